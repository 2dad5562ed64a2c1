import dataclasses

import pytest

from procviz.pages import write

from .matrix import table_of

P = "process: p\nsteps: [{start: s}, {end: e}]\n"
CATALOGUE = """
    teams: {marketing: {title: Marketing}, sales: {title: Vertrieb}}
    roles:
      editor: {title: Redaktion, team: marketing}
      chief: {title: Leitung, team: marketing}
      caller: {title: Innendienst, team: sales}
    data:
      scores:
        title: Punkte
        purpose: Sehen, wer **jetzt** reden will.
        owner: editor
        legal_basis: consent
        retention: 24mo
        produced_by: [editor]
        interpreted_by: [editor, caller]
        visible_to: {detail: [editor], aggregate: [marketing, sales]}
      times:
        title: Zeiten
        purpose: Fristen halten
        owner: chief
        personal: false
        interpreted_by: [chief]
        appraisal: true
    """


@pytest.fixture
def site(read):
    return read(catalogue=CATALOGUE, p=P)


def text_of(site):
    return next(page.text for page in write(site) if page.path == "views/data.md")


@pytest.mark.parametrize(
    ("item", "role", "told"),
    [
        ("Punkte", "Redaktion", "Einzelfälle deutet erfasst"),
        ("Punkte", "Leitung", "Summen"),
        ("Punkte", "Innendienst", "Summen deutet"),
        ("Zeiten", "Leitung", "deutet"),
        ("Zeiten", "Redaktion", ""),
    ],
)
def test_a_cell_says_what_a_role_sees_and_does_and_what_its_team_sees(site, item, role, told):
    assert table_of(text_of(site))[item, role] == told


def test_purpose_basis_and_time_stand_below(site):
    row = text_of(site).partition("## Wozu")[2].partition("<tbody>")[2].partition("</tr>")[0]
    assert "Sehen, wer <strong>jetzt</strong> reden will." in row
    assert "Einwilligung, Art. 6 Abs. 1 lit. a DSGVO" in row
    assert "24 Monate" in row
    assert "nur aus einer Sicht" not in row


def test_data_that_one_role_alone_interprets_are_marked(site):
    row = text_of(site).rpartition('<a href="../data/times.html">')[2]
    assert "nur aus einer Sicht gelesen" in row
    assert "ohne Personenbezug" in row


def test_only_editors_read_where_people_are_judged(site):
    assert "beurteilt" not in text_of(site)
    assert "Menschen werden danach beurteilt" in text_of(dataclasses.replace(site, for_editors=True))
