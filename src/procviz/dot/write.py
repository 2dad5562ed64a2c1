"""A diagram as DOT text, through the graphviz package.

Nodes are called n0, n1, and so on, so that no name of the user's ever is one of DOT's; lanes are clusters.
"""

import graphviz

from procviz.diagram import Diagram, Edge, Node
from procviz.dot.colours import LIGHT
from procviz.dot.curve import mark_position, route_position
from procviz.dot.numbers import POINTS_PER_INCH, bounds, inside_rims, number, point
from procviz.dot.placement import LABEL_SIZE, Box, Placed, Placement, Text, place
from procviz.dot.route import Route
from procviz.dot.signs import FONT_SIZE
from procviz.dot.text import dot_lines, dot_text, safe_link

FONT = "Helvetica,Arial,sans-serif"
BOLD = "Helvetica,Arial,sans-serif bold"


def write(diagram: Diagram, placement: Placement | None = None, routes: tuple[Route, ...] | None = None) -> str:
    """Return the DOT text of `diagram`.

    Args:
        diagram: what is drawn.
        placement: where it stands; computed where it is absent.
        routes: the ways of its edges, in their order. With them `neato -n2` draws the picture as it is; without them
            `neato -n` finds ways of its own.
    """
    placement = placement or place(diagram)
    names = {node.id: f"n{index}" for index, node in enumerate(diagram.nodes)}
    members: list[list[int]] = [[] for _lane in diagram.lanes]
    for index, node in enumerate(diagram.nodes):
        members[node.row].append(index)
    graph = graphviz.Digraph(
        graph_attr={"splines": "true" if routes else "ortho", "pad": "0.1", "bgcolor": "white", "fontname": FONT},
        node_attr={"fixedsize": "true", "fontname": FONT, "fontsize": number(FONT_SIZE)},
        edge_attr={
            "fontname": FONT,
            "fontsize": number(LABEL_SIZE),
            "arrowsize": "0.75",
            "color": LIGHT["edge"].line,
            "fontcolor": LIGHT["edge"].text,
        },
    )
    for row, indices in enumerate(members):
        graph.subgraph(_lane(diagram, placement, row, indices))
    for index, (heading, text) in enumerate(zip(diagram.headings, placement.headings, strict=True)):
        key = element_id(diagram, "heading", str(index))
        graph.node(f"h{index}", **_band(text, "heading", key, heading.title))
    for index, edge in enumerate(diagram.edges):
        key = element_id(diagram, "edge", str(index))
        route = routes[index] if routes else None
        graph.edge(names[edge.source], names[edge.target], id=key, **_edge(edge, placement.labels[index].lines, route))
    for index, placed in enumerate(placement.nodes):
        if placed.sign.mark:
            graph.edge(f"n{index}", f"n{index}", **_mark(placed))
    source: str = graph.source
    return source


def element_id(diagram: Diagram, kind: str, name: str) -> str:
    """Return the id of an element in the SVG, unique on a page that shows several diagrams."""
    return f"{diagram.id}_{kind}_{name}"


def _lane(diagram: Diagram, placement: Placement, row: int, indices: list[int]) -> graphviz.Digraph:
    """Return the cluster of a lane with its title and its nodes."""
    parity = "even" if row % 2 else "odd"
    lane = graphviz.Digraph(
        name=f"cluster_{row}",
        graph_attr={
            "bb": bounds(placement.lanes[row]),
            "style": "filled",
            "label": "",
            "fillcolor": LIGHT[parity].fill,
            "color": LIGHT[parity].line,
            "id": element_id(diagram, "lane", str(row)),
            "class": f"lane {parity}",
        },
    )
    title = diagram.lanes[row]
    band = _band(placement.titles[row], "title", element_id(diagram, "title", str(row)), title.title)
    lane.node(f"t{row}", **band, **_link(title.link))
    for index in indices:
        node = diagram.nodes[index]
        lane.node(f"n{index}", id=element_id(diagram, "step", node.id), **_node(node, placement.nodes[index]))
    return lane


def _band(text: Text, kind: str, key: str, title: str) -> dict[str, str]:
    """Return the attributes of a lane's title or of a heading."""
    return {
        **_place(text.box),
        "id": key,
        "class": kind,
        "shape": "box",
        "style": "filled",
        "penwidth": "0",
        "fillcolor": LIGHT[kind].fill,
        "fontcolor": LIGHT[kind].text,
        "fontname": BOLD,
        "label": dot_lines(text.lines),
        "tooltip": dot_text(title),
    }


def _node(node: Node, placed: Placed) -> dict[str, str]:
    """Return the attributes of a node."""
    sign = placed.sign
    colours = LIGHT[sign.tint]
    return {
        **_place(inside_rims(placed)),
        "shape": sign.shape,
        "style": sign.style,
        "peripheries": str(sign.peripheries),
        "penwidth": number(sign.pen),
        "label": dot_lines(placed.lines),
        "fillcolor": colours.fill,
        "color": colours.line,
        "fontcolor": colours.text,
        "class": " ".join(("step", node.sign, *node.classes)),
        "tooltip": dot_text(node.description or node.title),
        **_link(node.link),
    }


def _edge(edge: Edge, lines: tuple[str, ...], route: Route | None) -> dict[str, str]:
    """Return the attributes of an edge."""
    attributes = {"class": " ".join(edge.classes) or "flow", "edgetooltip": dot_text(edge.description or edge.label)}
    if "back" in edge.classes:
        attributes |= {"style": "dashed", "color": LIGHT["back"].line, "fontcolor": LIGHT["back"].text}
    if route is None:
        return attributes | ({"xlabel": dot_lines(lines)} if lines else {})
    attributes["pos"] = route_position(route.points)
    if route.label:
        attributes |= {"label": dot_lines(route.lines), "lp": point(route.label)}
    return attributes


def _link(link: str) -> dict[str, str]:
    """Return the attribute of a link, if it is a safe one."""
    safe = safe_link(link)
    return {"URL": dot_text(safe)} if safe else {}


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
        "pos": point((box.x, box.y)),
        "width": number(box.width / POINTS_PER_INCH),
        "height": number(box.height / POINTS_PER_INCH),
    }
