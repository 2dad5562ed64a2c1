from datetime import date

from procviz.checks import run
from procviz.checks.example import example_files
from procviz.problem import Severity
from procviz.reader import read_workspace


def test_a_fragment_gets_the_keys_that_a_process_needs():
    files = example_files("status: draft\nsteps:\n  - start: form\n")
    assert files["example.yml"] == (
        "process: example\ntitle: Example\nowner: marketing-engineer\naudience: customers\n"
        "goals: kr-orders\nentry: {suppress: [opt-out]}\nstatus: draft\nsteps:\n  - start: form\n"
    )


def test_a_catalogue_and_the_settings_stay_as_they_are():
    files = example_files("# places.yml\nplaces: {}\n# workspace.yml\nlanguage: de\n")
    assert files["places.yml"] == "places: {}\n"
    assert files["workspace.yml"] == "language: de\n"


def test_a_small_catalogue_is_always_there():
    assert "channels:\n  email:" in example_files("steps: []\n")["catalogue.yml"]


def test_an_object_of_the_example_stands_in_for_that_of_the_catalogue():
    catalogue = example_files("stages:\n  sql:\n    owner: sales\nteams:\n  sales: {}\n  marketing: {}\n")[
        "catalogue.yml"
    ]
    assert "  sql:" not in catalogue
    assert "    definition: Need, budget and time are confirmed\n" not in catalogue
    assert "  sal:\n" in catalogue
    assert "teams:\n" not in catalogue


def test_a_catalogue_alone_gets_a_process_beside_it():
    files = example_files("places:\n  hall: {title: Hall}\n")
    assert files["process.yml"].startswith("process: example\n")
    assert "process.yml" not in example_files("steps: []\n")


def test_no_rule_finds_fault_with_what_stands_around_an_example(tmp_path):
    for name, text in example_files("places:\n  hall: {title: Hall}\n").items():
        tmp_path.joinpath(name).write_text(text, "utf-8")
    problems = run(read_workspace(tmp_path), today=date(2026, 11, 21)).problems
    assert [str(problem.message) for problem in problems if problem.severity is not Severity.INFO] == []
