"""Problems as JUnit's XML, which most services show as test results: a suite a file, a case a problem."""

import re
from collections import defaultdict
from collections.abc import Iterable
from xml.etree import ElementTree as ET

from procviz.checks import Checked, Suppressed
from procviz.problem import Problem, reaches
from procviz.reports import Look
from procviz.reports._excerpt import shown
from procviz.reports._sentence import sentence

_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML 1.0 document may hold, not even as a reference."""


def write(checked: Checked, look: Look) -> str:
    """Return a suite for each file of the workspace; a file without problems is a case that passes.

    A problem fails its case where it makes `procviz check` fail, else it passes with the message as its output. What
    is suppressed is a case that was skipped, with the reason.
    """
    problems: defaultdict[str, list[Problem]] = defaultdict(list)
    quiet: defaultdict[str, list[Suppressed]] = defaultdict(list)
    for problem in checked.problems:
        problems[problem.span.file].append(problem)
    for one in checked.suppressed:
        quiet[one.problem.span.file].append(one)
    root = ET.Element("testsuites", name="procviz")
    for file in sorted({*checked.workspace.sources, *problems, *quiet}):
        root.append(_suite(file, problems[file], quiet[file], look))
    _count(root, root)
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _suite(file: str, problems: Iterable[Problem], quiet: Iterable[Suppressed], look: Look) -> ET.Element:
    suite = ET.Element("testsuite", name=_legal(file))
    for problem in problems:
        case = _case(suite, problem.rule, file, problem.span.line)
        text = _legal(sentence(problem, look.language))
        place = _legal(f"{file}:{problem.span.line}:{problem.span.column}: {text}")
        if reaches(problem.severity, look.fail_on):
            ET.SubElement(case, "failure", type=problem.severity.value, message=text).text = place
        else:
            ET.SubElement(case, "system-out").text = place
    for one in quiet:
        case = _case(suite, one.problem.rule, file, one.problem.span.line)
        ET.SubElement(case, "skipped", message=_legal(one.reason))
    if not len(suite):
        _case(suite, "check", file, 1)
    _count(suite, suite)
    return suite


def _case(suite: ET.Element, name: str, file: str, line: int) -> ET.Element:
    return ET.SubElement(suite, "testcase", name=name, classname=_legal(file), file=_legal(file), line=str(line))


def _count(element: ET.Element, within: ET.Element) -> None:
    for name, tag in (("tests", "testcase"), ("failures", "failure"), ("skipped", "skipped")):
        element.set(name, str(sum(1 for _ in within.iter(tag))))
    element.set("errors", "0")


def _legal(text: str) -> str:
    return _ILLEGAL.sub("", shown(text))
