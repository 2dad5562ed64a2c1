"""The language reference: every key of every object, told by the models, with words around it.

Cells and paragraphs are CommonMark; the page on the site and the file that `procviz schema` writes say the same.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from procviz.model import CATALOGUE, STEP_TYPES, Located, Process, Settings, StepBasics
from procviz.model.catalogue import Published
from procviz.model.shape import (
    ID,
    Choice,
    Either,
    Key,
    Many,
    Naming,
    Part,
    Phrase,
    Shape,
    Table,
    Word,
    Wording,
    YesOrNo,
    keys_of,
    summary_of,
)
from procviz.pages.telling.notation import BEHAVIOUR, FILES, VALUES
from procviz.reader.completeness import KIND_NAMES
from procviz.words import Language, Message, _, translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """A part of the reference: a heading of a level, paragraphs, and a table with a row for each thing explained."""

    level: int
    title: str
    paragraphs: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


def language_reference(language: Language) -> Iterator[Chapter]:
    """Yield the chapters of the reference in the order of reading."""
    yield _chapter(2, _("Files"), language, FILES)
    columns = tuple(word.to(language) for word in (_("Value"), _("Written like this"), _("Meaning")))
    rows = tuple((name.to(language), look, meaning.to(language)) for name, look, meaning in VALUES)
    yield Chapter(level=2, title=_("Values").to(language), columns=columns, rows=rows)
    yield _keys(2, _("Keys of every object").to(language), keys_of(Published), language)
    yield _of_model(2, _("Process").to(language), Process, language, (_PROCESS_ID,))
    yield _chapter(2, _("Steps").to(language), language, (_STEPS,))
    beside = {key.name for key in keys_of(Published)}
    common = tuple(key for key in keys_of(StepBasics) if key.name not in beside)
    yield _keys(3, _("Keys of every step").to(language), common, language)
    for kind, step in STEP_TYPES.items():
        yield _of_model(3, f"`{kind}`", step, language)
    yield _chapter(2, _("Catalogue").to(language), language, (_CATALOGUE,))
    for kind, model in CATALOGUE.items():
        yield _of_model(3, f"`{kind}`", model, language)
    yield _of_model(2, "`workspace.yml`", Settings, language)
    yield _chapter(2, _("How it is understood").to(language), language)
    for title, paragraphs in BEHAVIOUR:
        yield _chapter(3, title, language, paragraphs)


_STEPS = _(
    "A step is a map that begins with its kind, whose value is the step's identifier. The list order is the flow: a "
    "step without `next` goes to the step below it. Links, tags and `x-ignore` are written as in every object."
)
_CATALOGUE = _(
    "A catalogue file holds maps of objects by their identifier, one for each kind: "
    "`channels: {{email: {{kind: email, consent: express}}}}`."
)


def _chapter(level: int, title: Message | str, language: Language, paragraphs: tuple[Message, ...] = ()) -> Chapter:
    text = title if isinstance(title, str) else title.to(language)
    return Chapter(level=level, title=text, paragraphs=tuple(one.to(language) for one in paragraphs))


_PROCESS_ID = Key(name="process", needed=True, shape=ID, description=Process.model_fields["id"].description or "")


def _of_model(level: int, title: str, model: type[Located], language: Language, first: tuple[Key, ...] = ()) -> Chapter:
    """Return the chapter of a kind of object, without the keys that all such objects have in the same way."""
    common = keys_of(StepBasics) if issubclass(model, StepBasics) else keys_of(Published)
    keys = (*first, *(key for key in keys_of(model) if key not in common))
    return _keys(level, title, keys, language, (translate(summary_of(model), language),))


def _keys(
    level: int, title: str, keys: tuple[Key, ...], language: Language, paragraphs: tuple[str, ...] = ()
) -> Chapter:
    columns = tuple(word.to(language) for word in (_("Key"), _("Value"), _("Meaning")))
    rows = tuple(row for key in keys for row in _rows(key, "", language))
    return Chapter(level=level, title=title, paragraphs=paragraphs, columns=columns if rows else (), rows=rows)


def _rows(key: Key, before: str, language: Language) -> Iterator[tuple[str, ...]]:
    """Yield the row of a key, and below it those of the object that may stand there."""
    needed = f" **{_('required').to(language)}**" if key.needed else ""
    means = translate(key.description, language)
    if key.default:
        means += " " + _("Without it: `{value}`.", value=key.default).to(language)
    yield f"`{before}{key.name}`{needed}", takes(key.shape).to(language), means
    for model in dict.fromkeys(_parts(key.shape)):
        if issubclass(model, StepBasics):
            continue
        inner = [one for one in keys_of(model) if not issubclass(model, Published) or one not in keys_of(Published)]
        for one in inner:
            yield from _rows(one, f"{before}{key.name}.", language)


def _parts(shape: Shape) -> Iterator[type[Located]]:
    match shape:
        case Part(model):
            yield model
        case Many(item) | Table(value=item):
            yield from _parts(item)
        case Either(shapes):
            for one in shapes:
                yield from _parts(one)


def takes(shape: Shape) -> Message:
    """Return what may be written at a key, in words."""
    match shape:
        case Many(item, alone, _least, most):
            if most is not None:
                return _("a list of {count}: {item}", count=most, item=takes(item))
            return _("{item}; or a list", item=takes(item)) if alone else _("a list: {item}", item=takes(item))
        case Table(key, value):
            return _("a map: {key} → {value}", key=takes(key), value=takes(value))
        case Part(model):
            return _("a step") if issubclass(model, StepBasics) else _("a map of the keys below")
        case Either(shapes):
            *others, last = dict.fromkeys(takes(one) for one in shapes)
            found = last
            for other in reversed(others):
                found = _("{one}, or {other}", one=other, other=found)
            return found
        case _:
            return _one_value(shape)


def _one_value(shape: Word | Wording | YesOrNo | Choice | Phrase | Naming) -> Message:
    match shape:
        case Word():
            return _("a word")
        case Wording():
            return _("a text")
        case YesOrNo():
            return _("`true` or `false`")
        case Choice(values):
            return _("one of {values}", values=", ".join(f"`{value}`" for value in values))
        case Phrase(name=name):
            return name
        case Naming(kinds):
            named = [KIND_NAMES[kind] for kind in kinds]
            return (
                _("{kind} (identifier)", kind=named[0])
                if len(named) == 1
                else _("{kind} or {other} (identifier)", kind=named[0], other=named[1])
            )
