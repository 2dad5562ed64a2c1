"""The lens is tested on the diagram: which box stands where, and what is written on it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from procviz.graph import flow_of
from procviz.views import lens, lenses, row_names

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


_KINDS = st.sampled_from(["message", "activity", "decision", "wait", "end", "start", "parallel", "join"])
_STEPS = st.lists(
    st.tuples(_KINDS, st.sampled_from(["clerk", "seller", "boss"]), st.lists(st.integers(0, 11), max_size=3)),
    min_size=1,
    max_size=12,
)


def _written(drawn):
    steps = []
    for index, (kind, role, targets) in enumerate(drawn):
        own = {"for": "3d"} if kind == "wait" else {"channel": "email"} if kind == "message" else {}
        ways = [{"to": f"s{target}", "when": "x"} for target in targets if target < len(drawn)]
        steps.append({kind: f"s{index}", "by": role, **own, "next": [] if kind == "end" else ways})
    return steps


@given(_STEPS, st.sampled_from(["role", "channel"]), st.sampled_from(["order", "time"]))
def test_no_two_boxes_share_a_place_no_arrow_is_lost_and_all_but_those_back_lead_on(
    workspace, process, drawn, rows, columns
):
    made = process(*_written(drawn))
    diagram = _draw(workspace, made, rows=rows, columns=columns)
    nodes = {node.id: node for node in diagram.nodes}
    assert len({(node.row, node.column, node.stack) for node in diagram.nodes}) == len(nodes)
    assert all(edge.source in nodes and edge.target in nodes for edge in diagram.edges)
    for edge in diagram.edges:
        assert "back" in edge.classes or nodes[edge.source].column <= nodes[edge.target].column
    links = {
        (link.source, link.target) for link in flow_of(made).links if link.source in nodes and link.target in nodes
    }
    assert links <= {(edge.source, edge.target) for edge in diagram.edges}


@given(_STEPS, st.integers(0, 11))
def test_adding_a_step_keeps_the_order_of_the_others(workspace, process, drawn, place):
    """A step put between two others turns neither the lanes nor the order along any way."""
    steps = _written([("activity" if kind == "wait" else kind, role, ways) for kind, role, ways in drawn])
    place %= len(steps)
    before = _draw(workspace, process(*steps))
    kind = drawn[place][0]
    if kind == "end" or not steps[place]["next"]:
        return
    role = drawn[place][1]
    added = {"activity": "new", "by": role, "next": steps[place]["next"][:1]}
    changed = {**steps[place], "next": [{"to": "new", "when": "x"}, *steps[place]["next"][1:]]}
    after = _draw(workspace, process(*steps[:place], changed, added, *steps[place + 1 :]))
    assert [lane.title for lane in after.lanes] == [lane.title for lane in before.lanes]
    old = {node.id: node.column for node in before.nodes}
    new = {node.id: node.column for node in after.nodes}
    for edge in before.edges:
        drawn_again = {edge.source, edge.target} <= new.keys()  # a wait that is now plain became an arrow's label
        if drawn_again and "back" not in edge.classes and old[edge.source] < old[edge.target]:
            assert new[edge.source] <= new[edge.target]


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
    assert lenses(given, made, [("role", "order"), ("channel", "time")]) == (
        lens(given, made, rows="role", columns="order"),
        lens(given, made, rows="channel", columns="time"),
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
