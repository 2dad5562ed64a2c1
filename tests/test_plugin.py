import sys
from types import SimpleNamespace

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from procviz.errors import ProcvizError
from procviz.pages import Page
from procviz.plugin import ProcvizPlugin
from procviz.publish import Handbook, publish
from procviz.publish.config import PACKAGED
from procviz.words import _

HANDBOOK = Handbook(
    title="Handbuch",
    language="de",
    pages=[
        Page(path="index.md", title="Start", text="# Start\n\n[Vertrieb](roles/sales.md)\n"),
        Page(path="roles/sales.md", title="Vertrieb", section=("Rollen",), text="# Vertrieb\n"),
    ],
)


@pytest.fixture
def pipeline(monkeypatch):
    """Put a function in the place of the whole pipeline."""

    def put(gather):
        monkeypatch.setitem(sys.modules, "procviz.project.building", SimpleNamespace(gather=gather))

    return put


@pytest.fixture
def root(tmp_path, pipeline, monkeypatch):
    """A project whose pipeline delivers the small handbook."""
    (tmp_path / "processes").mkdir()
    (tmp_path / "site").mkdir()
    (tmp_path / "mkdocs.yml").write_text(f"INHERIT: {PACKAGED}\ndocs_dir: processes\n", encoding="utf-8")
    pipeline(lambda _root, _output, **_said: HANDBOOK)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    return tmp_path


def files(folder):
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_mkdocs_alone_makes_the_same_site(root):
    build(load_config(str(root / "mkdocs.yml")))
    alone = files(root / "build/site")
    publish(HANDBOOK, root)
    assert files(root / "build/site") == alone
    assert "Vertrieb" in alone[(root / "roles/sales.html").relative_to(root)].decode()


def test_what_stops_the_pipeline_stops_mkdocs_in_one_line(root, pipeline, caplog):
    def fail(_root, _output, **_said):
        raise ProcvizError(_("no processes"))

    pipeline(fail)
    with pytest.raises(Abort):
        build(load_config(str(root / "mkdocs.yml")))
    assert [record.message for record in caplog.records] == ["no processes"]


@pytest.mark.parametrize(("option", "output"), [("", "team"), ("output: team", "team"), ("output: editors", "editors")])
def test_the_site_is_for_those_whom_the_option_names(root, pipeline, option, output):
    asked = []

    def gather(_root, output, **_said):
        asked.append(output)
        return HANDBOOK

    pipeline(gather)
    (root / "mkdocs.yml").write_text(f"INHERIT: {PACKAGED}\nplugins: {{procviz: {{{option}}}}}\n", encoding="utf-8")
    config = load_config(str(root / "mkdocs.yml"))
    config.plugins["procviz"].on_config(config)
    assert asked == [output]


def test_the_plugin_keeps_still_when_the_pages_are_there(root, pipeline):
    pipeline(pytest.fail)
    (root / "mkdocs.yml").write_text(f"INHERIT: {PACKAGED}\nextra: {{procviz: written}}\n", encoding="utf-8")
    config = load_config(str(root / "mkdocs.yml"))
    assert config.plugins["procviz"].on_config(config).nav is None


def test_serving_watches_what_people_write(root):
    class Server:
        watched, unwatched = [], []

        def watch(self, path):
            self.watched.append(path)

        def unwatch(self, path):
            self.unwatched.append(path)

    config = load_config(str(root / "mkdocs.yml"))
    plugin = config.plugins["procviz"]
    assert isinstance(plugin, ProcvizPlugin)
    server = plugin.on_serve(Server(), config=plugin.on_config(config), builder=None)
    assert server.watched == [str(root / "processes"), str(root / "site")]
    assert server.unwatched == [str(root / "build/pages")]
