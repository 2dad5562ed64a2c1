import datetime as dt
import re
from dataclasses import replace

import pytest

from procviz.history import Change, History, Version
from procviz.model import Duration, Share, Text
from procviz.pages import changes, process, processes
from procviz.pages.telling.changes import MOST_LINES, fresh, last_change, lately

NOVEMBER = dt.date(2026, 11, 10)
CALL = {"kind": "processes", "id": "call"}


def field(*path, part="", before=None, after=None, kinds=()):
    return Change(**CALL, what="field", part=part, path=path, before=before, after=after, kinds=kinds)


def version(*found, day=NOVEMBER, **more):
    return Version(day=day, changes=found, **more)


@pytest.fixture
def past(undrawn):
    """Return what gives the site versions as its history."""

    def site(*versions, last=None, first=None):
        days = {"last": last or {}, "first": first or {}}
        return replace(undrawn, history=History(since=dt.date(2026, 8, 1), versions=versions, **days))

    return site


@pytest.fixture
def words(past):
    """Return what tells one change as the home page does."""
    return lambda change: lately(past(version(change)), 9)[0].words[0]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (field("status", before="draft", after="active"), "Status: Entwurf → aktiv"),
        (field("owner", before="editor", after="caller", kinds=("roles",)), "Verantwortlich: Redaktion → Innendienst"),
        (field("title", before=Text("Anruf"), after=Text("Rückruf")), "heißt jetzt „Rückruf“, vorher „Anruf“"),
        (
            field("title", before=Text("", (("de", "A"), ("en", "B"))), after=Text("", (("de", "A"), ("en", "C")))),
            "Titel in einer anderen Sprache geändert",
        ),
        (field("title", after=Text("Rückruf")), "heißt jetzt „Rückruf“"),
        (field("title", before=Text("Rückruf")), "hat keinen eigenen Titel mehr"),
        (
            field("accept", "within", part="give", before=Duration.parse("4bh"), after=Duration.parse("1bd")),
            "Übergabe: Frist zur Annahme: 4 Arbeitsstunden → 1 Werktag",
        ),
        (
            field("channel", part="thanks", after="email", kinds=("channels",)),
            "Danke: Kanal: E-Mail (bisher keine Angabe)",
        ),
        (field("channel", part="thanks", before="email", kinds=("channels",)), "Danke: Kanal: E-Mail entfällt"),
        (field("audience", after=("plants",), kinds=("audiences",)), "Zielgruppe: neu Betriebe"),
        (field("kpis", before=("a", "b"), after=("b", "c"), kinds=("kpis",)), "Gemessen an: neu c; entfällt a"),
        (field("kpis", before=("a", "b"), after=("b", "a"), kinds=("kpis",)), "Gemessen an: in anderer Reihenfolge"),
        (field("kpis", after=tuple("abcdefghijklmnopqrstuvwxyz" * 3)), "Gemessen an: geändert"),
        (field("summary", before=Text("Kurz."), after=Text("Lang. " * 20)), "Beschreibung: überarbeitet"),
        (field("summary", after=Text("Lang. " * 20)), "Beschreibung: neu geschrieben"),
        (field("summary", before=Text("Lang. " * 20)), "Beschreibung: entfällt"),
        (
            field("summary", before=Text("", (("de", "A"),)), after=Text("", (("de", "A"), ("en", "B")))),
            "Beschreibung: in einer anderen Sprache geändert",
        ),
        (
            field("next", "thanks", "share", part="choice", before=Share.parse("40%"), after=Share.parse("30%")),
            "Bedarf?: Anteil (auf dem Weg zu „Danke“): 40 % → 30 %",
        ),
        (
            field("next", part="choice", before=("done",), after=("out", "gone"), kinds=("steps",)),
            "Bedarf?: Weiter: neu „Raus“, „gone“; entfällt „Termin“",
        ),
        (field("between", part="give", before=("editor", "x"), after=("x", "editor"), kinds=("roles",)),
         "Übergabe: Von → an: Redaktion, x → x, Redaktion"),
        (field("benefits", "caller", after=Text("Ruhe.")), "Was es bringt (Innendienst): Ruhe. (bisher keine Angabe)"),
        (field("dimensions", "product-line", before="a", after="b"), "Eingeordnet unter (product line): a → b"),
        (field("grants", "email", part="give", before="opt-in", after="double-opt-in"),
         "Übergabe: Einwilligung erteilt (E-Mail): Opt-in → Double-Opt-in"),
        (field("variants", "plants", "subject", part="thanks", before=Text("A"), after=Text("B")),
         "Danke: Betreff (Betriebe): A → B"),
        (field("exit"), "Ausstieg von überall: geändert"),
        (field("reviewed", before=dt.date(2026, 5, 4), after=dt.date(2026, 11, 3)),
         "Zuletzt geprüft: 4. Mai 2026 → 3. November 2026"),
        (field("brand", "new", before="a", after="b"), "Feld „brand.new“: a → b"),
        (
            Change(**CALL, what="moved", part="thanks", after="choice", kinds=("steps",)),
            "Danke: kommt jetzt nach „Bedarf?“",
        ),
        (Change(**CALL, what="moved", part="thanks"), "Danke: kommt jetzt als Erstes"),
        (Change(**CALL, what="new", part="thanks", after=Text("Danke")), "Danke: neu"),
        (Change(**CALL, what="removed", part="mail", before=Text("Mail")), "Mail: entfallen"),
        (Change(**CALL, what="removed", part="old-mail"), "old mail: entfallen"),
    ],
)  # fmt: skip
def test_a_change_is_told_in_words_of_the_model(words, change, expected):
    assert words(change).replace("\N{NO-BREAK SPACE}", " ") == expected


def test_the_page_tells_day_by_day_with_links_to_objects_and_steps(past, built, elements):
    site = past(
        version(field("channel", part="thanks", before="sms", after="email", kinds=("channels",))),
        version(
            Change(kind="roles", id="caller", what="new", after=Text("Innendienst")),
            Change(kind="channels", id="fax", what="removed", before=Text("Telefax")),
            day=dt.date(2026, 11, 2),
        ),
        version(day=dt.date(2026, 8, 1), is_first=True),
    )
    [page] = changes.write(site)
    assert (page.path, page.section) == ("views/changes.md", ("Übersichten",))
    assert re.findall("^## (.*)", page.text, re.MULTILINE) == [
        "10. November 2026",
        "2. November 2026",
        "1. August 2026",
    ]
    html = built(page.text)
    assert [address for address in elements(html).addresses if address[0] != "#"] == [
        "../processes/call.html",
        "../processes/call.html#step-thanks",
        "../roles/caller.html",
    ]
    assert "Telefax <small>Kanal</small>" in html
    assert "Das Handbuch beginnt." in html


def test_what_editors_wrote_stands_above_what_they_changed(past, built):
    site = past(
        version(field("status", before="draft", after="active"), subject="Los <b>geht's</b>"),
        version(field("status", before="review", after="draft"), subject="Doch nicht"),
        version(is_bulk=True, subject="Alles neu"),
    )
    [page] = changes.write(site)
    html = built(page.text)
    assert (
        html.index("Los &lt;b&gt;")
        < html.index("Entwurf → aktiv")
        < html.index("Doch nicht")
        < html.index("Sehr viele")
    )


def test_the_changes_of_a_day_stand_together_for_the_team(past):
    [first] = lately(past(version(field("status", after="active")), version(field("exit"))), 5)
    assert first.words == ("Status: aktiv (bisher keine Angabe)", "Ausstieg von überall: geändert")


def test_new_objects_of_a_kind_take_one_line(past):
    site = past(version(*(Change(kind="roles", id=one, what="new") for one in ("editor", "caller"))))
    [one] = lately(site, 5)
    assert (one.date, one.words) == ("10. November 2026", ("neu: Rollen",))
    assert str(one.about) == '<a href="roles/editor.html">Redaktion</a>, <a href="roles/caller.html">Innendienst</a>'


def test_only_so_many_are_told_on_the_home_page_and_none_without_history(past, undrawn):
    site = past(*(version(field("exit"), day=dt.date(2026, 11, day)) for day in (9, 8, 7)))
    assert [one.date for one in lately(site, 2)] == ["9. November 2026", "8. November 2026"]
    assert lately(undrawn, 5) == ()


def test_what_changed_all_over_is_cut_short(past):
    [one] = lately(past(version(*(field("x", str(n), after="1") for n in range(MOST_LINES + 3)))), 5)
    assert len(one.words) == MOST_LINES + 1
    assert one.words[-1] == "und 3 weitere Änderungen"


def test_days_beyond_the_most_are_left_out_and_the_page_says_since_when(past, monkeypatch):
    monkeypatch.setattr(changes, "MOST", 1)
    site = past(*(version(field("exit"), day=dt.date(2026, 11, day)) for day in (9, 8)))
    [page] = changes.write(site)
    assert "## 9. November 2026" in page.text
    assert "## 8. November 2026" not in page.text
    assert "seit dem 9. November 2026" in page.text


def test_without_history_there_is_no_page_no_badge_and_no_day(undrawn):
    assert list(changes.write(undrawn)) == []
    assert fresh(undrawn, "processes", "call") == []
    assert last_change(undrawn, "processes", "call") == []


def test_without_any_change_the_page_says_so(past):
    [page] = changes.write(past())
    assert "Es hat sich nichts geändert." in page.text


@pytest.mark.parametrize(
    ("last", "first", "expected"),
    [
        (dt.date(2026, 11, 7), None, [("changed", "geändert")]),
        (dt.date(2026, 11, 6), None, []),
        (dt.date(2026, 11, 9), dt.date(2026, 11, 8), [("new", "neu")]),
        (dt.date(2026, 11, 9), dt.date(2026, 11, 1), [("changed", "geändert")]),
        (dt.date(2026, 11, 22), None, [("changed", "geändert")]),
        (None, None, []),
    ],
)
def test_new_and_changed_wear_a_badge_for_a_fortnight(past, last, first, expected):
    key = ("processes", "call")
    site = past(last={key: last} if last else {}, first={key: first} if first else {})
    assert fresh(site, *key) == expected
    [listed] = processes.write(site)
    [draft] = process.write(site)
    page = draft.written()
    for word in ("neu", "geändert"):
        badge = f'">{word}</span>'
        assert (badge in listed.text) is (badge in page.text) is any(word == said for _kind, said in expected)


def test_in_the_first_version_nothing_is_new(past):
    day = dt.date(2026, 11, 20)
    assert fresh(past(version(day=day, is_first=True), last={("roles", "editor"): day}), "roles", "editor") == []


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        ({("roles", "editor"): NOVEMBER}, ("Zuletzt geändert", "10. November 2026")),
        ({}, ("Zuletzt geändert spätestens", "1. August 2026")),
    ],
)
def test_the_day_of_the_last_change_is_a_fact(past, last, expected):
    [fact] = last_change(past(last=last), "roles", "editor")
    assert (fact.label, str(fact.value)) == expected


HOSTILE = "<script>alert(1)</script> {{ config }} {: onclick=x} [a](javascript:x) --8<-- ::: x"


def test_hostile_text_of_old_versions_stays_text(past, built, elements):
    site = past(
        version(
            field("title", before=Text(HOSTILE), after=Text("Rückruf")),
            field("summary", before=Text(HOSTILE[:60]), after=Text("x")),
            field("dimensions", HOSTILE, before=HOSTILE[:50], after="x"),
            Change(**CALL, what="removed", part=HOSTILE, before=Text(HOSTILE)),
            Change(kind="channels", id="fax", what="removed", before=Text(HOSTILE)),
            subject=HOSTILE,
        )
    )
    [page] = changes.write(site)
    found = elements(built(page.text))
    assert {tag for tag, _attributes in found.tags} <= {
        "h1",
        "h2",
        "div",
        "p",
        "dl",
        "dt",
        "dd",
        "ul",
        "li",
        "a",
        "small",
    }
    assert {name for _tag, attributes in found.tags for name in attributes} <= {"class", "href", "id", "title"}
    assert all(address.startswith(("../", "#")) for address in found.addresses)
