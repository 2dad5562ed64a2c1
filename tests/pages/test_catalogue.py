from dataclasses import replace

import pytest

from procviz.editions import team_edition
from procviz.pages import write


def row(text, first):
    """Return the row of a table that begins with the link titled `first`, without tags for links."""
    return next(part.partition("</tr>")[0] for part in text.split("<tr>") if f">{first}</a>" in part[:200])


@pytest.fixture
def pages(small):
    return {page.path: page.text for page in write(small)}


def test_a_channel_tells_its_facts_in_words(pages):
    text = pages["channels/email.md"]
    assert "<dt>Art</dt> <dd>E-Mail</dd>" in text
    assert "<dd>ausdrücklich</dd>" in text
    assert "<dd>höchstens 2 binnen 7 Tagen</dd>" in text
    assert "<dd>Mo–Fr 08:00–18:00 Uhr</dd>" in text
    assert "<dt>Kennung</dt> <dd><code>email</code></dd>" in text


def test_a_channel_says_where_it_is_used_down_to_the_step(pages):
    used = pages["channels/email.md"].partition("## Wo verwendet")[2]
    assert '<a href="../processes/call.html">Rückruf</a>' in used
    assert '<a href="../processes/call.html#step-thanks">Danke</a>' in used
    assert "Kontakt" in used


def test_a_role_shows_the_handovers_it_gives_and_takes(pages):
    text = pages["roles/caller.md"]
    assert "## Übergaben" in text
    assert "<strong>binnen 4 Arbeitsstunden</strong>" in text
    assert "Haken im CRM" in text
    assert "## Übergaben" in pages["roles/editor.md"]


def test_a_meeting_takes_place_every_so_often(pages):
    assert "<dt>Findet statt</dt> <dd>alle 2 Wochen</dd>" in pages["meetings/jour-fixe.md"]


def test_a_team_names_its_roles(pages):
    text = pages["teams/marketing.md"]
    assert '<a href="../roles/editor.html">Redaktion</a>, <a href="../roles/caller.html">Innendienst</a>' in text


def test_the_list_of_a_kind_shows_its_fields_and_how_many_processes_use_it(pages):
    told = row(pages["channels/index.md"], "E-Mail")
    assert told.endswith("<td>1</td>")
    assert "<td>ausdrücklich</td>" in told


def test_stages_stand_in_the_order_of_the_lead_and_not_of_the_alphabet(bundled_pages):
    stages = [path for path in bundled_pages if path.startswith("stages/") and path != "stages/index.md"]
    assert stages[:4] == ["stages/inquiry.md", "stages/mql.md", "stages/sal.md", "stages/sql.md"]


def test_an_objective_shows_how_far_its_key_results_are(bundled_pages):
    text = bundled_pages["objectives/obj-pipeline.md"].text
    assert '<tr id="kr-acceptance">' in text
    assert 'value="64"' in text
    assert "Lead-Nurturing" in text.partition("## Wo verwendet")[2]


def test_what_is_for_editors_only_is_not_told(read):
    site = read(
        catalogue="""
        data:
          times: {title: Zeiten, purpose: x, appraisal: true, appraisal_note: GEHEIM}
        stakeholders:
          council: {title: Gremium, category: affected, loses: GEHEIM, about: [p]}
        """,
        p="process: p\nsteps: [{start: s}, {end: e}]\n",
    )
    texts = [page.text for page in write(replace(site, workspace=team_edition(site.workspace).workspace))]
    assert not any("GEHEIM" in text for text in texts)


IDEAS = """
    roles:
      chief: {title: Vertriebsleitung, team: sales}
    teams:
      sales: {title: Vertrieb}
    meetings:
      round: {title: Innovationsrunde, kind: innovation, every: 6w, moderator: chief}
    objectives:
      more: {title: Mehr Aufträge, teams: [sales], period: 2027}
    ideas:
      passport: {title: Maschinenpass, submitted: 2026-01-20, status: scaled}
      chat: {title: Chat, submitted: 2026-01-20, status: retired}
      service:
        title: Bericht im Abo
        submitted: 2026-03-18
        submitted_by: chief
        status: approved
        score: {rice: {reach: 300, impact: 2, confidence: 0.5, effort: 4}}
        effort: 25d
        replaces: [chat, letters]
        drops: Rundreise
        depends_on: [passport]
        home: chief
        resources: Zwei Personen
        scaling: Ab Herbst überall
        decision: {by: [chief], date: 2026-11-03, verdict: Pilot, why: Füllt ruhige Wochen, meeting: round}
        committed: [sales]
        goals: [more]
    """


def test_an_idea_tells_every_field_in_words(read):
    site = read(
        catalogue=IDEAS,
        letters="process: letters\ntitle: Rundbrief\nidea: service\nsteps: [{start: s}, {end: e}]\n",
    )
    pages = {page.path: page.text for page in write(site)}
    text = pages["ideas/service.md"]
    for said in (
        "<dt>Status</dt> <dd>freigegeben</dd>",
        "<dt>Bewertung</dt> <dd>RICE 75</dd>",
        "<dd>300 Erreichte × Wirkung 2 × 50\N{NO-BREAK SPACE}% Sicherheit ÷ 4 Personenmonate</dd>",
        "<dt>Aufwand</dt> <dd>25 Tage</dd>",
        "<dd>18. März 2026</dd>",
        '<dt>Betreut von</dt> <dd><a href="../roles/chief.html">Vertriebsleitung</a></dd>',
        '<dt>Zahlt ein auf</dt> <dd><a href="../objectives/more.html">Mehr Aufträge</a></dd>',
        '<dd><a href="../teams/sales.html">Vertrieb</a></dd>',
        '<dt>Muss vorher da sein</dt> <dd><a href="../ideas/passport.html">Maschinenpass</a></dd>',
        '<a href="../ideas/chat.html">Chat</a><br> <a href="../processes/letters.html">Rundbrief</a>',
        "<dd>Rundreise</dd>",
        "<dd>Zwei Personen</dd>",
        "<dd>Ab Herbst überall</dd>",
        "<dt>Entscheidung</dt> <dd>Pilot</dd>",
        "<dd>Füllt ruhige Wochen</dd>",
        "<dd>3. November 2026</dd>",
        '<dt>Entschieden in</dt> <dd><a href="../meetings/round.html">Innovationsrunde</a></dd>',
    ):
        assert said in text
    assert "<td>Idee dahinter</td>" in text.partition("## Wo verwendet")[2]
    assert '<dt>Wartet darauf</dt> <dd><a href="../ideas/service.html">Bericht im Abo</a>' in pages["ideas/passport.md"]
    assert '<dt>Endet für</dt> <dd><a href="../ideas/service.html">Bericht im Abo</a>' in pages["ideas/chat.md"]
    assert '<a href="../ideas/service.html">Bericht im Abo</a>' in pages["processes/letters.md"]


def test_a_score_by_urgency_says_what_it_is_reckoned_from(read):
    ideas = {
        "list": {"title": "Liste", "status": "scored", "score": {"wsjf": {"value": 8, "time": 5, "risk": 2, "size": 3}}}
    }
    site = read(catalogue={"ideas": ideas}, p="process: p\nsteps: [{start: s}, {end: e}]\n")
    text = next(page.text for page in write(site) if page.path == "ideas/list.md")
    assert "<dd>WSJF 5</dd>" in text
    assert "<dd>(Wert 8 + Dringlichkeit 5 + Risiko 2) ÷ Größe 3</dd>" in text
