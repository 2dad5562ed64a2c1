"""What stands in brackets behind a sentence."""

START = {"start": "form", "title": "Form"}
END = {"end": "done", "title": "Done"}
THINGS = {
    "roles": {"ann": {"title": "Ann", "team": "t"}, "bob": {"title": "Bob", "team": "t"}},
    "channels": {"mail": {"title": "E-mail", "kind": "email", "consent": "express"}},
}


def test_stakeholders_are_named_where_they_are_known(told):
    things = THINGS | {"stakeholders": {"council": {"title": "Works council", "category": "decider"}}}
    agree = {"activity": "agree", "title": "Agree", "by": "ann", "stakeholders": ["council", "hidden"]}
    assert told(START, agree, END, things=things)[1].startswith("First, Ann takes on “Agree” (for: Works council).")
    note = {"message": "note", "title": "Note", "channel": "mail", "by": "ann"}
    note |= {"roles": ["bob"], "stakeholders": ["council"]}
    assert told(START, note, END, things=things)[1].startswith(
        "First, Ann sends “Note” by e-mail (to: Bob, Works council)."
    )
