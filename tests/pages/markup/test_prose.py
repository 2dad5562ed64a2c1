import pytest

from procviz.pages.markup import prose, sentence
from procviz.pages.markup.prose import is_allowed, published

WRITTEN = {
    "schlicht": "<p>schlicht</p>",
    "a & b": "<p>a &amp; b</p>\n",
    "**fett** und *schräg*": "<p><strong>fett</strong> und <em>schräg</em></p>\n",
    "<b>roh</b>": "<p>&lt;b&gt;roh&lt;/b&gt;</p>\n",
    "- eins\n- zwei": "<ul>\n<li>eins</li>\n<li>zwei</li>\n</ul>\n",
    "# Kopf": "<p><strong>Kopf</strong></p>\n",
    "[Rolle](../roles/x.md#y)": '<p><a href="../roles/x.html#y">Rolle</a></p>\n',
    "[x](javascript:alert(1))": "<p>[x](javascript:alert(1))</p>\n",
    "![Bild](https://a.example/b.png)": '<p><a href="https://a.example/b.png">Bild</a></p>\n',
    "```\na\nb\n```": "<pre><code>a&#10;b</code></pre>\n",
    "1. eins": "<ol>\n<li>eins</li>\n</ol>\n",
    "1.850 Betriebe": "<p>1.850 Betriebe</p>",
    "": "",
}


@pytest.mark.parametrize("text", WRITTEN)
def test_common_mark_becomes_html(text):
    assert prose(text) == WRITTEN[text]


def test_a_sentence_stays_in_its_line():
    assert sentence("ein **Wort**\n\nnoch eins") == "ein <strong>Wort</strong> noch eins"
    assert sentence("1. Preis") == "1. Preis"


@pytest.mark.parametrize(
    "address", ["https://a.example", "HTTP://a.example", "mailto:a@b.example", "../x.md", "#y", "a/b:c", "?a=b:c"]
)
def test_links_may_lead_to_the_web_a_mailbox_or_within_the_site(address):
    assert is_allowed(address)


@pytest.mark.parametrize(
    "address",
    [
        "javascript:x",
        "JavaScript:x",
        " java\nscript:x",
        "\x01javascript:x",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc",
    ],
)
def test_links_lead_nowhere_else(address):
    assert not is_allowed(address)


def test_a_link_to_a_markdown_file_leads_to_its_page():
    assert published("x.md") == "x.html"
    assert published("https://a.example/x.md") == "https://a.example/x.md"
