"""What every object that has an id carries."""

from typing import Any, Literal

from pydantic import Field

from procviz.model.identifier import Id
from procviz.model.located import Located
from procviz.model.reference import Words
from procviz.model.text import Text


def needed(default: Any = None, *, description: str) -> Any:  # noqa: ANN401 - of any type
    """Return a field that an editor must write.

    The model reads its absence as `default`, so that one gap does not hide the rest; the reader reports it.
    """
    return Field(default, description=description, json_schema_extra={"needed": True})


class Link(Located):
    """A link beside an object."""

    title: Text | None = Field(None, description="What the link leads to.")
    url: str = needed("", description="Address: http, https, mailto, or relative to the page.")


class Described(Located):
    """An object with an id and words about it."""

    id: Id = Field(description="Identifier, unique for its kind.")
    title: Text | None = Field(None, description="Name as people read it; without one, the id.")
    summary: Text | None = Field(None, description="What it is, in CommonMark.")
    tags: Words = Field((), description="Words to find it by.")
    links: tuple[Link, ...] = Field((), description="Links beside it.")
    visibility: Literal["team", "editors"] = Field("team", description="Who sees it on the site.")
    ignore: dict[str, str] = Field(
        default_factory=dict, alias="x-ignore", description="Findings to suppress here: rule id and the reason for it."
    )

    def name(self, language: str) -> str:
        """Return the title in `language`, or the id with its hyphens as spaces."""
        return (self.title.to(language) if self.title else "") or self.id.replace("-", " ")
