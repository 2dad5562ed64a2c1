"""Shares of one step that do not sum to 100 %.

## Why
The figures on the edges say how many contacts come through. Where they do not add up, every number after them is wrong
as well: contacts are lost on paper, or counted twice.

## Incorrect
    steps:
      - start: form
      - split: subject-test
        next:
          - {variant: A, share: 50%, to: case-study}
          - {variant: B, share: 40%, to: calculator}
      - message: case-study
        channel: email
        next: done
      - message: calculator
        channel: email
      - end: done

## Correct
    steps:
      - start: form
      - split: subject-test
        next:
          - {variant: A, share: 50%, to: case-study}
          - {variant: B, share: 50%, to: calculator}
      - message: case-study
        channel: email
        next: done
      - message: calculator
        channel: email
      - end: done
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from procviz.checks import Check, Context, Finding
from procviz.checks.remembered import remembered
from procviz.checks.unsaid import is_said_badly
from procviz.graph import flow_of
from procviz.model import Edge, HandoverStep, Process, Share, StepBasics, Workspace
from procviz.problem import Related
from procviz.source import Change, Span
from procviz.words import _

_ALL = 100
_FINEST = Decimal("0.0001")
"""The last digit that a share may have."""


def find(workspace: Workspace, _context: Context) -> Iterator[Finding]:
    """Yield the steps of whose edges only some have a share, and those whose shares do not sum to 100 %."""
    for process in workspace.processes:
        yield from _of_process(process)


@remembered
def _of_process(process: Process) -> Iterator[Finding]:
    flow = flow_of(process)
    for step in flow.branching:
        if step.kind != "parallel":
            yield from _of_edges(process, step)
    for handover in flow.of(HandoverStep):
        yield from _of_handover(process, handover)


def _of_edges(process: Process, step: StepBasics) -> Iterator[Finding]:
    percents = [edge.share.percent for edge in step.next if edge.share is not None]
    if not percents or (len(percents) == len(step.next) and sum(percents) == _ALL):
        return  # the usual cases need no places
    shares = [(edge.share, edge.span_of("share")) for edge in step.next if edge.share]
    if not step.has_all("next") or any(is_said_badly(edge, "share") for edge in step.next):
        return
    for edge in step.next:
        if edge.share is None and edge.when is not None:  # of one that says nothing at all the reader speaks
            yield Finding(
                at=edge.span_of("to"),
                about=(process, step),
                message=_("this edge has no share, though others of the step do"),
                repair=_("write a share on each of them, or on none"),
                related=_each(shares),
            )
    if len(shares) == len(step.next):
        fix = _rounded_up(step.next)
        yield from (replace(finding, fix=fix) for finding in _sum(process, step, step.key_span("next"), shares))


def _rounded_up(edges: Sequence[Edge]) -> tuple[Change, ...]:
    """Return the changes that make even shares sum to 100 % which miss it because each of them was rounded.

    An even part that can be written exactly is: eight times 13% become 12.5%. Else the last shares bear what is left,
    a unit of the last digit each: 33%, 33%, 33% become 33%, 33%, 34%. Uneven shares are left to their editor.
    """
    shares = [edge.share for edge in edges if edge.share]
    written = shares[0].percent
    unit = Decimal(1).scaleb(int(written.as_tuple().exponent))
    even = Decimal(_ALL) / len(shares)
    if any(share.text != shares[0].text for share in shares) or even.quantize(unit, ROUND_HALF_UP) != written:
        return ()
    if even == even.quantize(_FINEST):
        parts = [even.normalize()] * len(shares)
    else:
        left = int((_ALL - written * len(shares)) / unit)
        last = len(shares) - abs(left)
        parts = [written if place < last else written + unit.copy_sign(left) for place in range(len(shares))]
    texts = [shares[0].text.replace(f"{written:f}", f"{part:f}") for part in parts]
    changes = [edge.reworded(text, "share") for edge, text in zip(edges, texts, strict=True) if text != shares[0].text]
    return tuple(change for found in changes for change in found) if all(changes) else ()


def _of_handover(process: Process, step: HandoverStep) -> Iterator[Finding]:
    if step.accept and step.accept.share and step.reject and step.reject.share:
        shares = [
            (step.accept.share, step.span_of("accept", "share")),
            (step.reject.share, step.span_of("reject", "share")),
        ]
        yield from _sum(process, step, shares[1][1], shares)


def _sum(process: Process, step: StepBasics, at: Span, shares: list[tuple[Share, Span]]) -> Iterator[Finding]:
    total = sum(share.percent for share, _place in shares)
    amount = f"{abs(_ALL - total):f}%"
    if total != _ALL:
        yield Finding(
            at=at,
            about=(process, step),
            message=_("the shares sum to {total}, not to 100%", total=f"{total:f}%"),
            repair=_("add {amount}", amount=amount) if total < _ALL else _("take {amount} away", amount=amount),
            related=_each(shares),
        )


def _each(shares: list[tuple[Share, Span]]) -> tuple[Related, ...]:
    return tuple(Related(place, _("a share of {share}", share=str(share))) for share, place in shares)


CHECK = Check(severity="error", find=find)
