"""The site: pages on disk, the builder, diagrams in place, verification, and the swap with the last site."""

from procviz.publish.builders import BUILDERS, MKDOCS, Builder, installed
from procviz.publish.config import configure
from procviz.publish.exchange import locked
from procviz.publish.faults import RULES
from procviz.publish.finish import finish
from procviz.publish.folders import Folders
from procviz.publish.handbook import Drawn, Handbook
from procviz.publish.origins import traced
from procviz.publish.publishing import Published, publish
from procviz.publish.serving import serve
from procviz.publish.writing import Manifest, write_drawings, write_pages

__all__ = [
    "BUILDERS",
    "MKDOCS",
    "RULES",
    "Builder",
    "Drawn",
    "Folders",
    "Handbook",
    "Manifest",
    "Published",
    "configure",
    "finish",
    "installed",
    "locked",
    "publish",
    "serve",
    "traced",
    "write_drawings",
    "write_pages",
]
