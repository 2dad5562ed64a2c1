"""A process told in sentences: along its outline, strand by strand."""

from collections.abc import Mapping, Sequence

from procviz.graph import Link, flow_of
from procviz.model import Described, Process, Workspace
from procviz.prose.blocks import Block
from procviz.prose.cases import label_of, lead_to_head
from procviz.prose.cast import Cast
from procviz.prose.course import FROM_NOWHERE, course_of
from procviz.prose.frame import introduce, say_exit
from procviz.prose.onward import come_to_an_end, go_on_anyway, go_to, lead_on, say_event
from procviz.prose.outline import Case, Steps, Told, Turn, outline_of
from procviz.prose.scribe import AFTER_THAT, Scribe
from procviz.prose.series import series_from
from procviz.prose.step import tell_step
from procviz.prose.waiting import add_time, is_eventful
from procviz.prose.wording import Wording
from procviz.timing import Offset
from procviz.words import Language, _

_BRANCHING = frozenset({"decision", "split", "parallel"})
"""Kinds whose sentence leads to a list by itself."""

_DEPENDS = Wording(_("{then} {time} it depends"), _("Now it depends"))


def tell(
    workspace: Workspace,
    process: Process,
    language: Language,
    *,
    moments: Mapping[str, Offset],
    processes: Mapping[str, Described],
) -> tuple[Block, ...]:
    """Return a process in sentences, each of its steps told once.

    Args:
        workspace: where names are found.
        process: the process.
        language: of the sentences.
        moments: when its steps happen.
        processes: the processes of the workspace, by id.
    """
    flow = flow_of(process)
    course = course_of(flow)
    outline = outline_of(flow, course)
    scribe = Scribe(Cast(workspace, flow, language, moments, processes), course)
    if len(flow.starts) != 1:
        introduce(scribe)
    _tell_strands(scribe, outline.strands)
    for out, is_new in outline.exits:
        say_exit(scribe, out, is_new=is_new)
    scribe.close()
    _tell_strands(scribe, outline.late)
    return scribe.blocks()


def _tell_strands(scribe: Scribe, strands: Sequence[Steps]) -> None:
    before: Told | None = None
    for place, steps in enumerate(strands):
        head = steps[0].step
        if head in scribe.course.roots:
            scribe.details = ()
            if scribe.course.rank[head] == FROM_NOWHERE and scribe.cast.flow.starts:
                scribe.say(_("No path leads here so far"))
                scribe.is_fresh = True
        lead_to_head(scribe, head, before)
        following = strands[place + 1][0].step if place + 1 < len(strands) else None
        _tell_steps(scribe, steps, None if following in scribe.course.roots else following)
        if scribe.opening:
            scribe.break_off()
        else:
            scribe.close()
        before = steps[-1]
    scribe.close()


def _tell_steps(scribe: Scribe, steps: Steps, follows: str | None, *, is_case: bool = False) -> None:
    """Write the steps of a strand.

    Args:
        scribe: who writes.
        steps: the steps.
        follows: the step that is told right after them, to which nobody needs to be sent.
        is_case: whether they stand in a list or beside the way that is told.
    """
    place = 0
    while place < len(steps):
        if place and not is_case and scribe.cast.flow.steps[steps[place].step].kind != "end":
            scribe.break_off()
        titles, place = series_from(scribe.cast, steps, place)
        told = steps[place]
        tell_step(scribe, told, titles)
        onward = steps[place + 1].link if place + 1 < len(steps) else None
        for turn in told.turns:
            lead_on(scribe, turn.link, is_after_loop=turn.link.kind == "else" and turn is not told.turns[0])
            if turn.steps:
                _tell_steps(scribe, turn.steps, None, is_case=True)
            elif onward and turn.link.target == onward.target:
                go_on_anyway(scribe)
            elif turn.link.target == follows and _is_last(told, turn, onward) and not (is_case and scribe.opening):
                scribe.opening = scribe.opening or (None if is_case else AFTER_THAT)
            else:
                go_to(scribe, turn.link)
        if told.cases:
            _tell_cases(scribe, told, follows)
        elif onward:
            is_after_loop = bool(told.turns) and told.turns[-1].link.edge is onward.edge
            lead_on(scribe, onward, is_after_loop=is_after_loop)
        elif not told.turns and scribe.cast.flow.steps[told.step].kind != "end":
            come_to_an_end(scribe)
        place += 1


def _is_last(told: Told, turn: Turn, onward: Link | None) -> bool:
    """Return whether the step that a way leads to may follow without being named."""
    return onward is None and turn is told.turns[-1] and not (turn.link.edge and turn.link.edge.max)


def _tell_cases(scribe: Scribe, told: Told, follows: str | None) -> None:
    """Write the ways from a step as a list."""
    step = scribe.cast.flow.steps[told.step]
    if is_eventful(step):
        say_event(scribe, step)
    if step.kind not in _BRANCHING or step.only or told.turns or scribe.opening:
        scribe.say(_DEPENDS.filled(scribe.begin(always=True)), ending=":")
    scribe.listing([_item(scribe, case, follows) for case in told.cases])


def _item(scribe: Scribe, case: Case, follows: str | None) -> tuple[Block, ...]:
    """Return a case as an item of a list."""
    inside = scribe.child()
    if label := label_of(scribe.cast, case[0].link.edge):
        inside.label(label)
    for place, turn in enumerate(case):
        edge = turn.link.edge
        if turn.link.kind == "else":
            lead_on(inside, turn.link, is_after_loop=place > 0 and not case[0].steps)
        elif edge and edge.after:
            add_time(inside, edge.after)
        if turn.steps:
            _tell_steps(inside, turn.steps, follows, is_case=True)
        else:
            go_to(inside, turn.link)
    return inside.blocks()
