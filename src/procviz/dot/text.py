"""The one place where text is made safe for DOT.

Graphviz reads backslashes, entities and markup in labels and tooltips, and writes characters into SVG that XML does not
allow; here all of them become plain text.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

import graphviz

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
_SPACES = re.compile(r"[^\S\xa0\u202f]+")  # a no-break space stays what it is
_BLANK = re.compile(r"[\s\x00-\x20]")
_SAFE_SCHEMES = ("http:", "https:", "mailto:")
_LONGEST_TOOLTIP = 2000  # far below the length at which Graphviz fails


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Return `text` on one line, characters that XML forbids replaced by the replacement character."""
    if text.isprintable() and "  " not in text:  # as most texts are; of white space, only the space is printable
        return text.strip()
    return _SPACES.sub(" ", _ILLEGAL.sub("\N{REPLACEMENT CHARACTER}", text)).strip()


def dot_text(text: str) -> str:
    """Return `text` so that Graphviz shows just these characters."""
    escaped: str = graphviz.nohtml(_escaped(plain(text)[:_LONGEST_TOOLTIP]))
    return escaped


def dot_lines(lines: Iterable[str]) -> str:
    """Return a label of several centred lines that Graphviz shows character by character."""
    label: str = graphviz.nohtml("\\n".join(_escaped(line) for line in lines))
    return label


def _escaped(text: str) -> str:
    """Return `text` with backslashes and entities taken literally."""
    escaped: str = graphviz.escape(text.replace("&", "&amp;"))
    return escaped


@lru_cache(maxsize=4096)
def safe_link(link: str) -> str:
    """Return `link` if it is relative or leads to http, https or mailto, otherwise an empty text."""
    cleaned = _ILLEGAL.sub("", link).strip()
    if _BLANK.search(cleaned) or "\\" in cleaned or cleaned.startswith("//"):
        return ""
    scheme = _SCHEME.match(cleaned)
    if scheme and scheme.group().lower() not in _SAFE_SCHEMES:
        return ""
    return cleaned
