import pytest

from procviz.pages import Page
from procviz.publish.navigation import LONGEST, Leaf, Section, navigate, outline


def page(title, *section, path=None):
    return Page(path=path or f"{title.lower()}.md", title=title, text="", section=section)


def count(entries):
    return sum(count(entry.entries) if isinstance(entry, Section) else 1 for entry in entries)


def widest(entries):
    return max([len(entries), *(widest(entry.entries) for entry in entries if isinstance(entry, Section))])


def test_sections_stand_where_their_first_page_stands():
    pages = [
        page("Start"),
        page("Messe", "Prozesse"),
        page("Mail", "Katalog", "Kanäle"),
        page("Newsletter", "Prozesse"),
    ]
    assert outline(navigate(pages)) == [
        {"Start": "start.md"},
        {"Prozesse": [{"Messe": "messe.md"}, {"Newsletter": "newsletter.md"}]},
        {"Katalog": [{"Kanäle": [{"Mail": "mail.md"}]}]},
    ]


def test_two_pages_of_the_same_title_both_stand_there():
    pages = [page("Messe", path="processes/a.md"), page("Messe", path="processes/b.md")]
    assert outline(navigate(pages)) == [{"Messe": "processes/a.md"}, {"Messe": "processes/b.md"}]


def test_titles_are_escaped_for_the_theme():
    assert outline(navigate([page("<b>{{ x }}", path="x.md")])) == [{"&lt;b&gt;&#123;&#123; x &#125;&#125;": "x.md"}]


def test_own_pages_join_the_section_of_their_folder():
    pages = [page("Messe", "Prozesse", path="processes/fair.md")]
    own = ["processes/fair.md", "processes/own.md", "help/brand-voice/tone.md"]
    assert outline(navigate(pages, own)) == [
        {"Prozesse": [{"Messe": "processes/fair.md"}, "processes/own.md"]},
        {"Help": [{"Brand voice": ["help/brand-voice/tone.md"]}]},
    ]


def test_a_section_that_is_not_too_long_stays_whole():
    (section,) = navigate([page(f"P{number:02}", "Prozesse") for number in range(LONGEST)])
    assert all(isinstance(entry, Leaf) for entry in section.entries)


def test_a_longer_section_is_split_by_the_alphabet_under_the_fewest_letters():
    titles = [f"{first}{second}" for first in "BAKÜ" for second in "abcdefghijkl"]
    (section,) = navigate([page(title, "Prozesse") for title in titles])
    assert [entry.title for entry in section.entries] == ["A–B", "K–Ü"]
    assert [entry.title for entry in section.entries[0].entries[:2]] == ["Aa", "Ab"]


def test_titles_that_begin_alike_take_as_many_letters_as_it_takes():
    (section,) = navigate([page(f"Lead {number:03}", "Prozesse") for number in range(40)])
    assert [entry.title for entry in section.entries] == ["Lead 00–Lead 01", "Lead 02–Lead 03"]


def test_a_section_keeps_its_own_page_on_top():
    pages = [
        page("Alle", "Prozesse", path="processes/index.md"),
        *(page(f"P{number}", "Prozesse") for number in range(50)),
    ]
    (section,) = navigate(pages)
    assert section.entries[0] == Leaf("Alle", "processes/index.md")
    assert [len(entry.entries) for entry in section.entries[1:]] == [25, 25]


@pytest.mark.parametrize("number", [26, 626, 1000, 5000])
def test_no_section_holds_too_many_entries_and_no_page_is_lost(number):
    entries = navigate([page(f"Prozess {place}", "Prozesse") for place in range(number)])
    assert count(entries) == number
    assert widest(entries) <= LONGEST
