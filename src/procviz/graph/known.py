"""What was found out about a flow, kept as long as it and all that it calls are the same.

A workspace is checked again after every edit, and most of its processes are as they were.
"""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, TypeVar

from procviz.graph.flow import Flow
from procviz.model import SubprocessStep

Answer = TypeVar("Answer")

_MOST_KEPT = 8192  # flows
_MOST_ANSWERS = 100  # of a flow: a workspace asks for ten or so, and for some others when its caps have changed


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """Answers about a flow, by what was asked; they depend on what it calls and on the circumstances, no more."""

    _answers: dict[Hashable, Any] = field(default_factory=dict)

    def once(self, asked: Hashable, find: Callable[[], Answer]) -> Answer:
        """Return the answer to a question, which is found the first time that it is asked."""
        answers = self._answers
        if asked not in answers:
            if len(answers) > _MOST_ANSWERS:
                answers.clear()
            answers[asked] = find()
        answer: Answer = answers[asked]
        return answer


def known_of(flow: Flow, calls: Callable[[str], Flow | None], circumstances: Hashable) -> Known:
    """Return what is known of a flow.

    Args:
        flow: the flow.
        calls: returns the flow of a process by its id, or None where nothing sure is known of it.
        circumstances: what else decides the answers, such as a calendar.
    """
    kin: dict[str, Flow | None] = {flow.process.id: flow}
    waiting = [flow]
    for one in waiting:  # grows while it is read
        for step in one.of(SubprocessStep):
            name = step.process or ""
            if name not in kin:
                kin[name] = called = calls(name)
                if called:
                    waiting.append(called)
    return _kept(tuple(kin.items()), circumstances)


@lru_cache(maxsize=_MOST_KEPT)
def _kept(_kin: tuple[tuple[str, Flow | None], ...], _circumstances: Hashable) -> Known:
    return Known()
