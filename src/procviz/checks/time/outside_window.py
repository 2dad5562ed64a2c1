"""A message or a call at a time when its channel is not to be used.

## Why
An e-mail on Sunday morning is read on Monday among forty others, and a call in the evening costs more goodwill than it
wins. The channel's window is what the company has agreed on.

## Incorrect
    # reach.yml
    channels:
      newsletter: {title: Newsletter, kind: email, consent: express, window: "Mon-Fri 08:00-18:00"}
    audiences:
      customers: {title: Customers, consent: {newsletter: opt-in}}

    # example.yml
    steps:
      - start: begin
      - message: invitation
        channel: newsletter
        at: Sun 10:00
        value: Zeigt die Presse in Betrieb
      - end: done

## Correct
    # reach.yml
    channels:
      newsletter: {title: Newsletter, kind: email, consent: express, window: "Mon-Fri 08:00-18:00"}
    audiences:
      customers: {title: Customers, consent: {newsletter: opt-in}}

    # example.yml
    steps:
      - start: begin
      - message: invitation
        channel: newsletter
        at: Tue 10:00
        value: Zeigt die Presse in Betrieb
      - end: done
"""

import datetime as dt
import math
from collections.abc import Iterator

from procviz.checks import Check, Context, Finding
from procviz.model import ActivityStep, Channel, MessageStep, Point, Process, Window, Workspace
from procviz.problem import Related
from procviz.timing import Calendar, point_words, weekday_words
from procviz.words import Message, _


def find(workspace: Workspace, _context: Context) -> Iterator[Finding]:
    """Yield the messages and calls whose `at` is outside the window, as far as its weekday and hour are known.

    The weekday is known of `Tue 10:00`, and of a point from an anchor with a date or with the dates of a series. The
    hour is known where one is written. A window is half open: at 18:00 one that ends then is over.
    """
    calendar = Calendar.of(workspace.settings)
    for process in workspace.processes:
        for step in process.steps:
            channel = workspace.channels.get(step.channel or "") if step.at is not None else None
            if (
                step.at is None
                or channel is None
                or channel.window is None
                or not isinstance(step, MessageStep | ActivityStep)
            ):
                continue
            if isinstance(step, ActivityStep) and channel.kind != "phone":
                continue
            if said := _outside(process, step.at, channel.window, calendar):
                yield Finding(
                    at=step.span_of("at"),
                    about=(process, step),
                    message=_(
                        "{when} is outside the window of “{channel}”, {window}",
                        when=said,
                        channel=channel.id,
                        window=channel.window.text,
                    ),
                    repair=_("choose a time within the window"),
                    related=_window(channel),
                )


def _window(channel: Channel) -> tuple[Related, ...]:
    return (Related(channel.span_of("window"), _("the window")),)


def _outside(process: Process, at: Point, window: Window, calendar: Calendar) -> Message | None:
    """Return the moment outside the window, None where the time is within it or not known."""
    if at.minute is not None and not window.start <= at.minute < window.end:
        return point_words(at)
    if at.weekday is not None:
        return None if window.first_day <= at.weekday <= window.last_day else point_words(at)
    if at.base != "anchor" or process.anchor is None:
        return None
    for zero in filter(None, (process.anchor.date, *process.anchor.dates.values())):
        try:
            date = zero + dt.timedelta(days=math.floor(calendar.position(zero, at)))
        except OverflowError:  # before or after all dates there are
            continue
        if not window.first_day <= date.weekday() <= window.last_day:
            return _("{point} ({weekday})", point=point_words(at), weekday=weekday_words(date.weekday()))
    return None


CHECK = Check(severity="warning", find=find)
