import os
import threading
import time

import pytest

from procviz import beside as room
from procviz.beside import has_room, shared

FORKS = pytest.mark.skipif(not has_room(), reason="no second process is to be had here")


def slowly(item):
    time.sleep(0.001)
    return os.getpid(), "ü" * item


@FORKS
@pytest.mark.parametrize("number", [0, 1, 2, 499, 500, 501, 10_000])
def test_both_processes_take_items_and_the_results_come_in_order(number):
    with shared(range(number), lambda item: (os.getpid(), item), worth_it=True) as rest:
        done = rest()
    assert [item for _pid, item in done] == list(range(number))


@FORKS
def test_while_this_process_is_busy_the_other_one_works():
    with shared(range(200), slowly, worth_it=True) as rest:
        time.sleep(0.1)
        done = rest()
    assert len({pid for pid, _text in done}) == 2
    assert [text for _pid, text in done] == ["ü" * item for item in range(200)]


@FORKS
def test_work_that_fails_there_fails_here_with_its_own_words():
    def fail(_item):
        raise ValueError(str(os.getpid()))

    with shared(range(9), fail, worth_it=True) as rest, pytest.raises(ValueError, match=str(os.getpid())):
        rest()


@FORKS
def test_the_share_of_a_copy_that_is_killed_is_done_here():
    ours = os.getpid()

    def work(item):
        if os.getpid() != ours:
            os.kill(os.getpid(), 9)
        return item

    with shared(range(50), work, worth_it=True) as rest:
        time.sleep(0.1)
        assert rest() == list(range(50))


@FORKS
def test_a_block_that_ends_early_leaves_no_process(monkeypatch):
    children = []
    fork = os.fork
    monkeypatch.setattr(room.os, "fork", lambda: children.append(fork()) or children[-1])
    with pytest.raises(KeyError), shared([1], lambda _item: threading.Event().wait(60), worth_it=True):
        raise KeyError
    with pytest.raises(ChildProcessError):
        os.waitpid(children[0], 0)


def test_little_work_is_done_here():
    with shared([1, 2], lambda _item: os.getpid(), worth_it=False) as rest:
        assert rest() == [os.getpid(), os.getpid()]


def test_where_other_threads_run_the_work_is_done_here():
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    try:
        with shared([1], lambda _item: os.getpid(), worth_it=True) as rest:
            assert rest() == [os.getpid()]
    finally:
        stop.set()
        thread.join()
