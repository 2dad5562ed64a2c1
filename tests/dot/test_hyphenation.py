import itertools

import pyphen
import pytest

from procviz.dot.hyphenation import joints, places


@pytest.mark.parametrize(
    ("word", "language", "expected"),
    [
        ("Anmeldung", "de", (2, 5)),
        ("Anmeldebestätigung", "de", (2, 5, 7, 9, 12, 14)),
        ("confirmation", "en", (3, 6, 8)),
        ("Mail", "de", ()),
        ("", "de", ()),
    ],
)
def test_words_split_by_the_patterns_of_their_language(word, language, expected):
    assert places(word, language) == expected


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("Vertriebssteuerung", "Vertriebs steuerung"),
        ("Vertriebsinnendienst", "Vertriebs innendienst"),
        ("Anmeldebestätigung", "Anmelde bestätigung"),
        ("Qualifizierungsgespräch", "Qualifizierungs gespräch"),
        ("Datenschutzfolgenabschätzung", "Datenschutzfolgen abschätzung"),
        ("Kundenzufriedenheitsbefragung", "Kunden zufriedenheits befragung"),
        ("Geschäftsführungsassistenz", "Geschäfts führungs assistenz"),
        ("Abkürzungen", "Abkürzungen"),
        ("Organisation", "Organisation"),
        ("Bestandskunde", "Bestands kunde"),
        ("Messe", "Messe"),
    ],
)
def test_joints_are_where_words_are_put_together(word, parts):
    cuts = (0, *joints(word, "de"), len(word))
    assert " ".join(word[start:end] for start, end in itertools.pairwise(cuts)) == parts


def test_english_words_have_no_joints():
    assert joints("salesassistant", "en") == ()


@pytest.mark.slow
@pytest.mark.parametrize(
    "word",
    ["Qualifizierungsanruf", "Donaudampfschifffahrtsgesellschaft", "Datenschutzfolgenabschätzung", "Bestätigungsmail"],
)
def test_places_are_those_of_pyphen(word):
    assert places(word, "de") == tuple(pyphen.Pyphen(lang="de_DE", left=1, right=1).positions(word))
