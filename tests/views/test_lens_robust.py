"""Pictures of what nobody should draw: very long, tangled, wide, empty and broken processes."""

from pathlib import Path
from random import Random

import pytest

from generate import write
from procviz.reader import read_workspace
from procviz.views import COLUMNS, lens, row_names

CHOICES = [(columns, narrow) for columns in COLUMNS for narrow in (False, True)]


def chain(count, **keys):
    return [
        {"start": "s0", **keys},
        *({"message": f"s{index}", "channel": "email", **keys} for index in range(1, count - 1)),
        {"end": f"s{count - 1}"},
    ]


def thicket(steps, arrows):
    chance = Random(4)  # noqa: S311 - repeatable on purpose
    ways = {index: [] for index in range(steps)}
    for _arrow in range(arrows):
        ways[chance.randrange(steps)].append({"to": f"s{chance.randrange(steps)}", "when": "x"})
    return [
        {"start": "s0", "next": ways[0]},
        *(
            {"decision" if index % 3 else "message": f"s{index}", "by": f"role-{index % 7}", "next": ways[index]}
            | ({} if index % 3 else {"channel": f"channel-{index % 5}"})
            for index in range(1, steps)
        ),
    ]


PROCESSES = {
    "nothing": [],
    "one step": [{"end": "done"}],
    "a start alone": [{"start": "begin"}],
    "200 steps": chain(200),
    "60 lanes": [{**step, "by": f"role-{index}"} for index, step in enumerate(chain(60))],
    "600 arrows": thicket(200, 600),
    "one hub": [{"decision": "hub", "next": [{"when": "x", "to": f"s{one}"} for one in range(199)]}, *chain(199)],
    "no keys at all": [
        {"start": "begin"},
        {"message": "mail"},
        {"decision": "ask"},
        {"split": "test"},
        {"parallel": "fork"},
        {"join": "meet"},
        {"wait": "pause"},
        {"handover": "give"},
        {"subprocess": "run"},
        {"activity": "work"},
    ],
    "nowhere": [
        {"start": "begin", "next": "gone"},
        {"handover": "give", "reject": {"to": "gone"}, "accept": {"to": "?"}},
    ],
}


@pytest.mark.parametrize(("columns", "narrow"), CHOICES)
@pytest.mark.parametrize("name", PROCESSES)
def test_whatever_the_steps_every_lens_draws_them(workspace, process, name, columns, narrow):
    made = process(*PROCESSES[name], exit=[{"to": "done"}, {"to": "gone", "from": ["begin"]}])
    given = workspace(made)
    for rows in row_names(given):
        diagram = lens(given, made, rows=rows, columns=columns, narrow=narrow)
        places = {(node.row, node.column, node.stack) for node in diagram.nodes}
        assert len(places) == len(diagram.nodes)
        if columns == "order":
            assert len(diagram.nodes) == len(made.steps)
        assert {node.row for node in diagram.nodes} == set(range(len(diagram.lanes)))


def test_a_long_process_by_order_is_as_long_as_it_must_be(workspace, process):
    made = process(*chain(200))
    wide, narrow = (lens(workspace(made), made, rows="role", columns="order", narrow=one) for one in (False, True))
    assert [node.column for node in wide.nodes] == [node.stack for node in narrow.nodes] == list(range(200))


@pytest.fixture(scope="module")
def workspaces(tmp_path_factory):
    """Return the bundled workspace and one written for measurements."""
    folder = tmp_path_factory.mktemp("generated")
    write(folder, 40)
    bundled = Path(__file__).parents[2] / "processes"
    return [read_workspace(one).workspace for one in (bundled, folder)]


@pytest.mark.parametrize(("columns", "narrow"), CHOICES)
@pytest.mark.parametrize("language", ["de", "en"])
def test_every_lens_of_whole_workspaces_can_be_drawn(workspaces, columns, narrow, language):
    for given in workspaces:
        for process in given.processes:
            for rows in row_names(given):
                diagram = lens(given, process, rows=rows, columns=columns, narrow=narrow, language=language)
                assert {node.row for node in diagram.nodes} == set(range(len(diagram.lanes)))
                assert all(lane.title for lane in diagram.lanes) != narrow


def test_only_strands_without_any_value_stand_in_the_lane_without_a_name(workspaces):
    """In the bundled workspace these are the preparations and reviews, and all of what has no audience at all."""
    found = {
        (process.id, rows, node.id)
        for process in workspaces[0].processes
        for rows in ("role", "team", "audience", "channel")
        for diagram in [lens(workspaces[0], process, rows=rows, columns="order")]
        for node in diagram.nodes
        if diagram.lanes[node.row].title == "–"
    }
    assert {(process, rows) for process, rows, _step in found} == {
        ("blechexpo", "channel"),
        ("lead-qualification", "channel"),
        ("newsletter-relaunch", "channel"),
        ("webinar-predictive-maintenance", "channel"),
        ("crm-introduction", "audience"),
        ("innovation-intake", "audience"),
    }
    assert {step for process, _rows, step in found if process == "blechexpo"} == {
        "preparation",
        "story",
        "guest-list",
        "training",
        "stand-ready",
    }
