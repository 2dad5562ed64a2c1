import json
from dataclasses import replace

from procviz.reports import Look, write
from procviz.source import Span


def report(checked, language="en"):
    return json.loads(write("gitlab", checked, Look(language=language)))


def fingerprints(checked, language="en"):
    return [problem["fingerprint"] for problem in report(checked, language)]


def moved(problem, lines):
    span = problem.span
    return replace(problem, span=Span(span.file, span.line + lines, span.column, span.end_line + lines, 9))


def test_each_problem_is_an_entry(found, golden):
    golden("gitlab.json", write("gitlab", found, Look()))


def test_nothing_found_is_an_empty_list(check):
    assert write("gitlab", check("wave: 1\n"), Look()) == "[]\n"


def test_a_fingerprint_keeps_when_lines_move(found):
    assert fingerprints(replace(found, problems=[moved(one, 7) for one in found.problems])) == fingerprints(found)


def test_a_fingerprint_keeps_when_the_language_changes(found):
    assert fingerprints(found, "de") == fingerprints(found)


def test_a_fingerprint_keeps_when_another_problem_goes(found):
    assert fingerprints(replace(found, problems=found.problems[1:])) == fingerprints(found)[1:]


def test_problems_alike_have_fingerprints_of_their_own(found):
    first = found.problems[0]
    same = replace(found, problems=(first, moved(first, 1), moved(first, 2)))
    assert len(set(fingerprints(same))) == 3
    assert fingerprints(same)[0] == fingerprints(found)[0]
