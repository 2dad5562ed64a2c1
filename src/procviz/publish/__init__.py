"""The site: pages on disk, the builder, diagrams in place, verification, and the swap with the last site."""

from procviz.publish.builders import BUILDERS, MKDOCS, Builder, installed
from procviz.publish.config import configure
from procviz.publish.exchange import locked
from procviz.publish.faults import RULES
from procviz.publish.finish import finish
from procviz.publish.folders import Folders
from procviz.publish.handbook import Handbook
from procviz.publish.publishing import publish
from procviz.publish.serving import serve
from procviz.publish.writing import Manifest, write_pages

__all__ = [
    "BUILDERS",
    "MKDOCS",
    "RULES",
    "Builder",
    "Folders",
    "Handbook",
    "Manifest",
    "configure",
    "finish",
    "installed",
    "locked",
    "publish",
    "serve",
    "write_pages",
]
