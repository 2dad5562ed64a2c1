import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
import yaml

from procviz.checks.pages import rule_page
from procviz.reports import Look, write
from procviz.words import _

SCHEMA = yaml.safe_load(Path(__file__).with_name("sarif.schema.yml").read_text("utf-8"))


def run_of(checked, language="en"):
    log = json.loads(write("sarif", checked, Look(language=language)))
    jsonschema.Draft202012Validator(SCHEMA).validate(log)
    return log["runs"][0]


def message(checked, **problem):
    one = replace(checked, problems=(replace(checked.problems[0], **problem),), suppressed=())
    return run_of(one)["results"][0]["message"]["text"]


def test_our_schema_is_a_schema():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_the_results_are_those_of_the_problems(found, golden):
    golden("sarif.json", json.dumps(run_of(found)["results"], ensure_ascii=False, indent=2) + "\n")


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_log_is_valid_in_both_languages(found, language):
    assert run_of(found, language)["language"] == language


def test_a_run_without_problems_is_valid(check):
    assert run_of(check("wave: 1\n"))["results"] == []


def test_a_rule_carries_its_page(found):
    run = run_of(found)
    rules = run["tool"]["driver"]["rules"]
    page = rule_page("one-armed-decision")
    assert [rule["id"] for rule in rules] == sorted({result["ruleId"] for result in run["results"]})
    rule = next(rule for rule in rules if rule["id"] == page.id)
    assert rule["shortDescription"]["text"] == page.summary
    assert rule["help"]["text"] == f"{page.summary}\n\n{page.why}"
    assert f"**Incorrect**\n\n```yaml\n{page.incorrect}```" in rule["help"]["markdown"]
    assert rule["defaultConfiguration"] == {"level": "warning"}


def test_the_page_is_in_the_language_of_the_log(found):
    rules = run_of(found, "de")["tool"]["driver"]["rules"]
    rule = next(rule for rule in rules if rule["id"] == "one-armed-decision")
    assert rule["shortDescription"]["text"] == "Eine Entscheidung oder Aufteilung, von der nur ein Weg weiterführt."
    assert "**Falsch**\n\n```yaml\nsteps:" in rule["help"]["markdown"]


def test_each_result_points_at_its_rule(found):
    run = run_of(found)
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]


def test_a_suppressed_problem_comes_with_its_justification(found):
    *reported, quiet = run_of(found)["results"]
    assert [result["suppressions"] for result in reported] == [[]] * 4
    [suppression] = quiet["suppressions"]
    assert (suppression["kind"], suppression["justification"]) == ("inSource", "Dauerläufer ]]>")
    assert suppression["location"]["physicalLocation"]["region"]["startLine"] == 2


def test_a_message_has_neither_placeholders_nor_links(found):
    text = message(found, message=_("{text}", text="{0} [a](b) [c]"), repair=None)
    assert text == r"{{0}} \[a](b) [c]"


def test_a_rule_without_a_page_is_named_all_the_same(found):
    odd = replace(found, problems=(replace(found.problems[0], rule="build-diagram"),), suppressed=())
    assert run_of(odd)["tool"]["driver"]["rules"] == [{"id": "build-diagram"}]


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        ("processes/a b.yml", "processes/a%20b.yml"),
        ("/srv/w/ä.yml", "file:///srv/w/%C3%A4.yml"),
        ("../w/c:d#e?.yml", "../w/c%3Ad%23e%3F.yml"),
        ("w/\udcff.yml", "w/%FF.yml"),
    ],
)
def test_a_file_is_named_by_its_address(found, file, uri):
    span = replace(found.problems[0].span, file=file)
    odd = replace(found, problems=(replace(found.problems[0], span=span),), suppressed=())
    [result] = run_of(odd)["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri
