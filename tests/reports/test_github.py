import re

from procviz.reports import Look, write

COMMAND = re.compile(r"::(error|warning|notice) ([a-zA-Z]+=[^:,]+(?:,[a-zA-Z]+=[^:,]+)*)::(.+)")


def test_each_problem_is_an_annotation(found, golden):
    golden("github.txt", write("github", found, Look()))


def test_nothing_found_is_no_line(check):
    assert write("github", check("wave: 1\n"), Look()) == ""


def test_a_name_of_a_file_cannot_end_the_properties(found):
    last = write("github", found, Look()).splitlines()[-1]
    properties = dict(one.split("=") for one in COMMAND.fullmatch(last)[2].split(","))
    assert properties["file"] == "w/my folder/a%2Cb%3Ac.yml"


def test_every_line_is_one_command(found):
    lines = write("github", found, Look()).split("\n")
    assert all(COMMAND.fullmatch(line) for line in lines[:-1])
    assert lines[-1] == ""


def test_columns_are_given_where_they_are_of_one_line(found):
    shares, spread = write("github", found, Look()).splitlines()[1:3]
    assert "line=9,col=5,endColumn=9," in shares
    assert "line=20,endLine=22," in spread
    assert "ol=" not in spread


def test_annotations_speak_german(found):
    assert "::die Datei ist leer\n" in write("github", found, Look(language="de"))
