"""A YAML file as a tree in which everything is text and every node knows its place.

Nothing is converted: `no`, `18:00`, `010` and `5%` stay what the editor wrote, and the field that reads them decides
what they mean. This is the only room that knows YAML.
"""

from procviz.tree.ahead import Trees, reading_ahead
from procviz.tree.faults import MAX_PROBLEMS
from procviz.tree.nodes import LOST, PLAIN, QUOTED, Entry, Mapping, Node, Raw, Scalar, Sequence, Tree, node_of
from procviz.tree.read import read_tree
from procviz.tree.rewording import reworded
from procviz.tree.writing import written

__all__ = [
    "LOST",
    "MAX_PROBLEMS",
    "PLAIN",
    "QUOTED",
    "Entry",
    "Mapping",
    "Node",
    "Raw",
    "Scalar",
    "Sequence",
    "Tree",
    "Trees",
    "node_of",
    "read_tree",
    "reading_ahead",
    "reworded",
    "written",
]
