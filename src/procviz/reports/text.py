"""Problems for people at a terminal: the place, what is wrong, the line itself, how to repair it."""

from collections import Counter
from collections.abc import Iterator

from procviz.checks import Checked, Suppressed
from procviz.problem import Problem, Related, Severity
from procviz.reports import Look
from procviz.reports._excerpt import Lines, cut_around, shown, shown_first
from procviz.source import Span
from procviz.words import Message, _, _n

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}
_BOLD, _DIM = "1", "2"
_SEVERITIES = {Severity.ERROR: _("error"), Severity.WARNING: _("warning"), Severity.INFO: _("info")}


def write(checked: Checked, look: Look) -> str:
    """Return the problems one after the other, those that are suppressed with their reasons, and their number."""
    lines = Lines(checked.workspace.sources)
    blocks = ["\n".join(_problem(problem, lines, look)) for problem in checked.problems]
    if not look.quiet:
        if checked.suppressed:
            blocks.append("\n".join(_suppressed(one, look) for one in checked.suppressed))
        blocks.append(_summary(checked, look))
    return "".join(f"{block}\n\n" for block in blocks[:-1]) + "".join(f"{block}\n" for block in blocks[-1:])


def _problem(problem: Problem, lines: Lines, look: Look) -> Iterator[str]:
    colour = _COLOURS[problem.severity]
    severity = _SEVERITIES[problem.severity].to(look.language)
    head = f"{_place(problem.span)}: {_painted(severity, colour, look)} {_painted(problem.rule, _BOLD, look)}"
    yield f"{head} {shown(problem.message.to(look.language))}"
    if (line := lines.line(problem.span)) is not None:
        excerpt = cut_around(line, problem.span, look.width - 2)
        yield f"  {excerpt.text}"
        yield f"  {' ' * excerpt.indent}{_painted('^' * excerpt.length, colour, look)}"
    if problem.repair:
        yield f"  {_repair(problem.repair, look)}"
    for place in problem.related:
        yield f"  {_related(place, look)}"


def _repair(repair: Message, look: Look) -> str:
    return _painted(_("repair:").to(look.language), _BOLD, look) + f" {shown(repair.to(look.language))}"


def _related(place: Related, look: Look) -> str:
    return _painted(f"{_place(place.span)}: {shown(place.message.to(look.language))}", _DIM, look)


def _suppressed(one: Suppressed, look: Look) -> str:
    head = _("suppressed").to(look.language)
    line = f"{_place(one.problem.span)}: {head} {one.problem.rule} {shown(one.problem.message.to(look.language))}"
    return _painted(line, _DIM, look) + "\n  " + shown(_("reason: {reason}", reason=one.reason).to(look.language))


def _summary(checked: Checked, look: Look) -> str:
    counts = Counter(problem.severity for problem in checked.problems)
    errors, warnings, infos = (counts[severity] for severity in Severity)
    parts = [
        _n("{count} error", "{count} errors", errors),
        _n("{count} warning", "{count} warnings", warnings),
        _n("{count} note", "{count} notes", infos),
        _n("{count} suppressed", "{count} suppressed", len(checked.suppressed)),
    ]
    found = ", ".join(part.to(look.language) for part in parts if part.count)
    number = len(checked.workspace.processes)
    where = _n("in {count} process", "in {count} processes", number).to(look.language)
    line = f"{found or _('no problems').to(look.language)} {where}"
    if fixable := sum(1 for problem in checked.problems if problem.fix):
        offer = _n("`procviz check --fix` repairs {count}", "`procviz check --fix` repairs {count}", fixable)
        line += f"; {offer.to(look.language)}"
    return line


def _place(span: Span) -> str:
    return f"{shown_first(span.file)}:{span.line}:{span.column}"


def _painted(text: str, colour: str, look: Look) -> str:
    return f"\x1b[{colour}m{text}\x1b[0m" if look.colour else text
