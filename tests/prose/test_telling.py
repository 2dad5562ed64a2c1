"""How the shapes of a flow are told; the opening paragraph is left out where it does not matter."""

import pytest

START = {"start": "form", "title": "Form"}
END = {"end": "done", "title": "Done"}
THINGS = {
    "roles": {"ann": {"title": "Ann", "team": "t"}, "bob": {"title": "Bob", "team": "t"}},
    "channels": {
        "mail": {"title": "E-mail", "kind": "email", "consent": "express"},
        "phone": {"title": "Hotline", "kind": "phone", "consent": "presumed"},
        "web": {"title": "Website", "kind": "web", "consent": "none"},
    },
    "stages": {"mql": {"title": "MQL", "owner": "t"}},
    "audiences": {"firms": {"title": "Firms"}, "users": {"title": "Users"}},
    "meetings": {"weekly": {"title": "Weekly", "kind": "operative"}},
}
HELLO = {"message": "hello", "title": "Hello", "channel": "mail", "by": "ann"}


def mail(name, **keys):
    return {"message": name, "title": name.title(), "channel": "mail", "by": "ann", **keys}


@pytest.fixture
def after_opening(told):
    """Return what tells steps without the first paragraph."""
    return lambda *steps, **keys: told(*steps, things=THINGS, **keys)[1:]


def test_the_opening_says_what_starts_it_for_whom_who_answers_for_it_where_it_ends_and_how_long_it_takes(told):
    start = {**START, "channel": "web", "origin": "inbound", "sets_stage": "mql"}
    steps = (start, {"wait": "w", "for": "4bd"}, {"decision": "d", "title": "Yes?", "next": [
        {"when": "yes", "to": "done"}, {"when": "otherwise", "to": "lost"}]}, END, {"end": "lost"})  # fmt: skip
    entry = {"when": "has asked", "re_entry": "after 180d", "suppress": ["opt-out", "rivals"]}
    lines = told(*steps, things=THINGS, owner="ann", audience=["firms"], entry=entry)
    assert lines[0] == (
        "It all starts on the website with “Form” – the first move is theirs; with that, the stage “MQL” is reached."
        " It is meant for the audience “Firms”; Ann is responsible."
        " The condition for coming in: has asked; one may come in again after 180 days."
        " Kept out: those who opted out, rivals. It ends with “Done” or “lost”; it all takes 4 days."
    )


def test_steps_in_a_row_are_sentences_in_a_row(after_opening):
    call = {"activity": "call", "title": "Call", "channel": "phone", "raci": {"R": ["ann", "bob"]}}
    assert after_opening(START, HELLO, call, END) == [
        (
            "First, Ann sends “Hello” by e-mail. Then Ann and Bob take on “Call” by phone (channel: Hotline)."
            " With that, the path ends with “Done”."
        )
    ]


def test_a_wait_is_how_the_next_sentence_begins(after_opening):
    waits = ({"wait": "read", "title": "Time to read", "for": "4bd"}, {"wait": "rest", "for": "1w"})
    assert after_opening(START, HELLO, *waits, {"activity": "call", "title": "Call"}, END)[0].startswith(
        "First, Ann sends “Hello” by e-mail. After 4 business days (“Time to read”) and another week, “Call” is due."
    )


def test_messages_of_one_hand_are_one_sentence(after_opening):
    pause = {"wait": "pause", "for": "1d"}
    assert after_opening(START, mail("a"), pause, mail("b"), mail("c"), END)[0].startswith(
        "First, Ann sends “A”, after one day “B” and then “C” by e-mail."
    )


def test_branches_are_a_list_and_where_they_meet_is_told_once(after_opening):
    asked = {"decision": "fit", "title": "Fit?", "next": [
        {"when": "big", "share": "25%", "to": "a"}, {"when": "otherwise", "share": "75%", "to": "b"}]}  # fmt: skip
    assert after_opening(START, asked, mail("a", next="c"), mail("b", next="c"), mail("c"), END) == [
        "First, the question is: “Fit?”",
        "- Big (25%): Ann sends “A” by e-mail.",
        "- Otherwise (75%): Ann sends “B” by e-mail.",
        "In both cases, Ann sends “C” by e-mail. With that, the path ends with “Done”.",
    ]


def test_a_branch_that_skips_a_step_says_where_it_leads(after_opening):
    asked = {"decision": "fit", "title": "Choose", "by": "bob", "next": [
        {"when": "big", "to": "c"}, {"when": "small", "to": "b"}, {"when": "otherwise", "to": "done"}]}  # fmt: skip
    assert after_opening(START, asked, mail("b"), mail("c"), END) == [
        "First, Bob decides: “Choose”.",
        "- Big: On to “C”.",
        "- Small: Ann sends “B” by e-mail.",
        "- Otherwise: The path ends with “Done”.",
        "In the first and the second case, Ann sends “C” by e-mail. Then the path ends with “Done”.",
    ]


def test_a_loop_says_how_often_and_what_comes_then(after_opening):
    asked = {"decision": "fit", "title": "Fit?", "next": [
        {"when": "yes", "to": "done"}, {"when": "otherwise", "to": "again"}]}  # fmt: skip
    again = mail("again", next={"to": "fit", "after": "14d", "max": 3, "else": "lost"})
    assert after_opening(START, asked, again, END, {"end": "lost", "title": "Lost", "outcome": "failure"})[2] == (
        "- Otherwise: Ann sends “Again” by e-mail. After 14 days, it goes back to “Fit?”, three times at most."
        " After the last time, the path ends without success: “Lost”."
    )


def test_arms_of_a_test_are_named(after_opening):
    split = {"split": "ab", "title": "Which first?", "next": [
        {"variant": "A", "share": "50%", "to": "a"}, {"variant": "B", "share": "50%", "to": "done"}]}  # fmt: skip
    assert after_opening(START, split, mail("a"), END) == [
        "First, chance decides: “Which first?”",
        "- Variant A (50%): Ann sends “A” by e-mail. With that, the path ends with “Done”.",
        "- Variant B (50%): The path ends with “Done”.",
    ]


@pytest.mark.parametrize(
    ("needs", "once"),
    [("all", "both strands are done"), ("any", "the first strand is done"), (1, "the first strand is done")],
)
def test_strands_run_at_the_same_time_and_meet(after_opening, needs, once):
    strands = {"parallel": "both", "title": "Prepare", "next": ["a", "b"]}
    join = {"join": "met", "title": "Complete", "needs": needs}
    assert after_opening(START, strands, mail("a", next="met"), mail("b"), join, mail("c"), END) == [
        "First, “Prepare” runs in two strands at the same time:",
        "- Ann sends “A” by e-mail.",
        "- Ann sends “B” by e-mail.",
        f"Once {once} (“Complete”), Ann sends “C” by e-mail. With that, the path ends with “Done”.",
    ]


def test_strands_without_a_title_are_counted_only(after_opening):
    strands = {"parallel": "both", "next": ["a", "met"]}
    lines = after_opening(START, strands, mail("a"), {"join": "met"}, END)
    assert lines[0] == "First, two strands run at the same time:"
    german = after_opening(START, strands, mail("a"), {"join": "met"}, END, language="de")
    assert german[0] == "Zuerst laufen zwei Stränge gleichzeitig:"


def test_a_join_may_run_out_of_time(after_opening):
    strands = {"parallel": "both", "title": "Prepare", "next": ["a", "met"]}
    join = {"join": "met", "title": "Complete", "timeout": "2d", "on_timeout": "done"}
    assert after_opening(START, strands, mail("a"), join, mail("c"), END)[3] == (
        "Then the process waits at most 2 days until both strands are done: “Complete”."
        " If the time runs out, the path ends with “Done”. Once that has happened, Ann sends “C” by e-mail."
        " After that, the path ends with “Done”."
    )


def test_a_wait_for_something_tells_both_ways_and_what_it_brings(after_opening):
    wait = {"wait": "doi", "title": "Wait", "until": "confirmed", "timeout": "7d", "timeout_share": "30%"}
    wait |= {"on_timeout": "lost", "grants": {"mail": "double-opt-in"}}
    assert after_opening(START, wait, HELLO, END, {"end": "lost", "title": "Lost", "outcome": "failure"}) == [
        (
            "First, the process waits at most 7 days for “confirmed” (“Wait”)."
            " If that does not happen (30%), the path ends without success: “Lost”."
            " Once that has happened, there is a double opt-in for E-mail. Then Ann sends “Hello” by e-mail."
            " With that, the path ends with “Done”."
        )
    ]


def test_a_wait_whose_ways_meet_at_once_goes_on_all_the_same(after_opening):
    wait = {"wait": "w", "title": "Wait", "until": "confirmed", "timeout": "7d"}
    assert (
        "If that does not happen, it goes on all the same. Once that has happened, Ann sends"
        in (after_opening(START, wait, HELLO, END)[0])
    )


def test_a_handover_says_what_was_agreed(after_opening):
    handover = {
        "handover": "give", "title": "Over to you", "between": ["ann", "bob"], "sets_stage": "mql",
        "accept": {"within": "1bd", "signal": "a tick in the CRM", "share": "80%", "to": "call"},
        "reject": {"reasons": ["twice", "unclear"], "share": "20%", "to": "lost"},
        "on_breach": {"notify": "ann"},
        "feedback": {"within": "10bd", "via": "weekly", "note": "With a reason."},
    }  # fmt: skip
    call = {"activity": "call", "title": "Call", "by": "bob"}
    assert after_opening(START, handover, call, END, {"end": "lost", "title": "Lost"}) == [
        (
            "First, Ann hands over to Bob: “Over to you”; with that, the stage “MQL” is reached."
            " Bob accepts within one business day (80%) – the sign is: a tick in the CRM."
            " If the answer does not come in time, Ann is told."
            " Ann gets feedback within 10 business days in the meeting “Weekly”: With a reason."
            " If it is rejected (20%, possible reasons: twice or unclear), the path ends with “Lost”."
        ),
        "After acceptance, Bob takes on “Call”. With that, the path ends with “Done”.",
    ]


def test_a_long_way_after_a_rejection_is_told_later_with_a_word_about_where_it_comes_from(after_opening):
    handover = {"handover": "give", "title": "Give", "between": ["ann", "bob"]}
    handover |= {"accept": {"to": "done"}, "reject": {"to": "a"}, "on_breach": {"to": "x"}}
    tail = [mail(name) for name in "abcd"]
    lines = after_opening(START, handover, *tail, {"end": "lost"}, mail("x"), {"decision": "y", "next": [
        {"when": "p", "to": "done"}, {"when": "otherwise", "to": "lost"}]}, END)  # fmt: skip
    assert lines[0].endswith(
        "If the answer does not come in time, it goes on with “X”. If it is rejected, Ann sends “A”, then “B”, then “C”"
        " and then “D” by e-mail. With that, the path ends with “lost”."
    )
    assert lines[1].startswith("Without an answer in time to “Give”, Ann sends “X” by e-mail.")


def test_a_called_process_is_named_by_its_own_title(told, process, workspace, telling):
    called = process(START, END, process="other", title="The other one")
    caller = process(START, {"subprocess": "run", "title": "Run it", "process": "other"}, END)
    telling = telling(workspace(caller, called), caller)
    assert telling.lines[1].startswith("First, “Run it” runs as a process of its own: “The other one”.")
    assert ("processes", "other") in [run.target for run in telling.runs]
    assert told(START, {"subprocess": "run", "process": "gone"}, END)[1].startswith(
        "First, another process runs: “run”."
    )


def test_who_may_skip_a_step_is_said(after_opening):
    assert after_opening(START, mail("a", only="if asked"), END)[0].startswith(
        "First, Ann sends “A” by e-mail. The condition for it: if asked; otherwise this step is skipped."
    )


def test_points_in_time_count_from_the_key_date(told):
    start = {**START, "at": "T-90d", "trigger": "schedule"}
    steps = (start, mail("a", at="T-14d 10:00"), mail("b", at="T"), {"end": "done", "at": "T+1bd"})
    lines = told(*steps, things=THINGS, anchor={"title": "The fair", "date": "2027-10-29"})
    assert lines[0].endswith(
        " The key date: The fair (October 29, 2027). It ends with “done”; the first step is 90 days before the key"
        " date, the last one no later than 3 days after it."
    )
    assert lines[1:] == [
        (
            "14 days before the key date at 10:00, Ann sends “A” by e-mail. On the key date, Ann sends “B” by e-mail."
            " One business day after the key date, the path ends with “done”."
        )
    ]


def test_what_was_just_said_of_audience_and_place_is_not_said_again(after_opening):
    lines = after_opening(START, mail("a", audience=["users"]), {"activity": "b", "audience": ["users"]}, END)
    assert lines[0].startswith("First, Ann sends “A” by e-mail (audience: Users). Then “b” is due.")


def test_each_way_in_begins_a_part(told):
    steps = (START, {"activity": "a"}, END, {"start": "s", "every": "2w", "trigger": "schedule"}, {"end": "z"})
    lines = told(*steps)
    assert lines[0].startswith("There are two ways in: “Form” and “s”.")
    assert lines[1].startswith("The first part starts with “Form”. Then “a” is due.")
    assert lines[2].startswith("The last part starts every 2 weeks with “s”.")


def test_exits_come_after_the_flow_and_lead_to_what_only_they_reach(told):
    exits = [{"when": "no more", "to": "out", "revokes": ["mail"]}, {"when": "moved", "from": ["form"], "to": "bye"}]
    steps = (START, END, {"end": "out", "outcome": "failure"}, {"activity": "bye"}, {"end": "gone"})
    assert told(*steps, things=THINGS, exit=exits)[2:] == [
        (
            "If at any time “no more” applies, the path ends without success: “out”; with that, the consent for E-mail"
            " ends. If “moved” applies at “Form”, it goes on with “bye”."
        ),
        "Then “bye” is due. With that, the path ends with “gone”.",
    ]


def test_what_nothing_reaches_is_told_last(told):
    assert told({**START, "next": "done"}, {"activity": "alone", "next": "done"}, END)[-1] == (
        "No path leads here so far. “alone” is due. Then the path ends with “Done”."
    )


def test_a_step_without_a_way_on_says_so(told):
    assert told(START, {"activity": "a"})[-1] == "First, “a” is due. Then nothing more follows."


@pytest.mark.parametrize(
    ("duration", "sentence"),
    [
        ("1d", "Nach einem Tag geht es zurück zu „m“."),
        ("2d", "Nach 2 Tagen geht es zurück zu „m“."),
        ("1w", "Nach einer Woche geht es zurück zu „m“."),
        ("1mo", "Nach einem Monat geht es zurück zu „m“."),
        ("6mo", "Nach 6 Monaten geht es zurück zu „m“."),
        ("1y", "Nach einem Jahr geht es zurück zu „m“."),
        ("1bd", "Nach einem Werktag geht es zurück zu „m“."),
        ("1bh", "Nach einer Arbeitsstunde geht es zurück zu „m“."),
        ("60min", "Nach einer Stunde geht es zurück zu „m“."),
        ("PT1H20M", "Nach 80 Minuten geht es zurück zu „m“."),
    ],
)
def test_german_bends_units_as_people_do(told, duration, sentence):
    lines = told(START, {"message": "m"}, {"activity": "a", "next": {"to": "m", "after": duration}}, language="de")
    assert sentence in lines[-1]


def test_german_puts_the_verb_before_who_acts(told):
    wait = {"wait": "w", "for": "2bd"}
    two = {"activity": "both", "title": "Beides", "raci": {"R": ["ann", "bob"]}}
    assert told(START, wait, HELLO, {"wait": "x", "for": "1w"}, two, language="de", things=THINGS)[1].startswith(
        "Nach 2 Werktagen verschickt Ann per E-Mail „Hello“. Nach einer Woche übernehmen Ann und Bob „Beides“."
    )


def test_quotes_within_quotes_are_single_ones(told):
    start = {"start": "s", "title": "Form „A“"}
    assert "„Form ‚A‘“" in told(start, END, language="de")[0]
    assert "“Form ‘A’”" in told(start, END)[0]
    assert "„Form ‚A‘“" in told({**start, "title": "Form “A”"}, END, language="de")[0]
