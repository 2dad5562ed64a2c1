"""The style inside each SVG: colours from the page's CSS variables, or our own light and dark ones where it has none.

The same bytes serve a picture on its own, in an `<img>` and inline in a page. Rules reach only into `.procviz`, weigh
one class, and are the same in every picture, so that several on a page cannot clash.
"""

from collections.abc import Collection, Iterator
from functools import lru_cache

from procviz.dot.colours import DARK, LIGHT, PREFIX, Colours, text_variable, variables

_FIXED = (
    ":where(.procviz) text{stroke:none}"
    ":where(.procviz) a{text-decoration:none}"
    ":where(.procviz) a:focus-visible{outline:none}"
    ":where(.procviz) a:is(:hover,:focus-visible)>:not(text):not(title){stroke-width:3}"
    ":where(.procviz) a:is(:hover,:focus-visible)>text{text-decoration:underline}"
)


def style(tints: Collection[str]) -> str:
    """Return the style of a picture that uses `tints`."""
    return _style(tuple(sorted(tints)))


@lru_cache(maxsize=256)
def _style(tints: tuple[str, ...]) -> str:
    """Return the style of a picture that uses `tints`, which are sorted."""
    light = "".join(_rules(tints, LIGHT))
    dark = "".join(_rules(tints, DARK))
    return f"{_FIXED}{light}@media(prefers-color-scheme:dark){{{dark}}}"


def _rules(tints: tuple[str, ...], scheme: dict[str, Colours]) -> Iterator[str]:
    """Yield the rules of one scheme."""
    yield f":where(.procviz) text{{fill:var({text_variable('title')},{scheme['title'].text})}}"
    for tint in tints:
        colours = scheme[tint]
        fill, line = f"var({PREFIX}{tint}-fill,{colours.fill})", f"var({PREFIX}{tint}-line,{colours.line})"
        yield f":where(.procviz) .tint-{tint}{{fill:{fill};stroke:{line}}}"
        if tint in {"odd", "even"}:
            yield f":where(.procviz) .on-{tint}{{stroke:{fill}}}"
        if (variable := text_variable(tint)) != text_variable("title"):
            yield f":where(.procviz .tint-{tint}) text{{fill:var({variable},{colours.text})}}"


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
        f'@media print {{\n  [data-md-color-scheme="slate"] {{\n{indented}  }}\n}}\n'
    )
