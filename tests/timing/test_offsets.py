"""Each case is a flow that a reader can time in the head: what is asked is (earliest, latest) in days."""

import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from procviz.timing import Offset, offsets

START = {"start": "begin"}
END = {"end": "done"}


def _times(flow, **keys):
    return {name: (one.earliest, one.latest) for name, one in offsets(flow, **keys).items()}


def test_a_wait_takes_exactly_its_duration(flow):
    times = _times(flow(START, {"wait": "pause", "for": "4bd"}, {"message": "mail"}, END))
    assert times == {"begin": (0, 0), "pause": (0, 0), "mail": (4, 4), "done": (4, 4)}


def test_a_wait_for_something_takes_up_to_its_timeout_and_the_timeout_exactly_that(flow):
    wait = {"wait": "opt-in", "until": "confirmed", "timeout": "7d", "on_timeout": "lost"}
    times = _times(flow(START, wait, {"message": "mail"}, {"end": "done"}, {"end": "lost"}))
    assert times["mail"] == (0, 7)
    assert times["lost"] == (7, 7)


def test_a_wait_for_something_without_timeout_may_take_for_ever(flow):
    times = _times(flow(START, {"wait": "opt-in", "until": "confirmed"}, END))
    assert times["done"] == (0, math.inf)


def test_a_wait_until_a_point_ends_there_at_the_latest(flow):
    wait = {"wait": "booking", "until": "booked", "timeout": "T-42d", "on_timeout": "reminder", "next": "done"}
    times = _times(flow({"start": "begin", "at": "T-90d"}, wait, {"message": "reminder"}, END))
    assert times["reminder"] == (-42, -42)
    assert times["done"] == (-90, -42)


def test_a_handover_is_answered_within_its_time_and_overdue_exactly_then(flow):
    handover = {
        "handover": "give",
        "between": ["a", "b"],
        "accept": {"within": "2d", "to": "yes"},
        "reject": {"to": "no"},
        "on_breach": {"to": "late"},
    }
    times = _times(flow(START, handover, {"end": "yes"}, {"end": "no"}, {"end": "late"}))
    assert (times["yes"], times["no"], times["late"]) == ((0, 2), (0, 2), (2, 2))


def test_work_takes_no_time_and_an_edge_its_delay(flow):
    work = {"activity": "work", "effort": "5d", "next": {"to": "done", "after": "1d"}}
    assert _times(flow(START, work, END))["done"] == (1, 1)


def test_who_is_early_waits_for_a_point_and_who_is_late_skips_it(flow):
    steps = [
        START,
        {"wait": "w", "until": "x", "timeout": "9d", "on_timeout": "talk"},
        {"activity": "talk", "at": "day 3"},
        END,
    ]
    times = _times(flow(*steps))
    assert times["talk"] == (3, 3)
    assert times["done"] == (3, 9)


def test_points_count_from_the_anchor_or_from_the_start(flow):
    times = _times(flow({"start": "begin", "at": "T-28d"}, {"message": "mail", "at": "T-14d 12:00"}, END))
    assert times == {"begin": (-28, -28), "mail": (-13.5, -13.5), "done": (-13.5, -13.5)}
    times = _times(flow({"start": "begin", "at": "T-28d"}, {"message": "mail", "at": "day 3"}, END))
    assert times["mail"] == (-25, -25)


def test_a_weekday_is_within_a_week_where_no_date_is_known(flow):
    times = _times(flow(START, {"message": "mail", "at": "Tue 10:00"}, END))
    assert times["mail"] == (0, 7)


def test_a_weekday_is_counted_where_the_anchor_has_a_date(flow):
    anchor = {"anchor": {"title": "Fair", "date": "2026-11-03"}}  # a Tuesday
    steps = [{"start": "begin", "at": "T-9d"}, {"message": "mail", "at": "Tue 12:00"}, END]
    assert _times(flow(*steps, **anchor))["mail"] == (-6.5, -6.5)


@pytest.mark.parametrize(("needs", "expected"), [("all", (5, 5)), ("any", (1, 1)), ("2", (3, 3))])
def test_a_join_waits_for_as_many_strands_as_it_needs(flow, needs, expected):
    strands = [{"wait": f"w{days}", "for": f"{days}d", "next": "meet"} for days in (1, 3, 5)]
    times = _times(
        flow(START, {"parallel": "fork", "next": ["w1", "w3", "w5"]}, *strands, {"join": "meet", "needs": needs}, END)
    )
    assert times["done"] == expected


def test_a_join_that_need_not_wait_for_a_strand_that_leads_elsewhere_may_have_to_wait_for_the_other(flow):
    steps = [
        START,
        {"parallel": "fork", "next": ["ask", "w5"]},
        {"decision": "ask", "next": [{"when": "yes", "to": "meet"}, {"when": "otherwise", "to": "away"}]},
        {"wait": "w5", "for": "5d", "next": "meet"},
        {"join": "meet", "needs": "any", "next": "done"},
        {"end": "away"},
        END,
    ]
    assert _times(flow(*steps))["done"] == (0, 5)


def test_a_join_goes_on_when_its_timeout_is_over(flow):
    steps = [
        START,
        {"parallel": "fork", "next": ["w1", "w9"]},
        {"wait": "w1", "for": "1d", "next": "meet"},
        {"wait": "w9", "for": "9d", "next": "meet"},
        {"join": "meet", "timeout": "3d", "on_timeout": "late", "next": "done"},
        {"end": "late"},
        END,
    ]
    times = _times(flow(*steps))
    assert times["late"] == (4, 4)
    assert "done" not in times


def test_a_loop_is_taken_as_often_as_it_may_be(flow):
    steps = [
        START,
        {"decision": "fit", "next": [{"when": "yes", "to": "done"}, {"when": "otherwise", "to": "invite"}]},
        {"message": "invite", "next": {"to": "fit", "after": "14d", "max": 3, "else": "recycle"}},
        END,
        {"end": "recycle"},
    ]
    times = _times(flow(*steps))
    assert times["invite"] == (0, 42)
    assert times["done"] == (0, 42)
    assert times["recycle"] == (42, 42)


def test_a_loop_without_end_is_open_ended_and_one_that_takes_no_time_is_not(flow):
    def loop(**edge):
        ways = [{"when": "again", "to": "work", **edge}, {"when": "otherwise", "to": "done"}]
        return _times(flow(START, {"activity": "work"}, {"decision": "good", "next": ways}, END))["done"]

    assert loop(after="1d") == (0, math.inf)
    assert loop() == (0, 0)


def test_a_loop_without_limit_within_another_that_passes_a_fixed_point_comes_to_an_end(flow):
    rounds = {"parallel": "rounds", "next": [{"to": "rounds", "after": "3d"}, "pause"]}
    pause = {"wait": "pause", "at": "day 1", "timeout": "1y", "on_timeout": "rounds"}
    times = _times(flow({**START, "next": "pause"}, rounds, pause))
    assert times["rounds"] == (366, math.inf)


def test_a_loop_behind_a_way_that_nobody_may_take_has_no_offset(flow):
    never = {"decision": "never", "next": {"when": "x", "to": "back", "max": 0, "else": "done"}}
    back = {"decision": "back", "next": [{"when": "y", "to": "never"}, {"when": "z", "to": "a"}]}
    times = _times(flow(START, never, back, {"join": "a"}, {"message": "b", "next": "a"}, END))
    assert times.keys() == {"begin", "never", "done"}


def test_a_loop_of_very_many_rounds_is_estimated_from_above(flow):
    step = {
        "activity": "call",
        "next": [
            {"when": "no", "to": "call", "after": "1d", "max": 900000, "else": "done"},
            {"when": "otherwise", "to": "done"},
        ],
    }
    earliest, latest = _times(flow(START, step, END))["done"]
    assert earliest == 0
    assert latest >= 900000


def test_a_called_process_takes_its_time(flow):
    times = _times(flow(START, {"subprocess": "run", "process": "other"}, END), durations={"other": Offset(2, 5)})
    assert times["done"] == (2, 5)


def test_a_join_that_is_reached_past_all_its_strands_is_passed_at_once(flow):
    strands = (
        {"parallel": "apart", "next": ["x", "y"]},
        {"message": "x", "next": "both"},
        {"message": "y", "next": "both"},
    )
    aside = {"wait": "aside", "for": "2d", "next": "both"}
    left = {"exit": [{"when": "gone", "to": "aside"}]}
    times = _times(flow({**START, "next": "done"}, *strands, aside, {"join": "both"}, END, **left))
    assert times == {"begin": (0, 0), "aside": (0, 0), "both": (2, 2), "done": (0, 0)}


def test_what_nothing_reaches_has_no_offset_and_the_end_of_an_exit_has_that_of_what_it_leaves(flow):
    steps = [START, {"wait": "pause", "for": "4d"}, {"end": "done"}, {"end": "stray"}, {"end": "opted-out"}]
    times = _times(flow(*steps, exit=[{"when": "unsubscribed", "to": "opted-out"}]))
    assert "stray" not in times
    assert times["opted-out"] == (0, 4)


def _blocks():
    """Yield pieces of flow: a wait of so many days, pieces in a row, one of two, or two at once."""
    days = st.tuples(st.just("wait"), st.integers(0, 3), st.integers(0, 3))
    return st.recursive(
        days,
        lambda inner: st.tuples(st.sampled_from(["row", "choice", "all", "any"]), inner, inner),
        max_leaves=5,
    )


def _sums(block):
    """Return all the times that a piece can take."""
    kind, first, second = block
    if kind == "wait":
        return {first, first + second}
    meet = {"row": sum, "all": max, "any": min}
    one, other = _sums(first), _sums(second)
    return one | other if kind == "choice" else {meet[kind](pair) for pair in itertools.product(one, other)}


def _written(block, after, names):
    """Return a piece as steps that lead on to the step `after`, and the first of them."""
    kind, first, second = block
    name = f"s{next(names)}"
    if kind == "wait":
        until = {"until": "x", "timeout": f"{second}d", "on_timeout": after}
        return [{"wait": name, "for": f"{first}d"}, {"wait": f"{name}u", **until, "next": after}], name
    if kind == "row":
        rest, behind = _written(second, after, names)
        steps, begin = _written(first, behind, names)
        return steps + rest, begin
    meet = after if kind == "choice" else f"{name}j"
    one, left = _written(first, meet, names)
    other, right = _written(second, meet, names)
    ways = [{"when": "x", "to": left}, {"when": "otherwise", "to": right}]
    fork = {"decision": name, "next": ways} if kind == "choice" else {"parallel": name, "next": [left, right]}
    join = [] if kind == "choice" else [{"join": meet, "needs": kind, "next": after}]
    return [fork, *one, *other, *join], name


@given(_blocks())
def test_offsets_without_loops_are_exactly_those_of_all_ways_tried_one_by_one(flow, block):
    steps, begin = _written(block, "done", itertools.count())
    times = _times(flow({"start": "begin", "next": begin}, *steps, END))
    sums = _sums(block)
    assert times["done"] == (min(sums), max(sums))


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7), st.integers(0, 2), st.integers(0, 3)), max_size=12))
def test_no_flow_makes_it_hang_and_every_reachable_step_without_joins_has_an_offset(flow, ways):
    ends = {index: [] for index in range(8)}
    for source, target, days, most in ways:
        edge = {"when": "x", "to": f"s{target}", "after": f"{days}d"}
        ends[source].append({**edge, "max": most, "else": "done"} if most else edge)
    steps = [
        {"decision": f"s{index}", "next": [*edges, {"when": "otherwise", "to": "done"}]}
        for index, edges in ends.items()
    ]
    found = offsets(made := flow({"start": "begin", "next": "s0"}, *steps, END))
    assert set(found) == made.reachable(["begin"])
    assert all(0 <= one.earliest <= one.latest for one in found.values())
