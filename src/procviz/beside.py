"""A second process beside this one, for work that two processors do in half the time."""

import gc
import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from types import FrameType
from typing import BinaryIO, TypeVar

_Result = TypeVar("_Result")


def has_room() -> bool:
    """Return whether a fork can be had safely, and has a processor to run on."""
    return sys.platform == "linux" and len(os.sched_getaffinity(0)) > 1 and threading.active_count() == 1


@contextmanager
def beside(work: Callable[[], _Result], *, worth_it: bool) -> Iterator[Callable[[], _Result]]:
    """Do `work` in a copy of this process while the block runs, and give what waits for its result.

    Where there is no room for a second process, where it is not `worth_it`, or where the copy fails, the work is done
    here when the result is asked for: then it also says what it failed of. The result passes as a pickle.
    """
    if not worth_it or not has_room():
        yield work
        return
    with forked(partial(_do, work)) as pipe:

        def result() -> _Result:
            try:
                found: _Result = pickle.load(pipe)  # noqa: S301 - what our own process wrote
            except (EOFError, pickle.UnpicklingError):
                return work()
            return found

        yield result


@contextmanager
def forked(run: Callable[[int], None]) -> Iterator[BinaryIO]:
    """Have a copy of this process `run` while the block does, and give the pipe that it writes to.

    `run` gets the end of the pipe to write to. Whatever becomes of it, the copy ends with it, or with the block.
    """
    ours, theirs = os.pipe()
    child = os.fork()
    if not child:
        try:
            os.close(ours)
            signal.signal(signal.SIGINT, _leave)
            gc.disable()
            run(theirs)
        finally:
            os._exit(0)
    os.close(theirs)
    try:
        with os.fdopen(ours, "rb") as pipe:
            yield pipe
    finally:
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


def _do(work: Callable[[], object], pipe: int) -> None:
    """Do the work and write its result; whoever waits finds nothing where this failed, and does the work itself."""
    written = pickle.dumps(work(), protocol=pickle.HIGHEST_PROTOCOL)
    with os.fdopen(pipe, "wb") as target:
        target.write(written)


def _leave(_signal: int, _frame: FrameType | None) -> None:
    os._exit(0)
