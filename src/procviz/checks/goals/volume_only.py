"""A process measured by volume KPIs alone.

## Why
More is easy: buy addresses, lower the threshold, send twice. A figure for quality, cost or time beside the volume shows
whether more was also better.

## Incorrect
    # figures.yml
    kpis:
      mql-count: {definition: Neue MQL im Quartal, kind: volume, reading: Mit der Annahmequote lesen}
    # example.yml
    kpis: [mql-count]
    steps:
      - start: form
      - end: done

## Correct
    # figures.yml
    kpis:
      mql-count: {definition: Neue MQL im Quartal, kind: volume, reading: Mit der Annahmequote lesen}
      acceptance: {definition: SAL je MQL, kind: quality, reading: Fällt zuerst, min_volume: 20}
    # example.yml
    kpis: [mql-count, acceptance]
    steps:
      - start: form
      - end: done
"""

from collections.abc import Iterator

from procviz.checks import Check, Context, Finding
from procviz.model import Kpi, Workspace
from procviz.words import Message, _


def find(workspace: Workspace, context: Context) -> Iterator[Finding]:
    """Yield the processes whose KPIs, those of their steps included, are all of kind `volume`.

    A KPI that nobody knows, or of a kind that could not be read, may be another sort: then nothing is said. The
    counter of a KPI counts where the process names it too.
    """
    for process in workspace.processes:
        names = sorted(context.mentions.get((process.id, "kpis"), ()))
        kpis = [kpi for name in names if (kpi := workspace.kpis.get(name)) and kpi.kind == "volume"]
        if names and len(kpis) == len(names) and process.has_all("kpis") and process.has_all("steps"):
            yield Finding(
                at=next(thing.key_span("kpis") for thing in (process, *process.steps) if thing.kpis),
                about=(process,),
                message=_("“{process}” is measured by volume alone", process=process.id),
                repair=_repair(kpis),
            )


def _repair(kpis: list[Kpi]) -> Message:
    counters = sorted({kpi.counter for kpi in kpis if kpi.counter} - {kpi.id for kpi in kpis})
    if counters:
        return _("add the counter, `{counter}`, to `kpis:`", counter="`, `".join(counters))
    return _("add a KPI for quality, cost or time to `kpis:`")


CHECK = Check(severity="warning", find=find)
