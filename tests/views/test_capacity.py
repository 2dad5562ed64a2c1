from dataclasses import replace

import pytest

from procviz.model import Settings
from procviz.views.capacity import MOST_PERIODS


def idea(effort, day, status="approved"):
    decision = {"decision": {"date": day}} if day else {}
    return {"title": "Idea", "status": status, **({"effort": effort} if effort else {}), **decision}


@pytest.fixture
def drawn(workspace, picture):
    """Return what draws ideas beside a capacity of so many days a quarter."""

    def draw(capacity="40d", per="quarter", **ideas):
        fields = {"language": "en", "capacity": {"per": per, "effort": capacity}} if capacity else {"language": "en"}
        made = replace(workspace(ideas=ideas), settings=Settings.model_validate(fields))
        return picture("capacity", made)

    return draw


def test_each_period_has_a_bar_as_full_as_the_work_decided_in_it(drawn):
    diagram = drawn(
        a=idea("2w", "2026-10-05"),
        b=idea("20d", "2026-12-31", "running"),
        c=idea("8w", "2027-01-01"),
        d=idea("9d", "2026-10-05", "new"),
    )
    assert [lane.title for lane in diagram.lanes] == ["2026-Q4", "2027-Q1"]
    assert [(node.title, node.note, node.portion, node.classes) for node in diagram.nodes] == [
        ("30 of 40 days", "2 ideas", 0.75, ()),
        ("40 of 40 days", "1 idea", 1, ()),
    ]
    assert diagram.nodes[0].description == "2026-Q4: 30 of 40 days; “Idea”: 20 d, “Idea”: 10 d"


def test_more_than_fits_is_said_and_not_only_coloured(drawn):
    diagram = drawn(a=idea("40d", "2026-10-05"), b=idea("4h", "2026-10-06"), c=idea(None, "2026-10-06"))
    (bar,) = diagram.nodes
    assert (bar.title, bar.portion, bar.classes) == ("40.5 of 40 days, too much", 1, ("over",))
    assert bar.description.endswith("without effort: Idea")
    assert diagram.description.endswith("More than fits: 2026-Q4.")


def test_without_any_room_a_bar_is_full_or_empty(drawn):
    assert [bar.portion for bar in drawn("0d", a=idea("1d", "2026-10-05"), b=idea(None, "2027-10-05")).nodes] == [1, 0]


def test_of_many_periods_the_last_are_shown(drawn):
    ideas = {
        f"i{month}": idea("1d", f"{2025 + month // 12}-{month % 12 + 1:02}-01") for month in range(MOST_PERIODS + 3)
    }
    diagram = drawn(per="month", **ideas)
    assert [lane.title for lane in diagram.lanes][:1] == ["2025-04"]
    assert len(diagram.lanes) == MOST_PERIODS
    assert diagram.description.endswith("3 earlier periods are not shown.")


def test_without_a_capacity_or_without_decisions_there_is_no_picture(drawn):
    assert drawn(None, a=idea("1d", "2026-10-05")) is None
    assert drawn(a=idea("1d", None)) is None
    assert drawn() is None
