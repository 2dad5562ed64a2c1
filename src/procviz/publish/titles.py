"""Names and titles on their way through a builder's configuration and front matter."""

from html import escape


def told(title: str) -> str:
    """Return a `title` as HTML, in which no template language finds anything of its own.

    Themes put titles into their pages as they are, and plugins for macros read them as templates before.
    """
    return escape(title).replace("{", "&#123;").replace("}", "&#125;")
