"""What git knows of a workspace: when it changed, and what, in the words of the model. The only room that runs git."""

from procviz.history.history import Change, History, Key, Version
from procviz.history.read import DAYS, read_history

__all__ = ["DAYS", "Change", "History", "Key", "Version", "read_history"]
