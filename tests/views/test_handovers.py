"""Who hands over to whom, and what was promised."""

import pytest

TEAMS = {"marketing": {"title": "Marketing"}, "sales": {"title": "Sales"}}
ROLES = {
    "scout": {"title": "Scout", "team": "marketing"},
    "seller": {"title": "Seller", "team": "sales"},
    "boss": {"title": "Boss", "team": "sales"},
}
PROMISED = {"accept": {"within": "1bd"}, "feedback": {"within": "10bd", "via": "review"}}


def _handover(name="hand", between=("scout", "seller"), **keys):
    return {"handover": name, "between": list(between), **keys}


@pytest.fixture
def drawn(workspace, process, picture):
    def draw(*steps, roles=ROLES, status="active"):
        one = process({"start": "s"}, *steps, {"end": "e"}, title="Leads", status=status)
        meetings = {"review": {"title": "Lead review"}}
        return picture("handovers", workspace(one, roles=roles, teams=TEAMS, meetings=meetings))

    return draw


def _arrows(diagram):
    return [
        (edge.source, edge.target, edge.label.replace("\N{NO-BREAK SPACE}", " "), edge.classes)
        for edge in diagram.edges
    ]


def test_roles_stand_by_team_and_the_arrows_tell_when_it_is_accepted_and_what_comes_back(drawn):
    diagram = drawn(_handover(**PROMISED))
    assert [(node.title, diagram.lanes[node.row].title, node.link) for node in diagram.nodes] == [
        ("Scout", "Marketing", "roles/scout.html"),
        ("Seller", "Sales", "roles/seller.html"),
    ]
    assert [arrow[:3] for arrow in _arrows(diagram)] == [
        ("scout", "seller", "accept within 1 bd"),
        ("seller", "scout", "feedback within 10 bd, Lead review"),
    ]
    assert [edge.description for edge in diagram.edges] == [
        "Scout → Seller: accepted within 1 business day; handed over: “hand” in “Leads”",
        "Seller → Scout: feedback within 10 business days, Lead review",
    ]


@pytest.mark.parametrize(
    ("missing", "arrow", "label"),
    [("accept", 0, "no deadline"), ("feedback", 1, "no feedback")],
)
def test_a_promise_that_nobody_has_made_is_a_warning(drawn, missing, arrow, label):
    diagram = drawn(_handover(**{key: value for key, value in PROMISED.items() if key != missing}))
    assert diagram.edges[arrow].label == label
    assert "missing" in diagram.edges[arrow].classes
    assert "missing" not in diagram.edges[1 - arrow].classes


def test_an_arrow_back_is_led_outside_where_it_runs_to_the_left(drawn):
    roles = {name: {"title": name, "team": "sales"} for name in ("scout", "seller")}
    assert [arrow[3] for arrow in _arrows(drawn(_handover(**PROMISED), roles=roles))] == [
        ("handover",),
        ("feedback", "back"),
    ]


def test_several_hand_overs_between_two_roles_share_their_arrows(drawn):
    diagram = drawn(
        _handover("one", **PROMISED), _handover("two", accept={"within": "4bh"}, feedback={"via": "review"})
    )
    assert [arrow[2] for arrow in _arrows(diagram)] == [
        "2× accept within 4 bh to 1 bd",
        "2× feedback within 10 bd, Lead review",
    ]


def test_where_one_of_several_lacks_a_promise_the_arrow_says_in_how_many(drawn):
    diagram = drawn(_handover("one", **PROMISED), _handover("two"))
    assert [arrow[2] for arrow in _arrows(diagram)] == ["no deadline in 1 of 2", "no feedback in 1 of 2"]
    assert diagram.edges[0].description == (
        "Scout → Seller: accepted within 1 business day; nobody says by when: “two” in “Leads”; "
        "handed over: “one” in “Leads”, “two” in “Leads”"
    )


def test_a_role_that_is_not_there_stands_in_the_last_row_under_its_id(drawn):
    diagram = drawn(_handover(between=("scout", "trade-fair-team"), **PROMISED))
    assert [(node.title, diagram.lanes[node.row].title, node.link) for node in diagram.nodes][1] == (
        "trade fair team",
        "–",
        "",
    )


def test_of_many_pairs_of_roles_those_with_most_hand_overs_are_drawn(drawn):
    roles = {f"r{i}": {"team": "sales"} for i in range(21)}
    rare = [_handover(f"h{i}", (f"r{i}", f"r{i + 1}")) for i in range(20)]
    diagram = drawn(*rare, _handover("again", ("r19", "r20")), roles=roles)
    assert len(diagram.edges) == 16
    assert {"r19", "r20"} <= {node.id for node in diagram.nodes}
    assert "12 more pairs of roles are left out." in diagram.description


@pytest.mark.parametrize("status", ["retired", "active"])
def test_without_hand_overs_at_work_there_is_no_picture(drawn, status):
    steps = [_handover(**PROMISED)] if status == "retired" else []
    assert drawn(*steps, status=status) is None


def test_the_bundled_map_has_all_hand_overs_with_all_promises(bundled, picture):
    diagram = picture("handovers", bundled)
    count = sum(step.kind == "handover" for process in bundled.processes for step in process.steps)
    assert diagram.description.startswith(f"{count} hand-overs between roles.")
    assert not any("missing" in edge.classes for edge in diagram.edges)
    assert ("marketing-engineer", "inside-sales", "2× accept within 4 bh to 1 bd") in [
        arrow[:3] for arrow in _arrows(diagram)
    ]
