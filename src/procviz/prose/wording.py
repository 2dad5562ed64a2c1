"""Sentences in two forms: after words that lead to them, and by themselves.

German puts the verb before whoever acts when other words come first; hence two templates for each.
"""

from dataclasses import dataclass

from procviz.prose.counting import Words
from procviz.words import Message


@dataclass(frozen=True, slots=True)
class Lead:
    """What a sentence begins with; where there is more than one thing, `time` is put where the language has it."""

    words: Message
    time: Words = ""


@dataclass(frozen=True, slots=True)
class Wording:
    """The templates of a sentence: `led` has fields for what it begins with."""

    led: Message
    alone: Message

    def filled(self, lead: Lead | None, *, count: int = 1, **values: Words | int) -> Message:
        """Return the sentence with its values, in the plural where `count` people act."""
        form = self.led if lead else self.alone
        if lead:
            values |= {"then": lead.words, "time": lead.time}
        return Message(form.template, tuple(values.items()), form.plural, count)
