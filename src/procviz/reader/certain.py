"""When a misspelled name leaves no doubt about what was meant.

A suggestion may be wrong, a repair may not. The name that was meant is beyond doubt where it is the only known one

- that differs in nothing but capitals, umlauts written out, spaces, hyphens and underscores; or
- that differs in one of its words by one slip of the hand: a letter missing, too many or another one, or two
  neighbours exchanged. The word has four letters or more and no digit, its first letter is right, and no other known
  name is within two slips. So `mail-2` is never taken for `mail-1`, `de` for `en`, `internal` for `external`.
"""

import re
from collections.abc import Iterable

from procviz.model.identifier import proposed
from procviz.reader.vocabulary import all_keys
from procviz.source import Change
from procviz.tree import Mapping, reworded

_SHORTEST = 4  # letters of a word in which a slip can still be told from another word


def certain(written: str, known: Iterable[str]) -> str | None:
    """Return the one name among `known` that is meant beyond doubt, if there is one."""
    names = set(known) - {written}
    if letters := _letters(written):
        same = [name for name in names if _letters(name) == letters]
        if same:
            return same[0] if len(same) == 1 else None
    slips = [name for name in names if _is_slip(written.lower(), name)]
    if len(slips) != 1 or any(_within(written.lower(), name, 2) for name in names if name != slips[0]):
        return None
    return slips[0]


def renamed(mapping: Mapping, key: str, known: Iterable[str]) -> tuple[Change, ...]:
    """Return the change of a key that is not known to the one meant beyond doubt; none where that stands there too."""
    names = set(known)
    meant = None if key in all_keys() else certain(key, names)
    others = [other for other in mapping.entries if other != key]
    if (
        meant is None
        or meant in others
        or any(certain(other, names) == meant for other in others if other not in names)
    ):
        return ()
    return reworded(mapping.entries[key].key, meant)


def _letters(name: str) -> str:
    return proposed(name).replace("-", "")


def _is_slip(written: str, name: str) -> bool:
    if written[:1] != name[:1] or abs(len(written) - len(name)) > 1:
        return False
    words, others = (re.split("[-_ ]", text) for text in (written, name))
    differing = [pair for pair in zip(words, others, strict=False) if pair[0] != pair[1]]
    if len(words) != len(others) or len(differing) != 1:
        return False
    [(word, other)] = differing
    long_enough = min(len(word), len(other)) >= _SHORTEST and word.isalpha() and other.isalpha()
    return long_enough and word[0] == other[0] and _within(word, other, 1)


def _within(one: str, other: str, slips: int) -> bool:
    """Return whether `one` becomes `other` by at most so many slips."""
    if abs(len(one) - len(other)) > slips:
        return False
    while one and other and one[0] == other[0]:
        one, other = one[1:], other[1:]
    if not one or not other:
        return True  # what is left of the other one is no longer than the slips
    if not slips:
        return False
    return (
        _within(one[1:], other[1:], slips - 1)
        or _within(one[1:], other, slips - 1)
        or _within(one, other[1:], slips - 1)
        or (one[:2] == other[1::-1] and _within(one[2:], other[2:], slips - 1))
    )
