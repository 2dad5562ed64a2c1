"""What is one step away from an object."""

import pytest

from procviz.model import CATALOGUE
from procviz.views import views

ROLES = {"boss": {"title": "Boss", "team": "sales"}, "clerk": {"title": "Clerk", "team": "sales"}}
TEAMS = {"sales": {"title": "Sales"}}
DATA = {"record": {"title": "Record", "owner": "boss", "interpreted_by": ["clerk"]}}


@pytest.fixture
def fair(process):
    return process(
        {"start": "open", "by": "clerk"},
        {"activity": "talk", "title": "Talk", "raci": {"R": ["clerk"], "A": ["boss"]}, "data": ["record"]},
        {"end": "e"},
        process="fair",
        title="Fair",
        owner="boss",
    )


@pytest.fixture
def office(workspace, fair):
    return workspace(fair, roles=ROLES, teams=TEAMS, data=DATA)


def _boxes(diagram):
    return {node.id: (diagram.lanes[node.row].title, node.column, node.note) for node in diagram.nodes}


def test_what_refers_to_it_stands_at_the_left_and_what_it_refers_to_at_the_right(office, picture):
    diagram = picture("neighbourhood", office, "roles", "boss")
    assert diagram.id == "neighbourhood--roles-boss"
    assert _boxes(diagram) == {
        "from--processes--fair": ("Processes", 0, "responsible · answers for it"),
        "from--data--record": ("Data", 0, "responsible"),
        "centre": ("Roles", 1, ""),
        "to--teams--sales": ("Teams", 2, "member"),
    }
    assert [(edge.source, edge.target) for edge in diagram.edges] == [
        ("from--processes--fair", "centre"),
        ("from--data--record", "centre"),
        ("centre", "to--teams--sales"),
    ]
    assert [heading.title for heading in diagram.headings] == ["refers to it", "in the middle", "what it refers to"]


def test_a_box_tells_whole_what_they_have_to_do_with_each_other_and_at_which_steps(office, picture):
    diagram = picture("neighbourhood", office, "roles", "clerk")
    assert diagram.nodes[0].description == "Fair → Clerk: does it; at open, Talk"


def test_a_process_refers_to_what_its_steps_refer_to(office, picture):
    diagram = picture("neighbourhood", office, "processes", "fair")
    assert _boxes(diagram) == {
        "centre": ("Processes", 0, ""),
        "to--roles--boss": ("Roles", 1, "responsible · answers for it"),
        "to--roles--clerk": ("Roles", 1, "does it"),
        "to--data--record": ("Data", 1, "data"),
    }


def test_the_processes_of_a_key_result_surround_its_objective(workspace, picture, process):
    objectives = {"o": {"title": "O", "key_results": {"kr": {"id": "kr", "title": "KR", "kpi": "k"}}}}
    one = process({"start": "s"}, {"end": "e"}, title="P", goals=["kr"])
    diagram = picture(
        "neighbourhood", workspace(one, objectives=objectives, kpis={"k": {"title": "K"}}), "objectives", "o"
    )
    assert [(node.id, node.note, node.link) for node in diagram.nodes] == [
        ("from--processes--p", "goal", "processes/p.html"),
        ("centre", "", "objectives/o.html"),
        ("to--key_results--kr", "part of it", "objectives/o.html#kr"),
        ("to--kpis--k", "measured by it", "kpis/k.html"),
    ]


def test_many_neighbours_stand_side_by_side_without_arrows_and_the_rest_is_counted(workspace, picture, process):
    many = [process({"start": "s"}, {"end": "e"}, process=f"p{i}", owner="boss") for i in range(50)]
    diagram = picture("neighbourhood", workspace(*many, roles=ROLES), "roles", "boss")
    processes = [node for node in diagram.nodes if "processes" in node.classes]
    assert len(processes) == 13
    assert (processes[-1].title, processes[-1].link) == ("38 more", "processes/index.html")
    assert {node.column for node in processes} == {0, 1, 2}
    assert diagram.edges == ()
    assert diagram.description == "Around “Boss”: 50 references from elsewhere, 0 references of its own."


def test_those_with_most_to_do_with_it_are_not_counted_away(workspace, picture, process):
    many = [process({"start": "s"}, {"end": "e"}, process=f"p{i}", owner="boss") for i in range(50)]
    busy = process({"start": "s", "by": "boss"}, {"end": "e", "by": "boss"}, process="busy", owner="boss")
    diagram = picture("neighbourhood", workspace(*many, busy, roles=ROLES), "roles", "boss")
    assert diagram.nodes[0].id == "from--processes--busy"


def test_stakeholders_are_not_shown(workspace, picture, process):
    found = workspace(
        process({"start": "s"}, {"end": "e"}, owner="boss"),
        roles=ROLES,
        stakeholders={"council": {"title": "Council", "about": ["p"]}},
    )
    assert all("stakeholders" not in node.classes for node in picture("neighbourhood", found, "processes", "p").nodes)
    assert "stakeholders" not in views()["neighbourhood"].about


def test_what_has_nothing_around_it_has_no_picture(workspace, picture):
    assert picture("neighbourhood", workspace(places={"hall": {"title": "Hall"}}), "places", "hall") is None


def test_every_object_of_the_bundled_workspace_has_surroundings_without_two_boxes_in_one_place(bundled, picture):
    kinds = ("processes", *(kind for kind in CATALOGUE if kind != "stakeholders"))
    found = [picture("neighbourhood", bundled, kind, name) for kind in kinds for name in bundled.of_kind(kind)]
    drawn = [diagram for diagram in found if diagram]
    assert len(drawn) > 50
    for diagram in drawn:
        places = [(node.row, node.column, node.stack) for node in diagram.nodes]
        assert len(places) == len(set(places)) <= 60
