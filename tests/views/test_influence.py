from procviz.views.influence import MOST_STAKEHOLDERS


def who(category="affected", *influences, **keys):
    return {"category": category, "influences": list(influences), **keys}


def test_stakeholders_stand_in_the_row_of_their_part_and_arrows_lead_to_whom_they_influence(workspace, picture):
    made = workspace(
        stakeholders={
            "crew": who(title="Crew", current="resistant", desired="neutral"),
            "boss": who("sponsor", "crew", title="Boss", current="neutral", desired="leading"),
        }
    )
    diagram = picture("influence", made)
    assert [lane.title for lane in diagram.lanes] == ["Sponsors", "Affected"]
    assert [(node.title, node.row, node.note, node.classes) for node in diagram.nodes] == [
        ("Crew", 1, "resistant → neutral", ("warning",)),
        ("Boss", 0, "neutral → leading", ()),
    ]
    assert [(edge.source, edge.target, edge.classes, edge.description) for edge in diagram.edges] == [
        ("boss", "crew", ("influence",), "“Boss” influences “Crew”")
    ]
    assert diagram.nodes[0].description == "Crew: resistant, should be neutral"
    assert diagram.description.endswith("Opposed today: Crew.")


def test_who_influence_each_other_have_one_arrow_back(workspace, picture):
    made = workspace(stakeholders={"one": who("agent", "other", "one", "gone", "other"), "other": who("agent", "one")})
    assert [(edge.source, edge.target, edge.classes) for edge in picture("influence", made).edges] == [
        ("one", "other", ("influence",)),
        ("other", "one", ("influence", "back")),
    ]


def test_what_is_not_said_is_left_open(workspace, picture):
    made = workspace(
        stakeholders={
            "a": {"title": "A"},
            "b": who(title="B", current="neutral"),
            "c": who(title="C", desired="leading"),
            "d": who(title="D", current="leading", desired="leading"),
        }
    )
    diagram = picture("influence", made)
    assert [lane.title for lane in diagram.lanes] == ["Affected", "–"]
    assert [(node.note, node.description) for node in diagram.nodes] == [
        ("", "A: –"),
        ("neutral → –", "B: neutral"),
        ("– → leading", "C: should be leading"),
        ("leading", "D: leading, and should stay so"),
    ]


def test_of_many_those_of_power_and_with_most_arrows_are_shown(workspace, picture):
    many = {f"s{number}": who() for number in range(MOST_STAKEHOLDERS)}
    made = workspace(stakeholders={**many, "strong": who(power="high"), "tied": who("affected", "s0")})
    shown = [node.id for node in picture("influence", made).nodes]
    assert len(shown) == MOST_STAKEHOLDERS
    assert {"strong", "tied", "s0"} <= set(shown)
    assert picture("influence", made).description.endswith("2 stakeholders are not shown.")


def test_without_stakeholders_there_is_no_picture(workspace, picture):
    assert picture("influence", workspace()) is None
