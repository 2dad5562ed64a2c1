from procviz.dot.colours import ARROWS
from procviz.dot.placement import place
from procviz.dot.signs import LEVELS, SIGNS
from procviz.views.layout.kinds import KINDS
from procviz.views.legend import VIEW

_SHADES = {f"cell {level}" for level in LEVELS}


def test_every_sign_is_there(workspace, picture):
    nodes = picture("legend", workspace()).nodes
    shown = {node.sign for node in nodes} | {f"{node.sign} {one}" for node in nodes for one in node.classes}
    assert set(SIGNS) - _SHADES <= shown
    assert len(shown & _SHADES) > 1
    assert any(node.until for node in nodes)
    assert any(0 < node.portion < 1 for node in nodes)


def test_every_kind_of_step_has_its_name(workspace, picture):
    titles = {node.title for node in picture("legend", workspace()).nodes}
    assert {title.to("en") for kind, title in KINDS.items() if kind != "end"} <= titles
    assert {"Ends well", "Is over", "Ends badly"} <= titles


def test_every_arrow_is_there(workspace, picture):
    arrows = picture("legend", workspace()).edges
    assert {name for edge in arrows for name in edge.classes} == set(ARROWS) - {"edge"} | {"feedback"}
    assert all(edge.description for edge in arrows)


def test_it_is_the_same_for_every_workspace_and_no_wider_than_a_page(workspace, bundled, picture):
    assert picture("legend", workspace()) == picture("legend", bundled)
    for language in ("de", "en"):
        assert max(lane.right for lane in place(picture("legend", bundled, language=language)).lanes) <= 900


def test_it_is_for_everyone():
    assert not VIEW.for_editors
    assert not VIEW.about
