"""Ideas by status and period, what depends on what, and whether it fits."""

from dataclasses import replace

import pytest

from procviz.model import Settings

IDEAS = {
    "clean": {"title": "Clean up", "status": "scaled", "effort": "5d", "decision": {"date": "2026-08-01"}},
    "chat": {
        "title": "Chat",
        "status": "running",
        "effort": "3w",
        "score": {"wsjf": {"value": 8, "time": 5, "risk": 2, "size": 3}},
        "depends_on": ["clean", "nowhere"],
        "replaces": ["letter"],
        "decision": {"date": "2026-10-05"},
    },
    "pod": {"title": "Podcast", "status": "new"},
}


@pytest.fixture
def drawn(workspace, process, picture):
    letter = process({"start": "s"}, {"end": "e"}, process="letter", title="Letter", status="paused")

    def draw(ideas=IDEAS, capacity=None):
        settings = Settings.model_validate({"language": "en", "capacity": capacity} if capacity else {"language": "en"})
        return picture("ideas", replace(workspace(letter, ideas=ideas), settings=settings))

    return draw


def test_rows_are_statuses_and_columns_the_periods_of_the_decisions(drawn):
    diagram = drawn()
    assert [lane.title for lane in diagram.lanes] == ["New", "Running", "Scaled up", "Process that ends"]
    assert [heading.title for heading in diagram.headings] == ["2026-Q3", "2026-Q4", "not decided"]
    titles = {at: heading.title for heading in diagram.headings for at in range(heading.first, heading.last + 1)}
    assert {node.id: (diagram.lanes[node.row].title, titles[node.column]) for node in diagram.nodes} == {
        "clean": ("Scaled up", "2026-Q3"),
        "chat": ("Running", "2026-Q4"),
        "pod": ("New", "not decided"),
        "letter": ("Process that ends", "2026-Q4"),
    }


def test_arrows_tell_what_comes_first_and_what_ends(drawn):
    assert [(edge.source, edge.target, edge.label, edge.description) for edge in drawn().edges] == [
        ("clean", "chat", "comes first", "“Chat” depends on “Clean up”"),
        ("chat", "letter", "replaces", "“Letter” ends for “Chat”"),
    ]


@pytest.mark.parametrize(
    ("keys", "note"),
    [
        ({"score": {"wsjf": {"value": 8, "time": 5, "risk": 2, "size": 3}}, "effort": "3w"}, "WSJF 5 · 3 wk"),
        ({"score": {"rice": {"reach": 400, "impact": 2, "confidence": 0.8, "effort": 1.5}}}, "RICE 426.7"),
        ({"score": {"rice": {"reach": 400, "impact": 2, "confidence": 0.8, "effort": 0}}}, ""),
        ({"score": {"wsjf": {"value": 8}}, "effort": "2d"}, "2 d"),
    ],
)
def test_score_and_effort_stand_on_the_box(drawn, keys, note):
    assert drawn({"one": {"title": "One", "status": "scored", **keys}}).nodes[0].note == note


@pytest.mark.parametrize(
    ("room", "heading"),
    [("20d", "2026-Q4: 15 of 20 d"), ("10d", "2026-Q4: 15 of 10 d – too much")],
)
def test_a_period_tells_how_much_work_is_in_it_and_what_fits(drawn, room, heading):
    headings = [one.title for one in drawn(capacity={"per": "quarter", "effort": room}).headings]
    assert headings == ["2026-Q3", heading, "not decided"]


def test_periods_are_as_long_as_those_of_the_capacity(drawn):
    headings = [one.title for one in drawn(capacity={"per": "month", "effort": "20d"}).headings]
    assert headings == ["2026-08", "2026-10: 15 of 20 d", "not decided"]


def test_what_comes_first_and_was_decided_later_has_an_arrow_back(drawn):
    ideas = {
        "early": {"status": "approved", "decision": {"date": "2026-01-05"}, "depends_on": ["late"]},
        "late": {"status": "approved", "decision": {"date": "2026-07-05"}},
    }
    assert [edge.classes for edge in drawn(ideas).edges] == [("first", "back")]


def test_of_many_ideas_those_at_work_and_of_most_weight_are_drawn(drawn):
    score = {"wsjf": {"value": 1, "time": 1, "risk": 1, "size": 1}}
    ideas = {f"i{number}": {"status": "rejected"} for number in range(60)}
    ideas |= {"best": {"status": "scored", "score": score}, "busy": {"status": "running"}}
    diagram = drawn(ideas)
    assert len(diagram.nodes) == 40
    assert {"best", "busy"} <= {node.id for node in diagram.nodes}
    assert diagram.description.endswith("22 ideas that weigh less are left out.")


def test_of_many_periods_the_first_holds_all_before(drawn):
    ideas = {f"i{year}": {"status": "scaled", "decision": {"date": f"{year}-02-01"}} for year in range(2010, 2026)}
    diagram = drawn(ideas)
    assert [heading.title for heading in diagram.headings][:2] == ["up to 2018-Q1", "2019-Q1"]
    assert len(diagram.headings) == 8


def test_without_ideas_there_is_no_picture(drawn, bundled, picture):
    assert drawn({}) is None
    assert (picture("ideas", bundled) is None) == (not bundled.ideas)
