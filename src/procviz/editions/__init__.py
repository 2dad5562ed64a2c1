"""What the team may see of a workspace: what is for editors is dropped here, before anybody else looks at it.

Nothing behind this room has to know what is restricted. The YAML itself can be read by everyone with access to the
repository; this room is about the site.
"""

from procviz.editions.content import plain
from procviz.editions.edition import Edition, team_edition

__all__ = ["Edition", "plain", "team_edition"]
