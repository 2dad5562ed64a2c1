"""The catalogue of the generated workspace: who, over what, with what, what for. Every size has the same one."""

from collections.abc import Mapping
from typing import TypeAlias

from notation import Value, objects

Objects: TypeAlias = Mapping[str, Mapping[str, Value]]

TEAMS = ("marketing", "sales", "service", "product")
TRADES = (
    "Antrieb", "Automation", "Blech", "Dosierung", "Fräsen", "Guss", "Hydraulik", "Kunststoff", "Laser", "Logistik",
    "Messtechnik", "Montage", "Prüfung", "Robotik", "Schmiede", "Schweißen", "Sensorik", "Steuerung", "Verpackung",
    "Walzen",
)  # fmt: skip
DUTIES = ("Instandhaltung", "Produktion", "Einkauf")
ROLES = {
    "marketing": (
        "campaign-lead",
        "content-editor",
        "marketing-engineer",
        "event-manager",
        "web-editor",
        "data-analyst",
    ),
    "sales": ("inside-sales", "area-sales", "head-of-sales", "key-account", "sales-operations", "proposal-desk"),
    "service": ("field-service", "spare-parts", "service-planner", "training-desk"),
    "product": ("product-manager", "application-engineer", "pricing", "technical-writer"),
}
STAGES = ("inquiry", "mql", "sal", "sql", "opportunity", "customer", "recycled", "disqualified")
CHANNELS: Objects = {
    "email": {"title": "E-Mail", "kind": "email", "consent": "express", "system": "automation"},
    "newsletter": {"kind": "email", "consent": "express", "system": "automation", "cap": "2 per 7d"},
    "phone": {"title": "Telefon", "kind": "phone", "consent": "presumed", "window": "Mon-Fri 08:00-17:00"},
    "website": {"title": "Website", "kind": "web", "consent": "none", "system": "portal"},
    "social": {"title": "Soziales Netz", "kind": "social-post", "consent": "none", "system": "planner"},
    "letter": {"title": "Brief", "kind": "post", "consent": "none", "system": "print-shop"},
    "webinar": {"title": "Webinar", "kind": "webinar", "consent": "none", "system": "meeting-tool"},
    "visit": {"title": "Besuch", "kind": "in-person", "consent": "none", "system": "crm"},
    "advert": {"title": "Anzeige", "kind": "ad", "consent": "none", "system": "planner"},
    "board": {"title": "Aushang", "kind": "internal", "consent": "none", "system": "portal"},
}  # fmt: skip
SYSTEMS = ("crm", "automation", "telephony", "portal", "planner", "print-shop", "meeting-tool", "warehouse")
DATA = ("lead-record", "engagement", "consent-log", "visit-notes", "reject-reasons", "survey-answers")
DATA_ITEM: Mapping[str, Value] = {
    "purpose": "Den nächsten sinnvollen Schritt erkennen.",
    "owner": "sales-operations",
    "legal_basis": "consent",
    "retention": "24mo",
    "system": "crm",
    "produced_by": ["inside-sales", "campaign-lead"],
    "interpreted_by": ["inside-sales", "campaign-lead"],
}
MEETING: Mapping[str, Value] = {
    "kind": "operative",
    "every": "2w",
    "moderator": "campaign-lead",
    "teams": ["marketing", "sales"],
    "new_ideas": "park",
}
SPELLED: dict[str, str | int | None] = {"ä": "ae", "ü": "ue", "ß": "ss"}
TRADE_IDS = tuple(trade.lower().translate(str.maketrans(SPELLED)) for trade in TRADES)
EXPERIMENTS = tuple(f"test-{trade}" for trade in TRADE_IDS)
AUDIENCES = {
    f"{duty.lower()}-{trade_id}": f"{duty} {trade}"
    for duty in DUTIES
    for trade_id, trade in zip(TRADE_IDS, TRADES, strict=True)
}
GOALS = tuple(f"kr-{year}-q{quarter}" for year in (2026, 2027) for quarter in (1, 2, 3, 4))


def files() -> dict[str, str]:
    """Return the text of each catalogue file by its place in the workspace."""
    kinds: dict[str, Objects] = {
        "teams": {team: {"title": team.capitalize()} for team in TEAMS},
        "roles": {role: _role(team, role) for team in TEAMS for role in ROLES[team]},
        "channels": CHANNELS,
        "audiences": {name: _audience(number, name) for number, name in enumerate(AUDIENCES)},
        "places": {"works": {"title": "Werk", "country": "DE"}, "fair": {"title": "Messe", "country": "DE"}},
        "systems": {system: {"owner": "sales-operations", "sends_to": ["crm"]} for system in SYSTEMS},
        "stages": {stage: _stage(stage) for stage in STAGES},
        "objectives": {f"obj-{goal[3:]}": _objective(goal) for goal in GOALS},
        "kpis": _kpis(),
        "data": dict.fromkeys(DATA, DATA_ITEM),
        "meetings": {"review": MEETING},
        "experiments": {name: _experiment(number) for number, name in enumerate(EXPERIMENTS)},
    }
    return {f"catalogue/{kind}.yml": f"{kind}:\n{objects(values)}" for kind, values in kinds.items()}


def _role(team: str, role: str) -> Mapping[str, Value]:
    return {"team": team, "can_edit": "true" if role == ROLES[team][0] else "false"}


def _stage(stage: str) -> Mapping[str, Value]:
    return {
        "definition": f"Gemeinsam beschlossene Bedeutung der Stufe {stage}.",
        "owner": "sales",
        "agreed": {"by": ["marketing", "sales"], "date": "2026-09-01"},
        "gate": {"fit": "A oder B", "engagement": 60},
        "next": [other for other in STAGES if other != stage],
    }


def _audience(number: int, name: str) -> Mapping[str, Value]:
    return {
        "title": AUDIENCES[name],
        "size": 300 + 70 * number,
        "languages": ["de"],
        "consent": {"email": "double-opt-in", "newsletter": "double-opt-in", "phone": "presumed"},
    }


def _objective(goal: str) -> Mapping[str, Value]:
    period = f"{goal[3:7]}-{goal[8:].upper()}"
    result: Value = {"title": f"Mehr bestätigte Gespräche {period}", "kpi": "sql-count", "baseline": 40, "target": 60}
    return {
        "title": f"Ziele {period}",
        "teams": ["marketing", "sales"],
        "period": period,
        "checked": "2026-11-02",
        "key_results": {goal: result},
    }


def _kpis() -> Objects:
    rest: Mapping[str, Value] = {
        "data": ["lead-record"],
        "min_volume": 20,
        "teams": ["marketing", "sales"],
        "owner": "sales-operations",
    }
    return {
        "acceptance": {"definition": "Angenommene je übergebene Leads.", "kind": "quality", "target": 80, **rest},
        "sql-count": {
            "definition": "Kontakte, die die Stufe sql erreichen.",
            "kind": "volume",
            "target": 60,
            "counter": "acceptance",
            **rest,
        },
        "answer-time": {"definition": "Stunden von der Übergabe bis zur Annahme.", "kind": "time", **rest},
        "click-rate": {"definition": "Klicks je zugestellter Nachricht.", "kind": "quality", **rest},
    }


def _experiment(number: int) -> Mapping[str, Value]:
    return {
        "hypothesis": f"Zahlen im Betreff wirken stärker als Fragen, Reihe {number + 1}.",
        "primary": "click-rate",
        "min_sample": 100,
        "runtime": "8w",
        "decide": {"scale_if": "3 Punkte Vorsprung", "iterate_if": "weniger", "stop_if": "mehr Abmeldungen"},
        "status": "running",
    }
