import os
import pickle
import signal
import subprocess
import sys
import textwrap
import time
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import psutil
import pytest

from procviz.diagram import Sketch
from procviz.render import Job, draw

STRAIGHT = "the diagram “{title}” has straight arrows: finding better ways failed"


def jobs(diagram, count=3, form="svg"):
    return [Job(replace(diagram, id=f"d{number}"), form) for number in range(count)]


def problems(drawings):
    return [drawing.problem.template if drawing.problem else "" for drawing in drawings]


def own_processes():
    return [child for child in psutil.Process().children(recursive=True) if child.is_running()]


def test_drawings_come_in_the_order_of_their_jobs(diagram):
    drawings = list(draw(jobs(diagram, 30), workers=2, cache=None))
    assert problems(drawings) == [""] * 30
    assert [f'id="d{number}"'.encode() in drawing.data for number, drawing in enumerate(drawings)] == [True] * 30


def test_each_format_begins_as_it_should(diagram):
    formats = ("svg", "png", "pdf", "svg")
    drawings = draw([Job(diagram, form) for form in formats], workers=1, cache=None)
    assert [drawing.data[:4] for drawing in drawings] == [b"<svg", b"\x89PNG", b"%PDF", b"<svg"]


def test_nothing_is_drawn_of_nothing():
    assert list(draw([], cache=None)) == []


def test_the_same_bytes_come_from_any_number_of_processes_in_any_order(diagram):
    forwards = jobs(diagram, 30)
    one = list(draw(forwards, workers=1, cache=None))
    other = list(draw(forwards[::-1], workers=3, cache=None))
    assert other[::-1] == one


def test_fonts_of_the_machine_do_not_matter(diagram, tmp_path):
    program = textwrap.dedent("""
        import pickle, sys
        from procviz.render.engine import library_engine
        from procviz.render.picture import picture
        sys.stdout.buffer.write(picture(pickle.load(sys.stdin.buffer), "svg", library_engine))
    """)
    empty = tmp_path / "fonts.conf"
    empty.write_text("<fontconfig></fontconfig>")
    digests = {
        sha256(
            subprocess.run(
                [sys.executable, "-c", program],
                input=pickle.dumps(diagram),
                capture_output=True,
                check=True,
                env={**os.environ, **fonts},
            ).stdout
        ).hexdigest()
        for fonts in ({}, {"FONTCONFIG_FILE": str(empty)})
    }
    assert len(digests) == 1


def test_nothing_reaches_the_terminal(diagram, capfd):
    list(draw(jobs(diagram, 1, "png"), cache=None))
    assert capfd.readouterr() == ("", "")


def test_a_second_run_draws_nothing(diagram, tmp_path, stand_ins):
    first = list(draw(jobs(diagram), cache=tmp_path, engine=stand_ins.crashing))
    for file in list(tmp_path.glob("??/*")):
        data = b"from the cache"
        file.write_bytes(sha256(data).digest() + data)
    second = list(draw(jobs(diagram), cache=tmp_path, engine=stand_ins.crashing))
    assert all(drawing.data.startswith(b"<svg") for drawing in first)
    assert [drawing.data for drawing in second] == [b"from the cache"] * 3


def test_a_damaged_cache_is_drawn_anew(diagram, tmp_path):
    first = list(draw(jobs(diagram), cache=tmp_path))
    for file in list(tmp_path.glob("??/*")):
        file.write_bytes(file.read_bytes()[:-1])
    assert list(draw(jobs(diagram), cache=tmp_path)) == first


def test_few_misses_among_many_hits_are_drawn(diagram, tmp_path):
    tiny = replace(diagram, nodes=diagram.nodes[:1], edges=(), headings=())
    first = list(draw(jobs(tiny, 300), workers=1, cache=tmp_path))
    for file in sorted(tmp_path.glob("??/*"))[::50]:
        file.unlink()
    assert list(draw(jobs(tiny, 300), workers=1, cache=tmp_path)) == first


def test_a_crash_costs_one_picture_only(diagram, trouble, stand_ins):
    mixed = [*jobs(diagram, 2, "png"), Job(trouble, "png"), *jobs(diagram, 3, "png")]
    drawings = list(draw(mixed, workers=1, cache=None, engine=stand_ins.crashing))
    assert [bool(drawing.data) for drawing in drawings] == [True, True, False, True, True, True]
    assert problems(drawings)[2] == "the diagram “{title}” could not be drawn"


@pytest.mark.slow
def test_a_picture_that_takes_too_long_is_given_up(diagram, trouble, stand_ins):
    mixed = [Job(trouble, "png"), *jobs(diagram, 2, "png")]
    drawings = list(draw(mixed, workers=1, cache=None, deadline=1.5, engine=stand_ins.hanging))
    assert [bool(drawing.data) for drawing in drawings] == [False, True, True]


@pytest.mark.parametrize("fault", ["crashing", pytest.param("hanging", marks=pytest.mark.slow)])
def test_one_diagram_whose_ways_are_not_found_has_straight_arrows(diagram, trouble, stand_ins, fault):
    mixed = [*jobs(diagram, 2), Job(trouble, "svg"), *jobs(diagram, 3)]
    drawings = list(draw(mixed, workers=1, cache=None, deadline=1.5, engine=getattr(stand_ins, fault)))
    assert problems(drawings) == ["", "", STRAIGHT, "", "", ""]
    assert drawings[2].data.count(b' class="edge') == len(trouble.edges)


def test_where_finding_ways_crashes_edges_are_straight_and_not_kept(diagram, stand_ins, tmp_path):
    (drawing,) = draw(jobs(diagram, 1), cache=tmp_path, engine=stand_ins.crashing_on_ways)
    assert drawing.data.startswith(b"<svg")
    assert problems([drawing]) == [STRAIGHT]
    assert not list(tmp_path.glob("??/*"))


def test_a_lost_edge_is_a_problem_and_drawn_all_the_same(diagram, stand_ins):
    (drawing,) = draw(jobs(diagram, 1), cache=None, engine=stand_ins.losing_a_way)
    assert problems([drawing]) == [STRAIGHT]
    assert drawing.data.count(b' class="edge') == len(diagram.edges)


@pytest.mark.parametrize("form", ["png", "pdf"])
def test_half_a_file_is_a_problem_and_not_a_picture(diagram, stand_ins, form):
    (drawing,) = draw(jobs(diagram, 1, form), cache=None, engine=stand_ins.stopping_halfway)
    assert drawing.data == b""
    assert problems([drawing]) == ["the diagram “{title}” could not be drawn"]


def test_no_process_is_left_when_the_caller_stops(diagram):
    before = len(own_processes())
    drawings = draw(jobs(diagram, 60), workers=2, cache=None)
    next(drawings)
    drawings.close()
    assert len(own_processes()) == before


@pytest.mark.slow
@pytest.mark.parametrize("work", ["[Job(diagram, 'svg')], engine=stand_ins.hanging", "[Job(diagram, 'svg')] * 5000"])
def test_ctrl_c_ends_everything(trouble, work):
    """As a terminal does it: the signal reaches the drawing processes too."""
    program = textwrap.dedent(f"""
        import pickle, sys
        sys.path.insert(0, {str(Path(__file__).parent)!r})
        import stand_ins
        from procviz.render import Job, draw
        diagram = pickle.load(sys.stdin.buffer)
        print("drawing", flush=True)
        list(draw({work}, workers=2, cache=None, deadline=60))
    """)
    with subprocess.Popen(
        [sys.executable, "-c", program],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as process:
        process.stdin.write(pickle.dumps(trouble))
        process.stdin.close()
        process.stdin = None
        process.stdout.readline()
        workers = []
        while not workers:
            workers = psutil.Process(process.pid).children(recursive=True)
            time.sleep(0.05)
        time.sleep(0.5)
        os.killpg(process.pid, signal.SIGINT)
        assert process.wait(timeout=10) != 0
        workers += [other for other in psutil.process_iter() if _in_session(other, process.pid)]
    _gone, alive = psutil.wait_procs(workers, timeout=5)
    assert not alive


def _in_session(process, session):
    """Tell whether a process belongs to the session of the program."""
    try:
        return process.pid != session and os.getsid(process.pid) == session
    except (ProcessLookupError, PermissionError):
        return False


def sketch(diagram, made_of="a text", made=None):
    """Return a sketch of `diagram`; each making of it is noted in `made`."""

    def make():
        if made is not None:
            made.append(made_of)
        return diagram

    return Sketch(id=diagram.id, title=diagram.title, language=diagram.language, made_of=lambda: made_of, make=make)


def test_a_sketch_gives_the_picture_of_its_diagram(diagram, tmp_path):
    (plain,) = draw([Job(diagram, "svg")], cache=None)
    for cache in (None, tmp_path, tmp_path):
        assert list(draw([Job(sketch(diagram), "svg")], cache=cache)) == [plain]


def test_of_a_picture_that_is_kept_no_diagram_is_made(diagram, tmp_path):
    made = []
    for _run in range(2):
        list(draw([Job(sketch(diagram, "a text", made), "svg")], cache=tmp_path))
    assert made == ["a text"]


def test_a_sketch_of_something_else_whose_diagram_is_the_same_takes_the_picture_kept(diagram, tmp_path):
    list(draw([Job(sketch(diagram, "a text"), "svg")], cache=tmp_path))
    pictures = {path for path in tmp_path.glob("??/*") if path.stat().st_size > 1000}
    made = []
    list(draw([Job(sketch(diagram, "other", made), "svg")], cache=tmp_path))
    assert made == ["other"]
    assert {path for path in tmp_path.glob("??/*") if path.stat().st_size > 1000} == pictures


def test_a_picture_that_was_dropped_is_drawn_anew(diagram, tmp_path):
    first = list(draw([Job(sketch(diagram), "svg")], cache=tmp_path))
    for path in tmp_path.glob("??/*"):
        if path.stat().st_size > 1000:
            path.unlink()
    assert list(draw([Job(sketch(diagram), "svg")], cache=tmp_path)) == first
