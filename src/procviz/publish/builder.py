"""A builder as a process of its own: whatever happens to it, the site in use stays."""

import os
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path

from procviz.errors import ProcvizError
from procviz.words import _

_COLOUR = re.compile(r"\x1b\[[0-9;]*m")


def build(root: Path, config: str, *, command: Sequence[str]) -> None:
    """Run the builder `command` in the folder `root`, with `config` as its input.

    Raises:
        ProcvizError: it failed; the message holds what it said.
    """
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", "NO_COLOR": "1"}
    try:
        done = subprocess.run(  # noqa: S603 - our own command, without a shell
            command,
            cwd=root,
            env=environment,
            input=config,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
    except OSError as error:
        raise ProcvizError(
            _("the builder “{command}” cannot be started: {reason}", command=command[0], reason=str(error))
        ) from error
    if done.returncode:
        raise ProcvizError(
            _("the builder stopped: {detail}", detail=_detail(done.stderr or done.stdout, done.returncode))
        )


def _detail(output: str, code: int) -> str:
    """Return what matters of a failed builder's output in one line: its own error messages, else its last line."""
    lines = [line.strip() for line in _COLOUR.sub("", output).splitlines() if line.strip()]
    errors = [re.sub(r"^(ERROR\s*-\s*|Error: )", "", line) for line in lines if line.startswith(("ERROR", "Error"))]
    return " · ".join(errors or lines[-1:]) or f"exit code {code}"
