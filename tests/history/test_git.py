import os
import stat

import pytest

from procviz.history.git import NoHistoryError, environment, repository_of


def test_a_folder_outside_of_any_repository_has_no_history(tmp_path, repository, call, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    folder = tmp_path / "processes"
    folder.mkdir()
    (folder / "call.yml").write_text(call(), "utf-8")
    assert repository.history(folder=folder) is None
    assert repository.heard == [f"no history: the folder {folder} is in no git repository"]


def test_a_repository_without_any_commit_has_no_history(repository, call):
    repository.write(call=call())
    assert repository.history() is None
    assert repository.heard == ["no history: nothing is committed yet"]


def test_a_folder_that_is_not_committed_has_no_history(repository, call):
    (repository.root / "README").write_text("x", "utf-8")
    repository.git("add", "README")
    repository.git("commit", "-q", "-m", "Anfang")
    repository.write(call=call())
    assert repository.history() is None
    assert repository.heard == [f"no history: the folder {repository.workspace} is not committed yet"]


def test_without_git_there_is_no_history(begun, monkeypatch):
    monkeypatch.setenv("PATH", "")
    assert begun.history() is None
    assert begun.heard == ["no history: git is not installed"]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        pytest.param(
            "fatal: detected dubious ownership in repository at 'x'",
            "no history: the repository belongs to another user of this computer; "
            "`git config --global --add safe.directory {folder}` makes git trust it",
            id="owned by somebody else",
        ),
        pytest.param("fatal: bad config line 1", "no history: git says “bad config line 1”", id="anything else"),
        pytest.param("", "no history: git says “”", id="silent"),
    ],
)
@pytest.mark.skipif(os.name == "nt", reason="a script in place of git")
def test_what_git_refuses_is_said_in_one_line(begun, tmp_path, monkeypatch, said, expected):
    fake = tmp_path / "bin" / "git"
    fake.parent.mkdir()
    fake.write_text(f'#!/bin/sh\necho "{said}" >&2\nexit 128\n', "utf-8")
    fake.chmod(fake.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", str(fake.parent), prepend=os.pathsep)
    assert begun.history() is None
    assert begun.heard == [expected.format(folder=begun.workspace)]


def test_a_shallow_clone_tells_its_last_versions_and_says_so(begun, call, tmp_path):
    begun.commit("2026-11-02", call=call(("draft", "review")))
    begun.commit("2026-11-03", call=call(("draft", "active")))
    begun.git("clone", "-q", "--depth", "2", begun.root.as_uri(), str(tmp_path / "clone"))
    history = begun.history(folder=tmp_path / "clone" / "processes")
    assert [(str(version.day), len(version.changes)) for version in history.versions] == [("2026-11-03", 1)]
    assert ("roles", "editor") not in history.last
    [heard] = begun.heard
    assert heard.startswith("the repository is a shallow clone: only its last versions are told")


def test_a_shallow_clone_of_one_version_tells_nothing(begun, tmp_path):
    begun.git("clone", "-q", "--depth", "1", begun.root.as_uri(), str(tmp_path / "clone"))
    assert begun.history(folder=tmp_path / "clone" / "processes") is None
    assert len(begun.heard) == 1


def test_a_hook_s_environment_leads_nowhere_else(begun, tmp_path, monkeypatch):
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY"):
        monkeypatch.setenv(name, str(tmp_path / "elsewhere"))
    monkeypatch.setenv("GIT_CONFIG_COUNT", "0")
    assert len(begun.history().versions) == 1
    assert {name for name in environment() if name.startswith("GIT_")} == {
        "GIT_ALLOW_PROTOCOL",
        "GIT_CONFIG_COUNT",
        "GIT_NO_LAZY_FETCH",
        "GIT_OPTIONAL_LOCKS",
        "GIT_TERMINAL_PROMPT",
    }


@pytest.mark.parametrize("name", ["a b", 'mit "Zitat"', "übergabe", "a\ttab", "zeile\nzwei", "-", "#1", ":1"])
def test_any_name_of_a_file_is_told_as_it_is(begun, call, name):
    begun.commit("2026-11-02", **{name: call(("process: call", "process: more"))})
    begun.commit("2026-11-03", **{name: call(("process: call", "process: more"), ("draft", "active"))})
    history = begun.history()
    assert [change.path for change in history.versions[0].changes] == [("status",)]
    assert str(history.last["processes", "more"]) == "2026-11-03"


@pytest.mark.skipif(os.name == "nt", reason="names there are always text")
def test_names_and_subjects_that_are_no_text_stop_nothing(begun, call):
    path = begun.workspace / os.fsdecode(b"caf\xe9.yml")
    path.write_text("stages: {mql: {definition: Passt.}}\n", "utf-8")
    begun.git("add", "-A")
    (begun.root / "subject").write_bytes(b"Gr\xfc\xdfe\n")
    begun.git("commit", "-q", "-F", "subject")
    begun.commit("2026-11-05", call=call(("draft", "active")))
    history = begun.history()
    assert [len(version.changes) for version in history.versions] == [1, 1, 0]
    assert history.versions[1].subject.startswith("Gr")


def test_links_and_repositories_within_are_passed_over(begun, call, tmp_path):
    inner = tmp_path / "inner"
    inner.mkdir()
    begun.git("init", "-q", where=inner)
    begun.git("commit", "-q", "--allow-empty", "-m", "x", where=inner)
    begun.git("-c", "protocol.file.allow=always", "submodule", "add", "-q", str(inner), "processes/inner.yml")
    (begun.workspace / "link.yml").symlink_to("call.yml")
    begun.commit("2026-11-02")
    begun.write(call=call())
    assert [version.changes for version in begun.history().versions] == [()]


def test_a_workspace_that_is_the_repository_itself_has_a_history(tmp_path, repository, call):
    alone = type(repository)(tmp_path / "alone")
    folder = alone.root / "processes"
    folder.mkdir(parents=True)
    alone.git("init", "-q", where=folder)
    alone.write(call=call())
    alone.git("add", "-A", where=folder)
    alone.git("commit", "-q", "-m", "Anfang", where=folder)
    assert [version.is_first for version in alone.history().versions] == [True]


def test_a_bare_repository_has_no_work_tree(tmp_path, repository):
    repository.git("init", "-q", "--bare", str(tmp_path / "bare"))
    with pytest.raises(NoHistoryError, match="is in no git repository"):
        repository_of(tmp_path / "bare")


def test_contents_are_given_by_name_and_what_is_missing_or_too_large_is_not(begun, monkeypatch):
    monkeypatch.setattr("procviz.history.git.MAX_BYTES", 300)
    begun.commit("2026-11-02", big="x: " + "a" * 1000 + "\n", small="x: a\n")
    repository = repository_of(begun.workspace)
    names = {file.place: file.after for commit in repository.commits() for file in commit.files}
    with repository.contents() as git:
        assert git.read(names["big.yml"]) is None
        assert git.read("0" * 40) is None
        assert git.read(names["small.yml"]) == b"x: a\n"
