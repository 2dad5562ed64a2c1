"""A workspace with one problem at a place of one's choice."""

from dataclasses import replace
from datetime import date

import pytest

from procviz.checks import Suppressed, run
from procviz.checks.example import example_files
from procviz.problem import About, Problem, Related, Severity
from procviz.reader import read_workspace
from procviz.source import Change, Span
from procviz.words import _


@pytest.fixture
def check(tmp_path, monkeypatch):
    """Return a function from the text of a process to what is found in it; files are named without their folder."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "w").mkdir()

    def check(text):
        for name, content in example_files(text).items():
            (tmp_path / "w" / name).write_text(content, "utf-8")
        return run(read_workspace((tmp_path / "w").relative_to(tmp_path)), today=date(2026, 11, 21))

    return check


SPLIT = About("processes", "fair", "split")
FINDINGS = (
    Problem(
        rule="unknown-reference",
        severity=Severity.ERROR,
        span=Span("w/fair.yml", 4, 14, 4, 19),
        message=_("there is no {kind} “{id}”", kind=_("channel"), id="emial"),
        repair=_("did you mean `{name}`?", name="email"),
        about=About("processes", "fair", "mail"),
        fix=(Change(Span("w/fair.yml", 4, 14, 4, 19), "email"),),
    ),
    Problem(
        rule="shares-not-100",
        severity=Severity.ERROR,
        span=Span("w/fair.yml", 9, 5, 9, 9),
        message=_("the shares sum to {total}, not to 100%", total="90%"),
        repair=_("add {amount}", amount="10%"),
        about=SPLIT,
        related=(
            Related(Span("w/fair.yml", 10, 17, 10, 20), _("a share of {share}", share="50%")),
            Related(Span("w/fair.yml", 11, 17, 11, 20), _("a share of {share}", share="40%")),
        ),
    ),
    Problem(
        rule="one-armed-decision",
        severity=Severity.WARNING,
        span=Span("w/fair.yml", 20, 3, 22, 8),
        message=_("“{text}” has no colon", text="a::error::b, ##[group] [x](1) {0} 100%\x1b[31m\u202e\ufffe\r\n"),
    ),
    Problem(
        rule="falls-into-branch",
        severity=Severity.INFO,
        span=Span("w/my folder/a,b:c.yml", 1, 1, 1, 1),
        message=_("the file is empty"),
    ),
)
QUIET = Suppressed(
    Problem("no-end", Severity.ERROR, Span("w/fair.yml", 1, 1, 1, 8), _("this process has no end"), about=SPLIT),
    "Dauerläufer ]]>",
    Span("w/fair.yml", 2, 12, 2, 18),
)


@pytest.fixture
def found(check):
    """What was found in a workspace, with everything a report has to cope with."""
    return replace(check("wave: 1\n"), problems=FINDINGS, suppressed=(QUIET,))
