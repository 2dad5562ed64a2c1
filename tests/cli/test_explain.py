import io
import json
from pathlib import Path

import pytest
import yaml
from rich.console import Console

from procviz.checks.pages import rule_page
from procviz.cli import rule_text
from procviz.publish.faults import RULES

LISTED = yaml.safe_load(Path(__file__).with_name("rules.yml").read_text("utf-8"))


@pytest.fixture(autouse=True)
def english(monkeypatch):
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


def on_a_terminal(page, language="en"):
    file = io.StringIO()
    rule_text.show(
        page, language, Console(file=file, force_terminal=True, width=72, color_system="standard", _environ={})
    )
    return file.getvalue()


def test_the_list_holds_exactly_the_rules_of_the_catalogue(run):
    code, out, _err = run("explain", "--all", "--format", "json")
    listed = json.loads(out)
    assert (code, listed["version"]) == (0, 1)
    found: dict[str, dict[str, str]] = {}
    for rule in listed["rules"]:
        found.setdefault(rule["group"], {})[rule["id"]] = rule["severity"]
    assert found == LISTED


def test_the_list_says_what_each_rule_finds(run):
    code, out, _err = run("explain", "--all")
    assert code == 0
    assert "\nstructure\n" in out
    lines = [line for line in out.splitlines() if line.startswith("  one-armed-decision ")]
    assert [line.split(maxsplit=2)[1:] for line in lines] == [["warning", "A decision or split with only one target."]]


def test_a_page_into_a_pipe_is_plain_text(run):
    code, out, err = run("explain", "missing-otherwise")
    page = rule_page("missing-otherwise")
    assert (code, err) == (0, "")
    assert out == (
        f"missing-otherwise (error, structure)\n\n{page.summary}\n\nWhy\n\n{page.why}\n\n"
        f"Incorrect\n\n{page.incorrect}\nCorrect\n\n{page.correct}"
    )


def test_a_page_at_a_terminal_has_bold_headings_and_coloured_yaml():
    shown = on_a_terminal(rule_page("missing-otherwise"))
    assert shown.startswith("\x1b[1mmissing-otherwise\x1b[0m (error, structure)\n")
    assert "\n\x1b[1mIncorrect\x1b[0m\n" in shown
    assert "\x1b[94;49msteps\x1b[0m" in shown
    assert "`" not in shown


def test_a_page_is_told_in_german_with_the_same_examples(run):
    code, out, _err = run("explain", "no-end", "--language", "de")
    page = rule_page("no-end")
    assert code == 0
    assert out == (
        "no-end (error, structure)\n\nEin Prozess ohne Ende.\n\nWarum\n\nWas nie endet, lässt sich nicht messen: "
        "Niemand kann sagen, wie viele durchgekommen sind und mit welchem Ausgang.\n\n"
        f"Falsch\n\n{page.incorrect}\nRichtig\n\n{page.correct}"
    )


def test_the_list_follows_the_locale(run, monkeypatch):
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    _code, out, _err = run("explain", "--all")
    assert "  no-end                 error    Ein Prozess ohne Ende.\n" in out


def test_a_page_at_a_terminal_has_its_headings_in_german():
    assert "\n\x1b[1mWarum\x1b[0m\n" in on_a_terminal(rule_page("no-end", "de"), "de")


def test_a_page_as_json_holds_all_of_it(run):
    code, out, _err = run("explain", "no-end", "--format", "json")
    page = json.loads(out)
    assert code == 0
    assert (page["id"], page["severity"], page["group"]) == ("no-end", "error", "structure")
    assert page["correct"].startswith("steps:\n")


@pytest.mark.parametrize("rule", RULES)
def test_problems_of_building_are_explained_too(run, rule):
    code, out, _err = run("explain", rule)
    assert (code, out) == (0, f"{rule} ({RULES[rule][0].value}, building)\n\n{RULES[rule][1]}\n")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("missing-otherwis",), "there is no rule “missing-otherwis”; did you mean `missing-otherwise`?"),
        ((), "name a rule, or list all of them with `--all`"),
        (("no-end", "--all"), "name a rule, or list all of them with `--all`"),
    ],
)
def test_what_cannot_be_explained_gives_one_line_and_exit_code_2(run, arguments, message):
    assert run("explain", *arguments) == (2, "", f"procviz: {message}\n")
