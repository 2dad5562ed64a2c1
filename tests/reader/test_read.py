"""What the reader makes of a folder; its rules have their cases in cases/."""

import pytest

from procviz.errors import ProcvizError
from procviz.reader import read_workspace

PROCESS = "process: {id}\ntitle: T\nstatus: active\nowner: editor\ntype: internal\nsteps:\n  - start: a\n  - end: b\n"
PEOPLE = "teams: {marketing: {}}\nroles: {editor: {team: marketing}}\n"


@pytest.fixture
def write(tmp_path):
    def write(**files):
        for name, text in files.items():
            path = tmp_path / f"{name.replace('__', '/')}.yml"
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, "utf-8")
        return tmp_path

    return write


def test_processes_come_in_the_order_of_their_files(write):
    folder = write(b=PROCESS.format(id="x"), a__z=PROCESS.format(id="y"), people=PEOPLE)
    reading = read_workspace(folder)
    assert [process.id for process in reading.workspace.processes] == ["y", "x"]
    assert reading.problems == ()


def test_names_that_begin_with_a_dot_or_an_underscore_are_passed_over(write):
    folder = write(_draft="no: [yaml", a=PROCESS.format(id="x"), people=PEOPLE, _drafts__b=PROCESS.format(id="y"))
    assert [process.id for process in read_workspace(folder).workspace.processes] == ["x"]


def test_a_kind_may_be_spread_over_files(write):
    folder = write(a=PROCESS.format(id="x"), b="roles: {editor: {team: sales}}\n", c="teams: {sales: {}}\n")
    workspace = read_workspace(folder).workspace
    assert (list(workspace.roles), list(workspace.teams)) == (["editor"], ["sales"])


def test_stages_are_built_in_unless_the_workspace_names_one_of_that_id(write):
    folder = write(a=PROCESS.format(id="x"), people=PEOPLE, b="stages: {mql: {title: Reif, owner: marketing}}\n")
    stages = read_workspace(folder).workspace.stages
    assert stages["mql"].name("de") == "Reif"
    assert stages["customer"].owner is None


def test_a_process_in_which_something_is_wrong_is_read_without_it(write):
    folder = write(
        a=PROCESS.format(id="x").replace("- start: a", "- start: a\n    farbe: rot\n    at: soon"), people=PEOPLE
    )
    reading = read_workspace(folder)
    [process] = reading.workspace.processes
    assert [step.id for step in process.steps] == ["a", "b"]
    assert process.steps[0].at is None
    assert [(problem.rule, problem.about.step) for problem in reading.problems] == [
        ("unknown-key", "a"),
        ("bad-time", "a"),
    ]


def test_a_workspace_in_which_only_faults_are_found_is_read(write):
    reading = read_workspace(write(a="process: [x"))
    assert reading.workspace.processes == ()
    assert [problem.rule for problem in reading.problems] == ["yaml-syntax"]


def test_a_folder_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(ProcvizError, match="there is no folder"):
        read_workspace(tmp_path / "nowhere")


def test_a_folder_without_a_process_is_refused(write):
    with pytest.raises(ProcvizError, match="there is no process in"):
        read_workspace(write(people=PEOPLE))


def test_a_process_whose_file_cannot_be_opened_is_not_missed_by_others(write):
    calling = PROCESS.format(id="x").replace("  - end: b", "  - subprocess: call\n    process: other\n  - end: b")
    folder = write(x=calling, people=PEOPLE)
    (folder / "other.yml").symlink_to(folder / "nowhere.yml")
    assert [problem.rule for problem in read_workspace(folder).problems] == ["yaml-syntax"]
