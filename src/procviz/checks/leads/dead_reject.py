"""A reject after which nobody sets the lead to recycled or disqualified.

## Why
A lead that sales gives back and that keeps its stage is in no one's list: marketing believes that sales has it, sales
has forgotten it. Either it is nurtured further (`recycled`) or it is closed (`disqualified`).

## Incorrect
    steps:
      - start: form
        sets_stage: inquiry
      - handover: to-sales
        between: [marketing-engineer, inside-sales]
        sets_stage: mql
        accept: {within: 1bd, signal: CRM-Status, sets_stage: sal, to: done}
        reject: {reasons: [incomplete], to: back}
        on_breach: {notify: inside-sales}
        feedback: {within: 10bd, via: jour-fixe}
      - end: done
      - end: back

## Correct
    steps:
      - start: form
        sets_stage: inquiry
      - handover: to-sales
        between: [marketing-engineer, inside-sales]
        sets_stage: mql
        accept: {within: 1bd, signal: CRM-Status, sets_stage: sal, to: done}
        reject: {reasons: [incomplete], to: back}
        on_breach: {notify: inside-sales}
        feedback: {within: 10bd, via: jour-fixe}
      - end: done
      - end: back
        sets_stage: recycled
"""

from collections.abc import Iterator

from procviz.checks import Check, Context, Finding
from procviz.graph import Flow
from procviz.model import AnyStep, HandoverStep, SubprocessStep, Workspace
from procviz.words import _

_SETTLED = frozenset({"recycled", "disqualified"})


def find(_workspace: Workspace, context: Context) -> Iterator[Finding]:
    """Yield the rejects of leads after which no step on any way sets one of the two stages, called processes included.

    What is handed over in a process for ideas or groups is no lead.
    """
    for flow in context.whole_flows:
        if flow.process.unit in {"idea", "group"}:
            continue
        for step in flow.of(HandoverStep):
            if not _is_settled(context, flow, step):
                yield Finding(
                    at=step.span_of("reject", "to"),
                    about=(flow.process, step),
                    message=_(
                        "after the reject of “{id}” nothing sets the lead to recycled or disqualified", id=step.id
                    ),
                    repair=_("add `sets_stage: recycled` to the reject, or to a step that follows it"),
                )


def _is_settled(context: Context, flow: Flow, step: HandoverStep) -> bool:
    if step.reject is None or step.reject.to is None or step.reject.sets_stage in _SETTLED:
        return True
    return _settles(context, flow, step.reject.to, {flow.process.id})


def _settles(context: Context, flow: Flow, source: str, seen: set[str]) -> bool:
    """Return whether a step that `source` leads to sets one of the stages; `seen` are processes to leave out."""
    if flow.steps[source].sets_stage in _SETTLED:
        return True
    for name in flow.reachable((source,)):
        step = flow.steps[name]
        if not _SETTLED.isdisjoint(_stages(step)):
            return True
        if isinstance(step, SubprocessStep) and step.process and step.process not in seen:
            seen.add(step.process)
            called = context.called_flow(step.process)
            if called is None or any(_settles(context, called, start, seen) for start in called.starts):
                return True
    return False


def _stages(step: AnyStep) -> set[str | None]:
    found = {step.sets_stage}
    if isinstance(step, HandoverStep):
        found |= {part.sets_stage for part in (step.accept, step.reject) if part}
    return found


CHECK = Check(severity="warning", find=find)
