"""The command line: arguments in, exit codes out; 0 fine, 1 findings, 2 could not run.

Each command stands in a file of its own and is imported only when it runs, so that `--help` answers at once.
"""

import gc
import os
import sys

import click

from procviz.cli.commands import procviz
from procviz.cli.terminal import say
from procviz.errors import ProcvizError

COULD_NOT_RUN = 2
INTERRUPTED = 130  # what a shell reports after Ctrl-C
_FRESH = 1_000_000
"""Objects made between two looks for cycles; Python's 700 has a workspace of 1,000 processes looked through for nothing
a hundred times, since next to nothing in it is cyclic."""


def main() -> None:
    """Run `procviz` and end with its exit code."""
    # Else pydantic asks every package there is for plugins, and runs what it finds on all that is read.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    gc.set_threshold(_FRESH, *gc.get_threshold()[1:])
    code = _run()
    gc.freeze()  # at the very end, too
    sys.exit(code)


def _run() -> int:
    try:
        code = procviz.main(prog_name="procviz", standalone_mode=False)
        sys.stdout.flush()
    except ProcvizError as stop:
        say(stop.message)
        return COULD_NOT_RUN
    except click.ClickException as stop:
        stop.show()
        return COULD_NOT_RUN
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except BrokenPipeError:  # the reader of a pipe has had enough; Python must not try to flush into it again
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return code if isinstance(code, int) else 0
