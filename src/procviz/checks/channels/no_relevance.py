"""An advertising message that does not say what is in it for its audience.

## Why
Whoever cannot write down in one sentence why a message matters to its readers will find that they see no reason either.
The sentence also tells everyone in the team what the message is for.

## Incorrect
    steps:
      - start: form
      - message: case-study
        channel: email
      - end: done

## Correct
    steps:
      - start: form
      - message: case-study
        channel: email
        value: Zeigt Instandhaltern, wie lange der Umbau die Presse stilllegt
      - end: done
"""

from collections.abc import Iterator

from procviz.checks import Check, Context, Finding
from procviz.checks.advertising import advertising_messages
from procviz.checks.remembered import remembered
from procviz.checks.unsaid import is_unsaid
from procviz.graph import addressees
from procviz.model import MessageStep, Process, Workspace
from procviz.words import _


def find(workspace: Workspace, _context: Context) -> Iterator[Finding]:
    """Yield the advertising messages with no `value`, neither their own nor in the words for each audience."""
    for process in workspace.processes:
        yield from _of_process(process)


@remembered
def _of_process(process: Process) -> Iterator[Finding]:
    for step in advertising_messages(process):
        if is_unsaid(step, "value") and not _speaks_to_each(process, step):
            yield Finding(
                at=step.span_of(),
                about=(process, step),
                message=_("nothing says why this message matters to those who get it"),
                repair=_("add `value:` with a sentence from their point of view"),
            )


def _speaks_to_each(process: Process, step: MessageStep) -> bool:
    """Return whether every audience gets words of its own that say why."""
    return all(
        name in step.variants and not is_unsaid(step.variants[name], "value") for name in addressees(process, step)
    )


CHECK = Check(severity="info", find=find)
