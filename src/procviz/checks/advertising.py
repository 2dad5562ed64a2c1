"""Which messages of a process are advertising for its audiences."""

from collections.abc import Iterator

from procviz.checks.unsaid import is_said_badly
from procviz.graph import addressees, flow_of
from procviz.model import MessageStep, Process


def advertising_messages(process: Process) -> Iterator[MessageStep]:
    """Yield the messages that advertise to an audience; what goes to colleagues alone does not."""
    is_flawed = process.is_flawed
    for step in flow_of(process).of(MessageStep):
        if _advertises(step, is_flawed=is_flawed) and addressees(process, step):
            yield step


def _advertises(message: MessageStep, *, is_flawed: bool) -> bool:
    return message.nature == "advertising" and not (is_flawed and is_said_badly(message, "nature"))
