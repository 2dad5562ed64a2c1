"""Pure questions about the flow of a process and about who refers to whom."""

from procviz.graph.cycles import back_links, cycles
from procviz.graph.flow import Flow, Link, flow_of
from procviz.graph.usage import Usage, uses_of
from procviz.graph.ways import shortest_way

__all__ = ["Flow", "Link", "Usage", "back_links", "cycles", "flow_of", "shortest_way", "uses_of"]
