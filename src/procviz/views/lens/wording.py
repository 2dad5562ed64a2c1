"""A lens in words: its title, and what there is to see for those who cannot."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from procviz.diagram import Lane
from procviz.model import Process
from procviz.timing import Offset
from procviz.views.layout import said
from procviz.views.layout.rows import row_of
from procviz.views.lens.shown import Columns, Shown
from procviz.words import Language, Message, _, _n


def id_of(process: Process, rows: str, columns: Columns, *, narrow: bool = False) -> str:
    """Return the id of a picture."""
    return f"{process.id}--{rows}-{columns}{'-narrow' if narrow else ''}"


def title_of(process: Process, rows: str, columns: Columns, language: Language) -> str:
    """Return the title of a picture with the dimension `rows`."""
    name, row = process.name(language), row_of(rows).title
    if columns == "order":
        return _("{process}: {rows} by order", process=name, rows=row).to(language)
    return _("{process}: {rows} by time", process=name, rows=row).to(language)


def description_of(shown: Shown, rows: str, lanes: Sequence[Lane], *, narrow: bool = False) -> str:
    """Return how much there is to see, in which lanes, and from where to where it leads."""
    opening = _opening(shown, rows, [lane.title for lane in lanes], narrow=narrow)
    whole = _with_ends(shown, opening) if shown.columns == "order" else _with_times(shown, opening)
    return whole.to(shown.subject.language)


def _opening(shown: Shown, rows: str, lanes: Sequence[str], *, narrow: bool) -> str:
    language = shown.subject.language
    steps, names = _steps(len(shown.boxes), language), ", ".join(lanes)
    if narrow:
        title = row_of(rows).title
        return _("{steps} from top to bottom ({rows}: {names})", steps=steps, rows=title, names=names).to(language)
    return _("{steps} in {lanes}", steps=steps, lanes=_lanes(len(lanes), names, language)).to(language)


@lru_cache(maxsize=256)
def _steps(count: int, language: Language) -> str:
    return _n("{count} step", "{count} steps", count).to(language)


@lru_cache(maxsize=1024)
def _lanes(count: int, names: str, language: Language) -> str:
    return _n("one lane ({names})", "{count} lanes ({names})", count, names=names).to(language)


def _with_ends(shown: Shown, opening: str) -> Message:
    flow = shown.subject.flow
    return _(
        "{opening}. Starts: {starts}. Ends: {ends}.",
        opening=opening,
        starts=_names(shown, flow.starts),
        ends=_names(shown, flow.ends),
    )


def _with_times(shown: Shown, opening: str) -> Message:
    subject = shown.subject
    times = sorted((subject.times[name] for name in shown.boxes if name in subject.times), key=_span)
    if not times:
        return _("{opening}: contacts and hand-overs.", opening=opening)
    first, last = (said.offset(one, subject.language, anchored=subject.anchored) for one in (times[0], times[-1]))
    return _(
        "{opening}: contacts and hand-overs. First: {first}. Last: {last}.", opening=opening, first=first, last=last
    )


def _span(offset: Offset) -> tuple[float, float]:
    return offset.earliest, offset.latest


def _names(shown: Shown, names: Iterable[str]) -> str:
    subject = shown.subject
    return ", ".join(subject.flow.steps[name].name(subject.language) for name in names) or "–"
