"""What holds for every picture of every process, and what a step more leaves as it was."""

import itertools

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generate import process as generated_text
from generate import seeded
from procviz.graph import flow_of
from procviz.views import lens

ROLES = ("clerk", "seller", "boss", "engineer")
CATALOGUE = {
    "roles": {role: {"title": role.title(), "team": role[0]} for role in ROLES},
    "channels": {"email": {"system": "crm"}, "phone": {}},
}
ROWS = ("role", "team", "channel", "audience", "stage", "system", "place", "product")
LENSES = st.tuples(st.sampled_from(ROWS), st.sampled_from(["order", "time"]))
KINDS = ("message", "activity", "decision", "wait", "end", "start", "parallel", "join", "handover", "subprocess")


@st.composite
def tangles(draw):
    """Steps that lead anywhere, to places that are not there too."""
    count = draw(st.integers(0, 14))
    steps = []
    for index in range(count):
        kind = draw(st.sampled_from(KINDS))
        targets = draw(st.lists(st.integers(0, 14), max_size=4))
        own = {
            "message": {"channel": "email"},
            "wait": {"for": draw(st.sampled_from(["3d", "2bd"]))},
            "handover": {"between": ["clerk", "boss"], "reject": {"to": f"s{index}"}},
        }.get(kind, {})
        more = draw(
            st.fixed_dictionaries(
                {},
                optional={
                    "by": st.sampled_from(ROLES),
                    "channel": st.sampled_from(["phone", "unknown"]),
                    "audience": st.just(["guests", "buyers"]),
                    "place": st.just("hall"),
                    "only": st.just("new"),
                    "at": st.sampled_from(["day 3", "T-2d", "Tue 10:00"]),
                    "sets_stage": st.just("mql"),
                    "dimensions": st.just({"product": "retrofit"}),
                },
            )
        )
        ways = [] if kind == "end" else [{"to": f"s{target}", "when": "x"} for target in targets]
        steps.append({kind: f"s{index}", **own, **more, "next": ways})
    return steps


@st.composite
def courses(draw):
    """Steps of a process as people write it: ways on, part and meet, sometimes one leads back."""
    count = draw(st.integers(3, 16))
    steps = [{"start": "s0", "by": draw(st.sampled_from(ROLES)), "next": [{"to": "s1"}]}]
    for index in range(1, count):
        ahead = draw(st.lists(st.integers(1, 4), min_size=1, max_size=3, unique=True))
        targets = sorted({min(index + step, count) for step in ahead})
        if draw(st.integers(0, 5)) == 0:
            targets.append(draw(st.integers(1, index)))
        kind = draw(st.sampled_from(["message", "activity"])) if len(targets) == 1 else "decision"
        ways = [{"to": f"s{target}"} if len(targets) == 1 else {"to": f"s{target}", "when": "x"} for target in targets]
        channel = {"channel": "email"} if kind == "message" else {}
        steps.append({kind: f"s{index}", "by": draw(st.sampled_from(ROLES)), **channel, "next": ways})
    return [*steps, {"end": f"s{count}", "by": draw(st.sampled_from(ROLES))}]


@st.composite
def benchmarks(draw):
    """Steps of a process of the benchmark workspace, each with all its ways written out."""
    written = yaml.safe_load(generated_text(draw(st.integers(0, 400).filter(lambda number: not seeded(number)))))[
        "steps"
    ]
    ids = [next(iter(step.values())) for step in written]
    steps = []
    for step, below in zip(written, [*ids[1:], None], strict=True):
        kind = next(iter(step))
        ways = step.get("next", [])
        ways = [{"to": way} if isinstance(way, str) else way for way in (ways if isinstance(ways, list) else [ways])]
        if not ways and below and kind not in {"end", "handover"}:
            ways = [{"to": below}]
        late = {"on_timeout": below} if "timeout" in step and "on_timeout" not in step else {}
        steps.append({**step, **late, "next": ways} if ways else step)
    return steps


def draw_lens(workspace, process, rows="role", columns="order", *, narrow=False):
    return lens(workspace(process, **CATALOGUE), process, rows=rows, columns=columns, narrow=narrow)


@given(tangles(), LENSES, st.booleans())
def test_no_two_boxes_share_a_place_and_no_lane_is_empty(workspace, process, steps, chosen, narrow):
    diagram = draw_lens(workspace, process(*steps, audience=["guests"]), *chosen, narrow=narrow)
    places = {(node.row, node.column, node.stack) for node in diagram.nodes}
    assert len(places) == len({node.id for node in diagram.nodes}) == len(diagram.nodes)
    assert {node.row for node in diagram.nodes} == set(range(len(diagram.lanes)))
    assert {node.column for node in diagram.nodes} == set(
        range(1 + max((one.column for one in diagram.nodes), default=-1))
    )


@given(tangles(), st.sampled_from(ROWS), st.booleans())
def test_every_step_and_every_link_is_shown_by_order(workspace, process, steps, rows, narrow):
    """A step without a box is a wait: the arrow over it stands for the links before and behind it."""
    made = process(*steps)
    diagram = draw_lens(workspace, made, rows, narrow=narrow)
    shown = [node.id for node in diagram.nodes]
    hidden = [step for step in made.steps if step.id not in shown]
    assert shown == [step.id for step in made.steps if step not in hidden]
    assert {step.kind for step in hidden} <= {"wait"}
    links = [(link.source, link.target) for link in flow_of(made).links]
    arrows = [(edge.source, edge.target) for edge in diagram.edges]
    assert len(arrows) == len(links) - len(hidden)
    for pair in {pair for pair in links if pair[0] in shown and pair[1] in shown}:
        assert arrows.count(pair) >= links.count(pair)


@given(tangles(), LENSES)
def test_every_arrow_leads_on_or_is_marked_as_leading_back(workspace, process, steps, chosen):
    diagram = draw_lens(workspace, process(*steps), *chosen)
    column = {node.id: node.column for node in diagram.nodes}
    assert all("back" in edge.classes or column[edge.source] <= column[edge.target] for edge in diagram.edges)


@given(tangles(), LENSES)
def test_a_narrow_picture_has_two_columns_and_arrows_lead_down(workspace, process, steps, chosen):
    diagram = draw_lens(workspace, process(*steps), *chosen, narrow=True)
    assert {node.column for node in diagram.nodes} <= {0, 1}
    row = {node.id: node.stack for node in diagram.nodes}
    assert all("back" in edge.classes or row[edge.source] < row[edge.target] for edge in diagram.edges)


@given(tangles())
def test_a_bar_ends_no_earlier_than_its_box_stands(workspace, process, steps):
    diagram = draw_lens(workspace, process(*steps, anchor={"title": "Fair", "date": "2027-10-29"}), "role", "time")
    last = max((heading.last for heading in diagram.headings), default=0)
    assert all(node.until is None or node.column <= node.until <= last for node in diagram.nodes)


@pytest.mark.parametrize(("rows", "columns"), [("role", "order"), ("channel", "order"), ("role", "time")])
@given(data=st.data())
def test_adding_a_step_keeps_the_order_of_the_others(workspace, process, data, rows, columns):
    """Wherever a step is put on an arrow.

    - Lanes: all keep their order but for those that are used elsewhere now: its own, and those of steps that take their
      lane from it.
    - Columns: what stood left of another box does not come to stand right of it; by time, as far as it is earlier: a
      new contact may part a hidden loop.
    - Stacks by order: where no other box changes its lane and no lane its place, two boxes that share a cell before and
      after do not change places. By time a contact may be the last one of its way, which then leads elsewhere.
    """
    steps = data.draw(st.one_of(courses(), benchmarks()))
    ways = [(place, way) for place, step in enumerate(steps) for way in range(len(step.get("next", ())))]
    place, way = data.draw(st.sampled_from(ways))
    own = {"by": data.draw(st.sampled_from(ROLES))} if rows == "role" else {}
    own |= {"channel": "email"} if columns == "time" or data.draw(st.booleans()) else {}
    old_ways = steps[place]["next"]
    added = {"activity": "new", **own, "next": [{"to": old_ways[way]["to"]}]}
    changed = {**steps[place], "next": [*old_ways[:way], {**old_ways[way], "to": "new"}, *old_ways[way + 1 :]]}
    before = draw_lens(workspace, process(*steps), rows, columns)
    after = draw_lens(workspace, process(*steps[:place], changed, added, *steps[place + 1 :]), rows, columns)
    was, now = ({node.id: node for node in diagram.nodes} for diagram in (before, after))
    if columns == "time" and not was.keys() <= now.keys():
        return  # so many ways led over hidden steps that none was hidden; the new contact bundles them
    assert was.keys() <= now.keys()

    lanes = [[lane.title for lane in diagram.lanes] for diagram in (before, after)]
    places = {name: (lanes[0][was[name].row], lanes[1][now[name].row]) for name in was}
    used = {lanes[1][now[name].row] for name in now.keys() - was.keys()}  # by time, a start may be shown for it
    used |= {lane for old, new in places.values() if old != new for lane in (old, new)}
    kept = [[lane for lane in some if lane not in used] for some in lanes]
    assert kept[0] == kept[1]

    bands = {column: band.first for band in before.headings for column in range(band.first, band.last + 1)}
    for one, other in itertools.permutations(was, 2):
        if bands.get(was[one].column, was[one].column) < bands.get(was[other].column, was[other].column):
            assert now[one].column <= now[other].column

    if columns == "time" or any(old != new for old, new in places.values()):
        return
    if [lane for lane in lanes[1] if lane in lanes[0]] != lanes[0]:
        return
    for one, other in itertools.combinations(was, 2):
        if all((node[one].row, node[one].column) == (node[other].row, node[other].column) for node in (was, now)):
            assert (was[one].stack < was[other].stack) == (now[one].stack < now[other].stack)
