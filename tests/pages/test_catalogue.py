import pytest

from procviz.pages import write


def row(text, first):
    """Return the row of a table that begins with the link titled `first`, without tags for links."""
    return next(part.partition("</tr>")[0] for part in text.split("<tr>") if f">{first}</a>" in part[:200])


@pytest.fixture
def pages(small):
    return {page.path: page.text for page in write(small)}


def test_a_channel_tells_its_facts_in_words(pages):
    text = pages["channels/email.md"]
    assert "<dt>Art</dt><dd>E-Mail</dd>" in text
    assert "<dd>ausdrücklich</dd>" in text
    assert "<dd>höchstens 2 binnen 7 Tagen</dd>" in text
    assert "<dd>Mo–Fr 08:00–18:00 Uhr</dd>" in text
    assert "<dt>Kennung</dt><dd><code>email</code></dd>" in text


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
    assert "<dt>Findet statt</dt><dd>alle 2 Wochen</dd>" in pages["meetings/jour-fixe.md"]


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
    texts = [page.text for page in write(site)]
    assert not any("GEHEIM" in text for text in texts)
