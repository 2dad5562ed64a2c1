import json
import os
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import replace

import pytest

from procviz.errors import ProcvizError
from procviz.pages import Page
from procviz.publish import Builder, publish
from procviz.publish.config import PACKAGED

HOSTILE = """<script>alert("1")</script></title> {{ config }} {% raw %} --8<-- "x" !ENV {: #id }"""
FAILING = Builder(name="failing", program=(sys.executable, "-c", "raise SystemExit('ERROR - no theme')"))


@pytest.fixture(scope="module")
def site(tmp_path_factory, request):
    """The small handbook with a hostile page and a broken link, published once; its folder and the problems."""
    root = tmp_path_factory.mktemp("handbook")
    (root / "site/help").mkdir(parents=True)
    (root / "site/help/tone.md").write_text("# Tonfall\n\n[weg](nirgends.html)\n", encoding="utf-8")
    evil = Page(path="processes/evil.md", title=HOSTILE, section=("Prozesse", HOSTILE), text="# x\n")
    handbook = request.getfixturevalue("small_handbook")
    problems = publish(replace(handbook, title=HOSTILE, pages=(*handbook.pages, evil)), root).problems
    return root / "build/site", problems


def test_every_page_has_its_address(site):
    folder, _ = site
    pages = {path.relative_to(folder).as_posix() for path in folder.rglob("*.html")}
    assert pages == {
        "index.html",
        "404.html",
        "processes/fair.html",
        "processes/evil.html",
        "roles/sales.html",
        "help/tone.html",
    }


def test_the_only_problem_is_the_broken_link(site):
    _, problems = site
    assert [(problem.rule, problem.span.file, str(problem.message)) for problem in problems] == [
        ("build-broken-link", "site/help/tone.md", "the link “nirgends.html” leads nowhere")
    ]


def test_diagrams_are_inline_and_their_files_gone(site):
    folder, _ = site
    assert (folder / "processes/fair.html").read_text(encoding="utf-8").count("data-search-exclude><svg") == 2
    assert list(folder.rglob("fair*.svg")) == []


def test_the_search_knows_the_words_of_steps_but_not_those_of_diagrams(site):
    folder, _ = site
    index = json.loads((folder / "search/search_index.json").read_text(encoding="utf-8"))
    text = " ".join(entry["text"] for entry in index["docs"])
    assert "Anmeldebestätigung" in text
    assert "Pressenwort" not in text
    assert index["config"]["lang"] == ["de", "en"]


def test_hostile_titles_come_out_as_text(site):
    folder, _ = site
    html = (folder / "processes/evil.html").read_text(encoding="utf-8")
    assert "<script>alert" not in html
    title = "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&lt;/title&gt; &#123;&#123; config &#125;&#125;"
    assert f"<title>{title}" in html


def test_the_site_speaks_the_language_of_the_workspace(site):
    folder, _ = site
    assert '<html lang="de"' in (folder / "index.html").read_text(encoding="utf-8")


@pytest.mark.slow
def test_the_same_handbook_gives_the_same_bytes(handbook, tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    sites = []
    for name in ("one", "two"):
        publish(handbook, tmp_path / name)
        folder = tmp_path / name / "build/site"
        sites.append({path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()})
    assert sites[0] == sites[1]


def test_a_failing_builder_leaves_the_last_site(handbook, folders):
    folders.site.mkdir(parents=True)
    (folders.site / "index.html").write_text("old")
    with pytest.raises(ProcvizError, match="the builder stopped: no theme"):
        publish(handbook, folders.root, builder=FAILING)
    assert (folders.site / "index.html").read_text() == "old"


def test_a_complete_configuration_of_the_user_is_followed(handbook, folders):
    (folders.root / "themed").mkdir()
    (folders.root / "themed/main.html").write_text('{% extends "base.html" %}{% block footer %}unser Fuß{% endblock %}')
    folders.settings.write_text(
        "site_name: Eigen\n"
        "theme: {name: material, custom_dir: themed, font: false}\n"
        "markdown_extensions: [{pymdownx.tabbed: {alternate_style: true}}]\n",
        encoding="utf-8",
    )
    problems = publish(handbook, folders.root).problems
    html = (folders.site / "processes/fair.html").read_text(encoding="utf-8")
    assert problems == ()
    assert "unser Fuß" in html
    assert "<title>Messe - Eigen</title>" in html
    assert "assets/procviz/procviz.css" in html


@pytest.mark.slow
def test_a_copy_of_the_packaged_configuration_is_a_good_start(handbook, folders):
    shutil.copy(PACKAGED, folders.settings)
    assert publish(handbook, folders.root).problems == ()
    assert "<svg" in (folders.site / "processes/fair.html").read_text(encoding="utf-8")


@pytest.mark.slow
def test_a_killed_build_leaves_the_last_site_and_does_not_hinder_the_next(handbook, folders):
    folders.site.mkdir(parents=True)
    (folders.site / "index.html").write_text("old")
    code = (
        "import sys; from pathlib import Path; from procviz.publish import Builder, Handbook, publish\n"
        "sleep = (sys.executable, '-c', 'import time; print(0, flush=True); time.sleep(2)')\n"
        "slow = Builder(name='slow', program=sleep)\n"
        "book = Handbook(title='', language='de', pages=())\n"
        "publish(book, Path(sys.argv[1]), builder=slow)"
    )
    with subprocess.Popen([sys.executable, "-c", code, str(folders.root)]) as process:
        for _ in range(100):
            if folders.config.exists():
                break
            time.sleep(0.05)
        os.kill(process.pid, signal.SIGKILL)
    assert (folders.site / "index.html").read_text() == "old"
    assert publish(handbook, folders.root).problems == ()
    assert (folders.site / "processes/fair.html").exists()
    assert [path.name for path in folders.build.glob("site*") if path.is_dir()] == ["site"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_is_named(handbook, folders):
    folders.root.chmod(0o500)
    with pytest.raises(ProcvizError, match="Permission denied"):
        publish(handbook, folders.root)


def test_a_file_in_the_way_is_named(handbook, folders):
    folders.build.write_text("x")
    with pytest.raises(ProcvizError) as caught:
        publish(handbook, folders.root)
    assert str(caught.value) == f"cannot use “{folders.build}”: File exists"
