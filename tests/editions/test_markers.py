"""A secret in every place that is for editors: none of it in what is made for the team, all of it for the editors."""

import datetime as dt
import gzip
import re
import subprocess

import pytest

from procviz.diagram import Sketch
from procviz.model import CATALOGUE, STEP_TYPES, Located, Process
from procviz.model.shape import keys_of
from procviz.pages import Draft
from procviz.project.building import assemble, build
from procviz.project.output import OUTPUTS

DAY = dt.date(2026, 11, 21)


@pytest.fixture(scope="module")
def made(planted):
    """Return all that is made of the planted workspace for each output, by path: pages, pictures and files."""
    checked, _secrets = planted
    return {output: _everything(assemble(checked, day=DAY, cache=None, output=output)) for output in OUTPUTS}


def _everything(handbook):
    found = {path: data.decode() for path, data in handbook.files}
    for made in handbook.pages:
        page = made.written() if isinstance(made, Draft) else made
        pictures = [one.make() if isinstance(one, Sketch) else one for one in page.pictures]
        found[page.path] = "\n".join([page.title, *page.section, page.text, *map(repr, pictures)])
    return found


def test_the_planted_workspace_says_something_at_every_key(planted):
    workspace = planted[0].workspace
    process = next(process for process in workspace.processes if process.id == "open-processes")
    things = {model: workspace.of_kind(kind)[f"open-{kind}"] for kind, model in CATALOGUE.items()}
    things |= {STEP_TYPES[step.kind]: step for step in process.steps} | {Process: process}
    assert all(isinstance(thing, Located) for thing in things.values())
    unsaid = {key.name for model, thing in things.items() for key in keys_of(model) if not thing.has(key.name)}
    assert unsaid == {"for", "next", "x-ignore"}


def test_nothing_for_editors_is_in_anything_made_for_the_team(made, planting):
    told = {path: text for path, text in made["team"].items() if planting.MARK in f"{path} {text}".lower()}
    assert {path: _places(text, planting.MARK) for path, text in told.items()} == {}


def test_the_team_reads_what_is_not_for_editors_all_the_same(made):
    page = made["team"]["processes/open-processes.md"]
    assert "x-note: Offen" in page
    assert "open-roles" in page
    for kind in set(CATALOGUE) - {"stakeholders"}:
        assert f"{kind}/open-{kind}.md" in made["team"]


def test_editors_read_everything_on_the_page_of_what_it_is_about(made, planted):
    text = "\n".join(text for path, text in made["editors"].items() if path.endswith(".md"))
    assert [secret for secret in planted[1] if secret not in text] == []


def test_editors_read_no_comments_either(made, planting):
    assert [path for path, text in made["editors"].items() if planting.COMMENT in text] == []


def _places(text, mark):
    return re.findall(f".{{0,60}}{mark}.{{0,40}}", text, re.IGNORECASE | re.DOTALL)[:3]


@pytest.fixture
def project(planting, tmp_path):
    """A planted workspace with a past in which everything had other words."""

    def git(*words):
        subprocess.run(["git", "-c", "user.name=E", "-c", "user.email=e@example.com", *words], cwd=tmp_path, check=True)

    folder = tmp_path / "processes"
    git("init", "--quiet")
    for words in ({"Offen": "Früher offen", "ZZSECRET": "ZZSECRET0"}, {}):
        planting.plant(folder)
        for file in folder.rglob("*.yml"):
            text = file.read_text(encoding="utf-8")
            for new, old in words.items():
                text = text.replace(new, old)
            file.write_text(text, encoding="utf-8")
        git("add", ".")
        git("commit", "--quiet", "--message", f"{planting.MARK}: other words")
    return tmp_path


def _bytes_below(folder):
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            data = file.read_bytes()
            yield file.relative_to(folder).as_posix(), gzip.decompress(data) if file.suffix == ".gz" else data


@pytest.mark.slow
def test_no_byte_of_the_team_s_site_tells_what_is_for_editors(project, planting):
    for output in ("editors", "team"):  # what editors' pictures leave in the cache must not come up again
        built = build(project, project / "processes", day=DAY, cache=project / "cache", output=output, keep_going=True)
    assert built.site
    files = [(name, data) for part in ("pages", "site") for name, data in _bytes_below(project / "build" / part)]
    assert {name.rpartition(".")[2] for name, _data in files} >= {"html", "md", "json", "mmd", "svg", "gz", "js", "css"}
    mark = planting.MARK.encode()
    assert [name for name, data in files if mark in name.lower().encode() or mark in data.lower()] == []


@pytest.mark.slow
def test_the_editors_site_tells_everything_but_comments(project, planting):
    secrets = planting.plant(project / "processes")
    build(project, project / "processes", day=DAY, cache=None, output="editors", keep_going=True)
    site = b"".join(data for name, data in _bytes_below(project / "build/editors/site") if name.endswith(".html"))
    assert [secret for secret in secrets if secret.encode() not in site] == []
    everything = b"".join(
        data for part in ("pages", "site") for _name, data in _bytes_below(project / "build/editors" / part)
    )
    assert planting.COMMENT.encode() not in everything
