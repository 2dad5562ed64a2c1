"""What a reader can do with a picture: zoom it, move it, read its paths, fill the screen with it, save it."""

import re
from io import BytesIO
from itertools import chain
from xml.etree import ElementTree as ET

import networkx as nx
import pytest
from PIL import Image

from procviz.pages.markup.picture import WORDS

pytestmark = pytest.mark.browser

PAGE = "processes/nurture-retrofit.html"
LONG, SHORT = "nurture-retrofit--role-order", "nurture-retrofit--channel-time"
SVG = "{http://www.w3.org/2000/svg}"


def word(name):
    """Return what a tool is called on the site, which is German."""
    return WORDS[name].to("de")


class Picture:
    """A picture on a page as a reader handles it."""

    def __init__(self, page, diagram=LONG):
        self.page = page
        self.box = page.locator(f"[data-diagram='{diagram}']")
        self.svg = self.box.locator("> svg")
        self.frame = page.locator(f".procviz-frame:has([data-diagram='{diagram}'])")

    def tool(self, name):
        return self.frame.get_by_role("button", name=word(name), exact=True)

    @property
    def scale(self):
        return self.svg.evaluate("svg => svg.getBoundingClientRect().width / svg.viewBox.baseVal.width")

    @property
    def scrolled(self):
        return self.box.evaluate("box => [box.scrollLeft, box.scrollTop]")

    @property
    def dialog(self):
        return self.page.locator("dialog.procviz-full")

    @property
    def nodes(self):
        return self.svg.evaluate("svg => [...svg.querySelectorAll('[data-node]')].map(node => node.dataset.node)")

    def node(self, name):
        return self.svg.locator(f"[data-node='{name}']")

    def show(self):
        """Scroll the page so that the picture begins below the header."""
        self.box.evaluate("box => scrollTo(0, box.getBoundingClientRect().top + scrollY - 150)")

    def middle_of(self, name):
        box = self.node(name).bounding_box()
        return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2

    def focus_by_keyboard(self, name):
        """Move the focus to a node as a key does; a script's own move shows it only after a key was pressed."""
        self.page.keyboard.press("Shift")
        self.node(name).locator("a").focus()

    @property
    def path(self):
        """The ids of the nodes that are not faded; None where nothing is."""
        return self.box.evaluate(
            "box => 'traced' in box.dataset"
            " ? [...box.querySelectorAll('[data-node].on-path')].map(node => node.dataset.node) : null"
        )

    @property
    def arrows(self):
        """The two ends of each arrow, and whether it is faded."""
        return self.svg.evaluate(
            "svg => [...svg.querySelectorAll('[data-from]')]"
            ".map(arrow => [arrow.dataset.from, arrow.dataset.to, !arrow.classList.contains('on-path')])"
        )


@pytest.fixture
def picture(visit, address):
    """The long picture of a process page."""
    picture = Picture(visit(f"{address}{PAGE}"))
    picture.frame.locator("output", has_text="%").wait_for()
    return picture


def test_the_tools_have_names_in_the_language_of_the_site(picture):
    names = picture.frame.locator("button").evaluate_all(
        "all => all.map(one => one.getAttribute('aria-label') ?? one.textContent)"
    )
    tools = ("skip", "zoom-out", "zoom-in", "zoom-start", "full", "save-svg", "save-png")
    assert names == [word(name) for name in tools]


def test_whoever_hears_the_picture_is_told_its_keys(picture):
    assert picture.page.locator(f"#{picture.svg.get_attribute('aria-describedby')}").text_content() == word("keys")


def test_a_picture_that_would_be_too_small_starts_in_its_natural_size_and_says_that_there_is_more(picture):
    assert picture.scale == pytest.approx(1, abs=0.01)
    assert picture.scrolled == [0, 0]
    hint = picture.frame.get_by_text(word("more"))
    assert hint.is_visible()
    picture.box.evaluate("box => box.scrollLeft = box.scrollWidth")
    hint.wait_for(state="hidden")


def test_a_picture_in_another_tab_starts_in_the_width_of_the_page(picture):
    picture.page.get_by_text("Was kommt wann", exact=True).click()
    short = Picture(picture.page, SHORT)
    short.frame.locator("output", has_text="%").wait_for()
    assert 0.6 <= short.scale < 1
    assert short.box.evaluate("box => box.scrollWidth == box.clientWidth")


def test_buttons_zoom_and_lead_back(picture):
    picture.tool("zoom-in").click()
    assert picture.scale == pytest.approx(1.25, abs=0.01)
    assert picture.frame.locator("output").inner_text() == "125\N{NO-BREAK SPACE}%"
    picture.tool("zoom-out").click()
    picture.tool("zoom-out").click()
    assert picture.scale == pytest.approx(0.8, abs=0.01)
    picture.tool("zoom-start").click()
    assert picture.scale == pytest.approx(1, abs=0.01)


def test_zooming_moves_nothing_on_the_page(picture):
    picture.show()
    height, below = "document.documentElement.scrollHeight", "document.querySelector('#schritte').offsetTop"
    before = picture.page.evaluate(f"[{height}, {below}]")
    picture.tool("zoom-in").click()
    picture.tool("zoom-in").click()
    assert picture.page.evaluate(f"[{height}, {below}]") == pytest.approx(before, abs=1)


def test_the_wheel_zooms_only_with_ctrl_and_keeps_what_is_under_the_pointer(picture):
    page = picture.page
    picture.show()
    page.mouse.move(*picture.middle_of("doi"))
    page.mouse.wheel(0, 60)
    page.wait_for_function("scrollY > 0")
    page.wait_for_timeout(200)
    assert picture.scale == pytest.approx(1, abs=0.01)
    picture.tool("zoom-in").click()  # with room on each side, so that every place can stay where it is
    picture.show()
    picture.box.evaluate("box => box.scrollTo(100, 40)")
    x, y = picture.middle_of("doi")
    page.mouse.move(x, y)
    page.keyboard.down("Control")
    page.mouse.wheel(0, -100)
    page.keyboard.up("Control")
    page.wait_for_timeout(200)
    assert picture.scale > 1.4
    assert picture.middle_of("doi") == pytest.approx((x, y), abs=2)


def test_keys_zoom_and_move(picture):
    picture.svg.focus()
    for key, scale in (("+", 1.25), ("-", 1), ("-", 0.8), ("0", 1)):
        picture.page.keyboard.press(key)
        assert picture.scale == pytest.approx(scale, abs=0.01)
    picture.page.keyboard.press("ArrowRight")
    picture.page.wait_for_function(f"document.querySelector('[data-diagram=\"{LONG}\"]').scrollLeft > 20")
    assert picture.box.evaluate("box => getComputedStyle(box).outlineStyle") == "solid"


def test_tab_reaches_every_node_and_brings_the_whole_of_it_below_the_header(picture):
    page = picture.page
    page.set_viewport_size({"width": 1280, "height": 500})
    picture.svg.focus()
    met = []
    for _ in range(len(picture.nodes) + picture.svg.locator(".lane-title a").count()):
        page.keyboard.press("Tab")
        place = page.evaluate(
            """() => {
              const [link, box] = [document.activeElement, document.activeElement.closest(".procviz-diagram")];
              const [inner, outer] = [link.getBoundingClientRect(), box.getBoundingClientRect()];
              const header = document.querySelector(".md-header").getBoundingClientRect();
              return [link.closest("[data-node]")?.dataset.node, inner.left >= outer.left
                && inner.right <= outer.right && inner.top >= header.bottom && inner.bottom <= innerHeight];
            }"""
        )
        met += [place] if place[0] else []
    assert sorted(met) == sorted([name, True] for name in picture.nodes)


def test_enter_follows_the_link_of_a_node_to_its_row(picture):
    picture.focus_by_keyboard("doi")
    picture.page.keyboard.press("Enter")
    picture.page.wait_for_function("location.hash === '#step-doi'")
    assert 0 <= picture.page.locator("#step-doi").bounding_box()["y"] < 900


def test_the_picture_can_be_skipped(picture):
    picture.frame.get_by_role("button", name=word("skip")).focus()
    assert picture.frame.get_by_role("button", name=word("skip")).evaluate("one => one.offsetWidth > 0")
    picture.page.keyboard.press("Enter")
    picture.page.keyboard.press("Tab")
    assert picture.page.evaluate("document.activeElement.closest('.procviz-frame')") is None


@pytest.mark.parametrize("diagram", [LONG, SHORT])
def test_what_leads_to_a_node_and_what_follows_from_it_is_shown(picture, diagram):
    if diagram == SHORT:
        picture.page.get_by_text("Was kommt wann", exact=True).click()
    picture = Picture(picture.page, diagram)
    graph = nx.MultiDiGraph()
    graph.add_nodes_from(picture.nodes)
    graph.add_edges_from((source, target) for source, target, _ in picture.arrows)
    assert graph.number_of_edges() > 5
    for name in picture.nodes:
        picture.node(name).locator("a").focus()
        before, after = nx.ancestors(graph, name) | {name}, nx.descendants(graph, name) | {name}
        assert set(picture.path) == before | after
        faded = [not (target in before or source in after) for source, target, _ in picture.arrows]
        assert [fades for _, _, fades in picture.arrows] == faded
    picture.tool("zoom-in").focus()
    assert picture.path is None


def test_the_pointer_shows_the_paths_too_and_leaves_them_to_the_focus(picture):
    picture.show()
    picture.focus_by_keyboard("doi")
    of_the_focus = picture.path
    picture.page.mouse.move(*picture.middle_of(picture.nodes[3]))
    assert picture.box.get_attribute("data-traced") == picture.nodes[3]
    picture.page.mouse.move(2, 2)
    assert picture.path == of_the_focus


def test_what_is_not_on_the_path_is_faint_and_its_arrows_are_thin(picture):
    picture.focus_by_keyboard("no-consent")
    picture.page.wait_for_timeout(300)
    style = "one => [getComputedStyle(one).opacity, getComputedStyle(one.querySelector('path, polyline')).strokeWidth]"
    on, off = (picture.svg.locator(f"[data-from]{which}").first for which in (".on-path", ":not(.on-path)"))
    (clear, thick), (faint, thin) = on.evaluate(style), off.evaluate(style)
    assert float(clear) == 1 > float(faint)
    assert float(thick.removesuffix("px")) > float(thin.removesuffix("px"))


def test_a_tip_tells_the_whole_text_on_focus_and_under_the_pointer(picture):
    tip = picture.page.locator(".procviz-tip")
    picture.focus_by_keyboard("doi")
    tip.wait_for()
    assert "Double-Opt-in-Mail" in tip.inner_text()
    picture.page.keyboard.press("Escape")
    tip.wait_for(state="hidden")
    picture.page.mouse.move(*picture.middle_of(picture.nodes[0]))
    tip.wait_for()
    assert "Whitepaper" in tip.inner_text()
    box = tip.bounding_box()
    picture.page.mouse.move(box["x"] + 5, box["y"] + 5)  # somebody with a magnifier reads it there
    picture.page.wait_for_timeout(400)
    assert tip.is_visible()
    picture.page.mouse.move(2, 2)
    tip.wait_for(state="hidden")


def test_the_tip_takes_the_place_of_the_browsers_own_and_is_still_read_aloud(picture):
    assert picture.page.locator(".procviz-frame title").count() == 0
    assert picture.svg.get_attribute("aria-labelledby").split()[0] == f"{LONG}_title"
    assert "Rollen" in picture.page.locator(f"#{LONG}_title").text_content()
    assert "Double-Opt-in-Mail" in picture.node("doi").locator("desc").text_content()


def test_the_mouse_takes_the_picture_along_and_follows_no_link_then(picture):
    page = picture.page
    picture.show()
    x, y = picture.middle_of(picture.nodes[3])
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x - 100, y, steps=5)
    page.mouse.move(x - 200, y, steps=5)
    page.mouse.up()
    assert picture.scrolled[0] == pytest.approx(200, abs=10)
    assert page.evaluate("location.hash") == ""
    page.mouse.click(*picture.middle_of(picture.nodes[3]))
    page.wait_for_function("location.hash !== ''")


def test_full_screen_and_back_by_button(picture):
    page, tool = picture.page, picture.tool("full")
    picture.show()
    picture.tool("zoom-in").click()
    picture.box.evaluate("box => box.scrollTo(150, 30)")
    state = "[document.documentElement.scrollHeight, scrollY]"
    before = page.evaluate(state)
    tool.click()
    assert page.get_by_role("dialog", name="Rollen und Ablauf").count() == 1
    assert picture.dialog.bounding_box() == {"x": 0, "y": 0, "width": 1280, "height": 900}
    assert page.evaluate(state) == before
    assert picture.tool("leave").evaluate("one => one === document.activeElement")
    picture.tool("leave").click()
    assert picture.dialog.count() == 0
    assert tool.evaluate("one => one === document.activeElement")
    assert (picture.scale, picture.scrolled) == (pytest.approx(1.25, abs=0.01), [150, 30])
    assert page.evaluate(state) == before


def test_escape_leaves_the_full_screen_and_gives_the_focus_back(picture):
    picture.tool("full").focus()
    picture.page.keyboard.press("Enter")
    picture.dialog.wait_for()
    picture.focus_by_keyboard("doi")
    picture.page.locator("dialog .procviz-tip").wait_for()
    picture.page.keyboard.press("Escape")
    picture.dialog.wait_for(state="detached")
    assert picture.tool("full").evaluate("one => one === document.activeElement")


def test_the_focus_stays_on_the_full_screen(picture):
    picture.tool("full").click()
    for _ in range(60):
        picture.page.keyboard.press("Tab")
        assert picture.page.evaluate(
            "document.activeElement === document.body || !!document.activeElement.closest('dialog')"
        )


def test_a_link_on_the_full_screen_leads_to_the_row_beneath(picture):
    picture.tool("full").click()
    picture.node("doi").locator("a").click()
    picture.page.wait_for_function("location.hash === '#step-doi'")
    assert picture.dialog.count() == 0
    assert 0 <= picture.page.locator("#step-doi").bounding_box()["y"] < 900


def test_a_wide_screen_shows_the_whole_picture(visit, address):
    picture = Picture(visit(f"{address}{PAGE}", width=1920))
    picture.tool("full").click()
    assert 0.6 <= picture.scale < 1
    assert picture.box.evaluate("box => box.scrollWidth <= box.clientWidth && box.scrollHeight <= box.clientHeight")


def test_it_is_saved_as_an_svg_that_stands_alone(visit, address):
    picture = Picture(visit(f"{address}{PAGE}", scheme="dark"))
    picture.focus_by_keyboard("doi")
    with picture.page.expect_download() as download:
        picture.tool("save-svg").evaluate("tool => tool.click()")  # leaves the focus on the node
    assert download.value.suggested_filename == f"{LONG}.svg"
    text = download.value.path().read_text(encoding="utf-8")
    root = ET.fromstring(text)  # noqa: S314 - made by our own page
    assert {key for key in root.attrib if key in {"style", "tabindex", "aria-describedby"}} == set()
    assert root.get("width") == root.get("viewBox").split()[2]
    assert len(root.findall(f".//{SVG}g/{SVG}a/{SVG}title")) >= len(picture.nodes)
    assert "on-path" not in text
    assert "prefers-color-scheme" not in text
    assert f"{address}{PAGE}#step-doi" in text


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("place", ["server", "folder"])
def test_it_is_saved_as_a_png_of_twice_its_size_on_white(visit, address, bundled, scheme, place):
    base = address if place == "server" else f"{bundled.as_uri()}/"
    picture = Picture(visit(f"{base}{PAGE}", scheme=scheme))
    with picture.page.expect_download() as download:
        picture.tool("save-png").click()
    assert download.value.suggested_filename == f"{LONG}.png"
    image = Image.open(BytesIO(download.value.path().read_bytes())).convert("RGB")
    width, height = (int(number) for number in picture.svg.get_attribute("viewBox").split()[2:])
    assert image.size == (2 * width, 2 * height)
    assert image.getpixel((2, 2)) == (255, 255, 255)
    assert len(image.getcolors(2**24)) > 20


def test_without_scripts_it_is_a_picture_with_links(visit, address):
    page = visit(f"{address}{PAGE}", java_script_enabled=False)
    picture = Picture(page)
    assert page.locator(".procviz-tools").count() == 0
    assert page.locator(".procviz-frame").count() == 0
    assert picture.svg.bounding_box()["width"] > picture.box.bounding_box()["width"]
    picture.node("doi").locator("a").click()
    assert page.url.endswith("#step-doi")


def test_it_works_from_a_folder(visit, bundled):
    picture = Picture(visit((bundled / PAGE).as_uri()))
    picture.tool("zoom-in").click()
    assert picture.scale == pytest.approx(1.25, abs=0.01)
    picture.focus_by_keyboard("doi")
    assert "doi" in picture.path
    with picture.page.expect_download() as download:
        picture.tool("save-svg").click()
    assert "file:" not in download.value.path().read_text(encoding="utf-8")


@pytest.fixture
def phone(visit, address):
    """The long picture on a phone, for which its tab has to be chosen."""
    picture = Picture(visit(f"{address}{PAGE}", width=390, has_touch=True, is_mobile=True))
    picture.page.locator(".tabbed-labels label").first.click()
    picture.frame.locator("output", has_text="%").wait_for()
    picture.show()
    return picture


@pytest.mark.parametrize(("width", "shown"), [(390, f"{LONG}-narrow"), (1280, LONG)])
def test_where_the_page_is_narrow_the_picture_from_top_to_bottom_comes_first(visit, address, width, shown):
    page = visit(f"{address}{PAGE}", width=width)
    page.locator(".procviz-frame output", has_text="%").first.wait_for(state="attached")
    visible = page.locator(".tabbed-block .procviz-diagram:visible")
    assert [box.get_attribute("data-diagram") for box in visible.all()] == [shown]


def test_on_a_phone_the_tools_are_large_enough_for_a_finger_and_stand_in_the_page(phone):
    boxes = [one.bounding_box() for one in phone.frame.locator(".procviz-tools button").all()]
    assert [box for box in boxes if min(box["width"], box["height"]) < 44] == []
    assert phone.page.evaluate("document.documentElement.scrollWidth") == 390
    assert phone.frame.get_by_text(word("more")).is_visible()


def test_two_fingers_zoom(phone):
    fingers = phone.page.context.new_cdp_session(phone.page)
    box = phone.box.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + 150
    for kind, apart in (("touchStart", 30), ("touchMove", 35), ("touchMove", 45), ("touchMove", 60)):
        points = [{"x": x - apart, "y": y, "id": 0}, {"x": x + apart, "y": y, "id": 1}]
        fingers.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    fingers.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    assert phone.scale == pytest.approx(2, abs=0.1)
    assert phone.page.evaluate("visualViewport.scale") == 1


@pytest.mark.parametrize(("across", "down", "moves"), [(0, -200, "page"), (-200, 0, "picture")])
def test_one_finger_moves_the_page_up_and_the_picture_sideways(phone, across, down, moves):
    box = phone.box.bounding_box()
    before = phone.page.evaluate("scrollY")
    x, y = box["x"] + 250, box["y"] + 300
    finger = phone.page.context.new_cdp_session(phone.page)
    finger.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    for step in range(1, 11):
        points = [{"x": x + across * step / 10, "y": y + down * step / 10}]
        finger.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": points})
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    assert (phone.page.evaluate("scrollY") > before + 100) == (moves == "page")
    assert (phone.scrolled[0] > 100) == (moves == "picture")


def test_on_paper_there_are_no_tools_and_nothing_is_faded_or_cut(picture):
    picture.tool("zoom-in").click()
    picture.focus_by_keyboard("doi")
    picture.page.emulate_media(media="print")
    picture.page.set_viewport_size({"width": 700, "height": 1000})
    assert not picture.page.locator(".procviz-tools").first.is_visible()
    assert not picture.page.locator(".procviz-tip").first.is_visible()
    printed = picture.page.locator(".procviz-diagram > svg:visible")
    assert printed.count() == 2  # what comes when, and the process from top to bottom
    for svg in printed.all():
        box = svg.bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 700
        shape = svg.evaluate("svg => svg.viewBox.baseVal.width / svg.viewBox.baseVal.height")
        assert box["width"] / box["height"] == pytest.approx(shape, rel=0.02)
        opacities = svg.locator("[data-node], [data-from]").evaluate_all(
            "all => all.map(one => getComputedStyle(one).opacity)"
        )
        assert set(opacities) == {"1"}


def luminance(colour):
    """Return the relative luminance of a CSS colour, as WCAG 2 defines it."""
    shares = (int(number) / 255 for number in re.findall(r"\d+", colour)[:3])
    linear = [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_tools_and_tips_can_be_told_from_what_is_behind_them(visit, address, scheme):
    picture = Picture(visit(f"{address}{PAGE}", scheme=scheme))
    picture.focus_by_keyboard("doi")
    picture.page.locator(".procviz-tip").wait_for()
    pairs = [
        one.evaluate("one => [getComputedStyle(one).color, getComputedStyle(one).backgroundColor]")
        for one in chain(picture.frame.locator("button").all(), picture.page.locator(".procviz-tip").all())
    ]
    assert [pair for pair in pairs if contrast(*pair) < 4.5] == []


def test_nothing_moves_by_itself_for_those_who_asked_for_that(visit, address):
    picture = Picture(visit(f"{address}{PAGE}", reduced_motion="reduce"))
    assert picture.node("doi").evaluate("node => getComputedStyle(node).transitionDuration") == "0s"


def test_a_page_put_in_place_without_loading_gets_its_tools(picture):
    picture.page.evaluate(
        """() => {
          const box = document.querySelector(".procviz-diagram");
          const fresh = box.cloneNode(true);
          box.closest(".procviz-frame").replaceWith(fresh);
          document$.next(document);
          document$.next(document);
        }"""
    )
    assert picture.frame.count() == 1
    picture.tool("zoom-in").click()
    assert picture.scale == pytest.approx(1.25, abs=0.01)


def test_instant_loading_may_set_and_read_the_links_of_a_picture(picture):
    script = "link => { link.href = link.href; return new URL(link.href).href; }"
    assert picture.node("doi").locator("a").evaluate(script) == f"{picture.page.url}#step-doi"
