import pytest

from procviz.publish.links import resolve, scan


@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("", ("processes/fair.html", "")),
        ("#step-x", ("processes/fair.html", "step-x")),
        ("nurture.html", ("processes/nurture.html", "")),
        ("../roles/sales.html#top", ("roles/sales.html", "top")),
        ("..", ("index.html", "")),
        ("./", ("processes/index.html", "")),
        ("/roles/", ("roles/index.html", "")),
        ("/", ("index.html", "")),
        ("Pr%C3%A4sentation%201.pdf?x=1#%C3%BC", ("processes/Präsentation 1.pdf", "ü")),
        ("../../outside.html", ("../outside.html", "")),
    ],
)
def test_an_address_leads_to_a_file_and_an_anchor(address, target):
    assert resolve("processes/fair.html", address) == target


@pytest.mark.parametrize(
    ("html", "links"),
    [
        ('<a class="x" href="a.html?b=1&amp;c">', {"a.html?b=1&c"}),
        ("<img alt='x' src='a.png'>", {"a.png"}),
        ('<a xlink:href="#step" xlink:title="href">', {"#step"}),
        ('<a href="mailto:x@example.com">', set()),
        ('<a href="//example.com/">', set()),
        ('&lt;a href="text.html"&gt;', set()),
        ('<p title="href" data-href="x">', set()),
        ('<a\n  data-href="no.html"\n  href="yes.html">', {"yes.html"}),
    ],
)
def test_links_within_the_site_are_found(html, links):
    assert scan(html).links == links


@pytest.mark.parametrize(
    ("html", "foreign"),
    [
        ('<script src="https://example.com/x.js"></script>', {"https://example.com/x.js"}),
        ('<link rel="stylesheet" href="//example.com/x.css">', {"//example.com/x.css"}),
        ('<link rel="canonical" href="https://example.com/">', set()),
        ('<a href="https://example.com/">', set()),
        ('<img src="data:image/png;base64,AA">', set()),
    ],
)
def test_what_a_browser_must_fetch_elsewhere_is_found(html, foreign):
    assert scan(html).foreign == foreign


def test_anchors_are_found():
    assert scan('<h2 id="a">x</h2><g class="n" id="b"></g>').anchors == {"a", "b"}
