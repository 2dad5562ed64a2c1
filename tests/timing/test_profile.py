"""The contacts in every single window: exactly what all runs tried one by one say."""

import itertools
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from procviz.graph import flow_of
from procviz.model import Channel, Duration, Workspace
from procviz.timing import Calendar, Contacts, Loads, Timings
from procviz.timing.course import course_of
from procviz.timing.loads import period
from procviz.timing.profile import Piece, profile_of, uppermost

CHANNELS = {"email": Channel.model_validate({"id": "email", "kind": "email", "consent": "none"})}
DAY = 1440
START, END = {"start": "begin"}, {"end": "done"}


def mail(name, **keys):
    return {"message": name, "channel": "email", **keys}


def profile(days, process):
    timings = Timings({process.id: flow_of(process)}.get, Calendar())
    course = course_of(flow_of(process), timings, with_calls=False)
    return profile_of(course, lambda place: place.step.channel == "email", days * DAY, period)


def at(pieces, day):
    """Return how many contacts a window has that begins on a day."""
    return next((piece.contacts for piece in pieces if piece.low <= day * DAY <= piece.high), 0)


def days_of(pieces):
    return [(piece.low / DAY, piece.high / DAY, [step.id for step in piece.steps]) for piece in pieces]


def test_each_window_has_the_contacts_that_fall_into_it(process):
    steps = [START, mail("a", next={"to": "b", "after": "2d"}), mail("b"), END]
    assert [at(profile(3, process(*steps)), day) for day in range(-3, 4)] == [0, 1, 1, 2, 1, 1, 0]
    assert [at(profile(2, process(*steps)), day) for day in range(-3, 4)] == [0, 0, 1, 1, 1, 1, 0]


def test_a_wait_without_an_end_leaves_windows_open(process):
    steps = [START, mail("a"), {"wait": "answer", "until": "x"}, mail("b"), END]
    first, *_between, last = days_of(profile(1, process(*steps)))
    assert first[2] == ["a", "b"]
    assert last[1:] == (float("inf"), ["b"])


def test_of_a_scheduled_start_the_first_rounds_are_there(process):
    made = process({"start": "begin", "trigger": "schedule", "every": "7d"}, mail("news"), END)
    assert [at(profile(15, made), day) for day in (-15, -14, -7, 0, 6, 7)] == [0, 1, 2, 3, 2, 3]


def test_contacts_around_an_anchor_stand_where_the_anchor_puts_them(process):
    made = process(START, mail("a"), mail("b", at="T-2d"), END, anchor={"title": "Fair"})
    pieces = profile(1, made)
    assert at(pieces, -2) == 2  # one may come in on the very day
    assert at(pieces, -400) == 1


PIECES = st.lists(
    st.builds(
        Piece, st.integers(-9, 9), st.one_of(st.integers(0, 9), st.just(float("inf"))), st.integers(1, 4), st.just(())
    ).map(lambda piece: piece._replace(high=piece.low + piece.high, steps=(object(),) * piece.contacts)),
    max_size=6,
)


@given(pieces=PIECES)
def test_of_overlapping_pieces_the_highest_stands(pieces):
    found = uppermost(pieces)
    assert all(one.high < other.low for one, other in itertools.pairwise(found))
    for moment in range(-12, 25):
        expected = max((piece.contacts for piece in pieces if piece.low <= moment <= piece.high), default=0)
        assert next((piece.contacts for piece in found if piece.low <= moment <= piece.high), 0) == expected


# Flows as nested rows of pieces, written as steps for the one side and run day by day for the other.

DAYS = st.integers(0, 4)
LEAVES = st.one_of(
    st.just(("mail",)),
    st.tuples(st.sampled_from(["wait", "until", "at"]), DAYS),
)


def rows(inner):
    return st.lists(inner, min_size=1, max_size=2)


FIXED = st.one_of(st.just(("mail",)), st.tuples(st.just("wait"), DAYS))
INNER = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.tuples(st.just("choice"), rows(inner), rows(inner)), st.tuples(st.just("fork"), rows(FIXED), rows(FIXED))
    ),
    max_leaves=3,
)
# No strands within loops: the search through them may take more work than it is given, and then tells the least.
SINGLE = st.recursive(LEAVES, lambda inner: st.tuples(st.just("choice"), rows(inner), rows(inner)), max_leaves=3)
LOOPS = st.tuples(st.just("loop"), rows(SINGLE), DAYS, st.integers(1, 2))
ROWS = st.one_of(rows(INNER), st.tuples(INNER, LOOPS), st.tuples(LOOPS, INNER))


def row_written(row, after, names):
    steps = []
    for part in reversed(row):
        more, after = written(part, after, names)
        steps = more + steps
    return steps, after


def written(part, after, names):  # noqa: PLR0911 - one for each kind of part
    """Return a part as steps that lead on to the step `after`, and the first of them."""
    name = f"s{next(names)}"
    match part:
        case ("mail",):
            return [mail(name, next=after)], name
        case ("at", day):
            return [mail(name, at=f"day {day}", next=after)], name
        case ("wait", days):
            return [{"wait": name, "for": f"{days}d", "next": after}], name
        case ("until", days):
            return [{"wait": name, "until": "x", "timeout": f"{days}d", "on_timeout": after, "next": after}], name
        case ("loop", row, gap, most):
            inner, begin = row_written(row, name, names)
            back = {"when": "x", "to": begin, "after": f"{gap}d", "max": most, "else": after}
            return [*inner, {"decision": name, "next": [back, {"when": "otherwise", "to": after}]}], begin
        case (kind, left, right):
            meet = f"{name}j" if kind == "fork" else after
            (one, first), (other, second) = row_written(left, meet, names), row_written(right, meet, names)
            if kind == "fork":
                return [{"parallel": name, "next": [first, second]}, *one, *other, {"join": meet, "next": after}], name
            ways = [{"when": "x", "to": first}, {"when": "otherwise", "to": second}]
            return [{"decision": name, "next": ways}, *one, *other], name


def row_run(row, runs):
    for part in row:
        runs = run(part, runs)
    return runs


def run(part, runs):  # noqa: PLR0911 - one for each kind of part
    """Return all runs after a part, each the day that it is and the days of its contacts."""
    match part:
        case ("mail",):
            return {(day, (*days, day)) for day, days in runs}
        case ("at", point):
            return {(point, (*days, point)) if day <= point else (day, days) for day, days in runs}
        case ("wait", more):
            return {(day + more, days) for day, days in runs}
        case ("until", most):
            return {(day + more, days) for day, days in runs for more in range(most + 1)}
        case ("choice", left, right):
            return row_run(left, runs) | row_run(right, runs)
        case ("loop", row, gap, most):
            found = runs = row_run(row, runs)
            for _round in range(most):
                runs = row_run(row, {(day + gap, days) for day, days in runs})
                found = found | runs
            return found
        case ("fork", left, right):
            return {
                (max(one[0], other[0]), (*days, *one[1], *other[1]))
                for day, days in runs
                for one in row_run(left, {(day, ())})
                for other in row_run(right, {(day, ())})
            }


@settings(max_examples=80, deadline=None)
@given(row=ROWS, length=st.integers(1, 6))
def test_every_window_has_what_the_best_of_all_runs_has_in_it(process, row, length):
    steps, begin = row_written(row, "done", itertools.count())
    made = process({"start": "begin", "next": begin}, *steps, END)
    runs = row_run(row, {(0, ())})
    found = profile(length, made)
    last = max((day for _day, days in runs for day in days), default=0)
    for window in range(-length - 1, last + 2):
        expected = max(sum(window <= day < window + length for day in days) for _day, days in runs)
        assert at(found, window) == expected


@settings(max_examples=60, deadline=None)
@given(row=ROWS, length=st.integers(1, 6), every=st.sampled_from([0, 2, 5]))
def test_the_highest_figure_is_the_one_that_the_caps_are_held_against(process, row, length, every):
    start = {"trigger": "schedule", "every": f"{every}d"} if every else {}
    steps, begin = row_written(row, "done", itertools.count())
    made = process({"start": "begin", "next": begin, **start}, *steps, END)
    flow = flow_of(made)
    workspace = Workspace(folder=Path(), channels=CHANNELS, processes=(made,))
    loads = Loads(Contacts(workspace), Timings({made.id: flow}.get, Calendar()))
    burst = loads.most(flow, Duration.parse(f"{length}d"), loads.reach(flow).contacts, with_calls=False)
    assert max((piece.contacts for piece in profile(length, made)), default=0) == (burst.count if burst else 0)


@pytest.mark.parametrize("most", [3, pytest.param(900000, marks=pytest.mark.slow)])
def test_a_loop_of_many_rounds_is_followed_as_far_as_is_bearable(process, most):
    steps = [START, mail("a", next={"to": "a", "after": "1d", "max": most, "else": "done"}), END]
    assert [at(profile(2, process(*steps)), day) for day in (-1, 0, 2)] == [1, 2, 2]
