"""Plain text inside Markdown: headings are Markdown, so that tables of contents and the search know them."""

import re

from markupsafe import Markup

_TELLING = re.compile(r"[\x00-\x1f!-+/:-@\[-`{-\x9f]")
"""Every ASCII sign but letters, digits, space, comma, hyphen and full stop."""


def line(text: str) -> Markup:
    """Return plain `text` as one line that every Markdown reader takes for plain text.

    What Markdown, an extension of it, a template plugin or HTML could take for its own becomes a numeric entity.
    """
    return Markup(_TELLING.sub(_entity, " ".join(text.split())))  # noqa: S704 - escaped just here


def heading(level: int, text: str) -> Markup:
    """Return a Markdown heading of plain `text`."""
    return Markup(f"{'#' * level} {line(text) or '–'}")  # noqa: S704 - `line` escapes


def _entity(match: re.Match[str]) -> str:
    sign = match[0]
    return f"&#{ord(sign)};" if sign.isprintable() else "\N{REPLACEMENT CHARACTER}"
