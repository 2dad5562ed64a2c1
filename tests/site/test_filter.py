"""The filters above the list of processes."""

import re

import pytest

pytestmark = pytest.mark.browser

LIST = "processes/index.html"


class Listed:
    """The list of processes on a page."""

    def __init__(self, page):
        self.page = page
        self.form = page.get_by_role("search", name="Liste filtern")

    @property
    def rows(self):
        return self.page.locator("[data-type] tbody tr:visible")

    @property
    def headings(self):
        return [re.sub("#$", "", one) for one in self.page.locator("article h2:visible").all_inner_texts()]

    @property
    def ids(self):
        links = self.rows.locator("td:first-child > a:first-child")
        return links.evaluate_all("links => links.map(link => link.pathname.match(/([^/]+).html$/)[1])")

    @property
    def said(self):
        return self.form.locator("output").inner_text()

    @property
    def hash(self):
        return self.page.evaluate("location.hash")

    def choose(self, label, value):
        self.form.get_by_label(label).select_option(value)


@pytest.fixture
def listed(visit, address):
    """Open the list: `listed()`, or with conditions in the address: `listed("#status=active")`."""
    return lambda conditions="", **options: Listed(visit(f"{address}{LIST}{conditions}", **options))


def test_all_processes_are_there_at_first(listed):
    found = listed()
    assert found.said == "11 von 11 Prozessen"
    assert len(found.ids) == 11
    assert not found.form.get_by_role("button", name="Alle zeigen").is_visible()


def test_one_condition_leaves_what_fits_and_its_groups(listed):
    found = listed()
    found.choose("Status", "pilot")
    badges = found.rows.locator("td:nth-child(2)").all_inner_texts()
    assert set(badges) == {"Pilot"}
    assert found.said == f"{len(badges)} von 11 Prozessen"
    assert len(found.headings) <= len(badges)
    assert found.hash == "#status=pilot"


def test_several_conditions_hold_at_once(listed):
    found = listed()
    found.choose("Status", "active")
    found.choose("Kanal", "phone")
    assert 0 < len(found.ids) < 11
    assert all("Telefon" in row and "aktiv" in row for row in found.rows.all_inner_texts())
    found.form.get_by_label("Enthält").fill("retrofit whitepaper")
    assert found.ids == ["nurture-retrofit"]
    assert found.headings == ["Nurturing"]
    assert found.said == "1 von 11 Prozessen"


@pytest.mark.parametrize(
    ("conditions", "ids"),
    [
        ("#type=event&status=active", ["blechexpo", "webinar-predictive-maintenance"]),
        ("#owner=event-manager&text=webinar", ["webinar-predictive-maintenance"]),
        ("#audience=maintenance-managers&type=nurture", ["nurture-retrofit"]),
        ("#text=lead-qual", ["lead-qualification"]),  # an id
        ("#text=gibtesnicht", []),
    ],
)
def test_an_address_with_conditions_can_be_passed_on(listed, conditions, ids):
    found = listed(conditions)
    assert found.ids == ids
    assert found.said == f"{len(ids)} von 11 Prozessen"
    found.page.reload()
    assert found.ids == ids


def test_another_address_on_the_same_page_is_followed(listed):
    found = listed("#type=event")
    found.page.evaluate("location.hash = 'type=nurture'")
    found.page.wait_for_function("document.querySelector('.procviz-filter output').textContent.startsWith('1 ')")
    assert found.ids == ["nurture-retrofit"]


@pytest.mark.parametrize("conditions", ["#channel=telegraph", "#nurturing", "#a=b&c", "#type=%E0%A4%A"])
def test_what_no_process_has_is_no_condition(listed, conditions):
    assert len(listed(conditions).ids) == 11


def test_choices_tell_how_many_processes_are_left_with_them(listed):
    found = listed("#type=event")
    statuses = found.form.get_by_label("Status").locator("option").all_inner_texts()
    assert "aktiv (2)" in statuses
    assert "Pilot (0)" in statuses
    assert found.form.get_by_label("Status").locator("option[value=pilot]").is_disabled()
    assert "Newsletter (1)" in found.form.get_by_label("Art").locator("option").all_inner_texts()


def test_everything_comes_back_at_once(listed):
    found = listed("#type=event&text=messe")
    found.form.get_by_role("button", name="Alle zeigen").click()
    found.page.wait_for_function("location.hash === ''")
    assert len(found.ids) == 11
    assert found.form.get_by_label("Enthält").evaluate("field => field === document.activeElement")


def test_whoever_comes_back_finds_the_list_as_it_was(listed):
    found = listed()
    found.choose("Art", "event")
    found.rows.first.locator("a").first.click()
    found.page.wait_for_url("**/processes/blechexpo.html")
    found.page.go_back()
    found.page.wait_for_function("document.querySelector('.procviz-filter output')")
    assert found.ids == ["blechexpo", "webinar-predictive-maintenance"]


def test_keys_are_enough(listed):
    found = listed()
    found.form.get_by_label("Enthält").focus()
    found.page.keyboard.type("blech")
    found.page.keyboard.press("Enter")  # sends nothing
    found.page.keyboard.press("Tab")
    found.page.keyboard.press("V")
    assert found.ids == ["blechexpo"]
    assert found.hash == "#text=blech&type=event"


def test_it_works_from_a_folder(visit, bundled):
    found = Listed(visit(f"{(bundled / LIST).as_uri()}#type=event"))
    found.choose("Kanal", "webinar")
    assert found.ids == ["webinar-predictive-maintenance"]
    assert found.hash == "#type=event&channel=webinar"
    found.page.reload()
    assert found.ids == ["webinar-predictive-maintenance"]


def test_without_scripts_the_list_is_whole(visit, address):
    page = visit(f"{address}{LIST}#type=event", java_script_enabled=False)
    assert page.locator("[data-type] tbody tr:visible").count() == 11
    assert page.locator(".procviz-filter form").count() == 0


def test_on_a_phone_the_filters_fit(listed):
    found = listed("#type=event", width=390)
    assert found.page.evaluate("document.documentElement.scrollWidth") == 390
    right = found.form.locator("input, select").evaluate_all("all => all.map(one => one.getBoundingClientRect().right)")
    assert max(right) <= 390
