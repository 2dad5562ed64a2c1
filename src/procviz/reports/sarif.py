"""Problems as SARIF 2.1.0, the exchange format of code scanning services (numbers of sections are its standard's)."""

import re
from collections.abc import Iterable
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from procviz import __version__
from procviz.checks import Checked, Suppressed
from procviz.checks.pages import RulePage, rule_pages
from procviz.problem import About, Problem, Related, Severity
from procviz.reports import Look
from procviz.reports._excerpt import shown
from procviz.reports._fingerprints import fingerprints
from procviz.reports._json_text import dump
from procviz.reports._sentence import sentence
from procviz.source import Change, Span
from procviz.words import Language, _

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_LINK = re.compile(r"(?=\[[^\]]*\]\()")

Json = dict[str, Any]


def write(checked: Checked, look: Look) -> str:
    """Return one run with the rules that found something, the problems, and what is suppressed with its reason."""
    quiet = [one.problem for one in checked.suppressed]
    problems = [*checked.problems, *quiet]
    rules = sorted({problem.rule for problem in problems})
    suppressions = [*([] for _ in checked.problems), *([_suppression(one)] for one in checked.suppressed)]
    named = zip(problems, fingerprints(problems), suppressions, strict=True)
    run = {
        "tool": {"driver": {"name": "procviz", "version": __version__, "rules": _rules(rules, look.language)}},
        "language": look.language,
        "columnKind": "unicodeCodePoints",
        "results": [
            {
                "ruleId": problem.rule,
                "ruleIndex": rules.index(problem.rule),
                "level": _LEVELS[problem.severity],
                **_result(problem, look.language),
                "partialFingerprints": {"procviz/v1": fingerprint},
                # Section 3.27.23: where one result has this, all have; an empty list is "not suppressed".
                "suppressions": suppression,
            }
            for problem, fingerprint, suppression in named
        ],
    }
    return dump({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _rules(ids: Iterable[str], language: Language) -> list[Json]:
    pages = {page.id: page for page in rule_pages(language)}
    return [_rule(pages[name], language) if name in pages else {"id": name} for name in ids]


def _rule(page: RulePage, language: Language) -> Json:
    examples = ((_("Incorrect"), page.incorrect), (_("Correct"), page.correct))
    blocks = (f"**{title.to(language)}**\n\n```yaml\n{text.strip()}\n```" for title, text in examples if text)
    markdown = "\n\n".join((page.why, *blocks))
    return {
        "id": page.id,
        "shortDescription": {"text": page.summary},
        "fullDescription": {"text": page.why},
        "help": {"text": f"{page.summary}\n\n{page.why}", "markdown": markdown},
        "defaultConfiguration": {"level": _LEVELS[Severity(page.severity)]},
        "properties": {"tags": [page.group]},
    }


def _result(problem: Problem, language: Language) -> Json:
    location: Json = {"physicalLocation": _place(problem.span)}
    if problem.about:
        location["logicalLocations"] = [_logical(problem.about)]
    result: Json = {"message": {"text": _message(sentence(problem, language))}, "locations": [location]}
    if problem.related:
        result["relatedLocations"] = [_related(place, language) for place in problem.related]
    if problem.fix:
        result["fixes"] = [{"artifactChanges": [_change(change) for change in problem.fix]}]
    return result


def _change(change: Change) -> Json:
    place = _place(change.span)
    replacement = {"deletedRegion": place["region"], "insertedContent": {"text": change.text}}
    return {"artifactLocation": place["artifactLocation"], "replacements": [replacement]}


def _related(place: Related, language: Language) -> Json:
    return {
        "physicalLocation": _place(place.span),
        "message": {"text": _message(shown(place.message.to(language)))},
    }


def _suppression(one: Suppressed) -> Json:
    return {
        "kind": "inSource",
        "justification": shown(one.reason),
        "location": {"physicalLocation": _place(one.span)},
    }


def _logical(about: About) -> Json:
    names = [about.kind, about.id, about.step] if about.step else [about.kind, about.id]
    return {"name": shown(names[-1]), "fullyQualifiedName": shown("/".join(names)), "kind": "object"}


def _place(span: Span) -> Json:
    region = {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }
    return {"artifactLocation": {"uri": _address(span.file)}, "region": region}


def _address(file: str) -> str:
    """Return a file's name as a URI (3.4.3): relative where the name is, as services want it."""
    path = PurePath(file)
    return path.as_uri() if path.is_absolute() else quote(file, errors="surrogateescape")


def _message(text: str) -> str:
    """Return `text` as a plain text message, in which braces are placeholders (3.11.5) and `[a](b)` a link (3.11.6)."""
    return _LINK.sub(r"\\", text.replace("{", "{{").replace("}", "}}"))
