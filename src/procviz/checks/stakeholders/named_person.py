"""A person who is named in a text.

## Why
A handbook speaks of roles: it is read by everyone, kept for years, and shows who is for a change and who is against it.
Names in it are personal data without a purpose, and wrong as soon as somebody takes another job.

## Incorrect
    summary: Fragen beantwortet Frau Kern, kern@example.com.

## Correct
    summary: Fragen beantwortet die Technische Redaktion.
"""

import re
from collections.abc import Iterator

from procviz.checks import Check, Context, Finding
from procviz.checks.remembered import remembered
from procviz.model import CATALOGUE, Described, Located, Objective, Process, Workspace
from procviz.model.located import Word
from procviz.words import _

_TITLES = ("Herr", "Frau", "Mr", "Ms", "Dr")
# A letter that is no small one begins a name; `{{Nachname}}` begins none. Counted repeats keep the time linear.
_NAME = re.compile(r"\b(?:(?:Herrn?|Frau|Mrs?|Ms|Dr)(?:\.-Ing\b)?(?:\.\s*|\s+)){1,4}(?P<first>[^\W\d_])[\w-]{0,60}")
_ADDRESS = re.compile(r"(?<![\w.+/-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,8}[^\W\d_]{2,24}\b")
_MAILBOX = re.compile(r"mailto:\S*")
_MOST_SHOWN = 3


def find(workspace: Workspace, _context: Context) -> Iterator[Finding]:
    """Yield the texts in which an e-mail address stands, or a form of address before a name."""
    for thing in _things(workspace):
        yield from _of_thing(thing)


@remembered
def _of_thing(thing: Located) -> Iterator[Finding]:
    texts = thing.words()
    if not _may_name("\n".join(texts)):
        return
    owners = _owners(thing)
    for text in texts:
        if _may_name(text) and (named := _named(text)):
            yield Finding(
                at=text.node.span,
                about=owners.get(id(text), (thing,) if isinstance(thing, Described) else ()),
                message=_("a person is named here: {names}", names=_listed(named)),
                repair=_("write the role instead"),
            )


def _things(workspace: Workspace) -> Iterator[Located]:
    yield workspace.settings
    yield from workspace.processes
    for kind in CATALOGUE:
        yield from workspace.of_kind(kind).values()


def _owners(thing: Located) -> dict[int, tuple[Described, ...]]:
    """Return what the words in the parts of an object are about: the process's step, the objective's key result."""
    owners: dict[int, tuple[Described, ...]] = {}
    if isinstance(thing, Process):
        owners = {id(word): (thing, step) for step in thing.steps for word in step.words()}
    elif isinstance(thing, Objective):
        owners = {id(word): (result,) for result in thing.key_results.values() for word in result.words()}
    return owners


def _may_name(text: str) -> bool:
    """Return whether a text is worth a closer look; most are not, and this is much faster."""
    return "@" in text or any(title in text for title in _TITLES)


def _named(text: Word) -> list[str]:
    """Return the persons in a text, each once, in their order; a link to a mailbox is an address, not a text."""
    if _MAILBOX.fullmatch(text):
        return []
    found = [match for match in _NAME.finditer(text) if match["first"].isupper()] + [*_ADDRESS.finditer(text)]
    return list(dict.fromkeys(" ".join(match[0].split()) for match in sorted(found, key=lambda match: match.start())))


def _listed(named: list[str]) -> str:
    return ", ".join(named[:_MOST_SHOWN]) + (" …" if len(named) > _MOST_SHOWN else "")


CHECK = Check(severity="error", find=find)
