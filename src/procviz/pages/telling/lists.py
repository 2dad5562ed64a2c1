"""Rows of links that stay short, however much there is."""

from collections.abc import Sequence

from markupsafe import Markup, escape

from procviz.pages.markup import row_of
from procviz.words import Language, _n

MOST = 12


def shortened(pieces: Sequence[Markup], language: Language, *, separator: str = ", ", most: int = MOST) -> Markup:
    """Return pieces of HTML with the HTML `separator` between them: the first `most`, and how many more there are."""
    more = len(pieces) - most
    if more <= 0:
        return row_of(pieces, separator)
    words = _n("and {count} other", "and {count} others", more)
    return row_of((*pieces[:most], escape(words.to(language))), separator)
