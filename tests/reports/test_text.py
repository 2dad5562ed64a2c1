import pytest

from procviz.reports import Look, write
from procviz.words import translate

SHARES = """\
steps:
  - start: form
  - split: test
    next:
      - {share: 50%, to: call}
      - {share: 40%, to: done}
  - activity: call
    next: done
  - end: done
"""


def test_a_problem_shows_its_place_line_cure_and_related_places(check):
    assert write("text", check(SHARES), Look()) == (
        """\
w/example.yml:11:5: error shares-not-100 the shares sum to 90%, not to 100%
      next:
      ^^^^
  repair: add 10%
  w/example.yml:12:17: a share of 50%
  w/example.yml:13:17: a share of 40%

1 error in 1 process
"""
    )


def test_the_summary_counts_by_severity(check):
    text = SHARES.replace("40%", "50%").replace("to: call", "to: done") + "    farbe: rot\n    form: rund\n"
    last = write("text", check(text), Look()).splitlines()[-1]
    assert last == "2 errors, 1 warning in 1 process"


def test_the_summary_offers_the_repairs_that_can_be_made(found):
    last = write("text", found, Look()).splitlines()[-1]
    assert last.endswith("in 1 process; `procviz check --fix` repairs 1")


def test_nothing_found_is_said_in_a_line(check):
    assert write("text", check("steps:\n  - start: form\n  - end: done\n"), Look()) == "no problems in 1 process\n"


def test_quiet_leaves_the_findings_alone(check):
    assert write("text", check("wave: 1\n"), Look(quiet=True)) == ""
    report = write("text", check("wave: one\n"), Look(quiet=True))
    assert report.splitlines()[1:] == ["  wave: one", "        ^^^"]


def test_a_suppressed_finding_is_shown_with_its_reason(check):
    checked = check("x-ignore: {no-end: Dauerläufer}\nsteps:\n  - start: form\n  - activity: call\n")
    assert write("text", checked, Look()) == (
        """\
w/example.yml:9:1: suppressed no-end this process has no end
  reason: Dauerläufer

1 suppressed in 1 process
"""
    )


def test_colours_are_put_in_only_where_they_are_wanted(check):
    checked = check("wave: one\n")
    plain, coloured = write("text", checked, Look()), write("text", checked, Look(colour=True))
    assert "\x1b" not in plain
    assert "\x1b[31merror\x1b[0m \x1b[1mbad-value\x1b[0m" in coloured
    assert "        \x1b[31m^^^\x1b[0m" in coloured


def test_the_report_speaks_german(check):
    report = write("text", check(SHARES), Look(language="de"))
    assert translate("the shares sum to {total}, not to 100%", "de").format(total="90%") in report


@pytest.mark.parametrize(
    ("name", "shown"),
    [("a\x1b[31mb", "a\\u{1b}[31mb"), ("a\u202eb", "a\\u{202e}b"), ("a\u200bb", "a\\u{200b}b")],
)
def test_what_a_terminal_would_obey_is_written_as_its_code(check, name, shown):
    report = write("text", check(f"owner: {name}\n"), Look())
    assert f"  owner: {shown}\n" in report
    assert all(sign.isprintable() or sign == "\n" for sign in report)
