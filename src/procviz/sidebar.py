"""The navigation beside each page, as Material writes it, of parts that are kept from page to page.

Of a thousand pages nearly all of it is the same: entries that are not open. Material's template makes each of them anew
for each page, and a quarter of the builder's time went there.
"""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, Protocol

from jinja2 import ChoiceLoader, DictLoader, Environment, TemplateNotFound, pass_context
from jinja2.runtime import Context

_TEMPLATE = "partials/nav-item.html"
_OURS = """\
{% macro render(entry, name, level) %}
{% set first = page.toc | first if entry.active %}
{% set headings %}
{% if first and (first.level > 1 or first.children) %}{% include "partials/toc.html" %}{% endif %}
{% endset %}
{{ sidebar(entry, name, headings) }}
{% endmacro %}
"""
"""What Material's `partials/nav.html` calls for each entry of the first level."""

_SHAPE = frozenset({"navigation.tabs", "navigation.indexes", "navigation.prune"})
_OTHER_SHAPE = frozenset({"navigation.sections", "navigation.expand"})
"""Features that decide what the navigation looks like: those of the packaged configuration, and others."""

_DECORATION = frozenset({"icon", "status", "subtitle"})
_ADDED = ("typeset", "pages", "encrypted")
"""Keys of a page's front matter that change its entry, and what Material's plugins add to a page for that."""

_ARROW = '<span class="md-nav__icon md-icon"></span>'


class Entry(Protocol):
    """A page, a link or a section, as the builder has it in its navigation; a section has `children` and no `url`."""

    title: str
    url: str
    active: bool
    children: "Sequence[Entry] | None"


class Described(Protocol):
    """A page with its front matter."""

    @property
    def meta(self) -> Mapping[str, object]:
        """Return the front matter."""


class _Spot(NamedTuple):
    """Where an entry is written: on which page, in which folder, and the headings of the page as HTML."""

    context: Context
    page: Entry | None
    folder: str
    headings: str


def write_quickly(env: Environment, features: Iterable[str], pages: Iterable[Described]) -> None:
    """Let `env` write the navigation by this module, where it comes out as by Material's own template.

    It does with the `features` of the packaged configuration, as long as nothing decorates the entry of any of the
    `pages` and the user has no template in the place of Material's.
    """
    chosen = frozenset(features)
    shaped = chosen >= _SHAPE and chosen.isdisjoint(_OTHER_SHAPE)
    if shaped and env.loader and _is_materials(env) and not any(map(_is_decorated, pages)):
        env.loader = ChoiceLoader([DictLoader({_TEMPLATE: _OURS}), env.loader])
        env.globals["sidebar"] = _Sidebar().write


def _is_decorated(page: Described) -> bool:
    return not _DECORATION.isdisjoint(page.meta) or any(hasattr(page, name) for name in _ADDED)


def _is_materials(env: Environment) -> bool:
    """Tell whether the template in use is Material's."""
    try:
        file = env.get_template(_TEMPLATE).filename or ""
    except TemplateNotFound:
        return False
    return Path(file).parts[-4:-2] == ("material", "templates")


class _Sidebar:
    """Writes entries, and keeps those that are not open: they depend on the folder only that their links count from."""

    def __init__(self) -> None:
        self._kept: dict[tuple[int, str], str] = {}

    @pass_context
    def write(self, context: Context, entry: Entry, name: str, headings: str) -> str:
        """Return an entry of the first level with all that is open below it; `name` is to be its id in HTML."""
        page = context["page"]
        folder = page.url.rpartition("/")[0] if page else context["base_url"]
        return self._entry(_Spot(context, page, folder, headings.strip()), entry, name, 1)

    def _entry(self, spot: _Spot, entry: Entry, name: str, level: int) -> str:
        if entry.children and entry.active:
            return self._open(spot, entry, entry.children, name, level)
        if entry == spot.page:
            return _current(spot, entry)
        key = (id(entry), spot.folder)
        kept = self._kept.get(key)
        if kept is None:
            kept = self._kept[key] = _closed(spot, entry)
        return kept

    def _open(self, spot: _Spot, section: Entry, children: Sequence[Entry], name: str, level: int) -> str:
        """Return a section that the page is in. Its own page is its title, and no entry below it."""
        index = next((child for child in children if getattr(child, "is_index", False)), None)
        entries = "".join(
            self._entry(spot, child, f"{name}_{number}", level + 1)
            for number, child in enumerate(children, 1)
            if child is not index
        )
        kind = " md-nav__item--section" if level == 1 else ""
        unfold = f'for="{name}" id="{name}_label" tabindex="{"" if level == 1 else "0"}"'
        title = _content(section)
        if index is None:
            head = f'<label class="md-nav__link" {unfold}>{title}{_ARROW}</label>'
        else:
            here = "md-nav__link--active" if index == spot.page else ""
            head = f'<a href="{_url(spot, index)}" class="md-nav__link {here}">{title}</a>'
            if len(children) > 1:
                head += f'<label class="md-nav__link {here}" {unfold}>{_ARROW}</label>'
            head = f'<div class="md-nav__link md-nav__container">{head}</div>'
        return (
            f'<li class="md-nav__item md-nav__item--active{kind} md-nav__item--nested">'
            f'<input class="md-nav__toggle md-toggle " type="checkbox" id="{name}" checked>{head}'
            f'<nav class="md-nav" data-md-level="{level}" aria-labelledby="{name}_label" aria-expanded="true">'
            f'<label class="md-nav__title" for="{name}">{_ARROW}{section.title}</label>'
            f'<ul class="md-nav__list" data-md-scrollfix>{entries}</ul></nav></li>\n'
        )


def _current(spot: _Spot, page: Entry) -> str:
    """Return the page's own entry, which on a phone unfolds its headings."""
    title = _content(page)
    unfold = f'<label class="md-nav__link md-nav__link--active" for="__toc">{title}{_ARROW}</label>'
    return (
        '<li class="md-nav__item md-nav__item--active">'
        '<input class="md-nav__toggle md-toggle" type="checkbox" id="__toc">'
        f"{unfold if spot.headings else ''}"
        f'<a href="{_url(spot, page)}" class="md-nav__link md-nav__link--active">{title}</a>{spot.headings}</li>\n'
    )


def _closed(spot: _Spot, entry: Entry) -> str:
    """Return a link, or a section that the page is not in: a link to the first page of it."""
    if not entry.children:
        link = f'<a href="{_url(spot, entry)}" class="md-nav__link">{_content(entry)}</a>'
        return f'<li class="md-nav__item">{link}</li>\n'
    first = entry.children[0]
    while first.children:
        first = first.children[0]
    link = f'<a href="{_url(spot, first)}" class="md-nav__link">{_content(entry)}{_ARROW}</a>'
    return f'<li class="md-nav__item md-nav__item--pruned md-nav__item--nested">{link}</li>\n'


def _content(entry: Entry) -> str:
    return f'<span class="md-ellipsis">{entry.title}</span>'


def _url(spot: _Spot, entry: Entry) -> str:
    """Return the address of a page from the page that is written, as the builder reckons it."""
    url: str = spot.context.environment.filters["url"](spot.context, entry.url)
    return url
