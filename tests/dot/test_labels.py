from procviz.diagram import Edge
from procviz.dot import narrower
from procviz.dot.labels import label_of


def label(text, *classes):
    return label_of(Edge(source="a", target="b", label=text, classes=classes), "de")


def test_a_narrower_label_keeps_its_words():
    wide = label("abgelehnt · 20\xa0%")
    assert narrower(wide, "de").lines == ("abgelehnt", "20\xa0%")
    assert narrower(wide, "de").width < wide.width


def test_a_label_of_one_word_stays_as_it_is():
    wide = label("60\xa0%")
    assert narrower(wide, "de") is wide


def test_labels_have_at_most_two_lines():
    lines = label("25 % · Fit A/B und Engagement ab 60, sonst in die nächste Runde").lines
    assert lines == ("25 % · Fit A/B und", "Engagement ab 60 …")


def test_what_is_missing_says_so_without_its_colour():
    assert label("Rückmeldung", "missing").lines == ("! Rückmeldung",)
    assert label("", "missing").lines == ("!",)
    assert label("fehlt!", "missing").lines == ("fehlt!",)
    assert label("Rückmeldung", "back").lines == ("Rückmeldung",)
