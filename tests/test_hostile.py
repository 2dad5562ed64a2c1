"""`procviz check` on files that are broken, enormous or meant to do harm: the place is named, and that is all."""

import os
import re
import subprocess
import sys
import unicodedata
from datetime import date
from pathlib import Path

import pytest

from procviz.cli import main
from procviz.project.checking import check
from procviz.reports import Look, formats, write
from procviz.tree import content
from procviz.words import LANGUAGES

TODAY = date(2026, 11, 21)
MEBIBYTE = 2**20
GOOD = """\
process: good
title: Ein guter Prozess
type: internal
status: draft
owner: editor
reviewed: 2026-11-01
steps:
  - start: form
  - end: done
"""
ROLES = "roles: {editor: {title: Redaktion, team: marketing, can_edit: true}}\nteams: {marketing: {title: Marketing}}\n"
BOMB = "x-0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"x-{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 10)
)
TOWER = "x-0: &a0 [x]\n" + "".join(f"x-{n}: &a{n} [[[[[[[[*a{n - 1}]]]]]]]]\n" for n in range(1, 10))


def process(line):
    """Return a process without fault but for `line`, which is its eighth and last line."""
    return GOOD.replace("good", "bad").replace("steps:\n", "").replace("  - start: form\n  - end: done\n", "") + (
        f"steps: [{{start: form}}, {{end: done}}]\n{line}\n"
    )


REFUSED = {
    # What is no YAML, and what is too much of it
    "a mebibyte of opening brackets": ("[" * MEBIBYTE, "1:65 yaml-syntax"),
    "a mebibyte of opening braces": ("{" * MEBIBYTE, "yaml-syntax"),
    "brackets as a value": ("a: " + "[" * 100_000, "1:67 yaml-syntax"),
    "more than a mebibyte": ("a: " + "b" * MEBIBYTE, "1:1 yaml-syntax"),
    "an alias bomb": (BOMB, "6:11 yaml-syntax"),
    "a tower of aliases": (TOWER, "yaml-syntax"),
    "a value in itself": ("x-a: &a [1, *a]\n", "1:13 yaml-syntax"),
    "a value deep in itself": ("x-a: &a {b: {c: [*a]}}\n", "1:18 yaml-syntax"),
    "a key twice": (process("title: Noch einer"), "8:1 yaml-syntax"),
    "an object of Python": (process("summary: !!python/object/apply:os.system [echo]"), "8:10 yaml-syntax"),
    "a tag of one's own": (process("summary: !env SECRET"), "8:10 yaml-syntax"),
    "a number by tag": (process("wave: !!int 3"), "8:7 yaml-syntax"),
    "an include": ("!include other.yml\n", "yaml-syntax"),
    "a merge": (process("<<: {wave: 3}"), "8:1 yaml-syntax"),
    "two documents": (process("---\nprocess: other"), "8:1 yaml-syntax"),
    "a version of YAML of 5,000 digits": ("%YAML 1." + "9" * 5000 + "\n---\na: b\n", "1:1 yaml-syntax"),
    "nothing": ("", "1:1 yaml-syntax"),
    "a comment": ("# später\n", "1:1 yaml-syntax"),
    "a text": ("Hallo\n", "1:1 yaml-syntax"),
    "a list": ("- a\n- b\n", "1:1 yaml-syntax"),
    # Characters
    "a NUL": (process("summary: a\0b"), "8:11 yaml-syntax"),
    "UTF-16": (GOOD.encode("utf-16"), "1:1 yaml-syntax"),
    "Latin-1": (process("summary: Größe").encode("latin-1"), "8:12 yaml-syntax"),
    "half a character": (process("summary: ok").encode() + b"\xe2\x82", "9:1 yaml-syntax"),
    "an escape of a terminal": (process("summary: \x1b[31mrot"), "8:10 yaml-syntax"),
    "an escape in an escape": (process('summary: "\\e]0;neu\\a"'), "8:11 yaml-syntax"),
    "a turn of direction": (process("summary: a\u202eb"), "8:11 yaml-syntax"),
    "an isolate": (process("summary: a\u2066b"), "8:11 yaml-syntax"),
    "half a pair by escape": (process('summary: "\\ud800"'), "8:11 yaml-syntax"),
    "a bell in a key": (process('"su\\ammary": x'), "8:4 yaml-syntax"),
    # Words that YAML likes to turn into something else
    "on for yes": ("roles: {editor2: {team: marketing, can_edit: on}}\n", "1:46 bad-value"),
    "yes for true": ("roles: {editor2: {team: marketing, can_edit: yes}}\n", "1:46 bad-value"),
    "a time for a point": (process("steps2: 18:00"), "8:1 unknown-key"),
    "a time for a duration": (process("review_every: 18:00"), "8:15 bad-time"),
    "an octal for an effort": (process("cost: 0o10"), "8:7 bad-value"),
    "a day that is not": (process("anchor: {date: 2026-02-30}"), "8:16 bad-time"),
    "a moment for a day": (process("anchor: {date: 2026-02-03T10:00:00Z}"), "8:16 bad-time"),
    "5,000 digits": (process("wave: " + "9" * 5000), "8:7 bad-value"),
    "5,000 digits of days": (process("review_every: " + "9" * 5000 + "d"), "8:15 bad-time"),
    "5,000 digits of a share": (process("cost: " + "9" * 5000 + " EUR"), "8:7 bad-value"),
    "not a number": (process("wave: .nan"), "8:7 bad-value"),
    "without end": (process("wave: .inf"), "8:7 bad-value"),
    "a hexadecimal": (process("wave: 0x1F"), "8:7 bad-value"),
    # Shapes
    "a list for an id": ("process: [a, b]\ntitle: x\n", "1:1 bad-value"),
    "a map for an id": ("process: {a: b}\ntitle: x\n", "1:1 bad-value"),
    "no id": ("process:\ntitle: x\n", "1:1 bad-value"),
    "a way out of the folder as id": ("process: ../../etc/passwd\ntitle: x\n", "1:10 bad-id"),
    "an id of 10,000 signs": ("process: " + "a" * 10_000 + "\ntitle: x\n", "1:10 bad-id"),
    "a device as id": ("process: nul\ntitle: x\n", "1:10 bad-id"),
    "a text for steps": ("process: bad\nsteps: none\n", "2:8 bad-value"),
    "a map for steps": ("process: bad\nsteps: {start: form}\n", "2:1 bad-value"),
    "lists for steps": ("process: bad\nsteps: [[start, form]]\n", "2:10 bad-value"),
    "a key of 1,000 signs": (process("b" * 1000 + ": x"), "8:1 unknown-key"),
    "a list as a key": (process("[a, b]: x"), "8:1 yaml-syntax"),
    "a script as a link": (process("links: [{url: 'javascript:alert(1)'}]"), "8:15 bad-value"),
    "a command to a runner": (process("'::set-env name=a::b': x"), "8:1 unknown-key"),
    "80,000 wrong keys": ("".join(f"k{n}: v\n" for n in range(80_000)), "1:1 unknown-key"),
    "80,000 unknown ids in a line": (
        process(f"data: [{', '.join(f'd{n}' for n in range(80_000))}]"),
        "8:8 unknown-reference",
    ),
    "40,000 wrong steps": (
        process("wave: 1").replace("[{start", "[" + "{a: b}, " * 40_000 + "{start"),
        "7:10 missing-key",
    ),
    "20,000 steps of no use": (
        process("wave: 1").replace("}, {end", "}, " + "".join(f"{{message: m{n}}}, " for n in range(20_000)) + "{end"),
        "7:34 missing-key",
    ),
}

FINE = {
    "a byte order mark": b"\xef\xbb\xbf" + GOOD.replace("good", "bad").encode(),
    "Windows' line ends": GOOD.replace("good", "bad").replace("\n", "\r\n"),
    "no end of line": process("wave: 1").rstrip("\n"),
    "Norwegian": process("languages: [de, no]"),
    "a leading zero": process("wave: 010"),
    "a year as a title": process("summary: 2026"),
    "yes as a text": process("summary: yes"),
    "a time as a text": process("summary: 18:00"),
    "nothing as a text": process("summary: 'null'"),
    "a word of 100,000 signs": process("summary: " + "x" * 100_000),
    "an emoji": process("summary: 🎉 und ‍👩‍💻"),
    "free keys of any sort": process("x-a: [1, {b: [c]}]\nx-b: &b ['*']\nx-c: *b"),
}


@pytest.fixture
def workspace(tmp_path):
    folder = tmp_path / "processes"
    folder.mkdir()
    (folder / "good.yml").write_text(GOOD, "utf-8")
    (folder / "roles.yml").write_text(ROLES, "utf-8")
    return folder


@pytest.fixture
def run(workspace, monkeypatch, capsys):
    """Call `procviz check` on the workspace; give the exit code, what is printed and what is said beside it."""

    def call(*arguments):
        monkeypatch.setenv("LC_ALL", "C.UTF-8")
        monkeypatch.setattr("sys.argv", ["procviz", "check", str(workspace), "--today", str(TODAY), *arguments])
        with pytest.raises(SystemExit) as ended:
            main()
        printed = capsys.readouterr()
        assert_harmless(printed.out)
        return ended.value.code, printed.out, printed.err

    return call


def assert_harmless(text):
    """Fail if a terminal would obey or hide a character, or a CI runner a line."""
    signs = set(text.replace("\n", ""))
    assert {sign for sign in signs if unicodedata.category(sign) in {"Cc", "Cs", "Zl", "Zp"}} == set()
    assert not signs & set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
    assert not re.search(r"^\s*::(?!(error|warning|notice) file=)", text, re.MULTILINE)


def assert_every_report_is_harmless(workspace):
    checked = check(workspace, today=TODAY)
    for form in formats():
        for language in LANGUAGES:
            report = write(form, checked, Look(language=language))
            assert_harmless(report)
            report.encode()


def as_bytes(written):
    return written if isinstance(written, bytes) else written.encode()


@pytest.mark.parametrize(("written", "said"), REFUSED.values(), ids=REFUSED.keys())
def test_a_hostile_file_is_a_problem_at_a_place(workspace, run, written, said):
    (workspace / "bad.yml").write_bytes(as_bytes(written)[: MEBIBYTE + 1])
    code, out, err = run()
    place, _, rule = said.rpartition(" ")
    assert code == 1
    assert err == ""
    assert re.search(rf"bad\.yml:{place or '[0-9]+:[0-9]+'}: error {rule} ", out), out[:2000]
    assert "good.yml" not in out
    assert all(len(line) < 500 for line in out.splitlines())
    assert_every_report_is_harmless(workspace)


@pytest.mark.parametrize("written", FINE.values(), ids=FINE.keys())
def test_a_strange_file_may_be_fine(workspace, run, written):
    (workspace / "bad.yml").write_bytes(as_bytes(written))
    code, out, err = run()
    assert (code, err) == (0, ""), out
    assert "bad.yml" not in out
    assert_every_report_is_harmless(workspace)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("- a\n", "1:1: error yaml-syntax"),
        ("rules: [a]\n", "1:1: error bad-value"),
        ("rules: {no-end: {a: b}}\n", "1:9: error bad-value"),
        ("cap: {}\n", "1:6: error missing-key"),
        ("timezone: ../../etc/passwd\n", "1:11: error bad-value"),
        ("holidays: XX-99\n", "1:11: error bad-value"),
        ("language: [de]\n", "1:1: error bad-value"),
        ("repository: {edit: 'javascript:alert(1)'}\n", "1:20: error bad-value"),
        ("process: workspace\n", "1:1: error unknown-key"),
    ],
)
def test_hostile_settings_are_a_problem_at_a_place(workspace, run, written, said):
    (workspace / "workspace.yml").write_text(written)
    code, out, err = run()
    assert (code, err) == (1, "")
    assert f"workspace.yml:{said} " in out


def folder_of_that_name(path):
    path.mkdir()


def link_to_nowhere(path):
    path.symlink_to("gone.yml")


def link_to_itself(path):
    path.symlink_to(path.name)


def named_pipe(path):
    os.mkfifo(path)


def link_to_a_device(path):
    path.symlink_to("/dev/zero")


@pytest.mark.parametrize("make", [folder_of_that_name, link_to_nowhere, link_to_itself, named_pipe, link_to_a_device])
def test_what_is_no_file_is_a_problem(workspace, run, make):
    make(workspace / "bad.yml")
    code, out, err = run()
    assert (code, err) == (1, "")
    assert "bad.yml:1:1: error yaml-syntax the file cannot be read: " in out
    assert_every_report_is_harmless(workspace)


def test_a_file_that_vanishes_while_it_is_read_is_a_problem(workspace, run, monkeypatch):
    bad = workspace / "bad.yml"
    bad.write_text(GOOD)
    seen = content.stat.S_ISREG
    monkeypatch.setattr(content.stat, "S_ISREG", lambda mode: bad.unlink(missing_ok=True) or seen(mode))
    code, out, err = run()
    assert (code, err) == (1, "")
    assert "bad.yml:1:1: error yaml-syntax the file cannot be read: it no longer exists" in out


def test_a_file_without_permission_is_a_problem(workspace, run, monkeypatch):
    bad = workspace / "bad.yml"
    bad.write_text(GOOD)
    opened = Path.open

    def refuse(path, *arguments, **more):
        if path == bad:
            raise PermissionError(13, "Permission denied")
        return opened(path, *arguments, **more)

    monkeypatch.setattr(Path, "open", refuse)
    code, out, err = run()
    assert (code, err) == (1, "")
    assert "bad.yml:1:1: error yaml-syntax the file cannot be read: no permission to read it" in out


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_folder_without_permission_ends_the_check(workspace, run):
    (workspace / "closed").mkdir(mode=0)
    try:
        code, out, err = run()
    finally:
        (workspace / "closed").chmod(0o700)
    assert (code, out) == (2, "")
    assert "cannot be read" in err


NAMES = ["\x1b[31mrot.yml", "zwei\nzeilen.yml", "::error file=a::b.yml", "wen\u202ede.yml", "%s{0}.yml", "<b>&.yml"]


@pytest.mark.parametrize("name", NAMES)
def test_the_name_of_a_file_is_shown_and_not_obeyed(workspace, run, name):
    (workspace / name).write_text("process: bad\nsteps: none\n")
    assert run()[0] == 1
    assert_every_report_is_harmless(workspace)


@pytest.mark.parametrize("form", formats())
def test_a_hostile_workspace_ends_a_process_of_its_own_with_exit_code_1(workspace, form):
    os.mkfifo(workspace / "pipe.yml")
    Path(os.fsdecode(os.fsencode(workspace) + b"/\xff\x1b[2J.yml")).write_bytes(b"a: \xff\n")
    (workspace / "bomb.yml").write_text(BOMB)
    (workspace / "bad.yml").write_text(process("summary: \x1b[31m\u202e"))
    command = [sys.executable, "-m", "procviz", "check", str(workspace), "--format", form]
    ended = subprocess.run(command, capture_output=True, check=False, timeout=60, stdin=subprocess.DEVNULL)
    assert ended.returncode == 1, ended.stderr
    assert b"Traceback" not in ended.stderr
    assert_harmless(ended.stdout.decode())


@pytest.mark.parametrize("written", [*(text for text, _said in REFUSED.values()), *FINE.values()])
def test_repairs_of_a_hostile_file_are_shown_or_there_are_none(workspace, run, written):
    bad = workspace / "bad.yml"
    bad.write_bytes(as_bytes(written)[: MEBIBYTE + 1])
    before = bad.read_bytes()
    assert run("--fix", "--diff")[0] in {0, 1}
    assert bad.read_bytes() == before
