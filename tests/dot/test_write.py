import re
from dataclasses import replace

import pytest

from procviz.dot import Route, element_id, place, write


def attributes(dot, name):
    """Return the attributes of the statement of `name`."""
    statement = next(line for line in dot.splitlines() if line.strip().startswith(f"{name} ["))
    return dict(re.findall(r'(\w+)=("(?:[^"\\]|\\.)*"|[^ \]]+)', statement))


def test_nodes_have_names_of_ours_and_ids_of_the_user(diagram):
    mail = attributes(write(diagram), "n1")
    assert mail["id"] == "welcome_step_mail"
    assert mail["class"] == '"step message"'
    assert mail["URL"] == '"#mail"'
    assert mail["label"] == '"Tag 0\\nDanke-Mail"'
    assert mail["fixedsize" if "fixedsize" in mail else "shape"] == "note"


def test_lanes_are_clusters_over_the_whole_width(diagram):
    dot = write(diagram)
    assert [line.strip() for line in dot.splitlines() if "subgraph" in line] == [
        "subgraph cluster_0 {",
        "subgraph cluster_1 {",
    ]
    assert dot.count('class="lane odd"') == dot.count('class="lane even"') == 1


def test_labels_are_set_beside_edges_that_have_no_way_yet(diagram):
    assert 'xlabel="60 %"' in write(diagram)
    assert "splines=ortho" in write(diagram)


def test_edges_with_a_way_carry_it_and_the_place_of_their_label(diagram):
    routes = tuple(
        Route(((0, 0), (9, 0)), (4, 8) if edge.label else None, (edge.label,) if edge.label else ())
        for edge in diagram.edges
    )
    dot = write(diagram, place(diagram), routes)
    assert dot.count('lp="4.00,8.00"') == 3  # the first edge has no label
    assert dot.count('pos="e,9.00,0.00') == 4
    assert "xlabel" not in dot


def test_back_edges_are_dashed(diagram):
    assert write(diagram).count("style=dashed") == 1


@pytest.mark.parametrize(
    ("title", "label"),
    [
        ("<b>fett</b>", '"<b>fett</b>"'),
        ("x:y", '"x:y"'),
        ("ends\\", '"ends\\\\"'),
        ("\\N", '"\\\\N"'),
        ("%s", '"%s"'),
        ('"quoted"', '"\\"quoted\\""'),
        ("AT&T &lt;", '"AT&amp;T &amp;lt;"'),
        ("nul\x00", '"nul\N{REPLACEMENT CHARACTER}"'),
        ("שלום", '"שלום"'),
        ("node", '"node"'),
    ],
)
def test_titles_are_plain_text(diagram, title, label):
    nodes = (replace(diagram.nodes[0], title=title), *diagram.nodes[1:])
    assert attributes(write(replace(diagram, nodes=nodes)), "n0")["label"] == label


def test_an_unsafe_link_is_left_out(diagram):
    nodes = (replace(diagram.nodes[0], link="javascript:alert(1)"), *diagram.nodes[1:])
    assert "URL" not in attributes(write(replace(diagram, nodes=nodes)), "n0")
    assert "javascript" not in write(replace(diagram, nodes=nodes))


def test_the_same_diagram_gives_the_same_text(diagram):
    assert write(diagram) == write(replace(diagram))


def test_ids_of_different_kinds_cannot_meet(diagram):
    assert element_id(diagram, "step", "edge-1") != element_id(diagram, "edge", "1")


def drawn_loops(dot, kind):
    return [line for line in dot.splitlines() if f"class={kind} " in line]


def test_what_is_missing_is_dotted_and_says_so(diagram):
    edges = (replace(diagram.edges[0], classes=("missing",)), *diagram.edges[1:])
    dot = write(replace(diagram, edges=edges))
    assert dot.count("style=dotted") == 1
    assert 'xlabel="!"' in dot


def test_a_bar_beneath_a_node_is_drawn_by_a_loop(diagram):
    nodes = (replace(diagram.nodes[0], until=1), *diagram.nodes[1:])
    assert not drawn_loops(write(diagram), "until")
    (bar,) = drawn_loops(write(replace(diagram, nodes=nodes)), "until")
    assert "n0 -> n0" in bar
    assert bar.count(";") == 2  # two ends and what lies between


@pytest.mark.parametrize(
    ("portion", "style"),
    [(-1, "filled"), (0, "filled"), (0.25, "striped"), (1, "filled"), (7.5, "filled"), (float("nan"), "filled")],
)
def test_a_bar_is_filled_from_the_left(diagram, portion, style):
    nodes = (replace(diagram.nodes[0], sign="bar", portion=portion), *diagram.nodes[1:])
    found = attributes(write(replace(diagram, nodes=nodes)), "n0")
    assert found["style"] == style
    assert (";0.2500:" in found["fillcolor"]) == (portion == 0.25)


def test_without_titles_of_lanes_there_is_nothing_to_draw_for_them(diagram):
    lanes = tuple(replace(lane, title="") for lane in diagram.lanes)
    assert "t0 [" in write(diagram)
    assert "t0 [" not in write(replace(diagram, lanes=lanes))
