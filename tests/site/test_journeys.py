"""Ways through the bundled site: by pointer, by keys alone, in the dark."""

import pytest

pytestmark = pytest.mark.browser

PAGE = "processes/nurture-retrofit.html"


def test_from_the_landscape_to_a_process_to_a_step_to_its_channel_and_back(visit, address):
    page = visit(address)
    page.locator(".procviz-diagram a").filter(has_text="Nurturing").first.click()
    page.wait_for_url(f"**/{PAGE}")
    page.locator(".procviz-diagram:visible a[*|href='#step-doi']").click()
    page.wait_for_url(f"**/{PAGE}#step-doi")
    page.locator("tr:has(#step-doi) td[data-label='Kanal'] a").first.click()
    page.wait_for_url("**/channels/email.html")
    for place in (f"{PAGE}#step-doi", PAGE, ""):
        page.go_back()
        page.wait_for_url(f"{address}{place}")
    assert page.locator(".procviz-diagram a").filter(has_text="Nurturing").first.is_visible()


def test_a_reader_chooses_the_dark_scheme_and_keeps_it(visit, address):
    page = visit(address)
    page.get_by_label("Dunkel").locator("visible=true").or_(page.locator("label[for^=__palette]:visible")).first.click()
    page.locator("label[for^=__palette]:visible").click()
    page.wait_for_function("document.body.dataset.mdColorScheme === 'slate'")
    page.goto(f"{address}{PAGE}")
    assert page.evaluate("document.body.dataset.mdColorScheme") == "slate"


def test_the_first_key_leads_past_the_navigation(visit, address):
    page = visit(f"{address}{PAGE}")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('.md-skip')")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.md-content') !== null")


def test_keys_alone_lead_from_the_landscape_to_a_row(visit, address):
    page = visit(address)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    tab_to(page, "Nurturing")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{PAGE}")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    tab_to(page, "Double-Opt-in-Mail")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{PAGE}#step-doi")
    assert 0 < page.locator("tr:has(#step-doi)").bounding_box()["y"] < 900


def test_keys_alone_search(visit, address):
    page = visit(address)
    page.keyboard.press("/")
    page.keyboard.type("bant-call")
    page.locator(".md-search-result__link[href$='#step-bant-call']").first.wait_for()
    while not page.evaluate("document.activeElement.href?.endsWith('#step-bant-call') ?? false"):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/processes/nurture-retrofit.html?h=*#step-bant-call")


def tab_to(page, words):
    """Press Tab until a node of a picture has the focus that says `words`."""
    script = "words => document.activeElement.closest('svg a')?.textContent.includes(words)"
    for _ in range(200):
        page.keyboard.press("Tab")
        if page.evaluate(script, words):
            return
    pytest.fail(f"no key leads to “{words}”")
