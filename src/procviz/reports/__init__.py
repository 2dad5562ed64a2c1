"""What was found, as text for people and for machines: one file a format, whose name is the format's.

A format is a module with `write(checked: Checked, look: Look) -> str`.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from procviz.catalogue import leaves
from procviz.errors import ProcvizError
from procviz.reports._repairs import harmless, repairs
from procviz.reports._statistics import statistics
from procviz.words import Language, _

if TYPE_CHECKING:
    from procviz.checks import Checked  # its import takes long, and naming the formats does not need it

__all__ = ["Look", "formats", "harmless", "repairs", "statistics", "write"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a report is wanted; a format made for machines heeds neither colour nor width.

    `width` is that of the terminal in characters, `quiet` leaves out everything but the findings. `fail_on` is the
    severity from which a problem fails the check, for formats that tell what passed.
    """

    language: Language = "en"
    colour: bool = False
    width: int = 100
    quiet: bool = False
    fail_on: str = "error"


def formats() -> tuple[str, ...]:
    """Return the names of all formats."""
    return tuple(leaves("procviz.reports"))


def write(form: str, checked: "Checked", look: Look) -> str:
    """Return the report in a format.

    Raises:
        ProcvizError: there is no such format.
    """
    leaf = leaves("procviz.reports").get(form)
    if leaf is None:
        raise ProcvizError(
            _("there is no format “{format}”; known are {formats}", format=form, formats=", ".join(formats()))
        )
    text: str = leaf.load().write(checked, look)
    return text
