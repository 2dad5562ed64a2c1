"""The rules about the flow against networkx, on processes that Hypothesis makes up.

The graph is built from the text by the language's own words, not by `procviz.graph`.
"""

from datetime import date

import networkx as nx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from procviz.checks import run
from procviz.checks.example import example_files
from procviz.graph import cycles, flow_of
from procviz.reader import read_workspace

MOST_STEPS = 7


@st.composite
def processes(draw):
    """Return a list of steps: each a kind, an id and its edges as (target, else-target or None); no edges: by order."""
    size = draw(st.integers(3, MOST_STEPS))
    names = ["a", *(f"s{place}" for place in range(1, size - 1)), "z"]
    kinds = ["start", *(draw(st.sampled_from(["activity", "activity", "end"])) for _ in names[1:-1]), "end"]
    edges = st.tuples(st.sampled_from(names[1:]), st.one_of(st.none(), st.sampled_from(names[1:])))
    return [
        (kind, name, [] if kind == "end" else draw(st.lists(edges, max_size=3)))
        for kind, name in zip(kinds, names, strict=True)
    ]


def written(steps):
    lines = ["steps:"]
    for kind, name, edges in steps:
        lines.append(f"  - {kind}: {name}")
        if edges:
            lines.append("    next:")
        for place, (to, other) in enumerate(edges):
            when = "otherwise" if place == 0 else f"Fall {place}"
            limit = f", max: 3, else: {other}" if other else ""
            lines.append(f"      - {{when: {when}, to: {to}{limit}}}")
    return "\n".join(lines) + "\n"


def drawn(steps):
    """Return all ways as a graph, and those without a limit as another one."""
    every, free = nx.DiGraph(), nx.DiGraph()
    names = [name for _kind, name, _edges in steps]
    every.add_nodes_from(names)
    free.add_nodes_from(names)
    for place, (kind, name, edges) in enumerate(steps):
        ways = edges or ([] if kind == "end" else [(names[place + 1], None)])
        for to, other in ways:
            every.add_edge(name, to)
            if other:
                every.add_edge(name, other)
                free.add_edge(name, other)
            else:
                free.add_edge(name, to)
    return every, free


def checked(steps, folder):
    for name, text in example_files(written(steps)).items():
        folder.joinpath(name).write_text(text, "utf-8")
    return run(read_workspace(folder), today=date(2026, 11, 21))


def steps_with(rule, result):
    return {problem.about.step for problem in result.problems if problem.rule == rule}


def groups_with_a_loop(graph):
    groups = nx.strongly_connected_components(graph)
    return [group for group in groups if len(group) > 1 or graph.has_edge(*list(group) * 2)]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("oracle")


try_often = settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


@try_often
@given(steps=processes())
def test_unreachable_steps_are_those_that_networkx_does_not_reach(folder, steps):
    every, _free = drawn(steps)
    lost = every.subgraph(set(every) - {"a"} - nx.descendants(every, "a"))
    named = steps_with("unreachable-step", checked(steps, folder))
    first = [group for group in nx.strongly_connected_components(lost) if not _entered(lost, group)]
    assert len(named) == len(first)
    assert all(len(named & group) == 1 for group in first)
    assert set(lost) == named.union(*(nx.descendants(lost, name) for name in named))


def _entered(graph, group):
    return any(source not in group for name in group for source in graph.predecessors(name))


@try_often
@given(steps=processes())
def test_steps_without_a_way_out_are_those_from_which_networkx_finds_no_end(folder, steps):
    every, _free = drawn(steps)
    ends = [name for kind, name, _edges in steps if kind == "end"]
    stuck = every.subgraph(set(every).difference(ends, *(nx.ancestors(every, end) for end in ends)))
    named = steps_with("no-way-out", checked(steps, folder))
    last = [group for group in nx.strongly_connected_components(stuck) if not _entered(stuck.reverse(), group)]
    assert len(named) == len(last)
    assert all(len(named & group) == 1 for group in last)
    assert set(stuck) == named.union(*(nx.ancestors(stuck, name) for name in named))


@try_often
@given(steps=processes())
def test_endless_loops_are_the_loops_of_networkx_without_the_limited_edges(folder, steps):
    _every, free = drawn(steps)
    named = steps_with("endless-loop", checked(steps, folder))
    loops = groups_with_a_loop(free)
    assert len(named) == len(loops)
    assert all(len(named & group) == 1 for group in loops)


@try_often
@given(steps=processes())
def test_cycles_are_the_strongly_connected_components_of_networkx(folder, steps):
    every, _free = drawn(steps)
    [process] = checked(steps, folder).workspace.processes
    found = cycles(flow_of(process))
    assert sorted(map(sorted, found)) == sorted(map(sorted, groups_with_a_loop(every)))
