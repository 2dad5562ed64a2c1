"""Processes to tell, and what is told of them as plain text."""

import random
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest

from procviz.graph import flow_of
from procviz.model import CATALOGUE, STEP_TYPES, Process, Settings, Workspace
from procviz.prose import Paragraph, tell
from procviz.reader import read_workspace
from procviz.timing import timings_of

BUNDLED = Path(__file__).parents[2] / "processes"


def _edges(written):
    many = written if isinstance(written, list) else [written]
    return [{"to": one} if isinstance(one, str) else one for one in many]


def _process(*steps, **keys):
    made = []
    for step in steps:
        kind = next(key for key in step if key in STEP_TYPES)
        own = {key: value for key, value in step.items() if key != kind}
        if "next" in own:
            own["next"] = _edges(own["next"])
        made.append({**own, "kind": kind, "id": step[kind]})
    return Process.model_validate({"process": "p", "title": "P", "steps": made, **keys})


def _workspace(*processes, **kinds):
    things = {
        kind: {name: CATALOGUE[kind].model_validate({"id": name, **fields}) for name, fields in named.items()}
        for kind, named in kinds.items()
    }
    return Workspace(folder=Path("processes"), settings=Settings(), processes=processes, **things)


@dataclass(frozen=True)
class Telling:
    """What is told of a process: its blocks, their runs, and as text, a line a paragraph and a dash for each case."""

    blocks: tuple

    @cached_property
    def runs(self):
        return list(_runs(self.blocks))

    @cached_property
    def lines(self):
        return list(_lines(self.blocks))


def _telling(workspace, process=None, language="en"):
    process = process or workspace.processes[0]
    moments = timings_of(workspace).offsets(flow_of(process))
    processes = {one.id: one for one in workspace.processes}
    return Telling(tell(workspace, process, language, moments=moments, processes=processes))


def _runs(blocks):
    for block in blocks:
        if isinstance(block, Paragraph):
            yield from block.runs
        else:
            for item in block.items:
                yield from _runs(item)


def _lines(blocks, depth=0):
    for block in blocks:
        if isinstance(block, Paragraph):
            yield "".join(run.text for run in block.runs)
        else:
            for item in block.items:
                first, *more = _lines(item, depth + 1)
                yield "  " * depth + f"- {first}"
                yield from more


@pytest.fixture(scope="session")
def bundled():
    """Return the bundled workspace."""
    return read_workspace(BUNDLED).workspace


@pytest.fixture(scope="session")
def process():
    """Return what makes a process of steps written as in a file: a step's first key is its kind, the value its id."""
    return _process


@pytest.fixture(scope="session")
def workspace():
    """Return what makes a workspace of processes and of catalogue objects, by kind and id."""
    return _workspace


@pytest.fixture(scope="session")
def telling():
    """Return what tells a process of a workspace, by default its only one, in a language, by default English."""
    return _telling


@pytest.fixture(scope="session")
def told():
    """Return what tells steps, line by line; keyword arguments are keys of the process, `things` the catalogue."""

    def tell_steps(*steps, language="en", things=None, **keys):
        return _telling(_workspace(_process(*steps, **keys), **(things or {})), language=language).lines

    return tell_steps


TEXTS = (
    "Termin", "Ein  Titel  mit Lücken", "a:b:c", "<b>fett</b>", "„Zitat“ und “quote”", "100 %", "Wirklich?", "🎉",
    "عربي", "x" * 300, " ", "Ende.",
)  # fmt: skip
TIMES = ("1d", "4bd", "1w", "2h", "90min", "1mo", "P3D", "0d", "PT1H20M", "1y")
POINTS = ("day 1", "day 3 10:00", "T", "T-1d", "T+1bd 10:00", "T-14d", "Tue 10:00")
ROLES, CHANNELS = ("anna", "ben", "gone"), ("mail", "call", "web", "fax")
THINGS = {
    "roles": {"anna": {"title": "Anna", "team": "t"}, "ben": {"title": "Ben", "team": "t"}},
    "channels": {
        "mail": {"kind": "email", "consent": "express"},
        "call": {"title": "Hotline", "kind": "phone", "consent": "presumed"},
        "web": {"kind": "web", "consent": "none"},
    },
}


class Maker:
    """Makes up processes of any shape; `is_wild` ones lead anywhere and leave out much."""

    def __init__(self, seed, *, is_wild):
        self.chance, self.is_wild = random.Random(seed), is_wild  # noqa: S311 - repeatable on purpose

    def some(self, values, often=0.5):
        return self.chance.choice(values) if self.chance.random() < often else None

    def edge(self, names):
        edge = {
            "to": self.some(names, 0.8 if self.is_wild else 1),
            "when": self.some((*TEXTS, "otherwise"), 0.6),
            "share": self.some(("25%", "33.33%", "0%"), 0.4),
            "variant": self.some(TEXTS, 0.1),
            "after": self.some(TIMES, 0.3),
        }
        if self.chance.random() < 0.2:
            edge |= {"max": self.chance.choice((0, 1, 3, 40)), "else": self.chance.choice(names)}
        return _without_gaps(edge)

    def step(self, kind, name, names):
        step = {
            kind: name,
            "title": self.some(TEXTS, 0.7),
            "by": self.some(ROLES, 0.4),
            "channel": self.some(CHANNELS, 0.4),
            "at": self.some(POINTS, 0.15),
            "only": self.some(TEXTS, 0.1),
            "lasts": self.some(TIMES, 0.1),
            "sets_stage": self.some(("mql", "sql"), 0.2),
            "grants": self.some(({"mail": "opt-in", "fax": "none"},), 0.1),
            "revokes": self.some((("mail", "fax"),), 0.1),
        }
        if self.chance.random() < 0.2 and kind != "start":
            step["raci"] = {"R": self.chance.sample(ROLES, k=2)}
        if kind in {"decision", "split", "parallel"} or (self.chance.random() < 0.3 and kind != "end"):
            step["next"] = [self.edge(names) for _each in range(self.chance.randint(0, 3) or 2)]
        own = getattr(self, kind)(names) if hasattr(self, kind) else {}
        return _without_gaps({**step, **own})

    def start(self, _names):
        trigger, origin = self.some(("schedule", "manual", "segment")), self.some(("inbound", "outbound"))
        return {"trigger": trigger, "every": self.some(TIMES), "origin": origin}

    def wait(self, names):
        late = {"timeout": self.some((*TIMES, *POINTS), 0.4), "on_timeout": self.some(names)}
        share = self.some(("30%",))
        return {"for": self.some(TIMES), "until": self.some(TEXTS, 0.3), **late, "timeout_share": share}

    def join(self, names):
        needs = self.some(("all", "any", 2, 9))
        return {"needs": needs, "timeout": self.some(TIMES, 0.3), "on_timeout": self.some(names)}

    def handover(self, names):
        terms = {"within": self.some(TIMES), "signal": self.some(TEXTS), "share": self.some(("80%",))}
        accept = {**terms, "sets_stage": self.some(("sal",)), "to": self.some(names)}
        reasons = {"reasons": self.some((TEXTS[:3],)), "share": self.some(("20%",))}
        reject = {**reasons, "sets_stage": self.some(("recycled",)), "to": self.some(names, 0.9)}
        feedback = {"within": self.some(TIMES), "via": self.some(("gone",)), "note": self.some(TEXTS)}
        breach = {"notify": self.some(ROLES), "to": self.some(names, 0.3)}
        parts = {"accept": accept, "reject": reject, "feedback": feedback, "on_breach": breach}
        kept = {key: _without_gaps(part) for key, part in parts.items() if self.chance.random() < 0.7}
        return {"between": self.some((["anna", "ben"],), 0.9), **kept}

    def subprocess(self, _names):
        return {"process": self.some(("p", "gone"))}

    def end(self, _names):
        return {"outcome": self.some(("success", "failure"))}

    def process(self, size=12):
        """Return a process of up to `size` steps."""
        count = self.chance.randint(1, size)
        names = [f"s{number}" for number in range(count)]
        kinds = [self.chance.choice(list(STEP_TYPES)) for _name in names]
        if not self.is_wild:
            kinds[0], kinds[-1] = "start", "end"
        steps = [self.step(kind, name, names) for kind, name in zip(kinds, names, strict=True)]
        exits = [{"when": "weg", "to": self.chance.choice(names), "from": names[:2]}, {"to": names[-1]}]
        keys = {
            "owner": self.some(ROLES),
            "audience": self.some((("firms",), ("firms", "folks"))),
            "entry": self.some(({"when": "x", "re_entry": "never", "suppress": ["opt-out", "rest"]},)),
            "anchor": self.some(({"title": "Messe", "date": "2027-10-29"}, {"dates": {"a": "2027-01-01"}})),
            "exit": exits[: self.chance.randint(0, 2)],
        }
        return _process(*steps, **_without_gaps(keys))

    def workspace(self, size=12):
        """Return a workspace of one process."""
        return _workspace(self.process(size), **THINGS)


def _without_gaps(fields):
    return {key: value for key, value in fields.items() if value is not None}


@pytest.fixture(scope="session")
def made_up():
    """Return what makes up a workspace with one process from a seed."""
    return lambda seed, *, is_wild, size=12: Maker(seed, is_wild=is_wild).workspace(size)
