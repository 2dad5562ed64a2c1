"""Workspaces to make pages of, and what a browser gets of the pages."""

import datetime as dt
import json
import textwrap
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

import markdown
import pytest
import yaml

import procviz.publish
from procviz.blocks import put_back
from procviz.pages import LENSES, Site, write
from procviz.project.exhibits import gallery, overviews
from procviz.reader import read_workspace
from procviz.views import lens

DAY = dt.date(2026, 11, 21)
BUNDLED = Path(__file__).parents[2] / "processes"


def drawn(workspace, problems=()):
    """Return a workspace as `project` hands it over, with its diagrams."""
    lenses = {
        process.id: tuple(
            lens(workspace, process, rows=one.rows, columns=one.columns, narrow=one.narrow) for one in LENSES
        )
        for process in workspace.processes
    }
    views = overviews(workspace, day=DAY)
    return Site(
        workspace=workspace,
        day=DAY,
        problems=tuple(problems),
        lenses=lenses,
        views=views,
        gallery=gallery(workspace, views, day=DAY),
    )


@pytest.fixture(scope="session")
def bundled():
    """Return the bundled workspace as a site."""
    reading = read_workspace(BUNDLED)
    return drawn(reading.workspace, reading.problems)


@pytest.fixture(scope="session")
def bundled_pages(bundled):
    """Return the pages of the bundled workspace by path."""
    return {page.path: page for page in write(bundled)}


@pytest.fixture
def read(tmp_path):
    """Return a reader of files given as text or as data, by name."""

    def site(**files):
        folder = tmp_path / "processes"
        folder.mkdir(exist_ok=True)
        for name, content in files.items():
            text = textwrap.dedent(content) if isinstance(content, str) else json.dumps(content)
            (folder / f"{name}.yml").write_text(text, encoding="utf-8")
        reading = read_workspace(folder)
        return drawn(reading.workspace, reading.problems)

    return site


SMALL = {
    "workspace": """
        title: Handbuch
        language: de
        review_every: 6mo
        repository: {edit: "https://git.example.com/edit/main/", issues: "https://git.example.com/issues"}
        """,
    "catalogue": """
        teams:
          marketing: {title: Marketing}
        roles:
          editor: {title: Redaktion, team: marketing}
          caller: {title: Innendienst, team: marketing}
        channels:
          email: {title: E-Mail, kind: email, consent: express, cap: 2 per 7d, window: Mon-Fri 08:00-18:00}
        audiences:
          plants: {title: Betriebe}
        meetings:
          jour-fixe: {title: Jour fixe, kind: operative, every: 2w, moderator: editor}
        """,
    "call": """
        process: call
        title: Rückruf
        type: nurture
        status: active
        owner: editor
        audience: plants
        reviewed: 2026-10-05
        benefits: {caller: Weniger Suchen.}
        exit: [{when: abgemeldet, to: out, revokes: [email]}]
        steps:
          - start: form
            title: Formular
          - message: thanks
            title: Danke
            channel: email
            x-ignore: {no-relevance: Ist nur eine Bestätigung.}
          - handover: give
            title: Übergabe
            between: [editor, caller]
            accept: {within: 4bh, signal: Haken im CRM, to: choice, share: 80%}
            reject: {reasons: [doppelt, unklar], to: out, share: 20%}
            feedback: {within: 10bd, via: jour-fixe, note: Mit Grund.}
            on_breach: {notify: editor, to: out}
          - decision: choice
            title: Bedarf?
            next:
              - {when: Bedarf da, share: 60%, to: done}
              - {when: otherwise, share: 40%, to: thanks, after: 3d, max: 2, else: out}
          - end: done
            title: Termin
            outcome: success
          - end: out
            title: Raus
        """,
}


@pytest.fixture
def small(read):
    """Return a workspace with one process as a site."""
    return read(**SMALL)


@pytest.fixture(scope="session")
def undrawn(tmp_path_factory):
    """Return the workspace with one process as a site without any picture."""
    folder = tmp_path_factory.mktemp("small") / "processes"
    folder.mkdir()
    for name, text in SMALL.items():
        (folder / f"{name}.yml").write_text(textwrap.dedent(text), encoding="utf-8")
    return Site(workspace=read_workspace(folder).workspace, day=DAY)


PACKAGED = Path(procviz.publish.__file__).with_name("mkdocs.yml")


@dataclass
class Elements(HTMLParser):
    """The elements of a page: tag and attributes of each, ids and link addresses apart."""

    tags: list = field(default_factory=list)

    def __post_init__(self):
        super().__init__()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    @property
    def ids(self):
        return [attributes["id"] for _tag, attributes in self.tags if "id" in attributes]

    @property
    def addresses(self):
        return [attributes[key] for _tag, attributes in self.tags for key in ("href", "src") if key in attributes]


def packaged_extensions():
    """Return the Markdown extensions of the packaged configuration with their settings."""
    found = yaml.safe_load(PACKAGED.read_text(encoding="utf-8"))["markdown_extensions"]
    named = [one if isinstance(one, dict) else {one: {}} for one in found]
    return {name: settings for one in named for name, settings in one.items()}


def built_of(text, extensions=None):
    """Return the HTML of a page as readers get it: built, and our blocks put back."""
    settings = extensions if extensions is not None else packaged_extensions()
    body = text.split("\n---\n", 1)[1] if text.startswith("---\n") else text
    return put_back(markdown.markdown(body, extensions=list(settings), extension_configs=settings), body)


def elements_of(html):
    """Return the elements of some HTML."""
    parser = Elements()
    parser.feed(html)
    parser.close()
    return parser


@pytest.fixture(scope="session")
def built():
    """Return what turns the text of a page into HTML, with the extensions of the packaged configuration or others."""
    return built_of


@pytest.fixture(scope="session")
def elements():
    """Return what reads HTML into its elements."""
    return elements_of
