"""Where nodes stand: lines and columns count characters from 1, ends are exclusive."""

import pytest

from procviz.source import Span
from procviz.tree import PLAIN, Scalar


def place(node):
    span = node.span
    return f"{span.line}:{span.column}-{span.end_line}:{span.end_column}"


SCALARS = [
    ("plain", "a: bcd\n", "1:4-1:7"),
    ("before a comment", "a: bcd  # e\n", "1:4-1:7"),
    ("with umlauts and an emoji", "a: äöü 🎉 b\n", "1:4-1:11"),
    ("behind an emoji key", "🎉🎉: b\n", "1:5-1:6"),
    ("in double quotes", 'a: "b c"  \n', "1:4-1:9"),
    ("in single quotes", "a: 'b''c'\n", "1:4-1:10"),
    ("over two lines", "a: b\n  c d\n", "1:4-2:6"),
    ("quoted over two lines", 'a: "b\n  c"\n', "1:4-2:5"),
    ("a block", "a: |\n  b\n  cd\n\n\ne: f\n", "1:4-3:5"),
    ("a folded block and a comment", "a: >-\n  b\n# c\n", "1:4-2:4"),
    ("an empty block", "a: |\n\nb: c\n", "1:4-1:5"),
    ("absent", "a:\nb: c\n", "1:3-1:3"),
    ("absent before a comment", "a:   # b\n", "1:3-1:3"),
    ("behind an anchor", "a: &x b\n", "1:7-1:8"),
    ("behind an anchor and a tag", "a: &x !!str b\n", "1:13-1:14"),
    ("behind an anchor on its own line", "a: &x # y\n  b\n", "2:3-2:4"),
    ("behind Windows line ends", "# x\r\na: b\r\n", "2:4-2:5"),
    ("behind old Mac line ends", "# x\ra: b\r", "2:4-2:5"),
    ("behind a byte order mark", "\ufeffa: b\n", "1:4-1:5"),
]


@pytest.mark.parametrize(("text", "expected"), [pytest.param(text, at, id=name) for name, text, at in SCALARS])
def test_the_place_of_a_scalar_is_exact(text, expected, read):
    first = next(iter(read(text).root.entries.values()))
    assert place(first.value) == expected


COLLECTIONS = [
    ("a flow list", "a: [b, c] # d\n", "1:4-1:10"),
    ("a flow map", "a: {b: c}\n", "1:4-1:10"),
    ("a flow list over lines", "a: [\n  b\n]\nc: d\n", "1:4-3:2"),
    ("a block list", "a:\n  - b\n  - c\n\n# d\ne: f\n", "2:3-3:6"),
    ("a block list not indented", "a:\n- b\n- c\n", "2:1-3:4"),
    ("a block map", "a:\n  b: c\n  d: ef\n\ng: h\n", "2:3-3:8"),
    ("a block map that ends with a block", "a:\n  b: |\n    c\n\n\nd: e\n", "2:3-3:6"),
    ("a block map that ends with an absent value", "a:\n  b:\nc: d\n", "2:3-2:5"),
    ("a block list that ends with an alias", "x: &x [y]\na:\n  - b\n  - *x\n", "3:3-4:7"),
    ("a block map behind an anchor", "a: &x\n  b: c\n", "2:3-2:7"),
    ("a pair in a flow list", "a: [b: c]\n", "1:4-1:10"),
]


@pytest.mark.parametrize(("text", "expected"), [pytest.param(text, at, id=name) for name, text, at in COLLECTIONS])
def test_the_place_of_a_collection_ends_with_its_last_value(text, expected, read):
    assert place(read(text).root.entries["a"].value) == expected


def test_a_key_has_its_own_place(read):
    entries = read('ab:\n  "c d": e\n').root.entries
    assert place(entries["ab"].key) == "1:1-1:3"
    assert place(entries["ab"].value.entries["c d"].key) == "2:3-2:8"


def test_only_what_is_neither_quoted_nor_a_block_is_plain(read):
    entries = read("a: b\nc: 'b'\nd: \"b\"\ne: |\n  b\nf:\ng: ''\n").root.entries
    assert [key for key, entry in entries.items() if entry.value.plain] == ["a", "f"]


def test_a_span_names_the_file_as_it_is_shown():
    assert Scalar(("processes/a.yml", 1, 2, 3, 4, "x", PLAIN)).span == Span("processes/a.yml", 1, 2, 3, 4)


def test_an_alias_of_a_text_stands_where_it_is_written(read):
    tree = read("a: &x b\nc: *x\n")
    assert tree.root.entries["c"].value.text == "b"
    assert place(tree.root.entries["c"].value) == "2:4-2:6"


def test_an_alias_of_a_map_is_the_same_map(read):
    entries = read("a: &x {b: c}\nd: *x\n").root.entries
    assert entries["d"].value == entries["a"].value
