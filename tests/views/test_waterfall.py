"""Which stages stand where, and which processes move leads between them."""

import pytest

AGREED = {"agreed": {"by": ["marketing", "sales"], "date": "2026-09-14"}}
STAGES = {
    "inquiry": {"definition": "Asked for something", "owner": "marketing", **AGREED},
    "mql": {
        "definition": "Fits",
        "owner": "marketing",
        "sla": "1bd",
        "gate": {"fit": "A", "engagement": "60"},
        **AGREED,
    },
    "sal": {"definition": "Accepted", "owner": "sales", **AGREED},
    "recycled": {"definition": "Later", "owner": "marketing", **AGREED},
}
TEAMS = {"marketing": {"title": "Marketing"}, "sales": {"title": "Sales"}}
START = {"start": "form", "sets_stage": "inquiry"}
HANDOVER = {
    "handover": "hand",
    "between": ["a", "b"],
    "sets_stage": "mql",
    "accept": {"sets_stage": "sal", "to": "won"},
    "reject": {"sets_stage": "recycled", "to": "lost"},
}
ENDS = ({"end": "won"}, {"end": "lost"})


@pytest.fixture
def leads(process):
    return process(START, HANDOVER, *ENDS, process="leads", title="Leads – from first to last")


@pytest.fixture
def drawn(workspace, picture):
    def draw(*processes, stages=STAGES, **kinds):
        return picture("waterfall", workspace(*processes, stages=stages, teams=TEAMS, **kinds))

    return draw


def _places(diagram):
    return {node.id: (diagram.lanes[node.row].title, node.column) for node in diagram.nodes}


def _arrows(diagram):
    return {(edge.source, edge.target): (edge.label, edge.classes) for edge in diagram.edges}


def test_stages_stand_in_the_row_of_their_team_in_order_and_recycled_ones_at_its_beginning(drawn, leads):
    assert _places(drawn(leads)) == {
        "inquiry": ("Marketing", 0),
        "mql": ("Marketing", 1),
        "sal": ("Sales", 2),
        "recycled": ("Marketing", 0),
    }


def test_an_arrow_names_the_process_in_short_and_recycling_leads_back(drawn, leads):
    assert _arrows(drawn(leads)) == {
        ("inquiry", "mql"): ("Leads", ("move",)),
        ("mql", "sal"): ("Leads", ("move",)),
        ("mql", "recycled"): ("Leads", ("back", "recycle")),
    }


def test_of_many_processes_an_arrow_tells_the_number_and_its_description_the_names(drawn, process):
    made = [process(START, HANDOVER, *ENDS, process=f"p{i}", title=f"Process {i}") for i in range(3)]
    edge = next(edge for edge in drawn(*made).edges if edge.target == "sal")
    assert edge.label == "3 processes"
    assert edge.description == "mql → sal: Process 0, Process 1, Process 2"


def test_a_called_process_moves_leads_from_the_stage_of_its_caller(drawn, process):
    inner = process({"start": "s"}, {"end": "e", "sets_stage": "sal"}, process="inner", title="Inner")
    outer = process(START, {"subprocess": "call", "process": "inner"}, {"end": "done"}, process="outer", title="Outer")
    assert _arrows(drawn(inner, outer)) == {("inquiry", "sal"): ("Inner", ("move",))}


def test_a_retired_process_moves_nobody_and_a_draft_says_so(drawn, process):
    old = process(START, {"end": "e", "sets_stage": "sal"}, process="old", title="Old", status="retired")
    plan = process(START, {"end": "e", "sets_stage": "mql"}, process="plan", title="Plan", status="draft")
    diagram = drawn(old, plan)
    assert _arrows(diagram) == {("inquiry", "mql"): ("Plan", ("move",))}
    assert diagram.edges[0].description == "inquiry → mql: Plan (draft)"


def test_a_box_tells_what_is_settled_about_a_stage(drawn, leads):
    mql = next(node for node in drawn(leads).nodes if node.id == "mql")
    assert (mql.note, mql.classes, mql.link) == ("≤ 1 bd", ("stage",), "stages/mql.html")
    assert mql.description == (
        "mql: Fits; owner: Marketing; a lead stays at most 1 business day; gate: fit A, engagement 60; "
        "agreed by Marketing, Sales on September 14, 2026"
    )


@pytest.mark.parametrize(
    ("stage", "note"),
    [
        ({"definition": "Fits", "agreed": {"by": ["sales"]}}, "not agreed by two teams"),
        ({"owner": "sales", **AGREED}, "no definition"),
        ({"owner": "sales"}, "no definition · not agreed by two teams"),
    ],
)
def test_a_stage_that_is_not_settled_is_a_warning(drawn, stage, note):
    diagram = drawn(stages={"mql": stage, "sal": STAGES["sal"]})
    mql = diagram.nodes[0]
    assert (mql.note, mql.classes) == (note, ("stage", "warning"))
    assert "Not settled between marketing and sales: mql." in diagram.description


def test_a_built_in_stage_that_is_only_set_stands_among_the_others_in_its_order(drawn, process):
    one = process(START, {"end": "e", "sets_stage": "mql"}, process="one")
    stages = {"inquiry": STAGES["inquiry"], "sal": STAGES["sal"], "mql": {}, "customer": {}}
    assert [node.id for node in drawn(one, stages=stages).nodes] == ["inquiry", "mql", "sal"]


def test_without_stages_there_is_no_picture(drawn, process):
    assert drawn(process({"start": "s"}, {"end": "e"}), stages={"mql": {}}) is None


def test_the_bundled_waterfall_goes_from_the_inquiry_to_the_customer(bundled, picture):
    diagram = picture("waterfall", bundled)
    column = {node.id: node.column for node in diagram.nodes}
    assert sorted(column, key=column.get)[-3:] == ["opportunity", "customer", "disqualified"]
    moves = _arrows(diagram)
    assert moves["sal", "sql"][0] == "2 processes"
    assert moves["sal", "recycled"][1] == ("back", "recycle")
    assert not any("warning" in node.classes for node in diagram.nodes)
