import os
import signal
import subprocess
import sys

import pytest

from procviz.errors import ProcvizError
from procviz.publish.exchange import fresh_site, locked, swap


def site_with(folder, text):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "index.html").write_text(text)


def text_of(folders):
    return (folders.site / "index.html").read_text()


def test_the_next_site_takes_the_place_of_the_last_one(folders):
    site_with(folders.site, "old")
    fresh = fresh_site(folders)
    site_with(fresh, "new")
    assert text_of(folders) == "old"
    swap(folders, fresh)
    assert text_of(folders) == "new"
    assert [path.name for path in folders.build.iterdir()] == ["site"]


def test_what_killed_builds_left_is_cleared_away(folders):
    site_with(folders.site, "old")
    killed = fresh_site(folders)
    site_with(killed, "half")
    fresh = fresh_site(folders)
    assert fresh != killed
    assert not killed.exists()
    assert text_of(folders) == "old"


def test_a_build_killed_in_the_middle_of_the_swap_is_mended(folders):
    site_with(folders.build / "site.last", "old")
    fresh_site(folders)
    assert text_of(folders) == "old"


def test_a_swap_that_fails_leaves_the_last_site(folders):
    site_with(folders.site, "old")
    with pytest.raises(FileNotFoundError):
        swap(folders, folders.build / "site.next-gone")
    assert text_of(folders) == "old"


def test_the_site_can_be_read_by_others(folders):
    folders.build.mkdir()
    assert fresh_site(folders).stat().st_mode & 0o777 == 0o755


def test_a_second_build_waits_says_so_and_gives_up(folders):
    said = []
    with (
        locked(folders, said.append),
        pytest.raises(ProcvizError, match="another build is still running"),
        locked(folders, said.append, patience=0.1),
    ):
        pass
    assert [str(message) for message in said] == [f"another build is running in “{folders.build}”; waiting for it"]
    with locked(folders, said.append, patience=0):
        assert len(said) == 1


def test_a_killed_build_holds_nothing(folders):
    code = (
        "import sys, time; from pathlib import Path; from procviz.publish import Folders, locked\n"
        "with locked(Folders(Path(sys.argv[1])), print): print('held', flush=True); time.sleep(60)"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(folders.root)], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout.readline() == "held\n"
        os.kill(process.pid, signal.SIGKILL)
    with locked(folders, pytest.fail, patience=0):
        pass
