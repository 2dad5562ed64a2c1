import datetime as dt

import pytest

from procviz.history.read import DAYS, FEWEST, MOST_FILES

DAY = dt.date(2026, 11, 22)


def told(history):
    """Return day, object and what happened, of all changes."""
    return [
        (str(version.day), f"{change.kind}/{change.id}", change.what, *((change.part,) if change.part else ()))
        + (change.path if change.what == "field" else ())
        for version in history.versions
        for change in version.changes
    ]


def test_the_newest_version_comes_first_with_its_subject_and_its_changes(begun, call):
    begun.commit("2026-11-02", "Es geht los", call=call(("draft", "active")))
    begun.commit(
        "2026-11-05", "Andere Zuständigkeit", call=call(("draft", "active"), ("owner: editor", "owner: caller"))
    )
    history = begun.history()
    assert [(str(version.day), version.subject) for version in history.versions] == [
        ("2026-11-05", "Andere Zuständigkeit"),
        ("2026-11-02", "Es geht los"),
        ("2026-08-01", "Anfang"),
    ]
    [change] = history.versions[0].changes
    assert (change.key, change.path, change.before, change.after, change.kinds) == (
        ("processes", "call"),
        ("owner",),
        "editor",
        "caller",
        ("roles",),
    )


def test_the_first_version_is_a_beginning_in_which_nothing_is_new(begun):
    history = begun.history()
    assert [(version.is_first, version.changes) for version in history.versions] == [(True, ())]
    assert history.first == {}
    assert history.last["processes", "call"] == history.last["roles", "editor"] == dt.date(2026, 8, 1)


def test_what_comes_and_goes_is_told_with_its_title(begun, call):
    begun.commit("2026-11-02", more=call(("process: call", "process: more"), ("Rückruf", "Mehr")))
    begun.commit("2026-11-05", more=None)
    history = begun.history()
    assert told(history)[:2] == [
        ("2026-11-05", "processes/more", "removed"),
        ("2026-11-02", "processes/more", "new"),
    ]
    assert history.versions[0].changes[0].before.to("de") == "Mehr"
    assert history.first["processes", "more"] == dt.date(2026, 11, 2)


def test_a_file_that_is_renamed_changes_nothing(begun, call):
    begun.commit("2026-11-02", **{"call": None, "leads/call": call()})
    assert told(begun.history()) == []


def test_an_object_that_moves_to_another_file_changes_nothing(begun):
    begun.commit(
        "2026-11-02",
        people="teams: {marketing: {title: Marketing}}\n",
        roles="roles: {editor: {title: Redaktion, team: marketing}, caller: {title: Innendienst, team: marketing}}\n",
    )
    assert told(begun.history()) == []


def test_what_is_not_committed_is_not_told(begun, call):
    begun.write(call=call(("draft", "active")), more=call(("process: call", "process: more")))
    history = begun.history()
    assert told(history) == []
    assert ("processes", "more") not in history.last


def test_a_merge_brings_all_of_its_branch_at_once(begun, call):
    begun.git("checkout", "-q", "-b", "branch")
    begun.commit("2026-11-02", "Erst so", call=call(("draft", "review")))
    begun.commit("2026-11-03", "Dann so", call=call(("draft", "active")))
    begun.git("checkout", "-q", "main")
    begun.commit("2026-11-04", "Daneben", other="stages: {mql: {definition: Passt.}}\n")
    begun.git("merge", "-q", "--no-ff", "-m", "Zusammen", "branch", day="2026-11-05")
    history = begun.history()
    assert [version.subject for version in history.versions] == ["Zusammen", "Daneben", "Anfang"]
    [change] = history.versions[0].changes
    assert (change.before, change.after) == ("draft", "active")


def test_a_file_that_could_not_be_read_for_a_while_has_neither_gone_nor_come(begun, call):
    begun.commit("2026-11-02", call=call(("title: Rückruf", 'title: "Rückruf')))
    begun.commit("2026-11-03", call=call(("draft", "active")))
    assert told(begun.history()) == [("2026-11-03", "processes/call", "field", "status")]


def test_a_file_that_could_never_be_read_before_tells_nothing(repository, call):
    repository.commit("2026-11-01", people="teams: {marketing: {title: Marketing}}\n")
    repository.commit("2026-11-02", call=call(("title: Rückruf", 'title: "Rückruf')))
    repository.commit("2026-11-03", call=call())
    assert told(repository.history()) == []


def test_text_that_today_s_language_does_not_know_is_left_out(begun, call):
    begun.commit("2026-11-02", call=call(("type: internal", "type: internal\nstate: old")))
    begun.commit("2026-11-03", call=call())
    assert told(begun.history()) == []


def test_the_last_change_is_more_than_a_review(begun, call):
    begun.commit("2026-11-02", call=call(("draft", "active")))
    begun.commit(
        "2026-11-05", call=call(("draft", "active"), ("owner: editor", "owner: editor\n    reviewed: 2026-11-05"))
    )
    history = begun.history()
    assert told(history)[0] == ("2026-11-05", "processes/call", "field", "reviewed")
    assert history.last["processes", "call"] == dt.date(2026, 11, 2)


def test_a_comment_is_no_change(begun, call):
    begun.commit("2026-11-02", call=call() + "# fertig\n")
    history = begun.history()
    assert told(history) == []
    assert history.last["processes", "call"] == dt.date(2026, 8, 1)


def test_very_many_files_at_once_are_not_told_one_by_one(begun, call):
    many = {f"p{n}": call(("process: call", f"process: p{n}")) for n in range(MOST_FILES + 1)}
    begun.commit("2026-11-02", **many)
    history = begun.history()
    assert (history.versions[0].is_bulk, history.versions[0].changes) == (True, ())
    assert history.last["processes", "p7"] == dt.date(2026, 11, 2)


def test_what_lies_far_back_is_not_told_but_processes_keep_their_day(begun):
    for number in range(FEWEST + 3):
        begun.commit("2026-08-02", other=f"stages: {{mql: {{definition: Nummer {number}.}}}}\n")
    history = begun.history()
    assert (DAY - history.since).days > DAYS
    assert len(history.versions) == FEWEST
    assert history.last["processes", "call"] == dt.date(2026, 8, 1)
    assert ("roles", "editor") not in history.last


def test_days_are_those_of_the_place_where_the_workspace_is_at_home(begun, call):
    begun.write(workspace="timezone: Pacific/Auckland\n")
    begun.commit("2026-11-02T10:00:00+00:00", call=call(("draft", "active")))
    assert begun.history().versions[0].day == dt.date(2026, 11, 2)
    begun.commit("2026-11-02T12:00:00+00:00", call=call(("draft", "paused")))
    assert begun.history().versions[0].day == dt.date(2026, 11, 3)


def test_a_computer_without_time_zones_counts_days_by_utc(begun, call, monkeypatch):
    def unknown(name):
        raise KeyError(name)

    monkeypatch.setattr("procviz.history.read.ZoneInfo", unknown)
    begun.commit("2026-11-02T00:30:00+01:00", call=call(("draft", "active")))
    assert begun.history().versions[0].day == dt.date(2026, 11, 1)


RESTRICTED = ("type: internal", "type: internal\n    visibility: editors")


def test_the_team_reads_no_subjects(begun, call):
    begun.commit("2026-11-02", "Wegen einer Person", call=call(("draft", "active")))
    assert {version.subject for version in begun.history(for_team=True).versions} == {""}


@pytest.mark.parametrize(
    ("versions", "expected"),
    [
        pytest.param([("draft", False), ("active", True)], [], id="hidden now"),
        pytest.param([("draft", True), ("active", True), ("active", False)], [("4", "new")], id="hidden until now"),
        pytest.param(
            [("draft", False), ("active", True), ("paused", False), ("retired", False)],
            [("5", "field"), ("4", "new")],
            id="hidden for a while",
        ),
        pytest.param([("draft", True), ("draft", None)], [], id="hidden and then gone"),
        pytest.param([("draft", False), ("draft", True), ("draft", None)], [], id="shown, hidden and then gone"),
        pytest.param([("draft", False), ("active", None)], [("3", "removed"), ("2", "new")], id="never hidden"),
    ],
)
def test_the_team_is_told_nothing_of_what_is_or_was_hidden(begun, call, versions, expected):
    for number, (status, hidden) in enumerate(versions, 2):
        text = call(("process: call", "process: secret"), ("draft", status), *([RESTRICTED] if hidden else []))
        begun.commit(f"2026-11-0{number}", secret=None if hidden is None else text)
    history = begun.history(for_team=True)
    found = [(str(v.day)[-1], change.what) for v in history.versions for change in v.changes if change.id == "secret"]
    assert found == expected


def test_the_team_is_told_no_sensitive_field_and_no_reference_to_what_it_does_not_see(begun, call):
    stakeholders = """
        stakeholders:
          council:
            title: Betriebsrat
            category: decider
            power: high
            interest: high
            current: resistant
            desired: neutral
        """
    begun.commit("2026-11-02", stakeholders=stakeholders)
    begun.commit(
        "2026-11-03",
        stakeholders=stakeholders.replace("resistant", "leading"),
        call=call(("channel: email", "channel: email\n        stakeholders: [council]")),
    )
    assert told(begun.history(for_team=True)) == []
    assert told(begun.history())[:2] == [
        ("2026-11-03", "processes/call", "field", "thanks", "stakeholders"),
        ("2026-11-03", "stakeholders/council", "field", "current"),
    ]


def test_a_key_result_that_was_hidden_for_a_while_leaves_no_trace_of_before(begun):
    def goal(result):
        text = f"objectives: {{ziel: {{title: Ziel, teams: [marketing], period: '2026', key_results: {{{result}}}}}}}\n"
        return {"goals": text}

    begun.commit("2026-11-02", **goal("kr-a: {title: Eins}, kr-b: {title: Zwei}"))
    begun.commit("2026-11-03", **goal("kr-a: {title: Eins}, kr-b: {title: Geheim, visibility: editors}"))
    begun.commit("2026-11-04", **goal("kr-a: {title: Anders}"))
    assert told(begun.history(for_team=True)) == [
        ("2026-11-04", "objectives/ziel", "field", "kr-a", "title"),
        ("2026-11-02", "objectives/ziel", "new"),
    ]
