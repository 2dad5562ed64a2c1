"""The German catalogue, read from `de.po` the first time a German word is needed."""

from functools import lru_cache
from importlib import resources
from typing import Literal

Language = Literal["de", "en"]
LANGUAGES: tuple[Language, ...] = ("de", "en")


@lru_cache(maxsize=1)
def _german() -> dict[str, tuple[str, str]]:
    """Return each English template with its German singular and plural."""
    from babel.messages.pofile import read_po  # noqa: PLC0415 - costs 50 ms that English commands need not pay

    with resources.files("procviz.words").joinpath("de.po").open("rb") as file:
        catalogue = read_po(file, locale="de")
    words = {}
    for entry in catalogue:
        if entry.id and entry.string:
            key = entry.id if isinstance(entry.id, str) else entry.id[0]
            forms = (entry.string, entry.string) if isinstance(entry.string, str) else tuple(entry.string)
            words[key] = (forms[0], forms[-1])
    return words


def translate(template: str, language: Language, *, plural: str = "", count: int = 1) -> str:
    """Return `template` in `language`, in the plural where `count` asks for it; English where German is missing."""
    one, many = (
        (template, plural or template) if language == "en" else _german().get(template, (template, plural or template))
    )
    return one if count == 1 or not plural else many
