"""Whatever people write into a text field comes out as text: fed through every text field of the model."""

import pytest

from procviz.pages import write
from procviz.pages.markup.picture import WORDS

from ..naughty import (  # noqa: TID252 - tests are no package that could be named
    NAUGHTY,
    repeated,
    turning,
    workspace_of,
)

FILTERS = ("title", "text", "type", "status", "channel", "audience", "owner", "all", "reset", "count")
"""What the filters of a list are labelled with."""

ATTRIBUTES = {
    "a": {"href", "class", "title", "download"},
    "img": {"src", "alt"},
    "div": {"class", "id", "lang", "data-diagram", "data-search-exclude", "data-tabs", "data-type"}
    | {f"data-word-{name}" for name in (*WORDS, *FILTERS)},
    "h3": {"id"},
    "h1": {"id"},
    "h2": {"id"},
    "td": {"data-label"},
    "th": {"scope", "colspan", "data-filter"},
    "tr": {"class", "id"},
    "table": {"class"},
    "p": {"class"},
    "span": {"class"},
    "ul": {"class"},
    "dl": {"class"},
    "details": {"data-search-exclude"},
    "progress": {"max", "value", "aria-label"},
    "input": {"checked", "id", "name", "type"},
    "label": {"for"},
    "ol": {"start"},
}
BARE = {
    "blockquote", "br", "code", "dd", "dt", "em", "hr", "li", "pre", "section", "small", "strong", "summary", "tbody",
    "thead",
}  # fmt: skip
CLASSES = {
    "headerlink",
    "md-button",
    "tabbed-set",
    "tabbed-alternate",
    "tabbed-labels",
    "tabbed-content",
    "tabbed-block",
    "wide",
}
RICH = {
    "tables": {}, "attr_list": {}, "md_in_html": {}, "admonition": {}, "footnotes": {}, "def_list": {}, "abbr": {},
    "toc": {"permalink": True}, "pymdownx.tabbed": {"alternate_style": True}, "pymdownx.superfences": {},
    "pymdownx.details": {}, "pymdownx.magiclink": {}, "pymdownx.tilde": {}, "pymdownx.mark": {}, "pymdownx.caret": {},
    "pymdownx.smartsymbols": {}, "pymdownx.snippets": {"check_paths": True}, "pymdownx.tasklist": {},
}  # fmt: skip
"""What somebody may have switched on in a mkdocs.yml of their own."""


def strange(tags):
    """Return the elements, attributes and addresses that no page of ours has."""
    found = []
    for tag, attributes in tags:
        if tag not in BARE and tag not in ATTRIBUTES:
            found.append(tag)
        known = ATTRIBUTES.get(tag, set())
        found += [f"{tag} {name}" for name in attributes if name not in known]
        address = (attributes.get("href") or attributes.get("src") or "").lower().strip()
        if ":" in address.partition("/")[0] and not address.startswith(("http:", "https:", "mailto:")):
            found.append(address)
        if tag == "img" and "/" in attributes.get("src", ""):
            found.append(attributes["src"])
        classes = (attributes.get("class") or "").split()
        if tag != "tr" and not all(one.startswith("procviz-") or one in CLASSES | STATES for one in classes):
            found.append(f"{tag} {classes}")
    return found


STATES = {"draft", "active", "error", "warning", "info", "ignored"}


def checked(site, built, elements, extensions):
    for page in write(site):
        tags = elements(built(page.text, extensions)).tags
        assert (page.path, strange(tags)) == (page.path, [])
        headings = [tag for tag, _attributes in tags if tag == "h1"]
        assert (page.path, headings) == (page.path, ["h1"])


@pytest.mark.parametrize("extensions", [None, RICH], ids=["packaged", "rich"])
@pytest.mark.parametrize("first", [0, 13])
def test_no_text_becomes_an_element_an_attribute_or_a_foreign_address(read, built, elements, first, extensions):
    site = read(**workspace_of(turning(first)))
    assert [process.id for process in site.workspace.processes] == ["p"]
    checked(site, built, elements, extensions)


@pytest.mark.parametrize("extensions", [None, RICH], ids=["packaged", "rich"])
def test_all_the_texts_at_once_in_every_field_stay_text(read, built, elements, extensions):
    checked(read(**workspace_of(repeated("\n\n".join(NAUGHTY)))), built, elements, extensions)


@pytest.mark.slow
@pytest.mark.parametrize("text", NAUGHTY)
def test_each_text_in_every_field_stays_text(read, built, elements, text):
    checked(read(**workspace_of(repeated(text))), built, elements, RICH)


def test_the_texts_are_there_to_be_read(read, built):
    site = read(**workspace_of(repeated("<b>{{ x }}</b> {: y }")))
    page = next(page for page in write(site) if page.path == "processes/p.md")
    assert "{{" not in page.text
    assert "<b>" not in page.text
    html = built(page.text)
    assert "&lt;b&gt;&#123;&#123; x &#125;&#125;&lt;/b&gt; &#123;: y &#125;" in html
