"""The bundled workspace through the whole pipeline, as a reader sees it."""

import pytest

pytestmark = pytest.mark.browser

PAGE = "processes/nurture-retrofit.html"


def shown(page):
    """Return the diagram of the open tab."""
    return page.locator(".procviz-diagram:visible").first


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_process_page_shows_its_diagram_in_the_colours_of_the_scheme(visit, address, scheme):
    page = visit(f"{address}{PAGE}", scheme=scheme)
    box = shown(page).locator(".step.message :is(polygon, path, rect)").first
    fill = box.evaluate("box => getComputedStyle(box).fill.match(/[0-9.]+/g).slice(0, 3).map(Number)")
    assert (sum(fill) > 3 * 128) == (scheme == "light"), fill


def test_a_click_on_a_step_lands_on_its_row(visit, address):
    page = visit(f"{address}{PAGE}")
    shown(page).locator("a[*|href='#step-doi']").click()
    page.wait_for_function("location.hash === '#step-doi'")
    assert "Double-Opt-in-Mail" in page.locator("#step-doi").inner_text()
    assert page.locator("#step-doi").evaluate("row => row.getBoundingClientRect().top") < 900


def test_the_other_tab_shows_what_comes_when(visit, address):
    page = visit(f"{address}{PAGE}")
    page.get_by_text("Was kommt wann", exact=True).click()
    assert shown(page).get_attribute("data-diagram") == "nurture-retrofit--channel-time"
    assert "Tag 0" in shown(page).text_content()


@pytest.mark.parametrize("words", ["Retrofit-Sprechstunde", "Qualifizierungsanruf", "Übergabe"])
def test_the_search_finds_a_word_of_a_step(visit, address, search, words):
    assert any(PAGE in found for found in search(visit(address), words))


def test_the_site_opens_and_searches_from_a_folder(visit, bundled, search):
    page = visit((bundled / "index.html").as_uri())
    page.locator(".md-content a", has_text="Retrofit").first.click()
    assert any(PAGE in found for found in search(page, "Qualifizierungsanruf"))


@pytest.mark.parametrize("path", ["index.html", PAGE, "channels/email.html", "views/findings.html"])
def test_on_a_phone_nothing_scrolls_sideways_but_boxes_of_their_own(visit, address, path):
    assert visit(f"{address}{path}", width=390).evaluate("document.documentElement.scrollWidth") == 390


def test_from_the_landscape_to_a_process_to_a_channel(visit, address):
    page = visit(address)
    page.locator(".procviz-diagram a").filter(has_text="Nurturing").first.click()
    page.wait_for_url(f"**/{PAGE}")
    page.locator(".md-content a").get_by_text("E-Mail", exact=True).first.click()
    page.wait_for_url("**/channels/email.html")
    assert page.locator("h1").inner_text().startswith("E-Mail")
