from collections.abc import Callable

import pytest

from procviz.graph import Flow, flow_of
from procviz.model import STEP_TYPES, Process


def _edges(written):
    many = written if isinstance(written, list) else [written]
    return [{"to": one} if isinstance(one, str) else one for one in many]


def _process(*steps, id="p", **keys):  # noqa: A002 - the field's own name
    made = []
    for step in steps:
        kind = next(key for key in step if key in STEP_TYPES)
        own = {key: value for key, value in step.items() if key != kind}
        if "next" in own:
            own["next"] = _edges(own["next"])
        made.append({**own, "kind": kind, "id": step[kind]})
    return Process.model_validate({"process": id, "title": "P", "steps": made, **keys})


@pytest.fixture(scope="session")
def flow() -> Callable[..., Flow]:
    """Return what makes a flow of steps written as in a file: the first key of each is its kind, the value its id."""
    return lambda *steps, **keys: flow_of(_process(*steps, **keys))


@pytest.fixture(scope="session")
def process() -> Callable[..., Process]:
    """Return what makes a process of steps written as in a file."""
    return _process
