"""A workspace with a secret in every place that is for editors, and a reference to it in every place that takes one.

Every key of every kind of object is written, from the models themselves, so that a new one is planted by itself.
"""

import itertools
import json
from datetime import date

from procviz.model import CATALOGUE, STEP_TYPES, Duration, KeyResult, Money, Period, Point, Process, Rate, Share, Window
from procviz.model.shape import Choice, Either, Many, Naming, Part, Phrase, Table, YesOrNo, keys_of

MARK = "zzsecret"
"""What everything that is for editors contains, in small or capital letters, and nothing else does."""
COMMENT = "zzsecret-comment"
"""What every comment contains."""

KINDS = ("processes", "key_results", *CATALOGUE)
_SAMPLES = {
    Duration: "3d",
    Point: "day 3",
    Rate: "2 per 7d",
    Window: "Mon-Fri 08:00-18:00",
    Period: "2026",
    Share: "50%",
    Money: "3 EUR",
    date: "2026-10-05",
    int: "3",
    float: "0.5",
}
_SPELLED = {
    "timezone": "Europe/Berlin",
    "country": "DE",
    "languages": "de",
    "url": "https://example.com",
    "re_entry": "never",
}
_LEFT_OUT = {"x-ignore", "steps", "visibility", "wsjf", "for", "next"}
"""Keys that are written otherwise, or that no object has beside others."""


def open_id(kind):
    return f"open-{kind.replace('_', '-')}"


def secret_id(kind):
    return f"{MARK}-{kind.replace('_', '-')}"


class Planting:
    """Writes objects; `secrets` are the texts of those for editors as they are planted."""

    def __init__(self):
        self.secrets = []
        self._numbers = itertools.count()

    def files(self):
        """Return the workspace's files: open and secret objects side by side, and secret ones apart."""
        both = {kind: {open_id(kind): self.thing(kind)} for kind in CATALOGUE}
        apart = {kind: {secret_id(kind): self.thing(kind, secret=True)} for kind in CATALOGUE}
        for kind in list(CATALOGUE)[::2]:
            both[kind] |= apart.pop(kind)
        return {
            "workspace.yml": self.text({"title": "Handbuch", "language": "de"}),
            "catalogue/all.yml": self.text(both),
            f"{MARK}-folder/{MARK}-file.yml": self.text(apart),
            "open.yml": self.text(self.process()),
            f"{MARK}-folder/{MARK}-process.yml": self.text(self.process(secret=True)),
        }

    def text(self, data):
        return f"# {COMMENT}\n{json.dumps(data, ensure_ascii=False, indent=1)}\n# {COMMENT}\n"

    def thing(self, kind, *, secret=False):
        model = CATALOGUE[kind]
        found = self.part(model, secret=secret)
        found |= {"visibility": "editors" if secret else "team", "x-note": self.words(secret=secret)}
        if not secret and kind == "stakeholders":
            found = {"title": found["title"], "visibility": "team", "x-note": self.words(secret=True)}
            found |= self.part(model, secret=True, without={"title"})
            found["x-ignore"] = {"no-goal": self.words(secret=True)}
        if not secret and kind == "data":
            found |= {"appraisal": "true", "appraisal_note": self.words(secret=True)}
            found["x-ignore"] = {"unprotected-appraisal": self.words(secret=True)}
        return found

    def process(self, *, secret=False):
        kind = "processes"
        found = {"process": secret_id(kind) if secret else open_id(kind)} | self.part(Process, secret=secret)
        found |= {"visibility": "editors" if secret else "team", "x-note": self.words(secret=secret), "type": "nurture"}
        if not secret:
            found["x-ignore"] = {"no-sponsor": self.words(secret=True)}
        found["steps"] = [
            {name: f"{MARK if secret else 'open'}-{name}"}
            | self.part(model, secret=secret)
            | self.ways(name, secret=secret)
            for name, model in STEP_TYPES.items()
        ]
        return found

    def ways(self, kind, *, secret):
        ends = [{"to": f"{MARK if secret else 'open'}-end"}, {}]
        match kind:
            case "decision":
                return {"next": [ends[0] | {"when": self.words(secret=secret)}, {"when": "otherwise"}]}
            case "split":
                return {"next": [end | {"share": "50%", "variant": self.words(secret=secret)} for end in ends]}
            case "parallel":
                return {"next": [*ends, {"to": f"{MARK if secret else 'open'}-join"}]}
        return {}

    def part(self, model, *, secret=False, without=frozenset()):
        return {
            key.name: self.value(key.shape, key.name, secret=secret)
            for key in keys_of(model)
            if key.name not in _LEFT_OUT | without
        }

    def value(self, shape, key, *, secret):  # noqa: PLR0911 - one answer a shape
        """Return something that may stand at a key; where it refers to others, secret ones are among them."""
        match shape:
            case Naming() | Many(Naming()):
                return self.reference(shape, secret=secret)
            case Many(item):
                return [self.value(item, key, secret=secret)]
            case Table():
                return self.table(shape, key, secret=secret)
            case Part(model):
                return self.part(model, secret=secret)
            case Either(shapes):
                return self.value(shapes[0], key, secret=secret)
            case Phrase(kind):
                return _SPELLED.get(key) or _SAMPLES.get(kind) or self.words(secret=secret)
            case Choice(values):
                return values[0]
        return "true" if shape == YesOrNo() else self.words(secret=secret)

    def reference(self, shape, *, secret):
        kinds = (shape.item if isinstance(shape, Many) else shape).kinds
        if kinds == ("steps",):
            return f"{MARK if secret else 'open'}-end"
        if isinstance(shape, Naming):
            return secret_id(kinds[-1])
        # Giver and receiver are two, and one of both is secret.
        kinds = kinds if shape.most is None else kinds[:1]
        return [*map(open_id, kinds), *map(secret_id, kinds)]

    def table(self, shape, key, *, secret):
        if isinstance(shape.key, Naming):
            [kind] = shape.key.kinds
            return {
                open_id(kind): self.value(shape.value, key, secret=secret),
                secret_id(kind): self.value(shape.value, key, secret=True),
            }
        if shape.value == Part(KeyResult):
            names = [secret_id(f"{MARK}-kr")] if secret else [open_id("key_results"), secret_id("key_results")]
            return {name: self.result(secret=MARK in name) for name in names}
        return {f"{MARK if secret else 'open'}-name": self.value(shape.value, key, secret=secret)}

    def result(self, *, secret):
        return self.part(KeyResult, secret=secret) | {"visibility": "editors" if secret else "team"}

    def words(self, *, secret):
        if not secret:
            return f"Offen {next(self._numbers)}"
        self.secrets.append(f"ZZSECRET{next(self._numbers)}Q")
        return self.secrets[-1]


def plant(folder):
    """Write the workspace into `folder` and return every secret text in it."""
    planting = Planting()
    for place, text in planting.files().items():
        file = folder / place
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return planting.secrets
