"""A change in words: what it is about, and what was and is said there."""

from typing import Any

from procviz.history import Change
from procviz.model import Described, Link, Objective, Process, Share, Text
from procviz.pages.telling import figures
from procviz.pages.telling.changed_fields import KEYED, field_of
from procviz.pages.telling.facts import told
from procviz.pages.telling.fields import Field
from procviz.pages.telling.site import Site
from procviz.words import Message, _

LONG = 70
"""Texts with more characters are not quoted."""


def words_of(site: Site, change: Change) -> str:
    """Return what has changed in one line of plain text; what it is about is not said in it."""
    return _words(site, change).to(site.language)


def part_of(site: Site, key: tuple[str, str], part: str) -> Described | None:
    """Return a part of an object as it is now; None where one of both is no longer there."""
    match site.objects[key[0]].get(key[1]):
        case Process() as process:
            return process.step(part)
        case Objective() as objective:
            return objective.key_results.get(part)
    return None


def _words(site: Site, change: Change) -> Message:
    match change.what:
        case "new":
            return _("new")
        case "removed":
            return _("no longer there")
        case "moved" if change.after:
            return _("comes after “{step}” now", step=_step(site, change, change.after))
        case "moved":
            return _("comes first now")
    if change.path == ("title",):
        return _renamed(site, change)
    field, key = field_of(change.kind, change.path, is_part=bool(change.part))
    label: Message | str = field.label
    if key or change.path[0] == "next":
        label = _("{label} ({key})", label=field.label, key=_key(site, change, key)) if key else field.label
    return _values(site, change, field, label)


def _key(site: Site, change: Change, key: str) -> Message | str:
    """Return what tells the value apart from others in the same field."""
    if change.path[0] == "next":
        return _("on the way to “{step}”", step=_step(site, change, key))
    kinds = KEYED.get(change.path[-2], KEYED.get(change.path[0], ()))
    found = site.workspace.find(kinds, key)
    return found[1].name(site.language) if found else key.replace("-", " ")


def _step(site: Site, change: Change, step_id: str) -> str:
    found = part_of(site, change.key, step_id)
    return found.name(site.language) if found else step_id.replace("-", " ")


def _renamed(site: Site, change: Change) -> Message:
    before, after = _plain(site, change, change.before), _plain(site, change, change.after)
    if before == after:
        return _("title in another language")
    if not before or not after:
        return _("is called “{after}” now", after=after) if after else _("has no title of its own any more")
    return _("is called “{after}” now, formerly “{before}”", after=after, before=before)


def _values(site: Site, change: Change, field: Field, label: Message | str) -> Message:
    """Return how a value has changed; long texts and lists of parts are not quoted."""
    before, after = change.before, change.after
    if before is None and after is None:
        return _("{label}: changed", label=label)
    if isinstance(before or after, tuple) and change.path != ("between",):
        return _lists(site, change, field, label)
    old, new = _plain(site, change, before, field), _plain(site, change, after, field)
    if max(len(old), len(new)) > LONG:
        return _shortly(label, is_new=not old, is_gone=not new)
    if old == new:
        return _("{label}: in another language", label=label)
    if not old:
        return _("{label}: {after}, said for the first time", label=label, after=new)
    return _("{label}: {before} → {after}", label=label, before=old, after=new) if new else _gone(label, old)


def _shortly(label: Message | str, *, is_new: bool, is_gone: bool) -> Message:
    if is_new:
        return _("{label}: written", label=label)
    return _("{label}: dropped", label=label) if is_gone else _("{label}: rewritten", label=label)


def _gone(label: Message | str, words: str) -> Message:
    return _("{label}: {words} dropped", label=label, words=words)


def _lists(site: Site, change: Change, field: Field, label: Message | str) -> Message:
    before, after = change.before or (), change.after or ()
    come = _plain(site, change, tuple(one for one in after if one not in before), field)
    gone = _plain(site, change, tuple(one for one in before if one not in after), field)
    if len(come) + len(gone) > 2 * LONG:
        return _("{label}: changed", label=label)
    if come and gone:
        return _("{label}: {come} added, {gone} dropped", label=label, come=come, gone=gone)
    if come:
        return _("{label}: {come} added", label=label, come=come)
    return _gone(label, gone) if gone else _("{label}: in another order", label=label)


def _plain(site: Site, change: Change, value: Any, field: Field | None = None) -> str:  # noqa: ANN401 - of any field
    """Return a value in words, without links; empty where there is none."""
    if value in (None, (), ""):
        return ""
    if isinstance(value, Text):
        return value.to(site.language)
    if isinstance(value, Share):
        return figures.share(value, site.language)
    if change.kinds == ("steps",):
        steps = [value] if isinstance(value, str) else value
        return ", ".join(_("“{step}”", step=_step(site, change, one)).to(site.language) for one in steps)
    if isinstance(value, tuple) and any(isinstance(one, Link) for one in value):
        return ", ".join(one.title.to(site.language) if one.title else one.url for one in value)
    return str(told(site, value, field, change.kinds).striptags()) if field else str(value)
