import datetime as dt

import pytest

from procviz.pages import Draft
from procviz.project.building import assemble
from procviz.project.checking import check

DAY = dt.date(2026, 11, 22)
MARKER = "Geheimnis"


@pytest.fixture
def site(begun):
    """Return the text of all pages, made for certain readers, and what was said meanwhile."""

    def pages(output, folder=begun.workspace):
        said = []
        checked = check(folder, today=DAY)
        handbook = assemble(checked, day=DAY, cache=None, output=output, say=lambda m: said.append(m.to("en")))
        made = (one.written() if isinstance(one, Draft) else one for one in handbook.pages)
        return {page.path: page.text for page in made}, said

    return pages


PLANTED = f"""
    stakeholders:
      council: {{title: {MARKER}, category: decider, power: high, interest: high, current: neutral, desired: neutral,
                 strategy: {MARKER}}}
    data:
      score: {{title: Punkte, purpose: Reihenfolge., owner: editor, appraisal: true, appraisal_note: {MARKER}}}
    """
HIDDEN = f"""
    process: {MARKER.lower()}
    title: {MARKER}
    visibility: editors
    type: internal
    status: draft
    owner: editor
    steps: [start: a, end: b]
    """


def test_the_team_finds_nothing_in_the_history_that_is_not_for_it(begun, call, site):
    begun.commit("2026-11-02", MARKER, planted=PLANTED, hidden=HIDDEN)
    begun.commit(
        "2026-11-03",
        MARKER,
        planted=PLANTED.replace(f"strategy: {MARKER}", f"strategy: Neues {MARKER}").replace("true", "false"),
        call=call(("channel: email", "channel: email\n        stakeholders: [council]")),
    )
    begun.commit("2026-11-04", MARKER, planted=PLANTED, hidden=HIDDEN.replace("draft", "active"), call=call())
    begun.commit("2026-11-05", MARKER, planted=None, hidden=None)
    begun.commit("2026-11-06", "Los", call=call(("draft", "active")))
    for_team, _said = site("team")
    assert [path for path, text in for_team.items() if MARKER.lower() in text.lower()] == []
    assert "Status: Entwurf → aktiv" in for_team["views/changes.md"]
    for_editors, _said = site("editors")
    assert f"{MARKER} <small>Prozess</small>" in for_editors["views/changes.md"]
    assert "Los" in for_editors["views/changes.md"]


def test_the_same_commit_makes_the_same_pages(begun, call, site):
    begun.commit("2026-11-06", call=call(("draft", "active")))
    assert site("team") == site("team")


def test_a_process_page_names_its_last_change_and_wears_its_badge(begun, call, site):
    begun.commit("2026-11-16", call=call(("draft", "active")))
    found, said = site("team")
    assert said == []
    assert (
        '<a href="../views/changes.html"><span class="procviz-badge changed">geändert</span></a>'
        in (found["processes/call.md"])
    )
    assert "<dt>Zuletzt geändert</dt> <dd>16. November 2026</dd>" in found["processes/call.md"]
    assert "<dt>Zuletzt geändert</dt> <dd>1. August 2026</dd>" in found["roles/editor.md"]


def test_without_a_repository_history_is_left_out_and_that_is_said_once(tmp_path, call, site, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    folder = tmp_path / "processes"
    folder.mkdir()
    (folder / "call.yml").write_text(call(), "utf-8")
    found, said = site("team", folder)
    assert "views/changes.md" not in found
    assert said == [f"no history: the folder {folder} is in no git repository"]
