"""A second process beside this one, for work that two processors do in half the time."""

import gc
import os
import pickle
import signal
import struct
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from types import FrameType
from typing import BinaryIO, TypeVar

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")

_BUNCH = "=II"
"""How the places of a bunch of items stand in a pipe: the first, and the one behind the last."""

_MOST_BUNCHES = 500
"""A pipe of one page holds as many; Linux gives no more to whoever has many pipes."""


def has_room() -> bool:
    """Return whether a fork can be had safely, and has a processor to run on."""
    return sys.platform == "linux" and len(os.sched_getaffinity(0)) > 1 and threading.active_count() == 1


@contextmanager
def shared(
    items: Sequence[_Item], work: Callable[[_Item], _Result], *, worth_it: bool
) -> Iterator[Callable[[], list[_Result]]]:
    """Have a copy of this process `work` on `items` while the block runs, and give what does the rest of them here.

    Whoever is free takes the next item, so that neither process waits long for the other. What is given returns the
    results in the order of the items. Where there is no room for a second process, or where it is not `worth_it`, all
    is done here; where the copy fails, so is its share: then it also says what it failed of. Its results pass as a
    pickle.
    """
    if not worth_it or not has_room():
        yield lambda: [work(item) for item in items]
        return
    with _queue(len(items)) as queue, forked(partial(_do, items, work, queue)) as pipe:

        def results() -> list[_Result]:
            done = {place: work(items[place]) for place in _taken(queue)}
            with suppress(EOFError, pickle.UnpicklingError):
                done |= pickle.load(pipe)  # noqa: S301 - what our own process wrote
            return [done[place] if place in done else work(item) for place, item in enumerate(items)]

        yield results


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


@contextmanager
def _queue(length: int) -> Iterator[BinaryIO]:
    """Give the places below `length` as a pipe, out of which each process that holds it takes the next bunch."""
    ours, theirs = os.pipe()
    with os.fdopen(ours, "rb", buffering=0) as queue:
        with os.fdopen(theirs, "wb", buffering=0) as target:
            bunch = length // _MOST_BUNCHES + 1
            for first in range(0, length, bunch):
                target.write(struct.pack(_BUNCH, first, min(first + bunch, length)))
        yield queue


def _taken(queue: BinaryIO) -> Iterator[int]:
    """Yield the places that this process takes from the queue, until it is empty."""
    while bunch := queue.read(struct.calcsize(_BUNCH)):
        yield from range(*struct.unpack(_BUNCH, bunch))


def _do(items: Sequence[_Item], work: Callable[[_Item], object], queue: BinaryIO, pipe: int) -> None:
    """Work on the items that are taken, and write the results by place; nothing where this fails."""
    written = pickle.dumps({place: work(items[place]) for place in _taken(queue)}, protocol=pickle.HIGHEST_PROTOCOL)
    with os.fdopen(pipe, "wb") as target:
        target.write(written)


def _leave(_signal: int, _frame: FrameType | None) -> None:
    os._exit(0)
