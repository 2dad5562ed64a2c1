"""The search, as a reader uses it: parts of words, ids, owners, and results that lead to the step."""

import re

import pytest

pytestmark = pytest.mark.browser

ROW = "rgb(255, 243, 214)"
"""The background of the row that a link leads to."""


def places(links):
    """Return where results lead, without the words to mark there: `processes/fair.html#step-call`."""
    return [re.sub(r"\?h=[^#]*", "", link).split("/site/")[-1] for link in links]


def follow(page, place):
    """Click on the result that leads to `place`, and return the row there."""
    path, _hash, anchor = place.partition("#")
    page.locator(f".md-search-result__link[href*='{path}'][href$='#{anchor}']").first.click()
    page.wait_for_function("anchor => location.hash === `#${anchor}`", arg=anchor)
    return page.locator(f"tr:has(#{anchor})")


@pytest.mark.parametrize("words", ["Bestätigung", "bestätig", "Anmeldebestätigung", "Anmelde"])
def test_a_part_of_its_title_lists_the_step_and_leads_to_it(visit, served, search, words):
    page = visit(served)
    assert places(search(page, words))[-1].endswith("processes/fair.html#step-confirmation")
    row = follow(page, "processes/fair.html#step-confirmation")
    row.locator("mark").wait_for()
    assert row.locator("mark").inner_text().casefold() == words.casefold()
    assert row.evaluate("row => getComputedStyle(row).backgroundColor") == ROW
    assert 0 < row.bounding_box()["y"] < 900


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Bestätigung", "processes/blechexpo.html#step-confirmation"),  # Terminbestätigung mit Eintrittskarte
        ("Bestätigung", "processes/lead-qualification.html#step-acknowledgement"),  # Eingangsbestätigung
        ("Bestätigung", "processes/webinar-predictive-maintenance.html#step-confirmation"),  # Anmeldebestätigung
        ("Anruf", "processes/nurture-retrofit.html#step-bant-call"),  # Qualifizierungsanruf
        ("Innendienst", "roles/inside-sales.html"),  # Vertriebsinnendienst
        ("Termine", "kpis/fair-appointments.html"),  # Messetermine
        ("bant-call", "processes/nurture-retrofit.html#step-bant-call"),
        ("nurture-retrofit", "processes/nurture-retrofit.html"),
        ("Eventmanagement", "processes/blechexpo.html"),  # its owner
        ("opt-in", "processes/nurture-retrofit.html#step-doi"),
        ("webinar", "processes/webinar-predictive-maintenance.html"),
    ],
)
def test_things_are_found_by_parts_ids_and_owners(visit, address, search, words, wanted):
    assert any(one.endswith(wanted) for one in places(search(visit(address), words)))


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Vertriebsinnendienst", "roles/inside-sales.html"),
        ("Innendienst", "roles/inside-sales.html"),
        ("nurture-retrofit", "processes/nurture-retrofit.html"),
        ("Blechexpo", "processes/blechexpo.html"),
        ("Pressure", "views/pressure.html"),
    ],
)
def test_the_page_of_a_thing_comes_before_pages_that_mention_it(visit, address, search, words, wanted):
    assert places(search(visit(address), words))[0].endswith(wanted)


def test_what_a_word_is_put_together_of_is_not_shown(visit, address, search):
    page = visit(address)
    search(page, "Bestätigung")
    shown = page.locator(".md-search-result__list").inner_text().casefold()
    assert "terminbestätigung" in shown
    assert re.findall(r"\b\w*(?<!be)stätigung", shown) == []


def test_a_result_of_the_bundled_site_leads_to_its_step_from_a_folder(visit, bundled, search):
    page = visit((bundled / "index.html").as_uri())
    search(page, "Bestätigung")
    row = follow(page, "processes/blechexpo.html#step-confirmation")
    assert row.locator("h3").inner_text() == "Terminbestätigung mit Eintrittskarte"
    assert row.evaluate("row => getComputedStyle(row).backgroundColor") == ROW
