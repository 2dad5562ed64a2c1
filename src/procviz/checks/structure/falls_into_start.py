"""A step without `next` above a `start`: its contacts have nowhere to go.

## Why
The order of the list is the flow, but nothing runs on into a start: it begins a strand of its own. Whoever comes to the
step above it is stuck there.

## Incorrect
    steps:
      - start: form
      - message: thanks
        channel: email
      - start: fair
      - activity: call
      - end: done

## Correct
    steps:
      - start: form
      - message: thanks
        channel: email
        next: call
      - start: fair
      - activity: call
      - end: done
"""

from collections.abc import Iterator

from procviz.checks import Check, Context, Finding
from procviz.model import Workspace
from procviz.problem import Related
from procviz.words import _


def find(_workspace: Workspace, context: Context) -> Iterator[Finding]:
    """Yield the steps that only the order of the list leads on, into a start."""
    for flow in context.flows:
        process = flow.process
        if not flow.falls or not process.is_whole:
            continue
        for name, target in {link.source: link.target for link in flow.falls if link.source not in flow.unread}.items():
            yield Finding(
                at=flow.steps[name].span_of(),
                about=(process, flow.steps[name]),
                message=_("nothing runs on into a start, so “{id}” has nowhere to go", id=name),
                repair=_("name with `next` the step that follows, or write an `end` above the start"),
                related=(Related(flow.steps[target].span_of(), _("the start below it")),),
            )


CHECK = Check(severity="error", find=find)
