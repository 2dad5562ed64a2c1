import pytest

from procviz.prose.articles import with_article


@pytest.mark.parametrize(
    ("name", "subject", "receiver"),
    [
        ("Kundenbetreuung", "die Kundenbetreuung", "die Kundenbetreuung"),
        ("Vertriebsinnendienst", "der Vertriebsinnendienst", "den Vertriebsinnendienst"),
        ("Produktmanagement", "das Produktmanagement", "das Produktmanagement"),
        ("Messe- und Eventmanagement", "das Messe- und Eventmanagement", "das Messe- und Eventmanagement"),
        ("Marketing-Engineer", "der Marketing-Engineer", "den Marketing-Engineer"),
        ("Brand Manager", "der Brand Manager", "den Brand Manager"),
        ("Technische Redaktion", "die Technische Redaktion", "die Technische Redaktion"),
        ("Leitung Vertrieb", "die Leitung Vertrieb", "die Leitung Vertrieb"),
        ("Vertriebsleiterin", "die Vertriebsleiterin", "die Vertriebsleiterin"),
    ],
)
def test_the_ending_of_a_german_noun_tells_its_article(name, subject, receiver):
    assert with_article(name, "de") == subject
    assert with_article(name, "de", is_object=True) == receiver


@pytest.mark.parametrize(
    "name",
    [
        "",
        "IT",
        "Vertriebsleiter:in",
        "CRM und Vertriebssteuerung",
        "Fachkraft Marketing",
        "Referent Kommunikation",
        "Technischer Vertrieb",
        "Digitale Vertrieb",
        "Inside Sales",
        "Role 7",
    ],
)
def test_a_german_role_whose_gender_is_not_certain_stands_without(name):
    assert with_article(name, "de") == name


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Marketing engineer", "the Marketing engineer"),
        ("Head of sales", "the Head of sales"),
        ("Inside sales", "Inside sales"),
        ("Trade fair and event management", "Trade fair and event management"),
    ],
)
def test_an_english_role_that_is_counted_has_an_article(name, said):
    assert with_article(name, "en") == said
