import pytest
from hypothesis import given
from hypothesis import strategies as st

from procviz.diagram import Node
from procviz.dot.geometry import Box
from procviz.dot.until import CAP, bar_curves, bar_of, slots_of, tracks_of


def nodes(*reaches, stack=0):
    """Return nodes of one lane, each in its column with the last one it reaches into."""
    return [
        Node(id=str(at), title="", sign="message", row=0, column=column, stack=stack, until=until)
        for at, (column, until) in enumerate(reaches)
    ]


@pytest.mark.parametrize(
    ("reaches", "tracks"),
    [
        ([(0, None), (1, None)], {}),
        ([(0, 2)], {0: 0}),
        ([(0, 2), (3, 4)], {0: 0, 1: 0}),
        ([(0, 2), (2, 4)], {0: 0, 1: 1}),
        ([(0, 5), (1, 2), (3, 4)], {0: 0, 1: 1, 2: 1}),
        ([(2, 2)], {0: 0}),
        ([(3, 1)], {}),  # what ends before it begins is no bar
    ],
)
def test_bars_that_overlap_get_tracks_of_their_own(reaches, tracks):
    assert tracks_of(nodes(*reaches)) == tracks


def test_bars_of_different_places_do_not_disturb_each_other():
    both = [*nodes((0, 3)), *nodes((0, 3), stack=1)]
    assert tracks_of(both) == {0: 0, 1: 0}
    assert slots_of(both, tracks_of(both)) == {(0, 0): 16, (0, 1): 16}


def test_more_tracks_take_more_room():
    crowd = nodes((0, 3), (1, 3), (2, 3))
    assert slots_of(crowd, tracks_of(crowd)) == {(0, 0): 36}


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=12))
def test_no_two_bars_of_a_track_touch(reaches):
    tracks = tracks_of(nodes(*reaches))
    for one in tracks:
        for other in tracks:
            if one < other and tracks[one] == tracks[other]:
                assert reaches[one][1] < reaches[other][0] or reaches[other][1] < reaches[one][0]


def test_a_bar_has_visible_ends():
    bar = bar_of(10, 90, above=100, track=1)
    assert bar == Box(50, 74, 80, CAP)
    left, line, right = bar_curves(bar)
    assert {x for x, _y in left} == {10}
    assert {y for _x, y in line} == {74}
    assert (right[0], right[-1]) == ((90, 70.5), (90, 77.5))
