"""Who hands over to whom, by when it is accepted, and what the giver hears back.

An arrow leads from giver to receiver with the time to accept, another one back with the feedback. Several hand-overs
between the same two roles share their arrows; where one of them lacks a time or a feedback, the arrow is a warning.
"""

from collections.abc import Iterator, Mapping, Sequence

from procviz.diagram import Diagram, Edge, Node
from procviz.model import Workspace
from procviz.views.layout.addresses import address_of
from procviz.views.layout.bands import stacked
from procviz.views.layout.facts import Fact, name_in, told
from procviz.views.layout.figures import unbroken
from procviz.views.layout.promises import Bundle, accepted_in, answered_in, bundles_in, where
from procviz.views.layout.ranks import Pair, Plan, in_order, without_loops
from procviz.views.layout.teams import team_lanes, teams_of_roles
from procviz.views.layout.view import Scene, View
from procviz.words import Language, Message, _, _n

_MOST_PAIRS = 8  # of roles; each has two arrows


def _draw(scene: Scene) -> Diagram | None:
    workspace, language = scene.workspace, scene.language
    bundles = bundles_in(workspace)
    if not bundles:
        return None
    shown = _most_used(bundles)
    roles = list(dict.fromkeys(role for bundle in shown for role in (bundle.giver, bundle.receiver)))
    teams = team_lanes(workspace, teams_of_roles(workspace, roles), language)
    pairs = [(bundle.giver, bundle.receiver) for bundle in shown]
    plan = Plan(roles, pairs, without_loops(roles, pairs), teams.rows)
    column = _columns(plan)
    stack = stacked(plan, column)
    return Diagram(
        id="handovers",
        title=_("Hand-over map").to(language),
        description=_description(bundles, shown, language),
        language=language,
        lanes=teams.lanes,
        nodes=tuple(
            _box(workspace, role, shown, (teams.rows[role], column[role], stack[role]), language) for role in roles
        ),
        edges=tuple(edge for bundle in shown for edge in _arrows(workspace, bundle, column, language)),
    )


def _columns(plan: Plan) -> dict[str, int]:
    """Return the column of each role: one beyond the farthest of those that hand over to it; feedback leads back."""
    found = dict.fromkeys(plan.names, 0)
    for name in in_order(plan.names, plan.forward):
        for source, target in plan.forward:
            if source == name:
                found[target] = max(found[target], found[name] + 1)
    return found


def _most_used(bundles: Sequence[Bundle]) -> list[Bundle]:
    """Return the pairs of roles with most hand-overs, those with gaps first among equals, in their own order."""
    ranked = sorted(bundles, key=lambda bundle: (-len(bundle.handovers), -bundle.gaps))[:_MOST_PAIRS]
    kept = {(bundle.giver, bundle.receiver) for bundle in ranked}
    return [bundle for bundle in bundles if (bundle.giver, bundle.receiver) in kept]


def _box(
    workspace: Workspace, role: str, shown: Sequence[Bundle], place: tuple[int, int, int], language: Language
) -> Node:
    row, column, stack = place
    gives = sum(len(bundle.handovers) for bundle in shown if bundle.giver == role)
    takes = sum(len(bundle.handovers) for bundle in shown if bundle.receiver == role)
    title = name_in(workspace, "roles", role, language)
    return Node(
        id=role,
        title=title,
        sign="object",
        row=row,
        column=column,
        stack=stack,
        classes=("role",),
        link=address_of("roles", role) if role in workspace.roles else "",
        description=told(
            title,
            [
                _("hands over {count}×", count=gives) if gives else None,
                _("takes over {count}×", count=takes) if takes else None,
            ],
            language,
        ),
    )


def _arrows(workspace: Workspace, bundle: Bundle, column: Mapping[str, int], language: Language) -> Iterator[Edge]:
    """Yield the arrows for the hand-overs between two roles: there, then back."""
    count = len(bundle.handovers)
    limit, whole = (accepted_in(bundle.handovers, short=short) for short in (True, False))
    there = _label(_("accept within {time}", time=limit or ""), len(bundle.open_ended), count, _("no deadline"))
    yield _arrow(
        workspace,
        (bundle.giver, bundle.receiver),
        there.to(language),
        [
            _("accepted within {time}", time=whole) if whole else None,
            _("nobody says by when: {where}", where=where(bundle.open_ended, language)) if bundle.open_ended else None,
            _("handed over: {where}", where=where(bundle.handovers, language)),
        ],
        ("handover", "missing") if bundle.open_ended else ("handover",),
        column,
        language,
    )
    heard, told_ = (answered_in(workspace, bundle.handovers, language, short=short) for short in (True, False))
    back = _("feedback within {time}", time=heard) if heard else _("feedback")
    yield _arrow(
        workspace,
        (bundle.receiver, bundle.giver),
        _label(back, len(bundle.unanswered), count, _("no feedback")).to(language),
        [
            _("feedback within {time}", time=told_) if told_ else None,
            _("nobody tells what came of: {where}", where=where(bundle.unanswered, language))
            if bundle.unanswered
            else None,
        ],
        ("feedback", "missing") if bundle.unanswered else ("feedback",),
        column,
        language,
    )


def _label(promised: Message, missing: int, count: int, lacking: Message) -> Message:
    """Return what an arrow says: the promise, that it is lacking, or in how many of the hand-overs it is."""
    if 0 < missing < count:
        return _("{lacking} in {missing} of {count}", lacking=lacking, missing=missing, count=count)
    words = lacking if missing else promised
    return _("{count}× {words}", count=count, words=words) if count > 1 else words


def _arrow(  # noqa: PLR0913, PLR0917 - all that an arrow is
    workspace: Workspace,
    way: Pair,
    label: str,
    facts: Sequence[Fact],
    classes: tuple[str, ...],
    column: Mapping[str, int],
    language: Language,
) -> Edge:
    names = [name_in(workspace, "roles", role, language) for role in way]
    return Edge(
        source=way[0],
        target=way[1],
        label=unbroken(label),
        classes=(*classes, "back") if column[way[1]] < column[way[0]] else classes,
        description=told(" → ".join(names), facts, language),
    )


def _description(bundles: Sequence[Bundle], shown: Sequence[Bundle], language: Language) -> str:
    """Return the picture in words."""
    count = sum(len(bundle.handovers) for bundle in bundles)
    no_limit = sum(len(bundle.open_ended) for bundle in bundles)
    no_answer = sum(len(bundle.unanswered) for bundle in bundles)
    parts = [
        _n("{count} hand-over between roles.", "{count} hand-overs between roles.", count),
        _("An arrow there says by when it is accepted, one back what the giver hears and when."),
    ]
    if no_limit or no_answer:
        parts.append(_("{limits} without a deadline, {answers} without feedback.", limits=no_limit, answers=no_answer))
    if more := len(bundles) - len(shown):
        parts.append(
            _n(
                "Shown are the pairs with most hand-overs; {count} more pair of roles is left out.",
                "Shown are the pairs with most hand-overs; {count} more pairs of roles are left out.",
                more,
            )
        )
    return " ".join(part.to(language) for part in parts)


VIEW = View(
    title=_("Hand-over map"),
    question=_("Who hands over to whom, by when, and what comes back?"),
    draw=_draw,
)
