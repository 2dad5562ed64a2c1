"""How text gets into a page: the one home of escaping, of CommonMark from users, and of the templates."""

from procviz.pages.markup.block import block
from procviz.pages.markup.heading import heading, line
from procviz.pages.markup.picture import picture
from procviz.pages.markup.pieces import anchor, badge, coded, row_of
from procviz.pages.markup.prose import prose, sentence
from procviz.pages.markup.template import render

__all__ = ["anchor", "badge", "block", "coded", "heading", "line", "picture", "prose", "render", "row_of", "sentence"]
