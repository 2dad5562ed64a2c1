"""What axe says of each kind of page, in both schemes: nothing serious."""

import pytest

pytestmark = pytest.mark.browser

PAGES = (
    "index.html",
    "processes/index.html",
    "processes/blechexpo.html",
    "roles/inside-sales.html",
    "channels/index.html",
    "kpis/fair-appointments.html",
    "data/engagement-score.html",
    "objectives/obj-retrofit.html",
    "ideas/index.html",
    "views/index.html",
    "views/handovers.html",
    "views/waterfall.html",
    "views/pressure.html",
    "views/findings.html",
    "views/poster.html",
    "help/reading.html",
    "help/rules/missing-otherwise.html",
    "404.html",
)
GRAVE = {"serious", "critical"}


@pytest.fixture(scope="session")
def axe():
    """Return what axe objects to on a page, as far as it is grave: each rule with the elements."""
    from axe_core_python.sync_playwright import Axe  # noqa: PLC0415 - most test runs need no browser

    script = Axe().axe_script

    def judge(page):
        page.evaluate(script)
        found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
        return {one["id"]: [node["target"] for node in one["nodes"]] for one in found if one["impact"] in GRAVE}

    return judge


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_everybody_can_use_the_page(visit, address, axe, path, scheme):
    assert axe(visit(f"{address}{path}", scheme=scheme)) == {}


@pytest.mark.parametrize("path", ["index.html", "processes/blechexpo.html", "processes/index.html", "views/raci.html"])
def test_everybody_can_use_it_on_a_phone(visit, address, axe, path):
    assert axe(visit(f"{address}{path}", width=390)) == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everybody_can_use_the_filters(visit, address, axe, scheme):
    page = visit(f"{address}processes/index.html#type=event", scheme=scheme)
    page.get_by_role("button", name="Alle zeigen").focus()
    assert axe(page) == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everybody_can_use_the_results_of_a_search(visit, address, axe, search, scheme):
    page = visit(address, scheme=scheme)
    search(page, "Bestätigung")
    page.wait_for_timeout(500)  # until it has come into view
    assert axe(page) == {}


def test_axe_sees_what_is_wrong(visit, address, axe):
    page = visit(f"{address}404.html")
    page.evaluate("document.querySelector('h1').insertAdjacentHTML('afterend', '<button></button>')")
    assert list(axe(page)) == ["button-name"]
