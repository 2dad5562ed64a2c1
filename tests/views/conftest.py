from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from procviz.model import CATALOGUE, STEP_TYPES, Process, Settings, Workspace
from procviz.reader import read_workspace
from procviz.views import Scene, views

BUNDLED = Path(__file__).parents[2] / "processes"
TODAY = date(2026, 11, 21)


def _edges(written):
    many = written if isinstance(written, list) else [written]
    return [{"to": one} if isinstance(one, str) else one for one in many]


def _process(*steps, **keys):
    made = []
    for step in steps:
        kind = next(key for key in step if key in STEP_TYPES)
        own = {key: value for key, value in step.items() if key != kind}
        if "next" in own:
            own["next"] = _edges(own["next"])
        made.append({**own, "kind": kind, "id": step[kind]})
    return Process.model_validate({"process": "p", "title": "P", "steps": made, **keys})


@pytest.fixture(scope="session")
def process() -> Callable[..., Process]:
    """Return what makes a process of steps written as in a file: the kind is a step's first key, its id the value."""
    return _process


@pytest.fixture(scope="session")
def workspace() -> Callable[..., Workspace]:
    """Return what makes a workspace of processes and of catalogue objects, by kind and id."""

    def make(*processes, **kinds):
        things = {
            kind: {name: CATALOGUE[kind].model_validate({"id": name, **fields}) for name, fields in named.items()}
            for kind, named in kinds.items()
        }
        settings = Settings(language="en")
        return Workspace(folder=Path("processes"), settings=settings, processes=processes, **things)

    return make


@pytest.fixture(scope="session")
def bundled() -> Workspace:
    """Return the workspace that comes with the project."""
    return read_workspace(BUNDLED).workspace


@pytest.fixture(scope="session")
def picture():
    """Return what draws a view of a workspace in English, or of one of its objects."""

    def draw(view, workspace, kind="", object_id="", *, language="en"):
        about = workspace.of_kind(kind)[object_id] if kind else None
        return views()[view].draw(Scene(workspace=workspace, language=language, today=TODAY, kind=kind, about=about))

    return draw
