import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from procviz.exports.mermaid import write
from procviz.model import Process
from procviz.reader import read_workspace

BUNDLED = Path(__file__).parents[2] / "processes"

CALL = """
    process: call
    status: draft
    exit: [{when: abgemeldet, to: end}]
    steps:
      - start: form
        title: Formular
      - message: mail
        title: Danke
      - wait: pause
        title: Warten
        for: 3d
      - handover: give
        title: Übergabe
        accept: {within: 1bd, to: choice, share: 80%}
        reject: {to: end, share: 20%}
      - decision: choice
        title: Bedarf?
        next:
          - {when: "Ja, heute", share: 60%, to: run}
          - {when: otherwise, share: 40%, to: mail, after: 3d, max: 2, else: end}
      - subprocess: run
        process: other
      - end: end
    """


def test_a_process_is_a_flowchart_with_its_conditions_shares_and_times(read):
    assert write(read(call=CALL).processes[0], "en") == (
        "flowchart TD\n"
        '  s0(["Formular"])\n'
        '  s1["Danke"]\n'
        '  s2>"Warten · 3 d"]\n'
        '  s3[/"Übergabe"/]\n'
        '  s4{"Bedarf?"}\n'
        '  s5[["run"]]\n'
        '  s6(["end · any time: abgemeldet"])\n'
        "  s0 --> s1\n"
        "  s1 --> s2\n"
        "  s2 --> s3\n"
        '  s3 -->|"accepted ≤ 1 bd · 80 %"| s4\n'
        '  s3 -->|"rejected · 20 %"| s6\n'
        '  s4 -->|"60 %: Ja, heute"| s5\n'
        '  s4 -->|"at most 2× · 40 % · +3 d: otherwise"| s1\n'
        '  s4 -->|"after 2×"| s6\n'
        "  s5 --> s6\n"
    )


def shown(label):
    """Return what Mermaid shows for a label."""
    return re.sub(r"#(\d+);", lambda found: chr(int(found[1])), label)


def label_of(title):
    process = Process.model_validate({"process": "p", "steps": [{"kind": "start", "id": "a", "title": title}]})
    return write(process, "en").splitlines()[1].removeprefix('  s0(["').removesuffix('"])')


@pytest.mark.parametrize(
    ("title", "label"),
    [
        ('a"b', "a#34;b"),
        ("<img src=x>", "#60;img src=x#62;"),
        ("[x] {y} |z|", "#91;x#93; #123;y#125; #124;z#124;"),
        ("#35;", "#35;35#59;"),
        ("%%{init}%%", "#37;#37;#123;init#125;#37;#37;"),
        ("50 % von 100%", "50 % von 100%"),
        ("1. Liste", "1#46; Liste"),
        ("$$x$$", "#36;#36;x#36;#36;"),
        ("fa:fa-user", "fa#58;fa-user"),
        ("https://example.com", "https#58;//example.com"),
        ("direction LR", "#100;irection LR"),
        ("style a:#f00", "#115;tyle a:#35;f00"),
        ("a\n  b", "a b"),
        ("Termin: 10:30 – „Jetzt“?", "Termin: 10:30 – „Jetzt“?"),
    ],
)
def test_nothing_in_a_title_means_anything_to_mermaid(title, label):
    assert label_of(title) == label
    assert shown(label) == " ".join(title.split())


@given(st.text(min_size=1))
def test_every_title_is_shown_as_it_is_in_one_line_without_a_bare_sign(title):
    label = label_of(title)
    assert shown(label) == " ".join(title.split())
    assert not re.search(r"""["<>&`\\{}\[\]|$]|%%|[\r\n]""", label)


def test_every_bundled_process_has_a_node_a_step():
    for process in read_workspace(BUNDLED).workspace.processes:
        lines = write(process, "de").splitlines()
        assert sum(" -->" not in line for line in lines[1:]) == len(process.steps)
