import datetime as dt

import pytest

from procviz.pages.telling.process import facts_of, next_review
from procviz.pages.telling.source import edit_address, source_of


@pytest.fixture
def told(bundled):
    process = next(one for one in bundled.workspace.processes if one.id == "blechexpo")
    return {fact.label: fact.value.striptags() for fact in facts_of(bundled, process)}


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("Zielgruppe", "Eingeladene Messegäste, Gäste am Messestand"),
        ("Kosten", "86.000 EUR"),
        ("Kanäle", "Website, E-Mail, Telefon, Messestand"),
        ("T, der Tag, von dem aus gezählt wird", "Blechexpo 2027, letzter Messetag · 29. Oktober 2027"),
        ("Erneut", "nie"),
        ("Bleibt außen vor", "wer sich abgemeldet hat, Wettbewerb"),
        ("Nächste Prüfung", "9. November 2027"),
        ("Sprachen", "Deutsch"),
        ("Product", "Neupressen und Retrofit"),
        ("Kennung", "blechexpo"),
    ],
)
def test_the_facts_of_a_process_in_words(told, label, value):
    assert told[label] == value


def test_the_next_review_comes_by_the_process_s_rhythm_or_the_workspace_s(small):
    process = small.workspace.processes[0]
    assert next_review(small, process) == dt.date(2027, 4, 3)


def test_the_file_is_edited_at_its_path_from_the_folder_above_the_workspace(small):
    source = source_of(small, small.workspace.processes[0])
    assert edit_address(small, source) == "https://git.example.com/edit/main/processes/call.yml"
