"""What is wrong with a workspace that could be read: one file a rule, in a folder for each group of rules.

The folder's name is the rule's group, the file's name its id. A rule whose `CHECK` has no `find` is found elsewhere, by
the reader or by the suppression of findings, and stands here for its severity and its page.
"""

from procviz.checks.check import Check, Finding
from procviz.checks.context import Context
from procviz.checks.run import Checked, run
from procviz.checks.suppression import Suppressed

__all__ = ["Check", "Checked", "Context", "Finding", "Suppressed", "run"]
