"""How a process begins."""

import pytest

START = {"start": "form", "title": "Form"}
END = {"end": "done", "title": "Done"}


@pytest.mark.parametrize("title", ["Every two weeks", "every 2 weeks"])
def test_a_start_that_is_named_after_its_rhythm_is_not_named_again(told, telling, process, workspace, title):
    start = {"start": "s", "title": title, "every": "2w", "trigger": "schedule"}
    assert told(start, END)[0].startswith("It all starts every 2 weeks. It ends with")
    runs = telling(workspace(process(start, END))).runs
    assert [run.text for run in runs if run.is_told] == ["every 2 weeks", "Done"]


def test_a_start_whose_title_says_more_than_its_rhythm_is_named(told):
    start = {"start": "s", "title": "Every two weeks on Monday", "every": "2w", "trigger": "schedule"}
    assert told(start, END)[0].startswith("It all starts every 2 weeks with “Every two weeks on Monday”.")
