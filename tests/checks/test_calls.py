"""Processes that call each other in long chains: every rule comes to an end, and soon."""

from datetime import date

from procviz.checks import run
from procviz.checks.example import example_files
from procviz.reader import read_workspace

LINK = """\
# p{number}.yml
process: p{number}
steps:
  - start: form
    sets_stage: inquiry
  - subprocess: once
    process: p{next}
  - subprocess: again
    process: p{next}
  - message: news
    channel: email
    value: Neues
  - end: done
"""


def test_a_chain_of_calls_each_made_twice_is_not_followed_for_ever(tmp_path):
    chain = "".join(LINK.format(number=number, next=number + 1) for number in range(150))
    last = "# p150.yml\nprocess: p150\nsteps:\n  - start: form\n  - end: done\n# workspace.yml\ncap: 3 per 7d\n"
    for name, text in example_files(chain + last).items():
        tmp_path.joinpath(name).write_text(text, "utf-8")
    found = run(read_workspace(tmp_path), today=date(2026, 11, 21)).problems
    assert {problem.rule for problem in found} == {"path-over-cap", "audience-over-cap"}
