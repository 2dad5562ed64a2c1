"""How large a tree may be, counted while it grows, so that no alias multiplies it unseen."""

from procviz.source import Span
from procviz.tree.faults import Unreadable, fault
from procviz.words import _

MAX_DEPTH = 64
MAX_NODES = 200_000


def refuse_depth(span: Span) -> Unreadable:
    """Return the refusal of a node that lies too deep."""
    message = _("lists and maps are nested deeper than {limit} levels", limit=MAX_DEPTH)
    return Unreadable(fault(span, message, _("make it flatter")))


def refuse_nodes(span: Span) -> Unreadable:
    """Return the refusal of the node that is one too many."""
    message = _("the file holds more than {limit} values, those repeated by aliases included", limit=MAX_NODES)
    return Unreadable(fault(span, message, _("split it into several files")))
