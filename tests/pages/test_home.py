import pytest

from procviz.pages import write


@pytest.fixture
def home(small):
    return next(page for page in write(small) if page.path == "index.md")


def test_it_leads_to_what_people_come_for(home):
    for address in ("processes/index.html", "roles/index.html", "views/handovers.html", "help/editing.html"):
        assert f'<a href="{address}">' in home.text


def test_it_leads_nowhere_that_is_not_there(home):
    assert "data/index.html" not in home.text


def test_it_lists_the_processes_with_status_and_owner(home):
    assert '<a href="processes/call.html">Rückruf</a> <span class="procviz-badge active">aktiv</span>' in home.text
    assert 'verantwortlich: <a href="roles/editor.html">Redaktion</a>' in home.text


def test_it_shows_the_landscape(home):
    assert [picture.id for picture in home.pictures] == ["landscape"]
    assert 'data-diagram="landscape"' in home.text


def test_many_processes_are_counted_instead_of_listed(read):
    files = {f"p{n}": f"process: p{n}\ntype: event\nsteps: [{{start: s}}, {{end: e}}]\n" for n in range(61)}
    home = next(page for page in write(read(**files)) if page.path == "index.md")
    assert "61 Prozesse" in home.text
    assert "processes/p7.html" not in home.text


def test_the_bundled_goals_stand_there_with_their_figures(bundled_pages):
    text = bundled_pages["index.md"].text
    assert "4. Quartal 2026" in text
    assert '<progress max="100" value="64"' in text
