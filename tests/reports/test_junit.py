from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from procviz.reports import Look, write


def cases(checked, **look):
    root = ET.fromstring(write("junit", checked, Look(**look)))  # noqa: S314 - our own
    return {f"{case.get('file')}: {case.get('name')}": [part.tag for part in case] for case in root.iter("testcase")}


def test_each_file_is_a_suite_and_each_problem_a_case(found, golden):
    alone = replace(found, workspace=replace(found.workspace, sources={}))
    golden("junit.xml", write("junit", alone, Look()))


def test_a_file_without_problems_is_a_case_that_passes(check):
    assert cases(check("wave: 1\n"))["w/example.yml: check"] == []


@pytest.mark.parametrize(
    ("fail_on", "failing"),
    [
        ("never", []),
        ("error", ["unknown-reference", "shares-not-100"]),
        ("warning", ["unknown-reference", "shares-not-100", "one-armed-decision"]),
        ("info", ["unknown-reference", "shares-not-100", "one-armed-decision", "falls-into-branch"]),
    ],
)
def test_a_case_fails_where_the_check_does(found, fail_on, failing):
    failed = [name.split(": ")[1] for name, parts in cases(found, fail_on=fail_on).items() if parts == ["failure"]]
    assert failed == failing


def test_a_suppressed_problem_is_skipped_with_its_reason(found):
    root = ET.fromstring(write("junit", found, Look()))  # noqa: S314 - our own
    assert [skipped.get("message") for skipped in root.iter("skipped")] == ["Dauerläufer ]]>"]
    assert (root.get("failures"), root.get("skipped")) == ("2", "1")


def test_characters_that_xml_forbids_are_gone(found):
    text = write("junit", found, Look())
    assert "100%\\u{1b}[31m\\u{202e}\\u{d}\\u{a}" in text
    assert "\ufffe" not in text
