"""Our HTML blocks on their way through a builder: it gets their words, and `publish` puts the blocks back afterwards.

Three parts of a builder parse HTML in pure Python, and a process page is nearly all HTML: there went most of the time
of building a large site. So this Markdown extension hands on of each block just what the search needs: its words, and
its headings with their anchors. A configuration without the extension publishes the same pages, only more slowly.
"""

import re
from collections.abc import Iterator, Mapping
from hashlib import blake2b

from markdown import Extension, Markdown
from markdown.preprocessors import Preprocessor

WRITTEN = {"procviz": "written"}
"""What stands under `extra` when the pages are there already: our own MkDocs plugin then keeps still."""

_START = re.compile(r'<[a-z]+ class="procviz-')
_PLACE = re.compile(r'<div class="procviz-block" data-block="([0-9a-f]{16})">[^<]*(?:<(?!/div>)[^<]*)*</div>')
_UNSOUGHT = re.compile(
    r"\A<[^>]* data-search-exclude.*|<details data-search-exclude>.*?</details>|<thead>.*?</thead>|<dt>[^<]*</dt>",
    re.DOTALL,
)
"""What says so itself, and what each page has: headings of tables and names of facts."""
_HEADING = re.compile(r'<(h[1-6]) id="([^"]*)">(.*?)</\1>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_AFTER_WHITESPACE = 25
"""Between the preprocessors that tidy line ends (30) and those that look for HTML (21 and 20)."""


def blocks_of(text: str) -> Iterator[str]:
    """Yield the HTML blocks of ours in the Markdown `text`: each begins a paragraph and ends with it."""
    for paragraph in text.split("\n\n"):
        block = paragraph.strip("\n")
        if is_ours(block):
            yield block


def is_ours(html: str) -> bool:
    """Tell whether a block begins as those do that are set aside: with an element of a class of ours."""
    return bool(_START.match(html))


def put_back(html: str, page: str) -> str:
    """Return the `html` that a builder made of the Markdown `page`, with its blocks in their places."""
    if 'class="procviz-block"' not in html:
        return html
    blocks: Mapping[str, str] = {_key(block): block for block in blocks_of(page)}
    return _PLACE.sub(lambda place: blocks.get(place[1], place[0]), html)


def _place(block: str) -> str:
    """Return what a builder gets in the place of a block."""
    return f'<div class="procviz-block" data-block="{_key(block)}">{_words(block)}</div>'


def _key(block: str) -> str:
    """Return the name of a block, which no reformatting of white space changes."""
    return blake2b("".join(block.split()).encode(), digest_size=8).hexdigest()


def _words(block: str) -> str:
    """Return what the search shall find of a block: text, and headings with their anchors."""
    sought = _UNSOUGHT.sub("", block)
    parts: list[str] = []
    done = 0
    for heading in _HEADING.finditer(sought):
        parts += (
            _text(sought[done : heading.start()]),
            f'<{heading[1]} id="{heading[2]}">{_text(heading[3])}</{heading[1]}>',
        )
        done = heading.end()
    return "".join((*parts, _text(sought[done:])))


def _text(html: str) -> str:
    return " ".join(_TAG.sub(" ", html).split())


class _SetAside(Preprocessor):
    """Stores what stands for each block, so that nothing of it is read as Markdown or parsed as HTML."""

    def run(self, lines: list[str]) -> list[str]:
        parts = "\n".join(lines).split("\n\n")
        for number, paragraph in enumerate(parts):
            block = paragraph.strip("\n")
            if is_ours(block):
                parts[number] = self.md.htmlStash.store(_place(block))
        return "\n\n".join(parts).split("\n")


class BlocksExtension(Extension):
    """The extension as Python-Markdown wants it."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Look for our blocks before anything else looks for HTML."""
        md.preprocessors.register(_SetAside(md), "procviz_blocks", _AFTER_WHITESPACE)


def makeExtension(**settings: object) -> BlocksExtension:  # noqa: N802 - the name is Python-Markdown's
    """Return the extension for a configuration that names this module."""
    return BlocksExtension(**settings)
