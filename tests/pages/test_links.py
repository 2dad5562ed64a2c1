import posixpath

import pytest


@pytest.fixture(scope="session")
def site(bundled_pages, built, elements):
    """Return the elements of each page by its address on the site, diagrams' links included."""
    found = {}
    for path, page in bundled_pages.items():
        one = elements(built(page.text))
        links = [thing.link for picture in page.pictures for thing in (*picture.nodes, *picture.lanes) if thing.link]
        found[path.removesuffix(".md") + ".html"] = (one.ids, one.addresses + links)
    return found


def test_every_link_within_the_site_leads_to_a_page_and_a_place_on_it(site):
    lost = []
    files = {"model.json", *(address.replace(".html", suffix) for address in site for suffix in (".json", ".mmd"))}
    for address, (_ids, links) in site.items():
        for link in links:
            if link.startswith(("https:", "mailto:")) or link.endswith(".svg"):
                continue
            path, _hash, anchor = link.partition("#")
            target = posixpath.normpath(posixpath.join(posixpath.dirname(address), path)) if path else address
            if target in files and not anchor:
                continue
            if target == "processes/index.html" and "=" in anchor:  # conditions for the filters of the list
                continue
            if target not in site or (anchor and anchor not in site[target][0]):
                lost.append((address, link))
    assert lost == []


def test_no_page_has_an_id_twice(site):
    assert {address: ids for address, (ids, _links) in site.items() if len(set(ids)) < len(ids)} == {}


def test_every_step_has_a_place_on_the_page_of_its_process(bundled, site):
    for process in bundled.workspace.processes:
        ids = site[f"processes/{process.id}.html"][0]
        assert {f"step-{step.id}" for step in process.steps} <= set(ids)


def test_every_diagram_has_its_place_on_its_page(bundled_pages, built, elements):
    for page in bundled_pages.values():
        places = [one["data-diagram"] for _tag, one in elements(built(page.text)).tags if "data-diagram" in one]
        assert places == [picture.id for picture in page.pictures]


def test_a_diagram_in_a_tab_is_an_image_of_its_file_until_it_is_put_in(bundled_pages, built):
    html = built(bundled_pages["processes/nurture-retrofit.md"].text)
    assert html.count('<div class="tabbed-block">') == 3
    first = html.partition('<div class="tabbed-block">')[2].partition("</div>\n</div>")[0]
    assert "data-search-exclude" in first
    assert ".svg" in first
