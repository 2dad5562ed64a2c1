import pytest

from procviz.pages import write


@pytest.fixture(scope="module")
def poster(bundled_pages):
    return bundled_pages["views/poster.md"].text


def test_each_goal_stands_with_teams_period_and_figures(poster):
    goal = poster.partition("Aus Interesse werden Gespräche")[0].rpartition('class="procviz-poster-goal"')[2]
    assert "Marketing, Vertrieb · 4. Quartal 2026" in goal
    told = poster.partition("24 bestätigte Leads (SQL) im Quartal")[2].partition("</div>")[0]
    assert "<span>15</span>" in told
    assert 'value="22"' in told
    assert "<span>24</span> <strong>17</strong>" in told


def test_goals_of_other_times_are_not_on_it(poster):
    assert "Blechexpo" not in poster


def test_those_that_most_teams_share_come_first(poster):
    assert poster.index("Miteinander statt nebeneinander") < poster.index("Retrofit wird unser zweites Standbein")


def test_the_poster_has_room_for_six_goals_and_says_how_many_are_left_out(read):
    results = {f"r{n}": {"title": f"Ergebnis {n}"} for n in range(5)}
    goals = {
        f"g{n}": {
            "title": f"Ziel {n}",
            "teams": ["t"],
            "period": 2026,
            "key_results": {f"{n}-{key}": one for key, one in results.items()},
        }
        for n in range(8)
    }
    site = read(
        catalogue={"teams": {"t": {"title": "Team"}}, "objectives": goals},
        p="process: p\nsteps: [{start: s}, {end: e}]\n",
    )
    text = next(page.text for page in write(site) if page.path == "views/poster.md")
    assert text.count('class="procviz-poster-goal"') == 6
    assert text.count('class="procviz-poster-result"') == 18
    assert "2 Ziele des Zeitraums fehlen hier." in text
    assert "und 2 weitere Schlüsselergebnisse" in text


def test_without_objectives_there_is_no_poster(small):
    assert "views/poster.md" not in [page.path for page in write(small)]
