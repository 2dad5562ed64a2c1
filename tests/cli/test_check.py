import json
import shutil
from pathlib import Path

import pytest

BUNDLED = Path(__file__).parents[2] / "processes"
TODAY = ("--today", "2026-11-21")
CLEAN = """\
process: p
title: Rückruf
status: draft
type: internal
owner: editor
reviewed: 2026-11-20
steps: [{start: s}, {end: e}]
"""
PROCESSES = sum("\nprocess:" in file.read_text("utf-8") for file in BUNDLED.rglob("*.yml"))
ROLES = """\
roles: {editor: {title: Redaktion, team: marketing, can_edit: true}}
teams: {marketing: {title: Marketing}}
"""


def test_a_clean_workspace_gives_exit_code_0(project, run):
    shutil.rmtree(project / "processes")
    (project / "processes").mkdir()
    (project / "processes/p.yml").write_text(CLEAN)
    (project / "processes/people.yml").write_text(ROLES)
    assert run("check", *TODAY) == (0, "no problems in 1 process\n", "")


@pytest.mark.usefixtures("project")
def test_warnings_alone_give_exit_code_0_as_long_as_nobody_asks_for_more(run):
    code, out, err = run("check", *TODAY)
    assert (code, err) == (0, "")
    assert " error " not in out
    assert "warning stale-idea" in out
    assert run("check", *TODAY, "--fail-on", "warning")[0] == 1


def test_a_fault_gives_exit_code_1_with_its_line_and_cure(project, run):
    file = project / "processes/leads/nurture-retrofit.yml"
    file.write_text(file.read_text().replace("channel: website", "channel: web-site"))
    code, out, _err = run("check", *TODAY)
    assert code == 1
    assert "processes/leads/nurture-retrofit.yml:37:14: error unknown-reference" in out
    assert "did you mean `website`?" in out


def test_fail_on_decides_which_findings_matter(project, run):
    file = project / "processes/leads/nurture-retrofit.yml"
    file.write_text(file.read_text().replace("channel: website", "channel: web-site"))
    assert run("check", *TODAY, "--fail-on", "never")[0] == 0


def test_the_workspace_is_found_from_a_folder_below(project, run, monkeypatch):
    monkeypatch.chdir(project / "processes/leads")
    assert run("check", *TODAY)[0] == 0


def test_json_is_a_report_for_machines(project, run):
    file = project / "processes/leads/nurture-retrofit.yml"
    file.write_text(file.read_text().replace("channel: website", "channel: web-site"))
    code, out, _err = run("check", *TODAY, "--format", "json")
    report = json.loads(out)
    assert code == 1
    assert report["version"] == 1
    assert report["summary"]["error"] == 1
    assert report["summary"]["processes"] == PROCESSES
    [problem] = [one for one in report["problems"] if one["severity"] == "error"]
    assert (problem["rule"], problem["line"], problem["column"], problem["end_column"]) == (
        "unknown-reference",
        37,
        14,
        22,
    )
    assert problem["about"] == {"kind": "processes", "id": "nurture-retrofit", "step": "download"}


def test_messages_come_in_the_language_that_is_asked_for(project, run):
    file = project / "processes/leads/nurture-retrofit.yml"
    file.write_text(file.read_text().replace("channel: website", "channel: web-site"))
    assert "Fehler unknown-reference Kanal „web-site“ gibt es nicht" in run("check", *TODAY, "--language", "de")[1]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("check", "nowhere"), "there is no folder nowhere"),
        (("check", "--today", "morgen"), "“morgen” is not a date"),
        (("render", "nurture-retrofitt"), "there is no process “nurture-retrofitt”; did you mean `nurture-retrofit`?"),
        (("render", "nurture-retrofit", "--rows", "chanel"), "there is no dimension “chanel” to draw by"),
        (("render", "nurture-retrofit", "-o", "x.gif"), "the ending of “x.gif” is none of svg, png, pdf, dot"),
        (("render", "nurture-retrofit", "-o", "no/where.dot"), "cannot write “no/where.dot”"),
        (("explain", "no-such-rule"), "there is no rule “no-such-rule”"),
        (("serve", "--port", "70000"), "there is no port 70000"),
    ],
)
@pytest.mark.usefixtures("project")
def test_what_cannot_run_gives_one_line_and_exit_code_2(run, arguments, message):
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert message in err
    assert err.count("\n") == 1


def test_a_folder_without_processes_gives_exit_code_2(run, tmp_path, monkeypatch):
    monkeypatch.setenv("LC_ALL", "C")
    (tmp_path / "empty").mkdir()
    code, _out, err = run("check", tmp_path / "empty")
    assert code == 2
    assert "there is no process in" in err


def test_no_workspace_at_all_gives_exit_code_2(run, tmp_path, monkeypatch):
    monkeypatch.setenv("LC_ALL", "C")
    monkeypatch.chdir(tmp_path)
    code, _out, err = run("check")
    assert code == 2
    assert "there is no folder `processes` here or above" in err


def test_an_unknown_option_gives_exit_code_2(run):
    code, _out, err = run("check", "--verbosity")
    assert code == 2
    assert "No such option" in err


def test_help_names_every_command(run):
    code, out, _err = run("--help")
    assert code == 0
    for name in ("check", "render", "build", "serve", "list", "explain"):
        assert name in out


@pytest.mark.usefixtures("project")
def test_list_gives_one_line_a_process(run):
    code, out, _err = run("list")
    assert code == 0
    assert ["blechexpo", "active"] in [line.split("\t")[:2] for line in out.splitlines()]
    assert len(out.splitlines()) == PROCESSES
