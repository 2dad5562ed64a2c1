"""How a sentence says over which channel something happens."""

START = {"start": "form", "title": "Form"}
END = {"end": "done", "title": "Done"}
THINGS = {
    "roles": {"ann": {"title": "Ann", "team": "t"}},
    "channels": {"phone": {"title": "Hotline", "kind": "phone", "consent": "presumed"}},
}


def test_a_title_that_says_over_which_channel_is_enough(told):
    call = {"activity": "call", "title": "Invitation by phone", "channel": "phone", "by": "ann"}
    assert told(START, call, END, things=THINGS)[1].startswith(
        "First, Ann takes on “Invitation by phone” (channel: Hotline)."
    )


def test_a_word_that_only_begins_like_a_channel_says_nothing_of_it(told):
    things = THINGS | {"channels": {"net": {"title": "Intern", "kind": "internal", "consent": "none"}}}
    step = {"activity": "a", "title": "Das internationale Team fragen", "channel": "net", "by": "ann"}
    assert "intern „Das internationale Team fragen“" in told(START, step, END, language="de", things=things)[1]
