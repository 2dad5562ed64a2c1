from procviz.dot.marks import CHECK, CLOCK, PLUS, straight


def test_a_straight_line_is_a_curve_whose_handles_lie_on_it():
    assert straight((0, 0), (3, 6)) == ((0, 0), (1, 2), (2, 4), (3, 6))


def test_every_curve_has_three_points_for_each_piece():
    assert all(len(curve) % 3 == 1 for mark in (CLOCK, CHECK) for curve in mark.curves)


def test_a_clock_is_a_closed_circle_with_hands():
    face, hands = CLOCK.curves
    assert face[0] == face[-1]
    assert hands[3] == (0, 0)


def test_a_mark_stands_in_the_middle_unless_it_has_a_place():
    assert (CLOCK.x(144), CLOCK.y(46)) == (14, 23)
    assert (PLUS.x(168), PLUS.y(88)) == (84, 19)
