import re

import pytest

from procviz.model import Duration
from procviz.pages import write
from procviz.pages.telling.meetings import times_a_year

MEETINGS = """
    teams:
      marketing: {title: Marketing}
      sales: {title: Vertrieb}
    roles:
      editor: {title: Redaktion, team: marketing}
      caller: {title: Innendienst, team: sales}
    kpis:
      calls: {title: Rückrufe, definition: Zahl, kind: volume}
    meetings:
      review: {title: Rückblick, kind: review, every: 3mo, moderator: caller, teams: [sales]}
      leads:
        title: Lead-Runde
        kind: operative
        every: 2w
        moderator: editor
        teams: [marketing, sales]
        kpis: [calls]
        new_ideas: park
        decides: <b>Schärfung</b> der Definition
      loose: {title: Nach Bedarf, kind: operative}
    ideas:
      chat: {title: Chat, submitted: 2026-01-01, status: rejected, decision: {meeting: review, verdict: Nein}}
    """
CALL = """
    process: call
    title: Rückruf
    steps:
      - start: s
      - activity: talk
        title: Gründe besprechen
        meeting: leads
      - handover: give
        title: Übergabe
        between: [editor, caller]
        feedback: {within: 10bd, via: leads}
        reject: {to: e}
      - end: e
    """


def page_of(site):
    return next((page for page in write(site) if page.path == "views/meetings.md"), None)


@pytest.fixture
def text(read):
    return page_of(read(meetings=MEETINGS, call=CALL)).text


def test_meetings_stand_by_their_rhythm_the_most_frequent_first(text):
    assert re.findall(r"^## (.*)$", text, re.MULTILINE)[1:] == [
        "Alle zwei Wochen",
        "Etwa jedes Quartal",
        "Ohne Rhythmus",
    ]


def test_each_team_sees_how_often_it_meets(text):
    rows = re.findall(r'<th scope="row">(?:<a [^>]*>)?([^<]*).*?</th> (.*?)</tr>', text.partition("\n## Alle")[0])
    cells = {name: re.findall(r"<td>(?:<strong>)?([^<]*)", rest) for name, rest in rows}
    assert cells == {
        "Lead-Runde": ["alle 2 Wochen", "26×", "26×"],
        "Rückblick": ["alle 3 Monate", "–", "4×"],
        "Nach Bedarf": ["–", "–", "–"],
        "Zusammen im Jahr": ["", "26×", "30×"],
    }


def test_a_meeting_says_who_leads_it_what_it_looks_at_and_what_it_decides(text):
    leads = text.partition("## Alle zwei Wochen")[2].partition("\n## ")[0]
    for said in (
        '<a href="../roles/editor.html">Redaktion</a>',
        '<a href="../kpis/calls.html">Rückrufe</a>',
        "werden geparkt",
        "&lt;b&gt;Schärfung&lt;/b&gt; der Definition",
    ):
        assert said in leads


def test_a_meeting_says_what_comes_up_there(text):
    table = text.partition("## Alle zwei Wochen")[2]
    feedback, _rest, steps = table.partition("Schritte, die hier stattfinden:")
    assert '<a href="../processes/call.html#step-give">Übergabe</a>' in feedback
    assert '<a href="../processes/call.html#step-talk">Gründe besprechen</a>' in steps
    assert '<a href="../ideas/chat.html">Chat</a>' in text.partition("Hier entschiedene Ideen:")[2]


@pytest.mark.parametrize(
    ("every", "times"), [("1w", 52), ("2w", 26), ("4w", 13), ("1mo", 12), ("3mo", 4), ("1y", 1), ("1d", 365), ("0d", 0)]
)
def test_a_rhythm_comes_to_so_many_times_a_year(every, times):
    assert times_a_year(Duration.parse(every)) == times


def test_a_workspace_without_meetings_has_no_page_of_them(read):
    assert page_of(read(p="process: p\nsteps: [{start: s}, {end: e}]\n")) is None


def test_a_long_row_of_steps_is_cut_and_counted(read):
    steps = [{"start": "s"}, *({"activity": f"a{one}", "meeting": "all"} for one in range(30)), {"end": "e"}]
    meetings = {"meetings": {"all": {"title": "Alle", "every": "1w"}}}
    text = page_of(read(meetings=meetings, p={"process": "p", "title": "P", "steps": steps})).text
    assert "#step-a11" in text
    assert "#step-a12" not in text
    assert "und 18 weitere" in text
