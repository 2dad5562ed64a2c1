"""Tables as CSV files, byte by byte."""

import pytest

pytestmark = pytest.mark.browser

GERMAN = """\
Ziel;Stand;Wert
"Ein Ziel
2026-Q4";;
"a; b";aktiv neu;-3 %
"„a“ ""b""\";63;'=1+1
"eins
zwei
drei";'@wort;-1.000,5
'+49 711;'-wort;
'+49 711;a, b;–
"""


def saved(page, button):
    """Return the name of the file that `button` saves, and what is in it."""
    with page.expect_download() as download:
        button.click()
    return download.value.suggested_filename, download.value.path().read_bytes()


def as_file(text):
    """Return the bytes of a file: rows end as RFC 4180 has it, lines within a cell do not."""
    rows, quoted = [], False
    for line in text.splitlines():
        quoted ^= line.count('"') % 2 == 1
        rows.append(line + ("\n" if quoted else "\r\n"))
    return b"\xef\xbb\xbf" + "".join(rows).encode()


@pytest.mark.parametrize("place", ["server", "folder"])
def test_a_table_is_saved_as_it_is_shown(visit, served, handmade, place):
    page = visit(f"{served}tables.html" if place == "server" else (handmade / "tables.html").as_uri())
    name, data = saved(page, page.get_by_role("button", name="CSV"))
    assert name == "Tabellen - Ziele heute morgen.csv"
    assert data == as_file(GERMAN)


def test_an_english_table_has_commas_between_its_cells(visit, served):
    page = visit(f"{served}tables.html")
    page.evaluate("document.documentElement.lang = 'en'")
    lines = saved(page, page.get_by_role("button", name="CSV"))[1].decode("utf-8-sig").splitlines()
    assert lines[0] == "Ziel,Stand,Wert"
    assert "a; b,aktiv neu,-3 %" in lines
    assert '"-1.000,5"' in lines[lines.index("zwei") + 1]
    assert """'+49 711,"a, b",–""" in lines


def test_the_list_of_processes_is_saved_as_it_is_filtered(visit, address):
    page = visit(f"{address}processes/index.html#type=event")
    name, data = saved(page, page.get_by_role("button", name="CSV"))
    lines = data.decode("utf-8-sig").splitlines()
    assert name == "Prozesse.csv"
    assert lines[0] == "Prozess;Art;Status;Verantwortlich;Zielgruppe;Kanäle;Nächste Prüfung"
    assert [line.split(";")[1:4] for line in lines[1:]] == 2 * [
        ["Veranstaltung", "aktiv", "Messe- und Eventmanagement"]
    ]


@pytest.mark.parametrize(
    ("path", "names"),
    [
        ("channels/index.html", ["Kanäle.csv"]),
        ("processes/blechexpo.html", ["Schritte", "Übergaben", "Wer hat welchen Anteil"]),
    ],
)
def test_each_table_of_a_page_has_its_button(visit, address, path, names):
    page = visit(f"{address}{path}")
    buttons = page.locator(".procviz-csv")
    assert page.locator(".procviz-table:has(thead)").count() == buttons.count() == len(names)
    for number, name in enumerate(names):
        assert name in saved(page, buttons.nth(number))[0]


def test_paper_has_no_buttons(visit, address):
    page = visit(f"{address}channels/index.html")
    page.emulate_media(media="print")
    assert not page.locator(".procviz-csv").is_visible()


def test_a_table_wider_than_its_box_is_reached_by_keyboard_and_has_a_name(visit, address):
    box = visit(f"{address}channels/index.html", width=390).get_by_role("region", name="Kanäle")
    box.press("ArrowRight")
    box.page.wait_for_function("box => box.scrollLeft > 0", arg=box.element_handle())


def test_a_table_that_fits_is_no_stop_for_the_keyboard(visit, address):
    assert visit(f"{address}channels/index.html").locator(".procviz-scroll[tabindex]").count() == 0
