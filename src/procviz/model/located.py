"""What all model objects share: they know where in the files they are written."""

from typing import TYPE_CHECKING, Any, Self

from pydantic import BaseModel, ConfigDict, ModelWrapValidatorHandler, model_validator

from procviz.source import Change, Span
from procviz.tree import Mapping, Node, Raw, Scalar, Sequence, node_of, reworded


class Word(str):
    """A text on its way from the tree into the model, with the scalar it comes from."""

    __slots__ = ("raw",)
    raw: Raw

    @property
    def node(self) -> Scalar:
        """Return the scalar it comes from."""
        return Scalar(self.raw)


class Data(dict[str, Any]):
    """A map on its way from the tree into the model.

    `head` is the scalar that names the object, where one does; `flawed` says that not all of it could be read. Where
    items of a list had to be left out, `kept` has the places of the others in the file's list, by key.
    """

    __slots__ = ("__dict__", "raw")  # what few maps have goes into the dictionary, which only those get
    raw: Raw
    head: Raw | None = None
    kept: dict[str, list[int]] | None = None
    flawed: bool = False

    @classmethod
    def of(cls, values: dict[str, Any], raw: Raw, head: Raw | None = None) -> "Data":
        """Return `values` as the content of a node."""
        data = cls(values)
        data.raw = raw
        if head is not None:
            data.head = head
        return data

    @property
    def node(self) -> Node:
        """Return the node that it is the content of."""
        return node_of(self.raw)


class Located(BaseModel):
    """A model object with its place in the files; like two lines that read the same, two objects are never equal."""

    # Deferred: what is read are whole objects, so that of their parts no validator of its own has to be built.
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=False, defer_build=True)

    # A slot of its own: it is asked for hundreds of thousands of times, and pydantic's private attributes take ten
    # times as long to reach.
    __slots__ = ("_written",)
    if TYPE_CHECKING:
        _written: Data | None

    @model_validator(mode="wrap")
    @classmethod
    def _keep_place(cls, value: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:  # noqa: ANN401 - any input
        made = handler(value)
        object.__setattr__(made, "_written", value if isinstance(value, Data) else None)  # the model is frozen
        return made

    def __eq__(self, other: object) -> bool:
        return self is other

    def __hash__(self) -> int:
        return id(self)

    @property
    def is_written(self) -> bool:
        """Return whether the object stands in a file; the built-in stages do not."""
        return self._written is not None

    @property
    def written(self) -> Data | None:
        """Return what the object was made from, None where it stands in no file."""
        return self._written

    @property
    def raw(self) -> Raw | None:
        """Return all that was read of the object in its file, None where it stands in none."""
        return self._written.raw if self._written is not None else None

    @property
    def is_flawed(self) -> bool:
        """Return whether the reader found something wrong in the object, its parts included."""
        return self._written is not None and self._written.flawed

    def has(self, key: str) -> bool:
        """Return whether `key` is written in the file, rightly or wrongly, or in short by a value of it alone."""
        written = self._written
        if written is None:
            return False
        entries = written.raw[5]
        return key in (entries if entries.__class__ is dict else written)

    def is_empty(self, key: str) -> bool:
        """Return whether a list or map without entries is written at `key`."""
        entries = self._written.raw[5] if self._written is not None else None
        return isinstance(entries, dict) and key in entries and entries[key][1][5] in ((), {})

    def unknown_keys(self) -> set[str]:
        """Return the keys in the file that the model has no field for."""
        node = self._written.node if self._written is not None else None
        known = {field.alias or name for name, field in type(self).model_fields.items()}
        kind = self._written.get("kind") if self._written is not None else None
        return {*node.entries} - known - {kind} if isinstance(node, Mapping) else set()

    def words(self) -> list[Word]:
        """Return every text and word in the object and its parts as it was read; keys and `x-` are none."""
        found: list[Word] = []
        waiting: list[Any] = [self._written or {}]
        for part in waiting:
            reasons = part.get("x-ignore") if isinstance(part, dict) else None
            for value in part.values() if isinstance(part, dict) else part:
                kind = type(value)  # there are 100 words in a process, and `isinstance` takes twice as long
                if kind is Word:
                    found.append(value)
                elif (kind is Data or kind is list) and value is not reasons:
                    waiting.append(value)
        return found

    def left_out(self) -> set[str]:
        """Return the keys that are written here but not in the model: unknown ones, and those whose value is wrong."""
        written = self._written
        if written is None or not isinstance(written.node, Mapping):
            return set()
        kind = written.get("kind")
        return {key for key in written.node.entries if key not in written and key != kind and not key.startswith("x-")}

    def has_all(self, key: str) -> bool:
        """Return whether `key` is absent, or all that is written at it could be read."""
        written = self._written
        if written is None or not isinstance(written.node, Mapping):
            return True
        return key not in (written.kept or ()) and (key in written or key not in written.node.entries)

    def span_of(self, *path: str | int) -> Span:
        """Return where the value at `path` is written: a scalar itself, else the key that leads to a list or map.

        Where nothing is written there, it is the place nearest to it; for the object as a whole, its name.

        Raises:
            LookupError: the object was not read from a file.
        """
        if self._written is None:
            message = f"{type(self).__name__} was not read from a file"
            raise LookupError(message)
        node: Node = self._written.node
        span: Span | None = None
        for part in self._path_in_file(path):
            if isinstance(node, Mapping) and isinstance(part, str) and part in node.entries:
                entry = node.entries[part]
                node, span = entry.value, entry.key.span
            elif isinstance(node, Sequence) and isinstance(part, int) and part < len(node.items):
                node = node.items[part]
                span = _name_of(node) or span
            else:
                break
            if isinstance(node, Scalar) and node.text:
                span = node.span
        if span is None:
            head = self._written.head
            span = Scalar(head).span if head else _name_of(self._written.node)
        return span or node.span

    def reworded(self, text: str | None, *path: str | int) -> tuple[Change, ...]:
        """Return the change that makes the scalar at `path` say `text`; none where there is none, or not safely."""
        node: Node | None = self._written.node if self._written is not None else None
        for part in self._path_in_file(path):
            if isinstance(node, Mapping) and isinstance(part, str) and part in node.entries:
                node = node.entries[part].value
            elif isinstance(node, Sequence) and isinstance(part, int) and part < len(node.items):
                node = node.items[part]
            elif not isinstance(node, Scalar):  # else it stands for the list or object that it is the one part of
                return ()
        return reworded(node, text) if isinstance(node, Scalar) else ()

    def _path_in_file(self, path: tuple[str | int, ...]) -> tuple[str | int, ...]:
        """Return `path` with the place of a list's item in the file, where items before it were left out."""
        if (
            self._written
            and self._written.kept
            and len(path) > 1
            and isinstance(path[1], int)
            and (kept := self._written.kept.get(str(path[0])))
        ):
            return (path[0], kept[path[1]], *path[2:])
        return path

    def key_span(self, *path: str) -> Span:
        """Return where the last key of `path` itself is written, else the place nearest to it."""
        node = self._written.node if self._written is not None else None
        span = None
        for key in path:
            if not isinstance(node, Mapping) or key not in node.entries:
                break
            entry = node.entries[key]
            node, span = entry.value, entry.key.span
        return span or self.span_of()


def _name_of(node: Node | None) -> Span | None:
    """Return the first word of a map or list, or the scalar itself."""
    while not isinstance(node, Scalar):
        if isinstance(node, Mapping) and node.entries:
            entry = next(iter(node.entries.values()))
            node = entry.value if isinstance(entry.value, Scalar) and entry.value.text else entry.key
        elif isinstance(node, Sequence) and node.items:
            node = node.items[0]
        else:
            return node.span if node else None
    return node.span
