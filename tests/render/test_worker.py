import io
import pickle

from procviz.render.engine import library_engine
from procviz.render.worker import attempt, serve


def test_every_task_gets_its_outcome(diagram):
    source, output = io.BytesIO(pickle.dumps([(7, diagram, "svg", False), (8, diagram, "png", True)])), io.BytesIO()
    serve(source, output, library_engine, deadline=60)
    output.seek(0)
    first, second = pickle.load(output), pickle.load(output)  # noqa: S301 - our own
    assert (first[0], first[1][:4], first[2]) == (7, b"<svg", False)
    assert (second[0], second[1][:4], second[2]) == (8, b"\x89PNG", True)
    assert output.read() == b""


def test_where_no_ways_are_found_edges_are_straight(diagram, stand_ins):
    number, data, straight = attempt((1, diagram, "svg", False), stand_ins.losing_a_way)
    assert (number, data[:4], straight) == (1, b"<svg", True)


def test_a_picture_that_is_not_whole_is_none(diagram, stand_ins):
    assert attempt((1, diagram, "png", False), stand_ins.stopping_halfway) == (1, b"", True)
