import pytest

from procviz.pages import Page, write
from procviz.pages.overviews import arranged
from procviz.words import _


def page(name, *section, question=None):
    return Page(path=f"{name}.md", title=name, text="", section=section, question=question)


@pytest.fixture
def pages(small):
    """Return pages as leaves make them, those of the overviews apart from each other."""
    return list(
        arranged(
            small,
            [
                page("index"),
                page("views/findings", "Übersichten"),
                page("views/handovers", "Übersichten", question=_("Links")),
                page("help/reading", "Hilfe"),
                page("views/something-new", "Übersichten"),
                page("views/waterfall", "Übersichten"),
            ],
        )
    )


def test_the_overviews_stand_together_by_what_people_come_for(pages):
    assert [(page.path, page.section) for page in pages] == [
        ("index.md", ()),
        ("views/index.md", ("Übersichten",)),
        ("views/handovers.md", ("Übersichten", "Leads und Übergaben")),
        ("views/waterfall.md", ("Übersichten", "Leads und Übergaben")),
        ("views/findings.md", ("Übersichten", "Pflege dieses Handbuchs")),
        ("views/something-new.md", ("Übersichten", "Pflege dieses Handbuchs")),
        ("help/reading.md", ("Hilfe",)),
    ]


def test_the_list_leads_to_each_of_them_and_says_what_it_answers(pages):
    text = pages[1].text
    assert '<li><a href="handovers.html">views/handovers</a> <span>Links</span></li>' in text
    assert '<li><a href="waterfall.html">views/waterfall</a></li>' in text
    assert text.index("## Leads und Übergaben") < text.index("## Pflege dieses Handbuchs")


def test_a_site_without_overviews_has_no_list_of_them(small):
    only = [page("index"), page("help/reading", "Hilfe")]
    assert list(arranged(small, only)) == only


def test_all_overviews_of_the_bundled_site_answer_a_question(bundled):
    asked = [page for page in write(bundled) if page.section[:1] == ("Übersichten",) and page.path != "views/index.md"]
    assert [page.path for page in asked if not page.question] == []
