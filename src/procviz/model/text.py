"""Text in one language or in several."""

import re
from dataclasses import dataclass
from typing import Annotated

from procviz.model.located import Data
from procviz.model.written import RefusedError, Spelling, Written, listed, shortened
from procviz.source import Span
from procviz.tree import Mapping
from procviz.words import _

LANGUAGE_CODE = r"^[a-z]{2}$"


@dataclass(frozen=True, slots=True)
class Text(Written):
    """A text: `plain` in the workspace's language, or one for each language code."""

    plain: str = ""
    by_language: tuple[tuple[str, str], ...] = ()

    @classmethod
    def parse(cls, value: object) -> "Text":
        """Return the text written as a string or as a map by language.

        Raises:
            RefusedError: it is empty, a list, or a map with something else than languages.
        """
        if isinstance(value, str):
            return cls(str(value))
        if isinstance(value, dict) and value:
            for language, words in value.items():
                if not re.fullmatch(LANGUAGE_CODE, str(language)):
                    raise RefusedError(
                        _("“{language}” is not a language code", language=shortened(str(language))),
                        _(
                            "write one text, or a map by language: `{example}`",
                            example="{de: Danke-Mail, en: Thank-you e-mail}",
                        ),
                        span=_key_span(value, language),
                    )
                if not isinstance(words, str):
                    message = _("the text for “{language}” must be one text", language=str(language))
                    raise RefusedError(message, span=_key_span(value, language))
            return cls("", tuple((str(language), str(words)) for language, words in value.items()))
        raise RefusedError(_("this must be a text, or a map by language"))

    def to(self, language: str) -> str:
        """Return the text in `language`, else the plain one, else the first there is."""
        for code, words in self.by_language:
            if code == language:
                return words
        return self.plain or (self.by_language[0][1] if self.by_language else "")

    def __str__(self) -> str:
        return self.to("en")


def _key_span(value: dict[str, object], key: str) -> Span | None:
    node = value.node if isinstance(value, Data) else None
    return node.entries[key].key.span if isinstance(node, Mapping) else None


LanguageCode = Annotated[
    str,
    Spelling(
        LANGUAGE_CODE,
        _("a language code such as `de`"),
        _("“{value}” is not a language code"),
        _("write two small letters, such as `de` or `en`"),
    ),
]
Languages = Annotated[tuple[LanguageCode, ...], listed()]
