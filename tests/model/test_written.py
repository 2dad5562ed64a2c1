import datetime as dt
import re

import pytest
from pydantic import TypeAdapter, ValidationError

from procviz.model import Money, Share, Text
from procviz.model.catalogue import Address
from procviz.model.identifier import BUILT_IN_DIMENSIONS, Id, proposed
from procviz.model.written import Date, Number, RefusedError, Truth, Whole
from procviz.views.layout.rows import ROWS


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (Whole, "010", 10),
        (Number, "0.5", 0.5),
        (Number, "-3", -3.0),
        (Truth, "true", True),
        (Truth, "false", False),
        (Date, "2026-11-03", dt.date(2026, 11, 3)),
        (Id, "kr-sql", "kr-sql"),
    ],
)
def test_a_word_becomes_its_value(kind, text, value):
    assert TypeAdapter(kind).validate_python(text) == value


@pytest.mark.parametrize(
    ("kind", "text", "message", "repair"),
    [
        (Whole, "5" * 5000, "is not a whole number", None),
        (Number, "1,5", "“1,5” is not a number", "write it with a point: `1.5`"),
        (Truth, "yes", "“yes” is neither `true` nor `false`", "write `true`"),
        (Truth, "no", "“no” is neither `true` nor `false`", "write `false`"),
        (Date, "2026-02-30", "the calendar has no 2026-02-30", None),
        (Date, "03.11.2026", "“03.11.2026” is not a date", "write it as `2026-11-03`"),
        (Id, "Danke-Mail", "is not an id", "write `danke-mail`"),
        (Id, "Führung & Co", "is not an id", "write `fuehrung-co`"),
        (Id, "con", "the id “con” is reserved", "choose another one, such as `con-1`"),
        (Id, "index", "the id “index” is reserved", "choose another one, such as `index-1`"),
    ],
)
def test_a_wrong_word_is_refused_with_a_cure(kind, text, message, repair):
    with pytest.raises(ValidationError) as refused:
        TypeAdapter(kind).validate_python(text)
    cause = refused.value.errors()[0]["ctx"]["error"]
    assert message in str(cause.message)
    assert (str(cause.repair) if cause.repair else None) == repair


@pytest.mark.parametrize(("text", "percent"), [("25%", "25"), ("33.3%", "33.3"), ("50 %", "50"), ("0%", "0")])
def test_a_share_is_exact(text, percent):
    assert str(Share.parse(text).percent) == percent


@pytest.mark.parametrize(
    ("text", "repair"), [("25", "write it as `25%`"), ("33,3%", "write it as `33.3%`"), ("viel", "write it as `25%`")]
)
def test_a_share_without_its_sign_is_refused(text, repair):
    with pytest.raises(RefusedError) as refused:
        Share.parse(text)
    assert str(refused.value.repair) == repair


def test_a_share_above_100_percent_is_refused():
    with pytest.raises(RefusedError, match="more than all"):
        Share.parse("101%")


def test_money_has_amount_and_currency():
    money = Money.parse("1200.50 EUR")
    assert (str(money.amount), money.currency) == ("1200.50", "EUR")


@pytest.mark.parametrize("text", ["1200", "EUR 1200", "1.200 EUR ", "1200 eur"])
def test_money_in_another_form_is_refused(text):
    with pytest.raises(RefusedError):
        Money.parse(text)


def test_a_text_is_taken_in_the_language_that_is_asked_for():
    text = Text.parse({"de": "Danke-Mail", "en": "Thank-you e-mail"})
    assert (text.to("de"), text.to("en"), text.to("fr")) == ("Danke-Mail", "Thank-you e-mail", "Danke-Mail")
    assert Text.parse("Danke").to("en") == "Danke"


@pytest.mark.parametrize("value", [{"german": "x"}, {}, ["x"], None, {"de": ["x"]}])
def test_a_text_is_a_string_or_a_map_by_language(value):
    with pytest.raises(RefusedError):
        Text.parse(value)


@pytest.mark.parametrize(("text", "name"), [("Größe XL", "groesse-xl"), ("---", ""), ("日本", ""), ("É t é", "e-t-e")])
def test_an_id_is_proposed_from_what_was_written(text, name):
    assert proposed(text) == name


@pytest.mark.parametrize(
    ("address", "is_taken"),
    [
        ("https://example.com/a?b=c#d", True),
        ("mailto:team@example.com", True),
        ("../plan.html#dates", True),
        ("?a=b:c", True),
        ("javascript:alert(1)", False),
        ("JavaScript:alert(1)", False),
        ("java\tscript:alert(1)", False),
        ("\u200bjavascript:alert(1)", False),
        ("data:text/html,x", False),
        ("https://example.com/a b", False),
        ("", False),
    ],
)
def test_a_link_leads_to_the_web_to_a_mailbox_or_within_the_site(address, is_taken):
    taken = True
    try:
        TypeAdapter(Address).validate_python(address)
    except ValidationError:
        taken = False
    assert taken is is_taken


def test_a_share_is_at_most_all():
    assert re.fullmatch(Share.pattern, "100.0%")
    assert not re.fullmatch(Share.pattern, "100.1%")


def test_the_names_of_built_in_dimensions_are_taken():
    assert set(ROWS) <= set(BUILT_IN_DIMENSIONS)
