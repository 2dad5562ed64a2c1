"""YAML events to nodes."""

from typing import NamedTuple

from yaml import AliasEvent, MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, StreamEndEvent

from procviz.problem import Problem
from procviz.source import Span
from procviz.tree import keys, limits
from procviz.tree.characters import clean_value, escapes
from procviz.tree.cuts import cut_text, find_cuts
from procviz.tree.faults import Text, Unreadable, fault
from procviz.tree.limits import MAX_DEPTH, MAX_NODES
from procviz.tree.nodes import Entry, Mapping, Node, Scalar, Sequence
from procviz.tree.parser import Event, parse
from procviz.tree.properties import KNOWN_TAGS, content_start, tag_start, unknown_tag
from procviz.words import _


class _Anchored(NamedTuple):
    """A node that aliases may repeat, and what each repetition adds to the tree."""

    node: Node
    size: int
    height: int


class Builder:
    """Builds the tree of one text.

    A class because every node needs the same things: the parser, the anchors, the counts and the problems.
    """

    def __init__(self, text: Text) -> None:
        self.problems: list[Problem] = []
        self._text = text
        self._file = text.file
        self._get = parse(text.text).get_event
        self._cuts = find_cuts(text.text)
        self._anchors: dict[str, _Anchored | None] = {}
        self._size = 0
        self._depth = 0
        self._deepest = 0

    def document(self) -> Mapping | None:
        """Return the root of the file's only document.

        Raises:
            Unreadable: a limit is passed, or an alias contains itself.
            MarkedYAMLError: the text is not YAML.
        """
        self._get()  # the stream's start
        if isinstance(self._get(), StreamEndEvent):
            self.problems.append(keys.empty_file(self._text))
            return None
        root = self._node(self._get())
        self._get()  # the document's end
        following = self._get()
        if not isinstance(following, StreamEndEvent):
            index = following.start_mark.index
            message = _("a second document begins here; a file holds only one")
            self.problems.append(fault(self._text.span(index, index + 3), message, _("move it into a file of its own")))
        if isinstance(root, Mapping):
            return root
        if not self.problems:
            self.problems.append(keys.no_map(self._text, root))
        return None

    def _node(self, event: Event) -> Node:
        self._size = size = self._size + 1
        if size > MAX_NODES:
            raise limits.refuse_nodes(self._span(event))
        if isinstance(event, ScalarEvent):
            if event.style or event.tag is not None or event.anchor is not None:
                return self._special_scalar(event)
            start = event.start_mark
            end = event.end_mark
            if self._cuts and end.index in self._cuts:
                self.problems.append(cut_text(self._text, self._cuts[end.index], event.value))
            return Scalar(
                self._file, start.line + 1, start.column + 1, end.line + 1, end.column + 1, event.value, plain=True
            )
        if isinstance(event, AliasEvent):
            return self._alias(event)
        return self._collection(event)

    def _special_scalar(self, event: Event) -> Scalar:
        """Return a scalar that is quoted, a block, or has a tag or an anchor."""
        text = self._text.text
        start, end, value = event.start_mark.index, event.end_mark.index, event.value
        if event.tag is not None or event.anchor is not None:
            if event.tag is not None and event.tag not in KNOWN_TAGS:
                self.problems.append(unknown_tag(self._text, start, end))
                if not event.tag.startswith("tag:") and not event.style:
                    # `title: !Achtung, Frist` was meant as text: taken as such, no second problem follows.
                    value = text[tag_start(self._text, start, end) : end]
            start = content_start(self._text, start, end)
        if event.style in ("|", ">"):
            end = start + len(text[start:end].rstrip())
        elif event.style == '"' and "\\" in text[start:end]:
            self.problems += escapes(self._text, start, end)
            value = clean_value(value)
        elif not event.style and end in self._cuts:
            self.problems.append(cut_text(self._text, self._cuts[end], value))
        node = Scalar(self._file, *self._text.position(start), *self._text.position(end), value, plain=not event.style)
        if event.anchor is not None:
            self._anchors[event.anchor] = _Anchored(node, 1, 0)
        return node

    def _alias(self, event: Event) -> Node:
        start, end = event.start_mark, event.end_mark
        place = (self._file, start.line + 1, start.column + 1, end.line + 1, end.column + 1)
        if event.anchor not in self._anchors:
            written = self._text.text[start.index : end.index]
            message = _(
                "“{alias}” is read as an alias, but no “&{name}” stands above", alias=written, name=event.anchor
            )
            self.problems.append(
                fault(self._span(event), message, _("quote a text that begins with “{sign}”", sign="*"))
            )
            return Scalar(*place, written, plain=True)
        anchored = self._anchors[event.anchor]
        if anchored is None:
            message = _("the alias “*{name}” stands inside of what it repeats", name=event.anchor)
            raise Unreadable(fault(self._span(event), message, _("write the value out")))
        self._size += anchored.size - 1
        self._deepest = max(self._deepest, self._depth + anchored.height)
        if self._size > MAX_NODES:
            raise limits.refuse_nodes(self._span(event))
        if self._deepest > MAX_DEPTH:
            raise limits.refuse_depth(self._span(event))
        if isinstance(anchored.node, Scalar):
            return Scalar(*place, anchored.node.text, anchored.node.plain)
        return anchored.node

    def _collection(self, event: Event) -> Node:
        self._depth = depth = self._depth + 1
        start, end = event.start_mark, event.end_mark
        if depth > MAX_DEPTH:
            raise limits.refuse_depth(self._span(event))
        place = start.line + 1, start.column + 1
        if event.tag is not None or event.anchor is not None:
            if event.tag is not None and event.tag not in KNOWN_TAGS:
                self.problems.append(unknown_tag(self._text, start.index, end.index))
            place = self._text.position(content_start(self._text, start.index, end.index))
        before, deepest = self._size, self._deepest
        self._deepest = depth
        if event.anchor is not None:
            self._anchors[event.anchor] = None
        build = self._mapping if isinstance(event, MappingStartEvent) else self._sequence
        node = build(event, place)
        if event.anchor is not None:
            self._anchors[event.anchor] = _Anchored(node, self._size - before + 1, self._deepest - depth + 1)
        self._deepest = max(deepest, self._deepest)
        self._depth = depth - 1
        return node

    def _sequence(self, event: Event, place: tuple[int, int]) -> Sequence:
        items = []
        last = event
        while not isinstance(following := self._get(), SequenceEndEvent):
            last = following
            items.append(self._node(following))
        end = self._end(event, last, items[-1:], following)
        return Sequence(self._file, *place, *end, tuple(items))

    def _mapping(self, event: Event, place: tuple[int, int]) -> Mapping | Scalar:
        get, build = self._get, self._node
        entries: dict[str, Entry] = {}
        flow = event.flow_style
        last, value = event, None
        braces = False
        while not isinstance(following := get(), MappingEndEvent):
            key = build(following)
            last = get()
            value = build(last)
            text = key.text if isinstance(key, Scalar) else ""
            absent = flow and isinstance(value, Scalar) and not value.text and value.plain
            if not text or absent or text in entries or text == keys.MERGE_KEY:
                problem = self._key_fault(entries, key, following, last if absent else None)
                if problem:
                    self.problems.append(problem)
                    braces = braces or not isinstance(key, Scalar)
                    continue
            entries[text] = Entry(key, value)
        end = self._end(event, last, [value] if value else [], following)
        if braces and self._text.text.startswith("{{", event.start_mark.index):
            start = event.start_mark.index
            return Scalar(self._file, *place, *end, self._text.text[start : following.end_mark.index], plain=True)
        return Mapping(self._file, *place, *end, entries)

    def _key_fault(self, entries: dict[str, Entry], key: Node, start: Event, absent: Event | None) -> Problem | None:
        """Return what is wrong with an entry that looks wrong; `absent` is its value where that is empty."""
        if not isinstance(key, Scalar):
            return keys.complex_key(self._text, start.start_mark.index, key)
        if absent and not keys.has_colon(self._text, start.end_mark.index, absent.start_mark.index):
            return keys.lone_key(key)
        if key.text in entries:
            return keys.duplicate_key(entries[key.text].key, key)
        if not key.text:
            return keys.empty_key(key)
        return keys.merge_key(key) if key.text == keys.MERGE_KEY and key.plain else None

    def _end(self, start: Event, last: Event, node: list[Node], end: Event) -> tuple[int, int]:
        """Return where a collection ends: at its bracket, or with its last value."""
        if node and not start.flow_style:
            if not isinstance(last, AliasEvent):
                return node[0].end_line, node[0].end_column
            end = last
        return end.end_mark.line + 1, end.end_mark.column + 1

    def _span(self, event: Event) -> Span:
        """Return the place of an event."""
        return self._text.span(event.start_mark.index, event.end_mark.index)
