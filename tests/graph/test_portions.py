"""Which portion of those who come in reach a step: what all runs, each with its chance, say together."""

import itertools
import math
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from procviz.graph import flow_of
from procviz.graph.portions import portions
from procviz.model import Process
from procviz.reader import read_workspace

START, END = {"start": "begin"}, {"end": "done"}
BREACH = {"on_breach": {"to": "late"}}


def _edges(next_):
    many = next_ if isinstance(next_, list) else [next_]
    return [{"to": one} if isinstance(one, str) else one for one in many]


@pytest.fixture(scope="module")
def flow():
    """Return what makes a flow of steps written as in a file: the first key of each is its kind, the value its id."""

    def made(*steps):
        models = []
        for step in steps:
            kind, *_others = step
            edges = {"next": _edges(step["next"])} if "next" in step else {}
            own = {key: value for key, value in step.items() if key != kind}
            models.append({**own, **edges, "kind": kind, "id": step[kind]})
        return flow_of(Process.model_validate({"process": "p", "title": "P", "steps": models}))

    return made


def told(flow, *names, start="begin", may_fail=lambda _process: False):
    found = portions(flow, start, names, may_fail)
    return [(round(found[name].least, 6), round(found[name].most, 6)) for name in names]


def known(flow, *names, **keys):
    """Return the portions of steps in percent, all of which must be known."""
    found = told(flow, *names, **keys)
    assert all(least == most for least, most in found)
    return [round(100 * least, 4) for least, _most in found]


def act(name, **keys):
    return {"activity": name, **keys}


def shares(**parts):
    return [{"to": to, "share": f"{share}%"} for to, share in parts.items()]


def test_shares_multiply_along_the_way(flow):
    made = flow(
        START, {"split": "s", "next": shares(a=40, b=60)}, act("a", next=shares(c=50, done=50)), act("b"), act("c"), END
    )
    assert known(made, "begin", "a", "b", "c", "done") == [100, 40, 60, 80, 100]


def test_a_loop_is_followed_round_for_round(flow):
    made = flow(
        START,
        {"split": "again", "next": shares(mail=50, done=50)},
        act("mail", next={"to": "again", "max": 2, "else": "given-up"}),
        END,
        {"end": "given-up"},
    )
    assert known(made, "mail", "given-up", "done") == [50, 12.5, 87.5]


def test_a_loop_that_nothing_limits_has_its_limit_all_the_same(flow):
    made = flow(START, act("mail"), {"split": "s", "next": shares(mail=50, won=10, done=40)}, {"end": "won"}, END)
    assert known(made, "mail", "won", "done") == [100, 20, 80]


@pytest.mark.parametrize(
    ("handover", "expected"),
    [
        ({"accept": {"to": "taken", "share": "80%"}, "reject": {"to": "back", "share": "20%"}}, (80, 20, 0)),
        ({"accept": {"to": "taken", "share": "80%"}, "reject": {"to": "back"}}, (80, 20, 0)),
        ({"accept": {"to": "taken"}, "reject": {"to": "back", "share": "15%"}}, (85, 15, 0)),
        ({"accept": {"to": "taken", "share": "70%"}, "reject": {"to": "back", "share": "20%"}, **BREACH}, (70, 20, 10)),
    ],
)
def test_a_handover_is_accepted_rejected_or_breached(flow, handover, expected):
    made = flow(START, {"handover": "h", **handover}, {"end": "taken"}, {"end": "back"}, {"end": "late"})
    assert tuple(known(made, "taken", "back", "late")) == expected


def test_a_part_of_those_who_wait_runs_into_the_timeout(flow):
    wait = {"wait": "w", "until": "x", "timeout": "7d", "timeout_share": "30%", "on_timeout": "late"}
    assert known(flow(START, wait, END, {"end": "late"}), "done", "late") == [70, 30]


def test_strands_run_at_once_and_meet_in_a_join(flow):
    def made(**join):
        fork = {"parallel": "fork", "next": ["a", "b"]}
        left = {"split": "a", "next": shares(meet=80, lost=20)}
        return flow(
            START, fork, left, act("b", next=shares(meet=50, lost=50)), {"join": "meet", **join}, END, {"end": "lost"}
        )

    assert known(made(), "a", "b", "meet", "done", "lost") == [100, 100, 40, 40, 60]
    assert known(made(needs="any"), "done") == [90]
    assert known(made(needs=1), "done") == [90]


def test_where_nobody_says_how_contacts_divide_it_is_between_none_and_all(flow):
    ask = {"decision": "ask", "next": [{"when": "x", "to": "a"}, {"when": "otherwise", "to": "b"}]}
    made = flow(
        START, {"split": "s", "next": shares(ask=40, done=60)}, ask, act("a"), act("b", next="both"), act("both"), END
    )
    assert told(made, "ask", "a", "b", "both", "done") == [(0.4, 0.4), (0, 0.4), (0.4, 0.4), (0.4, 0.4), (1, 1)]


def test_some_skip_a_step_with_a_condition_and_go_on_as_if_it_were_not_there(flow):
    wait = {"wait": "w", "until": "x", "timeout": "7d", "timeout_share": "30%", "on_timeout": "late", "only": "new"}
    assert told(flow(START, wait, END, {"end": "late"}), "w", "done", "late") == [(0, 1), (0.7, 1), (0, 0.3)]


def test_who_fails_in_a_called_process_does_not_come_back(flow):
    made = flow(START, {"subprocess": "call", "process": "other"}, END)
    assert told(made, "done") == [(1, 1)]
    assert told(made, "done", may_fail=lambda process: process == "other") == [(0, 1)]


def test_shares_that_do_not_sum_up_say_nothing(flow):
    assert told(flow(START, {"split": "s", "next": shares(a=10, done=10)}, {"end": "a"}, END), "a") == [(0, 1)]


def test_a_loop_of_very_many_rounds_is_followed_as_if_it_never_ended(flow):
    back = [{"to": "mail", "share": "50%", "max": 900000, "else": "done"}, {"to": "done", "share": "50%"}]
    assert told(flow(START, act("mail"), {"split": "s", "next": back}, END), "mail", "done") == [(1, 1), (1, 1)]


def test_nurture_retrofit_by_hand():
    folder = Path(__file__).parents[2] / "processes"
    (process,) = (one for one in read_workspace(folder).workspace.processes if one.id == "nurture-retrofit")
    again = [0.45**rounds for rounds in range(5)]  # who is invited so many times
    to_sales = 0.7 * 0.25 * sum(again[:4])
    found = portions(flow_of(process), "download", ["doi", "case-study", "invitation", "to-sales", "bant-call", "sql"])
    assert {name: portion.least for name, portion in found.items()} == pytest.approx(
        {
            "doi": 1,
            "case-study": 0.35,
            "invitation": 0.7 * 0.45,
            "to-sales": to_sales,
            "bant-call": to_sales * 0.8,
            "sql": to_sales * 0.8 * 0.55,
        }
    )


# Flows as nested rows of parts, written as steps for the one side and run with every outcome for the other.

SHARES = st.sampled_from([0, 10, 25, 50, 100])


def rows(inner):
    return st.lists(inner, min_size=1, max_size=2)


LEAVES = st.one_of(st.just(("act",)), st.tuples(st.sampled_from(["leave", "timeout", "reject"]), SHARES))
INNER = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.tuples(st.just("choice"), SHARES, rows(inner), rows(inner)),
        st.tuples(st.just("fork"), st.sampled_from(["all", "any"]), rows(inner), rows(inner)),
    ),
    max_leaves=5,
)
LOOPS = st.tuples(st.just("loop"), SHARES, st.integers(1, 3), rows(INNER))
ROWS = st.one_of(rows(INNER), st.tuples(INNER, LOOPS, INNER))


def row_written(row, after, names):
    steps = []
    for part in reversed(row):
        more, after = written(part, after, names)
        steps = more + steps
    return steps, after


def written(part, after, names):  # noqa: PLR0911 - one for each kind of part
    """Return a part as steps that lead on to the step `after`, and the first of them; who leaves ends at `left`."""
    name = f"s{next(names)}"
    match part:
        case ("act",):
            return [act(name, next=after)], name
        case ("leave", share):
            return [{"split": name, "next": shares(**{"left": share, after: 100 - share})}], name
        case ("timeout", share):
            timeout = {"timeout": "1d", "timeout_share": f"{share}%", "on_timeout": "left"}
            return [{"wait": name, "until": "x", **timeout, "next": after}], name
        case ("reject", share):
            return [{"handover": name, "accept": {"to": after}, "reject": {"to": "left", "share": f"{share}%"}}], name
        case ("loop", share, most, row):
            inner, begin = row_written(row, name, names)
            back = {"to": begin, "share": f"{share}%", "max": most, "else": after}
            return [*inner, {"split": name, "next": [back, {"to": after, "share": f"{100 - share}%"}]}], begin
        case ("choice", share, left, right):
            (one, first), (other, second) = row_written(left, after, names), row_written(right, after, names)
            ways = [{"to": first, "share": f"{share}%"}, {"to": second, "share": f"{100 - share}%"}]
            return [{"split": name, "next": ways}, *one, *other], name
        case ("fork", needs, left, right):
            meet = f"{name}j"
            (one, first), (other, second) = row_written(left, meet, names), row_written(right, meet, names)
            join = {"join": meet, "needs": needs, "next": after}
            return [{"parallel": name, "next": [first, second]}, *one, *other, join], name


def row_run(row, names):
    """Return the outcomes of a row: the chance of each, the steps seen in it, and whether it goes on behind it."""
    parts = [run(part, names) for part in reversed(row)]
    outcomes = [(1.0, frozenset(), True)]
    for part in reversed(parts):
        outcomes = [
            (chance * more, seen | also, goes_on)
            for chance, seen, is_there in outcomes
            for more, also, goes_on in (part if is_there else [(1.0, frozenset(), False)])
        ]
    return outcomes


def run(part, names):
    name = f"s{next(names)}"
    here = frozenset({name})
    match part:
        case ("act",):
            return [(1.0, here, True)]
        case ("leave" | "timeout" | "reject", share):
            return [(share / 100, here | {"left"}, False), (1 - share / 100, here, True)]
        case ("loop", share, most, row):
            inner = row_run(row, names)
            found, running = [], [(chance, seen, goes_on) for chance, seen, goes_on in inner]
            for round_ in range(most + 1):
                found += [one for one in running if not one[2]]
                back = share / 100 if round_ < most else 0.0
                at_loop = [(chance, seen | here) for chance, seen, goes_on in running if goes_on]
                last = round_ == most
                found += [(chance * (1 if last else 1 - back), seen, True) for chance, seen in at_loop]
                running = [
                    (chance * back * more, seen | also, goes_on)
                    for chance, seen in at_loop
                    for more, also, goes_on in (inner if back else [])
                ]
            return found
        case ("choice", share, left, right):
            one, other = row_run(left, names), row_run(right, names)
            return [
                (part * chance, here | seen, goes_on)
                for part, outcomes in ((share / 100, one), (1 - share / 100, other))
                for chance, seen, goes_on in outcomes
            ]
        case ("fork", needs, left, right):
            return [
                (one[0] * other[0], here | one[1] | other[1] | ({f"{name}j"} if goes_on else set()), goes_on)
                for one, other in itertools.product(row_run(left, names), row_run(right, names))
                for goes_on in [all((one[2], other[2])) if needs == "all" else any((one[2], other[2]))]
            ]


def has_fork_in_fork(row):
    return any(part[0] == "fork" and "fork" in str(part[2:]) for part in flattened(row))


def flattened(row):
    for part in row:
        yield part
        for inner in part:
            if isinstance(inner, list):
                yield from flattened(inner)


@settings(max_examples=150, deadline=None)
@given(row=ROWS)
@example(
    row=[
        ("fork", "all", [("act",)], [("act",)]),
        ("fork", "all", [("act",)], [("fork", "all", [("act",)], [("act",)])]),
    ]
)
def test_a_step_is_reached_by_those_whose_run_comes_to_it(flow, row):
    steps, begin = row_written(row, "done", itertools.count())
    made = flow({"start": "begin", "next": begin}, *steps, END, {"end": "left"})
    outcomes = row_run(row, itertools.count())
    assert math.isclose(sum(chance for chance, _seen, _goes_on in outcomes), 1)
    names = [step["join"] if "join" in step else next(iter(step.values())) for step in steps]
    found = portions(made, "begin", [*names, "done", "left"])
    for name, portion in found.items():
        expected = sum(chance for chance, seen, goes_on in outcomes if name in seen or (name == "done" and goes_on))
        assert portion.least - 1e-9 <= expected <= portion.most + 1e-9
        has_fork_in_loop = any(part[0] == "loop" and "fork" in str(part) for part in row)
        if not has_fork_in_loop and not (name == "left" and has_fork_in_fork(row)):
            assert portion.is_known
            assert math.isclose(portion.least, expected, abs_tol=1e-9)
