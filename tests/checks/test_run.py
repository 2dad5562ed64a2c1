"""What happens to a finding: severity by workspace.yml and status, suppression, order."""

from datetime import date

import pytest

from procviz.checks import run
from procviz.checks.example import example_files
from procviz.problem import About, Severity
from procviz.reader import read_workspace

STUCK = """\
status: {status}
steps:
  - start: form
  - decision: scoring
    next:
      - {{when: Score ab 60, to: call}}
      - {{when: otherwise, to: call}}
  - activity: call
    x-ignore: {{no-way-out: Alter Grund}}
  - end: done
"""


@pytest.fixture
def check(tmp_path):
    def check(text, settings="language: de\n"):
        for name, content in example_files(f"# workspace.yml\n{settings}# example.yml\n{text}").items():
            tmp_path.joinpath(name).write_text(content, "utf-8")
        return run(read_workspace(tmp_path), today=date(2026, 11, 21))

    return check


def severities(checked):
    return {problem.rule: problem.severity.value for problem in checked.problems}


def test_an_active_process_is_judged_by_every_rule(check):
    checked = check(STUCK.format(status="active"))
    assert severities(checked) == {"one-armed-decision": "warning", "unused-ignore": "warning"}


@pytest.mark.parametrize("status", ["paused", "retired"])
def test_a_process_at_rest_is_judged_by_reading_and_structure_alone(check, status):
    assert severities(check(STUCK.format(status=status))) == {"one-armed-decision": "warning"}


def test_the_settings_change_the_severity_of_a_rule(check):
    checked = check(STUCK.format(status="active"), "rules: {one-armed-decision: error, unused-ignore: info}\n")
    assert severities(checked) == {"one-armed-decision": "error", "unused-ignore": "info"}


def test_the_settings_turn_a_rule_off(check):
    checked = check(STUCK.format(status="active"), "rules: {one-armed-decision: off, unused-ignore: off}\n")
    assert checked.problems == ()


def test_the_settings_hold_for_what_the_reader_finds_too(check):
    text = "steps:\n  - start: form\n    farbe: rot\n  - end: done\n"
    assert severities(check(text, "rules: {unknown-key: info}\n")) == {"unknown-key": "info"}


def test_a_draft_is_spared_errors_except_those_of_reading_and_structure(check):
    settings = "rules: {one-armed-decision: error, unused-ignore: error}\n"
    checked = check(STUCK.format(status="draft"), settings)
    assert severities(checked) == {"one-armed-decision": "error", "unused-ignore": "warning"}


def test_a_finding_names_process_and_step(check):
    problem = check(STUCK.format(status="active")).problems[0]
    assert problem.about == About("processes", "example", "scoring")
    assert problem.severity is Severity.WARNING


def test_a_suppressed_finding_is_kept_with_its_reason_and_the_place_of_it(check):
    text = "x-ignore: {no-end: Endet nie}\nsteps:\n  - start: form\n  - activity: call\n"
    [suppressed] = check(text).suppressed
    assert (suppressed.problem.rule, suppressed.reason) == ("no-end", "Endet nie")
    assert (suppressed.span.line, suppressed.span.column) == (8, 12)


def test_a_reason_is_required(check):
    text = "x-ignore:\n  no-end:\nsteps:\n  - start: form\n  - activity: call\n"
    assert severities(check(text)) == {"bad-value": "error", "no-end": "error"}


def test_problems_come_in_the_order_of_files_and_lines(check):
    text = (
        "process: example\n# b.yml\nprocess: b\nsteps:\n  - start: form\n    farbe: rot\n  - activity: call\n"
        "# a.yml\nprocess: a\nsteps:\n  - activity: call\n    by: nobody\n  - end: done\n"
    )
    found = check(text).problems
    assert [(problem.span.file[-5:], problem.rule) for problem in found] == [
        ("a.yml", "no-start"),
        ("a.yml", "unknown-reference"),
        ("b.yml", "no-end"),
        ("b.yml", "unknown-key"),
    ]
