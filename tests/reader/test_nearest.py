import pytest

from procviz.reader.nearest import nearest, suggestion

CHANNELS = ["email", "phone", "social-post", "website"]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("emial", "email"),
        ("E-Mail", "email"),
        ("socialpost", "social-post"),
        ("Social Post", "social-post"),
        ("fax", None),
    ],
)
def test_the_nearest_name_is_the_one_that_was_probably_meant(written, meant):
    assert nearest(written, CHANNELS) == meant


def test_where_none_is_near_all_are_named():
    assert str(suggestion("fax", CHANNELS)) == "known are `email`, `phone`, `social-post`, `website`"


def test_many_names_are_not_all_listed():
    assert str(suggestion("fax", [f"number-{number:02}" for number in range(20)])).endswith(
        "`number-10`, `number-11` and 8 more"
    )


def test_where_there_is_no_name_nothing_is_suggested():
    assert suggestion("fax", []) is None
