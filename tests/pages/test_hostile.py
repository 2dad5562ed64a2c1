"""Whatever people write into a text field comes out as text: fed through every text field of the model."""

import itertools
import types
import typing

import pytest

from procviz.model import CATALOGUE, STEP_TYPES, Process, Settings, Text
from procviz.model.located import Located
from procviz.pages import write
from procviz.pages.markup.picture import WORDS

NAUGHTY = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "' onmouseover='alert(1)",
    "{{ config }} {% raw %} {# x #}",
    '--8<-- "secret.md"',
    "{: onclick=alert(1) }",
    "Titel {: #hijacked onclick=alert(1) }",
    "::: os.path",
    "!!! danger\n    im Kasten",
    '=== "Reiter"\n\n    darin',
    "[x](javascript:alert(1))",
    "[x](JaVa&#83;cript&colon;alert(1))",
    "[x](\\x01javascript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](vbscript:x)",
    "![x](https://evil.example/x.png)",
    "<javascript:alert(1)>",
    '[x](https://a.example "t" onclick=alert(1))',
    "[x][ref]\n\n[ref]: javascript:alert(1)",
    "</pre></code></details></td></table><script>alert(1)</script>",
    "```html\n</code></pre><script>alert(1)</script>\n```",
    "    <script>alert(1)</script>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "| a | b |\n|---|---|\n| <b>c</b> | d |",
    "*[HTML]: <b>x</b>",
    "[^1]: <b>x</b>",
    "`<b>` ``<i>`` \\<u>",
    "<!-- x",
    "<![CDATA[ <b>",
    "<?php x ?>",
    '<div markdown="1">*x*</div>',
    "# Kopf\n\nUnter\n===",
    "[TOC]",
    ":smile: ~~weg~~ ==da== ^hoch^ H~2~O (c) -- ... http://a.example",
    "zeile\u2028<b>neu</b>\u0085<i>",
    "wzxhzdk:0 klzzwxh:0000",
)
ATTRIBUTES = {
    "a": {"href", "class", "title"},
    "img": {"src", "alt"},
    "div": {"class", "id", "lang", "data-diagram", "data-search-exclude", "data-tabs"}
    | {f"data-word-{name}" for name in WORDS},
    "h3": {"id"},
    "h1": {"id"},
    "h2": {"id"},
    "td": {"data-label"},
    "th": {"scope", "colspan"},
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


def held(annotation):
    """Yield the model classes within an annotation."""
    if isinstance(annotation, type) and not typing.get_args(annotation):
        if issubclass(annotation, Located):
            yield annotation
    else:
        for one in typing.get_args(annotation):
            yield from held(one)


def filled(model, words):
    """Return data for `model` with the next of `words` in each of its text fields."""
    data = {}
    for name, one in model.model_fields.items():
        key, annotation = one.alias or name, one.annotation
        if name in {
            "ignore",
            "id",
            "kind",
            "key_results",
            "next",
            "visibility",
            "country",
            "timezone",
            "holidays",
            "logo",
        }:
            continue
        if annotation in {Text | None, Text, str}:
            data[key] = next(words)
        elif annotation == tuple[str, ...]:
            data[key] = [next(words), next(words)]
        elif annotation == dict[str, str]:
            data[key] = {next(words)[:60]: next(words)}
        elif models := list(held(annotation)):
            part = filled(models[0], words)
            data[key] = [part] if isinstance(annotation, types.GenericAlias) else part
    return data


def workspace_of(words):
    """Return files with a process of every kind of step and an object of every kind, all texts taken from `words`."""
    steps = [{kind: f"s-{kind}", **filled(model, words), "by": "thing"} for kind, model in STEP_TYPES.items()]
    for step, following in itertools.pairwise(steps):
        if "end" not in step:
            step["next"] = [
                {"to": next(iter(following.values())), "when": next(words), "variant": next(words), "share": "50%"}
            ]
    handover = next(step for step in steps if "handover" in step)
    del handover["next"]
    handover |= {"between": ["thing", "thing"], "channel": "thing"}
    process = {
        "process": "p",
        **filled(Process, words),
        "steps": steps,
        "owner": "thing",
        "benefits": {"thing": next(words)},
    }
    process["x-ignore"] = {next(words): next(words)}
    process["anchor"] = {"title": next(words), "dates": {next(words): "2026-11-03"}}
    settings = {**filled(Settings, words), "language": "de", "repository": {"edit": 'https://a.example/"><b>/'}}
    settings.pop("cap", None)
    catalogue = {kind: {"thing": filled(model, words)} for kind, model in CATALOGUE.items()}
    catalogue["objectives"]["thing"]["key_results"] = {"kr": {"title": next(words), "summary": next(words)}}
    return {"workspace": settings, "catalogue": catalogue, "p": process}


def turning(first):
    """Yield the naughty texts for ever, the one at `first` first."""
    while True:
        yield from NAUGHTY[first:]
        yield from NAUGHTY[:first]


def repeated(text):
    while True:
        yield text


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
