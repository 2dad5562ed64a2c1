"""Engines in the place of Graphviz that fail in one way each; drawing processes import them by this module's name."""

import os
import time

from procviz.render.engine import library_engine

TROUBLE = "n9 ["  # a node that only the troublesome diagram has


def crashing(dot, layout, form):
    """Die on the troublesome diagram, as a fault in C code does."""
    if TROUBLE in dot:
        os._exit(139)
    return library_engine(dot, layout, form)


def hanging(dot, layout, form):
    """Never come back from the troublesome diagram."""
    if TROUBLE in dot:
        time.sleep(3600)
    return library_engine(dot, layout, form)


def crashing_on_ways(dot, layout, form):
    """Die while finding ways, for every diagram."""
    if layout == "nop":
        os._exit(139)
    return library_engine(dot, layout, form)


def losing_a_way(dot, layout, form):
    """Find no way for the first edge."""
    drawn = library_engine(dot, layout, form)
    if layout == "nop2":
        return drawn
    return b"\n".join(line for line in drawn.splitlines() if not line.startswith(b"edge n0 "))


def stopping_halfway(dot, layout, form):
    """Draw half of what is no SVG."""
    drawn = library_engine(dot, layout, form)
    return drawn if layout == "nop" else drawn[: len(drawn) // 2]
