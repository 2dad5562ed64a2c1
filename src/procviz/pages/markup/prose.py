"""CommonMark from users as HTML: raw HTML is shown as text, and links lead to the web, to a mailbox or within the site."""

import re
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markupsafe import Markup, escape

from procviz.pages.markup.block import preserved

_SPECIAL = re.compile(r"[\\`*_\[\]<>&\n\r\t]|^\s*(?:[#+\-~=]|[0-9]{1,9}[.)]| )")
"""Texts without any of these mean the same in CommonMark as in plain text; most texts are such."""

_SCHEME = re.compile(r"\s*([a-z][a-z0-9+.\-]*):", re.IGNORECASE)
_INVISIBLE = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
_PAGE = re.compile(r"\.md(?=$|[#?])")


@lru_cache(maxsize=20_000)
def prose(text: str) -> Markup:
    """Return CommonMark `text` as HTML paragraphs, lists and the like."""
    if not _SPECIAL.search(text):
        return Markup("<p>{}</p>").format(text.strip()) if text.strip() else Markup()
    return Markup(_reader().render(text))  # noqa: S704 - made by the reader below, without raw HTML


@lru_cache(maxsize=20_000)
def sentence(text: str) -> Markup:
    """Return CommonMark `text` as HTML within a line."""
    if not _SPECIAL.search(text):
        return escape(text.strip())
    return Markup(_reader().renderInline(" ".join(text.split())))  # noqa: S704 - as above


def is_allowed(address: str) -> bool:
    """Tell whether a link may lead to `address`: http, https, mailto, or relative."""
    scheme = _SCHEME.match(_INVISIBLE.sub("", address))
    return scheme is None or scheme[1].lower() in {"http", "https", "mailto"}


def published(address: str) -> str:
    """Return the address on the site of what `address` names: a relative link to `x.md` leads to the page made of it."""
    return address if _SCHEME.match(address) else _PAGE.sub(".html", address, count=1)


@lru_cache(maxsize=1)
def _reader() -> MarkdownIt:
    reader = MarkdownIt("commonmark", {"html": False}, renderer_cls=_Renderer)
    reader.validateLink = is_allowed  # type: ignore[method-assign] # the way its documentation names
    return reader


class _Renderer(RendererHTML):
    """HTML without headings, which belong to the page, and without pictures, which would come from other hosts."""

    def heading_open(self, tokens: list[Token], idx: int, *_: object) -> str:
        return "<p><strong>"

    def heading_close(self, tokens: list[Token], idx: int, *_: object) -> str:
        return "</strong></p>\n"

    def link_open(self, tokens: list[Token], idx: int, *_: object) -> str:
        return Markup('<a href="{}">').format(published(str(tokens[idx].attrs["href"])))

    def image(self, tokens: list[Token], idx: int, *_: object) -> str:
        token = tokens[idx]
        return Markup('<a href="{}">{}</a>').format(published(str(token.attrs["src"])), token.content or token.attrs["src"])

    def fence(self, tokens: list[Token], idx: int, *_: object) -> str:
        return f"<pre><code>{preserved(tokens[idx].content)}</code></pre>\n"

    def code_block(self, tokens: list[Token], idx: int, *_: object) -> str:
        return self.fence(tokens, idx)
