from procviz.pages import write

from .matrix import table_of

CATALOGUE = """
    teams: {marketing: {title: Marketing}}
    roles:
      editor: {title: Redaktion, team: marketing}
      caller: {title: Innendienst, team: marketing}
    """
CALL = """
    process: call
    title: Rückruf
    owner: editor
    steps:
      - start: form
      - activity: write
        by: editor
      - activity: ring
        raci: {R: [caller], A: editor, C: [editor], I: [caller]}
      - activity: note
        by: caller
      - end: out
    """


def text_of(read, **files):
    return {page.path: page.text for page in write(read(catalogue=CATALOGUE, **files))}.get("views/raci.md")


def test_a_cell_counts_the_steps_of_each_letter(read):
    matrix = table_of(text_of(read, call=CALL))
    assert matrix["Rückruf", "Redaktion"] == "R 1 A 2 C 1"
    assert matrix["Rückruf", "Innendienst"] == "R 2 A 1 I 1"
    assert matrix["Rückruf", "Verantwortlich"] == "Redaktion"


def test_who_answers_stands_out(read):
    assert "<td>R 1<br> <strong>A 2</strong><br> C 1</td>" in text_of(read, call=CALL)


def test_the_roles_that_do_most_come_first(read):
    table = text_of(read, call=CALL).partition("## Nach Rollen")[2].partition("## ")[0]
    assert table.index("Innendienst") < table.index("Redaktion")
    assert "<td>2</td> <td><strong>1</strong></td> <td>–</td> <td>1</td> <td>1</td>" in table


def test_where_no_step_names_a_role_there_is_no_page(read):
    assert text_of(read, p="process: p\nsteps: [{start: s}, {end: e}]\n") is None


def test_of_many_processes_those_with_most_parts_are_shown(read):
    steps = [{"start": "s"}, {"activity": "a", "by": "editor"}, {"end": "e"}]
    files = {f"p{number}": {"process": f"p{number}", "steps": steps} for number in range(61)}
    text = text_of(read, call=CALL, **files)
    assert "Rückruf" in text
    assert "2 Prozesse mit weniger sind nicht aufgeführt." in text
