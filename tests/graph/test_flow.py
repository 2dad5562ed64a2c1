"""The ways between the steps of a process."""

import pytest

from procviz.checks.example import example_files
from procviz.graph import back_links, cycles, flow_of
from procviz.reader import read_workspace


@pytest.fixture
def flow(tmp_path):
    """Return a function from the steps of a process to its flow."""

    def flow(steps):
        for name, text in example_files(f"steps:\n{steps}").items():
            tmp_path.joinpath(name).write_text(text, "utf-8")
        return flow_of(read_workspace(tmp_path).workspace.processes[0])

    return flow


def ways(links):
    return [f"{link.source} {link.kind} {link.target}" for link in links]


def test_without_next_a_step_goes_to_the_one_below(flow):
    found = flow("  - start: a\n  - activity: b\n  - end: c\n  - activity: d\n")
    assert ways(found.links) == ["a next b", "b next c"]
    assert [link.by_order for link in found.links] == [True, True]


def test_nothing_falls_into_a_start(flow):
    found = flow("  - start: a\n  - start: b\n  - end: c\n")
    assert ways(found.links) == ["b next c"]
    assert ways(found.falls) == ["a next b"]


def test_a_start_may_be_named(flow):
    assert ways(flow("  - start: a\n    next: b\n  - start: b\n  - end: c\n").links) == ["a next b", "b next c"]


def test_a_limited_edge_goes_on_elsewhere_after_its_last_turn(flow):
    found = flow("  - start: a\n  - activity: b\n    next: {to: b, max: 3, else: c}\n  - end: c\n")
    assert ways(found.links) == ["a next b", "b next b", "b else c"]
    assert ways(back_links(found)) == ["b next b"]
    assert cycles(found) == [("b",)]


def test_a_timeout_goes_to_the_step_below_unless_another_is_named(flow):
    steps = "  - start: a\n  - wait: b\n    until: x\n    timeout: 3d\n    next: d\n{}  - activity: c\n  - end: d\n"
    assert "b timeout c" in ways(flow(steps.format("")).links)
    assert "b timeout d" in ways(flow(steps.format("    on_timeout: d\n")).links)


def test_a_handover_is_accepted_rejected_or_overdue(flow):
    found = flow(
        "  - start: a\n  - handover: b\n    between: [inside-sales, marketing-engineer]\n"
        "    reject: {to: d}\n    on_breach: {to: e}\n  - end: c\n  - end: d\n  - end: e\n"
    )
    assert ways(found.outgoing["b"]) == ["b accept c", "b reject d", "b breach e"]


@pytest.mark.parametrize(
    ("key", "is_whole"),
    [
        ("next: c", True),
        ("next: nowhere", False),
        ("nxt: c", False),
        ("weiter: c", False),
        ("next: {to: [c]}", False),
        ("titel: Anruf", True),
        ("effort: 3m", True),
    ],
)
def test_a_flow_is_whole_unless_a_way_could_not_be_read(flow, key, is_whole):
    found = flow(f"  - start: a\n  - activity: b\n    {key}\n  - end: c\n")
    assert found.is_whole is is_whole


def test_a_link_is_placed_where_its_target_is_written(flow):
    found = flow(
        "  - start: a\n  - activity: b\n    next:\n      - {when: x, to: b, max: 1, else: c}\n"
        "      - {when: otherwise, to: c}\n  - end: c\n"
    )
    places = [found.place(link) for link in found.links]
    assert [(place.line - places[0].line, place.column) for place in places] == [(0, 12), (3, 23), (3, 40), (4, 31)]


def test_a_process_without_steps_has_an_empty_flow(flow):
    found = flow("")
    assert (found.links, found.is_whole) == ((), False)
