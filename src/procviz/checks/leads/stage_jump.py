"""A stage that may not follow the one before it.

## Why
Marketing and sales have agreed on the order of the stages. Where a process skips one, its gate is not checked, nobody
takes the lead over, and the figures of the stage between are wrong.

## Incorrect
    steps:
      - start: form
        sets_stage: inquiry
      - activity: visit
        by: inside-sales
        sets_stage: sql
      - end: done

## Correct
    steps:
      - start: form
        sets_stage: inquiry
      - activity: scoring
        by: marketing-engineer
        sets_stage: mql
      - activity: call
        by: inside-sales
        sets_stage: sal
      - activity: visit
        by: inside-sales
        sets_stage: sql
      - end: done
"""

from collections.abc import Iterator, Mapping

from procviz.checks import Check, Context, Finding
from procviz.graph import Change, Flow, hides
from procviz.model import SubprocessStep, Workspace
from procviz.problem import Related
from procviz.words import Message, _

Order = Mapping[str, tuple[str, ...]]
"""The stages that may follow each stage; after any other, every stage may."""
_STAGES = frozenset({"sets_stage"})


def find(workspace: Workspace, context: Context) -> Iterator[Finding]:
    """Yield the changes of stage, on some way through a process, that `next` of the stage before does not have.

    What a called process does to leads in the stage of its caller is reported at the call.
    """
    order = {
        name: stage.next for name, stage in workspace.stages.items() if stage.next is not None and stage.has_all("next")
    }
    if not order:
        return
    for flow in context.whole_flows:
        if hides(flow.process, _STAGES):
            continue
        staging = context.stages.through(flow)
        for change in sorted({change for change in staging.changes if _is_jump(order, context, change)}):
            yield _finding(order, context, flow, change)
        for step in flow.of(SubprocessStep):
            for stage in sorted(filter(None, staging.arriving.get(step.id, ()))):
                for change in _jumps_in_called(order, context, step, stage):
                    yield _call(order, context, flow, step, change)


def _is_jump(order: Order, context: Context, change: Change) -> bool:
    """Return whether a change is not foreseen; a stage that is nowhere may be meant for one that is."""
    return (
        change.before in order and change.after not in order[change.before] and change.after in context.workspace.stages
    )


def _finding(order: Order, context: Context, flow: Flow, change: Change) -> Finding:
    step = flow.steps[change.step]
    way = context.stages.way(flow, change.step, change.before)
    return Finding(
        at=step.span_of(*change.place),
        about=(flow.process, step),
        message=_(
            "“{after}” may not follow “{before}”: {way}", after=change.after, before=change.before, way=" → ".join(way)
        ),
        repair=_repair(order, change),
        related=tuple(Related(flow.steps[name].span_of(), _("on this way")) for name in way[:-1]),
    )


def _jumps_in_called(order: Order, context: Context, step: SubprocessStep, stage: str) -> list[Change]:
    """Return the jumps in a called process that its own starts do not make, but leads in the stage of the caller."""
    called = context.called_flow(step.process or "")
    if called is None or hides(called.process, _STAGES):
        return []
    own = context.stages.through(called).changes
    changes = set(context.stages.through(called, stage).changes).difference(own)
    return sorted(change for change in changes if _is_jump(order, context, change))


def _call(order: Order, context: Context, flow: Flow, step: SubprocessStep, change: Change) -> Finding:
    way = context.stages.way(flow, step.id, change.before)
    related = [Related(flow.steps[name].span_of(), _("on this way")) for name in way[:-1]]
    if called := context.called_flow(step.process or ""):
        related.append(Related(called.steps[change.step].span_of(*change.place), _("the stage is set here")))
    return Finding(
        at=step.span_of("process"),
        about=(flow.process, step),
        message=_(
            "“{process}” sets “{after}”, which may not follow “{before}”: {way}",
            process=step.process or "",
            after=change.after,
            before=change.before,
            way=" → ".join([*way, change.step]),
        ),
        repair=_repair(order, change),
        related=tuple(related),
    )


def _repair(order: Order, change: Change) -> Message:
    allowed = order[change.before]
    if not allowed:
        return _("leads leave “{before}” no more; end the way before, or name its successors", before=change.before)
    return _("set one of {stages} first, or add “{after}” to its `next`", stages=", ".join(allowed), after=change.after)


CHECK = Check(severity="error", find=find)
