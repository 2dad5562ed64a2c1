"""The colours of the pictures on light and dark pages; DOT, the style in each SVG and the site's CSS read them here.

Text stands on every fill with a contrast of at least 4.5:1, and every outline on its lane with at least 3:1.
"""

from dataclasses import dataclass

PREFIX = "--procviz-"
ARROWS = ("edge", "back", "missing")
"""The colours of arrows, whose labels stand on the lanes and have colours of their own."""

LANES = ("odd", "even")
"""The colours of lanes, in turn."""


@dataclass(frozen=True, slots=True)
class Colours:
    """What one class of things looks like in one scheme: fill, line and text."""

    fill: str
    line: str
    text: str


_INK = "#1f2933"
_PAPER = "#e8edf2"

LIGHT: dict[str, Colours] = {
    "start": Colours("#e8f5e9", "#2e7d32", _INK),
    "success": Colours("#d7f0da", "#2e7d32", _INK),
    "neutral": Colours("#eceff1", "#455a64", _INK),
    "failure": Colours("#fdeaea", "#c62828", _INK),
    "message": Colours("#e3f1fd", "#1565c0", _INK),
    "activity": Colours("#e0f2f1", "#00796b", _INK),
    "decision": Colours("#fff6dc", "#a66300", _INK),
    "split": Colours("#f5e9f8", "#7b1fa2", _INK),
    "parallel": Colours("#e8eaf6", "#3949ab", _INK),
    "wait": Colours("#ffffff", "#6b7780", _INK),
    "handover": Colours("#fdebe4", "#c7401a", _INK),
    "subprocess": Colours("#f1f3e3", "#5f6b1f", _INK),
    "object": Colours("#ffffff", "#51646f", _INK),
    "edge": Colours("#51646f", "#51646f", "#37474f"),
    "back": Colours("#8e24aa", "#8e24aa", "#6a1b9a"),
    "missing": Colours("#b3261e", "#b3261e", "#a02018"),
    "warning": Colours("#fff0dd", "#b3470e", _INK),
    "over": Colours("#f7a59b", "#9c1c14", _INK),
    "bar": Colours("#ffffff", "#51646f", _INK),
    "part": Colours("#8cc3e3", "#51646f", _INK),
    "level-0": Colours("#f7f9fb", "#5a7186", _INK),
    "level-1": Colours("#dcebf5", "#4f6f8a", _INK),
    "level-2": Colours("#bfdcee", "#456c8c", _INK),
    "level-3": Colours("#a0cbe6", "#3b698e", _INK),
    "level-4": Colours("#80b8dc", "#326690", _INK),
    "level-5": Colours("#5fa4d1", "#286392", _INK),
    "odd": Colours("#fafbfd", "#d3dae2", _INK),
    "even": Colours("#f0f3f8", "#d3dae2", _INK),
    "title": Colours("#e1e7ef", "#e1e7ef", _INK),
}
DARK: dict[str, Colours] = {
    "start": Colours("#1d3b25", "#81c784", _PAPER),
    "success": Colours("#1f4a2b", "#81c784", _PAPER),
    "neutral": Colours("#343d46", "#a9b7c2", _PAPER),
    "failure": Colours("#4a2328", "#ef9a9a", _PAPER),
    "message": Colours("#173753", "#74b6f2", _PAPER),
    "activity": Colours("#15403d", "#5fbfb3", _PAPER),
    "decision": Colours("#453818", "#f0b95a", _PAPER),
    "split": Colours("#41284d", "#cf93dd", _PAPER),
    "parallel": Colours("#2a3160", "#9fa8ea", _PAPER),
    "wait": Colours("#262c34", "#9aa7b2", _PAPER),
    "handover": Colours("#4d2a1e", "#f59a7a", _PAPER),
    "subprocess": Colours("#383d1c", "#bcc96a", _PAPER),
    "object": Colours("#262c34", "#a9b7c2", _PAPER),
    "edge": Colours("#9fb0bd", "#9fb0bd", "#c3ced7"),
    "back": Colours("#d3a1e6", "#d3a1e6", "#dcb8ea"),
    "missing": Colours("#ff9a92", "#ff9a92", "#ffb1aa"),
    "warning": Colours("#4d3212", "#f5a623", _PAPER),
    "over": Colours("#8a3029", "#ff9a92", _PAPER),
    "bar": Colours("#262c34", "#a9b7c2", _PAPER),
    "part": Colours("#2b5f80", "#a9b7c2", _PAPER),
    "level-0": Colours("#20262d", "#8aa0b2", _PAPER),
    "level-1": Colours("#223443", "#8fadc4", _PAPER),
    "level-2": Colours("#254259", "#94b8d4", _PAPER),
    "level-3": Colours("#28516f", "#99c2e2", _PAPER),
    "level-4": Colours("#2b6086", "#9fccef", _PAPER),
    "level-5": Colours("#2e6f9e", "#a5d6fb", _PAPER),
    "odd": Colours("#1c2128", "#3a434e", _PAPER),
    "even": Colours("#22282f", "#3a434e", _PAPER),
    "title": Colours("#303943", "#303943", _PAPER),
}


def variables(scheme: dict[str, Colours]) -> dict[str, str]:
    """Return the CSS variables of a scheme with their values: `--procviz-message-fill` and so on."""
    values = {}
    for tint, colours in scheme.items():
        values[f"{PREFIX}{tint}-fill"] = colours.fill
        values[f"{PREFIX}{tint}-line"] = colours.line
        values[text_variable(tint)] = colours.text
    return values


def text_variable(tint: str) -> str:
    """Return the CSS variable of the text on `tint`; only arrows have one of their own."""
    return f"{PREFIX}{tint}-text" if tint in ARROWS else f"{PREFIX}text"


def arrow_tint(classes: tuple[str, ...]) -> str:
    """Return the colours of an arrow with some classes."""
    return next((tint for tint in ("missing", "back") if tint in classes), "edge")
