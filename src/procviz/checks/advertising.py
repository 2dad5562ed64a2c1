"""Which messages of a process are advertising for its audiences."""

from collections.abc import Iterator

from procviz.graph import addressees
from procviz.model import MessageStep, Process


def advertising_messages(process: Process) -> Iterator[MessageStep]:
    """Yield the messages that advertise to an audience; what goes to colleagues alone does not."""
    for step in process.steps:
        if isinstance(step, MessageStep) and _advertises(step) and addressees(process, step):
            yield step


def _advertises(step: MessageStep) -> bool:
    return step.nature == "advertising" and step.has_all("nature")
