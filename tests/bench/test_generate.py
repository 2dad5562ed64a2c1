from pathlib import Path

import pytest

from generate import write
from procviz.reader import read_workspace

READING = {"bad-time", "bad-value", "duplicate-id", "missing-key", "unknown-key", "unknown-reference"}


def texts(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.yml")}


@pytest.fixture(scope="module")
def workspace(tmp_path_factory):
    folder = tmp_path_factory.mktemp("workspace")
    return folder, write(folder, 300)


def test_writes_the_same_bytes_twice(tmp_path, workspace):
    write(tmp_path, 300)
    assert texts(tmp_path) == texts(workspace[0])


def test_a_smaller_workspace_is_the_beginning_of_a_larger_one(tmp_path, workspace):
    write(tmp_path, 60)
    assert texts(tmp_path).items() <= texts(workspace[0]).items()


def test_a_folder_holds_twenty_five_processes(workspace):
    folder = workspace[0]
    assert [len(list(group.iterdir())) for group in sorted(folder.glob("group-*"))] == [25] * 12


def test_processes_have_eight_to_twenty_four_steps_of_all_eleven_kinds(workspace):
    processes = read_workspace(workspace[0]).workspace.processes
    lengths = {len(process.steps) for process in processes if process.is_whole}
    assert min(lengths) >= 8
    assert max(lengths) <= 24
    assert {step.kind for process in processes for step in process.steps} == {
        "start", "message", "activity", "decision", "split", "parallel",
        "join", "wait", "handover", "subprocess", "end",
    }  # fmt: skip


def test_one_process_in_twenty_has_a_fault_and_no_rule_comes_twice_in_a_row(workspace):
    rules = list(workspace[1].values())
    assert len(rules) == 15
    assert len(set(rules)) == 15


def test_reading_finds_the_seeded_faults_that_concern_it_and_no_other(workspace):
    folder, seeded = workspace
    found = {(problem.about.id, problem.rule) for problem in read_workspace(folder).problems}
    assert found == {(process, rule) for process, rule in seeded.items() if rule in READING}
