"""A diagram as DOT text, through the graphviz package.

Nodes are called n0, n1, and so on, so that no name of the user's ever is one of DOT's; lanes are clusters.
"""

import graphviz

from procviz.diagram import Diagram, Edge, Node
from procviz.dot.colours import LIGHT, arrow_tint
from procviz.dot.curve import bar_position, mark_position, route_position
from procviz.dot.geometry import Box, Placed, Placement, Text
from procviz.dot.labels import LABEL_SIZE
from procviz.dot.numbers import POINTS_PER_INCH, bounds, inside_rims, number, point
from procviz.dot.placement import place
from procviz.dot.route import Route
from procviz.dot.signs import FONT_SIZE, Sign, filled
from procviz.dot.text import dot_lines, dot_text, safe_link

FONT = "Helvetica,Arial,sans-serif"
BOLD = "Helvetica,Arial,sans-serif bold"
_STYLES = {"back": {"style": "dashed"}, "missing": {"style": "dotted", "penwidth": "2"}}


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
        name, line = f"n{index}", LIGHT[placed.sign.tint].line
        if placed.until:
            graph.edge(name, name, **_drawing("until", line, "2", bar_position(placed.until)))
        if placed.sign.mark:
            graph.edge(name, name, **_drawing("mark", line, number(placed.sign.mark.pen), mark_position(placed)))
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
    if placement.titles[row].box.width:
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
        "fillcolor": LIGHT["title"].fill,
        "fontcolor": LIGHT["title"].text,
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
        **_filling(sign, node.portion),
        "color": colours.line,
        "fontcolor": colours.text,
        "class": " ".join(("step", node.sign, *node.classes)),
        "tooltip": dot_text(node.description or node.title),
        **_link(node.link),
    }


def _filling(sign: Sign, portion: float) -> dict[str, str]:
    """Return the attributes that fill a sign from the left."""
    portion = filled(sign, portion)
    if not portion:
        return {}
    part, rest = LIGHT[sign.filling].fill, LIGHT[sign.tint].fill
    if portion == 1:
        return {"fillcolor": part}
    return {"style": "striped", "fillcolor": f"{part};{portion:.4f}:{rest}"}


def _edge(edge: Edge, lines: tuple[str, ...], route: Route | None) -> dict[str, str]:
    """Return the attributes of an edge."""
    attributes = {"class": " ".join(edge.classes) or "flow", "edgetooltip": dot_text(edge.description or edge.label)}
    if (tint := arrow_tint(edge.classes)) in _STYLES:
        attributes |= {**_STYLES[tint], "color": LIGHT[tint].line, "fontcolor": LIGHT[tint].text}
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


def _drawing(kind: str, colour: str, pen: str, position: str) -> dict[str, str]:
    """Return the attributes of the loop that draws a mark or a bar."""
    return {"class": kind, "arrowhead": "none", "color": colour, "penwidth": pen, "pos": position}


def _place(box: Box) -> dict[str, str]:
    """Return the attributes of a box: its centre in points, its size in inches."""
    return {
        "pos": point((box.x, box.y)),
        "width": number(box.width / POINTS_PER_INCH),
        "height": number(box.height / POINTS_PER_INCH),
    }
