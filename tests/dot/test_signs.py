import pytest

from procviz.dot.signs import sign_of


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
