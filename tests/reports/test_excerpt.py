import pytest

from procviz.reports._excerpt import Lines, cut_around
from procviz.source import SourceFile, Span


def excerpt(line, column, end, width=40):
    cut = cut_around(line, Span("a.yml", 1, column, 1, end), width)
    return cut.text, " " * cut.indent + "^" * cut.length


@pytest.mark.parametrize(
    ("line", "column", "end", "shown"),
    [
        ("next: call", 7, 11, ("next: call", "      ^^^^")),
        ("\tnext: call", 8, 12, ("    next: call", "          ^^^^")),
        ("- {when: 部品, to: call}", 14, 16, ("- {when: 部品, to: call}", "               ^^")),
        ("naïve: x", 8, 9, ("naïve: x", "       ^")),
        ("a\x07b: x", 6, 7, ("a\\u{7}b: x", "         ^")),
        ("next:", 6, 6, ("next:", "     ^")),
        ("", 1, 1, ("", "^")),
    ],
)
def test_carets_stand_below_what_they_mark(line, column, end, shown):
    assert excerpt(line, column, end) == shown


def test_a_wide_line_is_cut_around_the_mark():
    line = "summary: " + "viele Wörter " * 10 + "HIER " + "und noch mehr " * 10
    text, carets = excerpt(line, line.index("HIER") + 1, line.index("HIER") + 5)
    assert text == "…ter viele Wörter HIER und noch mehr un…"
    assert carets == "                  ^^^^"
    assert len(text) == 40


def test_a_wide_line_keeps_its_beginning_where_the_mark_is_there():
    text, carets = excerpt("summary: " + "viele Wörter " * 10, 1, 8)
    assert text.startswith("summary: viele")
    assert text.endswith("…")
    assert carets == "^^^^^^^"


def test_a_mark_wider_than_the_terminal_ends_with_the_line():
    text, carets = excerpt("x" * 100, 11, 91)
    assert len(text) <= 40
    assert len(carets) <= len(text)


def test_a_mark_over_several_lines_goes_to_the_end_of_the_first():
    cut = cut_around("summary: >-", Span("a.yml", 1, 10, 3, 4), 40)
    assert (cut.indent, cut.length) == (9, 2)


def test_lines_are_counted_as_editors_do(tmp_path):
    path = tmp_path / "a.yml"
    path.write_bytes(b"\xef\xbb\xbfone\r\ntwo\rthree\n")
    lines = Lines({"a.yml": SourceFile(path, "a.yml", "a.yml")})
    assert [lines.line(Span("a.yml", number, 1, number, 1)) for number in range(6)] == [
        None, "one", "two", "three", None, None,
    ]  # fmt: skip


def test_a_file_that_is_gone_has_no_lines(tmp_path):
    lines = Lines({"a.yml": SourceFile(tmp_path / "a.yml", "a.yml", "a.yml")})
    assert lines.line(Span("a.yml", 1, 1, 1, 1)) is None
    assert lines.line(Span("b.yml", 1, 1, 1, 1)) is None
