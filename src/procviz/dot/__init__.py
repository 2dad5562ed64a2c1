"""Diagrams as DOT text: all positions, all escaping."""

from procviz.dot.bare import frame, sketch
from procviz.dot.placement import Box, Label, Placed, Placement, Text, narrower, place
from procviz.dot.route import Point, Route
from procviz.dot.write import element_id, write

__all__ = [
    "Box",
    "Label",
    "Placed",
    "Placement",
    "Point",
    "Route",
    "Text",
    "element_id",
    "frame",
    "narrower",
    "place",
    "sketch",
    "write",
]
