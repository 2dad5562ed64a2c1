from importlib import resources

import pytest

from procviz.dot.colours import DARK, LIGHT
from procviz.render.style import site_style, style


def test_a_dark_surrounding_changes_the_colours():
    light, _, dark = style({"message"}).partition("@media(prefers-color-scheme:dark)")
    assert "tint-message" not in light  # the light ones are attributes
    assert f".tint-message{{fill:{DARK['message'].fill};stroke:{DARK['message'].line}}}" in dark


def test_labels_keep_a_halo_of_their_lanes_colour():
    light, _, dark = style({"odd", "back"}).partition("@media")
    assert f".on-odd{{paint-order:stroke;stroke-width:3px;stroke:{LIGHT['odd'].fill}}}" in light
    assert f".on-odd{{stroke:{DARK['odd'].fill}}}" in dark
    assert f":where(.procviz .tint-back) text{{fill:{DARK['back'].text}}}" in dark


def test_a_sites_style_outweighs_that_of_its_pictures_with_the_pages_variables():
    assert ".procviz .tint-message {\n  fill: var(--procviz-message-fill);" in site_style()
    assert ".procviz .tint-back text {\n  fill: var(--procviz-back-text);" in site_style()
    assert ".procviz .on-odd {\n  stroke: var(--procviz-odd-fill);" in site_style()


def test_only_tints_of_the_picture_are_named():
    assert "handover" not in style({"message"})


@pytest.mark.parametrize("rule", style({"message", "edge", "title", "odd"}).replace("@media", "}@media").split("}"))
def test_every_rule_reaches_only_into_diagrams(rule):
    assert not rule.strip() or ":where(.procviz" in rule or rule.startswith("@media")


def test_the_sites_style_sheet_is_up_to_date():
    asset = resources.files("procviz.publish").joinpath("assets/diagrams.css")
    assert asset.read_text(encoding="utf-8") == site_style()


def test_paper_is_light_in_both_schemes():
    assert site_style().partition("@media print")[2].count(LIGHT["message"].fill) == 1
