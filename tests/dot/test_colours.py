import itertools

import pytest

from procviz.dot.colours import ARROWS, DARK, LIGHT, arrow_tint, variables
from procviz.dot.signs import LEVELS, SIGNS, sign_of


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


SCHEMES = [LIGHT, DARK]


def test_black_on_white_has_the_greatest_contrast():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_text_is_readable_on_every_fill(scheme):
    assert all(contrast(scheme[tint].fill, scheme[tint].text) >= 4.5 for tint in scheme if tint not in ARROWS)


@pytest.mark.parametrize(("scheme", "tint", "lane"), [*itertools.product(SCHEMES, ARROWS, ["odd", "even"])])
def test_labels_of_arrows_are_readable_on_every_lane(scheme, tint, lane):
    assert contrast(scheme[tint].text, scheme[lane].fill) >= 4.5


@pytest.mark.parametrize(("scheme", "lane"), [*itertools.product(SCHEMES, ["odd", "even"])])
def test_outlines_and_arrows_stand_out_from_every_lane(scheme, lane):
    tints = {sign.tint for sign in SIGNS.values()} | {sign_of("object", ("warning",)).tint} | set(ARROWS)
    assert all(contrast(scheme[tint].line, scheme[lane].fill) >= 3 for tint in tints)


def test_both_schemes_name_the_same_variables():
    assert variables(LIGHT).keys() == variables(DARK).keys()
    assert variables(LIGHT)["--procviz-message-fill"] == LIGHT["message"].fill


@pytest.mark.parametrize("scheme", SCHEMES)
def test_levels_of_a_heat_map_differ_in_grey(scheme):
    steps = [contrast(scheme[one].fill, scheme[other].fill) for one, other in itertools.pairwise(LEVELS)]
    assert all(step >= 1.12 for step in steps), steps
    assert contrast(scheme[LEVELS[0]].fill, scheme[LEVELS[-1]].fill) >= 2


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_filled_part_of_a_bar_differs_in_grey(scheme):
    assert contrast(scheme["part"].fill, scheme["bar"].fill) >= 1.8


@pytest.mark.parametrize(
    ("classes", "tint"), [((), "edge"), (("call",), "edge"), (("back",), "back"), (("back", "missing"), "missing")]
)
def test_an_arrow_has_the_colour_of_its_class(classes, tint):
    assert arrow_tint(classes) == tint
