"""What stands before the flow."""

import pytest

START = {"start": "form", "title": "Form"}
END = {"end": "done", "title": "Done"}


@pytest.mark.parametrize(
    ("unit", "entering", "again"),
    [
        ("contact", "someone enters a segment", "nobody comes in a second time"),
        ("account", "a company enters a segment", "no company comes in a second time"),
        ("idea", "an idea enters a segment", "no idea comes in a second time"),
        ("group", "a group enters a segment", "no group comes in a second time"),
    ],
)
def test_what_comes_in_is_what_flows_through_the_process(told, unit, entering, again):
    start = {**START, "trigger": "segment"}
    line = told(start, END, unit=unit, entry={"re_entry": "never"})[0]
    assert f"“Form” – as soon as {entering}." in line
    assert f" {again[0].upper()}{again[1:]}." in line


@pytest.mark.parametrize(
    ("anchor", "sentence"),
    [
        ({"title": "The fair", "date": "2027-10-29"}, "The key date: The fair (October 29, 2027)."),
        ({"date": "2027-10-29"}, "The key date: October 29, 2027."),
        ({"title": "The fair"}, "The key date: The fair."),
        (
            {"title": "Kick-off", "dates": {"first": "2027-03-01", "second": "2027-05-03"}},
            "The key dates of “Kick-off”: first (March 1, 2027) and second (May 3, 2027).",
        ),
        ({"dates": {"first": "2027-03-01"}}, "The key dates: first (March 1, 2027)."),
    ],
)
def test_a_key_date_is_one_day_or_a_series(told, anchor, sentence):
    assert sentence in told(START, END, anchor=anchor)[0]
