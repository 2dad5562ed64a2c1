"""Short runs of steps that real processes are put together from.

A chapter takes the source of chance, a number that keeps its ids apart from those of the others, and the id of the step
that follows it; it returns its steps in the order of the file.
"""

from collections.abc import Callable
from random import Random
from typing import TypeAlias

from catalogue import DATA, EXPERIMENTS, ROLES
from notation import Value

Step: TypeAlias = dict[str, Value]
Chapter: TypeAlias = Callable[[Random, int, str], list[Step]]

TOPICS = (
    "Fallstudie",
    "Rechner",
    "Checkliste",
    "Leitfaden",
    "Film",
    "Einladung",
    "Ersatzteilplan",
    "Energiebericht",
    "Umbaubericht",
)
WINS = (
    "weniger Stillstand",
    "kürzeres Rüsten",
    "leichtere Begründung",
    "sichere Planung",
    "geringerer Energiebedarf",
)
MARKETING, SALES = ROLES["marketing"], ROLES["sales"]


def mails(chance: Random, number: int, follow: str) -> list[Step]:
    """Return two messages with time to read between them."""
    return [
        _message(chance, f"first-{number}"),
        {"wait": f"read-{number}", "for": f"{chance.randint(8, 14)}d"},
        {**_message(chance, f"second-{number}"), "next": {"to": follow, "after": f"{chance.randint(9, 14)}d"}},
    ]


def arms(chance: Random, number: int, follow: str) -> list[Step]:
    """Return an A/B test of two messages."""
    share = chance.choice((50, 50, 60, 70))
    edges: list[Value] = [
        {"variant": "A", "share": f"{share}%", "to": f"arm-a-{number}"},
        {"variant": "B", "share": f"{100 - share}%", "to": f"arm-b-{number}"},
    ]
    return [
        {
            "split": f"test-{number}",
            "title": "Welche Fassung wirkt?",
            "experiment": chance.choice(EXPERIMENTS),
            "next": edges,
        },
        {**_message(chance, f"arm-a-{number}"), "next": f"quiet-{number}"},
        {**_message(chance, f"arm-b-{number}"), "next": f"quiet-{number}"},
        {"wait": f"quiet-{number}", "for": f"{chance.randint(5, 10)}bd", "next": follow},
    ]


def scoring(chance: Random, number: int, follow: str) -> list[Step]:
    """Return a decision with a loop of invitations and a way back to the newsletter."""
    edges: list[Value] = [
        {"when": "Fit A/B und Engagement ab 60", "share": "30%", "to": follow},
        {"when": "Engagement 20 bis 59", "share": "40%", "to": f"invite-{number}"},
        {"when": "otherwise", "share": "30%", "to": "recycle"},
    ]
    loop: Value = {"to": f"scoring-{number}", "after": "14d", "max": chance.randint(1, 3), "else": "recycle"}
    return [
        {"decision": f"scoring-{number}", "title": "Schwelle erreicht?", "data": [chance.choice(DATA)], "next": edges},
        {**_message(chance, f"invite-{number}"), "next": loop},
    ]


def groundwork(chance: Random, number: int, follow: str) -> list[Step]:
    """Return work that two roles do side by side."""
    return [
        {"parallel": f"prepare-{number}", "next": [f"facts-{number}", f"list-{number}"]},
        {**_activity(chance, f"facts-{number}", "Fakten sammeln"), "next": f"ready-{number}"},
        {**_activity(chance, f"list-{number}", "Empfängerliste prüfen"), "next": f"ready-{number}"},
        {"join": f"ready-{number}", "title": "Beides fertig", "needs": "all", "next": follow},
    ]


def opt_in(chance: Random, number: int, follow: str) -> list[Step]:
    """Return the confirmation of an address, with its deadline."""
    return [
        {
            **_message(chance, f"confirm-{number}"),
            "channel": "email",
            "nature": "transactional",
            "title": "Double-Opt-in-Mail",
        },
        {
            "wait": f"confirmed-{number}",
            "until": "Opt-in bestätigt",
            "timeout": f"{chance.randint(5, 10)}d",
            "on_timeout": "declined",
            "grants": {"email": "double-opt-in"},
            "next": follow,
        },
    ]


def sales(chance: Random, number: int, follow: str) -> list[Step]:
    """Return a hand-over with everything it needs, and the call after it."""
    edges: list[Value] = [
        {"when": "Bedarf und Budget", "share": "55%", "to": follow},
        {"when": "otherwise", "share": "45%", "to": "recycle"},
    ]
    return [
        {
            "handover": f"to-sales-{number}",
            "title": "Übergabe an den Vertrieb",
            "between": [chance.choice(MARKETING), "inside-sales"],
            "sets_stage": "mql",
            "accept": {"within": "1bd", "signal": "im CRM angenommen", "sets_stage": "sal", "to": f"call-{number}"},
            "reject": {"reasons": ["falsch zugeordnet", "unvollständig"], "to": "recycle"},
            "on_breach": {"notify": "head-of-sales"},
            "feedback": {"within": "10bd", "via": "review"},
        },
        {
            **_activity(chance, f"call-{number}", "Qualifizierungsanruf"),
            "channel": "phone",
            "by": chance.choice(SALES),
            "next": edges,
        },
    ]


def visit(chance: Random, number: int, follow: str) -> list[Step]:
    """Return a visit that is arranged, made and written down."""
    place = chance.choice(("works", "fair"))
    return [
        {**_activity(chance, f"arrange-{number}", "Termin vereinbaren"), "by": chance.choice(SALES)},
        {
            **_activity(chance, f"visit-{number}", "Gespräch an der Maschine"),
            "channel": "visit",
            "place": place,
            "by": chance.choice(SALES),
        },
        {
            **_activity(chance, f"notes-{number}", "Notizen ins CRM"),
            "system": "crm",
            "data": ["visit-notes"],
            "next": follow,
        },
    ]


def calling(process: str) -> Chapter:
    """Return the chapter that runs `process` and lets a while pass after it."""

    def chapter(chance: Random, number: int, follow: str) -> list[Step]:
        pause: Value = {"to": follow, "after": f"{chance.randint(20, 40)}d"}
        return [
            {
                "subprocess": f"call-{number}-process",
                "title": "Weiter in der Folgestrecke",
                "process": process,
                "next": pause,
            }
        ]

    return chapter


def _message(chance: Random, name: str) -> Step:
    topic, win = chance.choice(TOPICS), chance.choice(WINS)
    return {
        "message": name,
        "title": f"{topic}: {win}",
        "channel": chance.choice(("email", "email", "newsletter", "letter", "social", "webinar")),
        "subject": f"{topic} für Ihren Betrieb – {win}",
        "value": f"Zeigt mit eigenen Zahlen, wie {win} gelingt.",
        "by": chance.choice(MARKETING),
    }


def _activity(chance: Random, name: str, title: str) -> Step:
    return {"activity": name, "title": title, "effort": f"{chance.randint(1, 6)}h", "by": chance.choice(MARKETING)}
