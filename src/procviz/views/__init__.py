"""Views: the model as neutral pictures. One module a view; what they share stands in `layout`."""

from procviz.views.landscape import landscape
from procviz.views.lens import COLUMNS, Columns, lens, lenses, row_names

__all__ = ["COLUMNS", "Columns", "landscape", "lens", "lenses", "row_names"]
