from dataclasses import replace

import pytest

from procviz.dot import Box
from procviz.render.spread import spread
from procviz.render.ways import Way

FIELD = Box(0, 0, 2000, 1000)


def test_a_single_arrow_runs_from_middle_to_middle(placed):
    way = Way([(72, 10), (228, 10)], 0, 1)
    spread([way], [placed(), placed(x=300)], FIELD)
    assert way.points == [(72, 0), (228, 0)]


def test_two_arrows_between_the_same_boxes_run_side_by_side(placed):
    there, back = Way([(72, 1), (228, 1)], 0, 1), Way([(228, -1), (72, -1)], 1, 0)
    spread([there, back], [placed(), placed(x=300)], FIELD)
    assert (there.points[0][1], back.points[0][1]) == (9, -9)


def test_an_arrow_keeps_away_from_a_box_it_passes(placed):
    way = Way([(72, 0), (75, 0), (75, 300), (528, 300)], 0, 1)
    spread([way], [placed(), placed(x=600, y=300), placed(x=10, y=150)], FIELD)
    assert min(x for x, _y in way.points[1:3]) >= 10 + 72 + 9


def test_arrows_stay_in_the_field(placed):
    way = Way([(0, 28), (0, 70), (300, 70), (300, 28)], 0, 1)
    spread([way], [placed(), placed(x=300)], Box(150, 0, 600, 120))
    assert max(y for _x, y in way.points) == 60 - 9


def test_an_arrow_that_cannot_touch_from_above_touches_from_the_side(placed):
    """A box above leaves only the space at the right."""
    way = Way([(71, 28), (71, 300), (600, 300)], 0, 1)
    nodes = [placed(), placed(x=672, y=300), placed(x=0, y=100)]
    spread([way], nodes, FIELD)
    (start_x, start_y), (corner_x, corner_y) = way.points[:2]
    assert start_y == corner_y == 0
    assert start_x == 0  # the outline comes later
    assert corner_x >= 72 + 15


@pytest.mark.parametrize(("at", "settled"), [(-30, -37), (-60, -60), (-50, -56)])
def test_a_level_arrow_passes_above_or_below_a_bar(placed, at, settled):
    """The box ends at -28, so that there is a place above the bar too."""
    passed = replace(placed(x=300), until=Box(300, -50, 144, 7))
    way = Way([(0, 28), (0, at), (600, at), (600, -172)], 0, 1)
    spread([way], [placed(y=100), placed(x=600, y=-200), passed], FIELD)
    (_x, y), *_others = way.points[1:]
    assert y == settled


def test_an_arrow_without_room_rather_meets_a_bar_than_a_box(placed):
    above = replace(placed(x=300), until=Box(300, -40, 144, 7))
    below = placed(x=300, y=-100)
    way = Way([(0, 28), (0, -50), (600, -50), (600, -172)], 0, 1)
    spread([way], [placed(y=100), placed(x=600, y=-200), above, below], FIELD)
    (_x, y), *_others = way.points[1:]
    assert -28 - 9 >= y >= -72 + 9


def test_ways_that_are_not_orthogonal_stay(placed):
    way = Way([(72, 0), (228, 50)], 0, 1)
    spread([way], [placed(), placed(x=300, y=50)], FIELD)
    assert way.points == [(72, 0), (228, 50)]


def test_an_arrow_turns_behind_the_labels_at_its_beginning(placed):
    way = Way([(72, 0), (100, 0), (100, 300), (528, 300)], 0, 1, room=80)
    spread([way], [placed(), placed(x=600, y=300)], FIELD)
    assert way.points[1][0] == 72 + 14 + 80


def crowd(placed, back=0):
    """Return arrows from five boxes above to the left side of one end, the last of them leading back."""
    boxes = [placed(x=x, y=400) for x in range(0, 1000, 200)]
    ways = [Way([(box.box.x, 400), (box.box.x, at), (1400, at)], at, 5) for at, box in enumerate(boxes)]
    for way in ways[len(ways) - back :]:
        way.back = True
    return ways, [*boxes, placed("end", x=1400)]


def test_many_arrows_from_one_direction_come_to_an_end_as_one_trunk(placed):
    ways, nodes = crowd(placed)
    spread(ways, nodes, FIELD)
    assert {way.points[-1][1] for way in ways} == {0}
    assert len({way.points[1][0] for way in ways}) == 5


def test_an_arrow_back_stays_out_of_the_trunk(placed):
    ways, nodes = crowd(placed, back=1)
    spread(ways, nodes, FIELD)
    *others, back = (way.points[-1][1] for way in ways)
    assert len(set(others)) == 1
    assert abs(back - others[0]) >= 12


def test_few_arrows_keep_their_own_ends(placed):
    ways, nodes = crowd(placed)
    spread(ways[:3], nodes, FIELD)
    assert len({way.points[-1][1] for way in ways[:3]}) == 3
