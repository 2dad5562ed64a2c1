"""Fields of objects as facts: a label and a value in words, links where the value names something."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from markupsafe import Markup, escape

from procviz.model import Duration, Link, Located, Money, Period, Text, references
from procviz.model.ideas import Rice, Score, Wsjf
from procviz.pages.markup import anchor, prose, row_of, sentence
from procviz.pages.markup.prose import is_allowed, published
from procviz.pages.telling import figures, scores
from procviz.pages.telling.fields import Field
from procviz.pages.telling.links import link
from procviz.pages.telling.site import Site
from procviz.pages.telling.terms import word
from procviz.timing import long_duration
from procviz.words import Language, Message, _

_LINE = "<br> "
_LONG = 90
"""Texts with more characters take the whole width."""


_FIGURES: Mapping[type, Callable[[Any, Language], str]] = {
    bool: lambda value, language: (_("yes") if value else _("no")).to(language),
    int: figures.number,
    float: figures.number,
    dt.date: figures.date,
    Money: figures.money,
    Period: figures.period,
    Duration: lambda value, language: long_duration(value).to(language),
    Score: scores.score,
    Rice: scores.rice,
    Wsjf: scores.wsjf,
}
"""How values are put into words whose fields do not say how."""


class Fact(NamedTuple):
    """A label and a value, both ready for a page; `wide` ones want the whole line. A tuple: a page has dozens."""

    label: str
    value: Markup
    wide: bool = False


def facts(site: Site, thing: Located, fields: Sequence[Field]) -> list[Fact]:
    """Return what is known of `thing`, in the order of `fields`; what is not written is left out."""
    found = []
    written = thing.model_fields_set
    for field in fields:
        if (field.part or field.name) not in written:
            continue
        holder = getattr(thing, field.part) if field.part else thing
        value = getattr(holder, field.name, None)
        if value in (None, (), {}, ""):
            continue
        words = told(site, value, field, _kinds(site, holder, field.name))
        if words:
            found.append(Fact(word(field.label, site.language), words, isinstance(value, Text) and len(words) > _LONG))
    return found


def told(site: Site, value: object, field: Field, kinds: tuple[str, ...]) -> Markup:  # noqa: PLR0911 - a case a type
    """Return the `value` of a field in words; texts that name objects of `kinds` become links."""
    language = site.language
    match value:
        case Text():
            text = value.to(language)
            return prose(text) if len(text) > _LONG else sentence(text)
        case str() if kinds:
            return link(site, kinds, value)
        case str():
            return escape(
                word(field.terms[value], language) if value in field.terms else _plain(value, field, language)
            )
        case tuple():
            return row_of((told(site, one, field, kinds) for one in value), _LINE if field.in_lines else ", ")
        case dict():
            pairs = (
                (link(site, kinds, key) if kinds else escape(key)) + ": " + told(site, one, field, ())
                for key, one in value.items()
            )
            return row_of(pairs, _LINE)
        case Link():
            return _beside(value, language)
        case _:
            return escape(field.say(value).to(language) if field.say else _figure(value, language))


def _kinds(site: Site, holder: Located, name: str) -> tuple[str, ...]:
    """Return the kinds that the field `name` of `holder`, which is not empty, refers to."""
    key = (type(holder), name)
    if key not in site.reference_kinds:
        found = (one.kinds for one in references(holder, deep=False) if one.path[0] == name)
        site.reference_kinds[key] = next(found, ())
    return site.reference_kinds[key]


def _plain(value: str, field: Field, language: Language) -> str:
    return figures.tongue(value, language) if field.name == "languages" else value


def _figure(value: object, language: Language) -> str:
    words = _FIGURES.get(type(value))
    return words(value, language) if words else str(value)


def _beside(one: Link, language: Language) -> Markup:
    title = (one.title.to(language) if one.title else "") or one.url
    return anchor(published(one.url), title) if is_allowed(one.url) else escape(title)


def fact(site: Site, label: Message, value: Markup, *, wide: bool = False) -> Fact:
    """Return a fact that stands in no single field."""
    return Fact(label.to(site.language), value, wide)
