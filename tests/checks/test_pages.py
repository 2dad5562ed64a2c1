"""The pages of the rules: their examples do what they say."""

from datetime import date

import pytest

from procviz.checks import run
from procviz.checks.example import example_files
from procviz.checks.pages import rule_ids, rule_page, rule_pages
from procviz.problem import Severity
from procviz.reader import read_workspace


def problems(example, folder):
    for name, text in example_files(example).items():
        folder.joinpath(name).write_text(text, "utf-8")
    return run(read_workspace(folder), today=date(2026, 11, 21)).problems


@pytest.mark.parametrize("rule", rule_ids())
def test_the_incorrect_example_shows_this_fault_and_no_other_error(rule, tmp_path):
    found = problems(rule_page(rule).incorrect, tmp_path)
    assert rule in {problem.rule for problem in found}
    assert {problem.rule for problem in found if problem.severity is Severity.ERROR} <= {rule}


@pytest.mark.parametrize("rule", rule_ids())
def test_the_correct_example_is_without_any_fault(rule, tmp_path):
    found = problems(rule_page(rule).correct, tmp_path)
    assert [problem.rule for problem in found if problem.rule == rule or problem.severity is not Severity.INFO] == []


def test_a_page_says_what_and_why_in_sentences():
    for page in rule_pages():
        assert page.summary.endswith("."), page.id
        assert page.why.endswith("."), page.id
        assert "\n" not in page.summary, page.id


def test_the_page_of_a_rule_tells_its_group_and_severity():
    page = rule_page("one-armed-decision")
    assert (page.group, page.severity) == ("structure", "warning")
    assert page.summary == "A decision or split with only one target."
    assert page.incorrect.startswith("steps:\n  - start: form\n")


def test_rules_are_listed_by_group():
    groups = [page.group for page in rule_pages()]
    assert groups == sorted(groups)
