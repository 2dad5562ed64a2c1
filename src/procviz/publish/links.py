"""The addresses that a page of the site refers to, and where they lead."""

import posixpath
import re
from collections.abc import Container
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from urllib.parse import unquote

_TAG = re.compile(r"<(?:a|area|img|image|script|link|iframe|source|use|object|embed|video|audio)\s[^<>]*>")
_ADDRESS = re.compile(r"""(?<![\w-])(?:xlink:)?(?:href|src|data|poster)=(?:"([^"]*)"|'([^']*)')""")
_ELSEWHERE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")
_HOST = re.compile(r"(?:https?:)?//", re.IGNORECASE)
_FETCHES_NOTHING = re.compile(
    r"<(?:a|area)\s|<link\s[^<>]*\brel=[\"']?(?:canonical|alternate|prev|next|edit|license|author)\b"
)


_ANCHOR = re.compile(r' id="([^"]*)"')

_OWN_ADDRESSES = frozenset({"404.html"})
"""Pages that a server shows at any address: their links count from its root, not from their place."""


@dataclass(frozen=True, slots=True)
class Scan:
    """What a page offers and asks for: anchors, links within the site, and what it fetches from other hosts."""

    anchors: frozenset[str]
    links: frozenset[str]
    foreign: frozenset[str]


class Links:
    """The links of a whole site and the anchors that they may lead to.

    Of a thousand pages with a hundred links each, most are the navigation's, alike on all pages of a folder: each is
    looked up once, and none is kept twice.
    """

    def __init__(self) -> None:
        self._anchors: dict[str, frozenset[str]] = {}
        self._pages: dict[str, list[str]] = {}
        self._asked: dict[str, set[str]] = {}
        self._doubtful: list[str] = []

    def take(self, page: str, found: Scan) -> None:
        """Take what a page offers and asks for."""
        folder = page.rpartition("/")[0]
        self._anchors[page] = found.anchors
        self._pages.setdefault(folder, []).append(page)
        asked = self._asked.setdefault(folder, set())
        for address in found.links:
            if address[:1] != "#":
                if address[:1] != "/" or page not in _OWN_ADDRESSES:
                    asked.add(address)
            elif not self._has(page, unquote(address[1:])):
                self._doubtful.append(page)
        if found.foreign:
            self._doubtful.append(page)

    def doubtful(self, files: Container[str]) -> list[str]:
        """Return the pages that have to be looked at again: something on them, or on others there, is wrong."""
        wrong = [
            page
            for folder, addresses in self._asked.items()
            if not all(self.leads_on(self._pages[folder][0], address, files) for address in addresses)
            for page in self._pages[folder]
        ]
        return sorted({*self._doubtful, *wrong})

    def leads_on(self, page: str, address: str, files: Container[str]) -> bool:
        """Tell whether an address within the site leads to a file, and to an anchor that is there."""
        if page in _OWN_ADDRESSES and address.startswith("/"):
            return True
        target, anchor = resolve(page, address)
        return target in files and self._has(target, anchor)

    def _has(self, target: str, anchor: str) -> bool:
        """Tell whether a file has an anchor; every page has a top, and what is no page is not looked into.

        Conditions such as `status=active` are no anchors: they are for the filters of a list.
        """
        anchors = self._anchors.get(target)
        return anchors is None or anchor in {"", "top"} or "=" in anchor or anchor in anchors


def scan(html: str) -> Scan:
    """Return the anchors and addresses of a page's `html`, fast enough for a thousand pages of 100 kB.

    Text that merely looks like a tag is written with `&lt;`, so patterns are enough; a parser takes far longer.
    """
    links: set[str] = set()
    foreign: set[str] = set()
    for tag in set(_TAG.findall(html)):
        inside, outside = _addresses(tag)
        links.update(inside)
        if outside:
            foreign.update(outside)
    return Scan(frozenset(_ANCHOR.findall(html)), frozenset(links), frozenset(foreign))


def resolve(page: str, address: str) -> tuple[str, str]:
    """Return the file, by path below the site, and the anchor that `address` on `page` leads to."""
    path, _hash, anchor = address.partition("#")
    path = unquote(path.partition("?")[0])
    if not path:
        return page, unquote(anchor)
    base = "" if path.startswith("/") else posixpath.dirname(page)
    target = posixpath.normpath(posixpath.join(base, path.lstrip("/") or "."))
    if path.endswith(("/", "/.", "/..")) or path in {".", ".."}:
        target = posixpath.normpath(posixpath.join(target, "index.html"))
    return target, unquote(anchor)


@lru_cache(maxsize=8_000)
def _addresses(tag: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the addresses in the site and on other hosts that `tag` names; the navigation repeats on every page."""
    found = [unescape(one or other).strip() for one, other in _ADDRESS.findall(tag)]
    links = tuple(address for address in found if not _ELSEWHERE.match(address))
    hosts = tuple(address for address in found if _HOST.match(address))
    return links, () if _FETCHES_NOTHING.match(tag) else hosts
