"""A folder of YAML to a workspace: everything that can be read, and a problem for everything that cannot."""

from procviz.reader.read import Reading, read_workspace

__all__ = ["Reading", "read_workspace"]
