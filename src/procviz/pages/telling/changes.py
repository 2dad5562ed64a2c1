"""What has changed lately, in words."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby, islice

from markupsafe import Markup, escape

from procviz.history import Change, Version
from procviz.history.history import Key
from procviz.model import Text
from procviz.pages.markup import anchor
from procviz.pages.telling import figures
from procviz.pages.telling.changed import part_of, words_of
from procviz.pages.telling.facts import Fact, fact
from procviz.pages.telling.kinds import KINDS
from procviz.pages.telling.links import ABOVE, link
from procviz.pages.telling.lists import shortened
from procviz.pages.telling.site import Site
from procviz.words import Message, _, _n

FRESH = 14
"""Days for which something counts as new, or as changed."""
FEW = 3
"""New objects of one kind that are named among the latest changes; the page of all changes names every one."""
MOST_LINES = 12
"""Lines that one object gets at once; what has changed all over is better read on its page."""


@dataclass(frozen=True, slots=True)
class Lately:
    """What has changed of one object on one day: the date in words, a link to it, and the changes, a sentence each."""

    date: str
    about: Markup
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One change: the step or key result that it is about, if any, as a link and as plain text, and what happened."""

    part: Markup
    part_name: str
    words: str

    def __str__(self) -> str:
        return f"{self.part_name}: {self.words}" if self.part_name else self.words


@dataclass(frozen=True, slots=True)
class Changed:
    """What has changed of one object: a link to it, what sort of object it is, and the changes."""

    about: Markup
    kind: Message
    lines: list[Line] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Occasion:
    """Changes that came together: what the editor wrote about them, remarks on all of them, and what changed.

    `come` has links to objects that are new, by their kind; what else has changed stands in `objects`.
    """

    subject: str
    remarks: tuple[Message, ...]
    come: tuple[tuple[Message, tuple[Markup, ...]], ...]
    objects: list[Changed]


def lately(site: Site, count: int) -> tuple[Lately, ...]:
    """Return the last changes for the home page, the newest first, at most `count`; none without history."""
    return tuple(islice(_lately(site), count))


def _lately(site: Site) -> Iterator[Lately]:
    for day, occasions in days_of(site, up=""):
        for occasion in occasions:
            words = figures.date(day, site.language)
            for kind, links in occasion.come:
                about = shortened(links, site.language, most=FEW)
                yield Lately(words, about, (_("new: {kind}", kind=kind).to(site.language),))
            for one in occasion.objects:
                yield Lately(words, one.about, tuple(map(str, one.lines)))


def days_of(site: Site, up: str = ABOVE) -> Iterator[tuple[date, list[Occasion]]]:
    """Yield the days on which something changed, the newest first, with what changed then.

    Args:
        site: the site, whose history may be missing.
        up: the way from the page to the top of the site.
    """
    history = site.history
    versions = sorted(history.versions, key=lambda version: version.day, reverse=True) if history else []
    names = {change.key: change.before for version in reversed(versions) for change in _gone(version)}
    for day, found in groupby(versions, key=lambda version: version.day):
        # For the team, it does not matter in how many steps editors came to what they changed on a day.
        group = [list(same) for _subject, same in groupby(found, key=lambda version: version.subject)]
        yield day, [_occasion(site, same, names, up) for same in group]


def fresh(site: Site, kind: str, object_id: str) -> list[tuple[str, str]]:
    """Return the badge of an object that is new or has lately changed: its kind and its word; none for all others."""
    history, key = site.history, (kind, object_id)
    if history is None:
        return []
    for badge, word, days in (("new", _("new"), history.first), ("changed", _("changed"), history.last)):
        day = days.get(key)
        if day and (site.day - day).days <= FRESH and not _is_beginning(site, day):
            return [(badge, word.to(site.language))]
    return []


def last_change(site: Site, kind: str, object_id: str) -> list[Fact]:
    """Return when an object last changed, as far as that is known."""
    if site.history is None:
        return []
    day = site.history.last.get((kind, object_id))
    words = escape(figures.date(day or site.history.since, site.language))
    label = _("Last change") if day else _("Last change no later than")
    return [fact(site, label, words)]


def _is_beginning(site: Site, day: date) -> bool:
    """Return whether a day is that of the very first version, in which all is new and nothing is."""
    return bool(site.history and any(version.is_first and version.day == day for version in site.history.versions))


def _gone(version: Version) -> Iterator[Change]:
    return (change for change in version.changes if change.what == "removed" and not change.part)


def _occasion(site: Site, versions: Iterable[Version], names: Mapping[Key, Text | None], up: str) -> Occasion:
    found: dict[Key, list[Change]] = {}
    remarks: dict[Message, None] = {}
    subject = ""
    for version in versions:
        subject = version.subject
        if version.is_first:
            remarks[_("The handbook begins.")] = None
        elif version.is_bulk:
            remarks[_("Very many files changed at once; they are not listed one by one.")] = None
        for change in version.changes:
            found.setdefault(change.key, []).append(change)
    come = {key: None for key, changes in found.items() if key[1] in site.objects[key[0]] and _is_new(changes)}
    objects = [_changed(site, key, changes, names, up) for key, changes in found.items() if key not in come]
    return Occasion(subject, tuple(remarks), tuple(_come(site, come, up)), objects)


def _is_new(changes: list[Change]) -> bool:
    return changes[-1].what == "new" and not changes[-1].part  # the newest come first


def _come(site: Site, keys: Iterable[Key], up: str) -> Iterator[tuple[Message, tuple[Markup, ...]]]:
    for kind, group in groupby(sorted(keys, key=lambda key: list(KINDS).index(key[0])), key=lambda key: key[0]):
        found = [one for _kind, one in group]
        names = KINDS[kind].many if len(found) > 1 else KINDS[kind].one
        yield names, tuple(link(site, (kind,), one, up) for one in found)


def _changed(site: Site, key: Key, changes: list[Change], names: Mapping[Key, Text | None], up: str) -> Changed:
    is_there = key[1] in site.objects[key[0]]
    title = names.get(key)
    name = title.to(site.language) if title else key[1].replace("-", " ")
    lines = [_line(site, change, up) for change in changes[:MOST_LINES]]
    if left := len(changes) - len(lines):
        more = _n("and {count} more change", "and {count} more changes", left)
        lines.append(Line(Markup(), "", more.to(site.language)))
    return Changed(link(site, (key[0],), key[1], up) if is_there else escape(name), KINDS[key[0]].one, lines)


def _line(site: Site, change: Change, up: str) -> Line:
    """Return a change; of a part that is gone, its title then."""
    words = words_of(site, change)
    if not change.part:
        return Line(Markup(), "", words)
    part = part_of(site, change.key, change.part)
    if part is None:
        title = change.before if change.what == "removed" else change.after if change.what == "new" else None
        name = title.to(site.language) if isinstance(title, Text) else change.part.replace("-", " ")
        return Line(escape(name), name, words)
    name = part.name(site.language)
    place = f"step-{change.part}" if change.kind == "processes" else change.part
    return Line(anchor(f"{up}{change.kind}/{change.id}.html#{place}", name), name, words)
