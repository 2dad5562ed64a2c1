"""The article before the name of a role: “die Technische Redaktion”, “the Marketing engineer”.

The gender of a German noun shows in its ending. Where it does not, or where it is not certain which noun counts, a role
is named without an article, as it would be in a table.
"""

from functools import lru_cache

from procviz.words import Language

_PERSONS = (
    "engineer", "manager", "designer", "officer", "owner", "leiter", "berater", "planer", "entwickler", "ingenieur",
    "redakteur", "monteur", "techniker",
)  # fmt: skip
_GENDERS = {
    "die": (
        "ung", "ion", "heit", "keit", "schaft", "tät", "enz", "anz", "tik", "erei", "erin", "eurin", "logie",
        "stelle", "pflege", "hilfe", "presse", "zentrale", "agentur",
    ),
    "das": (
        "management", "marketing", "team", "controlling", "recruiting", "consulting", "engineering", "büro", "office",
        "sekretariat", "referat", "center", "zentrum", "labor", "lager", "gremium", "komitee",
    ),
    "der": (
        "dienst", "vertrieb", "verkauf", "einkauf", "export", "versand", "betrieb", "service", "support", "vorstand",
        "beirat", "betriebsrat", "ausschuss", "stab", *_PERSONS,
    ),
}  # fmt: skip
"""Articles, each with endings of nouns that take it."""

_HEADS = {"leitung": "die", "abteilung": "die", "assistenz": "die", "team": "das", "bereich": "der"}
"""Endings of words that are followed by what they are about: “Leitung Vertrieb”."""

_COUNTED = (
    "engineer", "manager", "editor", "coordinator", "head", "lead", "leader", "director", "owner", "officer",
    "specialist", "assistant", "designer", "planner", "adviser", "advisor", "consultant", "analyst", "developer",
    "representative", "agent", "team", "department", "office", "board", "desk",
)  # fmt: skip
"""Endings of English nouns that take an article, as one of several."""


@lru_cache(maxsize=1024)
def with_article(name: str, language: Language, *, is_object: bool = False) -> str:
    """Return the name of a role with the article it takes in a sentence, if it takes one.

    Args:
        name: as the catalogue has it.
        language: of the sentence.
        is_object: whether something is done to the role, as after “an”.
    """
    article = _german(name.casefold().split()) if language == "de" else _english(name.casefold())
    if is_object and article == "der":
        article = "den"
    return f"{article} {name}" if article else name


def _german(words: list[str]) -> str:
    match words:
        case [noun]:
            return _gender(noun)
        case [part, "und", noun] if part.endswith("-"):
            return _gender(noun)
        case [first, *_others] if head := next((one for ending, one in _HEADS.items() if first.endswith(ending)), ""):
            return head
        case [adjective, noun] if adjective.endswith("e"):
            # It keeps its form behind “die” alone: “die Technische Redaktion”, but “der Technische Dienst”.
            return "die" if _gender(noun) == "die" else ""
        case [first, *_others, last] if last.endswith(_PERSONS) and not first.endswith(("er", "es")):
            return "der"
    return ""


def _gender(noun: str) -> str:
    return next((article for article, endings in _GENDERS.items() if noun.endswith(endings)), "")


def _english(name: str) -> str:
    head = name.partition(" of ")[0].partition(" for ")[0]
    return "the" if head.endswith(_COUNTED) else ""
