"""Small pieces of HTML that stand on nearly every page; thousands of them, so they are made without a template."""

import re
from collections.abc import Iterable
from functools import lru_cache

from markupsafe import Markup, escape

_CODE = re.compile(r"`([^`\n]+)`")


def anchor(address: str, title: str) -> Markup:
    """Return a link to `address`; both are plain text."""
    return Markup(f'<a href="{escape(address)}">{escape(title)}</a>')  # noqa: S704 - escaped just here


@lru_cache(maxsize=1024)
def badge(kind: str, words: str) -> Markup:
    """Return `words` in a frame whose colour goes by `kind`; both are plain text."""
    return Markup(f'<span class="procviz-badge {escape(kind)}">{escape(words)}</span>')  # noqa: S704 - as above


def row_of(pieces: Iterable[Markup], separator: str = ", ") -> Markup:
    """Return pieces of HTML with the HTML `separator` between them."""
    return Markup(separator.join(pieces))  # noqa: S704 - pieces are HTML already


def coded(text: str) -> Markup:
    """Return plain `text` with what stands between backticks as code; nothing else in it means anything."""
    return Markup(_CODE.sub(r"<code>\1</code>", str(escape(text))))  # noqa: S704 - escaped just here
