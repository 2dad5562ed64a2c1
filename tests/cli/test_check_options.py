"""The options of `procviz check`, on a workspace with an error of reading, one of structure and a note."""

import json
from xml.etree import ElementTree as ET

import pytest

CATALOGUE = """\
teams: {marketing: {title: Marketing}}
roles: {editor: {title: Editor, team: marketing, can_edit: true}}
channels: {email: {title: E-mail, kind: email, consent: none}}
audiences: {customers: {title: Customers}}
"""
PROCESS = """\
process: fair
title: Fair
status: retired
owner: editor
audience: customers
x-ignore: {no-start: Beginnt anderswo}
steps:
  - message: invitation
    channel: emial
  - decision: answer
    next:
      - {when: "yes", share: 50%, to: visit}
      - {when: otherwise, share: 40%, to: done}
  - activity: visit
  - end: done
"""


@pytest.fixture
def check(run, tmp_path, monkeypatch):
    """Call `procviz check` on the workspace; exit code, output and messages."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "processes").mkdir()
    (tmp_path / "processes/catalogue.yml").write_text(CATALOGUE, "utf-8")
    (tmp_path / "processes/fair.yml").write_text(PROCESS, "utf-8")
    return lambda *arguments: run("check", "--today", "2026-11-21", *arguments)


def rules(check, *arguments):
    code, out, _err = check("--format", "json", *arguments)
    return code, [problem["rule"] for problem in json.loads(out)["problems"]]


def test_every_rule_is_reported_by_default(check):
    assert rules(check, "--ignore", "housekeeping") == (
        1,
        ["unknown-reference", "shares-not-100", "falls-into-branch"],
    )


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("--select", "shares-not-100"), (1, ["shares-not-100"])),
        (("--select", "reading,falls-into-branch"), (1, ["unknown-reference", "falls-into-branch"])),
        (("--select", "reading", "--select", " falls-into-branch ,"), (1, ["unknown-reference", "falls-into-branch"])),
        (("--select", "structure", "--ignore", "shares-not-100"), (0, ["falls-into-branch"])),
        (("--ignore", "reading,structure,housekeeping"), (0, [])),
    ],
)
def test_rules_are_selected_and_ignored_by_id_and_group(check, arguments, expected):
    assert rules(check, *arguments) == expected


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_an_unknown_rule_gives_one_line_and_exit_code_2(check, option):
    assert check(option, "no-end,shares-not-10") == (
        2,
        "",
        "procviz: there is no rule or group “shares-not-10”; did you mean `shares-not-100`?\n",
    )


def test_a_suppressed_finding_is_left_out_with_its_rule(check):
    assert "reason: Beginnt anderswo" in check("--select", "structure")[1]
    assert "reason: Beginnt anderswo" not in check("--select", "reading")[1]


def test_fail_on_counts_what_is_reported(check):
    assert check("--select", "falls-into-branch", "--fail-on", "warning")[0] == 0
    assert check("--select", "falls-into-branch", "--fail-on", "info")[0] == 1


def test_statistics_count_the_problems_of_each_rule(check):
    out = check("--statistics", "--ignore", "housekeeping")[1]
    assert out.endswith("1  info     falls-into-branch\n1  error    shares-not-100\n1  error    unknown-reference\n")


def test_statistics_do_not_disturb_a_report_for_machines(check):
    _code, out, err = check("--statistics", "--format", "gitlab", "--select", "reading")
    assert len(json.loads(out)) == 1
    assert err == "1  error    unknown-reference\n"


def test_a_report_goes_to_a_file(check, tmp_path):
    code, out, err = check("--output", "report.xml", "--format", "junit", "--fail-on", "never", "--statistics")
    assert (code, err) == (0, "")
    assert "shares-not-100" in out
    report = ET.parse(tmp_path / "report.xml").getroot()  # noqa: S314 - our own
    assert report.get("failures") == "0"


def test_a_report_that_cannot_be_written_gives_exit_code_2(check):
    code, out, err = check("--output", "no/where.json", "--format", "json")
    assert (code, out) == (2, "")
    assert "cannot write “no/where.json”" in err


def test_an_unknown_format_gives_exit_code_2(check):
    code, _out, err = check("--format", "yaml")
    assert code == 2
    assert "'yaml' is not one of 'github', 'gitlab', 'json', 'junit', 'sarif', 'text'" in err
