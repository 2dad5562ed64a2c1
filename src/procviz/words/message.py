"""A sentence of the tool, kept as template and values until its language is known."""

from dataclasses import dataclass, field
from functools import lru_cache

from procviz.words.catalogue import Language, translate


@dataclass(frozen=True, slots=True)
class Message:
    """A template in English with the values it names, and its plural form where it counts something."""

    template: str
    values: tuple[tuple[str, "str | int | float | Message"], ...] = field(default=())
    plural: str = ""
    count: int = 1

    def to(self, language: Language) -> str:
        """Return the sentence in `language`, with messages among the values in the same one."""
        values = dict(self.values)
        for name, value in self.values:
            if isinstance(value, Message):
                values[name] = value.to(language)
        return translate(self.template, language, plural=self.plural, count=self.count).format_map(values)

    def __str__(self) -> str:
        return self.to("en")


def _(template: str, **values: "str | int | float | Message") -> Message:
    """Return the message of an English `template`, whose `{name}` fields take `values`."""
    return Message(template, tuple(sorted(values.items()))) if values else _constant(template)


_constant = lru_cache(maxsize=None)(Message)
"""A message without values is made once: many findings share it."""


def _n(singular: str, plural: str, count: int, **values: "str | int | float | Message") -> Message:
    """Return the message that counts `count` things; `{count}` may stand in both templates."""
    return Message(singular, tuple(sorted({**values, "count": count}.items())), plural, count)
