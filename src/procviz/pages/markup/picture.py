"""The place of a diagram on a page."""

from markupsafe import Markup

from procviz.diagram import Diagram
from procviz.pages.markup.heading import line


def picture(diagram: Diagram, indent: int = 0) -> Markup:
    """Return the placeholder that `publish` puts the drawing into, `indent` spaces to the right for use in a tab.

    In a tab Markdown is read, so texts are escaped as in headings.
    """
    text = line(diagram.description or diagram.title)
    return Markup(  # noqa: S704 - `line` escapes
        f'{" " * indent}<div class="procviz-diagram" data-diagram="{line(diagram.id)}" data-search-exclude>'
        f'<img src="{line(diagram.id)}.svg" alt="{text}"></div>'
    )
