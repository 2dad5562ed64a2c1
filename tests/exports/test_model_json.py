import json
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from procviz.exports import model_json, schema
from procviz.reader import read_workspace

BUNDLED = Path(__file__).parents[2] / "processes"

CALL = """
    # a comment
    process: call
    title: {de: Rückruf, en: Call back}
    status: draft
    owner: seller
    wave: 2
    audience: plants
    x-note: {no: [1, '010']}
    steps:
      - start: form
        next: ask
      - decision: ask
        next: [{when: Ja, to: out, max: 3, else: out}, {when: otherwise, to: out, share: 50%}]
      - join: meet
        needs: 2
      - end: out
    """
CATALOGUE = """
    roles: {seller: {title: Verkauf, team: sales, can_edit: true}}
    audiences: {plants: {title: Betriebe, size: 1850, cap: 2 per 7d}}
    kpis: {clicks: {target: 0.5, current: 3}}
    places: {hall: }
    """


def processes_of(workspace):
    return {process.id: model_json.of_process(process) for process in workspace.processes}


def test_a_process_is_told_by_the_keys_of_the_language_each_value_in_one_form(read):
    assert json.loads(model_json.of_process(read(call=CALL).processes[0])) == {
        "process": "call",
        "title": {"de": "Rückruf", "en": "Call back"},
        "status": "draft",
        "owner": "seller",
        "wave": 2,
        "audience": ["plants"],
        "x-note": {"no": ["1", "010"]},
        "steps": [
            {"start": "form", "next": [{"to": "ask"}]},
            {
                "decision": "ask",
                "next": [
                    {"when": "Ja", "to": "out", "max": 3, "else": "out"},
                    {"when": "otherwise", "to": "out", "share": "50%"},
                ],
            },
            {"join": "meet", "needs": 2},
            {"end": "out"},
        ],
    }


def test_a_workspace_is_told_kind_by_kind(read):
    workspace = read(
        call=CALL, catalogue=CATALOGUE, workspace="{title: Handbuch, cap: 4 per 30d, rules: {no-sla: off}}"
    )
    told = json.loads(model_json.of_workspace(workspace, processes_of(workspace)))
    assert told["version"] == 1
    assert told["settings"] == {"title": "Handbuch"}
    assert list(told)[2:5] == ["processes", "teams", "roles"]
    assert told["processes"]["call"]["owner"] == "seller"
    assert told["roles"] == {"seller": {"title": "Verkauf", "team": "sales", "can_edit": True}}
    assert told["audiences"] == {"plants": {"title": "Betriebe", "size": 1850, "cap": "2 per 7d"}}
    assert told["kpis"] == {"clicks": {"target": 0.5, "current": 3}}
    assert told["places"] == {"hall": {}}
    assert told["stages"]["mql"] == {}


def test_it_is_written_without_a_space_too_many(read):
    text = model_json.of_process(read(call="{process: call, status: draft, steps: [{start: form}]}").processes[0])
    assert text == '{"process":"call","status":"draft","steps":[{"start":"form"}]}'


@pytest.fixture(scope="module")
def bundled():
    return read_workspace(BUNDLED).workspace


def test_every_bundled_process_follows_the_schema_of_the_language(bundled):
    validator = Draft7Validator(json.loads(schema.write(bundled, "en")))
    for text in processes_of(bundled).values():
        assert list(validator.iter_errors(json.loads(text))) == []


def test_the_bundled_catalogue_follows_the_schema_of_the_language(bundled):
    validator = Draft7Validator(json.loads(schema.write(bundled, "en")))
    told = json.loads(model_json.of_workspace(bundled, processes_of(bundled)))
    for kind in list(told)[3:]:
        assert list(validator.iter_errors({kind: told[kind]})) == [], kind
