from datetime import date

from procviz.pages import write
from procviz.project.offers import lens_views, scenes
from procviz.views import views


def test_every_lens_hangs_in_the_gallery_with_the_same_process(bundled, bundled_pages):
    ids = [picture.id for picture in bundled_pages["help/gallery.md"].pictures]
    lenses = list(lens_views(bundled.workspace))
    shown = [*lenses, "role-order-narrow"]
    process = ids[0].partition("--")[0]
    assert ids[: len(shown)] == [f"{process}--{name}-gallery" for name in shown]


def test_every_view_that_the_team_may_see_and_that_has_something_to_show_hangs_in_the_gallery(bundled):
    shown = {exhibit.id for exhibit in bundled.gallery if not exhibit.is_lens}
    for name, view in views().items():
        empty = not any(view.draw(scene) for scene in scenes(bundled.workspace, view, day=date(2026, 11, 21)))
        assert (name in shown) != (empty or view.for_editors)


def test_a_step_in_the_gallery_leads_to_its_process(bundled_pages):
    picture = bundled_pages["help/gallery.md"].pictures[0]
    process = picture.id.partition("--")[0]
    assert [node.link for node in picture.nodes] == [
        f"../processes/{process}.html#step-{node.id}" for node in picture.nodes
    ]


def test_a_workspace_with_one_plain_process_has_a_gallery(read):
    pages = {page.path: page for page in write(read(p="process: p\nsteps: [{start: s}, {end: e}]\n"))}
    assert pages["help/gallery.md"].pictures[0].id == "p--role-order-gallery"
