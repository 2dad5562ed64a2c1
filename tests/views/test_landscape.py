import pytest

from procviz.reader import read_workspace
from procviz.views import landscape
from procviz.views.landscape import MOST_PROCESSES

START, END = {"start": "begin", "sets_stage": "mql"}, {"end": "done"}


def test_each_process_is_a_box_in_the_lane_of_its_type_and_calls_are_arrows(workspace, process):
    fair = process(
        START, {"subprocess": "then", "process": "mails"}, END, process="fair", title="Fair", type="event", owner="boss"
    )
    mails = process(START, END, process="mails", title="Mails", type="nurture", status="draft")
    diagram = landscape(workspace(mails, fair, roles={"boss": {"title": "Boss"}}), "en")
    assert [lane.title for lane in diagram.lanes] == ["Events", "Nurturing"]
    assert [(node.id, node.row, node.sign, node.note, node.link) for node in diagram.nodes] == [
        ("mails", 1, "subprocess", "draft", "processes/mails.html"),
        ("fair", 0, "object", "", "processes/fair.html"),
    ]
    assert [(edge.source, edge.target, edge.classes) for edge in diagram.edges] == [("fair", "mails", ("call",))]
    assert diagram.nodes[1].description == "Fair: active; owner: Boss; begins with: begin"


def test_processes_that_call_each_other_are_drawn_with_an_arrow_back(workspace, process):
    one = process(START, {"subprocess": "then", "process": "two"}, END, process="one", title="One")
    two = process(START, {"subprocess": "then", "process": "one"}, END, process="two", title="Two")
    diagram = landscape(workspace(one, two), "en")
    assert [(edge.source, edge.classes) for edge in diagram.edges] == [("one", ("call",)), ("two", ("call", "back"))]


def test_processes_without_calls_stand_four_abreast_by_the_stage_they_begin_with(workspace, process):
    late = process({"start": "begin", "sets_stage": "sql"}, END, process="late", title="Late")
    others = [process(START, END, process=f"p{index}", title="P") for index in range(5)]
    diagram = landscape(workspace(late, *others), "en")
    places = {node.id: (node.column, node.stack) for node in diagram.nodes}
    assert [places[f"p{index}"][0] for index in range(5)] == [0, 1, 2, 3, 0]
    assert places["late"][0] == 1


STAGES = {"stages": {name: {} for name in ("inquiry", "sql", "customer", "recycled")}}


def _feeds(diagram):
    return [(edge.source, edge.target, edge.label) for edge in diagram.edges if "feeds" in edge.classes]


@pytest.mark.parametrize(
    "steps",
    [
        [{"start": "s"}, {"end": "e", "sets_stage": "sql"}],
        [{"start": "s"}, {"activity": "a", "sets_stage": "sql"}, {"end": "e"}],
        [{"start": "s"}, {"handover": "h", "between": ["a", "b"], "accept": {"sets_stage": "sql"}}, {"end": "e"}],
        [{"start": "s"}, {"subprocess": "c", "process": "helper"}, {"end": "e"}],
    ],
    ids=["end", "step", "acceptance", "process within"],
)
def test_a_process_feeds_the_one_that_begins_at_the_stage_it_ends_at(workspace, process, steps):
    leads = process(*steps, process="leads", title="Leads")
    offer = process({"start": "begin", "sets_stage": "sql"}, END, process="offer", title="Offer")
    helper = process({"start": "s"}, {"end": "e", "sets_stage": "sql"}, process="helper", title="H", status="retired")
    diagram = landscape(workspace(leads, offer, helper, **STAGES), "en")
    assert _feeds(diagram) == [("leads", "offer", "sql")]
    edge = next(edge for edge in diagram.edges if "feeds" in edge.classes)
    assert edge.description == "“Leads” ends at a stage at which “Offer” begins: sql"


@pytest.mark.parametrize(
    ("steps", "start"),
    [
        ([{"start": "s"}, {"end": "e", "sets_stage": "sql"}], {"origin": "inbound"}),
        ([{"start": "s", "sets_stage": "sql"}, {"end": "e"}], {}),
        ([{"start": "s"}, {"activity": "a", "sets_stage": "sql"}, {"end": "e", "sets_stage": "customer"}], {}),
        ([{"start": "s", "audience": ["fitters"]}, {"end": "e"}], {"trigger": "segment", "audience": ["fitters"]}),
    ],
    ids=["people come of their own accord", "the stage is that of its start", "the stage is passed", "same audience"],
)
def test_a_process_does_not_feed_another_for_less(workspace, process, steps, start):
    leads = process(*steps, process="leads", title="Leads")
    offer = process({"start": "begin", "sets_stage": "sql", **start}, END, process="offer", title="Offer")
    assert _feeds(landscape(workspace(leads, offer, **STAGES), "en")) == []


def test_retired_processes_feed_nobody(workspace, process):
    leads = process({"start": "s"}, {"end": "e", "sets_stage": "sql"}, process="leads", title="L", status="retired")
    offer = process({"start": "begin", "sets_stage": "sql"}, END, process="offer", title="Offer")
    assert landscape(workspace(leads, offer, **STAGES), "en").edges == ()


def test_the_idea_behind_a_process_starts_it(workspace, process):
    pilot = process(START, END, process="pilot", title="Pilot", status="pilot", idea="chat", type="campaign")
    diagram = landscape(workspace(pilot, ideas={"chat": {"title": "Chat", "status": "running"}, "other": {}}), "en")
    assert [lane.title for lane in diagram.lanes] == ["Ideas", "Campaigns"]
    assert [(node.id, node.row, node.note) for node in diagram.nodes] == [("chat", 0, "running"), ("pilot", 1, "pilot")]
    assert [(edge.source, edge.target, edge.classes) for edge in diagram.edges] == [("chat", "pilot", ("starts",))]


def test_many_arrows_are_counted_by_group_as_many_processes_are(workspace, process):
    ends = [
        process({"start": "s"}, {"end": "e", "sets_stage": "sql"}, process=f"a{i}", type="social") for i in range(9)
    ]
    starts = [process({"start": "s", "sets_stage": "sql"}, END, process=f"b{i}", type="event") for i in range(9)]
    diagram = landscape(workspace(*ends, *starts, **STAGES), "en")
    assert [(node.title, node.row) for node in diagram.nodes] == [("9 processes", 0), ("9 processes", 1)]
    assert [(edge.label, edge.classes, edge.description) for edge in diagram.edges] == [
        ("81×", ("feeds",), "81 times a process feeds another")
    ]


def test_the_bundled_landscape_shows_that_the_fair_contains_the_nurturing(bundled):
    diagram = landscape(bundled, "de")
    assert ("blechexpo", "nurture-retrofit", ("call",)) in [
        (edge.source, edge.target, edge.classes) for edge in diagram.edges
    ]


@pytest.fixture
def many(tmp_path):
    """Return what makes a workspace of more processes than have a box each, in so many folders."""

    def make(folders):
        for number in range(2 * MOST_PROCESSES):
            kind = ("event", "social")[number % 2]
            file = tmp_path / f"folder-{number % folders}" / f"{number}.yml"
            file.parent.mkdir(exist_ok=True)
            file.write_text(
                f"process: p{number}\ntitle: P\ntype: {kind}\nowner: boss\nsteps:\n"
                "  - start: begin\n  - subprocess: first\n    process: p0\n  - end: done\n",
                encoding="utf-8",
            )
        return read_workspace(tmp_path).workspace

    return make


def test_many_processes_are_counted_by_type_and_folder(many):
    diagram = landscape(many(folders=2), "en")
    assert [heading.title for heading in diagram.headings] == ["folder-0", "folder-1"]
    assert [(node.title, node.row, node.column, node.link) for node in diagram.nodes] == [
        ("60 processes", 0, 1, "processes/index.html"),
        ("60 processes", 1, 0, "processes/index.html"),
    ]
    assert [(edge.source, edge.target, edge.label) for edge in diagram.edges] == [("social--1", "event--0", "60×")]
    assert diagram.description.startswith("120 processes by type: Social media, Events.")


def test_many_processes_in_many_folders_are_counted_by_type_and_status(many):
    diagram = landscape(many(folders=10), "en")
    assert [heading.title for heading in diagram.headings] == ["active"]
    assert [node.title for node in diagram.nodes] == ["60 processes", "60 processes"]


def test_a_workspace_without_processes_has_an_empty_landscape(workspace):
    assert landscape(workspace(), "en").nodes == ()
