from threading import Event, Thread

import pytest

from procviz.publish import serve
from procviz.words import _

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_a_page_with_a_wide_diagram_does_not_scroll_sideways(visit, served, scheme, width):
    page = visit(f"{served}processes/fair.html", scheme=scheme, width=width)
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert page.locator(".procviz-diagram").first.evaluate("box => box.scrollWidth > box.clientWidth")


def test_the_page_follows_the_scheme_of_the_system(visit, served):
    backgrounds = {
        scheme: visit(served, scheme=scheme).evaluate("getComputedStyle(document.body).backgroundColor")
        for scheme in ("light", "dark")
    }
    assert backgrounds["light"] == "rgb(255, 255, 255)"
    assert backgrounds["dark"] != backgrounds["light"]


def test_a_click_on_a_step_lands_on_its_row_below_the_header(visit, served):
    page = visit(f"{served}processes/fair.html")
    page.locator(".procviz-diagram a").first.click()
    page.wait_for_function("location.hash === '#step-thanks'")
    page.wait_for_timeout(300)
    row, header = page.locator("#step-thanks").bounding_box(), page.locator(".md-header").bounding_box()
    assert header["y"] + header["height"] <= row["y"] < 900
    assert page.locator("#step-thanks").evaluate("row => getComputedStyle(row).backgroundColor") == "rgb(255, 243, 214)"


@pytest.mark.parametrize("words", ["Dankesmail", "übergabe", "Außendienst", "Retrofit"])
def test_the_search_finds_a_word_of_a_step(visit, served, search, words):
    assert any("processes/fair.html" in address for address in search(visit(served), words))


def test_the_search_works_from_a_folder(visit, handmade, search):
    page = visit((handmade / "index.html").as_uri())
    assert any("processes/fair.html" in address for address in search(page, "Dankesmail"))


def test_the_search_passes_over_what_stands_in_diagrams(visit, served):
    page = visit(served)
    page.locator(".md-search__input").click()
    page.keyboard.type("Bildwort")
    page.wait_for_function("document.querySelector('.md-search-result__meta').textContent.includes('Keine')")


def test_a_hostile_title_is_shown_and_not_run(visit, served):
    page = visit(f"{served}processes/evil.html")
    assert page.title().startswith('</title><script>document.title = "evil"</script> {{ config }}')
    assert "<script>" in page.locator(".md-nav--primary .md-nav__link--active .md-ellipsis").last.inner_text()


def test_while_somebody_edits_the_page_renews_itself_and_shows_what_is_wrong(visit, tmp_path):
    (tmp_path / "processes").mkdir()
    site, builds, addresses, stop = tmp_path / "build/site", [], [], Event()
    site.mkdir(parents=True)

    def rebuild():
        builds.append(None)
        (site / "index.html").write_text(f"<body><h1>Stand {len(builds)}</h1></body>", encoding="utf-8")
        return _("{count} error", count=1) if len(builds) > 1 else None

    def say(message):
        addresses.append(str(message).split(" is at ")[1].split()[0])

    options = {"workspace": tmp_path / "processes", "language": "de", "say": say, "port": 0, "stop": stop}
    server = Thread(target=serve, args=(rebuild, tmp_path), kwargs=options)
    server.start()
    try:
        while not addresses:
            stop.wait(0.05)
        page = visit(addresses[0])
        assert page.locator("h1").inner_text() == "Stand 1"
        (tmp_path / "processes/a.yml").write_text("x")
        page.wait_for_selector("h1:has-text('Stand 2')", timeout=10_000)
        page.wait_for_selector("[role=status]:has-text('1 Fehler')", timeout=10_000)
    finally:
        stop.set()
        server.join()
