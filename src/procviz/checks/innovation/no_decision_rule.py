"""A running experiment of which nobody said beforehand when it scales and when it stops.

## Why
Once the figures are there, everyone finds the threshold that they reach. An experiment decides something only if the
rule was written before.

## Incorrect
    # experiments.yml
    experiments:
      subject:
        hypothesis: Wer eine Zahl im Betreff liest, öffnet eher
        primary: order-rate
        status: running
        decide: {scale_if: 3 Punkte mehr}

## Correct
    # experiments.yml
    experiments:
      subject:
        hypothesis: Wer eine Zahl im Betreff liest, öffnet eher
        primary: order-rate
        status: running
        decide: {scale_if: 3 Punkte mehr, stop_if: mehr als 1 % Abmeldungen}
"""

from collections.abc import Iterator

from procviz.checks import Check, Context, Finding
from procviz.checks.unsaid import is_unsaid
from procviz.model import Experiment, Workspace
from procviz.words import _

_RULE = ("scale_if", "stop_if")


def find(workspace: Workspace, _context: Context) -> Iterator[Finding]:
    """Yield the running experiments that lack a rule for going on or for ending."""
    for experiment in workspace.experiments.values():
        lacking = _lacking(experiment) if experiment.status == "running" else []
        if lacking:
            yield Finding(
                at=experiment.key_span("decide") if experiment.has("decide") else experiment.span_of("status"),
                about=(experiment,),
                message=_("this experiment runs without {keys}", keys=", ".join(f"`{key}`" for key in lacking)),
                repair=_("write it before the figures are there"),
            )


def _lacking(experiment: Experiment) -> list[str]:
    if experiment.decide:
        return [key for key in _RULE if is_unsaid(experiment.decide, key)]
    return list(_RULE) if is_unsaid(experiment, "decide") else []


CHECK = Check(severity="warning", find=find)
