"""A diagram as DOT text, through the graphviz package.

Nodes are called n0, n1, and so on, so that no name of the user's ever is one of DOT's; lanes are clusters.
"""

import graphviz

from procviz.diagram import Diagram, Edge, Node
from procviz.dot.colours import LIGHT
from procviz.dot.curve import mark_position, route_position
from procviz.dot.placement import LABEL_SIZE, Box, Placed, Placement, Text, place
from procviz.dot.route import Route
from procviz.dot.signs import FONT_SIZE
from procviz.dot.text import dot_lines, dot_text, safe_link

FONT = "Helvetica,Arial,sans-serif"
BOLD = "Helvetica-Bold,Arial Bold,sans-serif"
_POINTS_PER_INCH = 72


def write(diagram: Diagram, placement: Placement | None = None, routes: tuple[Route, ...] | None = None) -> str:
    """Return the DOT text of `diagram`.

    Args:
        diagram: what is drawn.
        placement: where it stands; computed where it is absent.
        routes: the ways of its edges, in their order. With them `neato -n2` draws the picture as it is; without them
            `neato -n` finds ways of its own.
    """
    placement = placement or place(diagram)
    graph = graphviz.Digraph(
        graph_attr={"splines": "ortho" if routes is None else "true", "bgcolor": "white", "pad": "0.1", "fontname": FONT},
        node_attr={"fixedsize": "true", "fontname": FONT, "fontsize": _number(FONT_SIZE)},
        edge_attr={
            "fontname": FONT,
            "fontsize": _number(LABEL_SIZE),
            "arrowsize": "0.75",
            "color": LIGHT["edge"].line,
            "fontcolor": LIGHT["edge"].text,
        },
    )
    members: list[list[int]] = [[] for _lane in diagram.lanes]
    for index, node in enumerate(diagram.nodes):
        members[node.row].append(index)
    for row, indices in enumerate(members):
        graph.subgraph(_lane(diagram, placement, row, indices))
    for index, (heading, text) in enumerate(zip(diagram.headings, placement.headings, strict=True)):
        graph.node(
            f"h{index}", **_band(text, "heading"), id=element_id(diagram, "heading", str(index)), tooltip=dot_text(heading.title)
        )
    names = {node.id: f"n{index}" for index, node in enumerate(diagram.nodes)}
    for index, edge in enumerate(diagram.edges):
        route = routes[index] if routes else None
        graph.edge(names[edge.source], names[edge.target], **_edge(diagram, placement, index, edge, route))
    for index, placed in enumerate(placement.nodes):
        if placed.sign.mark:
            graph.edge(f"n{index}", f"n{index}", **_mark(placed))
    return graph.source


def sketch(diagram: Diagram, placement: Placement) -> str:
    """Return the DOT text that has just what finding the edges' ways takes."""
    names = {node.id: f"n{index}" for index, node in enumerate(diagram.nodes)}
    graph = graphviz.Digraph(graph_attr={"splines": "ortho"}, node_attr={"shape": "box", "fixedsize": "true", "label": ""})
    for index, placed in enumerate(placement.nodes):
        graph.node(f"n{index}", **_place(placed.box))
    for index, text in enumerate((*placement.titles, *placement.headings)):
        box = text.box
        graph.node(f"t{index}", **_place(Box(box.x, box.y, box.width - 8, box.height - 8)))
    for edge in diagram.edges:
        graph.edge(names[edge.source], names[edge.target])
    return graph.source


def element_id(diagram: Diagram, kind: str, name: str) -> str:
    """Return the id of an element in the SVG, unique on a page that shows several diagrams."""
    return f"{diagram.id}_{kind}_{name}"


def _lane(diagram: Diagram, placement: Placement, row: int, indices: list[int]) -> graphviz.Digraph:
    """Return the cluster of a lane with its title and its nodes."""
    box = placement.lanes[row]
    parity = "even" if row % 2 else "odd"
    lane = graphviz.Digraph(
        name=f"cluster_{row}",
        graph_attr={
            "bb": f"{_number(box.left)},{_number(box.bottom)},{_number(box.right)},{_number(box.top)}",
            "style": "filled",
            "label": "",
            "fillcolor": LIGHT[parity].fill,
            "color": LIGHT[parity].line,
            "id": element_id(diagram, "lane", str(row)),
            "class": f"lane {parity}",
        },
    )
    title = diagram.lanes[row]
    link = safe_link(title.link)
    lane.node(
        f"t{row}",
        **_band(placement.titles[row], "title"),
        id=element_id(diagram, "title", str(row)),
        tooltip=dot_text(title.title),
        **({"URL": dot_text(link)} if link else {}),
    )
    for index in indices:
        lane.node(f"n{index}", **_node(diagram, diagram.nodes[index], placement.nodes[index]))
    return lane


def _band(text: Text, kind: str) -> dict[str, str]:
    """Return the attributes of a lane's title or of a heading."""
    return {
        **_place(text.box),
        "shape": "box",
        "style": "filled",
        "penwidth": "0",
        "fillcolor": LIGHT[kind].fill,
        "fontcolor": LIGHT[kind].text,
        "fontname": BOLD,
        "label": dot_lines(text.lines),
        "class": kind,
    }


def _node(diagram: Diagram, node: Node, placed: Placed) -> dict[str, str]:
    """Return the attributes of a node."""
    sign = placed.sign
    colours = LIGHT[sign.tint]
    box = placed.box
    if sign.peripheries > 1:  # Graphviz draws further lines outside the size
        rim = 8 * (sign.peripheries - 1)
        box = Box(box.x, box.y, box.width - rim, box.height - rim)
    link = safe_link(node.link)
    return {
        **_place(box),
        "label": dot_lines(placed.lines),
        "shape": sign.shape,
        "style": sign.style,
        "fillcolor": colours.fill,
        "color": colours.line,
        "fontcolor": colours.text,
        "penwidth": _number(sign.pen),
        "peripheries": str(sign.peripheries),
        "id": element_id(diagram, "step", node.id),
        "class": " ".join(("step", node.sign, *node.classes)),
        "tooltip": dot_text(node.description or node.title),
        **({"URL": dot_text(link)} if link else {}),
    }


def _edge(diagram: Diagram, placement: Placement, index: int, edge: Edge, route: Route | None) -> dict[str, str]:
    """Return the attributes of an edge."""
    lines = placement.labels[index][0]
    attributes = {
        "id": element_id(diagram, "edge", str(index)),
        "class": " ".join(edge.classes) or "flow",
        "edgetooltip": dot_text(edge.description or edge.label),
    }
    if "back" in edge.classes:
        attributes |= {"style": "dashed", "color": LIGHT["back"].line, "fontcolor": LIGHT["back"].text}
    if route is None:
        return attributes | ({"xlabel": dot_lines(lines)} if lines else {})
    attributes["pos"] = route_position(route.points)
    if lines and route.label:
        attributes |= {"label": dot_lines(lines), "lp": f"{_number(route.label[0])},{_number(route.label[1])}"}
    return attributes


def _mark(placed: Placed) -> dict[str, str]:
    """Return the attributes of the loop that draws a mark."""
    return {
        "class": "mark",
        "arrowhead": "none",
        "color": LIGHT[placed.sign.tint].line,
        "penwidth": "1.4",
        "pos": mark_position(placed),
    }


def _place(box: Box) -> dict[str, str]:
    """Return the attributes of a box: its centre in points, its size in inches."""
    return {
        "pos": f"{_number(box.x)},{_number(box.y)}",
        "width": _number(box.width / _POINTS_PER_INCH),
        "height": _number(box.height / _POINTS_PER_INCH),
    }


def _number(value: float) -> str:
    """Return a number with as many decimals as a picture needs."""
    return f"{value:.4g}" if abs(value) < 1 else f"{value:.3f}".rstrip("0").rstrip(".")
