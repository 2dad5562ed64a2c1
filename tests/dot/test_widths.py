import pytest

from procviz.dot.widths import text_width


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("", 0.0),
        ("e", 5.56),
        ("ii", 4.44),
        ("W", 9.44),
        ("ä", 5.56),  # an accent adds nothing
        ("a\u0308", 5.56),
        ("€", 5.56),
        ("你", 10.0),
        ("😀", 10.0),
        ("a\u200bb", 11.12),  # invisible characters have no width
    ],
)
def test_text_is_as_wide_as_helvetica(text, width):
    assert text_width(text, 10) == pytest.approx(width)


def test_bold_text_is_wider():
    assert text_width("E-Mail", 12, bold=True) == pytest.approx(1.1 * text_width("E-Mail", 12))
