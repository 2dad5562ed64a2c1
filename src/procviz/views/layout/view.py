"""What a view tells of itself, and what it is given."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from procviz.diagram import Diagram
from procviz.model import Described, Workspace
from procviz.words import Language, Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What is to be shown: a workspace on a day and, for views of one object, that object and its kind."""

    workspace: Workspace
    language: Language
    today: date
    kind: str = ""
    about: Described | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A picture of the whole workspace, or of one object.

    Attributes:
        title: what it is called.
        question: what somebody wants to know who looks at it.
        draw: makes the picture; None where the workspace has nothing to show in it.
        about: the kinds of object it is drawn of, each object in a picture of its own; none: the whole workspace.
        for_editors: whether it shows what only editors may see.
    """

    title: Message
    question: Message
    draw: Callable[[Scene], Diagram | None]
    about: tuple[str, ...] = ()
    for_editors: bool = False
