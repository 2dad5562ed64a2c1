"""Every sentence of the tool has its German, with the same fields, and nothing in de.po is left over."""

import ast
import string
from importlib import resources
from pathlib import Path

from babel.messages.extract import extract
from babel.messages.pofile import read_po

from procviz.checks.pages import rule_pages
from procviz.model import CATALOGUE, Process, Settings
from procviz.model.shape import keys_of, models_from, summary_of
from procviz.words import _, _n

SOURCE = Path(str(resources.files("procviz")))
FORMS = {"_": 1, "_n": 2}
"""How many of a function's arguments are templates: one, or singular and plural."""


def used():
    """Return where each English template stands, by the template: one text, or singular and plural."""
    found = {}
    for path in sorted(SOURCE.rglob("*.py")):
        found |= {text: f"{path.relative_to(SOURCE)}:{line}" for text, line in in_code(path)}
    for path in sorted(SOURCE.rglob("templates/*")):
        found |= {text: f"{path.relative_to(SOURCE)}:{line}" for text, line in in_template(path)}
    return found | dict(in_models()) | dict(in_rules())


def in_code(path):
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in FORMS:
            texts = node.args[: FORMS[node.func.id]]
            if all(isinstance(text, ast.Constant) for text in texts):
                yield tuple(text.value for text in texts) if len(texts) > 1 else texts[0].value, node.lineno


def in_template(path):
    with path.open("rb") as file:
        keywords = {"_": None, "_n": (1, 2)}
        for line, text, *_rest in extract("jinja2.ext:babel_extract", file, keywords, options={"silent": "false"}):
            yield text, line


def in_models():
    """Yield what the schema and the reference say of objects and of their keys, in which braces mean themselves."""
    for model in models_from([Process, *CATALOGUE.values(), Settings]):
        yield summary_of(model), model.__name__
        for key in keys_of(model):
            yield key.description, f"{model.__name__}.{key.name}"
    yield Process.model_fields["id"].description, "Process.id"


def in_rules():
    """Yield what the page of each rule says, beside its examples."""
    for page in rule_pages():
        yield page.summary, page.id
        yield page.why, f"{page.id}: why"


def translated():
    with SOURCE.joinpath("words", "de.po").open("rb") as file:
        return {entry.id: entry for entry in read_po(file, locale="de") if entry.id}


def fields(text):
    return {name for _text, name, _format, _conversion in string.Formatter().parse(text) if name}


def forms(text):
    return (text,) if isinstance(text, str) else tuple(text)


def test_every_template_has_its_german():
    german = translated()
    missing = {place: template for template, place in used().items() if template not in german}
    assert missing == {}


def test_nothing_in_the_catalogue_is_left_over():
    assert translated().keys() - used().keys() == set()


def test_no_german_is_empty_or_uncertain():
    unfinished = [entry.id for entry in translated().values() if entry.fuzzy or not all(forms(entry.string))]
    assert unfinished == []


def test_the_german_names_the_same_fields():
    for entry in translated().values():
        *_one, many = forms(entry.id)
        *one, german = forms(entry.string)
        assert fields(german) == fields(many), entry.id
        for text in one:  # “every day” need not name the number
            assert fields(text) <= fields(many), entry.id


def test_a_message_is_put_into_a_language_only_when_it_is_shown():
    message = _("there is no step “{id}”, see {other}", id="x", other=_("step"))
    assert message.to("en") == "there is no step “x”, see step"


def test_a_message_that_counts_has_two_forms():
    assert [_n("{count} error", "{count} errors", count).to("en") for count in (1, 2, 0)] == [
        "1 error",
        "2 errors",
        "0 errors",
    ]
    assert [_n("{count} error", "{count} errors", count).to("de") for count in (1, 2)] == ["1 Fehler", "2 Fehler"]


def test_words_without_german_stay_english():
    assert _("{name} as it is", name="x").to("de") == "x as it is"
