"""An audience that reads a language in which the process does not speak.

## Why
Who gets a message in the wrong language does not complain, but deletes it. The part of the audience that is left out
shows in no figure.

## Incorrect
    # audiences.yml
    audiences:
      customers: {title: Bestandskunden, languages: [de, fr], consent: {email: opt-in}}
    # welcome.yml
    languages: [de]

## Correct
    # audiences.yml
    audiences:
      customers: {title: Bestandskunden, languages: [de, fr], consent: {email: opt-in}}
    # welcome.yml
    languages: [de, fr]
"""

from collections.abc import Iterator

from procviz.checks import Check, Context, Finding
from procviz.model import AnyStep, Process, Workspace
from procviz.problem import Related
from procviz.words import _


def find(workspace: Workspace, _context: Context) -> Iterator[Finding]:
    """Yield the audiences with languages that a process does not cover, each once for a process.

    A process that names no languages speaks that of the workspace.
    """
    for process in workspace.processes:
        if process.is_flawed and not process.has_all("languages"):
            continue
        covered = {*process.languages} or {workspace.language}
        for name, holder, place in _addressed(process):
            audience = workspace.audiences.get(name)
            lacking = [one for one in audience.languages if one not in covered] if audience else []
            if audience and lacking:
                yield Finding(
                    at=process.span_of("languages") if process.has("languages") else holder.span_of("audience", place),
                    about=(process,) if holder is process else (process, holder),
                    message=_(
                        "“{audience}” also reads {languages}, and this process does not speak it",
                        audience=name,
                        languages=", ".join(lacking),
                    ),
                    repair=_("write the texts in that language and add it to `languages`"),
                    related=(Related(audience.span_of("languages"), _("the languages of the audience")),),
                )


def _addressed(process: Process) -> Iterator[tuple[str, Process | AnyStep, int]]:
    """Yield each audience of a process once, with the process or step that names it first, and its place there."""
    seen = set()
    for holder in (process, *process.steps):
        for place, name in enumerate(holder.audience):
            if name not in seen:
                seen.add(name)
                yield name, holder, place


CHECK = Check(severity="warning", find=find)
