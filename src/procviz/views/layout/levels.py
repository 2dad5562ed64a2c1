"""How dark the cells of a heat map are."""

import math

_DARKEST = 5


def level_of(figure: int, most: int) -> str:
    """Return the class of a cell: none for nothing, the darkest for `most` and above.

    >>> [level_of(figure, 8) for figure in (0, 1, 2, 8)]
    ['level-0', 'level-1', 'level-2', 'level-5']
    """
    if figure <= 0:
        return "level-0"
    return f"level-{min(_DARKEST, math.ceil(_DARKEST * figure / most)) if most > 0 else _DARKEST}"
