"""Who and what a process is about, by name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from procviz.graph import Flow
from procviz.model import AnyStep, Described, HandoverStep, Text, Workspace
from procviz.prose.articles import with_article
from procviz.prose.counting import Words, all_of
from procviz.prose.runs import Name, Phrase, in_line, inner, quoted
from procviz.timing import Offset
from procviz.words import Language, Message


@dataclass(frozen=True, slots=True)
class Cast:
    """A process and what is needed to speak of it.

    Attributes:
        workspace: knows the names.
        flow: the flow of the process.
        language: the one it is told in.
        moments: when each step happens.
        processes: those that it may call, by id.
    """

    workspace: Workspace
    flow: Flow
    language: Language
    moments: Mapping[str, Offset]
    processes: Mapping[str, Described]

    def told(self, step: AnyStep) -> Name:
        """Return the title of a step at the place where it is told."""
        return Name.of(self._title(step), ("steps", step.id), is_told=True)

    def named(self, step_id: str) -> Name:
        """Return the title of a step that is told elsewhere."""
        return Name.of(self._title(self.flow.steps[step_id]), ("steps", step_id))

    def as_told(self, step: AnyStep, words: Message) -> Name:
        """Return words that stand for a step without a title."""
        return Name.of(words.to(self.language), ("steps", step.id), is_told=True, is_bare=True)

    def _title(self, step: AnyStep) -> str:
        return inner(step.name(self.language), self.language) or step.id

    def is_nameless(self, step: AnyStep) -> bool:
        """Return whether a step has no title and is reached by one way alone, so that nothing else names it."""
        return not step.title and len(self.flow.incoming[step.id]) == 1 and step.id not in self.flow.exits

    def process(self, process_id: str) -> Name | None:
        """Return the title of another process as a link; nothing where there is no such process."""
        found = self.processes.get(process_id)
        if found is None:
            return None
        return Name.of(inner(found.name(self.language), self.language) or process_id, ("processes", process_id))

    def name(self, kind: str, object_id: str) -> str:
        """Return the name of an object of the catalogue, or its id where it is not there."""
        found = self.workspace.of_kind(kind).get(object_id)
        return (in_line(found.name(self.language)) if found else "") or object_id

    def names(self, kind: str, ids: Sequence[str]) -> Words:
        """Return the names of several objects as a sentence has them."""
        return all_of([self.name(kind, one) for one in ids])

    def role(self, role_id: str, *, is_object: bool = False) -> str:
        """Return the name of a role as a sentence has it, with its article; `is_object` as in `with_article`."""
        name = self.name("roles", role_id)
        found = self.workspace.roles.get(role_id)
        return with_article(name, self.language, is_object=is_object) if found and found.title else name

    def roles(self, ids: Sequence[str]) -> Words:
        """Return the names of several roles as a sentence has them, with their articles."""
        return all_of([self.role(one) for one in ids])

    def quoted(self, kind: str, object_id: str) -> Message:
        """Return the name of an object in quotation marks."""
        return quoted(inner(self.name(kind, object_id), self.language))

    def all_quoted(self, kind: str, ids: Sequence[str]) -> Words:
        """Return the names of several objects in quotation marks."""
        return all_of([self.quoted(kind, one) for one in ids])

    def words(self, text: Text | None) -> Phrase:
        """Return an editor's text for use within a sentence; empty where there is none."""
        return phrase(text.to(self.language)) if text else Phrase()

    def quote(self, text: Text | None) -> Message | None:
        """Return an editor's text in quotation marks; nothing where there is none."""
        words = phrase(inner(text.to(self.language), self.language)) if text else None
        return quoted(words) if words else None


def doers(step: AnyStep) -> tuple[str, ...]:
    """Return the roles that do a step."""
    if step.by:
        return (step.by,)
    if step.raci and step.raci.R:
        return step.raci.R
    return step.between[:1] if isinstance(step, HandoverStep) and step.between else ()


def phrase(text: str) -> Phrase:
    """Return an editor's text for use within a sentence."""
    return Phrase(in_line(text))
