"""A drawing process: takes diagrams on its standard input and gives pictures on its standard output, both pickled.

It ends when its input does, so none is left behind when its parent dies. A diagram that takes longer than the deadline
ends the process, wherever in Graphviz' C code it is. What the C libraries print is thrown away.
"""

import faulthandler
import gc
import os
import pickle
import signal
import sys
from typing import BinaryIO

from procviz.diagram import Diagram
from procviz.render.engine import Engine, EngineError
from procviz.render.engine import engine as usual_engine
from procviz.render.job import Format
from procviz.render.picture import picture

Task = tuple[int, Diagram, Format, bool]
"""The number of a job, its diagram and format, and whether its edges shall be straight."""

Outcome = tuple[int, bytes, bool]
"""The number of a job, its picture (empty if there is none), and whether its edges are straight."""


_FRESH = 50_000  # objects made between two looks for garbage
_PATIENCE = 4  # steps that whoever is waited for, such as the builder of the site, comes first by


def main() -> None:
    """Draw until the input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's; it ends its workers
    gc.set_threshold(_FRESH)  # next to nothing of a picture is cyclic
    if sys.platform != "win32":
        os.nice(_PATIENCE)
    output = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    silence = os.open(os.devnull, os.O_RDWR)
    os.dup2(silence, sys.stdout.fileno())
    os.dup2(silence, sys.stderr.fileno())
    source = sys.stdin.buffer
    sys.path[:] = pickle.load(source)  # noqa: S301 - what comes in was written by our parent
    engine, deadline = pickle.load(source)  # noqa: S301 - see above
    serve(source, output, engine or usual_engine(), deadline)


def serve(source: BinaryIO, output: BinaryIO, engine: Engine, deadline: float) -> None:
    """Draw each list of tasks that comes from `source`, and write an outcome for each task as soon as it is there."""
    with open(os.devnull, "w", encoding="utf-8") as nowhere:  # noqa: PTH123 - a device, not a path of anyone's
        while True:
            try:
                tasks: list[Task] = pickle.load(source)  # noqa: S301 - see above
            except EOFError:
                return
            for task in tasks:
                faulthandler.dump_traceback_later(deadline, exit=True, file=nowhere)
                outcome = attempt(task, engine)
                faulthandler.cancel_dump_traceback_later()
                pickle.dump(outcome, output, protocol=pickle.HIGHEST_PROTOCOL)
                output.flush()


def attempt(task: Task, engine: Engine) -> Outcome:
    """Draw one task; with straight edges where the engine refuses others."""
    number, diagram, form, straight = task
    for straightened in (False, True) if not straight else (True,):
        try:
            return number, picture(diagram, form, engine, straight=straightened), straightened
        except EngineError:
            continue
    return number, b"", True


if __name__ == "__main__":
    main()
