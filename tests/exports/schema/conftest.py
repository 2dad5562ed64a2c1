"""What the schema and reading say of a file, to be compared."""

import datetime as dt
import json
import re

import jsonschema
import pytest

from procviz.checks.pages import rule_ids
from procviz.exports.schema import write
from procviz.reader.content import EMPTY
from procviz.reader.file import read_file
from procviz.source import SourceFile
from procviz.tree import LOST, Mapping, Sequence, read_tree

BLIND_RULES = {
    "yaml-syntax": "no schema sees a text before it is read",
    "cut-text": "nor its comments",
    "duplicate-id": "ids are compared across steps and files",
    "unknown-reference": "steps are looked up in the process, the rest in the workspace (which `--workspace` knows)",
}
"""Rules of reading whose faults a schema cannot see, and why."""

BLIND_TO = {
    "“{point}” counts from an anchor, and this process has none": "one key of a step, another of its process",
    "the window “{value}” ends before it starts": "times are compared",
    "a step begins with its kind; here `{key}` stands before `{kind}`": "maps have no order",
    "no time zone is called “{value}”": "zones are looked up",
    "no holiday calendar is known for “{value}”": "calendars are looked up",
}
"""Faults under the other rules of reading that a schema cannot see, by their message, and why."""

SEEN_RULES = {"unknown-key", "missing-key", "bad-value", "bad-time", "bad-id"}


RULES = set(rule_ids())


def named_rules(reading):
    """Return the names of rules in a file's settings, and in the `x-ignore` of objects and what they hold."""
    things = [thing.value for thing in reading.things if thing.value]
    things += [step for thing in things for step in getattr(thing, "steps", ())]
    things += [result for thing in things for result in getattr(thing, "key_results", {}).values()]
    named = [name for thing in things for name in thing.ignore]
    return named + list(reading.settings.rules if reading.settings else ())


def _matches(_validator, pattern, value, _schema):
    # `$` is the very end to an editor, but lets a line break follow in Python.
    if isinstance(value, str) and not re.search(pattern.replace("$", r"\Z"), value):
        yield jsonschema.ValidationError(f"{value!r} is not spelled as {pattern!r}")


VALIDATOR = jsonschema.validators.extend(jsonschema.Draft7Validator, {"pattern": _matches})
FORMATS = jsonschema.FormatChecker(formats=())


@FORMATS.checks("date", raises=ValueError)
def _is_date(value):
    return not isinstance(value, str) or bool(dt.date.fromisoformat(value))


def as_text(node):
    """Return a tree as the schema's author sees it: every scalar a text, but for those that say nothing."""
    return _plain(node, lambda scalar: None if scalar.plain and scalar.text in EMPTY else scalar.text)


def as_editor(node):
    """Return a tree as an editor reads it, by the core schema of YAML 1.2."""
    return _plain(node, lambda scalar: core(scalar.text) if scalar.plain else scalar.text)


def _plain(node, scalar):
    if isinstance(node, Mapping):
        # An alias that repeats nothing is no YAML: no schema gets to see it.
        return {key: _plain(one.value, scalar) for key, one in node.entries.items() if not one.value.raw[6] & LOST}
    if isinstance(node, Sequence):
        return [_plain(item, scalar) for item in node.items]
    return scalar(node)


def core(text):
    """Return what YAML 1.2's core schema makes of an unquoted text."""
    if text in EMPTY:
        return None
    if re.fullmatch("true|True|TRUE|false|False|FALSE", text):
        return text.lower() == "true"
    if re.fullmatch("[-+]?[0-9]{1,4000}", text):
        return int(text)
    if re.fullmatch(r"0o[0-7]+", text) or re.fullmatch(r"0x[0-9a-fA-F]+", text):
        return int(text, 0)
    if re.fullmatch(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", text):
        return float(text)
    return text


class Compared:
    """A file with both verdicts: what reading finds that a schema could see, and what the schema finds."""

    def __init__(self, path, validator):
        source = SourceFile(path=path, name=path.name, place=path.name)
        self.root = read_tree(source).root
        self.validator = validator
        reading = read_file(source)
        problems = reading.problems
        assert {problem.rule for problem in problems} <= BLIND_RULES.keys() | SEEN_RULES
        self.read = [
            (problem.rule, str(problem.message))
            for problem in problems
            if problem.rule in SEEN_RULES and problem.message.template not in BLIND_TO
        ]
        # Reading knows no rules; names that stand for none are found once the rules are there.
        self.read += [("unknown-key", name) for name in named_rules(reading) if name not in RULES]

    def content(self):
        """Return the tree of texts as plain lists and maps."""
        return as_text(self.root)

    def has_types(self):
        """Return whether an editor takes anything in the file for something else than text."""
        return as_editor(self.root) != self.content()

    def refused(self):
        """Return what the schema finds in the tree of texts."""
        return self._refusals(self.content())

    def refused_by_editor(self):
        """Return what the schema finds in what an editor makes of the file."""
        return self._refusals(as_editor(self.root))

    def _refusals(self, content):
        return [error.message[:200] for error in self.validator.iter_errors(content)]


@pytest.fixture(scope="session")
def validator():
    schema = json.loads(write(None, "en"))
    jsonschema.Draft7Validator.check_schema(schema)
    return VALIDATOR(schema, format_checker=FORMATS)


@pytest.fixture(scope="module")
def compare(validator, tmp_path_factory):
    """Return a function from a file's text to its comparison."""

    def compared(text, name="example.yml"):
        # A folder of its own for each, because reading keeps what it read of a file until that changes.
        path = tmp_path_factory.mktemp("file") / name
        path.write_text(text, "utf-8", newline="")
        return Compared(path, validator)

    return compared
