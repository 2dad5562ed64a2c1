import pytest

from procviz.render.lettering import escape, inscription, letters, short


@pytest.mark.parametrize(
    ("value", "written"), [(12, "12"), (12.04, "12"), (7.25, "7.2"), (-0.04, "0"), (-3.5, "-3.5"), (0.96, "1")]
)
def test_numbers_are_as_short_as_they_may_be(value, written):
    assert short(value) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("<b> & \"c\" 'd'", "&lt;b&gt; &amp; &quot;c&quot; &#x27;d&#x27;"),
        ("two\n lines", "two lines"),
        ("nul\x00", "nul\N{REPLACEMENT CHARACTER}"),
        ("\\N %s a:b", "\\N %s a:b"),
    ],
)
def test_text_is_text(text, written):
    assert escape(text) == written


def test_one_line_stands_on_its_base_line():
    assert letters(("Mail",), (30, 20)) == '<text x="30" y="24.2">Mail</text>'


def test_lines_stand_around_their_middle():
    assert letters(("a", "b"), (0, 0)) == '<text y="-2.8">a</text><text y="11.2">b</text>'


def test_labels_are_smaller():
    assert letters(("a", "b"), (0, 0), small=True) == '<text y="-2.7">a</text><text y="10.3">b</text>'


def test_a_note_is_dressed_as_one():
    assert inscription(("Tag 0", "Mail"), 1) == (
        '<text y="-2.8" class="note" font-size="11">Tag 0</text><text y="11.2">Mail</text>'
    )


def test_no_lines_are_no_text():
    assert letters((), (5, 5)) == ""
