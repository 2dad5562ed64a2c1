"""Which system sends to which, by owner."""

ROLES = {"ops": {"title": "Operations", "team": "sales"}, "web": {"title": "Web editor", "team": "marketing"}}
TEAMS = {"sales": {"title": "Sales"}, "marketing": {"title": "Marketing"}}
SYSTEMS = {
    "crm": {"title": "CRM", "owner": "ops", "data": ["record"]},
    "site": {"title": "Website", "owner": "web", "sends_to": ["crm", "nowhere"]},
    "pad": {"title": "Note pad"},
}
DATA = {"record": {"title": "Lead record"}, "visits": {"title": "Visits", "system": "site"}}


def test_systems_stand_in_the_row_of_their_owner_and_name_their_data(workspace, picture):
    diagram = picture("systems", workspace(systems=SYSTEMS, roles=ROLES, teams=TEAMS, data=DATA))
    assert [(node.title, diagram.lanes[node.row].title, node.note) for node in diagram.nodes] == [
        ("CRM", "Operations", "Lead record"),
        ("Website", "Web editor", "Visits"),
        ("Note pad", "–", ""),
    ]
    assert diagram.nodes[0].description == "CRM: owner: Operations; holds: Lead record"
    assert diagram.lanes[0].link == "roles/ops.html"


def test_an_arrow_leads_to_the_system_that_data_are_sent_to(workspace, picture):
    diagram = picture("systems", workspace(systems=SYSTEMS, roles=ROLES, data=DATA))
    assert [(edge.source, edge.target) for edge in diagram.edges] == [("site", "crm")]
    assert diagram.edges[0].description == "“Website” sends data to “CRM”"
    column = {node.id: node.column for node in diagram.nodes}
    assert column["site"] <= column["crm"]


def test_many_owners_stand_by_their_teams(workspace, picture):
    roles = {f"r{i}": {"team": "sales" if i % 2 else "marketing"} for i in range(9)}
    systems = {f"s{i}": {"owner": f"r{i}"} for i in range(9)}
    diagram = picture("systems", workspace(systems=systems, roles=roles, teams=TEAMS))
    assert [lane.title for lane in diagram.lanes] == ["Sales", "Marketing"]


def test_of_many_systems_those_with_most_links_are_drawn(workspace, picture):
    systems = {f"s{i}": {} for i in range(50)} | {"hub": {"sends_to": ["s48", "s49"]}}
    diagram = picture("systems", workspace(systems=systems))
    assert len(diagram.nodes) == 40
    assert {"hub", "s48", "s49"} <= {node.id for node in diagram.nodes}
    assert "11 systems with fewer links are left out." in diagram.description


def test_without_systems_there_is_no_picture(workspace, picture):
    assert picture("systems", workspace()) is None


def test_the_bundled_crm_hears_from_telephone_fair_and_service(bundled, picture):
    diagram = picture("systems", bundled)
    assert {node.id for node in diagram.nodes} == set(bundled.systems)
    assert {edge.source for edge in diagram.edges if edge.target == "crm"} >= {
        "marketing-automation",
        "telephony",
        "scan-app",
        "service-portal",
    }
