"""For whom a site is made: what of a checked workspace its readers see."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Literal

from procviz.checks import Checked, run
from procviz.checks.registry import all_rules
from procviz.editions import Edition, team_edition
from procviz.editions.sensitive import RULES, STAKEHOLDERS
from procviz.model import Described, Workspace
from procviz.problem import About, Problem
from procviz.reader import Reading
from procviz.source import SETTINGS_FILE, Span

Output = Literal["team", "editors"]
"""Who reads a site: the whole team, or those who edit, who may see all."""

TEAM: Output = "team"
OUTPUTS: tuple[Output, ...] = ("team", "editors")

_ID = re.compile(r"[a-z0-9][a-z0-9-]*")


def seen_by(output: Output, checked: Checked, *, day: date) -> Checked:
    """Return a checked workspace as the readers of `output` see it, with the findings they may read.

    A finding is for the team if it is so both with and without what the team does not see, and it is told in the words
    that know nothing of it.

    Args:
        output: who the readers are.
        checked: the workspace and what is wrong with it.
        day: the date that counts as today.
    """
    if output != TEAM:
        return checked
    edition = team_edition(checked.workspace)
    found = _Findings(edition, checked)
    problems = tuple(found.of_reading()) + tuple(found.of_rules(day))
    return Checked(edition.workspace, tuple(sorted(problems, key=_order)), ())


@dataclass(frozen=True)
class _Findings:
    """The findings of a checked workspace that the team may read."""

    edition: Edition
    checked: Checked

    def of_reading(self) -> Iterator[Problem]:
        """Yield what is wrong with the text; a message quotes it, so it must not be one about something hidden."""
        for problem in self.checked.problems:
            if _is_of_reading(problem) and self._is_open(problem) and not self._names_hidden(problem.message.to("en")):
                quotes = problem.repair and self._names_hidden(problem.repair.to("en"))
                yield replace(problem, repair=None) if quotes else problem

    def of_rules(self, day: date) -> Iterator[Problem]:
        """Yield what rules have found that holds for what the team sees as well."""
        found = [one for one in self.checked.problems if not _is_of_reading(one) and self._is_open(one)]
        if all(kind == STAKEHOLDERS for kind, _name in self.edition.sight.dropped):
            yield from found  # the rules that look at stakeholders are for editors
            return
        known = {(one.rule, one.about, one.span) for one in found}
        again = run(Reading(self.edition.workspace, ()), today=day).problems
        yield from (one for one in again if (one.rule, one.about, one.span) in known)

    def _is_open(self, problem: Problem) -> bool:
        """Return whether a problem is about what the team sees, and nothing of it lies where something is hidden."""
        spans = [problem.span, *(related.span for related in problem.related)]
        return (
            problem.rule not in RULES
            and all(span.file in self._workspace.sources for span in spans)
            and not any(_is_within(span, hidden) for span in spans for hidden in self._hidden.get(span.file, ()))
            and (self._is_seen(problem.about) if problem.about else self._is_placed(problem.span))
        )

    @property
    def _workspace(self) -> Workspace:
        return self.edition.workspace

    def _is_seen(self, about: About) -> bool:
        return about.kind != STAKEHOLDERS and self.edition.sight.sees((about.kind,), about.id)

    def _is_placed(self, span: Span) -> bool:
        """Return whether a problem about no object in particular lies in one that is seen, or in the settings.

        What stands beside the objects could not be read, and may be for editors.
        """
        if self._workspace.sources[span.file].place == SETTINGS_FILE:
            return True
        return any(thing.raw and _is_within(span, _place_of(thing)) for thing in self._things.get(span.file, ()))

    @cached_property
    def _hidden(self) -> dict[str, list[Span]]:
        """Return where something hidden is written, by file."""
        found: dict[str, list[Span]] = {}
        for span in self.edition.hidden:
            found.setdefault(span.file, []).append(span)
        return found

    @cached_property
    def _things(self) -> dict[str, list[Described]]:
        """Return the objects that are seen by their files."""
        found: dict[str, list[Described]] = {}
        for kind, ids in self.edition.sight.ids.items():
            things = self._workspace.of_kind(kind)
            for name in ids:
                if (thing := things.get(name)) and thing.raw:
                    found.setdefault(thing.raw[0], []).append(thing)
        return found

    @cached_property
    def _hidden_ids(self) -> frozenset[str]:
        return frozenset(name for _kind, name in self.edition.sight.dropped)

    def _names_hidden(self, words: str) -> bool:
        return not self._hidden_ids.isdisjoint(_ID.findall(words))


def _is_of_reading(problem: Problem) -> bool:
    """Return whether a problem was found in reading, and not by a rule that looks at the whole."""
    rule = all_rules().get(problem.rule)
    return rule is not None and rule.check.find is None and problem.rule != "unused-ignore"


def _place_of(thing: Described) -> Span:
    raw = thing.raw
    return Span(*raw[:5]) if raw else Span("", 0, 0, 0, 0)


def _is_within(span: Span, around: Span) -> bool:
    return (
        span.file == around.file
        and (around.line, around.column) <= (span.line, span.column)
        and (span.line, span.column) < (around.end_line, around.end_column)
    )


def _order(problem: Problem) -> tuple[Span, str, str]:
    return problem.span, problem.rule, str(problem.message)
