from importlib import resources

import pytest

from procviz.dot.colours import DARK, LIGHT
from procviz.render.style import site_style, style


def test_colours_are_variables_of_the_page_with_a_fallback():
    assert f"fill:var(--procviz-message-fill,{LIGHT['message'].fill})" in style({"message"})


def test_a_dark_surrounding_changes_the_fallbacks():
    light, _, dark = style({"message"}).partition("@media(prefers-color-scheme:dark)")
    assert LIGHT["message"].line in light
    assert DARK["message"].line in dark


def test_only_tints_of_the_picture_are_named():
    assert "handover" not in style({"message"})


@pytest.mark.parametrize("rule", style({"message", "edge", "title"}).replace("@media", "}@media").split("}"))
def test_every_rule_reaches_only_into_diagrams(rule):
    assert not rule.strip() or ":where(.procviz" in rule or rule.startswith("@media")


def test_the_sites_style_sheet_is_up_to_date():
    asset = resources.files("procviz.publish").joinpath("assets/diagrams.css")
    assert asset.read_text(encoding="utf-8") == site_style()


def test_paper_is_light_in_both_schemes():
    assert site_style().partition("@media print")[2].count(LIGHT["message"].fill) == 1
