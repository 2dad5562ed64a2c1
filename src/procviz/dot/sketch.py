"""DOT of the boxes alone, without a word of the user's: all that Graphviz needs to find the ways of the edges."""

from collections.abc import Iterable

from procviz.dot.geometry import Placement
from procviz.dot.numbers import point

_CORE = "width=1.1 height=0.36"  # inches, as DOT has them


def sketch(placement: Placement, ends: Iterable[tuple[int, int]]) -> str:
    """Return the DOT text that has just what finding the edges' ways takes; node n0 is the first one, and so on.

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
