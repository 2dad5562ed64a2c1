from datetime import date

import pytest

from procviz.views import Scene
from procviz.views.funnel import MOST_BARS, VIEW

START, END = {"start": "begin", "title": "Form"}, {"end": "done"}


def act(name, **keys):
    return {"activity": name, **keys}


def mail(name, **keys):
    return {"message": name, "channel": "email", **keys}


def shares(**parts):
    return [{"to": to, "share": f"{share}%"} for to, share in parts.items()]


@pytest.fixture
def funnel(workspace):
    """Return what draws the first of some processes."""

    def draw(*processes, language="en"):
        made = workspace(*processes)
        return VIEW.draw(
            Scene(workspace=made, language=language, today=date(2026, 11, 21), kind="processes", about=processes[0])
        )

    return draw


def bars(diagram):
    return [(node.title, node.note, round(node.portion, 4)) for node in diagram.nodes]


def test_bars_stand_in_the_order_of_the_flow_and_the_ends_in_a_row_below(process, funnel):
    made = process(
        {**START, "next": "hello"},
        {"end": "lost", "outcome": "failure"},
        act("late", next="done"),
        mail("hello"),
        {"split": "test", "next": shares(late=20, lost=80)},
        END,
    )
    diagram = funnel(made)
    assert bars(diagram) == [
        ("Form", "100 %", 1),
        ("hello", "100 %", 1),
        ("test", "100 %", 1),
        ("late", "20 %", 0.2),
        ("lost", "80 %", 0.8),
        ("done", "20 %", 0.2),
    ]
    assert [(node.row, node.stack) for node in diagram.nodes] == [(0, 0), (0, 1), (0, 2), (0, 3), (1, 0), (1, 1)]
    assert [lane.title for lane in diagram.lanes] == ["On the way", "Ends"]
    assert diagram.nodes[4].classes == ("failure",)
    assert diagram.nodes[3].link == "processes/p.html#step-late"
    assert diagram.nodes[3].description == "Of those who come in at “Form”, this part reaches “late”: 20 %"
    assert (diagram.id, diagram.headings, diagram.edges) == ("funnel--p", (), ())


def test_each_start_with_shares_behind_it_has_a_column(process, funnel):
    made = process(
        START, {"split": "test", "next": shares(done=25, other=75)},
        {"start": "idle"}, {"end": "over"},
        {"start": "again", "title": "Again", "next": "test"}, END, {"end": "other"},
    )  # fmt: skip
    diagram = funnel(made)
    assert [heading.title for heading in diagram.headings] == ["Form", "Again"]
    assert [(node.column, node.title) for node in diagram.nodes if node.row == 0] == [
        (0, "Form"),
        (0, "test"),
        (1, "Again"),
        (1, "test"),
    ]


def test_what_nobody_says_is_unknown_and_what_is_known_of_it_is_said(process, funnel):
    ask = {"decision": "ask", "next": [{"when": "x", "to": "some"}, {"when": "otherwise", "to": "done"}]}
    open_ask = {**ask, "decision": "open", "next": [{"when": "x", "to": "a"}, {"when": "otherwise", "to": "done"}]}
    made = process(
        START, {"split": "test", "next": shares(ask=40, open=60)}, ask, mail("some", next="done"),
        open_ask, mail("a", next="done"), {"start": "other", "next": "done"}, END,
    )  # fmt: skip
    diagram = funnel(made)
    assert [bar for bar in bars(diagram) if bar[0] in {"some", "a", "done"}] == [
        ("some", "unknown, at most 40 %", 0),
        ("a", "unknown, at most 60 %", 0),
        ("done", "100 %", 1),
    ]
    assert "Where no shares are named, the part is unknown." in diagram.description


@pytest.mark.parametrize(("share", "expected"), [("0.01", "under 0.1 %"), ("33.33", "33.3 %"), ("0", "0 %")])
def test_percents_have_a_digit_at_most(process, funnel, share, expected):
    made = process(
        START,
        {"split": "test", "next": shares(few=share, done=f"{100 - float(share):g}")},
        {"end": "few"},
        END,
    )
    assert next(node.note for node in funnel(made).nodes if node.title == "few") == expected


def test_who_fails_in_a_called_process_may_be_missing_behind_it(process, funnel):
    called = process(
        START,
        {"split": "x", "next": shares(done=90, failed=10)},
        END,
        {"end": "failed", "outcome": "failure"},
        process="called",
    )
    caller = process(
        START,
        {"split": "test", "next": shares(call=50, done=50)},
        {"subprocess": "call", "process": "called"},
        {"end": "won"},
        END,
    )
    assert bars(funnel(caller, called))[2:] == [
        ("call", "50 %", 0.5),
        ("won", "unknown, at most 50 %", 0),
        ("done", "50 %", 0.5),
    ]


def test_of_a_long_process_only_what_matters_is_shown(process, funnel):
    work = [act(f"work-{number}") for number in range(20)]
    split = {"split": "test", "next": shares(done=50, lost=50)}
    assert [bar[0] for bar in bars(funnel(process(START, *work, mail("hello"), split, END, {"end": "lost"})))] == [
        "Form", "hello", "test", "done", "lost"
    ]  # fmt: skip
    mails = [mail(f"mail-{number}") for number in range(2 * MOST_BARS)]
    diagram = funnel(process(START, *mails, split, END, {"end": "lost"}))
    assert len(diagram.nodes) == MOST_BARS
    assert [node.title for node in diagram.nodes[-2:]] == ["done", "lost"]
    assert "33 steps are not shown." in diagram.description


def test_without_shares_there_is_no_funnel(process, funnel, workspace):
    assert funnel(process(START, mail("hello"), END)) is None
    assert (
        funnel(process(START, mail("hello", next="gone"), {"split": "x", "next": shares(done=50, lost=50)}, END))
        is None
    )
    assert VIEW.draw(Scene(workspace=workspace(), language="en", today=date(2026, 11, 21))) is None


def test_nurture_retrofit_by_hand(bundled):
    process = bundled.of_kind("processes")["nurture-retrofit"]
    diagram = VIEW.draw(
        Scene(workspace=bundled, language="de", today=date(2026, 11, 21), kind="processes", about=process)
    )
    assert [(node.id, round(100 * node.portion, 1)) for node in diagram.nodes] == [
        ("download--download", 100),
        ("download--doi", 100),
        ("download--subject-test", 70),
        ("download--case-study", 35),
        ("download--roi-tool", 35),
        ("download--scoring", 70),
        ("download--invitation", 31.5),
        ("download--to-sales", 30.5),
        ("download--bant-call", 24.4),
        ("download--sql", 13.4),
        ("download--recycle", 56.6),
        ("download--no-consent", 30),
    ]
