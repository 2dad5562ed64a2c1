"""Everything is text, and nothing grows beyond its limits."""

import pytest

UNCHANGED = [
    "no",
    "on",
    "08:00",
    "18:00",
    "010",
    "0x1F",
    "5%",
    "1e3",
    ".inf",
    "~",
    "null",
    "2026-02-30",
    "1_000",
    "9" * 5000,
]


@pytest.mark.parametrize("text", UNCHANGED, ids=lambda text: text[:12])
def test_a_text_stays_what_the_editor_wrote(text, read, texts):
    assert texts(read(f"a: {text}\nb: [{text}]\n").root) == {"a": text, "b": [text]}


def test_keys_keep_the_order_of_the_file(read):
    assert list(read("c: 1\na: 2\nb: 3\n").root.entries) == ["c", "a", "b"]


def test_windows_and_unix_line_ends_read_the_same(read, texts):
    text = "a: |\n  b\n  c\nd: e\n  f\n"
    assert texts(read(text.replace("\n", "\r\n")).root) == texts(read(text).root) == {"a": "b\nc\n", "d": "e f"}


@pytest.mark.parametrize("depth", [63, 64])
def test_lists_may_be_nested_64_deep(depth, read):
    tree = read("a: " + "[" * (depth - 1) + "]" * (depth - 1))
    assert tree.root
    assert tree.problems == ()


LIMITS = [
    ("65 levels in brackets", "a: " + "[" * 64 + "]" * 64, "1:67 lists and maps are nested deeper than 64 levels"),
    ("100,000 brackets", "a: " + "[" * 100_000, "1:67 lists and maps are nested deeper than 64 levels"),
    ("half a million dashes", "- " * 500_000, "1:129 lists and maps are nested deeper than 64 levels"),
    (
        "70 levels of indentation",
        "".join(" " * level + "a:\n" for level in range(70)),
        "65:65 lists and maps are nested deeper than 64 levels",
    ),
    (
        "aliases that nest each other",
        "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}]\n" for n in range(1, 100)),
        "64:12 lists and maps are nested deeper than 64 levels",
    ),
    (
        "200,001 values",
        "a: [" + "b," * 200_000 + "]",
        "1:399999 the file holds more than 200000 values, those repeated by aliases included",
    ),
    (
        "a billion laughs",
        "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n"
        + "".join(f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 10)),
        "6:10 the file holds more than 200000 values, those repeated by aliases included",
    ),
]


@pytest.mark.parametrize(("text", "expected"), [pytest.param(text, said, id=name) for name, text, said in LIMITS])
def test_what_is_too_large_is_refused_where_it_becomes_so(text, expected, read):
    tree = read(text)
    assert tree.root is None
    assert [f"{it.span.line}:{it.span.column} {it.message}" for it in tree.problems] == [expected]


def test_aliases_within_the_limits_are_repeated(read, texts):
    text = "a: &a [x, y]\nb: &b [*a, *a]\nc: {d: *b}\n"
    assert texts(read(text).root)["c"] == {"d": [["x", "y"], ["x", "y"]]}


def test_an_anchor_may_be_given_again(read, texts):
    assert texts(read("a: &x b\nc: *x\nd: &x e\nf: *x\n").root) == {"a": "b", "c": "b", "d": "e", "f": "e"}


def test_an_alias_may_be_a_key(read, texts):
    assert texts(read("a: &x b\n*x : c\n").root) == {"a": "b", "b": "c"}


def test_more_than_200_faults_are_kept_for_the_next_time(read):
    tree = read("a: b\n" * 1000)
    assert tree.root
    assert len(tree.problems) == 200


def test_a_file_that_holds_no_map_is_a_fault_even_where_a_text_is_cut(read):
    tree = read("Guten Tag #1\n")
    assert tree.root is None
    assert sorted(problem.rule for problem in tree.problems) == ["cut-text", "yaml-syntax"]


def test_an_alias_of_a_list_is_no_key(read):
    (problem,) = read("a: &x [b]\nc: d\n*x : e\n").problems
    assert (problem.span.line, problem.span.column, problem.span.end_column) == (3, 1, 3)


def test_what_is_wrong_inside_of_a_wrong_key_is_not_told_twice(read):
    assert len(read("{[*x, !y z]: a}\n").problems) == 1
