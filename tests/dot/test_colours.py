import itertools

import pytest

from procviz.dot.colours import DARK, LIGHT, variables
from procviz.dot.signs import SIGNS


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


SCHEMES = [LIGHT, DARK]
ON_LANES = ["edge", "back"]


def test_black_on_white_has_the_greatest_contrast():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_text_is_readable_on_every_fill(scheme):
    assert all(contrast(scheme[tint].fill, scheme[tint].text) >= 4.5 for tint in scheme if tint not in ON_LANES)


@pytest.mark.parametrize(("scheme", "tint", "lane"), [*itertools.product(SCHEMES, ON_LANES, ["odd", "even"])])
def test_labels_of_arrows_are_readable_on_every_lane(scheme, tint, lane):
    assert contrast(scheme[tint].text, scheme[lane].fill) >= 4.5


@pytest.mark.parametrize(("scheme", "lane"), [*itertools.product(SCHEMES, ["odd", "even"])])
def test_outlines_and_arrows_stand_out_from_every_lane(scheme, lane):
    tints = {sign.tint for sign in SIGNS.values()} | set(ON_LANES)
    assert all(contrast(scheme[tint].line, scheme[lane].fill) >= 3 for tint in tints)


def test_both_schemes_name_the_same_variables():
    assert variables(LIGHT).keys() == variables(DARK).keys()
    assert variables(LIGHT)["--procviz-message-fill"] == LIGHT["message"].fill
