import pytest

from procviz.pages import write

from .matrix import table_of

P = "process: p\nsteps: [{start: s}, {end: e}]\n"
CATALOGUE = """
    teams: {marketing: {title: Marketing}}
    roles:
      editor: {title: Redaktion, team: marketing, skills: [Schreiben, CRM], evolves_from: Dokumentation}
      caller: {title: Innendienst, team: marketing, skills: [crm]}
    systems:
      crm: {title: Kartei, owner: editor, skills: [CRM]}
      shop: {title: Laden, owner: editor, skills: [Kamera]}
    """


@pytest.fixture
def text(read):
    site = read(catalogue=CATALOGUE, p=P)
    return next(page.text for page in write(site) if page.path == "views/skills.md")


def test_a_mark_says_who_holds_a_skill_however_it_is_written(text):
    matrix = table_of(text)
    assert matrix["CRM", "Redaktion"] == matrix["CRM", "Innendienst"] == "✓"
    assert matrix["Schreiben", "Innendienst"] == ""
    assert matrix["CRM", "Gebraucht für"] == "Kartei"


def test_a_skill_that_is_needed_and_nobody_holds_stands_first_and_is_marked(text):
    assert next(iter(table_of(text).items())) == (("Kamera", "Gebraucht für"), "Laden hat niemand")
    gaps = text.partition("## Was uns fehlt")[2].partition("## ")[0]
    assert '<strong>Kamera</strong> – gebraucht für <a href="../systems/shop.html">Laden</a>' in gaps


def test_it_tells_what_a_role_has_grown_out_of(text):
    assert '<td data-label="Hervorgegangen aus">Dokumentation</td>' in text


def test_without_gaps_the_page_says_so(read):
    site = read(catalogue=CATALOGUE.replace("[Kamera]", "[Schreiben]"), p=P)
    text = next(page.text for page in write(site) if page.path == "views/skills.md")
    assert "Nichts: Jede Fähigkeit, die ein System verlangt, bringt eine Rolle mit." in text


def test_without_skills_there_is_no_page(read):
    pages = write(read(p=P))
    assert "views/skills.md" not in [page.path for page in pages]
