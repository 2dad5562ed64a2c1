"""Diagrams as SVG, PNG and PDF."""

from procviz.render.draw import draw
from procviz.render.job import Drawing, Format, Job

__all__ = ["Drawing", "Format", "Job", "draw"]
