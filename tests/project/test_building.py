import datetime as dt
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from procviz.problem import Severity
from procviz.project.building import build

pytestmark = pytest.mark.slow

PROJECT = Path(__file__).parents[2]
DAY = dt.date(2026, 11, 21)


@pytest.fixture
def root(tmp_path):
    """A project with the bundled workspace and the packaged settings."""
    for folder in ("processes", "site"):
        shutil.copytree(PROJECT / folder, tmp_path / folder)
    settings = PROJECT / "src/procviz/publish/mkdocs.yml"
    (tmp_path / "mkdocs.yml").write_text(f"INHERIT: {settings}\n")
    return tmp_path


def files(site):
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in sorted(site.rglob("*")) if path.is_file()}


def without_dates(found):
    """Leave out what MkDocs dates by the day or the second."""
    return {name: data for name, data in found.items() if not name.startswith("sitemap.xml")}


def test_mkdocs_alone_makes_the_same_site(root, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795219200")
    monkeypatch.setenv("XDG_CACHE_HOME", str(root / "cache"))
    ours = without_dates(files(build(root, root / "processes", day=DAY, cache=None).site))
    shutil.rmtree(root / "build")
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "--quiet"], cwd=root, check=True, capture_output=True)
    theirs = without_dates(files(root / "build/site"))
    assert theirs.keys() == ours.keys()
    assert [name for name in ours if ours[name] != theirs[name]] == []


def test_the_same_workspace_makes_the_same_bytes(root):
    first = without_dates(files(build(root, root / "processes", day=DAY, cache=None).site))
    again = without_dates(files(build(root, root / "processes", day=DAY, cache=root / "cache").site))
    assert first == again


def test_building_the_bundled_site_finds_nothing_wrong_but_what_is_left_on_purpose(root):
    built = build(root, root / "processes", day=DAY, cache=None)
    assert [one for one in built.checked.problems if one.severity is Severity.ERROR or "build-" in one.rule] == []
    assert {"index.html", "channels/email.html", "processes/blechexpo.html", "views/landscape.html"} <= files(
        built.site
    ).keys()


def test_what_only_editors_read_about_is_found_nowhere_on_the_site(root):
    built = build(root, root / "processes", day=DAY, cache=None)
    told = [problem for problem in built.checked.problems if problem.about and problem.about.kind == "stakeholders"]
    assert told
    for name, data in files(built.site).items():
        for problem in told:
            assert problem.message.to("de").encode() not in data, name
