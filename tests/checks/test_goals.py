"""The rule about goals of one team against networkx, on objectives that Hypothesis makes up."""

from datetime import date

import networkx as nx
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from procviz.checks import run
from procviz.checks.example import example_files
from procviz.reader import read_workspace

NAMES = ["a", "b", "c", "d", "e"]
goals = st.fixed_dictionaries(
    {
        name: st.tuples(
            st.sampled_from(["[marketing]", "[sales]", "[marketing, sales]"]), st.sampled_from([None, *NAMES])
        )
        for name in NAMES
    }
)


def written(found):
    lines = [
        f"  {name}: {{title: Ziel {name}, period: 2027, teams: {teams}{f', parent: {parent}' if parent else ''}}}\n"
        for name, (teams, parent) in found.items()
    ]
    return "objectives:\n" + "".join(lines)


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(found=goals)
def test_alone_is_a_goal_of_one_team_from_which_no_parent_leads_to_a_shared_one(tmp_path, found):
    graph = nx.DiGraph([(name, parent) for name, (_teams, parent) in found.items() if parent])
    graph.add_nodes_from(found)
    shared = {name for name, (teams, _parent) in found.items() if "," in teams}
    alone = {name for name in found if name not in shared and shared.isdisjoint(nx.descendants(graph, name))}
    for name, text in example_files(written(found)).items():
        tmp_path.joinpath(name).write_text(text, "utf-8")
    problems = run(read_workspace(tmp_path), today=date(2026, 11, 21)).problems
    assert {problem.about.id for problem in problems if problem.rule == "one-team-goal"} == alone
