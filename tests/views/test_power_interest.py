from procviz.views.power_interest import MOST_IN_A_QUARTER


def who(power, interest, **keys):
    return {"power": power, "interest": interest, **keys}


def test_stakeholders_stand_in_the_quarter_of_their_power_and_interest(workspace, picture):
    made = workspace(
        stakeholders={
            "boss": who("high", "low", title="Boss", current="neutral", desired="leading"),
            "crew": who("low", "high", title="Crew", current="resistant"),
            "lead": who("high", "high", title="Lead"),
        }
    )
    diagram = picture("power-interest", made)
    assert [lane.title for lane in diagram.lanes] == ["Great power", "Little power"]
    assert [(heading.title, heading.first, heading.last) for heading in diagram.headings] == [
        ("Little interest", 0, 0),
        ("Great interest", 1, 1),
    ]
    assert [(node.title, node.row, node.column, node.stack, node.note) for node in diagram.nodes] == [
        ("Keep satisfied", 0, 0, 0, ""),
        ("Boss", 0, 0, 1, "neutral → leading"),
        ("Manage closely", 0, 1, 0, ""),
        ("Lead", 0, 1, 1, ""),
        ("Monitor", 1, 0, 0, ""),
        ("Keep informed", 1, 1, 0, ""),
        ("Crew", 1, 1, 1, "resistant → –"),
    ]
    assert diagram.nodes[-1].classes == ("warning",)
    assert "Keep satisfied: Boss. Manage closely: Lead. Keep informed: Crew." in diagram.description


def test_many_in_a_quarter_stand_side_by_side_and_very_many_are_cut(workspace, picture):
    crew = {f"s{number}": who("low", "high") for number in range(MOST_IN_A_QUARTER + 1)}
    diagram = picture("power-interest", workspace(stakeholders=crew))
    assert [(heading.first, heading.last) for heading in diagram.headings] == [(0, 0), (1, 2)]
    assert [(node.column, node.stack) for node in diagram.nodes[4:7]] == [(1, 1), (2, 1), (1, 2)]
    assert len(diagram.nodes) == 4 + MOST_IN_A_QUARTER
    assert diagram.description.endswith("1 stakeholder is not shown.")


def test_who_is_not_weighed_is_named_and_not_shown(workspace, picture):
    made = workspace(stakeholders={"boss": who("high", "low"), "crew": {"title": "Crew", "power": "low"}})
    assert picture("power-interest", made).description.endswith("Without power or interest, and so not shown: Crew.")
    assert picture("power-interest", workspace(stakeholders={"crew": {"title": "Crew"}})) is None
    assert picture("power-interest", workspace()) is None
