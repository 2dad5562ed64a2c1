"""The lens is tested on the diagram: which box stands where, and what is written on it."""

from dataclasses import replace

import pytest

from procviz.model import Settings
from procviz.views import Choice, lens, lenses, row_names

ROLES = {"roles": {"clerk": {"title": "Clerk"}, "seller": {"title": "Seller"}, "boss": {"title": "Boss"}}}
CHANNELS = {"channels": {"web": {"title": "Web"}, "email": {"title": "E-mail"}, "phone": {"title": "Phone"}}}
START = {"start": "begin", "by": "clerk"}
END = {"end": "done", "by": "clerk"}


def _draw(workspace, process, rows="role", columns="order"):
    return lens(workspace(process, **ROLES, **CHANNELS), process, rows=rows, columns=columns)


def _cells(diagram):
    """Return the lane's title and the column of each box."""
    return {node.id: (diagram.lanes[node.row].title, node.column) for node in diagram.nodes}


def _arrows(diagram):
    return {(edge.source, edge.target): _loose(edge.label) for edge in diagram.edges}


def _loose(text):
    """Return a text with its no-break spaces as ordinary ones."""
    return text.replace("\N{NO-BREAK SPACE}", " ")


def _notes(diagram):
    return {node.id: _loose(node.note) for node in diagram.nodes if node.note}


def test_a_chain_in_one_lane_stands_side_by_side(workspace, process):
    diagram = _draw(workspace, process(START, {"activity": "work", "by": "clerk"}, END))
    assert _cells(diagram) == {"begin": ("Clerk", 0), "work": ("Clerk", 1), "done": ("Clerk", 2)}
    assert list(_arrows(diagram)) == [("begin", "work"), ("work", "done")]


def test_the_only_follower_in_another_lane_drops_into_the_same_column(workspace, process):
    diagram = _draw(
        workspace, process(START, {"activity": "sell", "by": "seller"}, {"activity": "check", "by": "boss"}, END)
    )
    assert _cells(diagram) == {"begin": ("Clerk", 0), "sell": ("Seller", 0), "check": ("Boss", 0), "done": ("Clerk", 1)}


def test_a_plain_wait_becomes_the_words_of_its_arrow(workspace, process):
    steps = [START, {"wait": "one", "for": "1w"}, {"wait": "two", "for": "2w"}, {"wait": "three", "for": "3d"}, END]
    diagram = _draw(workspace, process(*steps))
    assert _arrows(diagram) == {("begin", "done"): "+3 wk +3 d"}


def test_a_wait_that_says_more_keeps_its_box(workspace, process):
    diagram = _draw(workspace, process(START, {"wait": "pause", "for": "1w", "sets_stage": "mql"}, END))
    assert "pause" in _cells(diagram)
    assert _notes(diagram) == {"pause": "1 wk"}


def test_waits_in_a_circle_do_not_vanish(workspace, process):
    steps = [START, {"wait": "one", "for": "1w"}, {"wait": "two", "for": "1w", "next": "one"}, END]
    assert {"one", "two"} <= set(_cells(_draw(workspace, process(*steps))))


def test_an_end_stands_beyond_the_last_step_that_leads_there(workspace, process):
    ways = [{"when": "yes", "share": "40%", "to": "work"}, {"when": "otherwise", "share": "60%", "to": "done"}]
    steps = [START, {"decision": "ask", "by": "clerk", "next": ways}, {"activity": "work", "by": "clerk"}, END]
    diagram = _draw(workspace, process(*steps))
    assert _cells(diagram)["done"] == ("Clerk", 3)
    assert _arrows(diagram)["ask", "work"] == "40 %: yes"
    assert _arrows(diagram)["ask", "done"] == "60 %: otherwise"


def test_the_end_of_an_exit_stands_at_the_right_and_says_so(workspace, process):
    steps = [START, {"activity": "work", "by": "clerk"}, END, {"end": "opted-out", "by": "clerk"}]
    diagram = _draw(workspace, process(*steps, exit=[{"when": "unsubscribed", "to": "opted-out"}]))
    assert _cells(diagram)["opted-out"] == ("Clerk", 2)
    assert _notes(diagram) == {"opted-out": "any time: unsubscribed"}


def test_a_second_start_stands_just_before_what_it_leads_to(workspace, process):
    late = {"start": "walk-in", "by": "seller"}
    steps = [
        START,
        {"activity": "one", "by": "clerk"},
        {"activity": "two", "by": "clerk"},
        END,
        {**late, "next": "two"},
    ]
    assert _cells(_draw(workspace, process(*steps)))["walk-in"] == ("Seller", 1)


def test_an_arrow_back_is_marked_and_says_how_often(workspace, process):
    steps = [
        START,
        {"activity": "call", "by": "clerk"},
        {"activity": "again", "by": "clerk", "next": {"to": "call", "after": "2bd", "max": 3, "else": "done"}},
        END,
    ]
    diagram = _draw(workspace, process(*steps))
    back = next(edge for edge in diagram.edges if edge.target == "call" and edge.source == "again")
    assert back.classes == ("back",)
    assert _loose(back.label) == "at most 3× · +2 bd"
    assert _arrows(diagram)["again", "done"] == "after 3×"


def test_a_handover_stands_with_the_giver_and_its_arrow_crosses_to_the_receiver(workspace, process):
    handover = {
        "handover": "give",
        "between": ["clerk", "seller"],
        "accept": {"within": "1bd", "to": "won", "share": "80%"},
        "reject": {"to": "lost", "share": "20%"},
        "on_breach": {"to": "late"},
    }
    diagram = _draw(workspace, process(START, handover, {"end": "won"}, {"end": "lost"}, {"end": "late"}, owner="boss"))
    cells = _cells(diagram)
    assert (cells["give"][0], cells["won"][0], cells["lost"][0]) == ("Clerk", "Seller", "Boss")
    assert {(edge.target, _loose(edge.label), edge.classes) for edge in diagram.edges if edge.source == "give"} == {
        ("won", "accepted ≤ 1 bd · 80 %", ("accept", "handover")),
        ("lost", "rejected · 20 %", ("reject",)),
        ("late", "no answer after 1 bd", ("breach",)),
    }


def test_an_inbound_start_stands_in_the_lane_of_its_audience(workspace, process):
    steps = [{"start": "begin", "origin": "inbound"}, {"message": "mail", "channel": "email", "by": "clerk"}, END]
    made = process(*steps, audience=["guests"])
    diagram = lens(
        workspace(made, **ROLES, audiences={"guests": {"title": "Guests"}}), made, rows="role", columns="order"
    )
    assert [(lane.title, lane.link) for lane in diagram.lanes] == [
        ("Guests", "../audiences/guests.html"),
        ("Clerk", "../roles/clerk.html"),
    ]


def test_a_step_without_a_value_stands_with_its_predecessor_and_only_a_strand_without_any_in_the_last_lane(
    workspace, process
):
    steps = [
        {"start": "plan"},
        {"end": "planned"},
        {"start": "begin"},
        {"message": "mail", "channel": "email"},
        {"decision": "ask", "next": [{"when": "yes", "to": "call"}, {"when": "otherwise", "to": "done"}]},
        {"activity": "call", "channel": "phone"},
        {"end": "done"},
    ]
    diagram = _draw(workspace, process(*steps), rows="channel")
    assert [lane.title for lane in diagram.lanes] == ["E-mail", "Phone", "–"]
    lanes = {name: lane for name, (lane, _) in _cells(diagram).items()}
    assert lanes["plan"] == lanes["planned"] == "–"
    assert lanes["begin"] == lanes["mail"] == lanes["ask"] == lanes["done"] == "E-mail"
    assert lanes["call"] == "Phone"


def test_steps_behind_a_start_stand_with_it_in_the_lane_of_the_first_value_ahead(workspace, process):
    steps = [
        {"start": "begin"},
        {"decision": "ask", "next": [{"when": "yes", "to": "mail"}, {"when": "otherwise", "to": "done"}]},
        {"message": "mail", "channel": "email"},
        {"end": "done"},
    ]
    diagram = _draw(workspace, process(*steps), rows="channel")
    assert [lane.title for lane in diagram.lanes] == ["E-mail"]


@pytest.mark.parametrize(
    ("rows", "lanes"),
    [
        ("team", ["sales"]),
        ("audience", ["guests", "buyers"]),
        ("stage", ["mql", "sql", "–"]),
        ("system", ["crm", "–"]),
        ("place", ["hall", "–"]),
        ("product", ["Presses", "retrofit"]),
    ],
)
def test_every_dimension_can_stand_on_the_rows(workspace, process, rows, lanes):
    steps = [
        {"start": "begin"},
        {
            "message": "mail",
            "channel": "email",
            "by": "seller",
            "sets_stage": "mql",
            "place": "hall",
            "audience": ["buyers", "guests"],
        },
        {"activity": "work", "sets_stage": "sql", "dimensions": {"product": "retrofit"}, "system": "crm"},
        END,
    ]
    made = process(*steps, owner="seller", audience=["guests"], dimensions={"product": "Presses"})
    given = workspace(
        made, roles={"seller": {"title": "Seller", "team": "sales"}, "clerk": {"team": "sales"}}, channels={"email": {}}
    )
    assert rows in row_names(given)
    diagram = lens(given, made, rows=rows, columns="order")
    found = [lane.title for lane in diagram.lanes]
    assert sorted(found) == sorted(lane for lane in lanes if lane in found)
    assert set(found) - {"–"} == set(lanes) - {"–"}


def test_what_a_step_has_beyond_its_lane_is_said_on_the_box(workspace, process):
    work = {"activity": "work", "raci": {"R": ["clerk", "boss", "seller"]}}
    diagram = _draw(
        workspace,
        process(
            START,
            work,
            {**work, "activity": "more", "at": "day 3"},
            {"activity": "maybe", "by": "boss", "only": "new"},
            END,
        ),
    )
    assert _notes(diagram) == {"work": "+ Boss, Seller", "more": "day 3 · +2", "maybe": "only if new"}


def test_time_has_a_band_for_each_moment_and_shows_contacts_only(workspace, process):
    steps = [
        {"start": "begin", "channel": "web"},
        {"message": "thanks", "channel": "email"},
        {"wait": "pause", "for": "3d"},
        {"activity": "prepare"},
        {"message": "case", "channel": "email"},
        {"message": "ring", "channel": "phone"},
        END,
    ]
    diagram = _draw(workspace, process(*steps), rows="channel", columns="time")
    assert [(heading.title, heading.first, heading.last) for heading in diagram.headings] == [
        ("Day 0", 0, 0),
        ("Day 3", 1, 1),
    ]
    assert _cells(diagram) == {
        "begin": ("Web", 0),
        "thanks": ("E-mail", 0),
        "case": ("E-mail", 1),
        "ring": ("Phone", 1),
    }
    assert _arrows(diagram)["thanks", "case"] == "+3 d"


def test_time_says_where_it_is_uncertain(workspace, process):
    wait = {"wait": "opt-in", "until": "confirmed", "timeout": "3d", "on_timeout": "done", "next": "mail"}
    diagram = _draw(
        workspace,
        process({"start": "begin", "channel": "web"}, wait, {"message": "mail", "channel": "email"}, END),
        columns="time",
    )
    assert _notes(diagram) == {"mail": "day 0–3"}


def test_an_uncertain_time_reaches_to_the_last_moment_that_its_latest_offset_reaches(workspace, process):
    wait = {"wait": "opt-in", "until": "confirmed", "timeout": "4d", "on_timeout": "done", "next": "mail"}
    contacts = [
        {"message": "mail", "channel": "email"},
        {"message": "thanks", "channel": "email", "next": {"after": "3d"}},
        {"message": "case", "channel": "email", "next": {"after": "7d"}},
        {"message": "offer", "channel": "email"},
    ]
    diagram = _draw(workspace, process({"start": "begin", "channel": "web"}, wait, *contacts, END), columns="time")
    assert [(heading.title, heading.last) for heading in diagram.headings] == [
        ("Day 0", 2),
        ("Day 3", 3),
        ("Day 10", 4),
    ]
    assert {node.id: (_loose(node.note), node.column, node.until) for node in diagram.nodes} == {
        "begin": ("", 0, None),
        "mail": ("day 0–4", 1, 3),
        "thanks": ("day 0–4", 2, 3),
        "case": ("day 3–7", 3, 3),
        "offer": ("day 10–14", 4, 4),
    }


def test_a_time_without_an_end_reaches_to_the_last_moment_there_is(workspace, process):
    steps = [
        {"start": "begin", "channel": "web"},
        {"wait": "asked", "until": "somebody asks"},
        {"message": "mail", "channel": "email", "next": {"after": "3d"}},
        {"message": "case", "channel": "email"},
        END,
        {"message": "stray", "channel": "email", "next": "done"},
    ]
    diagram = _draw(workspace, process(*steps), columns="time")
    assert [heading.title for heading in diagram.headings] == ["Day 0", "Day 3", "Never reached"]
    assert {node.id: (node.note, node.until) for node in diagram.nodes if node.until} == {
        "mail": ("from day 0", 2),
        "case": ("from day 3", 2),
    }


def test_time_knows_weekends_and_holidays_and_says_what_is_written(workspace, process):
    """The anchor is a Friday, and the Monday after it is a holiday in Baden-Württemberg."""
    steps = [
        {"start": "begin", "channel": "web", "at": "T-7d"},
        {"message": "ticket", "channel": "email", "at": "T-2d 10:00"},
        {"message": "thanks", "channel": "email", "at": "T+1bd 10:00"},
        {"message": "news", "channel": "email", "at": "Thu 09:00"},
        END,
    ]
    made = process(*steps, anchor={"title": "Fair", "date": "2027-10-29"})
    given = workspace(made, **ROLES, **CHANNELS)
    given = replace(given, settings=Settings(holidays="DE-BW"))
    diagram = lens(given, made, rows="role", columns="time", language="en")
    assert [heading.title for heading in diagram.headings] == ["T-7 d", "T-2 d 10:00", "T+4 d 10:00", "T+6 d 9:00"]
    assert _notes(diagram) == {"thanks": "T+1 bd 10:00", "news": "Thu 9:00"}


def test_the_time_that_a_called_process_takes_counts(workspace, process):
    called = process({"start": "begin"}, {"wait": "pause", "for": "5d"}, END, process="mails", title="Mails")
    steps = [{"start": "begin", "channel": "web"}, {"subprocess": "run", "process": "mails"}]
    made = process(*steps, {"message": "mail", "channel": "email"}, END)
    diagram = lens(workspace(made, called, **ROLES, **CHANNELS), made, rows="role", columns="time")
    assert [heading.title for heading in diagram.headings] == ["Day 0", "Day 5"]


def test_an_arrow_over_hidden_steps_says_which_part_takes_it(workspace, process):
    def ask(name, yes, no):
        ways = [{"when": "yes", "share": "50%", "to": yes}, {"when": "otherwise", "share": "50%", "to": no}]
        return {"decision": name, "next": ways}

    steps = [{"start": "begin", "channel": "web"}, ask("one", "two", "mail"), ask("two", "mail", "ring")]
    contacts = [{"message": "mail", "channel": "email", "next": "done"}, {"message": "ring", "channel": "phone"}]
    diagram = _draw(workspace, process(*steps, *contacts, END), columns="time")
    assert _arrows(diagram) == {("begin", "mail"): "75 %: several ways", ("begin", "ring"): "25 %: yes, otherwise"}


def test_a_contact_that_nothing_reaches_stands_last(workspace, process):
    steps = [{"start": "begin", "channel": "web"}, END, {"message": "stray", "channel": "email"}]
    diagram = _draw(workspace, process(*steps), columns="time")
    assert [heading.title for heading in diagram.headings] == ["Day 0", "Never reached"]
    assert _cells(diagram)["stray"][1] == 1


def test_boxes_link_to_their_rows_and_are_described_in_words(workspace, process):
    diagram = _draw(
        workspace,
        process(
            START, {"message": "mail", "title": "Hello", "channel": "email", "by": "clerk", "audience": ["x-y"]}, END
        ),
    )
    mail = diagram.nodes[1]
    assert mail.link == "#step-mail"
    assert mail.description == "Message “Hello”: by Clerk, over E-mail, for x y, day 0"
    assert diagram.id == "p--role-order"
    assert diagram.title == "P: roles by order"
    assert diagram.description == "3 steps in one lane (Clerk). Starts: begin. Ends: done."


def test_a_process_that_could_not_be_read_whole_is_drawn_all_the_same(workspace, process):
    made = process({"start": "begin", "next": "nowhere"}, {"handover": "give"}, {"subprocess": "run"}, {"end": "done"})
    assert len(_draw(workspace, made).nodes) == 4
    assert not _draw(workspace, process()).nodes
    assert not _draw(workspace, process(), columns="time").nodes


def test_where_too_many_ways_lead_over_hidden_steps_none_is_hidden(workspace, process):
    contacts = [{"message": f"m{index}", "channel": "email", "next": "hub"} for index in range(40)]
    hub = {"decision": "hub", "next": [{"when": "x", "to": f"m{index}"} for index in range(40)]}
    diagram = _draw(
        workspace, process({"start": "begin", "channel": "web", "next": "hub"}, *contacts, hub), columns="time"
    )
    assert "hub" in _cells(diagram)
    assert len(diagram.edges) == 81


def test_several_pictures_of_a_process_are_those_it_has_one_by_one(workspace, process):
    made = process(START, {"message": "mail", "channel": "email"}, END)
    given = workspace(made, **ROLES, **CHANNELS)
    choices = [
        Choice(rows, columns, narrow)
        for narrow in (False, True)
        for rows, columns in (("role", "order"), ("channel", "time"))
    ]
    assert lenses(given, made, choices) == tuple(
        lens(given, made, rows=rows, columns=columns, narrow=narrow) for rows, columns, narrow in choices
    )


def test_an_arrow_that_leads_back_over_hidden_steps_only_leads_on(workspace, process):
    ways = [{"when": "fit", "share": "25%", "to": "call"}, {"when": "otherwise", "share": "75%", "to": "invite"}]
    steps = [
        {"start": "begin", "channel": "web"},
        {"decision": "ask", "next": ways},
        {"message": "invite", "channel": "email", "next": {"to": "ask", "after": "14d", "max": 3, "else": "done"}},
        {"activity": "call", "channel": "phone"},
        END,
    ]
    diagram = _draw(workspace, process(*steps), columns="time")
    assert {(edge.source, edge.target, _loose(edge.label), edge.classes) for edge in diagram.edges} == {
        ("begin", "call", "25 %: fit", ()),
        ("begin", "invite", "75 %: otherwise", ()),
        ("invite", "call", "at most 3× · 25 % · +14 d", ()),
        ("invite", "invite", "at most 3× · 75 % · +14 d", ("back",)),
    }


def test_strands_taken_at_once_are_not_added_up(workspace, process):
    ways = [{"when": "fit", "share": "40%", "to": "mail"}, {"when": "otherwise", "share": "60%", "to": "done"}]
    steps = [
        {"start": "begin", "channel": "web"},
        {"parallel": "fork", "next": ["one", "two"]},
        {"activity": "one", "next": "meet"},
        {"activity": "two", "next": "meet"},
        {"join": "meet"},
        {"decision": "ask", "next": ways},
        {"message": "mail", "channel": "email"},
        END,
    ]
    assert _arrows(_draw(workspace, process(*steps), columns="time")) == {("begin", "mail"): "40 %: fit"}


def test_what_a_timeout_leaves_counts_for_the_other_way(workspace, process):
    wait = {"wait": "opt-in", "until": "x", "timeout": "7d", "timeout_share": "30%", "on_timeout": "done"}
    split = {"split": "test", "next": [{"variant": "A", "share": "50%", "to": "mail"}, {"share": "50%", "to": "done"}]}
    steps = [{"start": "begin", "channel": "web"}, wait, split, {"message": "mail", "channel": "email"}, END]
    assert _arrows(_draw(workspace, process(*steps), columns="time")) == {("begin", "mail"): "A · 35 %"}


def test_time_leaves_out_starts_that_nobody_notices_and_nothing_drawn_follows(workspace, process):
    steps = [
        {"start": "fortnight", "next": "review"},
        {"start": "form", "channel": "web", "next": "review"},
        {"start": "fair", "next": "mail"},
        {"message": "mail", "channel": "email", "next": "done"},
        {"activity": "review", "next": "done"},
        END,
    ]
    made = process(*steps)
    assert set(_cells(_draw(workspace, made, columns="time"))) == {"form", "fair", "mail"}
    assert "fortnight" in _cells(_draw(workspace, made))


def test_figures_are_not_parted_from_what_they_count(workspace, process):
    steps = [
        START,
        {"activity": "work", "by": "clerk", "next": [{"to": "work", "max": 3, "after": "2bd", "else": "done"}]},
        {"wait": "pause", "for": "1w", "sets_stage": "mql"},
        END,
    ]
    diagram = _draw(workspace, process(*steps))
    assert "at most\xa03× · +2\xa0bd" in {edge.label for edge in diagram.edges}
    assert {node.note for node in diagram.nodes} == {"", "1\xa0wk"}


def test_a_narrow_picture_runs_down_and_says_on_each_box_what_its_lane_would_say(workspace, process):
    ways = [{"when": "yes", "to": "call"}, {"when": "otherwise", "to": "lost"}]
    steps = [
        START,
        {"message": "mail", "channel": "email", "raci": {"R": ["seller", "boss"]}, "at": "day 3"},
        {"decision": "ask", "by": "boss", "next": ways},
        {"activity": "call", "by": "seller", "next": [{"to": "mail", "max": 2, "else": "done"}]},
        END,
        {"end": "lost"},
    ]
    made = process(*steps, owner="boss")
    diagram = lens(workspace(made, **ROLES, **CHANNELS), made, rows="role", columns="order", narrow=True)
    assert (diagram.id, diagram.title) == ("p--role-order-narrow", "P: roles by order")
    assert diagram.description == (
        "6 steps from top to bottom (roles: Clerk, Seller, Boss). Starts: begin. Ends: done, lost."
    )
    assert [lane.title for lane in diagram.lanes] == [""]
    assert {node.id: (node.stack, node.column) for node in diagram.nodes} == {
        "begin": (0, 0),
        "mail": (1, 0),
        "ask": (2, 0),
        "call": (3, 0),
        "lost": (3, 1),
        "done": (4, 0),
    }
    assert _notes(diagram) == {
        "begin": "Clerk",
        "mail": "day 3 · Seller +1",
        "ask": "Boss",
        "call": "Seller",
        "done": "Clerk",
    }
    back = [(edge.source, edge.target) for edge in diagram.edges if "back" in edge.classes]
    assert back == [("call", "mail")]


def test_a_narrow_picture_by_time_says_every_moment_on_the_box(workspace, process):
    steps = [
        {"start": "begin", "channel": "web"},
        {"wait": "asked", "until": "somebody asks", "timeout": "2d"},
        {"message": "mail", "channel": "email", "next": {"after": "3d"}},
        {"message": "case", "channel": "email"},
    ]
    made = process(*steps, END)
    diagram = lens(workspace(made, **CHANNELS), made, rows="channel", columns="time", narrow=True)
    assert [(node.id, node.stack, _loose(node.note), node.until) for node in diagram.nodes] == [
        ("begin", 0, "day 0 · Web", None),
        ("mail", 1, "day 0–2 · E-mail", None),
        ("case", 2, "day 3–5 · E-mail", None),
    ]
    assert diagram.headings == ()
    assert diagram.description == (
        "3 steps from top to bottom (channels: Web, E-mail): contacts and hand-overs. First: day 0. Last: day 3–5."
    )


def test_more_than_three_ways_to_the_same_wait_are_all_drawn(workspace, process):
    ways = [{"when": name, "to": "pause"} for name in ("a", "b", "c", "d")]
    steps = [START, {"decision": "ask", "by": "clerk", "next": ways}, {"wait": "pause", "for": "1d"}, END]
    labels = [_loose(edge.label) for edge in _draw(workspace, process(*steps)).edges if edge.source == "ask"]
    assert labels == ["+1 d: a", "+1 d: b", "+1 d: c", "+1 d: d"]
