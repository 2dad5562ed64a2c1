"""What stands before and after the flow: whom it is for, who answers for it, how long it takes, and the ways out."""

import math
from collections.abc import Mapping

from procviz.model import EndStep
from procviz.model.process import Exit
from procviz.prose import durations
from procviz.prose.cast import Cast, phrase
from procviz.prose.counting import Words, all_of, number, one_of, row
from procviz.prose.effects import clauses, effects_of, ends_of
from procviz.prose.scribe import Scribe, joined
from procviz.prose.sentences import sentence_of
from procviz.prose.wording import Lead
from procviz.timing import LONG_AGO, is_anchored
from procviz.views.layout.dates import day_words
from procviz.words import Message, _, _n

_MOST_NAMED = 6
_NEVER_AGAIN: Mapping[str, Message] = {
    "contact": _("nobody comes in a second time"),
    "account": _("no company comes in a second time"),
    "idea": _("no idea comes in a second time"),
    "group": _("no group comes in a second time"),
}
"""That what flows through a process does so once."""

_LONGEST = 100_000
"""Days that a process goes on before or after its key date, beyond which the figure tells nobody anything."""


def introduce(scribe: Scribe) -> None:
    """Write whom a process is for, who answers for it, who comes in, where it ends and how long it takes."""
    cast = scribe.cast
    starts = cast.flow.starts
    if len(starts) > 1:
        names = all_of([cast.named(name) for name in starts[:_MOST_NAMED]])
        said = _("There are {count} ways in: {names}", count=number(len(starts)), names=names)
        many = _("There are {count} ways in", count=number(len(starts)))
        scribe.say(said if len(starts) <= _MOST_NAMED else many)
    if people := _people(cast):
        scribe.say(joined(people[0], people[1:]))
    for message in (*_entry(cast), *_anchor(cast)):
        scribe.say(message)
    if last := [one for one in (_ends(cast), _time(cast)) if one]:
        scribe.say(joined(last[0], last[1:]))
    scribe.close()


def say_exit(scribe: Scribe, out: Exit, *, is_new: bool) -> None:
    """Write a way out from anywhere; `is_new` says that its end is told here."""
    cast = scribe.cast
    then = _leaving(cast, out)
    step = cast.flow.steps.get(out.to or "")
    effects = ends_of(cast, out)
    if step is None:
        said = _("{then} the path is over", then=then)
    elif is_new:
        said = sentence_of(cast, step, Lead(then), cast.told(step))
        effects += effects_of(cast, step)
    elif isinstance(step, EndStep):
        said = _("{then} {time} the path ends with {what}", then=then, time="", what=cast.named(step.id))
    else:
        said = _("{then} {time} it goes on with {what}", then=then, time="", what=cast.named(step.id))
    scribe.say(joined(said, clauses(effects)))


def _leaving(cast: Cast, out: Exit) -> Message:
    """Return when somebody leaves by an exit."""
    condition = cast.quote(out.when)
    places = [cast.named(name) for name in out.from_ if name in cast.flow.steps]
    if not places:
        return _("if at any time {condition} applies,", condition=condition) if condition else _("at any time")
    if not condition:
        return _("from {places}", places=one_of(places))
    return _("if {condition} applies at {places},", condition=condition, places=one_of(places))


def _people(cast: Cast) -> list[Message]:
    process = cast.flow.process
    found = []
    if process.audience:
        names = cast.all_quoted("audiences", process.audience)
        found.append(
            _n(
                "it is meant for the audience {names}",
                "it is meant for the audiences {names}",
                len(process.audience),
                names=names,
            )
        )
    if process.owner:
        found.append(_("{owner} is responsible", owner=cast.role(process.owner)))
    return found


def _entry(cast: Cast) -> list[Message]:
    """Return who comes in and who does not."""
    entry = cast.flow.process.entry
    if entry is None:
        return []
    again: list[Message] = []
    if entry.re_entry == "never":
        again.append(_NEVER_AGAIN[cast.flow.process.unit])
    elif entry.re_entry == "always":
        again.append(_("one may come in again at any time"))
    elif entry.re_entry:
        again.append(_("one may come in again {time}", time=durations.after(entry.re_entry)))
    said = []
    if condition := cast.words(entry.when):
        said.append(joined(_("The condition for coming in: {condition}", condition=condition), again))
    elif again:
        said.append(again[0])
    if entry.suppress:
        out = [_("those who opted out") if one == "opt-out" else phrase(one) for one in entry.suppress if phrase(one)]
        said += [_("Kept out: {names}", names=row(out))] if out else []
    return said


def _anchor(cast: Cast) -> list[Message]:
    """Return what the key date is."""
    anchor = cast.flow.process.anchor
    if anchor is None:
        return []
    title, event = cast.words(anchor.title), cast.quote(anchor.title)
    named = list(anchor.dates.items())
    dates: list[Words] = [day_words(anchor.date, cast.language)] if anchor.date else []
    if not named:
        day = dates[0] if dates else title
        named_day = _("{name} ({details})", name=title, details=day) if title and dates else day
        return [_("The key date: {dates}", dates=named_day)] if named_day else []
    dates += [
        _("{name} ({details})", name=phrase(name), details=day_words(day, cast.language))
        for name, day in named[:_MOST_NAMED]
    ]
    said = row([*dates, "…"]) if len(named) > _MOST_NAMED else all_of(dates)
    return [
        _("The key dates of {event}: {dates}", event=event, dates=said)
        if event
        else _("The key dates: {dates}", dates=said)
    ]


def _ends(cast: Cast) -> Message | None:
    """Return where the process may end."""
    ends = cast.flow.ends
    if not ends:
        return None
    if len(ends) > _MOST_NAMED:
        return _("it ends with one of {count} outcomes", count=number(len(ends)))
    return _("it ends with {names}", names=one_of([cast.named(name) for name in ends]))


def _time(cast: Cast) -> Message | None:
    """Return how long it all takes, or from when to when it goes on."""
    moments = cast.moments
    starts = [moments[name] for name in cast.flow.starts if name in moments]
    ends = [moments[name] for name in cast.flow.ends if name in moments]
    if not starts or not ends:
        return None
    first, last = min(one.earliest for one in starts), max(one.latest for one in ends)
    if not is_anchored(cast.flow):
        least = max(0.0, min(one.earliest for one in ends) - max(0.0, first))
        return durations.least_and_most(least, None if math.isinf(last) else last - first)
    if math.isinf(last) or first <= LONG_AGO or abs(first) > _LONGEST or abs(last) > _LONGEST:
        return None
    return _(
        "the first step is {first}, the last one no later than {last}",
        first=durations.from_key_date(first),
        last=durations.from_key_date(math.ceil(last), is_named=first < 0),
    )
