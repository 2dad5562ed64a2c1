"""How long each part of a build takes, for those who ask."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic
from typing import TypeAlias

from procviz.words import Message, _

Tell: TypeAlias = Callable[[Message], None]
"""Hears what only those want to know who ask for details."""


def silent(_message: Message) -> None:
    """Hear a message and keep it to oneself."""


@contextmanager
def phase(name: Message, tell: Tell) -> Iterator[None]:
    """Tell how many seconds the work within took."""
    start = monotonic()
    yield
    tell(_("{phase}: {seconds} s", phase=name, seconds=f"{monotonic() - start:.1f}"))
