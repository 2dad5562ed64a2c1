import pytest
from hypothesis import given
from hypothesis import strategies as st

from procviz.dot.widths import text_width
from procviz.dot.wrap import wrap

BOX = (130.0, 130.0, 130.0)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Danke-Mail", ("Danke-Mail",)),
        ("  viel \n Raum ", ("viel Raum",)),
        ("", ()),
        ("Whitepaper „Retrofit-Check“ angefordert", ("Whitepaper „Retrofit-", "Check“ angefordert")),
        ("Vertriebssteuerungsausschuss", ("Vertriebssteuerungs-", "ausschuss")),
        ("Vertriebsinnendienstleitung", ("Vertriebs-", "innendienstleitung")),
        ("Qualifizierungsanruf (BANT)", ("Qualifizierungsanruf", "(BANT)")),
        (
            "Datenschutzfolgenabschätzungsverfahren prüfen",
            ("Datenschutzfolgen-", "abschätzungsverfahren", "prüfen"),
        ),
        ("wort " * 60, ("wort wort wort wort wort", "wort wort wort wort wort", "wort wort wort wort …")),
        ("L" * 300, ("LLLLLLLLLLLLLLLLL…",)),
    ],
)
def test_lines_hold_whole_words(text, lines):
    assert wrap(text, widths=BOX, size=12, language="de") == lines


def test_no_line_begins_with_a_point_between_things():
    assert wrap("Messe- und Eventmanagement · bedingt", widths=BOX, size=12, language="de") == (
        "Messe- und",
        "Eventmanagement",
        "bedingt",
    )


def test_a_shape_that_narrows_gets_shorter_lines():
    assert wrap("MQL-Schwelle erreicht?", widths=(122, 106, 82), size=12, language="de") == (
        "MQL-Schwelle",
        "erreicht?",
    )


def test_an_ellipsis_follows_a_whole_word():
    text = "Passt der Betrieb und ist Kaufinteresse erkennbar?"
    assert wrap(text, widths=(122, 106, 82), size=12, language="de") == ("Passt der", "Betrieb und …")


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("max.\xa02× · 25\xa0% · +2\xa0AT", ("max.\xa02×", "25\xa0% · +2\xa0AT")),
        ("angenommen ≤\xa04\xa0Arbeitsstd. · 80\xa0%", ("angenommen", "≤\xa04\xa0Arbeitsstd. · 80\xa0%")),
        ("angenommen ≤\xa02\xa0AT · 85\xa0%", ("angenommen ≤\xa02\xa0AT", "85\xa0%")),
        ("gilt dann ab Messe T-140 d", ("gilt dann ab", "Messe T-140 d")),
    ],
)
def test_figures_keep_their_units_and_lines_break_at_points(text, lines):
    assert wrap(text, widths=(112, 124), size=11, language="de") == lines


def test_lines_are_of_about_even_length():
    assert wrap("Einladung zur Sprechstunde", widths=BOX, size=12, language="de") == ("Einladung zur", "Sprechstunde")


def test_markup_is_not_hyphenated_like_a_word():
    assert wrap("<script>alert(1)</script>", widths=(84,), size=12, language="de") == ("<script>alert(…",)


@given(st.text(max_size=120))
def test_no_line_is_wider_than_its_shape_whatever_the_text(text):
    lines = wrap(text, widths=BOX, size=12, language="de")
    assert len(lines) <= len(BOX)
    assert all(text_width(line, 12) <= 130 for line in lines)


@given(st.lists(st.sampled_from(["Mail", "Anruf", "und", "Fit A/B", "Double-Opt-in"]), min_size=1, max_size=4))
def test_short_texts_are_kept_whole(words):
    lines = wrap(" ".join(words), widths=BOX, size=12, language="de")
    assert "".join(lines).replace(" ", "") == "".join(words).replace(" ", "")


LONG = ["Datenschutzfolgenabschätzung", "Donaudampfschifffahrtsgesellschaft", "Eingangsbestätigungsnachricht", "Mail"]


@given(st.lists(st.sampled_from(LONG), min_size=1, max_size=2), st.sampled_from([90.0, 110.0, 130.0]))
def test_a_part_of_a_word_ends_in_a_hyphen_at_a_place_of_its_language(words, width):
    lines = wrap(" ".join(words), widths=(width,) * 9, size=12, language="de")
    whole = "".join(line.removesuffix("-") if line.endswith("-") else f"{line} " for line in lines)
    assert whole.split() == words
    assert all(text_width(line, 12) <= width for line in lines)
