"""What comes out of a printer: the goal poster on one page, a process without anything that only works on a screen."""

import re

import pytest

pytestmark = pytest.mark.browser

PROCESS = "processes/nurture-retrofit.html"
PAGES = re.compile(rb"/Type\s*/Page\b(?!s)")
SIZE = re.compile(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)")


@pytest.fixture
def printed(visit, address):
    """Return a page of the site as paper shows it."""

    def opened(path):
        page = visit(address + path)
        page.emulate_media(media="print")
        return page

    return opened


@pytest.mark.parametrize("size", ["A4", "A3"])
def test_the_goal_poster_fills_one_page_in_landscape(printed, size):
    pdf = printed("views/poster.html").pdf(format=size, landscape=True)
    assert len(PAGES.findall(pdf)) == 1
    width, height = map(float, SIZE.search(pdf).groups())
    assert width > height


def test_the_poster_is_landscape_even_where_nobody_says_so(printed):
    pdf = printed("views/poster.html").pdf(prefer_css_page_size=True)
    assert len(PAGES.findall(pdf)) == 1
    width, height = map(float, SIZE.search(pdf).groups())
    assert width > height


def test_nothing_on_the_poster_is_cut_off(printed):
    page = printed("views/poster.html")
    page.set_viewport_size({"width": 1060, "height": 733})  # A4 in landscape without its margins
    cut = page.locator(".procviz-poster-goal").evaluate_all(
        "goals => goals.filter(goal => goal.scrollHeight > goal.clientHeight + 1).length"
    )
    assert cut == 0


@pytest.mark.parametrize(
    "hidden",
    [
        ".md-header",
        ".md-sidebar",
        ".procviz-tools",
        ".procviz-actions",
        ".procviz-csv",
        ".procviz-source",
        "[data-diagram$='--role-order']",
    ],
)
def test_a_process_prints_nothing_that_only_works_on_a_screen(printed, hidden):
    assert not any(one.is_visible() for one in printed(PROCESS).locator(hidden).all())


@pytest.mark.parametrize("name", ["--channel-time", "--role-order-narrow"])
def test_a_process_prints_its_pictures_within_a_page(printed, name):
    page = printed(PROCESS)
    page.set_viewport_size({"width": 703, "height": 1017})  # A4 without its margins
    box = page.locator(f"[data-diagram$='{name}'] svg").bounding_box()
    assert box["width"] <= 703
    assert box["height"] <= 1017


def test_tables_are_not_wider_than_the_paper(printed):
    page = printed(PROCESS)
    page.set_viewport_size({"width": 703, "height": 1017})
    assert page.evaluate("document.documentElement.scrollWidth") <= 703
