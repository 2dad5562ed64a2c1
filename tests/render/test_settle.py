from procviz.render.settle import Stretch, settle
from procviz.render.ways import Way


def stretch(at, wish, *, reach=(0, 100), limits=(-100, 100)):
    return Stretch(Way([], 0, 1), 0, at, *reach, *limits, wish)


def places(*stretches):
    """Return the places given, in the order of the arguments."""
    settle(list(stretches))
    return [round(one.at, 6) for one in stretches]


def test_one_alone_gets_its_wish():
    assert places(stretch(3, 10)) == [10]


def test_two_with_the_same_wish_stand_even_handed_around_it():
    assert places(stretch(1, 0), stretch(2, 0)) == [-6, 6]


def test_three_with_the_same_wish_keep_their_order():
    assert places(stretch(9, 0), stretch(5, 0), stretch(7, 0)) == [12, -12, 0]


def test_those_that_do_not_run_beside_each_other_do_not_matter():
    assert places(stretch(1, 0), stretch(2, 0, reach=(200, 300))) == [0, 0]


def test_those_that_end_near_each_other_are_kept_apart():
    assert places(stretch(1, 0), stretch(2, 0, reach=(103, 300))) == [-6, 6]


def test_limits_are_kept():
    assert places(stretch(1, 0, limits=(0, 4)), stretch(2, 0)) == [0, 12]


def test_where_room_is_short_they_move_closer():
    assert places(stretch(1, 0, limits=(-3, 3)), stretch(2, 0, limits=(-3, 3))) == [-3, 3]


def test_where_there_is_no_room_they_stay():
    assert places(stretch(1, 0, limits=(1, 1)), stretch(1.5, 0, limits=(1.5, 1.5))) == [1, 1.5]


def test_two_parts_of_one_way_may_be_in_line():
    way = Way([], 0, 1)
    first, second = (Stretch(way, index, 5.0, 0, 100, -100, 100, 5.0) for index in (0, 2))
    assert places(first, second) == [5, 5]


def test_only_those_short_of_room_move_closer():
    """The first three share 8 points; the fourth keeps its distance."""
    tight = [stretch(at, 0, limits=(-4, 4)) for at in (1, 2, 3)]
    assert places(*tight, stretch(4, 0)) == [-4, 0, 4, 16]


def test_arrows_give_way_to_a_label_between_them():
    stretches = [stretch(at, 0, limits=(-16, 16)) for at in (1, 2, 3)]
    stretches[1].labelled = True
    settle(stretches, 18)
    assert [round(one.at) for one in stretches] == [-16, -2, 16]
