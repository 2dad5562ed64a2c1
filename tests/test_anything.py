"""Whatever a workspace holds, checking it raises nothing; every problem has a place in its file, and words for it."""

import math
import random
import tempfile
from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st

from procviz.errors import ProcvizError
from procviz.model import CATALOGUE, STEP_TYPES, Process, Settings
from procviz.model.shape import Choice, Either, Many, Naming, Part, Phrase, Table, Word, Wording, YesOrNo, keys_of
from procviz.project.checking import check
from procviz.reports import Look, formats, write
from procviz.words import LANGUAGES

PROCESSES = Path(__file__).parents[1] / "processes"
TODAY = date(2026, 11, 21)
IDS = ("a", "b", "c", "email", "mql", "sales")
WORDS = {
    "Duration": ["3d", "2bd", "4bh", "1y", "P3D", "PT4H", "0d", "999999y"],
    "Point": ["day 3", "T", "T-14d", "T+1bd 10:00", "Tue 10:00", "day 999999", "T-999999y"],
    "Rate": ["2 per 7d", "0 per 0d", "1 per 999999y"],
    "Window": ["Mon-Fri 08:00-18:00", "Sun 00:00-24:00"],
    "Period": ["2026", "2026-Q4", "2026-11", "9999-12", "1000"],
    "Share": ["50%", "0%", "100%", "33.3%"],
    "Money": ["1200 EUR", "0.5 EUR"],
    "date": ["2026-10-05", "0001-01-01", "9999-12-31"],
    "int": ["0", "1", "3", "999999999999999"],
    "float": ["0", "-1.5", "80", "999999999999999"],
    "str": ["a", "de", "DE", "DE-BW", "Europe/Berlin", "https://example.com", "after 3d", "all", "2"],
}
"""What may be written for a spelled value, by the type it is read as."""

ODD = [
    None, "", " ", "~", "no", "on", "18:00", "010", "2026-02-30", "3m", "T-3", "125%", "-1", "9" * 400, "otherwise",
    "index", "../x", "Ä", "a" * 70, "<b>&amp;", "{{x}}", "::x::", "%s {0}", "Herr Muster", "x@example.com", "#1", "*a",
    [], {}, [[]], [None], {"a": None}, {"de": "x", "en": []}, {"de-DE": "x"}, [{}], {"": "x"}, {"x-a": 1},
]  # fmt: skip
KEYS = ["titel", "nxt", "x-note", "x-ignore", "id", "kind", "process", "steps", "", "de"]
TOKENS = [
    "\n",
    "  ",
    "- ",
    ": ",
    "#",
    "'",
    '"',
    "[",
    "]",
    "{",
    "}",
    ", ",
    "&a ",
    "*a",
    "!x ",
    "\t",
    "\0",
    "\x1b",
    "\u202e",
    "ä",
]

try_some = settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
try_many = settings(max_examples=500, deadline=None, suppress_health_check=list(HealthCheck))


class Maker:
    """Makes up objects from the keys of the language: mostly as they should be, oddly at random places."""

    def __init__(self, chance, oddity):
        self.chance, self.oddity = chance, oddity

    def value(self, shape, depth=0):
        """Return a value of a shape, or an odd one."""
        if self.chance.random() < self.oddity:
            return self.chance.choice(ODD)
        match shape:
            case Many(item, alone, least, most):
                count = self.chance.randint(least, min(most or 3, 3) if not least else max(least, most or 3))
                items = [self.value(item, depth) for _each in range(count)]
                return items[0] if alone and len(items) == 1 else items
            case Table(key, value):
                return {str(self.value(key)): self.value(value, depth) for _each in range(self.chance.randint(0, 2))}
            case Part(model):
                return self.part(model, depth + 1)
            case Either(shapes):
                return self.value(self.chance.choice(shapes), depth)
        return self.word(shape)

    def word(self, shape):
        """Return a word of a shape that is no list, map or object."""
        match shape:
            case Choice(values):
                return self.chance.choice(values)
            case Naming():
                return self.chance.choice(IDS)
            case Phrase(kind):
                return self.chance.choice(WORDS.get(kind.__name__, WORDS["str"]))
            case YesOrNo():
                return self.chance.choice(["true", "false"])
            case Word() | Wording():
                return self.chance.choice(["Text", {"de": "Wort", "en": "word"}, "otherwise"])
        raise AssertionError(shape)

    def part(self, model, depth=0, first=None):
        """Return an object: what it needs nearly always, the rest seldom, and the less the deeper it lies."""
        made = dict(first or {})
        for key in keys_of(model):
            if self.chance.random() < (0.97 if key.needed else 0.25 / 2**depth):
                made[key.name] = self.value(key.shape, depth)
        if self.chance.random() < self.oddity / 2:
            made[self.chance.choice(KEYS)] = self.chance.choice(ODD)
        return made

    def steps(self):
        """Return the steps of a process, which lead anywhere."""
        kinds = ["start", *self.chance.choices(list(STEP_TYPES), k=self.chance.randint(0, 6)), "end"]
        return [self.part(STEP_TYPES[kind], 1, {kind: name}) for kind, name in zip(kinds, "abcdefgh", strict=False)]

    def process(self, name):
        """Return a process."""
        made = self.part(Process, 0, {"process": name})
        return {**made, "steps": self.chance.choice(ODD) if self.chance.random() < self.oddity else self.steps()}

    def catalogue(self):
        """Return a catalogue with a few objects of every kind."""
        return {
            kind: {name: self.part(model) for name in self.chance.sample(IDS, k=3)} for kind, model in CATALOGUE.items()
        }

    def files(self):
        """Return a workspace by file names."""
        things = {
            "a.yml": self.process("a"),
            "b.yml": self.process(self.chance.choice(IDS)),
            "catalogue.yml": self.catalogue(),
            "workspace.yml": self.part(Settings),
        }
        return {
            name: yaml.safe_dump(thing, allow_unicode=True, sort_keys=False, width=math.inf)
            for name, thing in things.items()
        }


def assert_sound(files):
    """Check a workspace of `files`, names with bytes; fail if a problem has no place in its file or no words."""
    with tempfile.TemporaryDirectory() as folder:
        for name, data in files.items():
            Path(folder, name).write_bytes(data)
        try:
            checked = check(Path(folder), today=TODAY)
        except ProcvizError as stop:
            assert "no process" in str(stop.message)  # noqa: PT017 - one of two ways that are fine
            return
        lines = {Path(folder, name).as_posix(): _lines(data) for name, data in files.items()}
        for problem in [*checked.problems, *(one.problem for one in checked.suppressed)]:
            assert_placed(problem.span, lines)
            for place in problem.related:
                assert_placed(place.span, lines)
            for message in filter(None, [problem.message, problem.repair, *(one.message for one in problem.related)]):
                assert all(message.to(language) for language in LANGUAGES)
        for form in formats():
            write(form, checked, Look()).encode()


def _lines(data):
    text = data.decode("utf-8", "replace").removeprefix("\ufeff")
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def assert_placed(span, lines):
    """Fail if a span is not within its file."""
    text = lines[span.file]
    assert 1 <= span.line <= span.end_line <= len(text), span
    assert 1 <= span.column <= len(text[span.line - 1]) + 1, span
    assert span.end_column <= len(text[span.end_line - 1]) + 1, span
    assert (span.line, span.column) <= (span.end_line, span.end_column), span


def made_up(seed, oddity):
    files = Maker(random.Random(seed), oddity).files()  # noqa: S311 - repeatable on purpose
    note("\n".join(f"# {name}\n{text}" for name, text in files.items()))
    return {name: text.encode() for name, text in files.items()}


def damaged(seed):
    """Return the bundled workspace with a few places of a few files cut out, doubled, or sprinkled with signs."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    files = {path.name: path.read_text("utf-8") for path in sorted(PROCESSES.rglob("*.yml"))}
    for name in chance.sample(sorted(files), k=chance.randint(1, 3)):
        text = files[name]
        for _each in range(chance.randint(1, 4)):
            start = chance.randrange(len(text))
            end = min(len(text), start + chance.choice([0, 1, 5, 40, 400]))
            new = chance.choice([*TOKENS, text[start:end] * 2, "", chance.choice(text.split())])
            text = text[:start] + new + text[end:]
        files[name] = text
        note(f"# {name}\n{text}")
    return {name: text.encode() for name, text in files.items()}


SEEDS = st.integers(0, 2**32)
ODDITIES = st.sampled_from([0.0, 0.01, 0.05, 0.3])
FILES = st.sampled_from(["a.yml", "workspace.yml"])


@given(SEEDS, ODDITIES)
@try_some
def test_any_tree_of_the_language_can_be_checked(seed, oddity):
    assert_sound(made_up(seed, oddity))


@pytest.mark.slow
@given(SEEDS, ODDITIES)
@try_many
def test_very_many_trees_of_the_language_can_be_checked(seed, oddity):
    assert_sound(made_up(seed, oddity))


@given(SEEDS)
@try_some
def test_a_damaged_workspace_can_be_checked(seed):
    assert_sound(damaged(seed))


@pytest.mark.slow
@given(SEEDS)
@try_many
def test_very_many_damaged_workspaces_can_be_checked(seed):
    assert_sound(damaged(seed))


@given(st.text(max_size=200), FILES)
@try_some
def test_any_text_can_be_checked(text, name):
    assert_sound({name: text.encode("utf-8", "replace")})


@given(st.binary(max_size=200), FILES)
@try_some
def test_any_bytes_can_be_checked(data, name):
    assert_sound({name: data})
