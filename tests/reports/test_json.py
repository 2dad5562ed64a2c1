import json

from procviz.reports import Look, write

TEXT = """\
steps:
  - start: form
  - activity: call
    by: inside-sale
  - end: done
"""


def test_the_report_has_the_shape_of_version_1(check):
    assert json.loads(write("json", check(TEXT), Look())) == {
        "version": 1,
        "problems": [
            {
                "rule": "unknown-reference",
                "severity": "error",
                "file": "w/example.yml",
                "line": 11,
                "column": 9,
                "end_line": 11,
                "end_column": 20,
                "message": "there is no role “inside-sale”",
                "repair": "did you mean `inside-sales`?",
                "about": {"kind": "processes", "id": "example", "step": "call"},
                "related": [],
                "fix": [
                    {
                        "file": "w/example.yml",
                        "line": 11,
                        "column": 9,
                        "end_line": 11,
                        "end_column": 20,
                        "text": "inside-sales",
                    }
                ],
            }
        ],
        "summary": {"error": 1, "warning": 0, "info": 0, "processes": 1},
    }


def problem(checked):
    [one] = json.loads(write("json", checked, Look()))["problems"]
    return one


def test_related_places_are_listed_with_their_positions(check):
    twice = problem(check("steps:\n  - start: form\n  - end: done\n  - end: done\n"))
    assert twice["rule"] == "duplicate-id"
    assert twice["related"] == [{"file": "w/example.yml", "line": 10, "column": 10, "message": "the first one is here"}]


def test_a_problem_of_no_object_says_so(check):
    assert problem(check("# workspace.yml\nwave: 1\n# example.yml\nprocess: a\n"))["about"] is None


def test_the_same_input_gives_the_same_bytes(check):
    assert write("json", check(TEXT), Look()) == write("json", check(TEXT), Look())
