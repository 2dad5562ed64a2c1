"""Drawing processes side by side.

Each process is tended by a thread that hands it tasks and takes its pictures. When a process dies, the picture it was
at is tried again alone, then with straight edges, then given up; the others of its list go on in a new process.
"""

import os
import pickle
import subprocess
import sys
import threading
from collections import deque
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from types import TracebackType
from typing import Self

from procviz.errors import ProcvizError
from procviz.render.engine import Engine
from procviz.render.worker import Outcome, Task
from procviz.words import _

_LIFETIME = 5000  # pictures; a process keeps about 3 kB of each
_WORTH_A_PROCESS = 12  # pictures that take about as long as starting a process does
_FONTS = Path(__file__).with_name("no-fonts.conf")


class Pool:
    """Processes that draw, started as work comes in."""

    def __init__(self, size: int, engine: Engine | None, deadline: float) -> None:
        """Prepare a pool.

        Args:
            size: the most processes that run at once.
            engine: what draws; None for the machine's own.
            deadline: seconds that one picture may take.
        """
        self._size = size
        self._greeting = pickle.dumps(sys.path) + pickle.dumps((engine, deadline))
        self._waiting: deque[list[Task]] = deque()
        self._tasks = 0
        self._wake = threading.Condition()
        self._closed = False
        self._processes: list[subprocess.Popen[bytes]] = []
        self._threads: list[threading.Thread] = []
        self._outcomes: SimpleQueue[Outcome | ProcvizError] = SimpleQueue()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._wake:
            self._closed = True
            self._wake.notify_all()
            for process in self._processes:
                process.kill()
        for thread in self._threads:
            thread.join()

    def submit(self, tasks: list[Task]) -> None:
        """Take tasks of one format; their pictures come in no particular order."""
        with self._wake:
            self._waiting.append(tasks)
            self._tasks += len(tasks)
            wanted = min(self._size, 1 + self._tasks // _WORTH_A_PROCESS)
            if len(self._threads) < wanted:
                thread = threading.Thread(target=self._tend, name="procviz-drawing", daemon=True)
                self._threads.append(thread)
                thread.start()
            self._wake.notify()

    def take(self) -> Outcome:
        """Return the next picture, waiting for it.

        Raises:
            ProcvizError: drawing processes cannot be started.
        """
        outcome = None
        while outcome is None:
            with suppress(Empty):
                outcome = self._outcomes.get(timeout=1)  # a wait without end cannot be interrupted on Windows
        if isinstance(outcome, ProcvizError):
            raise outcome
        return outcome

    def _tend(self) -> None:
        """Keep one process at work."""
        process: subprocess.Popen[bytes] | None = None
        fonts = False
        drawn = 0
        try:
            while tasks := self._next():
                if process is not None and (drawn >= _LIFETIME or fonts != (tasks[0][2] != "svg")):
                    self._end(process)
                    process = None
                if process is None:
                    fonts, drawn = tasks[0][2] != "svg", 0
                    process = self._start(fonts=fonts)
                drawn += len(tasks)
                process = self._work(process, tasks, fonts=fonts)
        except OSError as error:
            if not self._closed:
                self._outcomes.put(ProcvizError(_("the drawing process does not start: {error}", error=str(error))))
        finally:
            if process is not None:
                self._end(process)

    def _next(self) -> list[Task] | None:
        """Return the next tasks, waiting for them; None when the pool closes."""
        with self._wake:
            while not self._waiting and not self._closed:
                self._wake.wait()
            return None if self._closed else self._waiting.popleft()

    def _work(self, process: subprocess.Popen[bytes], tasks: list[Task], *, fonts: bool) -> subprocess.Popen[bytes]:
        """Have `tasks` drawn and return the process that is alive afterwards."""
        todo = tasks
        while todo and not self._closed:
            outcomes = self._ask(process, todo)
            todo = todo[outcomes:]
            if not todo:
                break
            guilty, todo = todo[0], todo[1:]
            process = self._restart(process, fonts=fonts)
            for straight in (False, True):
                if self._ask(process, [(*guilty[:3], straight)]):
                    break
                process = self._restart(process, fonts=fonts)
            else:
                self._outcomes.put((guilty[0], b"", True))
        return process

    def _ask(self, process: subprocess.Popen[bytes], tasks: list[Task]) -> int:
        """Send tasks, pass the pictures on, and return how many came before the process died."""
        if process.stdin is None or process.stdout is None:
            return 0
        try:
            pickle.dump(tasks, process.stdin, protocol=pickle.HIGHEST_PROTOCOL)
            process.stdin.flush()
        except OSError:
            return 0
        for count in range(len(tasks)):
            try:
                self._outcomes.put(pickle.load(process.stdout))  # noqa: S301 - what our own process wrote
            except (EOFError, pickle.UnpicklingError, OSError):
                return count
        return len(tasks)

    def _restart(self, process: subprocess.Popen[bytes], *, fonts: bool) -> subprocess.Popen[bytes]:
        """Return a new process in the place of a dead one."""
        self._end(process)
        return self._start(fonts=fonts)

    def _start(self, *, fonts: bool) -> subprocess.Popen[bytes]:
        """Start a drawing process, with the system's fonts or with none.

        Raises:
            OSError: it cannot be started.
        """
        environment = dict(os.environ)
        if not fonts:
            environment["FONTCONFIG_FILE"] = str(_FONTS)
        with self._wake:
            if self._closed:
                message = "closed"
                raise OSError(message)
            process = subprocess.Popen(
                [sys.executable, "-P", "-m", "procviz.render.worker"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=environment,
            )
            self._processes.append(process)
        if process.stdin is not None:
            with suppress(OSError):
                process.stdin.write(self._greeting)
        return process

    def _end(self, process: subprocess.Popen[bytes]) -> None:
        """End a process and forget it."""
        process.kill()
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                with suppress(OSError):
                    stream.close()
        process.wait()
        with self._wake:
            if process in self._processes:
                self._processes.remove(process)
