"""CommonMark from users as HTML: raw HTML is shown as text, links lead to the web, to a mailbox or within the site."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup, escape

from procviz.pages.markup.block import preserved

_SPECIAL = re.compile(r"[\\`*_\[\]<>&\n\r\t]|^\s*(?:[#+\-~=]|[0-9]{1,9}[.)](?:\s|$)| )")
"""Texts without any of these mean the same in CommonMark as in plain text; most texts are such."""

_LINKED = re.compile(r"\]\s*[(\[:]|\]\s*$|<", re.MULTILINE)
"""What a text with a link has; a picture is a link here."""

_SCHEMES = ("http:", "https:", "mailto:")
_INVISIBLE = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
_PAGE = re.compile(r"\.md(?=$|[#?])")


@lru_cache(maxsize=20_000)
def prose(text: str) -> Markup:
    """Return CommonMark `text` as HTML paragraphs, lists and the like."""
    if not _SPECIAL.search(text):
        return Markup(f"<p>{escape(text.strip())}</p>") if text.strip() else Markup()  # noqa: S704 - escaped just here
    return Markup(_reader().render(text))  # noqa: S704 - made by the reader below, without raw HTML


@lru_cache(maxsize=20_000)
def sentence(text: str) -> Markup:
    """Return CommonMark `text` as HTML within a line."""
    if not _SPECIAL.search(text):
        return escape(text.strip())
    return Markup(_reader().renderInline(" ".join(text.split())))  # noqa: S704 - as above


def links(text: str) -> tuple[str, ...]:
    """Return the addresses on the site that CommonMark `text` leads to."""
    if not _LINKED.search(text):
        return ()
    tokens = [token for block in _reader().parse(text) for token in block.children or ()]
    found = [token.attrs.get("href") or token.attrs.get("src") for token in tokens]
    return tuple(published(str(address)) for address in found if address)


def is_allowed(address: str) -> bool:
    """Tell whether a link may lead to `address`: http, https, mailto, or relative."""
    head = re.split("[/?#]", _INVISIBLE.sub("", address), maxsplit=1)[0].lower()
    return ":" not in head or head.startswith(_SCHEMES)


def published(address: str) -> str:
    """Return the address on the site for `address`: a relative link to `x.md` leads to the page made of it."""
    return address if address.lower().startswith(_SCHEMES) else _PAGE.sub(".html", address, count=1)


@cache
def _reader() -> MarkdownIt:
    """Return the reader: without raw HTML, without headings, which belong to the page, and without pictures.

    Pictures would be fetched from other hosts; a link to each stands in its place.
    """
    reader = MarkdownIt("commonmark", {"html": False})
    reader.validateLink = is_allowed  # type: ignore[assignment,method-assign] # the way that its documentation names
    reader.add_render_rule("heading_open", lambda *_: "<p><strong>")
    reader.add_render_rule("heading_close", lambda *_: "</strong></p>\n")
    reader.add_render_rule("link_open", _link)
    reader.add_render_rule("image", _picture)
    reader.add_render_rule("fence", _code)
    reader.add_render_rule("code_block", _code)
    return reader


def _link(_renderer: object, tokens: Sequence[Token], index: int, *_: object) -> str:
    return f'<a href="{escape(published(str(tokens[index].attrs["href"])))}">'


def _picture(_renderer: object, tokens: Sequence[Token], index: int, *_: object) -> str:
    address = published(str(tokens[index].attrs["src"]))
    return f'<a href="{escape(address)}">{escape(tokens[index].content or address)}</a>'


def _code(_renderer: object, tokens: Sequence[Token], index: int, *_: object) -> str:
    return f"<pre><code>{preserved(tokens[index].content)}</code></pre>\n"
