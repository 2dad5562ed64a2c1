"""One diagram drawn in this process."""

from procviz.diagram import Diagram
from procviz.dot import place, runs_down, write
from procviz.render.engine import Engine, EngineError
from procviz.render.job import Format
from procviz.render.routing import orthogonal_routes, straight_routes
from procviz.render.svg import write_svg
from procviz.render.trim import trimmed

_BEGIN_AND_END = {"png": (b"\x89PNG", b"IEND\xaeB`\x82"), "pdf": (b"%PDF", b"%%EOF")}


def picture(diagram: Diagram, form: Format, engine: Engine, *, straight: bool = False) -> bytes:
    """Return the picture of `diagram`.

    Args:
        diagram: what is drawn.
        form: the format of the picture.
        engine: finds the ways of the edges, and draws what is no SVG.
        straight: whether edges are straight lines, which need no way to be found.

    Raises:
        EngineError: the engine failed, it lost an edge, or its file is not whole.
    """
    placement = place(diagram)
    routes = straight_routes(diagram, placement) if straight else orthogonal_routes(diagram, placement, engine)
    if runs_down(diagram):
        placement = trimmed(placement, routes)
    if form == "svg":
        return write_svg(diagram, placement, routes)
    drawn = engine(write(diagram, placement, routes), "nop2", form)
    begin, end = _BEGIN_AND_END[form]
    if not drawn.startswith(begin) or not drawn.rstrip().endswith(end):
        message = f"half a {form}"
        raise EngineError(message)
    return drawn
