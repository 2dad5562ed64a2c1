from threading import Event, Thread

import pytest

from procviz.publish.watching import changes


@pytest.fixture
def watched(tmp_path):
    """Give a folder, a file that is not there yet, and a function that waits for the next change."""
    folder, file, stop, seen = tmp_path / "processes", tmp_path / "mkdocs.yml", Event(), Event()
    folder.mkdir()

    def look():
        for _ in changes((folder, tmp_path / "site", file), stop):
            seen.set()

    thread = Thread(target=look)
    thread.start()

    def next_change():
        happened = seen.wait(5)
        seen.clear()
        return happened

    assert next_change()
    yield folder, file, next_change
    stop.set()
    thread.join()


@pytest.mark.slow
def test_the_watch_begins_and_files_and_folders_come_change_and_go(watched):
    folder, file, next_change = watched
    (folder / "a.yml").write_text("1")
    assert next_change()
    file.write_text("site_name: x")
    assert next_change()
    (folder.parent / "new.yml").write_text("site_name: y")
    (folder.parent / "new.yml").replace(file)
    assert next_change()
    (folder.parent / "site").mkdir()
    assert next_change()
    (folder.parent / "site/a.md").write_text("# x")
    assert next_change()
