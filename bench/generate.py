"""Writes a workspace of any size for measurements, the same bytes for the same size on any machine.

    python bench/generate.py FOLDER [COUNT]

The first 1,000 processes of a larger workspace are those of a smaller one, so that sizes compare.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from random import Random

import catalogue
from chapters import Chapter, Step, arms, calling, groundwork, mails, opt_in, sales, scoring, visit
from faults import FAULTS, Fault
from notation import Value, block, items

FOLDER_SIZE = 25
BODY = (6, 13)
"""Steps wanted between start and ends; a chapter may go 3 further, a fault's own 4, so that a process has 8 to 24."""

LEVELS = 4
PREPARED_EVERY = 5
ANCHOR: dict[str, Value] = {"anchor": {"title": "Hausmesse", "date": "2027-05-12"}}
FAULTY_EVERY = 20
CHAPTERS: tuple[Chapter, ...] = (mails, arms, scoring, groundwork, opt_in, visit)
"""What a process is put together from, beside one hand-over to sales and one subprocess at most."""

TYPES = ("nurture", "campaign", "newsletter", "event", "lead-management", "onboarding", "win-back", "social")
SETTINGS: dict[str, Value] = {
    "title": "Prozesshandbuch für Messungen",
    "company": "Musterwerke GmbH",
    "language": "de",
    "timezone": "Europe/Berlin",
    "holidays": "DE-BW",
    "business_hours": "Mon-Fri 08:00-17:00",
    "review_every": "6mo",
    "cap": "6 per 30d",
}


def write(folder: Path, count: int) -> dict[str, str]:
    """Write a workspace with `count` processes below `folder`, which is made.

    Returns:
        For each process with a seeded fault, by its id, the rule that finds it.
    """
    texts = {"workspace.yml": block(SETTINGS), **catalogue.files()}
    for number in range(count):
        texts[f"group-{number // FOLDER_SIZE + 1:03}/{name(number)}.yml"] = process(number)
    for place, text in texts.items():
        path = folder / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return {name(number): fault.rule for number in range(count) if (fault := seeded(number))}


def name(number: int) -> str:
    """Return the id of process `number`, counted from 0."""
    return f"process-{number + 1:04}"


def seeded(number: int) -> Fault | None:
    """Return the fault of process `number`, which one in twenty has."""
    turn, place = divmod(number, FAULTY_EVERY)
    return FAULTS[turn % len(FAULTS)] if place == FAULTY_EVERY // 2 else None


def process(number: int) -> str:
    """Return the text of process `number`."""
    chance = Random(f"process {number}")  # noqa: S311 - repeatable on purpose
    fault = seeded(number)
    steps = _steps(chance, number, fault)
    if fault:
        fault.spoil(steps)
    trade, audience = chance.choice(catalogue.TRADES), chance.choice(tuple(catalogue.AUDIENCES))
    head: dict[str, Value] = {
        "process": name(number),
        "title": f"{trade} für {catalogue.AUDIENCES[audience]} {number + 1}",
        "type": chance.choice(TYPES),
        "status": "active" if number % 3 else "draft",
        "owner": chance.choice(catalogue.ROLES["marketing"]),
        "summary": f"Aus Anfragen zum Thema {trade} werden Gespräche, in {len(steps)} Schritten und ohne Umwege.",
        "audience": audience,
        "goals": chance.choice(catalogue.GOALS),
        "kpis": ["acceptance", "sql-count"],
        "languages": ["de"],
        "data": [chance.choice(catalogue.DATA)],
        "reviewed": f"2026-{chance.randint(6, 10):02}-{chance.randint(1, 28):02}",
        "dimensions": {"product": trade},
        "entry": {"when": "Formular abgeschickt", "re_entry": "after 180d", "suppress": ["opt-out", "competitors"]},
    }
    if number % PREPARED_EVERY == 0:
        head |= ANCHOR
    return block(head) + "steps:\n" + items(steps)


def _steps(chance: Random, number: int, fault: Fault | None) -> list[Step]:
    """Return a start, chapters up to a drawn length, and their ends; made from the last chapter to the first."""
    last: list[Chapter] = [sales] if chance.random() < 0.7 or (fault and fault.chapter is sales) else []
    if number % LEVELS and chance.random() < 0.6:
        last.append(calling(name(_callee(chance, number))))
    prepared = _preparation() if number % PREPARED_EVERY == 0 else []
    length = chance.randint(*BODY) - len(prepared)
    body: list[Step] = []
    place = 0
    while len(body) < length:
        place += 1
        chapter = last[place - 1] if place <= len(last) else chance.choice(CHAPTERS)
        body = chapter(chance, place, _entry(body)) + body
    if fault and fault.chapter not in last[:place]:
        body = fault.chapter(chance, place + 1, _entry(body)) + body
    start: Step = {
        "start": "entry",
        "title": "Formular abgeschickt",
        "channel": "website",
        "origin": "inbound",
        "sets_stage": "inquiry",
    }
    return [start, *body, *_ends(body), *prepared]


def _entry(steps: list[Step]) -> str:
    """Return the id of the first step, or the end that the last chapter leads to."""
    return str(next(iter(steps[0].values()))) if steps else "won"


def _callee(chance: Random, number: int) -> int:
    """Return an earlier process of a lower level, so that subprocesses nest three deep at most and never in a ring."""
    family = chance.randint(0, number // LEVELS)
    return family * LEVELS + chance.randrange(number % LEVELS)


def _preparation() -> list[Step]:
    """Return the strand that gets things ready before the anchor's date."""
    return [
        {"start": "planning", "title": "Planung beginnt", "trigger": "schedule", "at": "T-28d"},
        {
            "activity": "approval",
            "title": "Inhalte freigeben",
            "effort": "4h",
            "by": "campaign-lead",
            "at": "T-21d 10:00",
        },
        {"end": "prepared", "title": "Alles bereit", "outcome": "success"},
    ]


def _ends(body: list[Step]) -> list[Step]:
    won: Step = {"end": "won", "title": "Gespräch vereinbart", "outcome": "success"}
    ends = [{**won, "sets_stage": "sql"} if any("handover" in step for step in body) else won]
    written = str(body)
    if "'recycle'" in written:
        ends.append({"end": "recycle", "title": "Zurück in den Newsletter", "sets_stage": "recycled"})
    if "'declined'" in written:
        ends.append({"end": "declined", "title": "Kein Opt-in", "outcome": "failure"})
    return ends


def main(arguments: Sequence[str]) -> None:
    """Write the workspace that the command line asks for and tell what is in it."""
    folder, count = Path(arguments[0]), int(arguments[1]) if len(arguments) > 1 else 1000
    faults = write(folder, count)
    print(f"{count} processes in {folder}, {len(faults)} of them with a seeded fault")


if __name__ == "__main__":
    main(sys.argv[1:])
