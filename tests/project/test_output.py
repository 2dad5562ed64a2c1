import datetime as dt
import textwrap

import pytest

from procviz.checks import run
from procviz.project.output import OUTPUTS, seen_by
from procviz.reader import read_workspace

DAY = dt.date(2026, 11, 21)

TEAM = """
    teams:
      sales: {title: Vertrieb}
    roles:
      seller: {title: Verkauf, team: sales}
    """


@pytest.fixture
def read(tmp_path):
    """Return what checks files given as text, by name."""

    def checked(**files):
        for name, text in {"team": TEAM, **files}.items():
            (tmp_path / f"{name}.yml").write_text(textwrap.dedent(text), encoding="utf-8")
        return run(read_workspace(tmp_path), today=DAY)

    return checked


def found(checked, output="team"):
    """Return rule and object of each finding that readers of an output see."""
    return [(one.rule, one.about.id if one.about else "") for one in seen_by(output, checked, day=DAY).problems]


PROCESS = """
    process: {name}
    title: Rückruf
    type: internal
    status: draft
    owner: seller
    goals: [grow]
    {more}
    steps:
      - start: form
      - end: out
    """


def process(name, more=""):
    return PROCESS.replace("{name}", name).replace("{more}", more)


def test_editors_see_everything(read):
    checked = read(a=process("a", "visibility: editors"))
    assert seen_by("editors", checked, day=DAY) is checked


def test_the_team_sees_nothing_about_objects_for_editors(read):
    checked = read(a=process("a"), b=process("b", "visibility: editors"))
    assert ("unknown-reference", "b") in found(checked, "editors")
    assert {about for _rule, about in found(checked)} == {"a", "seller", ""} & {about for _r, about in found(checked)}
    assert ("unknown-reference", "a") in found(checked)


def test_the_team_sees_nothing_about_stakeholders_and_appraisal(read):
    people = """
        stakeholders:
          board: {title: Vorstand, visibility: team, category: sponsor, power: high, interest: low, current: resistant,
            desired: leading}
        data:
          score: {title: Punkte, purpose: Rang, owner: seller, personal: false, appraisal: perhaps}
          times: {title: Zeiten, purpose: Rang, owner: seller, personal: false, appraisal: true}
        """
    checked = read(a=process("a", "data: [score, times]"), people=people)
    rules = {rule for rule, _about in found(checked, "editors")}
    assert {"unaddressed-gap", "unprotected-appraisal", "bad-value"} <= rules
    assert not {"unaddressed-gap", "unprotected-appraisal", "bad-value"} & {rule for rule, _about in found(checked)}


def test_a_finding_that_holds_only_without_what_is_hidden_is_none(read):
    goals = """
        objectives:
          grow: {title: Wachsen, teams: [sales, service], period: 2026}
        """
    more = "teams: {service: {title: Service, visibility: editors}}"
    checked = read(a=process("a"), goals=goals, more=more)
    assert ("one-team-goal", "grow") not in found(checked)


def test_a_finding_that_holds_only_with_what_is_hidden_is_not_told_either(read):
    """The hidden process sends so many mails that a cap is passed; the team would look for them in vain."""
    mails = """
        process: {name}
        title: Mails
        type: nurture
        status: active
        owner: seller
        audience: plants
        {more}
        steps:
          - start: form
          - message: one
            channel: email
          - message: two
            channel: email
          - end: out
        """
    reach = """
        channels: {email: {title: E-Mail, kind: email, consent: none}}
        audiences: {plants: {title: Betriebe, cap: 3 per 7d}}
        """
    a = mails.replace("{name}", "a").replace("{more}", "")
    b = mails.replace("{name}", "b").replace("{more}", "visibility: editors")
    checked = read(a=a, b=b, reach=reach)
    assert ("audience-over-cap", "plants") in found(checked, "editors")
    assert "audience-over-cap" not in {rule for rule, _about in found(checked)}
    both = read(a=a, b=b.replace("visibility: editors", ""), reach=reach)
    assert ("audience-over-cap", "plants") in found(both)


def test_findings_are_told_in_words_that_know_nothing_of_what_is_hidden(read):
    checked = read(
        a=process("a", "kpis: [secret-clicks]"),
        kpis="kpis: {secret-clicks: {title: Klicks, definition: x, kind: volume, visibility: editors}}",
    )
    for problem in seen_by("team", checked, day=DAY).problems:
        for language in ("de", "en"):
            assert "secret" not in problem.message.to(language)


def test_a_repair_that_names_what_is_hidden_is_left_out(read):
    checked = read(
        a=process("a", "kpis: [secret-click]"),
        kpis="kpis: {secret-clicks: {title: Klicks, definition: x, kind: volume, visibility: editors}}",
    )
    told = [one for one in checked.problems if one.rule == "unknown-reference" and "secret-click" in str(one.message)]
    shown = [one for one in seen_by("team", checked, day=DAY).problems if one.message == told[0].message]
    assert "secret-clicks" in str(told[0].repair)
    assert [one.repair for one in shown] == [None]


def test_what_is_wrong_with_a_file_that_cannot_be_read_is_not_told(read):
    checked = read(a=process("a"), broken="kpis: {secret: {title: [}}\n")
    assert ("yaml-syntax", "") in found(checked, "editors")
    assert "yaml-syntax" not in {rule for rule, _about in found(checked)}


def test_what_is_wrong_with_the_settings_is_told(read):
    checked = read(a=process("a"), workspace="{title: Handbuch, holidays: nowhere}\n")
    assert ("bad-value", "") in found(checked)


def test_a_key_that_nobody_knows_in_an_open_process_is_told(read):
    checked = read(a=process("a", "titel: x"))
    assert ("unknown-key", "a") in found(checked)


def test_findings_come_in_the_order_of_files_and_lines(read):
    checked = read(a=process("a"), b=process("b"), c=process("c", "visibility: editors"))
    problems = seen_by("team", checked, day=DAY).problems
    assert [one.span for one in problems] == sorted(one.span for one in problems)


def test_there_are_two_outputs_and_the_team_s_comes_first():
    assert OUTPUTS == ("team", "editors")
