from procviz.reader import read_workspace

PROCESS = """\
process: example
title: {de: Beispiel, en: Example}
type: internal
status: active
x-note: frei
x-ignore: {no-goal: Folgt}
steps:
  - start: begin
  - decision: size
    next:
      - {when: groß, to: done}
      - {when: otherwise, to: done}
  - end: done
"""


def test_the_words_of_an_object_are_all_that_was_read_but_keys_and_what_is_free(tmp_path):
    tmp_path.joinpath("example.yml").write_text(PROCESS, "utf-8")
    process = read_workspace(tmp_path).workspace.processes[0]
    ids = {"example", "begin", "size", "done"}
    assert {*process.words()} == ids | {"Beispiel", "Example", "internal", "active", "groß", "otherwise"}
    (word,) = (word for word in process.steps[1].words() if word == "groß")
    assert (word.node.span.line, word.node.span.column) == (11, 16)
