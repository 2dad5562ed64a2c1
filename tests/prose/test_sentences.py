"""How a step is put into a sentence."""

import pytest

START = {"start": "form", "title": "Form"}
END = {"end": "done", "title": "Done"}
THINGS = {"roles": {"ann": {"title": "Ann", "team": "t"}, "bob": {"title": "Bob", "team": "t"}}}


@pytest.mark.parametrize(
    ("language", "title", "sentence"),
    [
        ("en", "Hand-over to inside sales", "First, Ann hands over to Inside sales."),
        ("en", "Over to you", "First, Ann hands over to Inside sales: “Over to you”."),
        ("de", "Übergabe an den Vertriebsinnendienst", "Zuerst übergibt Ann an den Vertriebsinnendienst."),
    ],
)
def test_a_handover_that_is_named_after_its_receiver_is_not_named_again(told, language, title, sentence):
    roles = {"sales": {"title": {"de": "Vertriebsinnendienst", "en": "Inside sales"}, "team": "t"}}
    things = {"roles": {**roles, "ann": {"title": "Ann", "team": "t"}}}
    handover = {"handover": "give", "title": title, "between": ["ann", "sales"]}
    assert told(START, handover, END, language=language, things=things)[1].startswith(sentence)


def test_roles_have_their_articles(told):
    roles = {"lead": "Leitung Vertrieb", "desk": "Vertriebsinnendienst", "editors": "Technische Redaktion"}
    things = {"roles": {name: {"title": title, "team": "t"} for name, title in roles.items()}}
    together = {"activity": "a", "title": "Planen", "raci": {"R": ["lead", "desk"]}}
    handover = {"handover": "h", "title": "Akte", "between": ["editors", "desk"], "on_breach": {"notify": "lead"}}
    lines = told(START, together, handover, END, language="de", things=things, owner="editors")
    assert lines[0].split(". ")[1].startswith("Verantwortlich ist die Technische Redaktion")
    assert lines[1].startswith(
        "Zuerst übernehmen die Leitung Vertrieb und der Vertriebsinnendienst „Planen“."
        " Dann übergibt die Technische Redaktion an den Vertriebsinnendienst: „Akte“."
        " Kommt die Antwort nicht rechtzeitig, wird die Leitung Vertrieb benachrichtigt."
    )


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("event", "First, Ann and Bob hold “Talk” on site."),
        ("webinar", "First, Ann and Bob hold “Talk” in a webinar."),
        ("phone", "First, Ann and Bob get in touch by phone: “Talk”."),
    ],
)
def test_where_people_meet_something_is_held(told, kind, sentence):
    things = THINGS | {"channels": {"room": {"kind": kind, "title": kind, "consent": "none"}}}
    talk = {"message": "talk", "title": "Talk", "channel": "room", "raci": {"R": ["ann", "bob"]}}
    assert told(START, talk, END, things=things)[1].startswith(sentence)
