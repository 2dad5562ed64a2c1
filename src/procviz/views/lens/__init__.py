"""Lenses: a process with one dimension on the rows, and order or time on the columns."""

from procviz.views.lens.lens import lens, lenses, row_names
from procviz.views.lens.shown import COLUMNS, Choice, Columns
from procviz.views.lens.sketches import sketches

__all__ = ["COLUMNS", "Choice", "Columns", "lens", "lenses", "row_names", "sketches"]
