"""The workspace of this repository with one fault at a time: each is named at its exact place, and nothing else is."""

import shutil
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from procviz.checks import run
from procviz.problem import Severity
from procviz.reader import read_workspace

PROCESSES = Path(__file__).parents[1] / "processes"
TODAY = date(2026, 11, 21)
NURTURE, LEADS, FAIR = "leads/nurture-retrofit.yml", "leads/lead-qualification.yml", "events/blechexpo.yml"
PEOPLE, GOALS = "catalogue/people.yml", "catalogue/goals.yml"


class Fault(NamedTuple):
    """What stands in `file`, what is put in its place, and the rule that says so at the ‹marked› place."""

    rule: str
    file: str
    right: str
    wrong: str
    marked: str


FAULTS = {
    "a misspelled step": Fault(
        "unknown-reference", NURTURE, "on_timeout: no-consent", "on_timeout: no-consents", "on_timeout: ‹no-consents›"
    ),
    "a misspelled role in a pair": Fault(
        "unknown-reference",
        LEADS,
        "[inside-sales, area-sales]\n    system",
        "[inside-sales, area-sale]\n    system",
        "[inside-sales, ‹area-sale›]",
    ),
    "a key result that does not exist": Fault(
        "unknown-reference", FAIR, "kr-appointments, kr-a-leads", "kr-appointments, kr-a-lead", "‹kr-a-lead›]"
    ),
    "a process that does not exist": Fault(
        "unknown-reference", FAIR, "process: nurture-retrofit", "process: nurture", "    process: ‹nurture›"
    ),
    "no owner": Fault("missing-key", NURTURE, "owner: marketing-engineer\n", "", "process: ‹nurture-retrofit›"),
    "a message on no channel": Fault(
        "missing-key", NURTURE, "    channel: email\n    nature: tr", "    nature: tr", "message: ‹doi›"
    ),
    "an exit without target": Fault(
        "missing-key", FAIR, ", to: no-follow-up, revokes", ", revokes", "- {when: ‹abgemeldet oder widersprochen›"
    ),
    "a key that stands twice": Fault("yaml-syntax", NURTURE, "wave: 1\n", "wave: 1\ntype: event\n", "‹type›: event"),
    "a quote that is not closed": Fault(
        "yaml-syntax",
        NURTURE,
        "subject: Bitte kurz bestätigen",
        'subject: "Bitte kurz bestätigen',
        'subject: ‹"›Bitte kurz',
    ),
    "a tab": Fault("yaml-syntax", LEADS, "  - activity: sharpen", "\t- activity: sharpen", "‹\t›- activity: sharpen"),
    "a colon in a text": Fault(
        "yaml-syntax", NURTURE, "content: Ein Satz, ein Knopf", "content: Achtung: ein Satz", "content: Achtung‹:› ein"
    ),
    "a comma in a condition": Fault(
        "yaml-syntax", NURTURE, "when: Fit A/B und Eng", "when: Fit A/B, Eng", "A/B, ‹Engagement ab 60›, share"
    ),
    "a number sign in a subject": Fault(
        "cut-text",
        FAIR,
        "subject: Danke für Ihren Besuch – hier",
        "subject: Platz #1 – hier",
        "Platz ‹#1 – hier ist, was wir versprochen haben›",
    ),
    "minutes or months": Fault("bad-time", NURTURE, "timeout: 7d", "timeout: 3m", "timeout: ‹3m›"),
    "a point that counts from no anchor": Fault(
        "bad-time", NURTURE, "for: 4bd\n", "for: 4bd\n    at: T-3d\n", "at: ‹T-3d›"
    ),
    "a day that the calendar does not have": Fault(
        "bad-time", LEADS, "reviewed: 2026-09-28", "reviewed: 2026-09-31", "reviewed: ‹2026-09-31›"
    ),
    "a misspelled status": Fault("bad-value", LEADS, "status: active", "status: activ", "status: ‹activ›"),
    "a share of more than all": Fault(
        "bad-value", LEADS, "share: 25%, to: disqu", "share: 125%, to: disqu", "share: ‹125%›"
    ),
    "a value outside the list, in the catalogue": Fault(
        "bad-value", GOALS, "framework: rolling", "framework: yearly", "framework: ‹yearly›"
    ),
    "a misspelled key": Fault("unknown-key", FAIR, "place: demo-center", "plaze: demo-center", "‹plaze›: demo-center"),
    "a misspelled kind of step": Fault(
        "unknown-key", LEADS, "activity: first-call", "aktivity: first-call", "‹aktivity›: first-call"
    ),
    "an id with capitals": Fault("bad-id", PEOPLE, "  fair-circle:", "  Fair-Circle:", "‹Fair-Circle›:"),
    "two steps of the same id": Fault(
        "duplicate-id",
        LEADS,
        "- end: disqualified",
        "- end: recycle",
        "- end: ‹recycle›\n    title: {de: Kein Bedarf",
    ),
    "shares that do not add up": Fault(
        "shares-not-100", NURTURE, "B, share: 50%", "B, share: 40%", "experiment: exp-subject\n    ‹next›"
    ),
    "an edge that has no share": Fault(
        "shares-not-100",
        NURTURE,
        "{variant: B, share: 50%, to",
        "{when: otherwise, to",
        "{when: otherwise, to: ‹roi-tool›",
    ),
    "no branch for the rest": Fault(
        "missing-otherwise",
        NURTURE,
        "{when: otherwise, share: 45%",
        "{when: Absage, share: 45%",
        "I: [marketing-engineer]}\n    ‹next›",
    ),
    "the rest not named": Fault(
        "missing-otherwise", FAIR, "when: otherwise, share: 25%", "share: 25%", "by: area-sales\n    ‹next›"
    ),
    "a loop without limit": Fault("endless-loop", NURTURE, ", max: 3, else: recycle", "", "next: {to: ‹scoring›"),
    "a step that nobody reaches": Fault(
        "unreachable-step", LEADS, "to: reject-review", "to: recycle", "activity: ‹reject-review›"
    ),
    "a step that leads nowhere": Fault(
        "no-way-out", FAIR, "- end: no-follow-up", "- activity: no-follow-up", "activity: ‹no-follow-up›"
    ),
    "a strand that runs into the next start": Fault(
        "falls-into-start",
        FAIR,
        "end: stand-ready\n    title: {de: Stand und Team sind bereit, en: Stand and team are ready}\n"
        "    outcome: success",
        "activity: stand-ready",
        "activity: ‹stand-ready›",
    ),
    "a join that waits for one strand": Fault(
        "unmatched-join", LEADS, "next: complete\n  - join", "next: scoring\n  - join", "join: ‹complete›"
    ),
    "a decision that decides nothing": Fault(
        "one-armed-decision",
        NURTURE,
        "    for: 4bd\n",
        "    for: 4bd\n  - decision: ready\n    next: scoring\n",
        "decision: ready\n    ‹next›",
    ),
    "a process that contains itself": Fault(
        "recursive-subprocess",
        NURTURE,
        "    for: 4bd\n",
        "    for: 4bd\n  - subprocess: again\n    process: nurture-retrofit\n",
        "    process: ‹nurture-retrofit›",
    ),
    "an ignore that matches nothing": Fault(
        "unused-ignore",
        NURTURE,
        "    for: 4bd\n",
        "    for: 4bd\n    x-ignore: {no-end: Siehe unten}\n",
        "x-ignore: {‹no-end›",
    ),
}


@pytest.fixture
def workspace(tmp_path):
    return Path(shutil.copytree(PROCESSES, tmp_path / "processes"))


@pytest.fixture(scope="module")
def standing():
    """The findings that stand in the workspace on purpose, by rule and by what they are about."""
    checked = run(read_workspace(PROCESSES), today=TODAY)
    return {(problem.rule, problem.about): problem.severity for problem in checked.problems}


def test_without_a_fault_no_error_and_only_a_handful_of_warnings_is_found(standing):
    assert Severity.ERROR not in standing.values()
    assert 3 <= len(standing) <= 5


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_is_named_at_its_exact_place(workspace, standing, fault):
    file = workspace / fault.file
    before = file.read_text("utf-8")
    assert before.count(fault.right) == 1
    after = before.replace(fault.right, fault.wrong)
    file.write_text(after, "utf-8")

    problems = run(read_workspace(workspace), today=TODAY).problems
    found = [problem for problem in problems if (problem.rule, problem.about) not in standing]

    assert [problem.rule for problem in found] == [fault.rule]
    assert Path(found[0].span.file) == file
    assert (found[0].span.line, found[0].span.column, found[0].span.end_column) == place(after, fault.marked)


def place(text, marked):
    """Return line, column and end column of what is ‹marked› in a passage of `text` that stands there once."""
    passage = marked.replace("‹", "").replace("›", "")
    assert text.count(passage) == 1, passage
    start = text.index(passage) + marked.index("‹")
    length = marked.index("›") - marked.index("‹") - 1
    line = text.count("\n", 0, start) + 1
    column = start - (text.rfind("\n", 0, start) + 1) + 1
    return line, column, column + length
