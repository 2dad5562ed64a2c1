"""An experiment that needs more contacts than its audience has.

## Why
It would run for ever, or be decided on fewer contacts than it needs, which is chance with a chart. Better to know
before it starts.

## Incorrect
    # experiments.yml
    audiences:
      operators: {title: Anlagenbetreiber, size: 600, consent: {email: opt-in}}
    experiments:
      subject:
        hypothesis: Wer eine Zahl im Betreff liest, öffnet eher
        primary: order-rate
        min_sample: 1000
    # reminder.yml
    audience: operators
    steps:
      - start: form
      - message: reminder
        channel: email
        experiment: subject
      - end: done

## Correct
    # experiments.yml
    audiences:
      operators: {title: Anlagenbetreiber, size: 600, consent: {email: opt-in}}
    experiments:
      subject:
        hypothesis: Wer eine Zahl im Betreff liest, öffnet eher
        primary: order-rate
        min_sample: 250
    # reminder.yml
    audience: operators
    steps:
      - start: form
      - message: reminder
        channel: email
        value: Erinnert an den Termin, der schon gebucht ist
        experiment: subject
      - end: done
"""

from collections.abc import Iterator

from procviz.checks import Check, Context, Finding
from procviz.graph import addressees
from procviz.model import Audience, Workspace
from procviz.problem import Related
from procviz.words import _


def find(workspace: Workspace, _context: Context) -> Iterator[Finding]:
    """Yield the open experiments whose sample is larger than all their audiences together."""
    if not workspace.experiments:
        return
    reached = _reached(workspace)
    for experiment in workspace.experiments.values():
        audiences = [workspace.audiences.get(name) for name in reached.get(experiment.id, ())]
        known = [audience for audience in audiences if audience and audience.size is not None]
        if experiment.min_sample is None or experiment.status == "decided" or not known or len(known) < len(audiences):
            continue
        size = sum(audience.size or 0 for audience in known)
        if experiment.min_sample > size:
            yield Finding(
                at=experiment.span_of("min_sample"),
                about=(experiment,),
                message=_(
                    "a sample of {sample} is more than the audience has: {size}",
                    sample=experiment.min_sample,
                    size=size,
                ),
                repair=_("look for a larger effect with a smaller sample, or ask a larger audience"),
                related=tuple(map(_size, known)),
            )


def _size(audience: Audience) -> Related:
    return Related(audience.span_of("size"), _("the size of “{audience}”", audience=audience.id))


def _reached(workspace: Workspace) -> dict[str, dict[str, None]]:
    """Return the audiences of the steps that belong to each experiment, in the order of the files."""
    found: dict[str, dict[str, None]] = {}
    for process in workspace.processes:
        for step in process.steps:
            if step.experiment:
                found.setdefault(step.experiment, {}).update(dict.fromkeys(addressees(process, step)))
    return found


CHECK = Check(severity="warning", find=find)
