"""A folder of YAML to a workspace: everything that can be read, and a problem for everything that cannot."""

from procviz.reader.file import SETTINGS_FILE
from procviz.reader.read import Reading, read_workspace

__all__ = ["SETTINGS_FILE", "Reading", "read_workspace"]
