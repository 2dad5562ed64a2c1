import json
from dataclasses import replace

import pytest
import yaml

from procviz.pages import Draft, Page
from procviz.publish import Drawn, Handbook, write_drawings, write_pages
from procviz.publish.finish import SCRIPTS, STYLES
from procviz.publish.phases import silent
from procviz.publish.writing import ASSETS
from procviz.words import _


def text_of(folders, path):
    return (folders.pages / path).read_text(encoding="utf-8")


def write(folders, handbook, tell=silent):
    """Write pages and drawings; return the manifest and all problems."""
    written = write_pages(folders, handbook, tell=tell)
    return write_drawings(folders, written, handbook.draw(written.pages))


def names(folder):
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def own_file(folders, path, text):
    file = folders.own / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def test_pages_drawings_and_assets_become_files(folders, handbook):
    manifest, problems = write(folders, handbook)
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


def test_files_to_take_along_lie_where_they_say(folders, handbook):
    manifest, problems = write(
        folders, replace(handbook, files=[("processes/fair.json", b'{"a":1}'), ("model.json", b"{}")])
    )
    assert problems == ()
    assert text_of(folders, "processes/fair.json") == '{"a":1}'
    assert text_of(folders, "model.json") == "{}"
    assert not [path for path in manifest.pages if path.endswith(".json")]


def test_no_file_to_take_along_leaves_the_docs_folder(folders, handbook):
    with pytest.raises(ValueError, match="outside"):
        write(folders, replace(handbook, files=[("../model.json", b"")]))


def test_a_second_time_writes_nothing(folders, handbook):
    write(folders, handbook)
    before = {path: path.stat().st_mtime_ns for path in folders.build.rglob("*")}
    write(folders, handbook)
    assert {path: path.stat().st_mtime_ns for path in folders.build.rglob("*")} == before


def test_what_is_no_longer_generated_goes(folders, handbook, pages):
    write(folders, handbook)
    write(folders, Handbook(title="", language="de", pages=pages[:1]))
    assert names(folders.pages) - {path for path in names(folders.pages) if path.startswith("assets/")} == {"index.md"}
    assert not (folders.pages / "processes").exists()


def test_a_diagram_that_could_not_be_drawn_is_not_expected(folders, handbook):
    write(folders, handbook)
    manifest, (problem,) = write(
        folders,
        replace(
            handbook,
            draw=lambda _pages: [
                Drawn("processes/fair.md", "fair-role-order", b"", _("too large")),
                Drawn("processes/fair.md", "fair-channel-time", b"<svg/>"),
            ],
        ),
    )
    assert manifest.pages["processes/fair.md"] == ("fair-channel-time",)
    assert not (folders.pages / "processes/fair-role-order.svg").exists()
    assert (problem.rule, str(problem.message)) == ("build-diagram", "too large")


def test_an_own_file_takes_the_place_of_a_generated_one_and_who_asks_is_told(folders, handbook):
    own_file(folders, "processes/fair.md", "# Eigene Messe\n")
    told = []
    manifest, _problems = write(folders, handbook, lambda note: told.append(str(note)))
    assert text_of(folders, "processes/fair.md") == "# Eigene Messe\n"
    assert manifest.pages["processes/fair.md"] == ()
    assert told == ["“site/processes/fair.md” takes the place of the generated file “processes/fair.md”"]


def test_own_pages_and_files_come_along_but_not_hidden_ones_nor_overrides(folders, handbook):
    for path in ("help/tone.md", "assets/logo.svg", ".DS_Store", ".git/config", "overrides/main.html"):
        own_file(folders, path, "x")
    told = []
    manifest, _problems = write(folders, handbook, told.append)
    assert told == []
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
    write(folders, Handbook(title="", language="de", pages=[page]))
    _, front, body = text_of(folders, "a.md").split("---\n", 2)
    assert yaml.safe_load(front)["title"] == "&lt;b&gt;: &quot;x&quot; &#123;&#123; y &#125;&#125;"
    assert body == rest


@pytest.mark.parametrize("path", ["../a.md", "/a.md", "processes/../../a.md"])
def test_no_page_leaves_the_docs_folder(folders, path):
    page = Page(path=path, title="", text="")
    with pytest.raises(ValueError, match="outside the docs folder"):
        write(folders, Handbook(title="", language="de", pages=[page]))


def test_drafts_are_written_by_two_processes_as_by_one(folders, handbook):
    drafts = [Draft(Page(path=f"roles/{one}.md", title="x"), lambda one=one: f"# {one}") for one in range(200)]
    assert write_pages(folders, replace(handbook, pages=drafts)).changed
    assert [text_of(folders, f"roles/{one}.md") for one in range(200)] == [f"# {one}" for one in range(200)]
    assert not write_pages(folders, replace(handbook, pages=drafts, many=drafts)).changed
    changed = [*drafts[:-1], Draft(drafts[-1].page, lambda: "# neu")]
    assert write_pages(folders, replace(handbook, pages=changed, many=changed)).changed
    assert text_of(folders, "roles/199.md") == "# neu"
