"""Lenses: a process with one dimension on the rows, and order or time on the columns."""

from procviz.views.lens.lens import COLUMNS, Columns, lens, lenses, row_names

__all__ = ["COLUMNS", "Columns", "lens", "lenses", "row_names"]
