"""A single step, told with all there is to tell of it but the ways that lead on."""

from procviz.model import AnyStep, EndStep, HandoverStep, JoinStep, StartStep, WaitStep
from procviz.prose import durations
from procviz.prose.counting import Words
from procviz.prose.details import with_details
from procviz.prose.effects import clauses, effects_of
from procviz.prose.frame import introduce
from procviz.prose.handovers import say_terms
from procviz.prose.outline import Told
from procviz.prose.scribe import AFTER_THAT, FIRST, WITH_THAT, Scribe, joined
from procviz.prose.sentences import sentence_of
from procviz.prose.starts import circumstances, start_of
from procviz.prose.waiting import add_join, add_moment, add_time, is_passing, say_join, say_wait
from procviz.words import _


def tell_step(scribe: Scribe, told: Told, titles: Words) -> None:
    """Write a step.

    Args:
        scribe: who writes.
        told: the step at its place.
        titles: what the sentence tells: the step, or the series that ends with it.
    """
    step = scribe.cast.flow.steps[told.step]
    if isinstance(step, StartStep):
        _start(scribe, step)
    elif isinstance(step, WaitStep | JoinStep):
        _wait(scribe, step, is_short=not told.cases)
    else:
        _act(scribe, step, titles, ending=":" if told.cases and step.kind == "parallel" and not step.only else ".")
    if condition := scribe.cast.words(step.only):
        scribe.say(_("The condition for it: {condition}; otherwise this step is skipped", condition=condition))
    if isinstance(step, HandoverStep):
        say_terms(scribe, step)
    if isinstance(step, StartStep) and len(scribe.cast.flow.starts) == 1:
        introduce(scribe)
        scribe.opening = None if told.cases else FIRST


def _start(scribe: Scribe, step: StartStep) -> None:
    said = with_details(scribe, step, start_of(scribe.cast, step))
    scribe.moment = durations.at(step.at) if step.at else None
    around = circumstances(scribe.cast, step)
    for clause in around[:1]:
        said = _("{sentence} – {clause}", sentence=said, clause=clause)
    scribe.say(joined(said, [*around[1:], *clauses(effects_of(scribe.cast, step))]))


def _wait(scribe: Scribe, step: WaitStep | JoinStep, *, is_short: bool) -> None:
    if is_short and is_passing(step):
        if isinstance(step, JoinStep):
            add_join(scribe, step)
        elif step.for_:
            add_time(scribe, step.for_, step)
    elif isinstance(step, JoinStep):
        say_join(scribe, step)
    else:
        say_wait(scribe, step)


def _act(scribe: Scribe, step: AnyStep, titles: Words, *, ending: str) -> None:
    effects = effects_of(scribe.cast, step)
    if isinstance(step, EndStep) and not scribe.is_fresh:
        scribe.opening = scribe.opening or (AFTER_THAT if effects else WITH_THAT)
    if step.at:
        add_moment(scribe, durations.at(step.at))
    said = sentence_of(scribe.cast, step, scribe.begin(), titles, turn=scribe.turn)
    scribe.say(joined(with_details(scribe, step, said), clauses(effects)), ending=ending)
