"""Every fixed value of the language has words."""

import typing

import pytest

from procviz.model import CATALOGUE, STEP_TYPES, Process
from procviz.model.process import Entry
from procviz.pages.telling import fields, terms


def values_of(annotation):
    """Yield the words of every `Literal` within an annotation."""
    if typing.get_origin(annotation) is typing.Literal:
        yield from typing.get_args(annotation)
    else:
        for one in typing.get_args(annotation):
            yield from values_of(one)


def told():
    models = [(kind, CATALOGUE[kind], found) for kind, found in fields.FIELDS.items()]
    models += [("process", Process, fields.PROCESS), ("entry", Entry, fields.ENTRY)]
    models += [(kind, model, fields.STEP) for kind, model in STEP_TYPES.items()]
    for kind, model, found in models:
        for field in found:
            if not field.part and field.name in model.model_fields:
                yield pytest.param(field, model.model_fields[field.name].annotation, id=f"{kind}-{field.name}")


@pytest.mark.parametrize(("field", "annotation"), list(told()))
def test_every_value_of_a_field_has_words(field, annotation):
    assert set(values_of(annotation)) <= set(field.terms)


@pytest.mark.parametrize("name", ["type", "status"])
def test_types_and_statuses_have_words(name):
    words = {"type": terms.TYPES, "status": terms.STATUSES}[name]
    assert set(values_of(Process.model_fields[name].annotation)) == set(words)


def test_every_kind_of_step_has_a_word():
    assert set(terms.STEPS) == set(STEP_TYPES)


@pytest.mark.parametrize("kind", fields.FIELDS)
def test_every_field_that_is_told_of_is_there(kind):
    for field in fields.FIELDS[kind]:
        assert (field.part or field.name) in CATALOGUE[kind].model_fields
