import os
import threading

import pytest

from procviz import beside as room
from procviz.beside import beside, has_room

FORKS = pytest.mark.skipif(not has_room(), reason="no second process is to be had here")


@FORKS
def test_the_work_is_done_by_another_process_and_its_result_comes_back():
    with beside(lambda: (os.getpid(), "ü" * 100_000), worth_it=True) as theirs:
        pid, text = theirs()
    assert pid != os.getpid()
    assert text == "ü" * 100_000


@FORKS
def test_work_that_fails_there_fails_here_with_its_own_words():
    def fail():
        raise ValueError(str(os.getpid()))

    with beside(fail, worth_it=True) as theirs, pytest.raises(ValueError, match=str(os.getpid())):
        theirs()


@FORKS
def test_a_block_that_ends_early_leaves_no_process(monkeypatch):
    children = []
    fork = os.fork
    monkeypatch.setattr(room.os, "fork", lambda: children.append(fork()) or children[-1])
    with pytest.raises(KeyError), beside(lambda: threading.Event().wait(60), worth_it=True):
        raise KeyError
    with pytest.raises(ChildProcessError):
        os.waitpid(children[0], 0)


def test_little_work_is_done_here():
    with beside(os.getpid, worth_it=False) as theirs:
        assert theirs() == os.getpid()


def test_where_other_threads_run_the_work_is_done_here():
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    try:
        with beside(os.getpid, worth_it=True) as theirs:
            assert theirs() == os.getpid()
    finally:
        stop.set()
        thread.join()
