"""The examples on the rules' pages, completed to a workspace that can be read and drawn."""

import re

from procviz.model import CATALOGUE, Process
from procviz.source import SETTINGS_FILE

_AROUND = {
    "process": "process: example\n",
    "title": "title: Example\n",
    "status": "status: active\n",
    "owner": "owner: marketing-engineer\n",
    "audience": "audience: customers\n",
    "goals": "goals: kr-orders\n",
    "entry": "entry: {suppress: [opt-out]}\n",
    "steps": "steps:\n  - start: begin\n  - end: done\n",
}
"""What a process needs so that no rule finds fault with it, by key."""

_CATALOGUE = """\
teams:
  marketing: {title: Marketing}
  sales: {title: Sales}
roles:
  marketing-engineer: {title: Marketing engineer, team: marketing, can_edit: true}
  inside-sales: {title: Inside sales, team: sales}
channels:
  email: {title: E-mail, kind: email, consent: express}
  phone: {title: Phone, kind: phone, consent: presumed}
  website: {title: Website, kind: web, consent: none}
audiences:
  customers: {title: Customers, consent: {email: opt-in, phone: presumed, website: none}}
stages:
  inquiry:
    definition: Has asked us for something
    owner: marketing
    next: [mql, recycled, disqualified]
  mql:
    definition: The company fits, and the contact shows interest
    owner: marketing
    agreed: {by: [marketing, sales], date: 2026-09-14}
    gate: {fit: A or B, engagement: 60 points}
    next: [sal, recycled, disqualified]
  sal:
    definition: Sales has taken the lead and owes it a call
    owner: sales
    agreed: {by: [marketing, sales], date: 2026-09-14}
    next: [sql, recycled, disqualified]
  sql:
    definition: Need, budget and time are confirmed
    owner: sales
    agreed: {by: [marketing, sales], date: 2026-09-14}
    next: [opportunity, recycled, disqualified]
  opportunity: {definition: An offer is asked for, owner: sales, next: [customer, recycled, disqualified]}
  customer: {definition: An order is confirmed, owner: sales}
  recycled: {definition: Fits and is not ready yet, owner: marketing, next: [inquiry, mql, disqualified]}
  disqualified: {definition: No need or no fit, owner: sales, next: []}
objectives:
  more-orders:
    title: More orders from inquiries
    teams: [marketing, sales]
    period: 2026
    checked: 2026-11-16
    key_results:
      kr-orders: {title: One offer in four becomes an order, kpi: order-rate, target: 25}
kpis:
  order-rate:
    definition: Orders per hundred offers
    kind: quality
    reading: An order takes months; read it by quarter
    min_volume: 20
    teams: [marketing, sales]
    owner: marketing-engineer
meetings:
  jour-fixe:
    title: Jour fixe
    kind: operative
    every: 2w
    moderator: inside-sales
    teams: [marketing, sales]
    new_ideas: park
"""
"""A small catalogue in which no rule finds fault, so that an example shows its own fault alone."""

_PROCESS_KEYS = {field.alias or name for name, field in Process.model_fields.items()} - {*CATALOGUE}

_FILE = re.compile(r"^# ([a-z0-9-]+\.yml)\n", re.MULTILINE)


def example_files(example: str) -> dict[str, str]:
    """Return the files of a small workspace around an example, text by name.

    An example is a file, or several, each after a comment with its name: `# event.yml`. A fragment of a process gets
    the other keys that a process needs; what stands at its top level is its own. A small catalogue is always there,
    without the objects that the example writes itself, and so is a process.
    """
    first, *rest = _FILE.split(example)
    written = dict(zip(rest[::2], rest[1::2], strict=True)) if rest else {"example.yml": first}
    files = {name: text if name == SETTINGS_FILE else _completed(text) for name, text in written.items()}
    own = {place for name, text in written.items() if name != SETTINGS_FILE for place in _objects(text)}
    files["catalogue.yml"] = _catalogue_without(own)
    if not any(_is_process(text) for name, text in written.items() if name != SETTINGS_FILE):
        files["process.yml"] = "".join(_AROUND.values())
    return files


def _completed(text: str) -> str:
    if not _is_process(text):
        return text
    keys = _keys(text)
    return "".join(lines for key, lines in _AROUND.items() if key not in keys) + text


def _is_process(text: str) -> bool:
    return bool(_keys(text) & _PROCESS_KEYS)


def _keys(text: str) -> set[str]:
    return set(re.findall(r"^([a-z_]+):", text, flags=re.MULTILINE))


def _catalogue_without(own: set[tuple[str, str]]) -> str:
    kinds: dict[str, str] = {}
    for (kind, name), lines in _objects(_CATALOGUE).items():
        if (kind, name) not in own:
            kinds[kind] = kinds.get(kind, f"{kind}:\n") + lines
    return "".join(kinds.values())


def _objects(text: str) -> dict[tuple[str, str], str]:
    """Return the lines of each object of a catalogue, by its kind and its id."""
    found: dict[tuple[str, str], str] = {}
    kind = name = ""
    for line in text.splitlines(keepends=True):
        if head := re.match(r"([a-z_]+):", line):
            kind, name = head[1], ""
        elif head := re.match(r"  ([a-z0-9-]+):", line):
            name = head[1]
        if name:
            found[kind, name] = found.get((kind, name), "") + line
    return found
