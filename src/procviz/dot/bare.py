"""DOT of the shapes alone, without a word of the user's.

That is all Graphviz needs to find the ways of the edges and to draw what our SVG is made of, and it takes a third of
the time. Nodes are called by their index: n0 a node, t0 a lane's title, h0 a heading, e0 an edge.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from procviz.diagram import Diagram
from procviz.dot.curve import mark_position, route_position
from procviz.dot.numbers import POINTS_PER_INCH, bounds, inside_rims, point
from procviz.dot.placement import Box, Placement
from procviz.dot.route import Route
from procviz.dot.signs import Sign

_PEN = 1.2
_CORE = "width=1.1 height=0.36"  # inches, as DOT has them


def sketch(placement: Placement, ends: Iterable[tuple[int, int]]) -> str:
    """Return the DOT text that has just what finding the edges' ways takes.

    It shows only the core of each sign: a way that ends anywhere at its sides can end on the sign's outline as well.
    All cores are of one size, so that those of a row or column line up; the fewer different lines there are, the faster
    Graphviz is.

    Args:
        placement: where the nodes stand.
        ends: the indices of source and target of each edge.
    """
    lines = [f'digraph {{splines=ortho node [shape=box fixedsize=true label="" {_CORE}]']
    lines += [f'n{index} [pos="{point((node.box.x, node.box.y))}"]' for index, node in enumerate(placement.nodes)]
    lines += [f"n{source} -> n{target}" for source, target in ends]
    return "\n".join((*lines, "}\n"))


def frame(diagram: Diagram, placement: Placement, routes: tuple[Route, ...]) -> str:
    """Return the DOT text of all shapes and lines in their places."""
    return "\n".join(_frame(diagram, placement, routes))


def _frame(diagram: Diagram, placement: Placement, routes: tuple[Route, ...]) -> Iterator[str]:
    """Yield the lines of the frame."""
    usual = f'shape=box fixedsize=true label="" style=filled penwidth={_PEN}'
    yield f"digraph {{pad=0.1 node [{usual}] edge [arrowsize=0.75]"
    for row, lane in enumerate(placement.lanes):
        yield f'subgraph cluster_{row} {{bb="{bounds(lane)}" style=filled'
        yield f"t{row} [{_place(placement.titles[row].box)} penwidth=0]}}"
    for index, heading in enumerate(placement.headings):
        yield f"h{index} [{_place(heading.box)} penwidth=0]"
    for index, placed in enumerate(placement.nodes):
        sign = placed.sign
        yield f"n{index} [{_place(inside_rims(placed))}{_look(sign)}]"
        if sign.mark:
            yield f'n{index} -> n{index} [class=mark arrowhead=none penwidth=1.4 pos="{mark_position(placed)}"]'
    numbers = {node.id: index for index, node in enumerate(diagram.nodes)}
    for index, (edge, route) in enumerate(zip(diagram.edges, routes, strict=True)):
        ends = f"n{numbers[edge.source]} -> n{numbers[edge.target]}"
        dashed = " style=dashed" if "back" in edge.classes else ""
        yield f'{ends} [id=e{index} pos="{route_position(route.points)}"{dashed}]'
    yield "}\n"


@lru_cache(maxsize=256)
def _look(sign: Sign) -> str:
    """Return the attributes of a sign that are not those of all nodes; the fewer there are to read, the better."""
    usual = {"shape": "box", "style": "filled", "peripheries": 1, "penwidth": _PEN}
    own = {"shape": sign.shape, "style": sign.style, "peripheries": sign.peripheries, "penwidth": sign.pen}
    return "".join(f' {name}="{value}"' for name, value in own.items() if value != usual[name])


def _place(box: Box) -> str:
    """Return the attributes of a box: its centre in points, its size in inches."""
    width, height = box.width / POINTS_PER_INCH, box.height / POINTS_PER_INCH
    return f'pos="{point((box.x, box.y))}" width={width:.4g} height={height:.4g}'
