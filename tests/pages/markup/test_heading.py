import html

import pytest

from procviz.pages.markup import heading, line

PLAIN = {
    "Messe, Teil 2 - Danke.": "Messe, Teil 2 - Danke.",
    "a_b*c*": "a&#95;b&#42;c&#42;",
    "<b>": "&#60;b&#62;",
    "{: #x }": "&#123;&#58; &#35;x &#125;",
    "&amp;": "&#38;amp&#59;",
    "zwei\n\nZeilen": "zwei Zeilen",
    "„Retrofit“ – é": "„Retrofit“ – é",
    "\x02": "\N{REPLACEMENT CHARACTER}",
}


@pytest.mark.parametrize("text", PLAIN)
def test_text_in_markdown_keeps_no_sign_that_means_something_there(text):
    assert line(text) == PLAIN[text]


@pytest.mark.parametrize("text", [text for text in PLAIN if "\x02" not in text])
def test_it_reads_the_same_in_the_page(text, built):
    read = html.unescape(built(heading(2, text), {})).strip()
    assert read == f"<h2>{' '.join(text.split())}</h2>"


def test_a_heading_is_never_empty():
    assert heading(1, " ") == "# –"
