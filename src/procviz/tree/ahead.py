"""Trees read ahead by a second process, while this one is busy with something else, such as importing.

Reading a large workspace takes long enough that two processors are worth using. The other process is a fork, so that it
begins at once; where there is no fork, or little to read, every file is read here when its turn comes.
"""

import marshal
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import BinaryIO

from procviz.beside import forked, has_room
from procviz.source import SourceFile, discover
from procviz.tree.nodes import Mapping, Raw, Tree
from procviz.tree.read import read_tree

Trees = Callable[[SourceFile], Tree]
"""What gives the tree of a file."""

_WORTH_A_PROCESS = 100  # files that take as long to read as a fork and its pipe do
_BATCH = 10  # files that pass through the pipe at once
_PIPE = 1024 * 1024  # bytes; what Linux lets anybody have
_HEAD = 4  # bytes that tell the length of a batch


class Ahead:
    """Hands out trees in the order in which the other process reads them.

    It equals `read_tree` in what it answers, and so it does as a key of what is kept of a file.
    """

    def __init__(self, pipe: BinaryIO, names: Sequence[str]) -> None:
        """Take the trees of the files `names`, in their order, from `pipe`."""
        self._pipe = pipe
        self._names = deque(names)
        self._roots: deque[Raw | None] = deque()

    def __call__(self, source: SourceFile) -> Tree:
        """Return the tree of a file, read here where the other process has not read it, or found faults in it."""
        while self._names and source.unsaved is None and self._fill():
            name, root = self._names.popleft(), self._roots.popleft()
            if name == source.name:
                return Tree(Mapping(root), ()) if root else read_tree(source)
        return read_tree(source)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Ahead) or other is read_tree

    def __hash__(self) -> int:
        return hash(read_tree)

    def _fill(self) -> bool:
        """Return whether there is a tree to hand out, waiting for the next ones where there is none."""
        if not self._roots:
            head = self._pipe.read(_HEAD)
            written = self._pipe.read(int.from_bytes(head, "big")) if len(head) == _HEAD else b""
            try:
                self._roots.extend(marshal.loads(written))  # noqa: S302 - what our own process wrote
            except (EOFError, ValueError, TypeError):  # it is gone: from here on, all is read by this one
                self._names.clear()
        return bool(self._roots)


@contextmanager
def reading_ahead(folder: Path) -> Iterator[Trees]:
    """Begin to read the files of a workspace, and give what hands out their trees."""
    sources = _sources(folder)
    if not _is_worth_it(sources):
        yield read_tree
        return
    with forked(partial(_read_all, sources)) as pipe:
        yield Ahead(pipe, [source.name for source in sources])


def _sources(folder: Path) -> list[SourceFile]:
    try:
        return list(discover(folder)) if folder.is_dir() else []
    except OSError:
        return []  # whoever reads the workspace tells the user


def _is_worth_it(sources: Sequence[SourceFile]) -> bool:
    """Return whether a second process can be had safely, has a processor to run on and enough to do."""
    return len(sources) >= _WORTH_A_PROCESS and has_room()


def _read_all(sources: Iterable[SourceFile], pipe: int) -> None:
    """Read all files and write their trees to `pipe`, as long as somebody listens."""
    with suppress(OSError):
        _write_all(sources, pipe)


def _write_all(sources: Iterable[SourceFile], pipe: int) -> None:
    """Write the trees in batches; while the pipe is full, go on reading."""
    import fcntl  # noqa: PLC0415 - Windows has none, and never comes here

    with suppress(OSError):
        fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, _PIPE)
    os.set_blocking(pipe, False)
    waiting: deque[memoryview] = deque()
    batch: list[Raw | None] = []
    for source in sources:
        batch.append(_root(source))
        if len(batch) == _BATCH:
            waiting += _sealed(batch)
            batch = []
            _send(waiting, pipe)
    waiting += _sealed(batch)
    os.set_blocking(pipe, True)
    _send(waiting, pipe)


def _root(source: SourceFile) -> Raw | None:
    """Return what was read of a file; None where something is wrong with it, so that it is read again and told."""
    tree = read_tree(source)
    return tree.root.raw if tree.root and not tree.problems else None


def _sealed(batch: Sequence[Raw | None]) -> tuple[memoryview, memoryview]:
    written = marshal.dumps(list(batch))
    return memoryview(len(written).to_bytes(_HEAD, "big")), memoryview(written)


def _send(waiting: deque[memoryview], pipe: int) -> None:
    """Write what is waiting, as much as the pipe takes now."""
    with suppress(BlockingIOError):
        while waiting:
            sent = os.write(pipe, waiting[0])
            if sent < len(waiting[0]):
                waiting[0] = waiting[0][sent:]
            else:
                waiting.popleft()
