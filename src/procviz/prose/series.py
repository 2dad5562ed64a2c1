"""Steps of the same sort and hand in a row, which one sentence tells."""

from procviz.model import AnyStep, WaitStep
from procviz.prose import durations
from procviz.prose.cast import Cast, doers
from procviz.prose.counting import Words, all_of
from procviz.prose.details import details_of
from procviz.prose.outline import Steps
from procviz.prose.waiting import is_passing
from procviz.words import Message, _

_MOST = 4
_KINDS = frozenset({"message", "activity"})


def series_from(cast: Cast, steps: Steps, place: int) -> tuple[Words, int]:
    """Return the titles that one sentence tells from `place` on, with the time between them, and where it ends.

    The end is the place of the last of them.
    """
    first = cast.flow.steps[steps[place].step]
    titles: list[Words] = [cast.told(first)]
    end = place
    while len(titles) < _MOST and (found := _next(cast, steps, end, first)):
        end, title = found
        titles.append(title)
    return all_of(titles), end


def _next(cast: Cast, steps: Steps, place: int, first: AnyStep) -> tuple[int, Message] | None:
    """Return the place of the next step of the series and its title with the time before it."""
    if place + 1 == len(steps) or first.kind not in _KINDS or steps[place].turns or not _is_bare(cast, first):
        return None
    times: list[Message] = []
    while place + 1 < len(steps):
        place += 1
        if cast.flow.steps[steps[place].step].kind not in {"wait", first.kind}:
            return None
        told, step = steps[place], cast.flow.steps[steps[place].step]
        edge = told.link.edge if told.link else None
        if edge and edge.max:
            return None
        if edge and edge.after:
            times.append((durations.more if times else durations.after)(edge.after))
        if isinstance(step, WaitStep) and is_passing(step) and step.for_ and not (told.turns or told.cases):
            time = (durations.more if times else durations.after)(step.for_)
            is_nameless = cast.is_nameless(step)
            named = _("{text}", text=cast.as_told(step, time)) if is_nameless else None
            times.append(named or _("{time} ({what})", time=time, what=cast.told(step)))
            continue
        if not _belongs(cast, first, step):
            return None
        return place, _("{time} {what}", time=all_of(times) if times else _("then"), what=cast.told(step))
    return None


def _belongs(cast: Cast, first: AnyStep, step: AnyStep) -> bool:
    is_alike = step.kind == first.kind and step.channel == first.channel and doers(step) == doers(first)
    return is_alike and _is_bare(cast, step)


def _is_bare(cast: Cast, step: AnyStep) -> bool:
    """Return whether all there is to tell of a step is that somebody does it."""
    has_more = (
        not doers(step) or step.only or step.at or step.sets_stage or step.sets_idea or step.grants or step.revokes
    )
    return not has_more and not details_of(cast, step)
