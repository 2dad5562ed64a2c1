"""YAML events to nodes."""

from collections.abc import Callable
from sys import intern
from typing import NamedTuple, ParamSpec

from procviz.problem import Problem, Severity
from procviz.source import Span
from procviz.tree import keys, limits
from procviz.tree.characters import clean_value, find_escapes, forbidden_character
from procviz.tree.cuts import cut_text, find_cuts
from procviz.tree.faults import MAX_PROBLEMS, Text, Unreadable
from procviz.tree.limits import MAX_DEPTH, MAX_NODES
from procviz.tree.nodes import LOST, PLAIN, QUOTED, REPEATED, Mapping, Raw, Scalar, node_of
from procviz.tree.parser import ALIAS, MAPPING, MAPPING_END, SCALAR, SEQUENCE_END, STREAM_END, Event, parse
from procviz.tree.properties import (
    KNOWN_TAGS,
    alias_cycle,
    content_start,
    tag_start,
    unknown_alias,
    unknown_tag,
    unused_anchor,
)

_P = ParamSpec("_P")


class _Anchored(NamedTuple):
    """A node that aliases may repeat, and what each repetition adds to the tree."""

    node: Raw
    size: int
    height: int


class Builder:
    """Builds the tree of one text.

    A class because every node needs the same things: the parser, the anchors, the counts and the problems.
    """

    def __init__(self, text: Text, *, placeholder: str = "") -> None:
        """Begin to read `text`, in which `placeholder` holds the place of what is to be left out."""
        self.problems: list[Problem] = []
        self._text = text
        self._file = text.file
        self._get = parse(text.text).get_event
        self._cuts = find_cuts(text.text)
        self._placeholder = placeholder
        self._is_suspicious = bool(self._cuts or placeholder)
        self._anchors: dict[str, _Anchored | None] = {}
        self._unrepeated: dict[str, int] = {}  # names before unquoted texts, with the index of each such text
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
        if self._get().__class__ is STREAM_END:
            self._report(keys.empty_file, self._text)
            return None
        root = self._node(self._get())
        self._get()  # the document's end
        following = self._get()
        if following.__class__ is not STREAM_END:
            self._report(keys.second_document, self._text, following.start_mark.index)
        for start in self._unrepeated.values():
            self._report(unused_anchor, self._text, start)
        node = node_of(root)
        if isinstance(node, Mapping):
            return node
        if not any(problem.severity is Severity.ERROR for problem in self.problems):
            self._report(keys.no_map, self._text, node)
        return None

    def _node(self, event: Event) -> Raw:
        self._size = size = self._size + 1
        if size > MAX_NODES:
            raise limits.refuse_nodes(self._span(event))
        if event.__class__ is SCALAR:
            if event.style or event.tag is not None or event.anchor is not None or self._is_suspicious:
                return self._careful_scalar(event)
            start = event.start_mark
            end = event.end_mark
            text = intern(event.value)  # keys and ids come again and again
            return (self._file, start.line + 1, start.column + 1, end.line + 1, end.column + 1, text, PLAIN)
        if event.__class__ is ALIAS:
            return self._alias(event)
        return self._collection(event)

    def _careful_scalar(self, event: Event) -> Raw:
        """Return a scalar that is more than a plain text in a file without suspicious characters."""
        text = self._text
        start, end, value = event.start_mark.index, event.end_mark.index, event.value
        if event.tag is not None or event.anchor is not None:
            content = content_start(text, start, end)
            if event.tag is not None and event.tag not in KNOWN_TAGS:
                self._report(unknown_tag, text, start, end)
                if not event.tag.startswith("tag:") and not event.style:
                    # `title: !Achtung, Frist` was meant as text: taken as such, no second problem follows.
                    content = tag_start(text, start, end)
                    value = text.text[content:end]
            start = content
        if event.style in ("|", ">"):
            end = start + len(text.text[start:end].rstrip())
        elif event.style == '"' and "\\" in text.text[start:end]:
            for escape in find_escapes(text, start, end):
                self._report(forbidden_character, text, *escape)
            value = clean_value(value)
        elif not event.style and end in self._cuts:
            self._report(cut_text, text, self._cuts[end], value)
        if self._placeholder:
            value = value.replace(self._placeholder, "")
        style = QUOTED if event.style else PLAIN
        node = (self._file, *text.position(start), *text.position(end), value, style)
        if event.anchor is not None:
            self._anchor(event.anchor, node, event.start_mark.index)
        return node

    def _anchor(self, name: str, node: Raw, start: int) -> None:
        self._anchors[name] = _Anchored(node, 1, 0)
        if node[5] and node[6] == PLAIN:
            self._unrepeated[name] = start

    def _alias(self, event: Event) -> Raw:
        start, end = event.start_mark, event.end_mark
        place = (self._file, start.line + 1, start.column + 1, end.line + 1, end.column + 1)
        name = event.anchor or ""
        if name not in self._anchors:
            self._report(unknown_alias, self._text, start.index, end.index)
            return (*place, self._text.text[start.index : end.index], REPEATED | LOST)
        self._unrepeated.pop(name, None)
        anchored = self._anchors[name]
        if anchored is None:
            raise Unreadable(alias_cycle(self._text, start.index, end.index))
        self._size += anchored.size - 1
        self._deepest = max(self._deepest, self._depth + anchored.height)
        if self._size > MAX_NODES:
            raise limits.refuse_nodes(self._span(event))
        if self._deepest > MAX_DEPTH:
            raise limits.refuse_depth(self._span(event))
        *_place, content, style = anchored.node
        return (*place, content, style | REPEATED) if content.__class__ is str else anchored.node

    def _collection(self, event: Event) -> Raw:
        self._depth = depth = self._depth + 1
        start, end = event.start_mark, event.end_mark
        if depth > MAX_DEPTH:
            raise limits.refuse_depth(self._span(event))
        place = start.line + 1, start.column + 1
        if event.tag is not None or event.anchor is not None:
            if event.tag is not None and event.tag not in KNOWN_TAGS:
                self._report(unknown_tag, self._text, start.index, end.index)
            place = self._text.position(content_start(self._text, start.index, end.index))
        before, deepest = self._size, self._deepest
        self._deepest = depth
        if event.anchor is not None:
            self._anchors[event.anchor] = None
        build = self._mapping if event.__class__ is MAPPING else self._sequence
        node = build(event, place)
        if event.anchor is not None:
            self._anchors[event.anchor] = _Anchored(node, self._size - before + 1, self._deepest - depth + 1)
        self._deepest = max(deepest, self._deepest)
        self._depth = depth - 1
        return node

    def _sequence(self, event: Event, place: tuple[int, int]) -> Raw:
        items = []
        last = event
        while (following := self._get()).__class__ is not SEQUENCE_END:
            last = following
            items.append(self._node(following))
        end = self._end(event, last, items[-1:], following)
        return (self._file, *place, *end, tuple(items), PLAIN)

    def _mapping(self, event: Event, place: tuple[int, int]) -> Raw:
        get, build = self._get, self._node
        entries: dict[str, tuple[Raw, Raw]] = {}
        flow = bool(event.flow_style)
        last, value = event, None
        braces = False
        while (following := get()).__class__ is not MAPPING_END:
            key = build(following)
            last = get()
            value = build(last)
            text = key[5]
            if text.__class__ is not str:
                self._complex_key(key, following)
                braces = True
                value, last = key, following  # the parser places an absent value anywhere
            elif not value[5] and self._has_no_colon(value, following, last):
                self._report(keys.lone_key, Scalar(key), in_braces=flow)
                value, last = key, following
            elif text in entries:
                self._report(keys.duplicate_key, Scalar(entries[text][0]), Scalar(key))
            elif not text or (text == keys.MERGE_KEY and not key[6] & QUOTED):
                self._report(keys.wrong_key, Scalar(key))
            else:
                entries[text] = key, value
        end = self._end(event, last, [value] if value else [], following)
        start = event.start_mark.index
        if braces and self._text.text.startswith("{{", start):
            # `title: {{Vorname}}` was meant as text: taken as such, no second problem follows.
            return (self._file, *place, *end, self._text.text[start : following.end_mark.index], PLAIN)
        return (self._file, *place, *end, entries, PLAIN)

    def _complex_key(self, key: Raw, start: Event) -> None:
        span = self._span(start) if start.__class__ is ALIAS else node_of(key).span
        while self.problems and self.problems[-1].span >= span:
            self.problems.pop()  # what is wrong inside of it matters no more
        self._report(keys.complex_key, self._text, start.start_mark.index, span)

    def _has_no_colon(self, value: Raw, key_event: Event, value_event: Event) -> bool:
        """Return whether an entry is a key alone; its absent value looks like an empty one."""
        if value[5] != "" or value[6] & QUOTED:
            return False
        return not keys.has_colon(self._text, key_event.end_mark.index, value_event.start_mark.index)

    def _end(self, start: Event, last: Event, node: list[Raw], end: Event) -> tuple[int, int]:
        """Return where a collection ends: at its bracket, or with its last value."""
        if node and not start.flow_style:
            if last.__class__ is not ALIAS:
                return node[0][3:5]
            end = last
        return end.end_mark.line + 1, end.end_mark.column + 1

    def _span(self, event: Event) -> Span:
        """Return the place of an event."""
        return self._text.span(event.start_mark.index, event.end_mark.index)

    def _report(self, make: Callable[_P, Problem], *args: _P.args, **kwargs: _P.kwargs) -> None:
        """Add a problem, unless there are so many that nobody reads on."""
        if len(self.problems) < MAX_PROBLEMS:
            self.problems.append(make(*args, **kwargs))
