"""Links from page to page.

Addresses are those of the built site: links stand in HTML blocks, where no builder turns `x.md` into `x.html`. They are
relative, so that the site works from a folder as well.
"""

from markupsafe import Markup, escape

from procviz.model import Process
from procviz.pages.markup import anchor, row_of
from procviz.pages.telling.site import Site

ABOVE = "../"
"""From any page but the home page to the top of the site."""


def link(site: Site, kinds: tuple[str, ...], object_id: str, up: str = ABOVE) -> Markup:
    """Return a link to the first of `kinds` that has `object_id`; its name alone where it has no page."""
    key = (kinds, object_id, up)
    if key not in site.links:
        site.links[key] = _link(site, kinds, object_id, up)
    return site.links[key]


def link_all(site: Site, kinds: tuple[str, ...], ids: tuple[str, ...], up: str = ABOVE) -> Markup:
    """Return links to several objects, with commas between them."""
    return row_of(link(site, kinds, one, up) for one in ids)


def step_link(site: Site, process: Process, step_id: str, *, here: bool = False) -> Markup:
    """Return a link to the place of a step; `here` where that is on the same page."""
    key = (process.id, here)
    if key not in site.step_links:
        page = "" if here else f"{ABOVE}processes/{process.id}.html"
        site.step_links[key] = {
            step.id: anchor(f"{page}#step-{step.id}", step.name(site.language)) for step in process.steps
        }
    return site.step_links[key].get(step_id) or escape(step_id)


def _link(site: Site, kinds: tuple[str, ...], object_id: str, up: str) -> Markup:
    for kind in kinds:
        found = site.objects[kind].get(object_id)
        if found is None:
            continue
        title = found.name(site.language)
        if kind == "key_results":
            return anchor(f"{up}objectives/{site.objective_of[object_id]}.html#{object_id}", title)
        return anchor(f"{up}{kind}/{object_id}.html", title) if site.has_pages(kind) else escape(title)
    return escape(object_id)
