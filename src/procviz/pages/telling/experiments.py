"""Experiments with where they stand: what runs until when, and what the others have taught."""

import datetime as dt
from dataclasses import dataclass

from markupsafe import Markup

from procviz.model import Experiment, Text
from procviz.pages.markup import sentence
from procviz.pages.telling import figures
from procviz.pages.telling.links import link, link_all
from procviz.pages.telling.lists import shortened
from procviz.pages.telling.site import Site
from procviz.pages.telling.terms import EXPERIMENTS, headline
from procviz.pages.telling.usage import processes_using
from procviz.timing import long_duration
from procviz.words import Message, _

ORDER = ("running", "planned", "decided", "")
"""What asks for something first."""

_UNKNOWN = _("without a status")


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """An experiment in words; empty what nobody has said.

    Attributes:
        experiment: the link to its page.
        status: where it stands, as written.
        hypothesis: what is expected.
        primary: the KPI that decides.
        guardrails: the KPIs that must not suffer.
        sample: contacts in each arm.
        since: when it began.
        runtime: how long it runs.
        until: when it is planned to end.
        is_overdue: whether it still runs although it should have ended.
        rules: what was agreed beforehand: when it is done everywhere, tried again, ended.
        result: what came out.
        learned: what we learned.
        places: the processes with the steps that it is tried at.
    """

    experiment: Markup
    status: str
    hypothesis: Markup
    primary: Markup
    guardrails: Markup
    sample: str
    since: str
    runtime: str
    until: str
    is_overdue: bool
    rules: tuple[tuple[Message, Markup], ...]
    result: Markup
    learned: Markup
    places: Markup


def trials_of(site: Site) -> list[tuple[str, str, list[Trial]]]:
    """Return the experiments by status, under the title of each; those that began first come first."""
    experiments = sorted(site.workspace.experiments.values(), key=lambda one: (str(one.started or "9"), one.id))
    found = []
    for status in ORDER:
        members = [_trial(site, one) for one in experiments if (one.status or "") == status]
        if members:
            found.append((headline(EXPERIMENTS.get(status, _UNKNOWN), site.language), status, members))
    return found


def planned_end(experiment: Experiment) -> dt.date | None:
    """Return when an experiment is planned to end; months count 30 days (LANGUAGE: Time)."""
    if experiment.started is None or experiment.runtime is None:
        return None
    try:
        return experiment.started + dt.timedelta(days=experiment.runtime.days)
    except OverflowError:
        return None


def _trial(site: Site, experiment: Experiment) -> Trial:
    language, end = site.language, planned_end(experiment)
    return Trial(
        experiment=link(site, ("experiments",), experiment.id),
        status=experiment.status or "",
        hypothesis=_text(site, experiment.hypothesis),
        primary=link(site, ("kpis",), experiment.primary) if experiment.primary else Markup(),
        guardrails=link_all(site, ("kpis",), experiment.guardrails),
        sample="" if experiment.min_sample is None else figures.number(experiment.min_sample, language),
        since=figures.date(experiment.started, language) if experiment.started else "",
        runtime=long_duration(experiment.runtime).to(language) if experiment.runtime else "",
        until=figures.date(end, language) if end else "",
        is_overdue=experiment.status == "running" and end is not None and end < site.day,
        rules=_rules(site, experiment),
        result=_text(site, experiment.result),
        learned=_text(site, experiment.learned),
        places=_places(site, experiment),
    )


def _rules(site: Site, experiment: Experiment) -> tuple[tuple[Message, Markup], ...]:
    rule = experiment.decide
    if rule is None:
        return ()
    said = (
        (_("Everywhere if"), rule.scale_if),
        (_("Again if"), rule.iterate_if),
        (_("End if"), rule.stop_if),
    )
    return tuple((words, _text(site, text)) for words, text in said if text)


def _places(site: Site, experiment: Experiment) -> Markup:
    uses = processes_using(site, "experiments", experiment.id)
    told = [Markup("{}: {}").format(use.process, use.steps) for use in uses]
    return shortened(told, site.language, separator="<br> ")


def _text(site: Site, text: Text | None) -> Markup:
    return sentence(text.to(site.language)) if text else Markup()
