"""Figures and their units, which no line may part."""

import re

_INSIDE = re.compile(r"(?<=[\d≤]) (?!·)|(?<!·) (?=\d)")


def unbroken(text: str) -> str:
    r"""Return `text` with no-break spaces beside its figures.

    >>> unbroken("rejected · after 4 bd")
    'rejected · after\xa04\xa0bd'
    """
    return _INSIDE.sub("\N{NO-BREAK SPACE}", text)
