"""HTML blocks in Markdown: everything on a page but its headings.

User text stands only inside such blocks, where no Markdown is read, so none of it can act as Markdown.
"""

import re

from markupsafe import Markup, escape

from procviz.blocks import is_ours

_MID_TEXT = re.compile(r"\n(?!<)")
"""A line's end before a line that no tag begins."""


def block(html: str) -> Markup:
    """Return `html`, safe by itself, as a block that each Markdown reader passes on as it is.

    A blank line would end the block for some readers and an indented one would be code, so there are none. Each line
    begins with a tag: extensions that look at the beginnings of lines before HTML is recognised find nothing of theirs.
    Braces are for template plugins, which read a page before Markdown does; as entities they mean nothing to them.
    What does not begin with an element of ours is put into one, by which `procviz.blocks` knows it.
    """
    lines = filter(None, map(str.strip, str(html).splitlines()))
    flat = _MID_TEXT.sub(" ", "\n".join(lines))
    if flat and not is_ours(flat):
        flat = f'<div class="procviz-part">\n{flat}\n</div>'
    return Markup(flat.replace("{", "&#123;").replace("}", "&#125;"))  # noqa: S704 - `html` is safe already


def preserved(text: str) -> Markup:
    """Return plain `text` for a `<pre>`, with its line breaks as entities that `block` lets be."""
    escaped = str(escape("\n".join(text.splitlines())))
    return Markup(escaped.replace("\n", "&#10;"))  # noqa: S704 - escaped just here
