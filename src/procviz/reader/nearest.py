"""The name that was probably meant."""

from collections.abc import Iterable
from difflib import get_close_matches

from procviz.words import Message, _

MOST_SHOWN = 12  # names in a list of what is known; a longer list helps nobody


def nearest(written: str, known: Iterable[str]) -> str | None:
    """Return the name among `known` that comes nearest to what was written, where one is near enough."""
    names = sorted(known)
    for name in names:
        if name.replace("-", "").replace("_", "") == written.lower().replace("-", "").replace("_", "").replace(" ", ""):
            return name
    found = get_close_matches(written[:80], names, n=1, cutoff=0.6)
    return found[0] if found else None


def suggestion(written: str, known: Iterable[str]) -> Message | None:
    """Return the cure for a name that is not known: the nearest one, or all where they are few."""
    names = sorted(known)
    if found := nearest(written, names):
        return _("did you mean `{name}`?", name=found)
    if not names:
        return None
    shown = ", ".join(f"`{name}`" for name in names[:MOST_SHOWN])
    if len(names) > MOST_SHOWN:
        return _("known are {names} and {count} more", names=shown, count=len(names) - MOST_SHOWN)
    return _("known are {names}", names=shown)
