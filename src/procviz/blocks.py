"""Our HTML blocks on their way through a builder: it gets their words, and `publish` puts the blocks back afterwards.

Three parts of a builder parse HTML in pure Python, and a process page is nearly all HTML: there went most of the time
of building a large site. So this Markdown extension hands on of each block just what the search needs: its words, and
its headings with their anchors. A configuration without the extension publishes the same pages, only more slowly.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from hashlib import blake2b
from xml.etree import ElementTree as ET

from markdown import Extension, Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor
from markdown.preprocessors import Preprocessor
from markdown.util import ETX, STX, AtomicString

WRITTEN = {"procviz": "written"}
"""What stands under `extra` when the pages are there already: our own MkDocs plugin then keeps still."""

_START = re.compile(r'<[a-z]+ class="procviz-')
_PLACE = re.compile(r'<div class="procviz-block" data-block="([0-9a-f]{16})">[^<]*(?:<(?!/div>)[^<]*)*</div>')
_UNSOUGHT = " data-search-exclude"
_UNSOUGHT_PARTS = re.compile(
    r"<details data-search-exclude>[^<]*(?:<(?!/details>)[^<]*)*</details>"
    r"|<thead>[^<]*(?:<(?!/thead>)[^<]*)*</thead>"
    r"|<dt>[^<]*</dt>"
)
"""What says so itself, and what each page has: headings of tables and names of facts."""
_HEADING = re.compile(r'<(h[1-6]) id="([^"]*)">(.*?)</\1>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})", re.MULTILINE)
"""Where code begins or ends on a page that somebody writes by hand; it may show a block."""
_BEFORE_WHITESPACE, _AFTER_WHITESPACE = 31, 25.5
"""On both sides of the preprocessor that tidies white space (30), and before those that look for something (at 25)."""
_BEFORE_ALL = 200
"""Before any block processor of Python-Markdown; the first of its own is at 100."""


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


def _key(block: str) -> str:
    return blake2b(block.encode(), digest_size=8).hexdigest()


def _words(block: str) -> str:
    """Return what the search shall find of a block: text, and headings with their anchors."""
    if block.find(_UNSOUGHT, 0, block.find(">")) >= 0:
        return ""
    sought = _UNSOUGHT_PARTS.sub("", block)
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
    """Return the words of HTML, without the signs that Python-Markdown marks its own places with."""
    return " ".join(_TAG.sub(" ", html).split()).replace(STX, "").replace(ETX, "")


class _SetAside(Preprocessor):
    """Takes the blocks out, so that nothing looks through them, and leaves a line in the place of each.

    Attributes:
        blocks: what the builder gets of each block, by its line.
    """

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.blocks: dict[str, str] = {}

    def run(self, lines: list[str]) -> list[str]:
        self.blocks.clear()
        parts = "\n".join(lines).split("\n\n")
        fence = ""
        for number, paragraph in enumerate(parts):
            block = paragraph.strip("\n")
            if is_ours(block) and not fence:
                key = _key(block)
                parts[number] = line = f"procviz-block-{key}"
                self.blocks[line] = f'<div class="procviz-block" data-block="{key}">{_words(block)}</div>'
            else:
                fence = _fence_after(paragraph, fence)
        return "\n\n".join(parts).split("\n")


def _fence_after(paragraph: str, fence: str) -> str:
    """Return the signs that a paragraph leaves code open with, given those from before it; empty outside code."""
    for found in _FENCE.findall(paragraph):
        if not fence:
            fence = found
        elif found.startswith(fence):
            fence = ""
    return fence


class _Store(Preprocessor):
    """Stores what the builder gets in the place of each block, so that none of it is read as Markdown or parsed.

    Attributes:
        places: what stands for it from then on.
    """

    def __init__(self, md: Markdown, blocks: Mapping[str, str]) -> None:
        super().__init__(md)
        self.blocks = blocks
        self.places: set[str] = set()

    def run(self, lines: list[str]) -> list[str]:
        stored = {line: self.md.htmlStash.store(html) for line, html in self.blocks.items()}
        self.places.clear()
        self.places.update(stored.values())
        return [stored.get(line, line) for line in lines]


class _KeepAside(BlockProcessor):
    """Takes what stands for our blocks as it is: nothing in it could be a heading, a list, a link or a stress."""

    def __init__(self, parser: BlockParser, places: Collection[str]) -> None:
        super().__init__(parser)
        self.places = places

    def test(self, parent: ET.Element, block: str) -> bool:  # noqa: ARG002 - the signature is Python-Markdown's
        """Tell whether a block stands for one of ours. Others, such as HTML with Markdown in it, are not for us."""
        return block in self.places

    def run(self, parent: ET.Element, blocks: list[str]) -> None:
        """Make a paragraph of it, as is done with any text; the builder unwraps it."""
        ET.SubElement(parent, "p").text = AtomicString(blocks.pop(0))


class BlocksExtension(Extension):
    """The extension as Python-Markdown wants it."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Let nothing else look at our blocks, nor at what stands for them."""
        aside = _SetAside(md)
        store = _Store(md, aside.blocks)
        md.preprocessors.register(aside, "procviz_blocks", _BEFORE_WHITESPACE)
        md.preprocessors.register(store, "procviz_store", _AFTER_WHITESPACE)
        md.parser.blockprocessors.register(_KeepAside(md.parser, store.places), "procviz_blocks", _BEFORE_ALL)


def makeExtension(**settings: object) -> BlocksExtension:  # noqa: N802 - the name is Python-Markdown's
    """Return the extension for a configuration that names this module."""
    return BlocksExtension(**settings)
