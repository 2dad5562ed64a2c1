"""Measures procviz on a generated workspace and prints today's figures beside the goals of the design.

    python bench/run.py [--count 1000] [--workspace DIR]

Nothing fails here: a figure is for reading. The goals hold for two cores.
"""

import argparse
import contextlib
import io
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import psutil

from generate import write
from procviz.errors import ProcvizError

PROCVIZ = Path(sys.executable).with_name("procviz")
POLL = 0.1
"""Seconds between two looks at the memory of a running command."""

MIB = 1024 * 1024

LENSES: tuple[tuple[str, Literal["order", "time"]], ...] = (("role", "order"), ("channel", "time"), ("stage", "order"))
"""What is drawn of each process where 3,000 diagrams of 1,000 processes are wanted."""


@dataclass(frozen=True, slots=True)
class Bench:
    """What is measured: a workspace, its number of processes, and a folder to build in."""

    workspace: Path
    count: int
    scratch: Path


@dataclass(frozen=True, slots=True)
class Measurement:
    """A row of the table; `measure` returns today's figure, and a row without it tells its goal only."""

    work: str
    floor: str
    goal: str
    measure: Callable[[Bench], str] | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """How a command went: wall-clock seconds and the peak memory of its process tree in bytes."""

    seconds: float
    memory: int


class FailedError(Exception):
    """A command could not run; the text is its last line."""


def run(bench: Bench, *arguments: str) -> Run:
    """Run `procviz` in the scratch folder and watch it.

    Raises:
        FailedError: it ended with something else than 0 (fine) or 1 (findings).
    """
    output = bench.scratch / "output.txt"
    begun = time.perf_counter()
    with output.open("w") as sink:
        process = psutil.Popen([PROCVIZ, *arguments], cwd=bench.scratch, stdout=sink, stderr=subprocess.STDOUT)
        memory = 0
        while process.poll() is None:
            memory = max(memory, _memory(process))
            time.sleep(POLL if time.perf_counter() - begun > 1 else POLL / 20)
    seconds = time.perf_counter() - begun
    text = output.read_text("utf-8")
    if process.returncode not in {0, 1} or "Traceback" in text:
        raise FailedError((text.strip().splitlines() or [f"exit code {process.returncode}"])[-1])
    return Run(seconds, memory)


def _memory(process: psutil.Popen) -> int:
    """Return the memory of a process and all below it, as far as they are still there.

    A page that several of them share, as forks do, counts once (PSS), where the system tells.
    """
    total = 0
    with contextlib.suppress(psutil.NoSuchProcess):
        for one in (process, *process.children(recursive=True)):
            with contextlib.suppress(psutil.NoSuchProcess):
                total += _own_share(one)
    return total


def _own_share(process: psutil.Process) -> int:
    with contextlib.suppress(OSError):
        lines = Path(f"/proc/{process.pid}/smaps_rollup").read_text(encoding="ascii")
        if found := re.search(r"^Pss: +(\d+) kB", lines, re.MULTILINE):
            return int(found[1]) * 1024
    return int(process.memory_info().rss)


def command(*arguments: str) -> float:
    """Run a command in this very process, where everything is imported already, and return its seconds."""
    from procviz.cli.commands import procviz

    begun = time.perf_counter()
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        procviz.main(list(arguments), prog_name="procviz", standalone_mode=False)
    return time.perf_counter() - begun


def check_cold(bench: Bench) -> str:
    """Return the time of `procviz check`, the best of three."""
    return _seconds(_check(bench, bench.workspace))


def check_warm(bench: Bench) -> str:
    """Return the time of a check in a process that has just done one."""
    command("check", str(bench.workspace))
    return _seconds(min(command("check", str(bench.workspace)) for _ in range(2)))


def after_an_edit(bench: Bench) -> str:
    """Return the time from an edited title to the check and two pictures of that process, in a process that runs."""
    folder = _copy(bench)
    edited, process = _a_process(folder)
    command("check", str(folder))
    edited.write_text(edited.read_text("utf-8").replace("title: ", "title: Neu ", 1), "utf-8")
    seconds = command("check", str(folder))
    for rows, columns in (("role", "order"), ("channel", "time")):
        picture = bench.scratch / f"{rows}.svg"
        draw = ("--rows", rows, "--columns", columns, "-o", str(picture), "--workspace", str(folder))
        seconds += command("render", process, *draw)
    return _seconds(seconds)


def site_cold(bench: Bench) -> str:
    """Return the time, the peak memory and the size of the site of a first `procviz build`."""
    _copy(bench)
    built = run(bench, "build", "--keep-going", "--no-cache")
    size = sum(path.stat().st_size for path in (bench.scratch / "build" / "site").rglob("*") if path.is_file())
    return f"{_seconds(built.seconds)}, {built.memory / MIB:.0f} MiB; the site {size / MIB:.0f} MiB"


def diagrams_cold(bench: Bench) -> str:
    """Return the time of making and drawing three lenses of every process."""
    seconds, count, poor = _drawn(bench, cache=None)
    return f"{_seconds(seconds)} for {count}, {poor} of them plainer than they should be"


def diagrams_again(bench: Bench) -> str:
    """Return the time until these pictures are there once more, when nothing has changed."""
    kept = bench.scratch / "pictures"
    _drawn(bench, cache=kept)
    return _seconds(_drawn(bench, cache=kept)[0])


def _drawn(bench: Bench, *, cache: Path | None) -> tuple[float, int, int]:
    """Draw three lenses of every process; return the seconds, how many they are, and how many have a problem."""
    from procviz.reader import read_workspace
    from procviz.render import Job, draw
    from procviz.views import Choice, sketches

    choices = [Choice(rows, columns) for rows, columns in LENSES]
    workspace = read_workspace(bench.workspace).workspace
    begun = time.perf_counter()
    wanted = (sketch for process in workspace.processes for sketch in sketches(workspace, process, choices))
    drawn = list(draw((Job(sketch, "svg") for sketch in wanted), cache=cache))
    seconds = time.perf_counter() - begun
    return seconds, len(drawn), sum(drawing.problem is not None for drawing in drawn)


def pages_again(bench: Bench) -> str:
    """Return the time from a checked workspace to all pages on disk when every picture is in the cache."""
    from procviz.project.building import assemble
    from procviz.project.checking import check, today
    from procviz.publish import Folders, write_drawings, write_pages

    day = today()
    checked = check(bench.workspace, today=day)
    folders = Folders(bench.scratch / "again")
    for _time in range(2):
        begun = time.perf_counter()
        handbook = assemble(checked, day=day, cache=bench.scratch / "drawings")
        written = write_pages(folders, handbook)
        write_drawings(folders, written, handbook.draw(written.pages))
        seconds = time.perf_counter() - begun
    return _seconds(seconds)


def help_text(bench: Bench) -> str:
    """Return the time of `procviz --help`, the best of five."""
    return _seconds(min(run(bench, "--help").seconds for _ in range(5)))


def growth(bench: Bench) -> str:
    """Return how much longer a check of twice as many generated processes takes."""
    folders = [bench.scratch / f"times-{factor}" for factor in (1, 2)]
    for factor, folder in enumerate(folders, 1):
        write(folder, factor * bench.count)
    single, double = (_check(bench, folder) for folder in folders)
    return f"{double / single:.2f} times ({_seconds(double)} against {_seconds(single)})"


MEASUREMENTS = (
    Measurement("check, cold, whole process", "0.54 s", "2 s", check_cold),
    Measurement("check, warm", "-", "0.7 s", check_warm),
    Measurement("3,000 diagrams, cold", "6.5 s", "9 s", diagrams_cold),
    Measurement("3,000 diagrams again, unchanged", "-", "1 s", diagrams_again),
    Measurement("pages written, nothing rendered anew", "-", "2 s", pages_again),
    Measurement("site cold", "11 s", "25 s, 500 MiB; the site at most 150 MiB", site_cold),
    Measurement("after one edit: check and its diagrams", "0.2 s", "0.6 s", after_an_edit),
    Measurement("procviz --help", "0.1 s", "0.25 s", help_text),
    Measurement("check, twice as many processes", "-", "2.2 times", growth),
)


def table(bench: Bench, measurements: Sequence[Measurement] = MEASUREMENTS) -> None:
    """Print a row for each measurement as soon as it is known."""
    print(f"{bench.count} processes, {os.cpu_count()} cores, Python {sys.version.split()[0]}\n")
    print(f"| {'work':38} | {'floor':6} | {'goal':40} | today")
    print(f"|{'-' * 40}|{'-' * 8}|{'-' * 42}|{'-' * 30}")
    for one in measurements:
        print(f"| {one.work:38} | {one.floor:6} | {one.goal:40} | {_figure(one, bench)}", flush=True)


def _figure(measurement: Measurement, bench: Bench) -> str:
    if measurement.measure is None:
        return "not measured yet"
    try:
        return measurement.measure(bench)
    except (FailedError, ProcvizError) as stop:
        return f"could not run: {stop}"


def _check(bench: Bench, folder: Path) -> float:
    return min(run(bench, "check", str(folder)).seconds for _ in range(3))


def _copy(bench: Bench) -> Path:
    """Return a fresh copy of the workspace where `procviz build` looks for it."""
    folder = bench.scratch / "processes"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(bench.workspace, folder)
    return folder


def _a_process(folder: Path) -> tuple[Path, str]:
    """Return the first file that holds a process, and the process's id."""
    for path in sorted(folder.rglob("*.yml")):
        if found := re.search(r"^process: (\S+)$", path.read_text("utf-8"), re.MULTILINE):
            return path, found[1]
    nothing = f"no process in {folder}"
    raise FailedError(nothing)


def _seconds(seconds: float) -> str:
    return f"{seconds:.2f} s"


def main() -> None:
    """Generate a workspace, unless one is named, and print the table."""
    parser = argparse.ArgumentParser(description="Today's figures beside the goals.")
    parser.add_argument("--count", type=int, default=1000, help="number of processes to generate (1000)")
    parser.add_argument("--workspace", type=Path, help="measure this workspace instead of a generated one")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="procviz-bench-") as name:
        scratch = Path(name)
        os.environ |= {"XDG_CACHE_HOME": str(scratch / "cache"), "NO_COLOR": "1"}  # nothing drawn before is found
        workspace = chosen.workspace.absolute() if chosen.workspace else scratch / "generated"
        if not chosen.workspace:
            write(workspace, chosen.count)
        table(Bench(workspace, chosen.count, scratch))


if __name__ == "__main__":
    main()
