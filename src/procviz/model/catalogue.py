"""What every object that has an id carries."""

from typing import Annotated, Any, Literal

from pydantic import Field

from procviz.model.identifier import Id
from procviz.model.located import Located
from procviz.model.reference import Words
from procviz.model.text import Text
from procviz.model.written import Spelling
from procviz.words import _

Address = Annotated[
    str,
    Spelling(
        r"^(https?:|mailto:|(?![A-Za-z][A-Za-z0-9+.-]*:))[^\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+$",
        _("an address"),
        _("“{value}” is not an address that a link may lead to"),
        _("begin it with `https://`, `http://` or `mailto:`, or write it relative to the page, without spaces"),
    ),
]
Reason = Annotated[
    str,
    Spelling(
        r"^[\s\S]*\S[\s\S]*$", _("the reason why"), _("the reason is missing"), _("write why the finding may stay")
    ),
]


def needed(default: Any = None, *, description: str) -> Any:  # noqa: ANN401 - of any type
    """Return a field that an editor must write.

    The model reads its absence as `default`, so that one gap does not hide the rest; the reader reports it.
    """
    return Field(default, description=description, json_schema_extra={"needed": True})


class Link(Located):
    """A link beside an object."""

    title: Text | None = Field(None, description="What the link leads to.")
    url: Address = needed("", description="Address: http, https, mailto, or relative to the page.")


class Described(Located):
    """An object with an id and words about it."""

    id: Id = Field(description="Identifier, unique for its kind.")
    title: Text | None = Field(None, description="Name as people read it; without one, the id.")
    summary: Text | None = Field(None, description="What it is, in CommonMark.")
    tags: Words = Field((), description="Words to find it by.")
    links: tuple[Link, ...] = Field((), description="Links beside it.")
    ignore: dict[str, Reason] = Field(
        default_factory=dict, alias="x-ignore", description="Findings to suppress here: rule id and the reason for it."
    )

    def name(self, language: str) -> str:
        """Return the title in `language`, or the id with its hyphens as spaces."""
        return (self.title.to(language) if self.title else "") or self.id.replace("-", " ")


class Published(Described):
    """An object that says itself who sees it; a step is seen by those who see its process."""

    visibility: Literal["team", "editors"] = Field("team", description="Who sees it on the site.")
