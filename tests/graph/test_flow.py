"""A flow is tested on its links: from, to, and why."""

import pytest

from procviz.graph import cycles
from procviz.model import ActivityStep, WaitStep

START, END = "  - start: begin\n", "  - end: done\n"


def _links(flow):
    return [(link.source, link.target, link.kind) for link in flow.links]


@pytest.mark.parametrize(
    ("step", "expected"),
    [
        ("  - activity: work\n", [("work", "done", "next")]),
        ("  - activity: work\n    next: begin\n", [("work", "begin", "next")]),
        (
            "  - activity: work\n    next: {after: 1d, max: 2, to: work, else: done}\n",
            [("work", "work", "next"), ("work", "done", "else")],
        ),
        ("  - parallel: work\n    next: [begin, done]\n", [("work", "begin", "next"), ("work", "done", "next")]),
        (
            "  - wait: work\n    until: x\n    timeout: 3d\n    on_timeout: begin\n",
            [("work", "done", "next"), ("work", "begin", "timeout")],
        ),
        ("  - wait: work\n    until: x\n    timeout: 3d\n", [("work", "done", "next"), ("work", "done", "timeout")]),
        (
            "  - handover: work\n    between: [a, b]\n    reject: {to: begin}\n    on_breach: {to: work}\n",
            [("work", "done", "accept"), ("work", "begin", "reject"), ("work", "work", "breach")],
        ),
        ("  - handover: work\n    between: [a, b]\n    accept: {to: begin}\n", [("work", "begin", "accept")]),
        ("  - handover: work\n    between: [a, b]\n    next: begin\n", [("work", "begin", "accept")]),
    ],
)
def test_what_a_step_leads_to(flow, step, expected):
    found = flow(f"steps:\n{START}    next: work\n{step}{END}")
    assert _links(found)[1:] == expected


def test_an_end_leads_nowhere_and_nothing_falls_into_a_start(flow):
    assert _links(flow(f"steps:\n{START}{END}  - activity: work\n  - start: again\n")) == [("begin", "done", "next")]


def test_links_to_steps_that_are_not_there_are_left_out_and_told(flow):
    found = flow(f"steps:\n{START}    next: nowhere\n{END}")
    assert _links(found) == []
    assert found.dangling
    assert not found.is_whole


def test_exits_are_no_links(flow):
    found = flow(f"exit: {{when: x, to: done}}\nsteps:\n{START}    next: begin\n{END}")
    assert found.exits == ("done",)
    assert not found.incoming["done"]
    assert found.reachable(["begin"]) == {"begin"}


def test_what_is_reached_and_what_reaches(flow):
    found = flow(f"steps:\n{START}  - activity: work\n{END}  - activity: stray\n    next: done\n")
    assert found.reachable(["begin"]) == {"begin", "work", "done"}
    assert found.reachable(["begin"], avoiding="work") == {"begin"}
    assert found.reaching(["done"]) == {"begin", "work", "done", "stray"}
    assert (found.starts, found.ends) == (("begin",), ("done",))


def test_a_flow_knows_its_steps_by_what_they_say(flow):
    made = flow(
        "steps:\n  - start: begin\n  - activity: a\n    at: day 2\n"
        "  - activity: b\n    next: {to: a, max: 2, else: done}\n  - end: done\n"
    )
    assert [step.id for step in made.of(ActivityStep)] == ["a", "b"]
    assert not made.of(WaitStep)
    assert [step.id for step in made.dated] == ["a"]
    assert [step.id for step in made.branching] == ["b"]
    assert [link.kind for link in made.limited] == ["next", "else"]


@pytest.mark.parametrize(
    ("target", "expected"), [("a", False), ("b", False), ("done", True)], ids=["up", "to itself", "down"]
)
def test_a_flow_leads_down_if_every_link_does(flow, target, expected):
    steps = f"steps:\n{START}  - activity: a\n  - activity: b\n    next: {target}\n{END}"
    assert flow(steps).leads_down is expected
    assert (not cycles(flow(steps))) is expected
