import re
from dataclasses import replace

import pytest

from procviz.pages import write

WORKSPACE = "language: de\ncapacity: {per: quarter, effort: 120d}\n"
PEOPLE = """
    teams:
      sales: {title: Vertrieb}
    roles:
      chief: {title: Leitung, team: sales}
    meetings:
      round: {title: Innovationsrunde, kind: innovation, every: 6w, moderator: chief}
    """
IDEAS = """
    ideas:
      small:
        title: Kleine Sache
        submitted: 2026-05-01
        status: running
        score: {rice: {reach: 30, impact: 3, confidence: 0.8, effort: 2}}
        effort: 100d
        replaces: [old, letters]
        decision: {by: [chief], date: 2026-10-06, verdict: Pilot, why: Wenige <b>dafür</b> gründlich, meeting: round}
      big:
        title: Große Sache
        submitted: 2026-05-01
        status: approved
        score: {rice: {reach: 600, impact: 1, confidence: 0.8, effort: 3}}
        effort: 40d
        depends_on: [small]
        decision: {by: [chief], date: 2026-11-03, verdict: Los}
      done: {title: Fertig, submitted: 2025-01-01, status: scaled, decision: {date: 2025-02-01, verdict: Für alle}}
      old: {title: Altes Mailing, submitted: 2024-05-06, status: retired}
      fast:
        title: Schnelles
        submitted: 2026-11-01
        status: scored
        score: {wsjf: {value: 8, time: 5, risk: 2, size: 3}}
      waits: {title: Wartet, submitted: 2026-09-07, status: new, home: chief}
      undated: {title: Ohne Tag, submitted: 2026-09-07, status: running}
    """
LETTERS = "process: letters\ntitle: Rundbrief\nstatus: active\nsteps: [{start: s}, {end: e}]\n"


def board(site):
    return next((page for page in write(site) if page.path == "views/ideas.md"), None)


def part(text, title):
    """Return what stands below a heading, without tags."""
    heading = title.replace("?", "&#63;")
    below = text.partition(f"## {heading}")[2].partition("\n## ")[0]
    return re.sub(r"<[^>]+>", "", below)


def order(text, *words):
    return sorted(words, key=text.index)


@pytest.fixture
def site(read):
    return read(workspace=WORKSPACE, people=PEOPLE, ideas=IDEAS, letters=LETTERS)


@pytest.fixture
def text(site):
    return board(site).text


def test_the_board_is_drawn_and_the_boxes_lead_to_the_ideas(site):
    page = board(site)
    assert [picture.id for picture in page.pictures] == ["ideas-board", "capacity-board"]
    assert "../ideas/small.html" in {node.link for node in page.pictures[0].nodes}
    assert [one.path for one in write(site)].count("views/ideas.md") == 1
    assert "views/capacity.md" not in [one.path for one in write(site)]


def test_ideas_stand_by_status_and_within_it_by_score(text):
    columns = re.findall(r"<h3>(.*?) <small>(\d)</small></h3>", text)
    assert columns == [
        ("Neu", "1"), ("Bewertet", "1"), ("Freigegeben", "1"), ("Läuft", "2"), ("Ausgerollt", "1"), ("Beendet", "1"),
    ]  # fmt: skip


def test_the_ideas_are_ranked_each_way_of_scoring_apart(text):
    ranked = part(text, "Welche Idee wiegt am meisten?")
    names = ["RICE:", "RICE 160", "Große Sache", "Kleine Sache", "RICE 36", "WSJF:", "WSJF 5", "Schnelles"]
    assert order(ranked, *names)[:1] == ["RICE:"]
    assert order(ranked, "Große Sache", "Kleine Sache", "Schnelles", "Wartet")[0::3] == ["Große Sache", "Wartet"]
    assert "30 Erreichte × Wirkung 3 × 80\N{NO-BREAK SPACE}% Sicherheit ÷ 2 Personenmonate" in ranked
    assert "Altes Mailing" not in ranked
    assert "Fertig" not in ranked


def test_the_work_decided_stands_beside_what_fits(text):
    fits = part(text, "Passt das noch rein?")
    assert "4. Quartal 2026: 140 Tage Arbeit sind beschlossen, 120 passen hinein." in fits
    assert "zu viel" in fits
    assert "-20" in fits.replace("\N{MINUS SIGN}", "-")
    assert "in keinem Zeitraum mitgezählt: Ohne Tag" in fits
    assert "Noch ohne Angabe des Aufwands: Ohne Tag" in fits


def test_a_quarter_without_decisions_is_free(read):
    ideas = {"ideas": {"a": {"title": "A", "submitted": "2026-01-01", "status": "new"}}}
    fits = part(board(read(workspace=WORKSPACE, ideas=ideas, letters=LETTERS)).text, "Passt das noch rein?")
    assert "0 von 120 Tagen sind verplant, 120 Tage sind frei" in fits


def test_what_ends_says_whether_it_has_ended(text):
    ends = part(text, "Was lassen wir dafür sein?")
    assert "Altes Mailing ist beendet" in ends
    assert "Rundbrief noch aktiv" in ends
    assert order(ends, "Große Sache", "Kleine Sache", "Ohne Tag") == ["Große Sache", "Kleine Sache", "Ohne Tag"]
    assert ends.count("noch nichts genannt") == 2
    assert "Fertig" not in ends


def test_the_log_tells_decisions_the_newest_first(text):
    log = part(text, "Was wurde entschieden?")
    assert order(log, "3. November 2026", "6. Oktober 2026", "1. Februar 2025") == [
        "3. November 2026",
        "6. Oktober 2026",
        "1. Februar 2025",
    ]
    assert "Wenige &lt;b&gt;dafür&lt;/b&gt; gründlich" in log
    assert "Innovationsrunde" in log


def test_who_waits_longest_for_an_answer_comes_first_and_too_long_is_marked(text):
    waiting = part(text, "Welche Ideen warten auf Antwort?")
    assert order(waiting, "Wartet\n", "Schnelles") == ["Wartet\n", "Schnelles"]
    assert re.search(r"75 Tage\s+zu lange", waiting)
    assert waiting.count("zu lange") == 1
    assert "eine Entscheidung" in waiting


def test_without_a_capacity_nothing_is_said_of_it(read):
    text = board(read(ideas=IDEAS, letters=LETTERS)).text
    assert "Passt das noch rein?" not in text


def test_a_workspace_without_ideas_has_no_board(read):
    assert board(read(letters=LETTERS)) is None


def test_a_long_column_names_the_best_and_counts_the_rest(read):
    ideas = {f"i{one}": {"title": f"I{one}", "submitted": "2026-11-01", "status": "new"} for one in range(60)}
    text = board(read(ideas={"ideas": ideas}, letters=LETTERS)).text
    assert "und 48 weitere" in text
    assert "20 Ideen" in part(text, "Welche Idee wiegt am meisten?")


def test_ideas_that_only_editors_see_are_on_no_board(site):
    kept = {name: idea for name, idea in site.workspace.ideas.items() if name != "small"}
    cut = replace(site, workspace=replace(site.workspace, ideas=kept), views=())
    assert "Kleine Sache" not in board(cut).text
