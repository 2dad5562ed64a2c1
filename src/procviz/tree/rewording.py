"""Another text in the place of one that is written."""

import re

from procviz.source import Change
from procviz.tree.nodes import Scalar

_HARMLESS = re.compile(r"(?!(?:null|Null|NULL)$)[A-Za-z0-9][A-Za-z0-9_.%-]*(?: [A-Za-z0-9_.%-]+)*")
"""What means the same to YAML with quotes and without, in a line of its own and between brackets."""


def reworded(node: Scalar, text: str | None) -> tuple[Change, ...]:
    """Return the change that makes a scalar say `text`, its quotes kept; none where that cannot be done safely."""
    span = node.bare
    return (Change(span, text),) if span and text and _HARMLESS.fullmatch(text) else ()
