"""Changes to a source by span: everything else stays byte for byte, and a file is replaced as a whole or not at all."""

from procviz.edit.changes import OverlapError, edited, overlap
from procviz.edit.difference import difference
from procviz.edit.rewriting import rewrite

__all__ = ["OverlapError", "difference", "edited", "overlap", "rewrite"]
