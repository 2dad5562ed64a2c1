import pytest

from procviz.dot.signs import LEVELS, SIGNS, sign_of


@pytest.mark.parametrize(
    ("kind", "shape", "outline"),
    [
        ("start", "ellipse", "ellipse"),
        ("end", "ellipse", "ellipse"),
        ("message", "note", "box"),
        ("activity", "box", "box"),
        ("decision", "diamond", "diamond"),
        ("split", "diamond", "diamond"),
        ("parallel", "diamond", "diamond"),
        ("join", "diamond", "diamond"),
        ("wait", "box", "box"),
        ("handover", "cds", "pointer"),
        ("subprocess", "box", "box"),
        ("object", "box", "box"),
        ("cell", "box", "box"),
        ("bar", "box", "box"),
        ("anything-else", "box", "box"),
    ],
)
def test_each_kind_has_its_shape(kind, shape, outline):
    sign = sign_of(kind, ())
    assert (sign.shape, sign.outline) == (shape, outline)


def test_outcomes_differ_by_a_mark_and_not_by_colour_alone():
    success, neutral, failure = (sign_of("end", (outcome,)) for outcome in ("success", "neutral", "failure"))
    assert (success.tint, neutral.tint, failure.tint) == ("success", "neutral", "failure")
    assert success.mark != failure.mark
    assert neutral.mark is None


def test_a_start_is_never_coloured_by_an_outcome():
    assert sign_of("start", ("success",)).tint == "start"


def test_a_subprocess_has_a_double_border():
    assert sign_of("subprocess", ()).peripheries == 2


def test_levels_of_a_cell_have_tints_of_their_own_and_one_size():
    cells = [sign_of("cell", ("busy", level)) for level in LEVELS]
    assert [cell.tint for cell in cells] == list(LEVELS)
    assert {(cell.width, cell.height) for cell in cells} == {(44, 26)}


def test_a_cell_over_the_limit_is_marked_and_has_a_thick_outline():
    over, usual = sign_of("cell", ("level-over",)), sign_of("cell", ("level-5",))
    assert over.mark
    assert not usual.mark
    assert over.pen == 2 * usual.pen
    assert over.width == usual.width


def test_only_a_bar_is_filled_in_part():
    assert {name for name, sign in SIGNS.items() if sign.filling} == {"bar"}
    assert sign_of("bar", ("over",)).mark


@pytest.mark.parametrize("kind", ["message", "decision", "start", "end", "handover", "subprocess", "cell", "bar"])
def test_a_warning_is_more_than_a_colour(kind):
    usual, warned = sign_of(kind, ()), sign_of(kind, ("warning",))
    assert warned.tint == "warning"
    assert warned.mark
    assert warned.pen == 2.4
    assert (warned.shape, warned.width, warned.height) == (usual.shape, usual.width, usual.height)
    assert all(width <= warned.width - 2 * warned.mark.left for width in warned.widths)


def test_a_warning_keeps_the_mark_that_is_there():
    assert sign_of("wait", ("warning",)).mark == sign_of("wait", ()).mark
    assert sign_of("end", ("success", "warning")).mark == sign_of("end", ("success",)).mark
