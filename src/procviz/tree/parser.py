"""The parser that turns text into YAML events: PyYAML's C parser, or its slower Python one where that is missing."""

from typing import Protocol, cast

from yaml import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    MarkedYAMLError,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner

# What kinds of event there are. Comparing classes is the cheapest way to tell them apart, and there are hundreds of
# thousands; typed as plain classes, since PyYAML's own types leave open whether an event has a place.
ALIAS: type = AliasEvent
MAPPING: type = MappingStartEvent
MAPPING_END: type = MappingEndEvent
SCALAR: type = ScalarEvent
SEQUENCE: type = SequenceStartEvent
SEQUENCE_END: type = SequenceEndEvent
STREAM_END: type = StreamEndEvent


# A broken text raises the first; but a number that is too large for Python's `chr` or `int`, and bytes written into a
# tag that are no UTF-8, come out as the others.
FAULTS = (MarkedYAMLError, ValueError, OverflowError)


class Mark(Protocol):
    """A place in the text; all three count characters from 0."""

    index: int
    line: int
    column: int


class Event(Protocol):
    """What an event carries; which of it is there depends on its class."""

    start_mark: Mark
    end_mark: Mark
    anchor: str | None
    tag: str | None
    value: str
    style: str | None
    flow_style: bool | None


class Events(Protocol):
    """Something that hands out the events of a text one by one."""

    def get_event(self) -> Event:
        """Return the next event."""


class PurePythonParser(Reader, Scanner, Parser):
    """PyYAML's parser without its C library."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)


def parse(text: str) -> Events:
    """Return the events of `text`, which must hold no character that YAML forbids."""
    try:
        from yaml._yaml import CParser  # noqa: PLC0415 - PyYAML has it only where it was built with libyaml
    except ImportError:
        return cast("Events", PurePythonParser(text))
    return cast("Events", CParser(text))
