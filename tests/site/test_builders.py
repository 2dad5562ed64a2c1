"""What each builder publishes, in a browser and from a folder: the search finds, and hostile text does nothing."""

import datetime as dt
import itertools
import json
import shutil
from pathlib import Path

import pytest

from procviz.project.building import build
from procviz.publish import BUILDERS

from ..naughty import INERT, bundled_with  # noqa: TID252 - tests are no package that could be named

pytestmark = pytest.mark.browser

PROJECT = Path(__file__).parents[2]
DAY = dt.date(2026, 11, 21)


@pytest.fixture(scope="module", params=list(BUILDERS))
def builder(request):
    return request.param


def published(root, builder, cache, *, texts=()):
    """Build the bundled workspace, with other texts where some are given; return the address of the site's folder."""
    shutil.copytree(PROJECT / "site", root / "site")
    if texts:
        (root / "processes").mkdir()
        for name, content in bundled_with(PROJECT / "processes", itertools.cycle(texts)).items():
            path = root / f"processes/{name}.yml"
            path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    else:
        shutil.copytree(PROJECT / "processes", root / "processes")
    built = build(root, root / "processes", day=DAY, cache=cache, keep_going=True, builder=BUILDERS[builder])
    return built.site.as_uri()


def search(page, words):
    """Type words into the search of Material, or into the one that Zensical opens by key, and give the results."""
    page.keyboard.press("Escape")
    if page.locator(".md-search__input").count():
        page.locator(".md-search__input").click()
        results = page.locator(".md-search-result__link")
    else:
        page.keyboard.press("Control+k")
        results = page.locator("[style*='position: fixed'] a[href*='?h=']")
    page.wait_for_timeout(500)
    page.keyboard.press("Control+a")
    page.keyboard.type(words)
    results.first.wait_for()
    return results.evaluate_all("links => links.map(link => link.getAttribute('href'))")


def test_the_search_finds_steps_and_parts_of_words_from_a_folder(visit, tmp_path, tmp_path_factory, builder):
    site = published(tmp_path, builder, tmp_path_factory.getbasetemp() / "drawings")
    page = visit(f"{site}/index.html")
    assert any("processes/nurture-retrofit.html" in address for address in search(page, "Qualifizierungsanruf"))
    page.reload()
    assert any("roles/inside-sales.html" in address for address in search(page, "Innendienst"))


def test_hostile_text_does_nothing_on_a_page_nor_in_the_search(visit, tmp_path, tmp_path_factory, builder):
    site = published(tmp_path, builder, tmp_path_factory.getbasetemp() / "drawings", texts=INERT)
    page = visit(f"{site}/processes/blechexpo.html")
    harm = []
    page.on("dialog", lambda dialog: (harm.append(dialog.message), dialog.dismiss()))
    page.reload()
    for words in ("alert", "onload"):
        assert search(page, words)
    assert harm == []
