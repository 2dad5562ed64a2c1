import json
from pathlib import Path

import pytest

from procviz.history.compare import compare
from procviz.model import Duration, Share
from procviz.reader.file import read_file
from procviz.source import SourceFile

PROCESS = {
    "process": "call",
    "title": "Rückruf",
    "type": "internal",
    "status": "draft",
    "owner": "editor",
    "steps": [
        {"start": "form"},
        {"message": "thanks", "title": "Danke", "channel": "email"},
        {"wait": "pause", "for": "4bd"},
        {
            "handover": "give",
            "between": ["editor", "caller"],
            "accept": {"within": "4bh", "to": "choice"},
            "reject": {"reasons": ["doppelt"], "to": "out"},
        },
        {
            "decision": "choice",
            "next": [
                {"when": "ja", "share": "60%", "to": "done"},
                {"when": "otherwise", "share": "40%", "to": "out"},
            ],
        },
        {"end": "done"},
        {"end": "out"},
    ],
}


def read(data):
    """Return the one object of a file."""
    source = SourceFile(path=Path("nowhere/x.yml"), name="x", place="x.yml", unsaved=json.dumps(data).encode())
    [thing] = read_file(source).things
    return thing.kind, thing.value


def changed(data, *path_and_value):
    """Return `data` with the value at a path replaced, or, for `...`, taken out."""
    *path, last, value = path_and_value
    copy = json.loads(json.dumps(data))
    place = copy
    for key in path:
        place = place[key]
    if value is ...:
        del place[last]
    elif isinstance(place, list) and last == len(place):
        place.append(value)
    else:
        place[last] = value
    return copy


def differences(before, after):
    (kind, old), (_kind, new) = read(before), read(after)
    return [
        (change.part, change.what, ".".join(change.path), change.before, change.after)
        for change in compare(kind, old, new)
    ]


STEPS = PROCESS["steps"]


@pytest.mark.parametrize(
    ("path_and_value", "expected"),
    [
        pytest.param(("status", "active"), [("", "field", "status", "draft", "active")], id="status"),
        pytest.param(("owner", "caller"), [("", "field", "owner", "editor", "caller")], id="owner"),
        pytest.param(("audience", "plants"), [("", "field", "audience", None, ("plants",))], id="one of a list"),
        pytest.param(
            ("entry", {"suppress": "opt-out"}), [("", "field", "entry.suppress", None, ("opt-out",))], id="part"
        ),
        pytest.param(("x-note", "nur für uns"), [], id="free keys"),
        pytest.param(("unit", "contact"), [], id="the default, written"),
        pytest.param(
            ("steps", 1, "channel", "sms"), [("thanks", "field", "channel", "email", "sms")], id="channel of a step"
        ),
        pytest.param(
            ("steps", 1, "channel", ...), [("thanks", "field", "channel", "email", None)], id="channel taken away"
        ),
        pytest.param(
            ("steps", 2, "for", "9bd"),
            [("pause", "field", "for", Duration.parse("4bd"), Duration.parse("9bd"))],
            id="waiting time",
        ),
        pytest.param(
            ("steps", 3, "accept", "within", "8bh"),
            [("give", "field", "accept.within", Duration.parse("4bh"), Duration.parse("8bh"))],
            id="deadline",
        ),
        pytest.param(
            ("steps", 3, "reject", ...),
            [("give", "field", "reject.reasons", ("doppelt",), None), ("give", "field", "reject.to", "out", None)],
            id="a part taken away",
        ),
        pytest.param(
            ("steps", 4, "next", 0, "share", "70%"),
            [("choice", "field", "next.done.share", Share.parse("60%"), Share.parse("70%"))],
            id="share of a way",
        ),
        pytest.param(
            ("steps", 4, "next", 0, "to", "give"),
            [("choice", "field", "next", ("done", "out"), ("give", "out"))],
            id="another way",
        ),
        pytest.param(("steps", 1, "next", "pause"), [("thanks", "field", "next", None, ("pause",))], id="way in short"),
        pytest.param(("exit", [{"when": "ab", "to": "out"}]), [("", "field", "exit", None, None)], id="list of parts"),
        pytest.param(
            ("dimensions", {"product": "retrofit"}),
            [("", "field", "dimensions.product", None, "retrofit")],
            id="value by a key",
        ),
        pytest.param(("steps", 6, ...), [("out", "removed", "", None, None)], id="a step less"),
        pytest.param(
            ("steps", 0, {"start": "visit"}),
            [("visit", "new", "", None, None), ("form", "removed", "", None, None)],
            id="another step",
        ),
        pytest.param(
            ("steps", 1, "message", "thank-you"),
            [("thank-you", "field", "id", "thanks", "thank-you")],
            id="another id with the same title",
        ),
    ],
)
def test_a_difference_is_told_at_its_place(path_and_value, expected):
    assert differences(PROCESS, changed(PROCESS, *path_and_value)) == expected


def test_a_step_that_wanders_is_told_with_the_step_it_comes_after():
    steps = [STEPS[0], *STEPS[2:4], STEPS[1], *STEPS[4:]]
    assert differences(PROCESS, {**PROCESS, "steps": steps}) == [("thanks", "moved", "", None, "give")]


def test_a_step_of_another_kind_is_told_as_such():
    steps = [STEPS[0], {"activity": "thanks", "title": "Danke", "channel": "email", "effort": "2h"}, *STEPS[2:]]
    assert differences(PROCESS, {**PROCESS, "steps": steps}) == [("thanks", "field", "kind", "message", "activity")]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"next": "pause"}, {"next": [{"to": "pause"}]}),
        ({"data": "score"}, {"data": ["score"]}),
        ({"x-ignore": {"no-relevance": "darum"}}, {}),
        ({"next": [{"to": "a", "share": "1%"}, {"to": "b"}]}, {"next": [{"to": "b"}, {"to": "a", "share": "1%"}]}),
    ],
)
def test_what_means_the_same_is_no_difference(before, after):
    texts = [{**PROCESS, "steps": [STEPS[0], {**STEPS[1], **more}, *STEPS[2:]]} for more in (before, after)]
    assert differences(*texts) == []


def test_several_ways_to_one_step_differ_as_a_whole():
    texts = [
        changed(PROCESS, "steps", 4, "next", [{"when": "a", "to": "out"}, {"when": when, "to": "out"}])
        for when in ("b", "c")
    ]
    assert differences(*texts) == [("choice", "field", "next", None, None)]
    assert differences(texts[0], texts[0]) == []


def test_key_results_are_told_one_by_one():
    def goal(**results):
        return {"objectives": {"ziel": {"title": "Ziel", "teams": ["a"], "period": "2026", "key_results": results}}}

    before = goal(**{"kr-a": {"title": "A", "target": 5}, "kr-b": {"title": "B"}})
    after = goal(**{"kr-a": {"title": "A", "target": 9}, "kr-c": {"title": "C"}})
    assert [one[:3] for one in differences(before, after)] == [
        ("kr-a", "field", "target"),
        ("kr-b", "removed", ""),
        ("kr-c", "new", ""),
    ]


def test_what_is_nowhere_is_no_difference():
    assert list(compare("processes", None, None)) == []
