"""Schema and reading come to the same verdict on every text that the project has, and on many that it has not."""

import json
from pathlib import Path

import pytest
import yaml

from procviz.checks.example import example_files
from procviz.checks.pages import rule_pages

TESTS = Path(__file__).parents[2]
BUNDLED = sorted((TESTS.parent / "processes").rglob("*.yml"))
CASES = sorted([*TESTS.glob("checks/cases/*.yml"), *TESTS.glob("reader/cases/*.yml")])


def examples():
    for path in BUNDLED:
        yield path.name, path.name, path.read_text("utf-8")
    for path in CASES:
        for case in yaml.safe_load(path.read_text("utf-8")):
            written = case.get("files") or {"example.yml": case["text"]}
            files = example_files("".join(f"# {name}\n{text}" for name, text in written.items()))
            for name, text in (files | written if case.get("complete") else files).items():
                if name in written:
                    yield f"{path.stem}: {case['case']}: {name}", name, text
    for page in rule_pages():
        for example in (page.incorrect, page.correct):
            for name, text in example_files(example).items():
                yield f"{page.id}: {name}", name, text


EXAMPLES = list({(name, text): (title, name, text) for title, name, text in examples()}.values())
"""Each text once; the catalogue around the rules' examples is the same in all of them."""


@pytest.mark.parametrize(("name", "text"), [one[1:] for one in EXAMPLES], ids=[one[0] for one in EXAMPLES])
def test_the_schema_refuses_what_reading_refuses(name, text, compare):
    compared = compare(text, name)
    if compared.root is None:
        return
    assert bool(compared.refused()) == bool(compared.read), (compared.refused(), compared.read)
    if compared.has_types():
        assert bool(compared.refused_by_editor()) == bool(compared.read), (compared.refused_by_editor(), compared.read)


JUNK = ["", "x", "3m", "5", "-1", "0.5", "true", "T-3", "2026-02-30", "Ähm", "50%", [], {}, ["x"], {"x": "y"}, None]


def spots(content, path=()):
    """Yield the path to every value in a file's content."""
    items = content.items() if isinstance(content, dict) else enumerate(content) if isinstance(content, list) else ()
    for key, value in items:
        yield (*path, key)
        yield from spots(value, (*path, key))


def drop(holder, key):
    del holder[key]


def rename(holder, key):
    if isinstance(holder, dict):
        holder[f"{key}_"] = holder.pop(key)


def double(holder, key):
    if isinstance(holder, list):
        holder.append(holder[key])
    else:
        holder[key] = [holder[key], holder[key]]


def replaced(value):
    def replace(holder, key):
        holder[key] = value

    return replace


CHANGES = [drop, rename, double, *map(replaced, JUNK)]


def changed(content, path, change):
    """Return the text of `content` after a change at the end of a path."""
    copy = json.loads(json.dumps(content))
    holder = copy
    for key in path[:-1]:
        holder = holder[key]
    change(holder, path[-1])
    return json.dumps(copy, ensure_ascii=False)


def same_verdict(path, compare, every):
    content = compare(path.read_text("utf-8"), path.name).content()
    mutants = [(spot, change) for spot in spots(content) for change in CHANGES]
    for spot, change in mutants[::every]:
        compared = compare(changed(content, spot, change), path.name)
        assert bool(compared.refused()) == bool(compared.read), (spot, compared.refused(), compared.read)


by_file = pytest.mark.parametrize("path", BUNDLED, ids=[path.name for path in BUNDLED])


@by_file
def test_a_fault_in_the_bundled_workspace_is_seen_by_both_or_by_none(path, compare):
    same_verdict(path, compare, every=211)


@pytest.mark.slow
@by_file
def test_each_of_many_thousand_faults_is_seen_by_both_or_by_none(path, compare):
    same_verdict(path, compare, every=41)
