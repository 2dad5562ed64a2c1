"""The addresses that a page of the site refers to, and where they lead."""

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape
from urllib.parse import unquote

_TAG = re.compile(r"<(a|area|img|image|script|link|iframe|source|use|object|embed|video|audio)\s([^<>]*)>")
_ADDRESS = re.compile(r"""(?<![\w-])(?:xlink:)?(?:href|src|data|poster)=(?:"([^"]*)"|'([^']*)')""")
_ID = re.compile(r"""\s(?:id|name)=(?:"([^"]*)"|'([^']*)')""")
_ELSEWHERE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")
_HOST = re.compile(r"(?:https?:)?//", re.IGNORECASE)
_PASSIVE_LINK = re.compile(r"\brel=[\"']?(?:canonical|alternate|prev|next|edit|license|author)\b")


@dataclass(frozen=True, slots=True)
class Scan:
    """What a page offers and asks for: anchors, links within the site, and what a browser must fetch from other hosts.

    Addresses stand with the position of their first tag in the HTML.
    """

    anchors: frozenset[str]
    links: Mapping[str, int]
    foreign: Mapping[str, int]


def scan(html: str) -> Scan:
    """Return the anchors and addresses of a page's `html`.

    Text that merely looks like a tag is written with `&lt;`, so patterns are enough; a parser takes far longer.
    """
    links: dict[str, int] = {}
    foreign: dict[str, int] = {}
    for tag in _TAG.finditer(html):
        name, attributes = tag.groups()
        for found in _ADDRESS.finditer(attributes):
            address = unescape(found[1] or found[2] or "").strip()
            if not _ELSEWHERE.match(address):
                links.setdefault(address, tag.start())
            elif (
                _HOST.match(address)
                and name not in {"a", "area"}
                and not (name == "link" and _PASSIVE_LINK.search(attributes))
            ):
                foreign.setdefault(address, tag.start())
    return Scan(frozenset(one or other for one, other in _ID.findall(html)), links, foreign)


def resolve(page: str, address: str) -> tuple[str, str]:
    """Return the file, by path below the site, and the anchor that `address` on `page` leads to."""
    path, _hash, anchor = address.partition("#")
    path = unquote(path.partition("?")[0])
    if not path:
        return page, unquote(anchor)
    target = posixpath.normpath(
        path.lstrip("/") if path.startswith("/") else posixpath.join(posixpath.dirname(page), path)
    )
    if path.endswith(("/", "/.", "/..")) or path in {".", ".."}:
        target = posixpath.join(target, "index.html")
    return target.removeprefix("./"), unquote(anchor)
