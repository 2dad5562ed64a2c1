"""A workspace of hundreds of processes, every twentieth with a fault: the rules find each, and no other error."""

from datetime import date

import pytest

from generate import write
from procviz.checks.pages import rule_page
from procviz.problem import Severity
from procviz.project.checking import check

FOLLOWS = {"endless-wait": {"unreachable-step"}}  # without its timeout, nothing leads to the end that it led to


@pytest.fixture(scope="module")
def checked(tmp_path_factory):
    """The seeded faults by process, the statuses by process, and the problems that are found in each process."""
    folder = tmp_path_factory.mktemp("workspace")
    seeded = write(folder, 600)
    found = check(folder, today=date(2026, 11, 21))
    by_process = {process.id: [] for process in found.workspace.processes}
    for problem in found.problems:
        if problem.about and problem.about.kind == "processes":
            by_process[problem.about.id].append(problem)
    return seeded, {process.id: process.status for process in found.workspace.processes}, by_process


def test_every_seeded_fault_is_found_by_its_rule(checked):
    seeded, _statuses, found = checked
    missed = {name: rule for name, rule in seeded.items() if rule not in {problem.rule for problem in found[name]}}
    assert len(seeded) == 30
    assert missed == {}


def test_a_fault_weighs_less_in_a_draft_unless_it_is_one_of_reading_or_structure(checked):
    seeded, statuses, found = checked
    for name, rule in seeded.items():
        page = rule_page(rule)
        spared = statuses[name] == "draft" and page.group not in {"reading", "structure"}
        severities = {str(problem.severity) for problem in found[name] if problem.rule == rule}
        assert severities == {"warning" if spared else page.severity}, (name, rule)


def test_both_drafts_and_processes_at_work_are_among_them(checked):
    seeded, statuses, _found = checked
    assert {statuses[name] for name in seeded} == {"draft", "active"}


def test_no_other_process_has_an_error_or_a_warning(checked):
    seeded, _statuses, found = checked
    others = {
        (name, problem.rule)
        for name, problems in found.items()
        for problem in problems
        if problem.severity is not Severity.INFO
        and problem.rule not in {seeded.get(name), *FOLLOWS.get(seeded.get(name), ())}
    }
    assert others == set()
