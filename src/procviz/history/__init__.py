"""What git knows of a workspace: when it changed, and what, in the words of the model. The only room that runs git."""

from procviz.history.history import Change, History, Key, Plain, Version

__all__ = ["Change", "History", "Key", "Plain", "Version"]
