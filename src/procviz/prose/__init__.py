"""A process told in sentences, in German or English, for those who would rather read or cannot see the picture."""

from procviz.prose.blocks import Block, Listing, Paragraph, Run
from procviz.prose.telling import tell

__all__ = ["Block", "Listing", "Paragraph", "Run", "tell"]
