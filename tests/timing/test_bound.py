"""A bound is never below the exact figure, and near it where it matters."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from procviz.graph import flow_of
from procviz.model import Channel, Workspace
from procviz.timing import Calendar, Contacts, Loads, Timings
from procviz.timing.bound import Bound, TangledError
from procviz.timing.burst import most_contacts
from procviz.timing.course import course_of
from procviz.timing.reached import Reached
from procviz.timing.sketch import sketch_of

CHANNELS = {"email": Channel.model_validate({"id": "email", "kind": "email", "consent": "none"})}
DAY = 1440
MOST = 60
START, END = {"start": "begin"}, {"end": "done"}


def bound(days, *processes):
    """Return how many contacts the first process can have in so many days at most, None where there is no bound."""
    flows = {process.id: flow_of(process) for process in processes}
    loads = Loads(
        Contacts(Workspace(folder=Path(), channels=CHANNELS, processes=processes)), Timings(flows.get, Calendar())
    )
    first = flows[processes[0].id]
    keys = {one.key for one in loads.reach(first).contacts}
    sketches = {name: sketch_of(flow) for name, flow in flows.items()}
    if None in sketches.values():
        return None
    try:
        return Bound(days * DAY, MOST, keys, sketches.get, with_calls=True).contacts(sketches[first.process.id])
    except TangledError:
        return None


def exact(days, *processes):
    """Return how many contacts the first process has in so many days by the search through states."""
    flows = {process.id: flow_of(process) for process in processes}
    course = course_of(flows[processes[0].id], Timings(flows.get, Calendar()), with_calls=True)
    burst = most_contacts(
        course, lambda place: place.is_step and place.step.channel == "email", days * DAY, lambda _place: 0
    )
    return burst.count if burst else 0


def mail(name, **keys):
    return {"message": name, "channel": "email", **keys}


def again(to, back, **keys):
    return [{"when": "x", "to": back, "max": 3, **keys}, {"when": "otherwise", "to": to}]


FORK = {"parallel": "fork", "next": ["left", "right"]}
CASES = {
    "waits count": ([START, mail("a", next={"to": "b", "after": "3d"}), mail("b"), END], 1, 2),
    "one of two ways": (
        [START, {"decision": "d", "next": again("b", "a")}, mail("a", next="done"), mail("b"), END],
        1,
        1,
    ),
    "rounds take time": ([START, mail("a", next=again("done", "a", after="2d")), END], 2, 4),
    "rounds are limited": ([START, mail("a", next=again("done", "a")), END], 4, 4),
    "strands at once": ([START, FORK, mail("left", next="j"), mail("right"), {"join": "j"}, mail("b"), END], 3, 3),
    "strands that meet in a message send it once": (
        [START, FORK, mail("left", next="m"), mail("right", next="m"), mail("m"), END],
        3,
        3,
    ),
    "a strand that is another's end": ([START, FORK, mail("left", next="right"), mail("right"), END], 2, 2),
    "points in time are ignored": ([START, mail("a", at="day 2"), mail("b", at="day 9"), END], 2, 2),
}


@pytest.mark.parametrize(("steps", "in_three", "in_seven"), CASES.values(), ids=CASES.keys())
def test_the_bound_knows(process, steps, in_three, in_seven):
    assert (bound(3, process(*steps)), bound(7, process(*steps))) == (in_three, in_seven)


def test_a_process_that_contains_itself_has_no_bound(process):
    assert bound(1, process(START, mail("a"), {"subprocess": "call", "process": "p"}, END)) is None


def test_a_loop_through_a_parallel_has_no_bound(process):
    decision = {"decision": "d", "next": again("done", "fork")}
    steps = [START, FORK, mail("left", next="j"), mail("right"), {"join": "j"}, decision, END]
    assert bound(1, process(*steps)) is None


NAMES = [f"s{number}" for number in range(7)]
DAYS = st.integers(0, 4)


@st.composite
def step(draw, number, *, calls):
    """Return a step that leads anywhere further down, or with a limit back up."""
    name = NAMES[number]
    further = [*NAMES[number + 1 :], "done"]
    ahead = st.sampled_from(further)
    to = {"to": draw(ahead), "after": f"{draw(DAYS)}d"}
    kind = draw(st.sampled_from(["mail", "mail", "at", "wait", "until", "loop", "choice", "fork", "join", "call"]))
    back = {"when": "x", "to": draw(st.sampled_from(NAMES[: number + 1])), "after": f"{draw(DAYS)}d", "max": 2}
    other = draw(ahead)
    made = {
        "at": mail(name, at=f"day {draw(DAYS)}", next=to),
        "wait": {"wait": name, "for": f"{draw(DAYS)}d", "next": to},
        "until": {"wait": name, "until": "x", "timeout": f"{draw(DAYS)}d", "on_timeout": other, "next": to},
        "loop": mail(name, next=[back, {"when": "otherwise", **to}]),
        "choice": {"decision": name, "next": [{"when": "x", "to": other}, {"when": "otherwise", **to}]},
        "fork": {"parallel": name, "next": draw(st.lists(ahead, min_size=2, max_size=3))},
        "join": {"join": name, "needs": draw(st.sampled_from(["any", "all"])), "next": to},
        "call": {"subprocess": name, "process": "called", "next": to},
    }
    return made.get(kind if calls or kind != "call" else "mail", mail(name, next=to))


@st.composite
def steps_of(draw, *, calls):
    """Return the steps of a process, with one start or two."""
    rows = [draw(step(number, calls=calls)) for number in range(draw(st.integers(1, 7)))]
    known = {*NAMES[: len(rows)], "done"}
    rows = [_led(row, known) for row in rows]
    starts = [{"start": "begin", "next": "s0"}]
    if draw(st.booleans()):
        starts.append({"start": "other", "next": draw(st.sampled_from(sorted(known)))})
    return [*starts, *rows, END]


def _led(value, known):
    """Return a step whose ways lead to steps that are there."""
    if isinstance(value, dict):
        return {key: _led(one, known) if key in {"next", "to", "on_timeout"} else one for key, one in value.items()}
    if isinstance(value, list):
        return [_led(one, known) for one in value]
    return value if value in known else "done"


@settings(max_examples=150, deadline=None)
@given(steps=steps_of(calls=False), days=st.integers(1, 7))
def test_what_is_reached_for_sure_is_never_above_the_exact_figure(process, steps, days):
    made = process(*steps)
    keys = {("p", name, None) for name in NAMES}
    mails = {("p", step.id, None) for step in made.steps if step.channel}
    assert Reached(days * DAY, keys & mails, lambda _name: 0).contacts(flow_of(made)) <= exact(days, made)


@settings(max_examples=150, deadline=None)
@given(caller=steps_of(calls=True), called=steps_of(calls=False), days=st.integers(1, 7))
def test_the_bound_is_never_below_the_exact_figure(process, caller, called, days):
    made = process(*caller), process(*called, id="called")
    most = bound(days, *made)
    assert most is None or most >= min(MOST, exact(days, *made))
