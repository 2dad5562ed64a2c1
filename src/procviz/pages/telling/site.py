"""What the pages are made of."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from markupsafe import Markup

from procviz.diagram import Diagram, Sketch
from procviz.graph import Usage, uses_of
from procviz.history import History
from procviz.model import Described, Process, Workspace
from procviz.pages.telling.exhibits import Exhibit
from procviz.pages.telling.kinds import KINDS
from procviz.problem import Problem
from procviz.timing import Encounter, encounters
from procviz.words import Language


@dataclass(frozen=True, kw_only=True)
class Site:
    """A workspace with what was found and drawn of it.

    `problems` are all findings; `lenses` holds the diagrams of each process by its id, in the order of
    `procviz.pages.LENSES`; `views` are the pictures of the whole workspace, `gallery` one of each kind there is. `day`
    counts as today. `for_editors` tells whether those who edit read it, who may see all. `history` is
    what git knows of it, if anything.
    """

    workspace: Workspace
    day: date
    for_editors: bool = False
    history: History | None = None
    problems: tuple[Problem, ...] = ()
    lenses: Mapping[str, tuple[Diagram | Sketch, ...]] = field(default_factory=dict)
    views: tuple[Exhibit, ...] = ()
    gallery: tuple[Exhibit, ...] = ()
    links: dict[tuple[tuple[str, ...], str, str], Markup] = field(default_factory=dict, repr=False, compare=False)
    """Links made already, by kinds, id and page's place."""
    step_links: dict[tuple[str, bool], dict[str, Markup]] = field(default_factory=dict, repr=False, compare=False)
    """Links to the steps of a process made already, by its id and whether they are for its own page."""
    reference_kinds: dict[tuple[type, str], tuple[str, ...]] = field(default_factory=dict, repr=False, compare=False)
    """What fields refer to, as far as they have been seen."""

    @cached_property
    def language(self) -> Language:
        """Return the language of the pages."""
        return self.workspace.language

    def has_pages(self, kind: str) -> bool:
        """Return whether the objects of a kind have pages here."""
        return kind in KINDS and (self.for_editors or not KINDS[kind].for_editors)

    @property
    def landscape(self) -> Diagram | None:
        """Return the picture of all processes, where there is one."""
        found = self.view("landscape")
        return found.diagram if found else None

    def view(self, name: str) -> Exhibit | None:
        """Return a picture of the whole workspace by the id of its view, where it shows anything."""
        return next((exhibit for exhibit in self.views if exhibit.id == name), None)

    @cached_property
    def objects(self) -> Mapping[str, Mapping[str, Described]]:
        """Return the objects of each kind, by id."""
        kinds = ("processes", "teams", "roles", "channels", "audiences", "places", "systems", "stages", "objectives",
                 "key_results", "kpis", "data", "stakeholders", "ideas", "experiments", "meetings")  # fmt: skip
        return {kind: self.workspace.of_kind(kind) for kind in kinds}

    @cached_property
    def usages(self) -> Mapping[tuple[str, str], list[Usage]]:
        """Return who refers to each (kind, id)."""
        return uses_of(self.workspace)

    @cached_property
    def objective_of(self) -> Mapping[str, str]:
        """Return the objective of each key result."""
        return {key: objective.id for objective in self.workspace.objectives.values() for key in objective.key_results}

    @cached_property
    def encounters(self) -> Mapping[str, tuple[Encounter, ...]]:
        """Return what people of each audience get from active processes, the earliest first."""
        return encounters(self.workspace)

    @cached_property
    def findings(self) -> Mapping[tuple[str, str], tuple[Problem, ...]]:
        """Return the problems about each (kind, id), in the order given."""
        found: dict[tuple[str, str], list[Problem]] = {}
        for problem in self.problems:
            if problem.about:
                found.setdefault((problem.about.kind, problem.about.id), []).append(problem)
        return {about: tuple(problems) for about, problems in found.items()}

    @cached_property
    def places(self) -> Mapping[str, int]:
        """Return the place of each process, by its id, among the sorted ones."""
        return {process.id: place for place, process in enumerate(self.sorted_processes)}

    @cached_property
    def sorted_processes(self) -> tuple[Process, ...]:
        """Return the processes as people look for them: by name."""
        return tuple(sorted(self.workspace.processes, key=lambda one: (one.name(self.language).casefold(), one.id)))
