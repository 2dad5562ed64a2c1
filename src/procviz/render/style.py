"""The style inside each SVG, and the site's own for all of them.

A picture alone carries its light colours as attributes, which every program reads, and its dark ones as a style for
dark surroundings. Its rules reach only into `.procviz`, weigh little and are the same in every picture, so that several
on a page cannot clash; the site's style sheet outweighs them and takes the colours from the page's CSS variables.
"""

from collections.abc import Collection, Iterator
from functools import lru_cache

from procviz.dot.colours import ARROWS, DARK, LANES, LIGHT, PREFIX, Colours, text_variable, variables

_FIXED = (
    ":where(.procviz) a{text-decoration:none}"
    ":where(.procviz) a:focus-visible{outline:none}"
    ":where(.procviz) a:is(:hover,:focus-visible)>:not(text,title,.mark,.until,.part){stroke-width:3}"
    ":where(.procviz) a:is(:hover,:focus-visible)>text{text-decoration:underline}"
)
_HALO = "paint-order:stroke;stroke-width:3px"  # a rule, not attributes: office programs would cover the letters with it


def style(tints: Collection[str]) -> str:
    """Return the style of a picture that uses `tints`."""
    return _style(tuple(sorted(tints)))


@lru_cache(maxsize=256)
def _style(tints: tuple[str, ...]) -> str:
    """Return the style of a picture that uses `tints`, which are sorted."""
    lanes = [tint for tint in LANES if tint in tints]
    halos = "".join(f":where(.procviz) .on-{lane}{{{_HALO};stroke:{LIGHT[lane].fill}}}" for lane in lanes)
    dark = "".join(_rules(tints, DARK))
    return f"{_FIXED}{halos}@media(prefers-color-scheme:dark){{{dark}}}"


def _rules(tints: tuple[str, ...], scheme: dict[str, Colours]) -> Iterator[str]:
    """Yield the rules of one scheme."""
    yield f":where(.procviz) text{{fill:{scheme['title'].text}}}"
    for tint in tints:
        colours = scheme[tint]
        yield f":where(.procviz) .tint-{tint}{{fill:{colours.fill};stroke:{colours.line}}}"
        if tint in LANES:
            yield f":where(.procviz) .on-{tint}{{stroke:{colours.fill}}}"
        if tint in ARROWS:
            yield f":where(.procviz .tint-{tint}) text{{fill:{colours.text}}}"


def site_style() -> str:
    """Return the style sheet that gives a site's light and dark scheme their variables; paper is always light."""
    light, dark = (
        "".join(f"  {name}: {value};\n" for name, value in variables(scheme).items()) for scheme in (LIGHT, DARK)
    )
    indented = light.replace("  --", "    --")
    return (
        "/* Colours of the diagrams. Written from procviz.dot.colours; a test compares them. */\n"
        f':root,\n[data-md-color-scheme="default"] {{\n{light}}}\n\n'
        f'[data-md-color-scheme="slate"] {{\n{dark}}}\n\n'
        f'@media print {{\n  [data-md-color-scheme="slate"] {{\n{indented}  }}\n\n'
        "  .procviz {\n    print-color-adjust: exact;\n  }\n}\n\n" + "\n".join(_site_rules())
    )


def _site_rules() -> Iterator[str]:
    """Yield the rules that let pictures take their colours from the variables."""
    yield f".procviz text {{\n  fill: var({text_variable('title')});\n}}\n"
    for tint in LIGHT:
        fill, line = f"var({PREFIX}{tint}-fill)", f"var({PREFIX}{tint}-line)"
        yield f".procviz .tint-{tint} {{\n  fill: {fill};\n  stroke: {line};\n}}\n"
        if tint in LANES:
            yield f".procviz .on-{tint} {{\n  stroke: {fill};\n}}\n"
        if tint in ARROWS:
            yield f".procviz .tint-{tint} text {{\n  fill: var({text_variable(tint)});\n}}\n"
