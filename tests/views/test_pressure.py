from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from procviz.checks import Context
from procviz.checks.time import audience_over_cap
from procviz.model import Settings
from procviz.reader import read_workspace
from procviz.views import Scene
from procviz.views.pressure import MOST_AUDIENCES, VIEW

START, END = {"start": "begin"}, {"end": "done"}
EMAIL = {"email": {"kind": "email", "consent": "none"}}
TODAY = date(2026, 11, 21)


def mail(name, **keys):
    return {"message": name, "title": name.upper(), "channel": "email", **keys}


def draw(workspace):
    return VIEW.draw(Scene(workspace=workspace, language="en", today=TODAY))


@pytest.fixture
def drawn(workspace):
    """Return what draws processes with audiences, each with its cap or None."""

    def draw_them(*processes, **caps):
        audiences = {name: {"title": name, **({"cap": cap} if cap else {})} for name, cap in caps.items()}
        return draw(workspace(*processes, audiences=audiences, channels=EMAIL))

    return draw_them


def figures(diagram, row=0):
    return [(node.title, *node.classes) for node in diagram.nodes if node.row == row]


def test_a_cell_counts_the_contacts_in_the_window_of_the_limit_that_ends_on_its_day(process, drawn):
    one = process(START, mail("a", next={"to": "b", "after": "2d"}), mail("b"), END, audience="fans")
    diagram = drawn(one, fans="4 per 2d")
    assert [heading.title for heading in diagram.headings] == ["Day 0", "Day 1", "Day 2", "Peak", "Limit"]
    assert [lane.title for lane in diagram.lanes] == ["fans"]
    assert figures(diagram) == [
        ("1", "level-2"),
        ("1", "level-2"),
        ("1", "level-2"),
        ("1", "level-2"),
        ("4", "limit"),
    ]
    assert [title for title, _level in figures(drawn(one, fans="4 per 3d"))] == ["1", "1", "2", "2", "4"]


def test_all_processes_begin_on_the_same_day_and_at_the_peak_their_worst_windows_fall_together(process, drawn):
    one = process(START, mail("a"), END, process="one", title="One", audience="fans")
    two = process(START, {"wait": "pause", "for": "2d"}, mail("b"), mail("c"), END, process="two", audience="fans")
    diagram = drawn(one, two, fans="2 per 1d")
    assert figures(diagram)[:-1] == [("1", "level-3"), ("0", "level-0"), ("2", "level-5"), ("3", "level-over")]
    assert [node.description for node in diagram.nodes] == [
        "fans, day 0: 1 contact in 1 day (limit: 2). “One” (1: A)",
        "fans, day 1: 0 contacts in 1 day (limit: 2)",
        "fans, day 2: 2 contacts in 1 day (limit: 2). “P” (2: B → C)",
        "fans, all worst windows at once: 3 contacts in 1 day (limit: 2). “P” (2: B → C); “One” (1: A)",
        "fans: at most 2 contacts in 1 day",
    ]
    assert diagram.nodes[2].link == "processes/two.html#step-b"


def test_where_no_limit_is_set_nothing_is_above_it(process, drawn):
    steps = [START, *(mail(f"m{number}") for number in range(9)), END]
    diagram = drawn(process(*steps, audience="fans"), fans=None)
    assert figures(diagram) == [("9", "level-5"), ("9", "level-5"), ("–", "limit")]
    assert "Where no limit is set, it is the contacts in 30 days." in diagram.description


def test_the_workspaces_limit_holds_where_an_audience_has_none(process, workspace):
    made = workspace(
        process(START, mail("a"), mail("b"), END, audience="fans"), audiences={"fans": {"title": "F"}}, channels=EMAIL
    )
    made = replace(made, settings=Settings.model_validate({"language": "en", "cap": {"rate": "1 per 7d"}}))
    assert figures(draw(made))[0] == ("2", "level-over")


def test_days_around_an_anchor_have_columns_of_their_own(process, drawn):
    anchor = {"title": "Fair", "date": "2027-03-01"}
    fair = process({"start": "begin", "at": "T-3d"}, mail("a"), mail("b", at="T"), END, anchor=anchor, audience="fans")
    diagram = drawn(fair, fans="2 per 1d")
    assert [heading.title for heading in diagram.headings] == ["T-3", "T-2", "T-1", "T", "Peak", "Limit"]
    assert [title for title, _level in figures(diagram)] == ["1", "0", "0", "1", "1", "2"]


def test_of_processes_around_different_dates_the_fuller_one_counts(process, drawn):
    def fair(name, day, *mails):
        anchor = {"title": "Fair", "date": day}
        start = {"start": "begin", "at": "T"}
        return process(start, *map(mail, mails), END, process=name, anchor=anchor, audience="fans")

    one, same, other = (
        fair("one", "2027-03-01", "a"), fair("same", "2027-03-01", "b"), fair("other", "2027-09-01", "c", "d", "e")
    )  # fmt: skip
    assert figures(drawn(one, same, fans="9 per 1d"))[0][0] == "2"
    assert [title for title, _level in figures(drawn(one, same, other, fans="9 per 1d"))] == ["3", "5", "9"]


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (20, ["Day 0", "Day 1", "Day 2"]),
        (40, ["Wk 1", "Wk 2", "Wk 3"]),
        (200, ["Wk 1–2", "Wk 3–4", "Wk 5–6"]),
        (400, ["Mo 1", "Mo 2", "Mo 3"]),
        (1500, ["Q 1", "Q 2", "Q 3"]),
        (5000, ["Yr 1", "Yr 2", "Yr 3"]),
        (99999, ["Yr 1", "Yr 2", "Yr 3"]),
    ],
)
def test_a_column_holds_as_many_days_as_leave_few_enough_columns(process, drawn, days, expected):
    made = process(START, mail("a", next={"to": "b", "after": f"{days}d"}), mail("b"), END, audience="fans")
    titles = [heading.title for heading in drawn(made, fans="1 per 7d").headings]
    assert titles[:3] == expected
    assert len(titles) <= 26


def test_of_many_audiences_the_fullest_are_shown(process, drawn):
    names = [f"group-{number}" for number in range(MOST_AUDIENCES + 2)]
    diagram = drawn(
        process(START, mail("a"), END, audience=names),
        **{name: f"{9 - index % 2} per 7d" for index, name in enumerate(names)},
    )
    assert len(diagram.lanes) == MOST_AUDIENCES
    assert "2 audiences with less are not shown." in diagram.description


def test_without_contacts_there_is_no_picture(process, drawn):
    assert drawn(process(START, END, audience="fans"), fans="1 per 7d") is None
    assert drawn(process(START, mail("a"), END, audience="gone"), fans="1 per 7d") is None


ROWS = st.lists(st.tuples(st.booleans(), st.integers(0, 3)), min_size=1, max_size=4)
REACH = """
channels: {email: {kind: email, consent: none}}
audiences: {fans: {title: fans, cap: 0 per 2d}}
"""


def written(number, row):
    """Return a process of mails that come on a day or after one, each followed by a wait of up to a day."""
    lines = [f"process: p{number}", "status: active", "audience: fans", "steps:", "  - start: begin"]
    for place, (fixed, day) in enumerate(row):
        lines += [f"  - message: m{place}", "    channel: email"]
        lines += [f"    at: day {day}"] if fixed else ["    next:", f"      - {{to: w{place}, after: {day}d}}"]
        lines += [f"  - wait: w{place}", "    until: x", "    timeout: 1d", "    on_timeout: done"]
    return "\n".join([*lines, "  - end: done", ""])


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("workspace")


@settings(max_examples=25, deadline=None)
@given(rows=st.lists(ROWS, min_size=3, max_size=3))
def test_the_peak_is_what_the_rule_about_the_limit_says(folder, rows):
    folder.joinpath("reach.yml").write_text(REACH, "utf-8")
    for number, row in enumerate(rows):
        folder.joinpath(f"{number}.yml").write_text(written(number, row), "utf-8")
    found = read_workspace(folder).workspace
    (finding,) = audience_over_cap.find(found, Context(found, TODAY))
    *days, peak, _limit = draw(found).nodes
    assert peak.title == str(dict(finding.message.values)["count"])
    assert max(int(day.title) for day in days) <= int(peak.title)
