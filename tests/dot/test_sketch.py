from dataclasses import replace

from procviz.dot import place, sketch

EVIL = 'x" ] ; evil [label="'


def test_the_sketch_has_a_place_for_each_node_and_a_line_for_each_edge(diagram):
    text = sketch(place(diagram), [(0, 1), (1, 2)])
    assert text.count("pos=") == len(diagram.nodes)
    assert [line for line in text.splitlines() if "->" in line] == ["n0 -> n1", "n1 -> n2"]


def test_no_word_of_the_user_comes_in(diagram):
    evil = replace(
        diagram,
        id=EVIL,
        lanes=tuple(replace(lane, title=EVIL) for lane in diagram.lanes),
        nodes=tuple(replace(node, title=EVIL, note=EVIL, link=EVIL) for node in diagram.nodes),
        edges=tuple(replace(edge, label=EVIL) for edge in diagram.edges),
    )
    assert "evil" not in sketch(place(evil), [(0, 1)])
