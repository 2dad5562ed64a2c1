"""Consent and stages along the ways of a flow: exactly what all ways walked one by one say."""

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from procviz.graph import Calls, Consents, Stages, flow_of, known_of, way_to
from procviz.model import Process

LEVELS = ["none", "presumed", "existing-customer", "opt-in", "double-opt-in"]
STAGES = ["inquiry", "mql", "sal"]


def flow(*steps, id="p", **keys):  # noqa: A002 - the field's own name
    made = [{"kind": kind, "id": name, **own} for kind, name, own in steps]
    return flow_of(Process.model_validate({"process": id, "title": "P", "steps": made, **keys}))


def calls(*flows):
    known = {one.process.id: one for one in flows}
    return Calls(known.get, lambda _flow: frozenset(), lambda flow: known_of(flow, known.get, ()))


def weakest(made, *called, held="none"):
    """Return the weakest consent with which contacts arrive at each step."""
    found = {}
    for name, level in Consents(calls(*called)).arriving(made, "email", LEVELS.index(held)):
        found[name] = min(level, found.get(name, len(LEVELS)))
    return {name: LEVELS[level] for name, level in found.items()}


START, END = ("start", "begin", {}), ("end", "done", {})
GRANT, REVOKE = {"grants": {"email": "opt-in"}}, {"revokes": ["email"]}


def test_consent_of_a_wait_is_not_given_on_its_timeout():
    wait = ("wait", "doi", {"until": "x", "timeout": "7d", "on_timeout": "late", "next": [{"to": "done"}], **GRANT})
    assert weakest(flow(START, wait, END, ("end", "late", {})))["late"] == "none"
    assert weakest(flow(START, wait, END, ("end", "late", {})))["done"] == "opt-in"


def test_consent_of_a_handover_is_given_on_accept():
    give = {"between": ["a", "b"], "accept": {"to": "yes"}, "reject": {"to": "no"}, **GRANT}
    found = weakest(flow(START, ("handover", "give", give), ("end", "yes", {}), ("end", "no", {})))
    assert (found["yes"], found["no"]) == ("opt-in", "none")


def test_a_grant_never_weakens_and_a_later_one_restores():
    assert weakest(flow(START, ("activity", "form", GRANT), END), held="double-opt-in")["done"] == "double-opt-in"
    assert weakest(flow(START, ("activity", "stop", REVOKE), ("activity", "form", GRANT), END))["done"] == "opt-in"


def test_who_skips_a_step_keeps_what_they_had():
    assert weakest(flow(START, ("activity", "form", {**GRANT, "only": "x"}), END))["done"] == "none"
    assert weakest(flow(START, ("activity", "stop", {**REVOKE, "only": "x"}), END), held="opt-in")["done"] == "none"


def test_an_exit_takes_consent_back_and_carries_what_was_possible_before():
    out = {"exit": [{"when": "x", "to": "gone", "revokes": ["email"]}, {"when": "y", "to": "left", "from": ["form"]}]}
    steps = [START, ("activity", "form", GRANT), END, ("end", "gone", {}), ("end", "left", {})]
    found = weakest(flow(*steps, **out), held="presumed")
    assert (found["gone"], found["left"], found["done"]) == ("none", "presumed", "opt-in")


def test_a_join_that_needs_all_has_the_consent_of_every_strand():
    def joined(strand, **keys):
        fork = ("parallel", "fork", {"next": [{"to": "form"}, {"to": "other"}]})
        strands = [("activity", "form", {**GRANT, "next": [{"to": "meet"}]}), ("activity", "other", strand)]
        return weakest(flow(START, fork, *strands, ("join", "meet", keys), END), held="presumed")["done"]

    assert joined({}) == "opt-in"
    assert joined({}, needs="any") == "presumed"
    assert joined(REVOKE) == "none"


def test_a_called_process_gives_and_takes_consent_at_the_ends_that_its_caller_goes_on_from():
    ways = {"next": [{"when": "x", "to": "form"}, {"when": "otherwise", "to": "failed"}]}
    failed = ("end", "failed", {"outcome": "failure"})
    called = flow(START, ("decision", "d", ways), ("activity", "form", GRANT), END, failed, id="called")
    caller = flow(START, ("subprocess", "call", {"process": "called"}), END)
    assert weakest(caller, called)["done"] == "opt-in"
    assert weakest(caller)["done"] == "double-opt-in"  # nothing is known of it


def test_processes_that_contain_themselves_come_to_an_end():
    one = flow(START, ("subprocess", "call", {"process": "p"}), END)
    assert weakest(one, one)["done"] == "none"
    assert Stages(calls(one)).through(one).leaving == {None}


# Any flow of a few steps, walked way by way.

NAMES = ["s0", "s1", "s2", "s3", "done"]
TARGETS = st.sampled_from(NAMES)
STEPS = st.tuples(
    st.lists(TARGETS, min_size=1, max_size=2),
    st.one_of(st.none(), st.sampled_from(LEVELS[1:])),
    st.booleans(),
    st.booleans(),
    st.one_of(st.none(), st.sampled_from(STAGES)),
)
FLOWS = st.lists(STEPS, min_size=4, max_size=4)


def made_of(steps, **keys):
    made = [("start", "begin", {"next": [{"to": "s0"}]})]
    for name, (targets, grant, revokes, only, stage) in zip(NAMES, steps, strict=False):
        own = {"next": [{"to": target, "when": "x"} for target in targets], "sets_stage": stage}
        own |= {"grants": {"email": grant}} if grant else {}
        own |= {"revokes": ["email"]} if revokes else {}
        own |= {"only": "x"} if only else {}
        made.append(("decision", name, own))
    return flow(*made, END, **keys)


def walks(steps):
    """Yield all ways on which no step is passed more than three times in a row of the same steps."""
    waiting = [("s0",)]
    while waiting:
        way = waiting.pop()
        yield way
        if way[-1] != "done" and len(way) < 9:
            waiting += [(*way, target) for target in dict.fromkeys(steps[NAMES.index(way[-1])][0])]


def carried(step, level):
    _targets, grant, revokes, only, _stage = step
    after = 0 if revokes else max(level, LEVELS.index(grant) if grant else 0)
    return {after, level} if only else {after}


@settings(max_examples=150, deadline=None)
@given(steps=FLOWS, held=st.sampled_from(LEVELS))
def test_the_weakest_consent_is_that_of_the_worst_way(steps, held):
    expected = {}
    for way in walks(steps):
        levels = {LEVELS.index(held)}
        for name in way[:-1]:
            levels = set().union(*(carried(steps[NAMES.index(name)], level) for level in levels))
        expected[way[-1]] = min(*levels, expected.get(way[-1], 4), 4)
    found = weakest(made_of(steps), held=held)
    assert {name: LEVELS.index(level) for name, level in found.items() if name != "begin"} == expected


@settings(max_examples=150, deadline=None)
@given(steps=FLOWS)
def test_changes_of_stage_are_those_on_all_ways(steps):
    expected = set()
    for way in walks(steps):
        stages = {None}
        for name in way[:-1]:
            _targets, _grant, _revokes, only, stage = steps[NAMES.index(name)]
            if stage:
                expected |= {(name, before, stage) for before in stages if before not in {None, stage}}
                stages = {stage, *stages} if only else {stage}
    staging = Stages(calls()).through(made_of(steps))
    assert {(one.step, one.before, one.after) for one in staging.changes} == expected


@settings(max_examples=100, deadline=None)
@given(steps=FLOWS, inner=FLOWS)
def test_a_called_process_changes_stages_as_if_it_stood_in_its_caller(steps, inner):
    called = made_of(inner, id="called")
    caller = flow(("start", "begin", {"sets_stage": steps[0][4]}), ("subprocess", "call", {"process": "called"}), END)
    before = steps[0][4]
    stages = Stages(calls(called))
    leaving = stages.through(caller).arriving.get("done", frozenset())
    alone = set()
    for way in walks(inner):
        if way[-1] == "done":
            last = {before}
            for name in way[:-1]:
                _targets, _grant, _revokes, only, stage = inner[NAMES.index(name)]
                if stage:
                    last = {stage, *last} if only else {stage}
            alone |= last
    assert leaving == alone


@settings(max_examples=60, deadline=None)
@given(steps=FLOWS)
def test_the_way_to_a_weakest_consent_is_one_that_can_be_walked(steps):
    made = made_of(steps)
    states = Consents(calls()).arriving(made, "email", 3)
    for state in states:
        way = [name for name, _level in way_to(states, state)]
        assert way[0] == "begin"
        assert all(target in [link.target for link in made.outgoing[name]] for name, target in itertools.pairwise(way))
