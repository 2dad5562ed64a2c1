"""Material's own template is the oracle: with it and with ours, a site has the same tags, attributes and words."""

import json
from html.parser import HTMLParser

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from procviz import plugin
from procviz.blocks import WRITTEN
from procviz.sidebar import write_quickly

PAGES = {
    "index.md": "# Start\n\n## Neu\n\n### Heute\n",
    "about.md": "# Über uns\n",
    "processes/index.md": "# Prozesse\n",
    "processes/fair.md": "# Messe\n\n## Schritte\n\n## Rollen\n",
    "processes/webinar.md": "# Webinar <b>fett</b> & mehr\n",
    "roles/sales/index.md": "# Vertrieb\n",
    "roles/sales/caller.md": "# Anruf\n\n## Auf einen Blick\n",
    "roles/lead.md": "# Leitung\n",
}
NAVIGATION = [
    {"Start": "index.md"},
    "about.md",
    {"Prozesse": ["processes/index.md", {"A–M": ["processes/fair.md"]}, {"N–Z": ["processes/webinar.md"]}]},
    {"Rollen": [{"Vertrieb": ["roles/sales/index.md", "roles/sales/caller.md"]}, "roles/lead.md"]},
    {"Nur Titelseite": [{"Draußen": "https://example.com/?a=1&b=2"}]},
]
FEATURES = ["navigation.tabs", "navigation.indexes", "navigation.prune"]
SETTINGS = {
    "site_name": "Handbuch <1> & 2",
    "theme": {"name": "material", "features": FEATURES},
    "plugins": ["procviz", "search"],
    "nav": NAVIGATION,
    "extra": WRITTEN,
}


class Content(HTMLParser):
    """Tags with their attributes, and words without the white space around them."""

    def __init__(self, html):
        super().__init__()
        self.found = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, *attrs))

    def handle_endtag(self, tag):
        self.found.append(f"/{tag}")

    def handle_data(self, data):
        self.found += data.split()


@pytest.fixture
def site(tmp_path, monkeypatch):
    """Build the pages and return what each page of the site holds, and whether our module wrote the navigation."""
    environments = []

    def watched(env, *given):
        write_quickly(env, *given)
        environments.append(env)

    def make(*, ours=True, pages=None, templates=None, **settings):
        docs, overrides = tmp_path / "docs", tmp_path / "overrides"
        for folder, files in ((docs, PAGES | (pages or {})), (overrides, templates or {})):
            for path, text in files.items():
                (folder / path).parent.mkdir(parents=True, exist_ok=True)
                (folder / path).write_text(text, encoding="utf-8")
        overrides.mkdir(exist_ok=True)
        monkeypatch.setattr(plugin, "write_quickly", watched if ours else lambda env, *_given: environments.append(env))
        settings = SETTINGS | settings
        settings["theme"] = settings["theme"] | {"custom_dir": "overrides"}
        (tmp_path / "mkdocs.yml").write_text(json.dumps(settings), encoding="utf-8")
        build(load_config(str(tmp_path / "mkdocs.yml")))
        made = {file.relative_to(tmp_path / "site").as_posix(): file for file in (tmp_path / "site").rglob("*.html")}
        contents = {path: Content(file.read_text(encoding="utf-8")).found for path, file in made.items()}
        return contents, "sidebar" in environments[-1].globals

    return make


@pytest.mark.parametrize(
    "settings",
    [
        {"use_directory_urls": False},
        {"use_directory_urls": True},
        {"use_directory_urls": False, "site_url": "https://example.com/team/"},
        {"use_directory_urls": False, "markdown_extensions": [{"toc": {"toc_depth": "2-3"}}]},
        {
            "use_directory_urls": False,
            "theme": {"name": "material", "features": [*FEATURES, "navigation.tabs.sticky", "toc.follow"]},
        },
    ],
)
def test_the_navigation_is_as_materials_own(site, settings):
    quick, ours = site(**settings)
    slow, theirs = site(**settings, ours=False)
    assert (ours, theirs) == (True, False)
    assert len(quick) == len(PAGES) + 1  # one tells that there is no such page
    assert quick == slow


@pytest.mark.parametrize(
    "settings",
    [
        {"theme": {"name": "material", "features": [*FEATURES, "navigation.sections"]}},
        {"theme": {"name": "material", "features": [*FEATURES, "navigation.expand"]}},
        {"theme": {"name": "material", "features": FEATURES[:2]}},
        {"pages": {"about.md": "---\nicon: material/home\n---\n\n# Über uns\n"}},
        {"pages": {"about.md": "---\nstatus: new\n---\n\n# Über uns\n"}},
        {"pages": {"about.md": "---\nsubtitle: und euch\n---\n\n# Über uns\n"}},
        {"plugins": ["procviz", "material/typeset"]},
        {"theme": {"name": "mkdocs"}},
        {"templates": {"partials/nav-item.html": "{% macro render(entry, name, level) %}<li>x</li>{% endmacro %}"}},
    ],
)
def test_what_comes_out_otherwise_is_materials_own(site, settings):
    _quick, ours = site(**settings)
    assert not ours
