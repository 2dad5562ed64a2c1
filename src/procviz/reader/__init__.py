"""A folder of YAML to a workspace: everything that can be read, and a problem for everything that cannot."""

from procviz.reader.file import Thing, read_thing
from procviz.reader.read import Reading, read_workspace

__all__ = ["Reading", "Thing", "read_thing", "read_workspace"]
