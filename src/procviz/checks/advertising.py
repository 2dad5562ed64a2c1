"""Which messages of a process are advertising for its audiences."""

from collections.abc import Iterator

from procviz.checks.unsaid import is_said_badly
from procviz.graph import addressees
from procviz.model import MessageStep, Process


def advertising_messages(process: Process) -> Iterator[MessageStep]:
    """Yield the messages that advertise to an audience; what goes to colleagues alone does not."""
    for step in process.steps:
        if step.kind == "message" and _advertises(step, is_flawed=process.is_flawed) and addressees(process, step):
            yield step


def _advertises(message: MessageStep, *, is_flawed: bool) -> bool:
    return message.nature == "advertising" and not (is_flawed and is_said_badly(message, "nature"))
