import re
from dataclasses import replace

import pytest

from procviz.pages import write

WHO = """
    teams:
      sales: {title: Vertrieb}
    roles:
      chief: {title: Leitung, team: sales}
      coach: {title: Schulung, team: sales}
    channels:
      hall: {title: Versammlung, kind: in-person, consent: none}
    stakeholders:
      council:
        title: Gremium
        category: decider
        current: neutral
        desired: supportive
        actions:
          - {what: Entwurf <b>zeigen</b>, channel: hall, every: 8w, owner: chief}
          - {what: Wöchentlich fragen, every: 1w, owner: coach}
          - {what: Später, owner: chief, due: 2027-01-15}
          - {what: Vorab, owner: chief, due: 2026-11-20}
          - {what: Irgendwer, due: 2026-11-21}
      shift: {title: Schicht, category: affected, current: resistant, desired: neutral}
      lost: {title: Vergessene, category: affected, current: unaware, desired: neutral}
      calm: {title: Ruhige, category: affected, current: neutral, desired: neutral}
    """
CHANGE = """
    process: change
    title: Umstellung
    type: change
    status: {status}
    owner: chief
    anchor: {{title: Start, date: 2026-12-01}}
    steps:
      - start: s
        at: T-10d
      - message: talk
        title: Runde
        channel: hall
        at: T-7d
        stakeholders: [shift]
      - activity: train
        title: Training
        raci: {{R: [chief], A: coach}}
        stakeholders: [shift, council]
      - end: e
    """


def plan(site, *, for_editors=True):
    pages = write(replace(site, for_editors=for_editors))
    return next((page for page in pages if page.path == "views/communication.md"), None)


def part(text, title):
    below = text.partition(f"## {title}")[2].partition("\n## ")[0]
    return [re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", row)).strip() for row in below.split("<tr>")[2:]]


@pytest.fixture
def text(read):
    return plan(read(who=WHO, change=CHANGE.format(status="active"))).text


def test_what_is_due_first_comes_first_and_what_is_past_is_overdue(text):
    assert part(text, "Mit Termin") == [
        "Vorab Gremium Leitung 20. November 2026 überfällig",
        "Irgendwer Gremium noch niemand 21. November 2026",
        "Später Gremium Leitung 15. Januar 2027",
    ]
    assert "1 Maßnahme ist überfällig" in text


def test_what_is_repeated_goes_by_how_often(text):
    assert part(text, "Immer wieder") == [
        "Wöchentlich fragen Gremium – jede Woche Schulung",
        "Entwurf &lt;b&gt;zeigen&lt;/b&gt; Gremium Versammlung alle 8 Wochen Leitung",
    ]


def test_steps_for_stakeholders_are_part_of_the_plan_with_who_answers_for_them(text):
    assert part(text, "Im Lauf der Prozesse") == [
        "Runde Umstellung Schicht Versammlung Leitung 24. November 2026",
        "Training Umstellung Schicht , Gremium – Schulung T-7 d",
    ]


def test_who_is_to_change_their_mind_without_anybody_seeing_to_it_is_named(text):
    named = text.partition("niemand kümmert sich darum:")[2].partition("</p>")[0]
    assert re.findall(r">([^<]+)</a>", named) == ["Vergessene"]


@pytest.mark.parametrize("status", ["paused", "retired"])
def test_a_process_at_rest_does_nothing_for_anybody(read, status):
    text = plan(read(who=WHO, change=CHANGE.format(status=status))).text
    assert "Im Lauf der Prozesse" not in text
    assert "Schicht" in text.partition("niemand kümmert sich darum:")[2].partition("</p>")[0]


def test_the_team_gets_no_plan(read):
    assert plan(read(who=WHO, change=CHANGE.format(status="active")), for_editors=False) is None


def test_a_workspace_without_stakeholders_has_no_plan(read):
    assert plan(read(p="process: p\nsteps: [{start: s}, {end: e}]\n")) is None


def test_stakeholders_for_whom_nothing_is_done_have_an_empty_plan(read):
    who = {"stakeholders": {"calm": {"title": "Ruhige", "category": "affected"}}}
    assert "Noch ist nichts geplant." in plan(read(who=who, p="process: p\nsteps: [{start: s}, {end: e}]\n")).text
