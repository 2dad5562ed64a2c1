import pytest

from procviz.publish import Manifest, finish
from procviz.publish.config import PACKAGED
from procviz.publish.finish import SCRIPTS, STYLES, address_of
from procviz.publish.writing import ASSETS

PLACE = '<div class="procviz-diagram" data-diagram="{0}" data-search-exclude><img src="{0}.svg" alt="x"></div>'


LINKED = "".join(f'<link href="/{ASSETS}/{name}">' for name in (*STYLES, *SCRIPTS))


def a_page(body, head=LINKED):
    return f"<html><head>{head}</head>\n<body>{body}</body></html>"


@pytest.fixture
def site(tmp_path):
    """Write files into a built site: `site({"a.html": "..."})` gives its folder."""

    def write(files):
        folder = tmp_path / "site"
        files = {f"{ASSETS}/{name}": "" for name in (*STYLES, *SCRIPTS)} | files
        for path, text in files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, encoding="utf-8")
        return folder

    return write


def found(problems):
    return [(problem.rule, problem.span.file, problem.span.line, problem.span.column) for problem in problems]


def test_drawings_come_into_their_pages_and_their_files_go(site, tmp_path):
    folder = site({"processes/fair.html": a_page(PLACE.format("fair")), "processes/fair.svg": "<svg>x</svg>"})
    docs = tmp_path / "docs"
    (docs / "processes").mkdir(parents=True)
    (docs / "processes/fair.svg").write_text("<svg>Übersicht</svg>", encoding="utf-8")
    assert finish(folder, docs, Manifest({"processes/fair.md": ("fair",)})) == ()
    assert "data-search-exclude><svg>Übersicht</svg></div>" in (folder / "processes/fair.html").read_text(
        encoding="utf-8"
    )
    assert not (folder / "processes/fair.svg").exists()


def test_what_surrounds_a_page_is_written_without_indentation(site, tmp_path):
    folder = site({"a.html": a_page("<nav>\n\n    \n   <a>x</a>\n</nav><article>\n  <pre>\n  y</pre></article>")})
    finish(folder, tmp_path, Manifest({}))
    html = (folder / "a.html").read_text(encoding="utf-8")
    assert "<nav>\n<a>x</a>\n</nav><article>\n  <pre>\n  y</pre></article>" in html


def test_a_diagram_without_a_place_is_a_problem(site, tmp_path):
    folder = site({"fair.html": a_page("nothing")})
    (tmp_path / "fair.svg").write_text("<svg/>")
    problems = finish(folder, tmp_path, Manifest({"fair.md": ("fair",)}))
    assert found(problems) == [("build-missing-diagram", "fair.md", 1, 1)]


def test_a_page_that_the_builder_left_out_is_a_problem(site, tmp_path):
    problems = finish(site({"index.html": a_page("")}), tmp_path, Manifest({"index.md": (), "roles/sales.md": ()}))
    assert found(problems) == [("build-missing-page", "roles/sales.md", 1, 1)]
    assert (problems[0].about.kind, problems[0].about.id) == ("roles", "sales")


@pytest.mark.parametrize(
    ("address", "broken"),
    [
        ("roles/sales.html", False),
        ("roles/sales.html#sla", False),
        ("roles/sales.html#top", False),
        ("roles/sales.html#nowhere", True),
        ("roles/sales.html#status=active&text=sla", False),
        ("roles/gone.html", True),
        ("#nowhere", True),
        ("../outside.html", True),
        ("roles/", True),
        ("notes.pdf#page=2", False),
        ("https://example.com/gone", False),
    ],
)
def test_a_link_that_leads_nowhere_is_a_problem_at_its_place(site, tmp_path, address, broken):
    pages = {
        "index.html": a_page(f'\n <a href="{address}">x</a>'),
        "roles/sales.html": a_page('<h2 id="sla">x</h2>'),
        "notes.pdf": "",
    }
    problems = finish(site(pages), tmp_path, Manifest({"index.md": (), "roles/sales.md": ()}))
    assert found(problems) == ([("build-broken-link", "index.html", 3, 11)] if broken else [])


def test_the_same_anchor_can_be_sound_on_one_page_and_broken_on_its_neighbour(site, tmp_path):
    pages = {"a.html": a_page('<a href="#x" id="x">x</a>'), "b.html": a_page('<a href="#x">x</a>')}
    assert [place for _, place, _, _ in found(finish(site(pages), tmp_path, Manifest({})))] == ["b.html"]


def test_links_of_the_page_for_lost_visitors_count_from_the_servers_root(site, tmp_path):
    head = LINKED.replace(f"/{ASSETS}", f"/some/where/{ASSETS}")
    assert finish(site({"404.html": a_page('<a href="/elsewhere/">x</a>', head)}), tmp_path, Manifest({})) == ()


def test_a_request_to_another_host_is_a_problem(site, tmp_path):
    page = a_page("", '<script src="https://example.com/x.js"></script>' + LINKED)
    problems = finish(site({"index.html": page}), tmp_path, Manifest({"index.md": ()}))
    assert found(problems) == [("build-foreign-request", "index.html", 1, 26)]
    assert str(problems[0].message) == "the page fetches “https://example.com/x.js” from another host"


def test_pages_of_a_configuration_without_our_styles_and_scripts_get_them(site, tmp_path):
    folder = site({"processes/fair.html": a_page("", head="")})
    assert finish(folder, tmp_path, Manifest({"processes/fair.md": ()})) == ()
    html = (folder / "processes/fair.html").read_text()
    assert '<link rel="stylesheet" href="../assets/procviz/tables.css"></head>' in html
    assert '<script src="../assets/procviz/process-filter.js"></script></body>' in html


def test_a_page_that_has_some_of_them_gets_the_others(site, tmp_path):
    folder = site({"fair.html": a_page("", head=LINKED.replace(f'<link href="/{ASSETS}/pictures.css">', ""))})
    finish(folder, tmp_path, Manifest({"fair.md": ()}))
    html = (folder / "fair.html").read_text()
    assert [html.count(name) for name in (*STYLES, *SCRIPTS)] == [1] * len((*STYLES, *SCRIPTS))


def test_the_packaged_configuration_names_all_of_them():
    text = PACKAGED.read_text(encoding="utf-8")
    assert [name for name in (*STYLES, *SCRIPTS) if f"  - {ASSETS}/{name}\n" not in text] == []


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("index.md", "index.html"),
        ("processes/fair.md", "processes/fair.html"),
        ("processes/v1.2.md", "processes/v1.2.html"),
        ("help/README.md", "help/index.html"),
    ],
)
def test_a_page_has_the_address_of_its_file(path, address):
    assert address_of(path) == address


def test_a_link_to_a_file_to_take_along_leads_somewhere(site, tmp_path):
    folder = site({"a.html": a_page('<a href="a.json" download>JSON</a> <a href="b.json">JSON</a>'), "a.json": "{}"})
    problems = finish(folder, tmp_path, Manifest({"a.md": ()}))
    assert [str(problem.message) for problem in problems] == ["the link “b.json” leads nowhere"]
