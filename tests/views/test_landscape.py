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
    assert diagram.nodes[1].description == "Fair: active, owner: Boss"


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
