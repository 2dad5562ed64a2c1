"""Whatever a workspace lacks, every view of it can be drawn, and what it draws is a sound picture."""

import re
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from procviz.reader import read_workspace
from procviz.views import Scene, views
from procviz.words import LANGUAGES

PROCESSES = Path(__file__).parents[2] / "processes"
MORE = """\
ideas:
  chat:
    title: Chat
    submitted: 2026-08-03
    status: running
    score: {wsjf: {value: 8, time: 5, risk: 2, size: 3}}
    effort: 5w
    decision: {by: [inside-sales], date: 2026-10-05}
    depends_on: [clean]
    replaces: [blechexpo]
    goals: [kr-sql]
  clean:
    title: Clean up
    submitted: 2026-05-03
    status: scaled
    score: {rice: {reach: 400, impact: 2, confidence: 0.8, effort: 1.5}}
    effort: 15d
    decision: {by: [sales-operations], date: 2026-07-06}
"""
TODAY = date(2026, 11, 21)


def _texts():
    texts = {str(file.relative_to(PROCESSES)): file.read_text(encoding="utf-8") for file in PROCESSES.rglob("*.yml")}
    texts["workspace.yml"] += "capacity: {per: quarter, effort: 20d}\n"
    return texts | {"catalogue/more.yml": MORE}


TEXTS = _texts()
LINES = [(name, number) for name, text in sorted(TEXTS.items()) for number in range(text.count("\n"))]


def _without(lines, number):
    """Return lines without one of them and what is indented below it."""
    depth = len(lines[number]) - len(lines[number].lstrip())
    end = number + 1
    while end < len(lines) and lines[end].strip() and len(lines[end]) - len(lines[end].lstrip()) > depth:
        end += 1
    return lines[:number] + lines[end:]


def _dangling(lines, number):
    """Return lines, in one of them the last id renamed, so that it refers to nothing or nothing to it."""
    renamed = re.sub(r"([a-z0-9-]+)(\W*)$", r"nobody\2", lines[number])
    return [*lines[:number], renamed, *lines[number + 1 :]]


def _changed(changes):
    texts = {name: text.splitlines() for name, text in TEXTS.items()}
    for (name, number), change in changes:
        if number < len(texts[name]):
            texts[name] = change(texts[name], number)
    return {name: "\n".join(lines) + "\n" for name, lines in texts.items()}


def _pictures(workspace, language):
    for view in views().values():
        about = [(kind, thing) for kind in view.about for thing in workspace.of_kind(kind).values()]
        for kind, thing in about if view.about else [("", None)]:
            scene = Scene(workspace=workspace, language=language, today=TODAY, kind=kind, about=thing)
            if diagram := view.draw(scene):
                yield diagram


def _faults(diagram):
    """Return what is not sound in a diagram."""
    names = [node.id for node in diagram.nodes]
    places = [(node.row, node.column, node.stack) for node in diagram.nodes]
    width = 1 + max(node.column for node in diagram.nodes)
    return [
        words
        for words, is_wrong in {
            "two boxes have an id": len(set(names)) < len(names),
            "two boxes have a place": len(set(places)) < len(places),
            "a box is in no lane": not all(0 <= node.row < len(diagram.lanes) for node in diagram.nodes),
            "a box has no title": not all(node.title for node in diagram.nodes),
            "a bar is more than full": not all(0 <= node.portion <= 1 for node in diagram.nodes),
            "an arrow leads nowhere": not all({edge.source, edge.target} <= set(names) for edge in diagram.edges),
            "a heading covers nothing": not all(0 <= one.first <= one.last < width for one in diagram.headings),
            "headings overlap": any(
                one.first <= other.last and other.first <= one.last
                for index, one in enumerate(diagram.headings)
                for other in diagram.headings[:index]
            ),
        }.items()
        if is_wrong
    ]


@pytest.mark.slow
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(st.sampled_from(LINES), st.sampled_from([_without, _dangling])), max_size=12))
def test_no_view_fails_on_what_is_missing_or_refers_to_nothing(changes):
    with TemporaryDirectory() as folder:
        for name, text in _changed(changes).items():
            file = Path(folder, name)
            file.parent.mkdir(exist_ok=True)
            file.write_text(text, encoding="utf-8")
        workspace = read_workspace(Path(folder)).workspace
        for diagram in _pictures(workspace, "en"):
            assert _faults(diagram) == [], diagram.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_picture_of_the_bundled_workspace_is_sound(bundled, language):
    for diagram in _pictures(bundled, language):
        assert _faults(diagram) == [], diagram.id
