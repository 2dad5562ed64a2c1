"""`procviz check --fix`, in a copy of the bundled workspace with a slip of the hand."""

import json

import pytest

TODAY = ("--today", "2026-11-21")
PLACE = "processes/leads/nurture-retrofit.yml"


@pytest.fixture
def file(project):
    """The file with the slip, and what it says without."""
    path = project / PLACE
    right = path.read_bytes()
    assert b"    channel: website\n" in right
    path.write_bytes(right.replace(b"    channel: website\n", b"    chanel: website # so\n", 1))
    return path, right.replace(b"    channel: website\n", b"    channel: website # so\n", 1)


def test_fix_writes_the_repair_and_reports_what_remains(file, run):
    path, right = file
    code, out, err = run("check", *TODAY, "--fix")
    assert (code, err) == (0, "")
    assert out.startswith(f"{PLACE}:37:5: repaired unknown-key `chanel` is not a key here\n")
    assert path.read_bytes() == right


def test_a_second_run_finds_nothing_to_repair(file, run):
    path, _right = file
    run("check", *TODAY, "--fix")
    before = path.stat()
    code, out, _err = run("check", *TODAY, "--fix")
    assert (code, "repaired" in out) == (0, False)
    assert path.stat().st_mtime_ns == before.st_mtime_ns


def test_diff_shows_the_repair_and_writes_nothing(file, run):
    path, _right = file
    before = path.read_bytes()
    code, out, _err = run("check", *TODAY, "--fix", "--diff")
    assert code == 1
    assert out.startswith(f"--- {PLACE}\n+++ {PLACE}\n@@ -34,7 +34,7 @@\n")
    assert "\n-    chanel: website # so\n+    channel: website # so\n" in out
    assert path.read_bytes() == before


def test_without_a_slip_the_diff_is_empty(project, run):
    assert project.is_dir()
    assert run("check", *TODAY, "--fix", "--diff")[:2] == (0, "")


def test_a_rule_that_is_left_out_is_not_repaired(file, run):
    path, _right = file
    before = path.read_bytes()
    assert run("check", *TODAY, "--fix", "--ignore", "unknown-key")[0] == 0
    assert path.read_bytes() == before


def test_a_report_for_machines_stays_readable(file, run):
    path, right = file
    _code, out, err = run("check", *TODAY, "--fix", "--format", "json")
    assert json.loads(out)["summary"]["error"] == 0
    assert "repaired unknown-key" in err
    assert path.read_bytes() == right


def test_diff_without_fix_gives_one_line_and_exit_code_2(project, run):
    assert project.is_dir()
    assert run("check", "--diff") == (2, "", "procviz: `--diff` goes with `--fix`\n")


def test_a_diff_commands_no_runner(file, run):
    path, _right = file
    path.write_bytes(path.read_bytes().replace(b"# so\n", b"# so\n    x-note: |\n      ::stop-commands::x ##[group]\n"))
    code, out, _err = run("check", *TODAY, "--fix", "--diff")
    assert code == 1
    assert "\n       \\u{3a}:stop-commands::x \\u{23}#[group]\n" in out
