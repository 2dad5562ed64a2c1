import pytest

from procviz.checks.unsaid import is_unsaid


@pytest.mark.parametrize(
    ("written", "unsaid"),
    [
        ("", True),
        ("definition: Kennt uns", False),
        ("definition: ''", True),
        ("definition: {de: ' ', en: Knows us}", False),
        ("definition: {de: ' '}", True),
        ("definiton: Kennt uns", False),
        ("definition: [Kennt uns]", False),
    ],
)
def test_a_text_is_unsaid_without_a_word(workspace, written, unsaid):
    stage = workspace(f"stages:\n  warm: {{owner: marketing, {written}}}\n").stages["warm"]
    assert is_unsaid(stage, "definition") is unsaid


@pytest.mark.parametrize(("written", "unsaid"), [("", True), ("{reasons: []}", True), ("{reasons: [Budget]}", False)])
def test_a_list_is_unsaid_without_an_entry(workspace, written, unsaid):
    text = f"steps:\n  - start: form\n  - handover: on\n    reject: {written or '{to: done}'}\n  - end: done\n"
    reject = workspace(text).processes[0].steps[1].reject
    assert is_unsaid(reject, "reasons") is unsaid


def test_a_built_in_stage_says_nothing(workspace):
    read = workspace("stages:\n  sql: {owner: sales, definition: Bedarf bestätigt}\n")
    assert not is_unsaid(read.stages["sql"], "definition")
    assert is_unsaid(read.stages["sql"], "agreed")
