"""Pure questions about the flow of a process and about who refers to whom."""

from procviz.graph.addressees import addressees, is_for_others
from procviz.graph.calls import Calls, goes_on
from procviz.graph.consent import Consents
from procviz.graph.cycles import back_links, cycles
from procviz.graph.flow import Flow, Link, flow_of
from procviz.graph.gaps import hides
from procviz.graph.known import Known, known_of
from procviz.graph.stages import Change, Stages, Staging
from procviz.graph.strands import Strand, parting_of, strands_of
from procviz.graph.usage import Usage, uses_of
from procviz.graph.ways import explore, shortest_way, way_to

__all__ = [
    "Calls",
    "Change",
    "Consents",
    "Flow",
    "Known",
    "Link",
    "Stages",
    "Staging",
    "Strand",
    "Usage",
    "addressees",
    "back_links",
    "cycles",
    "explore",
    "flow_of",
    "goes_on",
    "hides",
    "is_for_others",
    "known_of",
    "parting_of",
    "shortest_way",
    "strands_of",
    "uses_of",
    "way_to",
]
