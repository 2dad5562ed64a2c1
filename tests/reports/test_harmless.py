"""No report lets text of a workspace command the terminal or the CI runner that prints it."""

import re
import unicodedata
from dataclasses import replace

import pytest

from procviz.reports import Look, formats, write
from procviz.source import Span

COMMAND = re.compile(r"^\s*::(?!(error|warning|notice) file=)|##\w*\[", re.MULTILINE)


@pytest.fixture
def hostile(found):
    """The findings in a file whose name is a command itself."""
    first = found.problems[0]
    return replace(found, problems=(*found.problems, replace(first, span=Span("::stop::x\x1b\udcff.yml", 1, 1, 1, 2))))


@pytest.mark.parametrize("form", formats())
def test_a_report_holds_no_character_that_a_terminal_obeys(hostile, form):
    text = write(form, hostile, Look())
    assert not {unicodedata.category(sign) for sign in text.replace("\n", "")} & {"Cc", "Cf", "Cs", "Zl", "Zp"}
    text.encode()


@pytest.mark.parametrize("form", formats())
def test_a_report_holds_no_command_to_a_runner(hostile, form):
    assert not COMMAND.search(write(form, hostile, Look()))


def test_a_line_of_a_file_is_no_command_when_it_is_shown(check):
    text = write("text", check('summary: |-\n  x\n"::add-mask::y": 1\n::set-env name=a::b: 1\n'), Look())
    assert "  \\u{3a}:set-env name=a::b: 1\n" in text
    assert not COMMAND.search(text)
