import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from procviz.publish.compounds import add_parts, tails

STEP = {
    "location": "processes/fair.html#step-confirmation",
    "title": "Anmeldebestätigung „Messe“",
    "text": "Nachricht Beratungstermine für Gäste",
}
PAGE = {"location": "processes/spring-fair.html", "title": "Messe &amp; mehr", "text": "Ein Termin reicht"}
CHAPTER = {"location": "processes/spring-fair.html#schritte", "title": "Schritte", "text": ""}


def an_index(sections, key="docs", **config):
    config = {"lang": ["de"], "separator": " ", "fields": {"title": {"boost": 1000.0}}} | config
    return json.dumps({"config": config, key: sections})


@pytest.fixture
def extended(tmp_path):
    """Add parts to an index: `extended("search.json", text)` gives it anew."""

    def extend(name, text):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
        add_parts(tmp_path)
        return json.loads(file.read_text(encoding="utf-8"))

    return extend


@pytest.fixture
def sections(extended):
    """What becomes of the three sections above with Material."""
    return extended("search/search_index.json", an_index([STEP, PAGE, CHAPTER]))["docs"]


@pytest.mark.parametrize(
    ("word", "wanted"),
    [
        ("anmeldebestätigung", "bestätigung"),
        ("beratungstermin", "termin"),
        ("eingangsbestätigung", "bestätigung"),
        ("vertriebsinnendienst", "innendienst"),
        ("messetermine", "termine"),
        ("dankesmail", "mail"),
    ],
)
def test_a_word_gives_what_it_is_put_together_of(word, wanted):
    assert wanted in tails(word)


@pytest.mark.parametrize("word", ["termin", "mail", "sql"])
def test_a_simple_word_gives_nothing_that_one_would_look_for(word):
    assert all(len(tail) < 4 for tail in tails(word))


@given(st.text(alphabet="abcdefgmnrstuäöüß", max_size=40))
def test_a_part_is_the_end_of_its_word_and_shorter(word):
    assert all(word.endswith(tail) and 4 <= len(tail) < len(word) for tail in tails(word))


def test_a_title_is_found_by_its_parts_and_a_step_by_its_id(sections):
    step = sections[0]["title_parts"].split()
    assert step[0] == "confirmation"
    assert "bestätigung" in step


def test_a_page_is_found_by_its_id(sections):
    assert sections[1]["title_parts"] == "spring-fair"


def test_the_page_of_a_list_has_no_id(extended):
    assert extended("search/search_index.json", an_index([PAGE | {"location": "roles/index.html"}]))["docs"] == [
        PAGE | {"location": "roles/index.html"}
    ]


def test_a_text_gives_only_parts_that_are_words_elsewhere(sections):
    assert sections[0]["text_parts"] == "termine"  # by “Termin”, and no „tungstermine“


def test_a_chapter_of_a_page_has_no_id_and_stays_as_it_is(sections):
    assert sections[2] == CHAPTER


def test_what_the_search_shows_stays_as_it_is(sections):
    assert [(one["title"], one["text"]) for one in sections] == [
        (one["title"], one["text"]) for one in (STEP, PAGE, CHAPTER)
    ]


def test_a_part_counts_less_than_the_word_itself(extended):
    fields = extended("search/search_index.json", an_index([STEP]))["config"]["fields"]
    assert {name: field["boost"] for name, field in fields.items()} == {
        "title": 1000,
        "title_parts": 100,
        "text_parts": 0.5,
    }


def test_the_index_for_pages_opened_from_a_folder_is_the_same(tmp_path, extended):
    (tmp_path / "search").mkdir()
    script = tmp_path / "search/search_index.js"
    script.write_text("var __index = {}", encoding="utf-8")
    index = extended("search/search_index.json", an_index([STEP]))
    assert json.loads(script.read_text(encoding="utf-8").removeprefix("var __index = ")) == index


def test_no_index_for_folders_appears_where_there_was_none(tmp_path, extended):
    extended("search/search_index.json", an_index([STEP]))
    assert [file.name for file in (tmp_path / "search").iterdir()] == ["search_index.json"]


def test_zensical_gets_the_parts_as_text_that_is_not_shown(extended):
    item = extended("search.json", an_index([STEP, PAGE], "items"))["items"][0]
    hidden, shown = re.fullmatch(r'<i hidden="hidden">(.*?)</i>(.*)', item["text"]).groups()
    assert {"confirmation", "bestätigung", "termine"} <= set(hidden.split())
    assert shown == STEP["text"]
    assert item["title"] == STEP["title"]


def test_the_index_of_another_theme_stays_as_it_is(extended):
    text = json.dumps({"config": {"separator": " "}, "docs": [STEP]})
    assert extended("search/search_index.json", text) == json.loads(text)


def test_a_site_without_a_search_stays_as_it_is(tmp_path):
    add_parts(tmp_path)
    assert list(tmp_path.iterdir()) == []
