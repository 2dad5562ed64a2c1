"""The bundled workspace as it is written: every value with its place, and edits that know where they end up.

Places are those of PyYAML, not of procviz: what procviz says about a place is compared with somebody else's count.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import yaml

PROCESSES = Path(__file__).parents[2] / "processes"
NAMED_BY_KEY = {"benefits", "grants", "consent", "key_results", "dimensions", "dates", "variants"}
"""Keys whose value is a map by ids or names."""


class Spot(NamedTuple):
    """A value in a file with what leads to it.

    `shape` tells where it stands in the language: `steps.message.channel`, `roles.*.team`. `key` is None for the
    entries of lists. `around` is the map or list it stands in, at `place`. `own` is the index of the name of the object
    or step it belongs to, `above` that of the key that leads to the map or list it stands in.
    """

    file: str
    shape: str
    key: yaml.Node | None
    node: yaml.Node
    around: yaml.Node
    place: int
    own: int
    above: int

    @property
    def name(self) -> str:
        """Return the last part of the shape."""
        return self.shape.rpartition(".")[2]

    @property
    def is_object(self) -> bool:
        """Return whether the value is an object of the catalogue."""
        return self.file.startswith("catalogue/") and self.shape.count(".") == 1 and self.name == "*"

    @property
    def is_word(self) -> bool:
        """Return whether the value is one text."""
        return isinstance(self.node, yaml.ScalarNode)

    @property
    def is_prose(self) -> bool:
        """Return whether the value is an unquoted text of several words in one line, not between brackets."""
        return (
            self.is_word
            and self.key is not None
            and not self.around.flow_style
            and self.node.style is None
            and " " in self.node.value
            and self.node.start_mark.line == self.node.end_mark.line
        )

    @property
    def start(self) -> int:
        """Return where the key begins, or the value where there is none."""
        return (self.key or self.node).start_mark.index

    @property
    def value(self) -> int:
        """Return where the value begins."""
        return self.node.start_mark.index

    @property
    def end(self) -> int:
        """Return where the value ends, without the blank lines and comments behind it."""
        return _end(self.node)

    def get(self, key: str) -> str | None:
        """Return the text of a key of this map."""
        return text_of(self.node, key)


def text_of(node: yaml.Node, key: str) -> str | None:
    """Return the text of a key of a map, None where it is absent or no text."""
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    return next((value.value for name, value in pairs if name.value == key), None)


def _end(node: yaml.Node) -> int:
    if isinstance(node, yaml.ScalarNode) or node.flow_style or not node.value:
        return node.end_mark.index
    last = node.value[-1]
    return _end(last[1] if isinstance(last, tuple) else last)


def files() -> dict[str, str]:
    """Return the text of every file of the bundled workspace by its place."""
    return {
        path.relative_to(PROCESSES).as_posix(): path.read_text("utf-8") for path in sorted(PROCESSES.rglob("*.yml"))
    }


def spots(file: str, text: str) -> Iterator[Spot]:
    """Yield every value in a file, a map or list before what is in it."""
    root = yaml.compose(text)
    if file.startswith("catalogue/"):
        yield from _catalogue(file, root)
    else:
        process = text_of(root, "process")
        own = root.value[0][1].start_mark.index if process else 0
        yield from _pairs(file, "", root, own, own)


def _catalogue(file: str, root: yaml.Node) -> Iterator[Spot]:
    for place, (key, things) in enumerate(root.value):
        kind = Spot(file, key.value, key, things, root, place, key.start_mark.index, key.start_mark.index)
        yield kind
        for inner, (name, thing) in enumerate(things.value):
            own = name.start_mark.index
            yield Spot(file, f"{key.value}.*", name, thing, things, inner, own, kind.start)
            yield from _pairs(file, f"{key.value}.*", thing, own, own)


def _pairs(file: str, shape: str, around: yaml.Node, own: int, above: int) -> Iterator[Spot]:
    """Yield what is in a map."""
    by_id = shape.rpartition(".")[2] in NAMED_BY_KEY
    for place, (key, value) in enumerate(around.value):
        inner = f"{shape}.{'*' if by_id else key.value}".lstrip(".")
        yield from _value(Spot(file, inner, key, value, around, place, own, above))


def _value(spot: Spot) -> Iterator[Spot]:
    yield spot
    if isinstance(spot.node, yaml.MappingNode):
        is_object = spot.shape.endswith("key_results.*")
        own = spot.start if is_object else spot.own
        yield from _pairs(spot.file, spot.shape, spot.node, own, spot.start if spot.key else spot.above)
    elif isinstance(spot.node, yaml.SequenceNode):
        for place, item in enumerate(spot.node.value):
            if spot.shape == "steps":
                yield from _step(spot, item, place)
            else:
                yield from _value(Spot(spot.file, spot.shape, None, item, spot.node, place, spot.own, spot.start))


def _step(steps: Spot, item: yaml.Node, place: int) -> Iterator[Spot]:
    kind, name = item.value[0]
    shape, own = f"steps.{kind.value}", name.start_mark.index
    yield Spot(steps.file, shape, None, item, steps.node, place, own, steps.start)
    for inner in _pairs(steps.file, shape, item, own, own):
        yield inner._replace(shape=f"{shape}.id") if inner.node is name else inner
