"""A built site, served and opened in Debian's chromium; whatever it asks of another host fails the test."""

import datetime as dt
import functools
import shutil
import threading
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from procviz.diagram import Diagram
from procviz.pages import Page
from procviz.problem import Severity
from procviz.project.building import build
from procviz.publish import Drawn, Handbook, publish

PROJECT = Path(__file__).parents[2]
CHROMIUM = Path("/usr/bin/chromium")
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

HOSTILE = """</title><script>document.title = "evil"</script> {{ config }} --8<-- "x" """

TABLE = """\
<div class="procviz-scroll"><table class="procviz-table">
<thead><tr><th scope="col">Ziel</th> <th scope="col">Stand</th> <th scope="col">Wert</th></tr></thead>
<tbody>
<tr><th scope="rowgroup" colspan="3">Ein Ziel<br> <small>2026-Q4</small></th></tr>
<tr><td>a; b</td>
<td><span class="procviz-badge active">aktiv</span> <span class="procviz-badge info">neu</span></td> <td>-3 %</td></tr>
<tr><td>„a“ "b"</td>
<td><progress max="100" value="63" aria-label="Stand"></progress> 63 %</td> <td>=1+1</td></tr>
<tr><td><p>eins</p> <ul> <li>zwei</li> <li>drei</li> </ul></td> <td>@wort</td> <td>-1.000,5</td></tr>
<tr><td rowspan="2">+49 711</td> <td>-wort</td> <td></td></tr>
<tr><td>a, b</td> <td>–</td></tr>
<tr hidden=""><td>weg</td> <td>weg</td> <td>weg</td></tr>
</tbody></table></div>
"""
"""All that a CSV file may stumble over."""


class Silent(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@contextmanager
def serving(folder):
    """Serve `folder` on a free port and give its address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Silent, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def chromium():
    """The browser, one for all tests."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - most test runs need no browser

    if not CHROMIUM.exists():
        pytest.skip("no chromium on this machine")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield browser
        browser.close()


def is_own(address):
    """Tell whether a request stays on this machine."""
    return address.startswith(("http://127.0.0.1:", "file:", "data:", "blob:", "about:"))


def is_error(message):
    """Tell whether what a browser says on its console is an error; an icon that nobody linked is none."""
    return message.type == "error" and not message.location["url"].endswith("/favicon.ico")


@pytest.fixture
def visit(chromium):
    """Open an address in a fresh browser: `visit(address, scheme="dark", width=390)` gives Playwright's page.

    Whatever else is named goes to Playwright, such as `java_script_enabled=False`. At the end, a request to another
    host and an error in a script or on the console fail the test.
    """
    contexts, foreign, errors = [], [], []

    def opened(address, *, scheme="light", width=1280, **options):
        viewport = {"width": width, "height": 900}
        context = chromium.new_context(viewport=viewport, color_scheme=scheme, locale="de-DE", **options)
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: None if is_own(request.url) else foreign.append(request.url))
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("console", lambda message: errors.append(message.text) if is_error(message) else None)
        page.goto(address)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert foreign == []
    assert errors == []


@pytest.fixture(scope="session")
def handmade(tmp_path_factory):
    """The folder of a small site: a home page, a process with a diagram, and a page with a hostile title."""
    diagram = Diagram(id="fair-role-order", title="", description="", language="de", lanes=(), nodes=(), edges=())
    drawing = (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="1600" height="90">'
        '<a xlink:href="#step-thanks"><rect x="9" y="9" width="140" height="50" fill="#cde"/>'
        '<text x="20" y="40">Bildwort</text></a></svg>'
    )
    rows = "".join(f"<tr><td>Schritt {number}</td>\n<td>Vertrieb</td></tr>\n" for number in range(40))
    fair = (
        '# Messe\n\n=== "Rollen"\n\n'
        '    <div class="procviz-diagram" data-diagram="fair-role-order" data-search-exclude>'
        '<img src="fair-role-order.svg" alt="Ablauf"></div>\n\n=== "Kanäle"\n\n    Nichts.\n\n## Schritte\n\n'
        f'<div class="procviz-scroll"><table class="procviz-table"><tbody>\n{rows}'
        '<tr><td>\n<h3 id="step-confirmation">Anmeldebestätigung</h3>\n<p>Nachricht</p></td>\n<td>E-Mail</td></tr>\n'
        '<tr id="step-thanks"><td>Übergabe an den Außendienst „Retrofit“</td>\n<td>Dankesmail</td></tr>\n'
        "</tbody></table></div>\n"
    )
    pages = (
        Page(path="index.md", title="Start", text="# Start\n\n[Messe](processes/fair.md)\n"),
        Page(path="processes/fair.md", title="Messe", section=("Prozesse",), text=fair, pictures=(diagram,)),
        Page(path="tables.md", title="Tabellen", text=f"# Tabellen\n\n## Ziele: heute/morgen\n\n{TABLE}\n"),
        Page(path="processes/evil.md", title=HOSTILE, section=("Prozesse",), text="# Böse\n"),
    )
    root = tmp_path_factory.mktemp("handmade")

    def draw(_pages):
        return [Drawn("processes/fair.md", diagram.id, drawing.encode())]

    handbook = Handbook(title=HOSTILE, language="de", pages=pages, draw=draw)
    assert publish(handbook, root).problems == ()
    return root / "build" / "site"


@pytest.fixture(scope="session")
def bundled(tmp_path_factory):
    """The folder of the site of the bundled workspace, made by the whole pipeline."""
    root = tmp_path_factory.mktemp("bundled")
    for folder in ("processes", "site"):
        shutil.copytree(PROJECT / folder, root / folder)
    built = build(root, root / "processes", day=dt.date(2026, 11, 21), cache=None)
    assert [one for one in built.checked.problems if one.severity is Severity.ERROR or "build-" in one.rule] == []
    return built.site


@pytest.fixture(scope="session")
def address(bundled):
    """The address of the site of the bundled workspace."""
    with serving(bundled) as found:
        yield found


@pytest.fixture
def search():
    """Type words into a page's search and give the addresses of the results: `search(page, words)`."""

    def find(page, words):
        field = page.locator(".md-search__input")
        field.click()
        field.fill(words)
        field.press("End")  # the search listens to keys
        links = page.locator(".md-search-result__link")
        links.first.wait_for(timeout=10_000)
        count = 0
        while count < (count := links.count()):  # more of them come when one gets to the last
            page.locator(".md-search-result__item").last.scroll_into_view_if_needed()
            page.wait_for_timeout(100)
        return links.evaluate_all("links => links.map(link => link.getAttribute('href'))")

    return find


@pytest.fixture(scope="session")
def served(handmade):
    """The address of the small site."""
    with serving(handmade) as address:
        yield address
