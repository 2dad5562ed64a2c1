"""The model as JSON: one process, or the whole workspace.

The keys are those of the language reference. A process is what its file says, beginning with `process`, its id. The
workspace is a map with `version` (of this form: 1), `settings` (what it takes to read texts and times: title, company,
language, timezone, holidays, business_hours) and each kind in the plural, `processes` first, which holds objects by id.
Comments are left out, and so is what could not be read.
"""

import json
from collections.abc import Mapping
from typing import Any

from procviz.exports.model_json.forms import data_of
from procviz.model import CATALOGUE, Process, Workspace

_VERSION = 1
_SETTINGS = ("title", "company", "language", "timezone", "holidays", "business_hours")


def of_process(process: Process) -> str:
    """Return a process as JSON."""
    return _json(data_of(process))


def of_workspace(workspace: Workspace, processes: Mapping[str, str]) -> str:
    """Return a workspace as JSON.

    Args:
        workspace: what is told.
        processes: its processes as JSON already, by their ids.
    """
    settings = data_of(workspace.settings)
    parts = {
        "version": _json(_VERSION),
        "settings": _json({key: settings[key] for key in _SETTINGS if key in settings}),
        "processes": _map(processes),
        **{
            kind: _json({name: data_of(thing) for name, thing in workspace.of_kind(kind).items()}) for kind in CATALOGUE
        },
    }
    return _map(parts)


def _map(texts: Mapping[str, str]) -> str:
    """Return a map of values that are JSON already."""
    inside = ",".join(f"{_json(key)}:{text}" for key, text in texts.items())
    return f"{{{inside}}}"


def _json(value: Any) -> str:  # noqa: ANN401 - whatever JSON can hold
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
