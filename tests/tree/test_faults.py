"""Places in a text, and sentences that can quote it."""

import pytest

from procviz.source import Span
from procviz.tree.faults import Text, brief


@pytest.mark.parametrize(
    ("index", "expected"), [(0, (1, 1)), (2, (1, 3)), (3, (2, 1)), (5, (3, 1)), (7, (3, 3)), (8, (4, 1))]
)
def test_a_character_has_line_and_column_whatever_ends_the_lines(index, expected):
    assert Text("a.yml", "ab\nc\rd\r\ne").position(index) == expected


def test_a_span_is_made_of_two_characters():
    assert Text("a.yml", "ab\ncd").span(1, 4) == Span("a.yml", 1, 2, 2, 2)


def test_a_line_comes_without_its_break():
    text = Text("a.yml", "ab\r\ncd\n")
    assert [text.line(number) for number in (0, 1, 2, 3, 4)] == ["", "ab", "cd", "", ""]


def test_a_long_text_is_quoted_in_brief():
    assert brief("  a\n  b ") == "a b"
    assert brief("a" * 61) == "a" * 59 + "…"
