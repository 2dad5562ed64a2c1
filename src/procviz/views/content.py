"""What each audience gets to read in each stage: where nothing stands, nothing is there.

A message stands in the column of each stage in which leads may be when it arrives. Very many are counted instead.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from procviz.diagram import Diagram, Heading, Lane, Node
from procviz.model import Workspace
from procviz.views.layout.addresses import address_of
from procviz.views.layout.amounts import named, short_name
from procviz.views.layout.levels import level_of
from procviz.views.layout.received import Cell, Received, received_in
from procviz.views.layout.view import Scene, View
from procviz.words import Language, Message, _, _n

MOST_MESSAGES = 60
MOST_IN_A_CELL = 8
MOST_AUDIENCES = 40


@dataclass(frozen=True, slots=True)
class _Table:
    """Rows, columns and what stands in them; without a stage is the one that nobody knows."""

    workspace: Workspace
    language: Language
    audiences: Sequence[str]
    stages: Sequence[str | None]
    messages: Mapping[Cell, Sequence[Received]]

    def audience(self, name: str) -> str:
        """Return the name of an audience."""
        return self.workspace.audiences[name].name(self.language)

    def stage(self, name: str | None) -> str:
        """Return the short name of a stage."""
        if name is None:
            return _("Stage unknown").to(self.language)
        stage = self.workspace.stages.get(name)
        return short_name(stage.name(self.language)) if stage else name.replace("-", " ")


def _draw(scene: Scene) -> Diagram | None:
    workspace, language = scene.workspace, scene.language
    received = {cell: messages for cell, messages in received_in(workspace).items() if cell[0] in workspace.audiences}
    used = {stage for _audience, stage in received}
    if not used - {None}:
        return None
    audiences = list(workspace.audiences)[:MOST_AUDIENCES]
    written = {name for name, stage in workspace.stages.items() if stage.model_fields_set - {"id"}}
    order = [*workspace.stages, *sorted(name for name in used if name and name not in workspace.stages)]
    columns: list[str | None] = [name for name in order if name in written or name in used]
    if None in used:
        columns.append(None)
    table = _Table(workspace, language, audiences, columns, received)
    is_counted = sum(map(len, received.values())) > MOST_MESSAGES or max(map(len, received.values())) > MOST_IN_A_CELL
    return Diagram(
        id="content",
        title=_("Content by stage and audience").to(language),
        description=_description(table, is_counted=is_counted),
        language=language,
        lanes=tuple(Lane(title=table.audience(name), link=address_of("audiences", name)) for name in audiences),
        nodes=tuple(_counts(table) if is_counted else _boxes(table)),
        edges=(),
        headings=tuple(
            Heading(title=table.stage(stage), first=place, last=place) for place, stage in enumerate(columns)
        ),
    )


def _boxes(table: _Table) -> Iterator[Node]:
    """Yield a box for each message in each cell."""
    for row, audience in enumerate(table.audiences):
        for column, stage in enumerate(table.stages):
            for stack, message in enumerate(table.messages.get((audience, stage), ())):
                process, step = message
                yield Node(
                    id="--".join((audience, stage or "", process.id, step.id)),
                    title=step.name(table.language),
                    sign="message",
                    row=row,
                    column=column,
                    stack=stack,
                    note=_note(table, message, audience),
                    classes=(step.nature,),
                    link=address_of("processes", process.id, step.id),
                    description=_told(table, message, (audience, stage)),
                )


def _counts(table: _Table) -> Iterator[Node]:
    """Yield a number for each cell."""
    most = max(map(len, table.messages.values()))
    for row, audience in enumerate(table.audiences):
        for column, stage in enumerate(table.stages):
            messages = table.messages.get((audience, stage), ())
            names = [message.step.name(table.language) for message in messages]
            told = _(
                "{audience}, {stage}: {messages}",
                audience=table.audience(audience),
                stage=table.stage(stage),
                messages=_n("{count} message", "{count} messages", len(messages)),
            )
            yield Node(
                id=f"{audience}--{stage or ''}",
                title=str(len(messages)),
                sign="cell",
                row=row,
                column=column,
                classes=(level_of(len(messages), most),),
                link=address_of("audiences", audience),
                description=told.to(table.language) + (f": {named(names, table.language)}" if names else ""),
            )


def _note(table: _Table, message: Received, audience: str) -> str:
    """Return over which channel a message comes, and whether it has words of its own for an audience."""
    channel = table.workspace.channels.get(message.step.channel or "")
    parts = [channel.name(table.language)] if channel else []
    if audience in message.step.variants:
        parts.append(_("own words").to(table.language))
    return " · ".join(parts)


def _told(table: _Table, message: Received, cell: Cell) -> str:
    """Return a message in words, with the subject that the audience reads."""
    process, step = message
    variant = step.variants.get(cell[0])
    subject = (variant.subject if variant else None) or step.subject
    said = _(
        "{audience}, {stage}: “{message}” from “{process}”",
        audience=table.audience(cell[0]),
        stage=table.stage(cell[1]),
        message=step.name(table.language),
        process=process.name(table.language),
    )
    if subject:
        said = _("{message}, subject: {subject}", message=said, subject=subject.to(table.language))
    return said.to(table.language)


def _description(table: _Table, *, is_counted: bool) -> str:
    """Return what stands where, and where nothing does."""
    said: list[Message] = [_("The messages that each audience gets, in the stages in which leads may be then.")]
    if is_counted:
        said.append(_("The figures count them."))
    missing = [table.audience(name) for name in table.audiences if not any(cell[0] == name for cell in table.messages)]
    if missing:
        said.append(_("Without any message: {audiences}.", audiences=named(missing, table.language)))
    unused = [table.stage(stage) for stage in table.stages if not any(cell[1] == stage for cell in table.messages)]
    if unused:
        said.append(_("In these stages nobody gets any: {stages}.", stages=", ".join(unused)))
    if hidden := len(table.workspace.audiences) - len(table.audiences):
        said.append(_n("{count} audience is not shown.", "{count} audiences are not shown.", hidden))
    return " ".join(sentence.to(table.language) for sentence in said)


VIEW = View(
    title=_("Content by stage and audience"),
    question=_("What does each audience get in which stage, and where is there nothing?"),
    draw=_draw,
)
