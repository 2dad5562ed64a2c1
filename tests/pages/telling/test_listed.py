import pytest

from procviz.pages.telling.listed import linked_list


@pytest.mark.parametrize(
    ("kind", "name", "condition", "words"),
    [
        ("roles", "event-manager", "owner", "Die verantworteten Prozesse in der Prozessliste zeigen (2)"),
        ("audiences", "webinar-guests", "audience", "In der Prozessliste weiter filtern"),
        ("channels", "webinar", "channel", "In der Prozessliste weiter filtern"),
    ],
)
def test_a_thing_leads_to_the_processes_that_are_listed_with_it(bundled, kind, name, condition, words):
    expected = f'<a href="../processes/index.html#{condition}={name}">{words}</a>'
    assert linked_list(bundled, kind, name) == expected


@pytest.mark.parametrize(("kind", "name"), [("roles", "retrofit-engineer"), ("kpis", "fair-appointments")])
def test_nothing_leads_to_an_empty_list(bundled, kind, name):
    assert name in bundled.objects[kind]
    assert linked_list(bundled, kind, name) == ""
