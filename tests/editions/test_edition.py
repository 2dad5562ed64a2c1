import textwrap
from pathlib import Path

import pytest

from procviz.editions import plain, team_edition
from procviz.graph import flow_of
from procviz.graph.addressees import addressees
from procviz.model import references
from procviz.reader import read_workspace
from procviz.reader.file import read_file
from procviz.source import SourceFile

CATALOGUE = """
    teams:
      sales: {title: Vertrieb}
      secret-team: {title: Geheim, visibility: editors}
    roles:
      seller: {title: Verkauf, team: sales}
      secret-role: {title: Geheim, team: sales, visibility: editors}
      mixed: {title: Gemischt, team: secret-team}
    channels:
      email: {title: E-Mail, kind: email, consent: express}
      secret-channel: {title: Geheim, kind: phone, consent: none, visibility: editors}
    audiences:
      plants: {title: Betriebe, consent: {email: opt-in, secret-channel: none}}
      secret-audience: {title: Geheim, visibility: editors}
    objectives:
      grow: {title: Wachsen, teams: [sales], period: 2026, key_results: {kr-open: {title: Offen},
        kr-secret: {title: Geheim, visibility: editors}}}
      secret-goal: {title: Geheim, teams: [sales], period: 2026, visibility: editors, key_results: {kr-within: {}}}
    data:
      score: {title: Punkte, purpose: Rang, owner: seller, appraisal: true, appraisal_note: Nie allein,
        visible_to: {detail: [secret-role]}, x-ignore: {unprotected-appraisal: So vereinbart, unused-data: Kommt}}
    stakeholders:
      board: {title: Vorstand, category: sponsor, power: high, interest: low, current: neutral, desired: leading}
      council: {title: Betriebsrat, visibility: team, category: decider, power: high, interest: high,
        current: resistant, desired: neutral, summary: Streng, tags: [a], x-note: b, influences: [board]}
    meetings:
      weekly: {title: Woche, kind: operative, every: 1w, moderator: secret-role}
    """

CALL = """
    process: call
    title: Rückruf
    type: nurture
    status: active
    owner: secret-role
    audience: [plants, secret-audience]
    goals: [kr-open, kr-secret, kr-within, secret-goal]
    benefits: {seller: Ruhe, secret-role: Macht}
    exit: [{when: abgemeldet, to: out, revokes: [email, secret-channel]}]
    x-note: bleibt
    steps:
      - start: form
        x-ignore: {no-sponsor: Macht der Vorstand, no-goal: Kommt noch}
      - message: mail
        channel: email
        audience: secret-audience
        variants: {plants: {subject: A}, secret-audience: {subject: B}}
        stakeholders: [board, council]
        raci: {R: [seller, secret-role], A: secret-role}
        grants: {secret-channel: opt-in}
      - handover: give
        between: [seller, secret-role]
        accept: {within: 1bd}
        reject: {to: out}
        on_breach: {notify: secret-role}
        feedback: {within: 2d, via: weekly}
      - subprocess: run
        process: hidden
      - end: out
    """

HIDDEN = """
    process: hidden
    title: Geheim
    status: draft
    owner: seller
    visibility: editors
    steps: [{start: a}, {end: b}]
    """


@pytest.fixture
def read(tmp_path):
    """Return a reader of files given as text, by name."""

    def workspace(**files):
        for name, text in files.items():
            (tmp_path / f"{name}.yml").write_text(textwrap.dedent(text), encoding="utf-8")
        return read_workspace(tmp_path).workspace

    return workspace


@pytest.fixture
def whole(read):
    return read(catalogue=CATALOGUE, call=CALL, hidden=HIDDEN)


@pytest.fixture
def team(whole):
    return team_edition(whole).workspace


def test_objects_for_editors_are_gone_and_stakeholders_are_for_editors_unless_they_say_otherwise(team):
    assert [process.id for process in team.processes] == ["call"]
    assert list(team.teams) == ["sales"]
    assert list(team.roles) == ["seller", "mixed"]
    assert list(team.objectives) == ["grow"]
    assert list(team.key_results) == ["kr-open"]
    assert list(team.stakeholders) == ["council"]


def test_nothing_refers_to_what_is_gone_and_everything_else_stays(team):
    assert plain(team.processes[0]) == {
        "process": "call",
        "title": "Rückruf",
        "type": "nurture",
        "status": "active",
        "audience": ["plants"],
        "goals": ["kr-open"],
        "benefits": {"seller": "Ruhe"},
        "exit": [{"when": "abgemeldet", "to": "out", "revokes": ["email"]}],
        "x-note": "bleibt",
        "steps": [
            {"start": "form", "x-ignore": {"no-goal": "Kommt noch"}},
            {
                "message": "mail",
                "channel": "email",
                "variants": {"plants": {"subject": "A"}},
                "stakeholders": ["council"],
                "raci": {"R": ["seller"]},
            },
            {
                "handover": "give",
                "accept": {"within": "1bd"},
                "reject": {"to": "out"},
                "feedback": {"within": "2d", "via": "weekly"},
            },
            {"subprocess": "run"},
            {"end": "out"},
        ],
    }
    assert plain(team.roles["mixed"]) == {"title": "Gemischt"}
    assert plain(team.audiences["plants"]) == {"title": "Betriebe", "consent": {"email": "opt-in"}}
    assert plain(team.meetings["weekly"]) == {"title": "Woche", "kind": "operative", "every": "1w"}
    assert plain(team.objectives["grow"])["key_results"] == {"kr-open": {"title": "Offen"}}


def test_the_objects_say_what_their_data_say(team):
    call = team.processes[0]
    assert call.owner is None
    assert call.step("give").between is None
    assert call.step("give").on_breach.notify is None
    assert call.step("run").process is None
    assert call.step("mail").raci.A == ()
    assert call.step("mail").audience == ()
    gone = {reference.id for thing in (call, *team.roles.values()) for reference in references(thing)}
    assert not [name for name in gone if "secret" in name or name in {"board", "hidden", "kr-within"}]
    wanted = {name for wanted in team.wanted.values() for _kinds, name in wanted}
    assert wanted == {"sales", "plants", "kr-open", "email", "seller", "council", "weekly"}


def test_what_is_gone_reads_as_what_could_not_be_read_so_that_nobody_judges_by_its_absence(team):
    call = team.processes[0]
    assert call.is_flawed
    assert not call.has_all("owner")
    assert not call.has_all("audience")
    assert call.has_all("steps")
    assert flow_of(call).unread == frozenset()
    assert addressees(call, call.step("mail")) == ()
    assert call.audience == ("plants",)


def test_sensitive_fields_are_gone_whatever_the_object_s_visibility(team):
    assert plain(team.stakeholders["council"]) == {"title": "Betriebsrat", "visibility": "team"}
    assert plain(team.data["score"]) == {
        "title": "Punkte",
        "purpose": "Rang",
        "owner": "seller",
        "x-ignore": {"unused-data": "Kommt"},
    }


def test_places_in_the_file_are_those_of_the_file(whole, team):
    assert team.processes[0].step("mail").span_of("channel") == whole.processes[0].step("mail").span_of("channel")
    assert team.processes[0].exit[0].span_of("revokes", 0) == whole.processes[0].exit[0].span_of("revokes", 0)


def test_what_is_hidden_is_where_it_is_written(whole):
    edition = team_edition(whole)
    lines = {(Path(span.file).stem, span.line, span.end_line) for span in edition.hidden}
    assert ("call", 6, 6) in lines  # the owner
    assert ("catalogue", 4, 4) in lines  # the team
    assert ("hidden", 1, 10**9) in lines
    assert ("call", 5, 5) not in lines


def test_files_of_nothing_that_the_team_sees_are_gone(team):
    assert [source.place for source in team.sources.values()] == ["call.yml", "catalogue.yml"]


def test_a_workspace_of_which_nothing_is_hidden_is_itself(read):
    whole = read(catalogue="teams: {sales: {title: Vertrieb}}", call="{process: a, status: draft, steps: [{start: x}]}")
    assert team_edition(whole).workspace is whole


def test_only_what_is_concerned_is_made_anew(whole, team):
    assert team.roles["seller"] is whole.roles["seller"]
    assert team.processes[0] is not whole.processes[0]


def test_a_reference_to_what_could_not_be_read_is_gone_since_it_may_be_for_editors(read):
    whole = read(
        catalogue="roles: {Secret_Role: {title: Geheim, visibility: editors}}",
        call="{process: a, status: draft, owner: Secret_Role, steps: [{start: x}]}",
    )
    assert plain(team_edition(whole).workspace.processes[0]) == {
        "process": "a",
        "status": "draft",
        "steps": [{"start": "x"}],
    }


def test_an_older_version_of_an_object_is_seen_like_today_s(whole):
    def version(text):
        old = SourceFile(path=Path("call.yml"), name="call.yml", place="call.yml", unsaved=text.encode())
        return read_file(old).things[0].value

    edition = team_edition(whole)
    old = version("{process: call, status: draft, owner: seller, kpis: [long-gone], idea: hidden, steps: [{start: x}]}")
    assert plain(edition.visible("processes", old)) == {
        "process": "call",
        "status": "draft",
        "owner": "seller",
        "steps": [{"start": "x"}],
    }
    assert edition.visible("processes", version("{process: call, visibility: editors, steps: [{start: x}]}")) is None
    assert edition.visible("processes", version("{process: hidden, steps: [{start: x}]}")) is None
