"""Where a word may be hyphenated, by the patterns that pyphen carries.

Pyphen itself prepares all 78,000 German patterns before the first word, 0.7 s; a picture needs a few words only, so
here the patterns are looked up by their letters and read one by one. The method is Liang's: each pattern puts digits
between letters, the highest digit of a place counts, and an odd one allows the break.
"""

import re
from functools import lru_cache

import pyphen

from procviz.words import Language

_DICTIONARIES: dict[Language, str] = {"de": "de_DE", "en": "en_US"}
_LONGEST_PATTERN = 24
_PARSE = re.compile(r"(\d?)(\D?)")
_VOWELS = "aeiouyäöü"
_JOINING_S = re.compile(r".*[bdfghklmnrtz]s")  # Vertriebs-, Anmeldungs-, Arbeits-
_PREFIX = re.compile(r"be[^lmnr]|ge[^lmnr]|zu[^gmnr]|ver|vor|nach")  # what begins a word rather than ends one
_SHORTEST_WORD = 4


@lru_cache(maxsize=1024)
def places(word: str, language: Language) -> tuple[int, ...]:
    """Return the indices at which `word` may be split, in rising order.

    >>> places("Anmeldung", "de")
    (2, 5)
    """
    patterns = _patterns(language)
    dotted = f".{word.lower()}."
    values = [0] * (len(dotted) + 1)
    for start in range(len(dotted)):
        for end in range(start + 1, min(start + _LONGEST_PATTERN, len(dotted)) + 1):
            pattern = patterns.get(dotted[start:end])
            if pattern is not None:
                for offset, (digit, _letter) in enumerate(_PARSE.findall(pattern)):
                    values[start + offset] = max(values[start + offset], int(digit or 0))
    # values[i] stands before dotted[i], which is word[i - 1]
    return tuple(at for at in range(1, len(word)) if values[at + 1] % 2)


@lru_cache(maxsize=1024)
def joints(word: str, language: Language) -> tuple[int, ...]:
    """Return the places at which a German compound is likely put together, in rising order.

    Its first part ends in the s that joins words, or its second part begins with a vowel, as syllables inside a word
    hardly do, or with a usual prefix.

    >>> joints("Vertriebssteuerung", "de"), joints("Anmeldebestätigung", "de"), joints("Eingangsanruf", "de")
    ((9,), (7,), (8,))
    """
    if language != "de":
        return ()
    return tuple(
        at
        for at in places(word, language)
        if _SHORTEST_WORD <= at <= len(word) - _SHORTEST_WORD and _is_joint(word[:at].lower(), word[at:].lower())
    )


def _is_joint(before: str, after: str) -> bool:
    """Tell whether a word likely ends and another one begins here."""
    if after[0] in _VOWELS:
        return before[-1] not in _VOWELS
    return bool(_JOINING_S.fullmatch(before) or _PREFIX.match(after))


@lru_cache(maxsize=2)
def _patterns(language: Language) -> dict[str, str]:
    """Return each pattern by its letters."""
    path = pyphen.LANGUAGES[_DICTIONARIES[language]]
    first, data = path.read_bytes().split(b"\n", 1)
    encoding = first.strip().decode("ascii")
    letters = data.translate(None, delete=b"0123456789")  # of bytes it takes a tenth of the time
    return dict(zip(letters.decode(encoding).split("\n"), data.decode(encoding).split("\n"), strict=True))
