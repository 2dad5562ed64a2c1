import pyphen
import pytest

from procviz.dot.hyphenation import places


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


@pytest.mark.slow
@pytest.mark.parametrize(
    "word",
    ["Qualifizierungsanruf", "Donaudampfschifffahrtsgesellschaft", "Datenschutzfolgenabschätzung", "Bestätigungsmail"],
)
def test_places_are_those_of_pyphen(word):
    assert places(word, "de") == tuple(pyphen.Pyphen(lang="de_DE", left=1, right=1).positions(word))
