"""Diagrams as DOT text: all positions, all escaping."""

from procviz.dot.downwards import runs_down
from procviz.dot.geometry import Box, Label, Placed, Placement, Text
from procviz.dot.labels import narrower
from procviz.dot.placement import place
from procviz.dot.route import Point, Route
from procviz.dot.sketch import sketch
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
    "narrower",
    "place",
    "runs_down",
    "sketch",
    "write",
]
