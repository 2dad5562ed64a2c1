from datetime import date
from pathlib import Path

import pytest

from procviz.errors import ProcvizError
from procviz.project.offers import lens_views, offers, scene_of, scenes
from procviz.reader import read_workspace
from procviz.views import View, views
from procviz.words import _

DAY = date(2026, 11, 21)
MIXED = View(title=_("Mixed"), question=_("What?"), draw=lambda _scene: None, about=("roles", "systems"))


@pytest.fixture(scope="module")
def workspace():
    return read_workspace(Path(__file__).parents[2] / "processes").workspace


def test_the_lenses_stand_before_the_views(workspace):
    names = list(offers(workspace))
    assert names[:2] == ["role-order", "role-time"]
    assert names[-len(views()) :] == list(views())


def test_a_dimension_of_the_workspaces_own_is_a_lens(workspace):
    assert {"product-order", "product-time"} <= lens_views(workspace).keys()


def test_no_two_lenses_ask_the_same_question(workspace):
    questions = [view.question for view in lens_views(workspace).values()]
    assert len(set(questions)) == len(questions)


def test_a_view_of_several_kinds_has_a_scene_for_each_object(workspace):
    found = [(scene.kind, scene.about.id) for scene in scenes(workspace, MIXED, day=DAY)]
    assert found == [("roles", name) for name in workspace.roles] + [("systems", name) for name in workspace.systems]


def test_an_id_that_two_kinds_have_wants_its_kind(tmp_path):
    (tmp_path / "c.yml").write_text("roles: {crm: {title: Pflege}}\nsystems: {crm: {title: CRM}}\n")
    (tmp_path / "p.yml").write_text("process: p\nsteps: [{start: s}, {end: e}]\n")
    found = read_workspace(tmp_path).workspace
    with pytest.raises(ProcvizError) as stop:
        scene_of(found, MIXED, "crm", day=DAY)
    assert str(stop.value.message) == "“crm” may be several things; write one of `roles/crm`, `systems/crm`"
    assert scene_of(found, MIXED, "systems/crm", day=DAY).about is found.systems["crm"]


def test_a_view_is_drawn_in_the_language_asked_for(workspace):
    scene = scene_of(workspace, views()["landscape"], "", day=DAY, language="en")
    assert views()["landscape"].draw(scene).title == "Landscape of the processes"
