"""What a step must say although no key alone is required: which of several edges to take, how long to wait."""

from collections.abc import Iterator

from procviz.model import Edge, Located, ParallelStep, SplitStep, StepBasics, WaitStep
from procviz.problem import Problem
from procviz.reader.content import error
from procviz.reader.nearest import nearest
from procviz.words import _

_PAIR = 2


def demands(step: StepBasics) -> Iterator[Problem]:
    """Yield what a step leaves open that nobody else can know, and what its kind has no use for."""
    for key in sorted(step.without):
        if step.has(key):
            message = _("nothing comes after an end, so `{key}` is not a key here", key=key)
            yield error("unknown-key", step.key_span(key), message, _("delete it, or make the step an activity"))
    if isinstance(step, ParallelStep):
        yield from _few_strands(step)
    elif len(step.next) >= _PAIR and step.has_all("next"):
        yield from _open_edges(step)
    for edge in step.next:
        yield from _half_limit(edge)
    if isinstance(step, WaitStep) and not any(is_meant(step, key) for key in ("for", "until")):
        cure = _("add `for:` with a time such as `3d`, or `until:` with what it waits for")
        yield error("missing-key", step.span_of(), _("nothing says how long to wait"), cure)
    elif isinstance(step, WaitStep) and step.has("for") and step.has("until"):
        cure = _("keep one of both; `until` takes a `timeout` beside it")
        yield error("bad-value", step.key_span("until"), _("a wait takes `for` or `until`, not both"), cure)


def _few_strands(step: ParallelStep) -> Iterator[Problem]:
    if len(step.next) == 1 and step.has_all("next"):
        cure = _("name two or more steps: `next: {example}`", example="[call, mailing]")
        yield error("bad-value", step.span_of("next"), _("a parallel goes two ways or more at once"), cure)


def _open_edges(step: StepBasics) -> Iterator[Problem]:
    """Yield the edges of which nothing says who takes them; only `parallel` takes all of its edges."""
    for place, edge in enumerate(step.next):
        if edge.when is not None or edge.share is not None or edge.left_out():
            continue
        if isinstance(step, SplitStep):
            cure = _("add `share:`, such as `share: 50%`")
        elif any(other.when is not None for other in step.next):
            cure = _("add `when: otherwise` if all others take it")
        else:
            cure = _("add `when:` or `share:` to each edge, or make the step a `parallel`, which takes all of them")
        yield error("missing-key", step.span_of("next", place), _("nothing says who takes this edge"), cure)


def _half_limit(edge: Edge) -> Iterator[Problem]:
    for key, other in (("max", "else"), ("else", "max")):
        if edge.has(key) and not is_meant(edge, other):
            message = _("`{key}` needs `{other}` beside it", key=key, other=other)
            cure = _("write how often, and where to go after that: `{example}`", example="{to: …, max: 3, else: …}")
            yield error("missing-key", edge.key_span(key), message, cure)


def is_meant(thing: Located, key: str) -> bool:
    """Return whether a key is written, if only misspelled: then the misspelling is the fault, not the absence."""
    return thing.has(key) or any(nearest(written, [key]) for written in thing.unknown_keys())
