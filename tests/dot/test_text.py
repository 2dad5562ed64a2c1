import sys

import pytest

from procviz.dot.text import _ILLEGAL, dot_lines, dot_text, plain, safe_link


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a\\N", "a\\\\N"),
        ("ends\\", "ends\\\\"),
        ("&lt;b&gt;", "&amp;lt;b&amp;gt;"),
        ("two\nlines", "two lines"),
        ("nul\x00", "nul\N{REPLACEMENT CHARACTER}"),
        ("half\ud800", "half\N{REPLACEMENT CHARACTER}"),
    ],
)
def test_special_characters_become_plain_text(text, written):
    assert dot_text(text) == written


def test_lines_are_joined_by_graphviz_own_line_break():
    assert dot_lines(("x\\n", "y")) == "x\\\\n\\ny"


def test_long_tooltips_are_shortened():
    assert len(dot_text("a" * 100_000)) == 2000


def test_right_to_left_text_and_emoji_stay():
    assert plain("שלום 😀") == "שלום 😀"


def test_white_space_becomes_single_spaces_but_no_break_spaces_stay():
    assert plain(" a  b\tc\u2028d ") == "a b c d"
    assert plain("a\xa0 b\u202fc") == "a\xa0 b\u202fc"


def test_of_what_is_printable_only_the_space_is_white_and_nothing_is_illegal_in_xml():
    printable = "".join(filter(str.isprintable, map(chr, range(sys.maxunicode + 1))))
    assert [character for character in printable if character.isspace()] == [" "]
    assert _ILLEGAL.search(printable) is None


@pytest.mark.parametrize(
    "link",
    [
        "#step",
        "../roles/sales.html",
        "https://example.com/?a=1&b=2",
        "HTTP://example.com",
        "mailto:team@example.com",
        "a/b:c",
    ],
)
def test_safe_links_stay(link):
    assert safe_link(link) == link


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " java\tscript:alert(1)",
        "java\x00script:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//example.com",
        "\\\\server",
        "/\\example.com",
        "",
    ],
)
def test_other_links_are_refused(link):
    assert safe_link(link) == ""
