"""What was going on in a text when its parser gave up."""

from dataclasses import dataclass

from yaml import MarkedYAMLError

from procviz.tree.faults import Text
from procviz.tree.parser import ALIAS, FAULTS, MAPPING, MAPPING_END, SCALAR, SEQUENCE, SEQUENCE_END, STREAM_END, parse


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Where a parser gave up.

    `at` is the place of the error, `since` the start of what was being read, `last` the value read before, `opened`
    the innermost open bracket.
    """

    text: Text
    at: int
    since: int
    last: "Value | None"
    opened: int | None

    @property
    def line(self) -> int:
        """Return the line in which the parser gave up."""
        return self.text.position(self.at)[0]

    @property
    def line_start(self) -> int:
        """Return the index at which that line starts."""
        return self.text.line_starts[self.line - 1]

    @property
    def begins_line(self) -> bool:
        """Return whether nothing stands before it in its line."""
        return not self.text.text[self.line_start : self.at].strip()

    @property
    def last_is_near(self) -> bool:
        """Return whether only blanks stand between the value before and this place."""
        return self.last is not None and not self.text.text[self.last.end : self.at].strip()


@dataclass(frozen=True, slots=True)
class Value:
    """A value that was read whole: from `start` to before `end`; its sign is a quote, a bracket, `*` or nothing."""

    start: int
    end: int
    sign: str


def replay(error: Exception, text: Text) -> Scene:
    """Return the scene of a parser's `error`, for which the text is parsed once more."""
    last, opened = _behind(text.text)
    at = since = last.end if last else 0
    if isinstance(error, MarkedYAMLError):
        marks = [mark.index for mark in (error.problem_mark, error.context_mark) if mark]
        at, since = (marks[0], marks[-1]) if marks else (at, since)
    length = len(text.text)
    return Scene(text=text, at=min(at, length), since=min(since, length), last=last, opened=opened)


def _behind(text: str) -> tuple[Value | None, int | None]:
    """Return the last value that a parser reads of a broken text, and the innermost bracket open by then."""
    last = None
    starts: list[int] = []
    events = parse(text)
    try:
        while (event := events.get_event()).__class__ is not STREAM_END:
            start, end = event.start_mark.index, event.end_mark.index
            if event.__class__ in (SCALAR, ALIAS):
                last = Value(start, end, "*" if event.__class__ is ALIAS else event.style or "")
            elif event.__class__ in (SEQUENCE, MAPPING):
                starts.append(start)
            elif event.__class__ in (SEQUENCE_END, MAPPING_END):
                start = starts.pop()
                if text[end - 1 : end] in ("]", "}"):
                    last = Value(start, end, text[start])
    except FAULTS:
        pass  # where it was to be expected
    opened = starts[-1] if starts and text[starts[-1] : starts[-1] + 1] in ("[", "{") else None
    return last, opened
