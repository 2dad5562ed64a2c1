"""Figures and their units, which no line may part."""

import re
from functools import lru_cache

_INSIDE = re.compile(r"(?<=[\d≤]) (?!·)|(?<!·) (?=\d+×)")


@lru_cache(maxsize=4096)
def unbroken(text: str) -> str:
    r"""Return `text` with no-break spaces between figures and what they count.

    >>> unbroken("rejected · after 4 bd")
    'rejected · after 4\xa0bd'
    """
    return _INSIDE.sub("\N{NO-BREAK SPACE}", text)
