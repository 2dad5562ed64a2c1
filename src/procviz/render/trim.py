"""Pictures no wider than what is in them: empty room at the left and the right is cut off once all has its place."""

from dataclasses import replace

from procviz.dot import Box, Placement, Route
from procviz.dot.labels import size_of

_BORDER = 8.0  # between the outermost thing and the border of the lane


def trimmed(placement: Placement, routes: tuple[Route, ...]) -> Placement:
    """Return a placement whose lanes end just beside its boxes, arrows and labels.

    Args:
        placement: where everything stands; its lanes have no titles and its columns no headings.
        routes: the ways of its edges.
    """
    across = [x for node in placement.nodes for x in (node.box.left, node.box.right)]
    for route in routes:
        across += [x for x, _y in route.points]
        if route.label:
            half = size_of(route.lines)[0] / 2
            across += [route.label[0] - half, route.label[0] + half]
    if not across:
        return placement
    left, right = round(min(across) - _BORDER), round(max(across) + _BORDER)
    return replace(
        placement,
        lanes=tuple(_between(left, right, lane) for lane in placement.lanes),
        field=_between(left, right, placement.field),
    )


def _between(left: float, right: float, box: Box) -> Box:
    """Return a box with other sides."""
    return replace(box, x=(left + right) / 2, width=right - left)
