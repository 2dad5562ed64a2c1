from datetime import date

import pytest

from procviz.checks import run
from procviz.reader import read_workspace


def named(folder, text):
    folder.joinpath("example.yml").write_text(
        "process: example\ntype: internal\nsummary: |\n  " + text + "\nsteps:\n  - start: a\n  - end: b\n", "utf-8"
    )
    problems = run(read_workspace(folder), today=date(2026, 11, 21)).problems
    return [str(problem.message) for problem in problems if problem.rule == "named-person"]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Frau Kern", "Frau Kern"),
        ("von Herrn Ägidius-Maier", "Herrn Ägidius-Maier"),
        ("(Dr.Lang)", "Dr.Lang"),
        ("Dr. Lang", "Dr. Lang"),
        ("Prof. Dr.-Ing. Stahl", "Dr.-Ing. Stahl"),
        ("Herrn Dr. Lang", "Herrn Dr. Lang"),
        ("Mr. Short", "Mr. Short"),
        ("Mrs Short", "Mrs Short"),
        ("Ms\u00a0Short", "Ms Short"),
        ("Herr K.", "Herr K"),
        ("<a.b+c@mail.example.com>", "a.b+c@mail.example.com"),
        ("[Mail](mailto:kern@example.com)", "kern@example.com"),
    ],
)
def test_a_person_is_found(tmp_path, text, person):
    assert named(tmp_path, text) == [f"a person is named here: {person}"]


@pytest.mark.parametrize(
    "text",
    [
        "Herr der Lage",
        "die Hausfrau Holle",
        "Kaufherr Anton",
        "Frau {{Nachname}}",
        "Frau/Herr",
        "DR Kongo",
        "MS Teams",
        "Dr 7",
        "a@b",
        "@hallermann/marketing",
        "https://git@git.example.com/x",
        "3 Stück @ 4.50 Euro",
    ],
)
def test_no_person_is_found(tmp_path, text):
    assert named(tmp_path, text) == []


@pytest.mark.parametrize(
    "text", ["a" * 500_000 + "@", "a." * 250_000 + "@", "@a" * 250_000, "@" + "a." * 250_000, "Dr " * 150_000 + "7"]
)
def test_a_long_text_is_looked_through_once(tmp_path, text):
    assert named(tmp_path, text)[1:] == []  # in time that grows with the square it would not come back
