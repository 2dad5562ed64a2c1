"""Messages as runs, by way of pieces: names in them stay links, editors' texts stay apart from ours."""

from functools import cache, lru_cache
from string import Formatter

from procviz.prose.blocks import Run
from procviz.words import Language, Message, _, translate

_INNER = {"de": ("‚", "‘"), "en": ("‘", "’")}
"""The marks around what is quoted within a quotation."""

_ENDS = (".", "!", "?", "…", ".“", "!“", "?“", "…“", ".”", "!”", "?”", "…”")
_NOTHING = "\0"
"""Stands for a field without a value until the space before it is gone as well; no text can hold it."""

_GAP = " " + _NOTHING


class Name(str):
    """A name that leads to its step or process, in quotation marks unless it `is_bare`; `is_told` as in `Run`."""

    __slots__ = ("is_bare", "is_told", "target")
    target: tuple[str, str]
    is_told: bool
    is_bare: bool

    @classmethod
    def of(cls, text: str, target: tuple[str, str], *, is_told: bool = False, is_bare: bool = False) -> "Name":
        """Return the name `text` of `target`."""
        name = cls(text)
        name.target, name.is_told, name.is_bare = target, is_told, is_bare
        return name


class Phrase(str):
    """An editor's text within a sentence of ours."""

    __slots__ = ()


@lru_cache(maxsize=8192)
def in_line(text: str) -> str:
    """Return an editor's text without line breaks and without a full stop, which our sentence sets itself."""
    return " ".join(text.replace(_NOTHING, " ").split()).rstrip(" .;:,")


@lru_cache(maxsize=8192)
def inner(text: str, language: Language) -> str:
    """Return a text as it stands within quotation marks."""
    text = " ".join(text.replace(_NOTHING, " ").split())
    left, right = _INNER[language]
    if "„" in text:
        return text.translate({ord("„"): left, ord("“"): right, ord("”"): right})
    return text.translate({ord("“"): left, ord("”"): right}) if "“" in text else text


def quoted(text: str) -> Message:
    """Return a text in quotation marks; what it quotes itself is up to the caller."""
    return _("“{text}”", text=text)


def sentence(message: Message, language: Language, *, ending: str = ".") -> list[str]:
    """Return the pieces of a sentence: with a capital letter at the beginning, and `ending` where none stands."""
    pieces: list[str] = []
    _pour(message, language, pieces)
    while len(pieces) > 1 and not pieces[0].strip(_GAP):
        del pieces[0]
    while len(pieces) > 1 and not pieces[-1].strip(_GAP):
        del pieces[-1]
    first = pieces[0]
    if type(first) is str:
        first = pieces[0] = first.lstrip(_GAP)
    if first[:1].islower():
        pieces[0] = _like(first, first[0].upper() + first[1:])
    last = pieces[-1]
    if type(last) is str:
        last = pieces[-1] = last.rstrip(_GAP)
    end = last if len(last) > 1 or len(pieces) == 1 else pieces[-2] + last
    if not end.endswith(_ENDS):
        pieces.append(ending)
    return pieces


def runs_of(pieces: list[str], *, is_label: bool = False) -> list[Run]:
    """Return pieces as runs: each `Name` and `Phrase` is one, what lies between them makes up others."""
    runs: list[Run] = []
    plain: list[str] = []
    for piece in pieces:
        if type(piece) is str:
            plain.append(piece)
            continue
        if text := _without_gaps("".join(plain)):
            runs.append(Run(text, is_label=is_label))
        plain = []
        if isinstance(piece, Name):
            runs.append(Run(str(piece), piece.target, piece.is_told, is_label=is_label))
        else:
            runs.append(Run(str(piece), None, is_marked=True, is_label=is_label))
    if text := _without_gaps("".join(plain)):
        runs.append(Run(text, is_label=is_label))
    return runs


def _without_gaps(text: str) -> str:
    """Return text without what fields without a value left behind."""
    return text.replace(_GAP, "").replace(_NOTHING, "") if _NOTHING in text else text


def _like(piece: str, text: str) -> str:
    """Return `text` as a piece of the same sort as `piece`."""
    if isinstance(piece, Name):
        return Name.of(text, piece.target, is_told=piece.is_told, is_bare=piece.is_bare)
    return Phrase(text) if isinstance(piece, Phrase) else text


def _pour(message: Message, language: Language, into: list[str]) -> None:
    """Append the pieces of a message, those of messages among its values included."""
    values = dict(message.values)
    for literal, field in _parts(message.template, message.plural, language, 1 if message.count == 1 else 2):
        if literal:
            into.append(literal)
        if not field:
            continue
        value = values[field]
        if isinstance(value, Message):
            _pour(value, language, into)
        elif isinstance(value, Name) and not value.is_bare:
            left, right = _marks(language)
            into += (left, value, right)
        elif isinstance(value, str):
            into.append(value or _NOTHING)
        else:
            into.append(str(value))


@lru_cache(maxsize=2048)
def _parts(template: str, plural: str, language: Language, count: int) -> tuple[tuple[str, str], ...]:
    """Return the literal parts of a template in a language, each with the field after it."""
    said = translate(template, language, plural=plural, count=count)
    return tuple((literal, field or "") for literal, field, _format, _conversion in Formatter().parse(said))


@cache
def _marks(language: Language) -> tuple[str, str]:
    """Return the quotation marks of a language."""
    left, right = _parts(quoted("").template, "", language, 1)
    return left[0], right[0]
