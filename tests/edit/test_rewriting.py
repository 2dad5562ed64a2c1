import os

import pytest

from procviz.edit import rewrite
from procviz.errors import ProcvizError


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "a.yml"
    path.write_bytes(b"a: 1\n")
    return path


def test_a_file_is_replaced_and_nothing_is_left_beside_it(file):
    rewrite(file, b"a: 1\n", b"a: 2\n")
    assert file.read_bytes() == b"a: 2\n"
    assert [path.name for path in file.parent.iterdir()] == ["a.yml"]


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o755])
def test_the_permissions_keep(file, mode):
    file.chmod(mode)
    rewrite(file, b"a: 1\n", b"a: 2\n")
    assert file.stat().st_mode & 0o777 == mode


def test_a_link_stays_a_link(file, tmp_path):
    link = tmp_path / "link.yml"
    link.symlink_to("a.yml")
    rewrite(link, b"a: 1\n", b"a: 2\n")
    assert link.is_symlink()
    assert file.read_bytes() == b"a: 2\n"


def test_a_file_that_somebody_changed_is_left_alone(file):
    with pytest.raises(ProcvizError, match="has just been changed"):
        rewrite(file, b"a: 0\n", b"a: 2\n")
    assert file.read_bytes() == b"a: 1\n"


def test_a_file_that_is_gone_gives_a_message(tmp_path):
    with pytest.raises(ProcvizError, match=r"cannot write “.*gone\.yml”: No such file"):
        rewrite(tmp_path / "gone.yml", b"", b"a: 2\n")


def test_a_failure_on_the_way_leaves_the_file_whole(file, monkeypatch):
    def fail(_handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(ProcvizError, match="No space left"):
        rewrite(file, b"a: 1\n", b"a: 2\n")
    assert file.read_bytes() == b"a: 1\n"
    assert [path.name for path in file.parent.iterdir()] == ["a.yml"]


def test_a_write_protected_file_is_left_alone(file, monkeypatch):
    monkeypatch.setattr(os, "access", lambda _path, mode: mode != os.W_OK)
    with pytest.raises(ProcvizError, match="it is write-protected"):
        rewrite(file, b"a: 1\n", b"a: 2\n")
