"""Little repositories, and what git tells of them."""

import datetime as dt
import os
import subprocess
import textwrap
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from procviz.editions import team_edition
from procviz.history import read_history
from procviz.reader import read_workspace

DAY = dt.date(2026, 11, 22)


@dataclass
class Repository:
    """A repository with a workspace in it."""

    root: Path
    heard: list = field(default_factory=list)

    @property
    def workspace(self):
        return self.root / "processes"

    def git(self, *arguments, day="2026-11-01", where=None):
        moment = day if "T" in day else f"{day}T10:00:00+01:00"
        environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")} | {
            "GIT_AUTHOR_DATE": moment,
            "GIT_COMMITTER_DATE": moment,
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_NOSYSTEM": "1",
        }
        person = ("-c", "user.name=Editor", "-c", "user.email=editor@example.com")
        subprocess.run(
            ["git", *person, *arguments], cwd=where or self.root, env=environment, check=True, capture_output=True
        )

    def write(self, **files):
        """Write files of the workspace, by their names; None deletes one."""
        for name, text in files.items():
            path = self.workspace / f"{name}.yml"
            if text is None:
                path.unlink()
            else:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(textwrap.dedent(text), "utf-8")

    def commit(self, day, subject="Eine Änderung", **files):
        self.write(**files)
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", subject, day=day)

    def history(self, *, day=DAY, for_team=False, folder=None):
        workspace = read_workspace(folder or self.workspace).workspace
        edition = team_edition(workspace) if for_team else None
        return read_history(
            edition.workspace if edition else workspace,
            day=day,
            visible=edition.visible if edition else None,
            say=lambda message: self.heard.append(message.to("en")),
        )


@pytest.fixture
def repository(tmp_path):
    """Return a repository without any commit."""
    made = Repository(tmp_path / "repository")
    made.workspace.mkdir(parents=True)
    made.git("init", "-q", "-b", "main")
    return made


CALL = """
    process: call
    title: Rückruf
    type: internal
    status: draft
    owner: editor
    steps:
      - start: form
      - message: thanks
        title: Danke
        channel: email
      - end: done
    """
PEOPLE = """
    teams: {marketing: {title: Marketing}}
    roles: {editor: {title: Redaktion, team: marketing}, caller: {title: Innendienst, team: marketing}}
    """


@pytest.fixture
def call():
    """Return the text of a small process, with some of it replaced."""

    def text(*replaced):
        found = CALL
        for before, after in replaced:
            assert before in found
            found = found.replace(before, after)
        return found

    return text


@pytest.fixture
def begun(repository, call):
    """Return a repository whose first version holds one process and its roles."""
    repository.commit("2026-08-01", "Anfang", call=call(), people=PEOPLE)
    return repository
