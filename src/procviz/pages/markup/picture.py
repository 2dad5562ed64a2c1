"""The place of a diagram on a page."""

from collections.abc import Mapping
from functools import cache

from markupsafe import Markup

from procviz.diagram import Diagram, Sketch
from procviz.pages.markup.heading import line
from procviz.words import Language, Message, _

WORDS: Mapping[str, Message] = {
    "tools": _("View of the picture"),
    "zoom-in": _("Zoom in"),
    "zoom-out": _("Zoom out"),
    "zoom-start": _("Back to the first view"),
    "full": _("Full screen"),
    "leave": _("Leave full screen"),
    "save-svg": _("Save as SVG"),
    "save-png": _("Save as PNG"),
    "skip": _("Skip the picture"),
    "more": _("There is more to the right"),
    "keys": _("Arrow keys move the picture, plus and minus zoom, 0 goes back to the first view."),
}
"""What the script of the pictures says, by the names it knows; it gets them from attributes of the place."""


def picture(diagram: Diagram | Sketch) -> Markup:
    """Return the placeholder that `publish` puts the drawing into; its texts are escaped as in headings."""
    description = diagram.description if isinstance(diagram, Diagram) else ""  # the drawing has it in any case
    text = line(description or diagram.title)
    return Markup(  # noqa: S704 - `line` escapes
        f'<div class="procviz-diagram" data-diagram="{line(diagram.id)}" data-search-exclude'
        f'{_words(diagram.language)}><img src="{line(diagram.id)}.svg" alt="{text}"></div>'
    )


@cache
def _words(language: Language) -> str:
    return "".join(f' data-word-{name}="{line(words.to(language))}"' for name, words in WORDS.items())
