"""Shares and sums of money."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from procviz.model.written import RefusedError, Written, phrase, shortened
from procviz.words import Message, _

_ALL = 100


@dataclass(frozen=True, slots=True)
class Share(Written):
    """A part of the contacts, in percent, exact as written."""

    text: str
    percent: Decimal
    name: ClassVar[Message] = _("a share such as `25%`")
    pattern: ClassVar[str] = r"^(100(\.0{1,4})?|0?[0-9]{1,2}(\.[0-9]{1,4})?) ?%$"

    @classmethod
    def parse(cls, value: object) -> "Share":
        """Return the share written as `25%`.

        Raises:
            RefusedError: it is not, or above 100%.
        """
        text = phrase(value, cls.name)
        match = re.fullmatch(r"([0-9]{1,3}(?:\.[0-9]{1,4})?) ?%", text)
        if not match:
            digits = re.fullmatch(r"([0-9]{1,3})(?:[.,]([0-9]{1,4}))?\s*%?", text)
            written = f"{digits[1]}.{digits[2]}%" if digits and digits[2] else f"{digits[1] if digits else 25}%"
            # `0.25` may be a quarter or a quarter of a percent, and `1` all or a hundredth.
            least = 0 if text.endswith("%") else 2
            meant = digits and (text.endswith("%") or not digits[2]) and least <= Decimal(written[:-1]) <= _ALL
            raise RefusedError(
                _("“{value}” is not a share", value=shortened(text)),
                _("write it as `{value}`", value=written),
                instead=written if meant else None,
            )
        if Decimal(match[1]) > _ALL:
            raise RefusedError(_("a share of {value} is more than all", value=text))
        return cls(text, Decimal(match[1]))

    def __str__(self) -> str:
        return f"{self.percent.normalize():f}%"


@dataclass(frozen=True, slots=True)
class Money(Written):
    """A sum with its currency."""

    text: str
    amount: Decimal
    currency: str
    name: ClassVar[Message] = _("a sum such as `1200 EUR`")
    pattern: ClassVar[str] = r"^[0-9]{1,12}(\.[0-9]{1,2})? [A-Z]{3}$"

    @classmethod
    def parse(cls, value: object) -> "Money":
        """Return the sum written as `1200 EUR`.

        Raises:
            RefusedError: it is not.
        """
        text = phrase(value, cls.name)
        if not re.fullmatch(cls.pattern, text):
            raise RefusedError(_("“{value}” is not a sum of money", value=shortened(text)), _("write it as `1200 EUR`"))
        amount, currency = text.split(" ")
        return cls(text, Decimal(amount), currency)

    def __str__(self) -> str:
        return self.text
