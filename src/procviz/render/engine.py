"""The layout engine: Graphviz, through pygraphviz or through the system's own programs.

An engine is a function of DOT text, a layout (`nop`: find ways for the edges; `nop2`: draw what is there) and a format.
Tests put others in its place that crash, hang, or lose an edge.
"""

import shutil
import subprocess
from collections.abc import Callable
from functools import lru_cache
from importlib import metadata

import graphviz

_PATIENCE = 15.0  # seconds; less than a worker's deadline, so that no program outlives its worker

Engine = Callable[[str, str, str], bytes]


class EngineError(Exception):
    """The engine gave no usable answer."""


def engine() -> Engine:
    """Return the engine of this machine: pygraphviz, or else the programs of the graphviz package."""
    try:
        import pygraphviz  # noqa: F401, PLC0415 - asked here, so that its absence is no error
    except ImportError:
        return system_engine
    return library_engine


def library_engine(dot: str, layout: str, form: str) -> bytes:
    """Run Graphviz inside this process.

    The steps are those of `AGraph.draw`, which sets Graphviz up anew for each graph.
    """
    import pygraphviz  # noqa: PLC0415 - the one import of a library of 115 MB, wanted in worker processes only

    library, context = pygraphviz.graphviz, _context()
    try:
        graph = pygraphviz.AGraph(string=dot)
        if library.gvLayout(context, graph.handle, layout.encode()):
            message = f"no layout {layout}"
            raise EngineError(message)
        outcome = library.gvRenderData(context, graph.handle, form.encode())  # 0 and the picture, or an error's number
        library.gvFreeLayout(context, graph.handle)
    except (ValueError, OSError, pygraphviz.DotError) as error:
        raise EngineError(str(error)) from error
    drawn = None if isinstance(outcome, int) else outcome[1]
    if not isinstance(drawn, bytes) or not drawn:
        message = f"no {form}"
        raise EngineError(message)
    return drawn


@lru_cache(maxsize=1)
def _context() -> object:
    """Return what Graphviz has set up in this process."""
    import pygraphviz  # noqa: PLC0415 - see above

    context: object = pygraphviz.graphviz.gvContextWithBuiltins()
    return context


def system_engine(dot: str, layout: str, form: str) -> bytes:
    """Run the system's `neato`, one process a graph."""
    program = shutil.which("neato")
    if program is None:
        message = "no neato"
        raise EngineError(message)
    option = "-n1" if layout == "nop" else "-n2"
    try:
        return subprocess.run(  # noqa: S603 - the text goes in as input, never as an argument
            [program, option, f"-T{form}"],
            input=dot.encode(),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            check=True,
            timeout=_PATIENCE,
        ).stdout
    except (OSError, subprocess.SubprocessError) as error:
        raise EngineError(str(error)) from error


def engine_version() -> str:
    """Return what tells drawings of one engine from those of another; an empty text where there is no engine."""
    try:
        return f"pygraphviz {metadata.version('pygraphviz')}"
    except metadata.PackageNotFoundError:
        return "system " + ".".join(map(str, graphviz.version())) if shutil.which("neato") else ""
