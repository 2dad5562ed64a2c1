"""A stage that a step sets, without a definition.

## Why
Without a definition everyone counts the stage by their own measure: marketing reports leads that sales has never seen
as such. The built-in stages have a name alone; what they mean with you is for you to say. It is reported once for each
stage, at the stage itself, or where it is set first if no catalogue file has it.

## Incorrect
    # stages.yml
    stages:
      recycled:
        owner: marketing
    # example.yml
    steps:
      - start: form
      - activity: call
      - end: later
        sets_stage: recycled

## Correct
    # stages.yml
    stages:
      recycled:
        definition: Passt, ist aber noch nicht so weit; frühestens nach 180 Tagen folgt eine neue Strecke
        owner: marketing
    # example.yml
    steps:
      - start: form
      - activity: call
      - end: later
        sets_stage: recycled
"""

from collections.abc import Iterator
from typing import NamedTuple

from procviz.checks import Check, Context, Finding
from procviz.checks.unsaid import is_unsaid
from procviz.model import AnyStep, HandoverStep, Process, Stage, Workspace
from procviz.problem import Related
from procviz.source import Span
from procviz.words import _


class _Use(NamedTuple):
    """A step that sets a stage, and where it says so."""

    process: Process
    step: AnyStep
    at: Span


def find(workspace: Workspace, context: Context) -> Iterator[Finding]:
    """Yield the stages that are set and not defined, each once.

    What stands in a draft alone is reported there, so that it weighs no more than the draft. Nothing is said about a
    stage that may stand in a file that could not be read.
    """
    undefined = {
        name: stage
        for name, stage in workspace.stages.items()
        if is_unsaid(stage, "definition") and (stage.is_written or context.is_complete)
    }
    for name, use in _first_uses(context, set(undefined)).items():
        yield _finding(undefined[name], use)


def _first_uses(context: Context, wanted: set[str]) -> dict[str, _Use]:
    """Return the first use of each wanted stage by a process at work, by a draft only where there is no other."""
    found: dict[str, _Use] = {}
    drafted: dict[str, _Use] = {}
    for process in context.workspace.processes:
        if process.is_at_rest:
            continue
        uses = drafted if process.status == "draft" else found
        if wanted.difference(uses).isdisjoint(context.mentions.get((process.id, "stages"), ())):
            continue
        for step in process.steps:
            for name, path in _set_by(step):
                if name in wanted and name not in uses:
                    uses[name] = _Use(process, step, step.span_of(*path))
    return drafted | found


def _set_by(step: AnyStep) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the stages that a step sets, each with the path to where it says so."""
    if step.sets_stage:
        yield step.sets_stage, ("sets_stage",)
    if isinstance(step, HandoverStep):
        for key, part in (("accept", step.accept), ("reject", step.reject)):
            if part and part.sets_stage:
                yield part.sets_stage, (key, "sets_stage")


def _finding(stage: Stage, use: _Use) -> Finding:
    message = _("the stage “{stage}” is set, and nothing defines it", stage=stage.id)
    if stage.is_written and use.process.status != "draft":
        return Finding(
            at=stage.span_of(),
            about=(stage,),
            message=message,
            repair=_("write when a lead is in this stage: `definition: …`"),
            related=(Related(use.at, _("it is set here")),),
        )
    example = f"stages: {{{stage.id}: {{definition: …, owner: …}}}}"
    return Finding(
        at=use.at,
        about=(use.process, use.step),
        message=message,
        repair=_("write in a catalogue file when a lead is in this stage: `{example}`", example=example),
    )


CHECK = Check(severity="error", find=find)
