"""What an editor gets from the schema."""

import json
from pathlib import Path

import jsonschema
import pytest

from procviz.exports.schema import write
from procviz.reader import read_workspace

BUNDLED = Path(__file__).parents[3] / "processes"


@pytest.fixture(scope="module")
def definitions():
    return json.loads(write(None, "en"))["definitions"]


@pytest.fixture(scope="module")
def bundled():
    return json.loads(write(read_workspace(BUNDLED).workspace, "en"))["definitions"]


def test_an_empty_file_offers_the_key_that_makes_it_a_process():
    assert "process" in json.loads(write(None, "en"))["properties"]


def test_each_key_says_what_it_means(definitions):
    undescribed = [
        (name, key)
        for name, one in definitions.items()
        for key, value in one.get("properties", {}).items()
        if not value.get("description")
    ]
    assert undescribed == []


def test_the_eleven_kinds_of_steps_are_told_apart(definitions):
    kinds = [next(iter(one["required"])) for one in definitions["step"]["oneOf"]]
    assert kinds == list(definitions["step"]["properties"])
    assert len(kinds) == 11


def test_what_is_marked_as_needed_is_required(definitions):
    assert definitions["message-step"]["required"] == ["message", "channel"]
    assert definitions["kpi"]["required"] == ["definition", "kind"]


def test_a_step_has_no_circle_of_readers_and_an_end_nothing_after_it(definitions):
    assert "visibility" not in definitions["message-step"]["properties"]
    assert "next" not in definitions["end-step"]["properties"]


def test_one_value_may_stand_for_a_list(definitions):
    word = {"$ref": "#/definitions/word"}
    assert definitions["process"]["properties"]["kpis"]["anyOf"] == [word, {"type": "array", "items": word}]


def test_the_ids_of_a_workspace_are_completed(bundled):
    assert bundled["process"]["properties"]["owner"]["allOf"] == [{"$ref": "#/definitions/ids-roles"}]
    assert {"email", "phone"} <= set(bundled["ids-channels"]["enum"])
    assert {"mql", "disqualified"} <= set(bundled["ids-stages"]["enum"])
    assert bundled["ids-objectives-key-results"]["enum"] == sorted(bundled["ids-objectives-key-results"]["enum"])


def test_so_are_the_channels_that_consent_is_given_for(bundled):
    grants = bundled["wait-step"]["properties"]["grants"]
    assert "email" in grants["properties"]
    assert grants["additionalProperties"] is False


def test_rules_are_completed_with_what_they_find(definitions):
    levels = definitions["settings"]["properties"]["rules"]["properties"]["endless-loop"]
    assert levels["enum"] == ["off", "info", "warning", "error"]
    assert levels["description"].endswith(".")
    assert definitions["end-step"]["properties"]["x-ignore"]["allOf"] == [{"$ref": "#/definitions/ignored-rules"}]
    assert "endless-loop" in definitions["ignored-rules"]["properties"]


def test_steps_belong_to_their_process_and_are_not_listed(bundled):
    assert bundled["edge"]["properties"]["to"]["allOf"] == [{"$ref": "#/definitions/word"}]


def test_the_schema_of_a_workspace_takes_all_its_files(compare):
    schema = json.loads(write(read_workspace(BUNDLED).workspace, "en"))
    for path in sorted(BUNDLED.rglob("*.yml")):
        content = compare(path.read_text("utf-8"), path.name).content()
        assert jsonschema.Draft7Validator(schema).is_valid(content), path.name


@pytest.mark.parametrize(
    ("key", "wrong"),
    [("owner", "nobody"), ("audience", ["nobody"]), ("goals", "kr-nothing"), ("benefits", {"nobody": "Ruhe"})],
)
def test_the_schema_of_a_workspace_refuses_what_it_does_not_know(key, wrong, compare):
    schema = json.loads(write(read_workspace(BUNDLED).workspace, "en"))
    path = BUNDLED / "leads" / "nurture-retrofit.yml"
    content = compare(path.read_text("utf-8")).content()
    assert not jsonschema.Draft7Validator(schema).is_valid(content | {key: wrong})


def test_an_id_of_digits_is_a_number_to_an_editor(tmp_path):
    tmp_path.joinpath("a.yml").write_text("places: {'2026': {}, '007': {}, hall: {}}\nprocesses: {}\n", "utf-8")
    enum = json.loads(write(read_workspace(tmp_path).workspace, "en"))["definitions"]["ids-places"]["enum"]
    assert enum == ["007", "2026", "hall", 2026]


def test_descriptions_come_in_the_language_asked_for():
    german = json.loads(write(None, "de"))["definitions"]
    assert german["process"]["properties"]["owner"]["description"] == "Die verantwortliche Rolle."


def test_the_same_workspace_gives_the_same_schema():
    assert write(read_workspace(BUNDLED).workspace, "de") == write(read_workspace(BUNDLED).workspace, "de")
