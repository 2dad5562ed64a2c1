"""Views: the model as neutral pictures. One module a view; what they share stands in `layout`, lenses in `lens`."""

from functools import cache

from procviz.catalogue import leaves
from procviz.views.landscape import landscape
from procviz.views.layout.view import Scene, View
from procviz.views.lens import COLUMNS, Choice, Columns, lens, lenses, row_names, sketches

__all__ = [
    "COLUMNS",
    "Choice",
    "Columns",
    "Scene",
    "View",
    "landscape",
    "lens",
    "lenses",
    "row_names",
    "sketches",
    "views",
]


@cache
def views() -> dict[str, View]:
    """Return all views by id, sorted: the files of this folder, each with its `VIEW`."""
    return {name: leaf.load().VIEW for name, leaf in leaves(__name__).items()}
