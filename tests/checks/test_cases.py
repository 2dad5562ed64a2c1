"""Every rule on small texts: `cases/<rule>.yml` here, those of the reading rules in tests/reader/cases.

A case is a `text`, or `files` by name, completed like the examples of the rules' pages unless it is `complete`; lines
count in what is written.
`findings` are those of the file's rule: where, which characters are marked, what is said. An error of another rule
fails the case unless that rule stands in `besides`, and what stands there must be found. Warnings of other rules are
free, so that a new rule does not touch the cases of the old ones.
"""

from datetime import date
from pathlib import Path

import pytest
import yaml

from procviz.checks import run
from procviz.checks.example import example_files
from procviz.checks.pages import rule_ids
from procviz.problem import Severity
from procviz.reader import read_workspace

TESTS = Path(__file__).parents[1]
FILES = sorted([*TESTS.glob("checks/cases/*.yml"), *TESTS.glob("reader/cases/*.yml")])
CASES = [(file.stem, case) for file in FILES for case in yaml.safe_load(file.read_text("utf-8"))]


def test_every_rule_has_cases():
    assert sorted(file.stem for file in FILES) == sorted(rule_ids())


@pytest.mark.parametrize(("rule", "case"), CASES, ids=[f"{rule}: {case['case']}" for rule, case in CASES])
def test_the_case_finds_what_it_says(rule, case, tmp_path):
    written = case.get("files") or {"example.yml": case["text"]}
    complete = example_files("".join(f"# {name}\n{text}" for name, text in written.items()))
    complete |= written if case.get("complete") else {}
    for name, text in complete.items():
        tmp_path.joinpath(name).write_text(text, "utf-8", newline="")
    checked = run(read_workspace(tmp_path), today=date(2026, 11, 21))

    def found(problem, wanted):
        name = Path(problem.span.file).name
        above = complete[name].count("\n") - written.get(name, complete[name]).count("\n")
        lines = complete[name].split("\n")
        everything = {
            "file": name,
            "line": problem.span.line - above,
            "column": problem.span.column,
            "marks": lines[problem.span.line - 1][problem.span.column - 1 : problem.span.end_column - 1],
            "severity": problem.severity.value,
            "says": str(problem.message),
            "repair": str(problem.repair) if problem.repair else None,
            "step": problem.about.step if problem.about else None,
            "related": [place.span.line - above for place in problem.related],
        }
        return {key: everything[key] for key in wanted}

    findings = [problem for problem in checked.problems if problem.rule == rule]
    expected = case.get("findings", [])
    assert len(findings) == len(expected), [str(problem.message) for problem in findings]
    for problem, wanted in zip(findings, expected, strict=True):
        assert found(problem, wanted) == wanted
    others = [problem for problem in checked.problems if problem.rule != rule]
    errors = {problem.rule for problem in others if problem.severity is Severity.ERROR}
    assert errors <= set(case.get("besides", [])) <= {problem.rule for problem in others}
    suppressed = [{**found(one.problem, ["line", "column"]), "reason": one.reason} for one in checked.suppressed]
    assert suppressed == case.get("suppressed", [])
