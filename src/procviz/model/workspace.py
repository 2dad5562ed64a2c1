"""Everything that was read, in one value."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from procviz.model.catalogue import Described
from procviz.model.data import DataItem, System
from procviz.model.goals import KeyResult, Kpi, Objective
from procviz.model.ideas import Experiment, Idea
from procviz.model.leads import Stage
from procviz.model.people import Meeting, Role, Stakeholder, Team
from procviz.model.process import Process
from procviz.model.reach import Audience, Channel, Place
from procviz.model.settings import Settings
from procviz.source import SourceFile
from procviz.words import Language

CATALOGUE: dict[str, type[Described]] = {
    "teams": Team,
    "roles": Role,
    "channels": Channel,
    "audiences": Audience,
    "places": Place,
    "systems": System,
    "stages": Stage,
    "objectives": Objective,
    "kpis": Kpi,
    "data": DataItem,
    "stakeholders": Stakeholder,
    "ideas": Idea,
    "experiments": Experiment,
    "meetings": Meeting,
}
"""Every kind that a catalogue file may hold. A new kind is a model and a line here and in `Workspace`."""

SHARED_IDS: tuple[frozenset[str], ...] = (
    frozenset({"objectives", "key_results"}),
    frozenset({"roles", "teams"}),
    frozenset({"processes", "ideas"}),
)
"""Kinds that a field may mix share one id space."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Workspace:
    """A folder of processes and the catalogue they refer to, each kind by id; processes in order of their files.

    A workspace is itself and no other, so that what is costly to find out about it can be kept beside it.

    `wanted` says by kind and id what each object refers to, steps apart: the kinds it may be of, and the id.
    """

    folder: Path
    settings: Settings = field(default_factory=Settings)
    sources: Mapping[str, SourceFile] = field(default_factory=dict)
    processes: tuple[Process, ...] = ()
    teams: Mapping[str, Team] = field(default_factory=dict)
    roles: Mapping[str, Role] = field(default_factory=dict)
    channels: Mapping[str, Channel] = field(default_factory=dict)
    audiences: Mapping[str, Audience] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    systems: Mapping[str, System] = field(default_factory=dict)
    stages: Mapping[str, Stage] = field(default_factory=dict)
    objectives: Mapping[str, Objective] = field(default_factory=dict)
    kpis: Mapping[str, Kpi] = field(default_factory=dict)
    data: Mapping[str, DataItem] = field(default_factory=dict)
    stakeholders: Mapping[str, Stakeholder] = field(default_factory=dict)
    ideas: Mapping[str, Idea] = field(default_factory=dict)
    experiments: Mapping[str, Experiment] = field(default_factory=dict)
    meetings: Mapping[str, Meeting] = field(default_factory=dict)
    wanted: Mapping[tuple[str, str], frozenset[tuple[tuple[str, ...], str]]] = field(default_factory=dict)

    @property
    def language(self) -> Language:
        """Return the language of texts without one and of the site."""
        return self.settings.language

    @property
    def key_results(self) -> dict[str, KeyResult]:
        """Return the key results of all objectives by id."""
        return {key: result for objective in self.objectives.values() for key, result in objective.key_results.items()}

    def of_kind(self, kind: str) -> Mapping[str, Described]:
        """Return the objects of a kind by id; `processes` and `key_results` are kinds too."""
        if kind == "processes":
            return {process.id: process for process in self.processes}
        found: Mapping[str, Described] = getattr(self, kind)
        return found

    def find(self, kinds: tuple[str, ...], object_id: str) -> tuple[str, Described] | None:
        """Return kind and object of the first of `kinds` that has `object_id`."""
        for kind in kinds:
            if found := self.of_kind(kind).get(object_id):
                return kind, found
        return None
