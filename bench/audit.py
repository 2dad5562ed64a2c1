"""Looks over all pictures and counts what is wrong with them.

    python bench/audit.py                    the bundled workspace and a generated one
    python bench/audit.py --workspace DIR    another one
    python bench/audit.py --examples 5       and where to look

Every lens by order and by time, wide and narrow, and every view; in the generated workspace those of a sample of its
objects, since all of them would take minutes.
"""

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from generate import write
from overlaps import FAULTS, LABEL_ON_BOX, LOST, THROUGH, TOUCHING, faults, labels_in
from procviz.diagram import Diagram
from procviz.model import Workspace
from procviz.project.offers import lens_views, offers, scenes
from procviz.reader import read_workspace
from procviz.render import Job, draw

BUNDLED = Path(__file__).parents[1] / "processes"
DAY = date(2026, 11, 21)
NONE = (TOUCHING, THROUGH, LOST)
"""Faults that no picture may have."""
MOST_COVERED = 0.01
"""The share of labels that may lie over a box."""
SAMPLE = 60
"""Objects that each of their views is drawn of in the generated workspace."""
_AT_ONCE = 400


@dataclass(slots=True)
class Audit:
    """What was looked at and what was found."""

    name: str
    pictures: int = 0
    boxes: int = 0
    edges: int = 0
    labels: int = 0
    undrawn: int = 0
    found: Counter[str] = field(default_factory=Counter)
    examples: dict[str, list[str]] = field(default_factory=dict)

    @property
    def misses(self) -> list[str]:
        """The goals that are missed."""
        covered = self.found[LABEL_ON_BOX] > MOST_COVERED * self.labels
        return [kind for kind in NONE if self.found[kind]] + [LABEL_ON_BOX] * covered + ["undrawn"] * bool(self.undrawn)


def diagrams(workspace: Workspace, sample: int) -> Iterator[Diagram]:
    """Yield every picture of a workspace; of those of single objects at most `sample` of each kind, evenly chosen."""
    for view in (*offers(workspace).values(), *lens_views(workspace, narrow=True).values()):
        found = list(scenes(workspace, view, day=DAY))
        step = max(1, -(-len(found) // sample))
        for scene in found[::step]:
            if diagram := view.draw(scene):
                yield diagram


def audit(name: str, pictures: Iterable[Diagram], folder: Path | None = None) -> Audit:
    """Return what is wrong with pictures.

    Args:
        name: of the whole.
        pictures: what is drawn.
        folder: where faulty pictures are kept; None keeps none.
    """
    total = Audit(name)
    rest = list(pictures)
    while rest:
        some, rest = rest[:_AT_ONCE], rest[_AT_ONCE:]
        for diagram, drawing in zip(some, draw([Job(one, "svg") for one in some], cache=None), strict=True):
            _add(total, diagram, drawing.data, folder)
            total.undrawn += drawing.problem is not None
    return total


def _add(total: Audit, diagram: Diagram, svg: bytes, folder: Path | None) -> None:
    total.pictures += 1
    total.boxes += len(diagram.nodes)
    total.edges += len(diagram.edges)
    total.labels += labels_in(diagram)
    if not svg:
        return
    found = list(faults(diagram, svg))
    for fault in found:
        total.found[fault.kind] += 1
        total.examples.setdefault(fault.kind, []).append(f"{diagram.id}: {fault.what}")
    if found and folder:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{diagram.id}.svg").write_bytes(svg)


def table(audits: Sequence[Audit]) -> Iterator[str]:
    """Yield the lines of a table: a column for each audit."""
    yield _row("", [one.name for one in audits])
    yield _row("-" * 40, ["-" * 24 for _one in audits])
    for name in ("pictures", "boxes", "edges", "labels"):
        yield _row(name, [f"{getattr(one, name):,}" for one in audits])
    yield _row("not drawn, or with straight lines", [f"{one.undrawn}" for one in audits])
    for kind in FAULTS:
        goal = " (goal: 0)" if kind in NONE else f" (goal: under {MOST_COVERED:.0%})" if kind == LABEL_ON_BOX else ""
        yield _row(f"{kind}{goal}", [_figure(one, kind) for one in audits])


def _figure(one: Audit, kind: str) -> str:
    count = one.found[kind]
    return f"{count} ({count / one.labels:.2%})" if kind.startswith("labels") and one.labels else f"{count}"


def _row(title: str, cells: Iterable[str]) -> str:
    return f"| {title:40} | " + " | ".join(f"{cell:24}" for cell in cells)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; return 1 where a goal is missed."""
    parser = argparse.ArgumentParser(description="What is wrong with the pictures.")
    parser.add_argument("--workspace", type=Path, help="look at this workspace alone")
    parser.add_argument("--count", type=int, default=1000, help="processes of the generated workspace (1000)")
    parser.add_argument("--sample", type=int, help="objects that each of their views is drawn of (generated: 60)")
    parser.add_argument("--examples", type=int, default=0, help="faults of each kind to name (0)")
    parser.add_argument("--save", type=Path, metavar="DIR", help="keep the faulty pictures there")
    chosen = parser.parse_args(arguments)
    audits = []
    with tempfile.TemporaryDirectory(prefix="procviz-audit-") as name:
        folders = {chosen.workspace.name: chosen.workspace} if chosen.workspace else {"bundled": BUNDLED}
        if not chosen.workspace:
            folders["generated"] = Path(name)
            write(Path(name), chosen.count)
        for title, folder in folders.items():
            workspace = read_workspace(folder).workspace
            keep = chosen.save / title if chosen.save else None
            sample = chosen.sample or (SAMPLE if title == "generated" else sys.maxsize)
            audits.append(audit(title, diagrams(workspace, sample), keep))
    print("\n".join(table(audits)))
    for one in audits:
        for kind, examples in one.examples.items() if chosen.examples else ():
            print(f"\n{one.name}, {kind}:", *examples[: chosen.examples], sep="\n  ")
    return 1 if any(one.misses for one in audits) else 0


if __name__ == "__main__":
    sys.exit(main())
