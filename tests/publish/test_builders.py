"""The builders: what each is told, that they publish the same pages, and that hostile text stays text in each."""

import datetime as dt
import itertools
import json
import re
import shutil
import tomllib
from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

import pytest

from procviz.errors import ProcvizError
from procviz.project.building import build
from procviz.publish import BUILDERS, installed
from procviz.publish.config import PACKAGED

from ..naughty import INERT, NAUGHTY, bundled_with, harmless  # noqa: TID252 - tests are no package that could be named

PROJECT = Path(__file__).parents[2]
DAY = dt.date(2026, 11, 21)
RICH = """\
markdown_extensions: [procviz.blocks, tables, attr_list, md_in_html, admonition, footnotes, def_list, abbr, wikilinks,
  toc: {permalink: true}, pymdownx.tabbed: {alternate_style: true}, pymdownx.superfences: {}, pymdownx.details: {},
  pymdownx.magiclink: {}, pymdownx.tilde: {}, pymdownx.mark: {}, pymdownx.caret: {}, pymdownx.keys: {},
  pymdownx.smartsymbols: {}, pymdownx.snippets: {check_paths: true}, pymdownx.tasklist: {}, pymdownx.arithmatex: {},
  pymdownx.inlinehilite: {}, pymdownx.critic: {}, pymdownx.progressbar: {}, pymdownx.blocks.html: {},
  pymdownx.emoji: {emoji_generator: !!python/name:material.extensions.emoji.to_svg ''}]
"""
"""Extensions that a user may have switched on in a mkdocs.yml of their own."""

NATIVE = "plugins: [search, offline, macros, include-markdown, table-reader, markdownextradata, autorefs]\n"
"""What Zensical brings along, and what evaluates templates there."""

CONFIGURATIONS = {"packaged": "", "rich": f"INHERIT: {PACKAGED}\n{RICH}"}
MARKUP = {"a", "blockquote", "br", "code", "em", "hr", "li", "ol", "p", "pre", "strong", "ul"}
"""What CommonMark from people may become."""


def test_the_builders_of_the_command_line_are_those_there_are():
    text = (PROJECT / "src/procviz/cli/build.py").read_text(encoding="utf-8")
    assert f"click.Choice({list(BUILDERS)})".replace("'", '"') in text


def test_a_builder_that_is_not_installed_is_named_with_the_command_that_installs_it(monkeypatch):
    monkeypatch.setattr("procviz.publish.builders.find_spec", lambda _name: None)
    with pytest.raises(ProcvizError) as caught:
        installed("zensical")
    assert str(caught.value) == (
        'the builder “zensical” is not installed; install it with `pip install "zensical>=0.0.73,<0.1"`'
    )


def test_what_pip_is_told_is_what_the_extras_say():
    extras = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    wanted = {name: [builder.requirement] for name, builder in BUILDERS.items() if builder.requirement}
    assert {name: extras.get(name) for name in wanted} == wanted


def test_mkdocs_and_properdocs_read_their_input_and_zensical_a_file(folders):
    told = {name: builder.command(folders.config)[1:] for name, builder in BUILDERS.items()}
    assert told == {
        "mkdocs": ("-m", "mkdocs", "build", "--quiet", "--config-file", "-"),
        "properdocs": ("-m", "properdocs", "build", "--quiet", "--config-file", "-"),
        "zensical": ("-m", "zensical", "build", "--clean", "--config-file", str(folders.config)),
    }


@dataclass
class Read(HTMLParser):
    """A page as a browser reads it: elements outside pictures with the names of their attributes, addresses, text."""

    elements: Counter = field(default_factory=Counter)
    addresses: list = field(default_factory=list)
    handlers: list = field(default_factory=list)
    words: list = field(default_factory=list)
    pictures: int = 0
    inside: int = 0
    silent: int = 0

    def __post_init__(self):
        super().__init__()

    def handle_starttag(self, tag, attrs):
        self.handlers += [name for name, _value in attrs if name.startswith("on")]
        self.addresses += [value for name, value in attrs if name in {"href", "src", "action", "xlink:href"} and value]
        self.inside += tag == "svg"
        self.pictures += tag == "svg" and ("data-search-exclude" in dict(attrs) or "procviz" in str(attrs))
        self.silent += tag in {"script", "style"}
        if not self.inside:
            self.elements[tag, tuple(sorted(name for name, _value in attrs))] += 1
            self.words.append(" ")

    def handle_endtag(self, tag):
        self.inside -= tag == "svg"
        self.silent -= tag in {"script", "style"}
        if not self.inside:
            self.words.append(" ")

    def handle_data(self, data):
        if not self.inside and not self.silent:
            self.words.append(data)

    @property
    def text(self):
        return spaced("".join(self.words))


def read(html):
    page = Read()
    page.feed(html)
    page.close()
    return page


def pages_of(site):
    """Return the pages of a site by path, but for those of the rules, on which nobody else writes."""
    paths = [path for path in sorted(site.rglob("*.html")) if path.parent.name != "rules"]
    return {path.relative_to(site).as_posix(): read(path.read_text(encoding="utf-8")) for path in paths}


def site_of(root, builder, files, cache):
    """Build the site of a workspace given as data; return its folder and what is wrong with the building."""
    folder = root / "processes"
    folder.mkdir()
    for name, content in files.items():
        (folder / f"{name}.yml").write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    built = build(root, folder, day=DAY, cache=cache, output="editors", keep_going=True, builder=BUILDERS[builder])
    return built.site, [one for one in built.checked.problems if one.rule.startswith("build-")]


@pytest.fixture(scope="module")
def bundled(tmp_path_factory):
    """The sites of the bundled workspace by builder: the folder and what is wrong with it."""
    sites = {}
    for name, builder in BUILDERS.items():
        root = tmp_path_factory.mktemp(name)
        for folder in ("processes", "site"):
            shutil.copytree(PROJECT / folder, root / folder)
        built = build(root, root / "processes", day=DAY, cache=root.parent / "cache", builder=builder)
        sites[name] = built.site, [one for one in built.checked.problems if one.rule.startswith("build-")]
    return sites


@pytest.mark.slow
def test_every_builder_publishes_the_same_pages_with_the_same_pictures(bundled):
    found = {}
    for name, (site, problems) in bundled.items():
        assert (name, problems) == (name, [])
        found[name] = {path: page.pictures for path, page in pages_of(site).items()}
    assert found["properdocs"] == found["mkdocs"]
    assert found["zensical"] == found["mkdocs"]
    assert found["mkdocs"]["processes/blechexpo.html"] == 3


@pytest.mark.slow
@pytest.mark.parametrize("builder", BUILDERS)
def test_the_search_knows_the_words_of_pages_but_not_those_of_pictures(bundled, builder):
    site, _problems = bundled[builder]
    index = (site / ("search.json" if builder == "zensical" else "search/search_index.json")).read_text("utf-8")
    assert "Qualifizierungsanruf" in index
    assert "<svg" not in index
    assert "procviz-block" not in index


@pytest.mark.slow
@pytest.mark.parametrize(
    ("builder", "configuration"),
    [*((name, "packaged") for name in BUILDERS), ("mkdocs", "rich"), ("zensical", "rich")],
)
def test_hostile_text_is_text_in_every_builder(tmp_path, tmp_path_factory, builder, configuration):
    sites = []
    cache = tmp_path_factory.getbasetemp() / "drawings"
    for texts in (INERT, tuple(harmless(number, text) for number, text in enumerate(INERT))):
        root = tmp_path / str(len(sites))
        shutil.copytree(PROJECT / "site", root / "site")
        if settings := CONFIGURATIONS[configuration]:
            native = NATIVE if builder == "zensical" else ""
            (root / "mkdocs.yml").write_text(settings + native, encoding="utf-8")
        site, problems = site_of(root, builder, bundled_with(PROJECT / "processes", itertools.cycle(texts)), cache)
        assert problems == []
        sites.append((pages_of(site), texts))
    (hostile, evil), (plain, good) = sites
    assert hostile.keys() == plain.keys()
    for path, page in hostile.items():
        assert (path, page.elements - plain[path].elements, plain[path].elements - page.elements) == (path, {}, {})
        assert (path, page.handlers) == (path, [])
        assert (path, [one for one in page.addresses if not is_harmless(one)]) == (path, [])
        for ours, theirs in zip(evil, good, strict=True):
            assert (path, ours, page.text.count(spaced(ours))) == (path, ours, plain[path].text.count(spaced(theirs)))


@pytest.mark.slow
@pytest.mark.parametrize("builder", BUILDERS)
def test_commonmark_from_people_leads_only_where_links_may_lead(tmp_path, tmp_path_factory, bundled, builder):
    shutil.copytree(PROJECT / "site", tmp_path / "site")
    files = bundled_with(PROJECT / "processes", itertools.cycle(NAUGHTY))
    site, _problems = site_of(tmp_path, builder, files, tmp_path_factory.getbasetemp() / "drawings")
    usual = {element for page in pages_of(bundled[builder][0]).values() for element in page.elements}
    for path, page in pages_of(site).items():
        found = {(tag, names) for tag, names in page.elements if tag not in MARKUP or names not in {(), ("href",)}}
        assert (path, found - usual) == (path, set())
        assert (path, page.handlers) == (path, [])
        assert (path, [one for one in page.addresses if not is_harmless(one)]) == (path, [])


def is_harmless(address):
    scheme = re.match(r"\s*([a-zA-Z][a-zA-Z0-9+.-]*):", address)
    return scheme is None or scheme[1] in {"http", "https", "mailto"} or address.startswith("data:image/")


def spaced(text):
    return " ".join(text.split()).casefold()
