"""Goals, how far they are, and what serves them."""

import pytest

TEAMS = {"sales": {"title": "Sales"}, "service": {"title": "Service"}}
OBJECTIVES = {
    "year": {"title": "A better year", "teams": ["sales", "service"], "period": "2026"},
    "autumn": {
        "title": "A better autumn",
        "teams": ["sales"],
        "period": "2026-Q4",
        "parent": "year",
        "key_results": {
            "kr": {"id": "kr", "title": "More orders", "kpi": "orders", "baseline": 10, "current": 15, "target": 20}
        },
    },
}
KPIS = {"orders": {"title": "Orders", "definition": "Signed ones", "current": 15, "target": 20}}


@pytest.fixture
def drawn(workspace, picture):
    def draw(*processes, objectives=OBJECTIVES, kpis=KPIS):
        return picture("goals", workspace(*processes, objectives=objectives, kpis=kpis, teams=TEAMS))

    return draw


def _places(diagram):
    return {node.id: (node.row, node.column) for node in diagram.nodes}


def test_each_objective_has_a_row_and_what_hangs_on_it_stands_to_the_right(drawn, process):
    diagram = drawn(process({"start": "s"}, {"end": "e"}, title="Offers", goals=["kr"]))
    assert [lane.title for lane in diagram.lanes] == ["2026", "2026-Q4"]
    assert _places(diagram) == {
        "objectives--year": (0, 0),
        "objectives--autumn": (1, 1),
        "key_results--kr": (1, 2),
        "kpis--orders": (1, 3),
        "processes--p": (1, 4),
    }
    assert [(heading.title, heading.first, heading.last) for heading in diagram.headings] == [
        ("Objectives", 0, 1),
        ("Key results", 2, 2),
        ("KPIs", 3, 3),
        ("Processes", 4, 4),
    ]


def test_arrows_lead_down_the_tree(drawn, process):
    diagram = drawn(process({"start": "s"}, {"end": "e"}, title="Offers", goals=["kr", "autumn"]))
    assert [(edge.source, edge.target) for edge in diagram.edges] == [
        ("objectives--year", "objectives--autumn"),
        ("objectives--autumn", "key_results--kr"),
        ("key_results--kr", "kpis--orders"),
        ("key_results--kr", "processes--p"),
    ]
    assert diagram.edges[3].description == "“Offers” serves “More orders”"


@pytest.mark.parametrize(
    ("figures", "note", "portion"),
    [
        ({"baseline": 10, "current": 15, "target": 20}, "10 → 15, target 20", 0.5),
        ({"baseline": 58, "current": 50, "target": 80}, "58 → 50, target 80", 0),
        ({"baseline": 20, "current": 5, "target": 10}, "20 → 5, target 10", 1),
        ({"current": 1500.5, "target": 3001}, "1,500.5, target 3,001", 0.5),
        ({"baseline": 22, "target": 60}, "22 → ?, target 60", 0),
        ({"target": 60}, "target 60", 0),
        ({"baseline": 5, "current": 5, "target": 5}, "5 → 5, target 5", 1),
    ],
)
def test_a_key_result_is_a_bar_filled_as_far_as_the_way_is_done(drawn, figures, note, portion):
    objective = {"title": "O", "key_results": {"kr": {"id": "kr", **figures}}}
    bar = next(node for node in drawn(objectives={"o": objective}).nodes if node.sign == "bar")
    assert (bar.note, bar.portion, bar.link) == (note, pytest.approx(portion), "objectives/o.html#kr")


def test_a_key_result_without_a_target_is_a_warning(drawn):
    objective = {"title": "O", "key_results": {"kr": {"id": "kr", "current": 3}}}
    bar = drawn(objectives={"o": objective}).nodes[1]
    assert (bar.note, "warning" in bar.classes) == ("no target", True)


def test_many_processes_are_counted_in_one_box_of_their_row(drawn, process):
    many = [process({"start": "s"}, {"end": "e"}, process=f"p{i}", goals=["kr"]) for i in range(70)]
    diagram = drawn(*many)
    assert [(node.title, node.row) for node in diagram.nodes if node.id.startswith("processes")] == [
        ("70 processes", 1)
    ]
    assert [edge.target for edge in diagram.edges if edge.source == "key_results--kr"][1:] == ["processes-for--autumn"]


def test_of_many_objectives_those_nearest_to_today_are_drawn(drawn):
    objectives = {f"o{year}": {"title": str(year), "period": str(year)} for year in range(1950, 2050)}
    diagram = drawn(objectives=objectives)
    assert len(diagram.nodes) == 60
    assert "o2026" in {node.id.removeprefix("objectives--") for node in diagram.nodes}
    assert diagram.description.endswith("40 objectives of other times are left out.")


def test_objectives_that_are_each_others_parents_are_drawn_once(drawn):
    objectives = {
        "a": {"title": "A", "parent": "b"},
        "b": {"title": "B", "parent": "a"},
        "c": {"title": "C", "parent": "c"},
    }
    assert len(drawn(objectives=objectives).nodes) == 3


def test_without_objectives_there_is_no_picture(drawn):
    assert drawn(objectives={}) is None


def test_the_bundled_tree_has_the_pipeline_below_the_year(bundled, picture):
    diagram = picture("goals", bundled)
    objectives = {node.id: node.column for node in diagram.nodes if "objective" in node.classes}
    assert objectives["objectives--obj-pipeline"] == 1
    assert {column for name, column in objectives.items() if name != "objectives--obj-pipeline"} == {0}
    bars = {node.id: node.note for node in diagram.nodes if node.sign == "bar"}
    assert bars["key_results--kr-acceptance"] == "58 → 72, target 80"
