"""A builder as a process of its own: whatever happens to it, the site in use stays."""

import os
import re
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from procviz.errors import ProcvizError
from procviz.words import _

_COLOUR = re.compile(r"\x1b\[[0-9;]*m")


@contextmanager
def building(root: Path, config: str, *, command: Sequence[str]) -> Iterator[None]:
    """Run the builder `command` in the folder `root`, with `config` as its input, beside what is done meanwhile.

    The end of the block waits for it; an exception there ends it.

    Raises:
        ProcvizError: it failed; the message holds what it said.
    """
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", "NO_COLOR": "1"}
    # Files, since nobody reads a pipe until the end, and a full one would stop the builder.
    with tempfile.TemporaryFile() as source, tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        source.write(config.encode())
        source.seek(0)
        try:
            process = subprocess.Popen(  # noqa: S603 - our own command, without a shell
                command, cwd=root, env=environment, stdin=source, stdout=output, stderr=errors
            )
        except OSError as error:
            raise ProcvizError(
                _("the builder “{command}” cannot be started: {reason}", command=command[0], reason=str(error))
            ) from error
        try:
            yield
            process.wait()
        finally:
            process.kill()
            process.wait()
        if process.returncode:
            said = (_text(errors) or _text(output), process.returncode)
            raise ProcvizError(_("the builder stopped: {detail}", detail=_detail(*said)))


def _text(file: IO[bytes]) -> str:
    file.seek(0)
    return file.read().decode(errors="replace")


def _detail(output: str, code: int) -> str:
    """Return what matters of a failed builder's output in one line: its own error messages, else its last line."""
    lines = [line.strip() for line in _COLOUR.sub("", output).splitlines() if line.strip()]
    errors = [re.sub(r"^(ERROR\s*-\s*|Error: )", "", line) for line in lines if line.startswith(("ERROR", "Error"))]
    return " · ".join(errors or lines[-1:]) or f"exit code {code}"
