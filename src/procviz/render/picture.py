"""One diagram drawn in this process."""

from procviz.diagram import Diagram
from procviz.dot import frame, place, write
from procviz.render.engine import Engine
from procviz.render.job import Format
from procviz.render.routing import orthogonal_routes, straight_routes
from procviz.render.svg import finish


def picture(diagram: Diagram, form: Format, engine: Engine, *, straight: bool = False) -> bytes:
    """Return the picture of `diagram`.

    Args:
        diagram: what is drawn.
        form: the format of the picture.
        engine: draws, and finds the ways of the edges.
        straight: whether edges are straight lines, which need no way to be found.

    Raises:
        EngineError: the engine failed, or its picture does not show the whole diagram.
    """
    placement = place(diagram)
    routes = straight_routes(diagram, placement) if straight else orthogonal_routes(diagram, placement, engine)
    if form == "svg":
        return finish(engine(frame(diagram, placement, routes), "nop2", form), diagram, placement, routes)
    return engine(write(diagram, placement, routes), "nop2", form)
