"""Personal data without a legal basis or without a time after which it is deleted.

## Why
Without both, nobody may keep the data, and nobody can answer when a contact asks. Data is taken as personal unless it
says `personal: false`.

## Incorrect
    # data.yml
    data:
      visits:
        purpose: Sehen, welche Seiten ein Kontakt liest
        owner: marketing-engineer
        legal_basis: consent
    # example.yml
    data: [visits]
    steps:
      - start: form
      - end: done

## Correct
    # data.yml
    data:
      visits:
        purpose: Sehen, welche Seiten ein Kontakt liest
        owner: marketing-engineer
        legal_basis: consent
        retention: 12mo
    # example.yml
    data: [visits]
    steps:
      - start: form
      - end: done
"""

from collections.abc import Iterator

from procviz.checks import Check, Context, Finding
from procviz.checks.unsaid import is_unsaid
from procviz.model import DataItem, Workspace
from procviz.reader.demands import is_meant
from procviz.words import Message, _

_GAPS: tuple[tuple[str, Message, Message], ...] = (
    (
        "legal_basis",
        _("personal data without a legal basis"),
        _("add `legal_basis:`, such as `consent` or `legitimate-interests`; `personal: false` if it is about no one"),
    ),
    (
        "retention",
        _("personal data that nobody deletes"),
        _("say how long it is kept: `retention: 24mo`; `personal: false` if it is about no one"),
    ),
)
"""What personal data has to say: the key, what is wrong where it is unsaid, and how to repair it."""


def find(workspace: Workspace, _context: Context) -> Iterator[Finding]:
    """Yield a finding for each of the two that is missing."""
    for item in workspace.data.values():
        for key, message, repair in _GAPS:
            if _is_about_someone(item) and is_unsaid(item, key):
                yield Finding(at=item.span_of(), about=(item,), message=message, repair=repair)


def _is_about_someone(item: DataItem) -> bool:
    """Return whether data is personal; where it says something about that which cannot be read, nobody knows."""
    return item.personal and item.has_all("personal") and item.has("personal") == is_meant(item, "personal")


CHECK = Check(severity="error", find=find)
