"""From the model to Markdown, one file a kind of page."""

from procviz.pages.page import Page

__all__ = ["Page"]
