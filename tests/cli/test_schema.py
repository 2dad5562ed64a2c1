import json

import pytest


def test_the_schema_is_printed(run):
    code, out, err = run("schema")
    assert (code, err) == (0, "")
    assert json.loads(out)["$schema"] == "http://json-schema.org/draft-07/schema#"


@pytest.mark.usefixtures("project")
def test_a_workspace_lists_its_ids(run):
    _code, plain, _err = run("schema")
    _code, out, _err = run("schema", "--workspace")
    assert "ids-roles" not in json.loads(plain)["definitions"]
    assert "inside-sales" in json.loads(out)["definitions"]["ids-roles"]["enum"]


def test_it_is_written_where_editors_look_for_it(project, run):
    code, out, err = run("schema", "--workspace", "processes", "-o", ".procviz/schema.json")
    assert (code, out, err) == (0, "", "procviz: .procviz/schema.json is written\n")
    text = project.joinpath(".procviz", "schema.json").read_text("utf-8")
    assert "inside-sales" in json.loads(text)["definitions"]["ids-roles"]["enum"]


def test_the_reference_is_markdown(run):
    code, out, _err = run("schema", "--reference", "--language", "de")
    assert code == 0
    assert out.startswith("# Sprachreferenz\n\n## Dateien\n")
    assert "| `channel` **erforderlich** | Kanal (Kennung) | Über welchen Kanal. |" in out


def test_a_place_that_cannot_be_written_is_named(project, run):
    project.joinpath("full").write_text("", "utf-8")
    code, _out, err = run("schema", "-o", "full/schema.json")
    assert code == 2
    assert "cannot write “full/schema.json”" in err
