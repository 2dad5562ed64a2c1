from dataclasses import replace

import pytest

from procviz.pages import write

PEOPLE = """
    roles:
      chief: {title: Vertriebsleitung, team: sales}
    teams:
      sales: {title: Vertrieb}
    channels:
      hall: {title: Versammlung, kind: in-person, consent: none}
    stakeholders:
      council:
        title: Werksrunde
        category: decider
        power: high
        interest: low
        current: neutral
        desired: supportive
        needs: Keine Auswertung
        loses: Den <b>Überblick</b>
        influences: [shift]
        about: [change]
        actions:
          - {what: Entwurf zeigen, channel: hall, every: 8w, owner: chief}
          - {what: Vorab informieren, owner: chief, due: 2026-11-20}
      shift: {title: Schicht, category: affected, power: low, interest: high, current: unaware, desired: neutral}
    """
CHANGE = """
    process: change
    title: Umstellung
    type: change
    status: active
    owner: chief
    steps:
      - start: s
      - message: talk
        title: Runde in der Halle
        channel: hall
        stakeholders: [shift]
      - end: e
    """


@pytest.fixture
def site(read):
    return read(catalogue=PEOPLE, change=CHANGE)


@pytest.fixture
def pages(site):
    return {page.path: page for page in write(replace(site, for_editors=True))}


def test_editors_read_every_field_of_a_stakeholder_in_words(pages):
    text = pages["stakeholders/council.md"].text
    for said in (
        "<dt>Rolle in der Veränderung</dt> <dd>Entscheider</dd>",
        "<dt>Macht</dt> <dd>hoch</dd>",
        "<dt>Interesse</dt> <dd>gering</dd>",
        "<dt>Haltung heute</dt> <dd>neutral</dd>",
        "<dt>Haltung gewünscht</dt> <dd>unterstützend</dd>",
        "<dt>Braucht</dt> <dd>Keine Auswertung</dd>",
        "<dd>Den &lt;b&gt;Überblick&lt;/b&gt;</dd>",
        '<dt>Betroffen von</dt> <dd><a href="../processes/change.html">Umstellung</a></dd>',
        '<dt>Hat Einfluss auf</dt> <dd><a href="../stakeholders/shift.html">Schicht</a></dd>',
    ):
        assert said in text
    shift = pages["stakeholders/shift.md"].text
    assert '<dt>Wird beeinflusst von</dt> <dd><a href="../stakeholders/council.html">Werksrunde</a></dd>' in shift


def test_a_stakeholders_page_tells_what_is_done_for_them(pages):
    plan = pages["stakeholders/council.md"].text.partition("## Was wir für sie tun")[2]
    assert plan.index("Vorab informieren") < plan.index("Entwurf zeigen")
    assert "alle 8 Wochen" in plan
    assert "20. November 2026" in plan
    talk = pages["stakeholders/shift.md"].text.partition("## Was wir für sie tun")[2]
    assert '<a href="../processes/change.html#step-talk">Runde in der Halle</a>' in talk
    assert '<a href="../roles/chief.html">Vertriebsleitung</a>' in talk


def test_stakeholders_stand_among_the_pages_for_editors_before_the_help(pages):
    sections = [page.section[:1] for page in pages.values()]
    assert pages["stakeholders/index.md"].section == ("Für die Redaktion", "Stakeholder")
    assert sections.index(("Für die Redaktion",)) > sections.index(("Übersichten",))
    assert sections.index(("Für die Redaktion",)) < sections.index(("Hilfe",))


def test_the_team_gets_no_page_of_a_stakeholder_and_no_link_to_one(site):
    pages = list(write(site))
    assert not [page.path for page in pages if page.path.startswith("stakeholders/")]
    assert not [page.path for page in pages if "stakeholders/" in page.text]
    assert not [page.path for page in pages if "Werksrunde" in page.text]


def test_a_workspace_without_stakeholders_has_no_pages_of_them(read):
    site = read(p="process: p\nsteps: [{start: s}, {end: e}]\n")
    paths = [page.path for page in write(replace(site, for_editors=True))]
    assert not [path for path in paths if path.startswith("stakeholders/")]
