import pytest

from procviz.source import SourceFile
from procviz.tree import read_tree, reworded


@pytest.fixture
def node(tmp_path):
    """Return the value of `key` in a YAML text."""

    def node(text):
        path = tmp_path / "a.yml"
        path.write_text(text, "utf-8")
        return read_tree(SourceFile(path, "a.yml", "a.yml")).root.entries["key"].value

    return node


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("key: old", (6, 9)),
        ("key: 'old'", (7, 10)),
        ('key: "old"  # why', (7, 10)),
        ("{key: old, b: c}", (7, 10)),
        ("key: &a old", (9, 12)),
        ("key: !!str old", (12, 15)),
    ],
)
def test_a_text_is_reworded_within_its_quotes(node, text, columns):
    [change] = reworded(node(text), "new")
    assert (change.text, change.span.line, change.span.column, change.span.end_column) == ("new", 1, *columns)


@pytest.mark.parametrize(
    "text",
    [
        "b: &a old\nkey: *a",
        'b: &abcd "old"\nkey: *abcd',
        'key: "o\\x6cd"',
        "key: 'it''s'",
        "key: one\n  two",
        "key: |\n  old",
        "key:",
    ],
)
def test_a_text_that_is_not_written_letter_by_letter_is_left_alone(node, text):
    assert reworded(node(text), "new") == ()


@pytest.mark.parametrize("text", ["null", "a: b", "#1", "- x", "a, b", "", None, "[x]", "*a", "a "])
def test_a_text_that_yaml_could_misread_is_not_written(node, text):
    assert reworded(node("key: old"), text) == ()
