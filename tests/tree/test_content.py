"""Files that are no text, or no files."""

import os
from pathlib import Path

import pytest

from procviz.source import SourceFile
from procviz.tree import content, read_tree


def said(path: Path) -> str:
    tree = read_tree(SourceFile(path=path, name=path.name, place=path.name))
    assert tree.root is None
    (problem,) = tree.problems
    assert problem.rule == "yaml-syntax"
    return f"{problem.span.line}:{problem.span.column} {problem.message}"


def test_a_folder(tmp_path):
    (tmp_path / "a.yml").mkdir()
    assert said(tmp_path / "a.yml") == "1:1 the file cannot be read: it is a folder; rename it"


def test_a_link_to_nothing(tmp_path):
    (tmp_path / "a.yml").symlink_to("gone.yml")
    assert said(tmp_path / "a.yml") == "1:1 the file cannot be read: the link leads nowhere"


def test_a_link_to_itself(tmp_path):
    (tmp_path / "a.yml").symlink_to("a.yml")
    assert said(tmp_path / "a.yml") == "1:1 the file cannot be read: the link leads back to itself"


def test_a_file_that_vanished(tmp_path):
    assert said(tmp_path / "a.yml") == "1:1 the file cannot be read: it no longer exists"


def test_a_file_that_vanishes_while_it_is_opened(tmp_path, monkeypatch):
    path = tmp_path / "a.yml"
    path.write_text("a: b\n")
    monkeypatch.setattr(content.stat, "S_ISREG", lambda _mode: path.unlink() or True)
    assert said(path) == "1:1 the file cannot be read: it no longer exists"


def test_a_file_without_permission(tmp_path, monkeypatch):
    def refuse(*_args):
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a.yml").write_text("a: b\n")
    monkeypatch.setattr(Path, "open", refuse)
    assert said(tmp_path / "a.yml") == "1:1 the file cannot be read: no permission to read it"


def test_a_disk_that_fails(tmp_path, monkeypatch):
    def fail(*_args):
        raise OSError(5, "Input/output error")

    (tmp_path / "a.yml").write_text("a: b\n")
    monkeypatch.setattr(Path, "open", fail)
    assert said(tmp_path / "a.yml") == "1:1 the file cannot be read: Input/output error"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes are POSIX")
def test_a_named_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "a.yml")
    assert said(tmp_path / "a.yml") == "1:1 the file cannot be read: it is not a regular file"


def test_a_link_out_of_the_workspace_is_read(tmp_path):
    (tmp_path / "elsewhere.txt").write_text("a: b\n")
    (tmp_path / "processes").mkdir()
    path = tmp_path / "processes" / "a.yml"
    path.symlink_to("../elsewhere.txt")
    assert read_tree(SourceFile(path=path, name="a.yml", place="a.yml")).root.entries["a"].value.text == "b"


def test_a_file_of_one_mebibyte_is_read_and_one_more_byte_is_not(read):
    text = "a: " + "b" * (1024 * 1024 - 3)
    assert read(text).root
    (problem,) = read(text + "b").problems
    assert str(problem.message) == "the file is larger than 1024 KiB"


BYTES = [
    ("Latin-1", "a: b\nc: größe\n".encode("latin-1"), "2:6 the byte 0xF6 is not UTF-8 text"),
    ("UTF-16 with its mark", "a: b\n".encode("utf-16"), "1:1 the byte 0xFF is not UTF-8 text"),
    (
        "UTF-16 without a mark",
        "a: b\n".encode("utf-16-le"),
        "1:2 a NUL character: this is no text file, or it is not saved as UTF-8",
    ),
    ("a text that breaks off inside a character", "a: ä".encode()[:-1], "1:4 the byte 0xC3 is not UTF-8 text"),
    (
        "a byte behind an emoji and a byte order mark",
        "\ufeff🎉: ".encode() + b"\xff",
        "1:4 the byte 0xFF is not UTF-8 text",
    ),
    ("an overlong NUL", b"a: \xc0\x80", "1:4 the byte 0xC0 is not UTF-8 text"),
    ("half of a surrogate pair", b"a: \xed\xa0\x80", "1:4 the byte 0xED is not UTF-8 text"),
]


@pytest.mark.parametrize(("data", "expected"), [pytest.param(data, said, id=name) for name, data, said in BYTES])
def test_bytes_that_are_no_utf_8_are_found_at_their_place(data, expected, read):
    tree = read(data)
    assert tree.root is None
    (problem,) = tree.problems
    assert f"{problem.span.line}:{problem.span.column} {problem.message}" == expected
    assert str(problem.repair) == "save the file as UTF-8"


def test_a_byte_order_mark_at_the_beginning_is_passed_over(read):
    tree = read(b"\xef\xbb\xbfa: b\n")
    assert list(tree.root.entries) == ["a"]
    assert tree.problems == ()
