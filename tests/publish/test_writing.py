import json

import pytest
import yaml

from procviz.pages import Page
from procviz.publish import Handbook, write_pages
from procviz.publish.finish import SCRIPTS, STYLES
from procviz.publish.writing import ASSETS


def text_of(folders, path):
    return (folders.pages / path).read_text(encoding="utf-8")


def names(folder):
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def own_file(folders, path, text):
    file = folders.own / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def test_pages_drawings_and_assets_become_files(folders, handbook):
    manifest, problems = write_pages(folders, handbook)
    assert problems == ()
    assert names(folders.pages) == {
        "index.md",
        "processes/fair.md",
        "processes/fair-role-order.svg",
        "processes/fair-channel-time.svg",
        "roles/sales.md",
    } | {f"{ASSETS}/{name}" for name in ("iframe-worker.js", *STYLES, *SCRIPTS)}
    assert json.loads(folders.manifest.read_text()) == {
        "version": 1,
        "pages": {path: [*ids] for path, ids in manifest.pages.items()},
    }
    assert manifest.pages["processes/fair.md"] == ("fair-role-order", "fair-channel-time")


def test_a_second_time_writes_nothing(folders, handbook):
    write_pages(folders, handbook)
    before = {path: path.stat().st_mtime_ns for path in folders.build.rglob("*")}
    write_pages(folders, handbook)
    assert {path: path.stat().st_mtime_ns for path in folders.build.rglob("*")} == before


def test_what_is_no_longer_generated_goes(folders, handbook, pages):
    write_pages(folders, handbook)
    write_pages(folders, Handbook(title="", language="de", pages=pages[:1], drawings={}))
    assert names(folders.pages) - {path for path in names(folders.pages) if path.startswith("assets/")} == {"index.md"}
    assert not (folders.pages / "processes").exists()


def test_a_diagram_that_could_not_be_drawn_is_not_expected(folders, handbook):
    undrawn = Handbook(title="", language="de", pages=handbook.pages, drawings={"fair-role-order": b""})
    manifest, _ = write_pages(folders, undrawn)
    assert manifest.pages["processes/fair.md"] == ()


def test_an_own_file_takes_the_place_of_a_generated_one_and_is_reported(folders, handbook):
    own_file(folders, "processes/fair.md", "# Eigene Messe\n")
    manifest, (problem,) = write_pages(folders, handbook)
    assert text_of(folders, "processes/fair.md") == "# Eigene Messe\n"
    assert manifest.pages["processes/fair.md"] == ()
    assert (problem.rule, problem.severity, problem.span.file) == (
        "build-overridden-page",
        "info",
        "site/processes/fair.md",
    )
    assert (problem.about.kind, problem.about.id) == ("processes", "fair")


def test_own_pages_and_files_come_along_but_not_hidden_ones_nor_overrides(folders, handbook):
    for path in ("help/tone.md", "assets/logo.svg", ".DS_Store", ".git/config", "overrides/main.html"):
        own_file(folders, path, "x")
    manifest, problems = write_pages(folders, handbook)
    assert problems == ()
    assert {"help/tone.md", "assets/logo.svg"} <= names(folders.pages)
    assert not {".DS_Store", ".git/config", "overrides/main.html"} & names(folders.pages)
    assert manifest.pages["help/tone.md"] == ()


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("# Titel\n", "\n# Titel\n"),
        ("---\ndescription: x\n---\n# Titel\n", "# Titel\n"),
        ("---\ntitle: alt\n  und lang\ndescription: x\n---\n# Titel\n", "# Titel\n"),
    ],
)
def test_a_page_carries_its_title_escaped_in_the_front_matter(folders, text, rest):
    page = Page(path="a.md", title='<b>: "x" {{ y }}', text=text, section=("S",))
    write_pages(folders, Handbook(title="", language="de", pages=[page], drawings={}))
    _, front, body = text_of(folders, "a.md").split("---\n", 2)
    assert yaml.safe_load(front)["title"] == "&lt;b&gt;: &quot;x&quot; {{ y }}"
    assert body == rest


@pytest.mark.parametrize("path", ["../a.md", "/a.md", "processes/../../a.md"])
def test_no_page_leaves_the_docs_folder(folders, path):
    page = Page(path=path, title="", text="")
    with pytest.raises(ValueError, match="outside the docs folder"):
        write_pages(folders, Handbook(title="", language="de", pages=[page], drawings={}))
