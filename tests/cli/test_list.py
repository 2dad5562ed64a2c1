import pytest

from procviz.words import _

pytestmark = pytest.mark.usefixtures("project")


def test_the_processes_stand_one_a_line_with_tabs_between_their_words(run):
    code, out, _err = run("list")
    assert code == 0
    lines = [line.split("\t") for line in out.splitlines()]
    assert ["blechexpo", "active"] in [line[:2] for line in lines]
    assert [line[0] for line in lines] == sorted(line[0] for line in lines)
    assert {len(line) for line in lines} == {4}


def test_lenses_and_views_say_what_they_are_drawn_of_and_what_they_answer(run):
    code, out, _err = run("list", "--views")
    lines = [line.split("\t") for line in out.splitlines()]
    assert code == 0
    assert lines[0] == ["role-order", "processes", "roles by order", "Who does what, and in which order?"]
    assert ["product-time", "processes", "product by time", "What comes when, by “product”?"] in lines
    assert [line[1] for line in lines if line[0] == "landscape"] == ["workspace"]
    assert all(len(line) == 4 and line[3].endswith("?") for line in lines)


@pytest.mark.parametrize("words", [("list", "--views", "--language", "de"), ("list", "--views")])
def test_the_list_speaks_the_language_of_the_terminal(run, monkeypatch, words):
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    assert [line.split("\t")[1:3] for line in run(*words)[1].splitlines() if line.startswith("landscape")] == [
        ["workspace", _("Landscape").to("de")]
    ]
