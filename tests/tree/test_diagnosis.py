"""The cases of `cases.yml`: what is said of a small text, and what is still read of it."""

from pathlib import Path

import pytest
import yaml

CASES = [
    pytest.param(case, id=f"{group}: {name}")
    for group, cases in yaml.safe_load(Path(__file__).with_name("cases.yml").read_text(encoding="utf-8")).items()
    for name, case in cases.items()
]
SAME_CASES = [case for case in CASES if case.values[0].get("pure") != "differs"]


def said(problem):
    span = problem.span
    end = f"{span.end_column}" if span.end_line == span.line else f"{span.end_line}:{span.end_column}"
    saying = {"at": f"{span.line}:{span.column}-{end}", "says": str(problem.message)}
    if problem.repair:
        saying["repair"] = str(problem.repair)
    if problem.related:
        saying["related"] = [f"{it.span.line}:{it.span.column} {it.message}" for it in problem.related]
    return saying


@pytest.mark.parametrize("case", CASES)
def test_a_case_is_explained_and_read(case, read, texts):
    tree = read(case["text"])
    assert [said(problem) for problem in tree.problems] == case.get("problems", [])
    assert texts(tree.root) == case.get("reads")


@pytest.mark.usefixtures("pure_parser")
@pytest.mark.parametrize("case", SAME_CASES)
def test_a_case_reads_the_same_without_the_c_parser(case, read, texts):
    test_a_case_is_explained_and_read(case, read, texts)


def test_a_cut_text_is_a_warning_of_its_own_rule_and_all_else_a_syntax_error(read):
    tree = read("a: b #c\nd: !e f\n")
    assert [(problem.rule, problem.severity) for problem in tree.problems] == [
        ("cut-text", "warning"),
        ("yaml-syntax", "error"),
    ]


def test_every_problem_names_the_file(read):
    tree = read("a: 1\na: 2\n")
    assert {problem.span.file for problem in tree.problems} == {"a.yml"}


def test_an_unknown_error_gets_a_general_sentence(read):
    (problem,) = read("a: b\nc: !%ED%A0%80 d\n").problems
    assert str(problem.message) == "the text cannot be read as YAML from here on"
    assert problem.span.line == 2
