import stat

import pytest

from procviz.render import engine as engines
from procviz.render.engine import EngineError, engine, engine_version, library_engine, system_engine

DOT = 'digraph { n0 [pos="0,0"] n1 [pos="200,0"] n0 -> n1 }'


def test_the_library_comes_first():
    assert engine() is library_engine
    assert engine_version().startswith("pygraphviz ")


def test_the_library_finds_ways_and_draws():
    assert b"edge n0 n1" in library_engine(DOT, "nop", "plain")
    assert library_engine(DOT, "nop2", "png").startswith(b"\x89PNG")


@pytest.mark.parametrize(("dot", "layout", "form"), [("digraph {", "nop", "plain"), (DOT, "none", "plain")])
def test_what_the_library_cannot_do_is_an_engine_error(dot, layout, form):
    with pytest.raises(EngineError):
        library_engine(dot, layout, form)


@pytest.fixture
def program(monkeypatch, tmp_path):
    """A function that puts a shell script in the place of the system's `neato`."""

    def install(script):
        path = tmp_path / "neato"
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")

    return install


def test_the_systems_program_gets_the_text_and_the_options(program):
    program('echo "$@"; cat')
    assert system_engine(DOT, "nop", "plain").decode() == f"-n1 -Tplain\n{DOT}"
    assert system_engine(DOT, "nop2", "svg").startswith(b"-n2 -Tsvg")


def test_a_program_that_fails_is_an_engine_error(program):
    program("exit 3")
    with pytest.raises(EngineError, match="3"):
        system_engine(DOT, "nop", "plain")


def test_a_program_that_hangs_is_ended(program, monkeypatch):
    program("exec sleep 60")
    monkeypatch.setattr(engines, "_PATIENCE", 0.1)
    with pytest.raises(EngineError, match="timed out"):
        system_engine(DOT, "nop", "plain")


def test_without_any_graphviz_there_is_no_version(monkeypatch):
    def absent(name):
        raise engines.metadata.PackageNotFoundError(name)

    monkeypatch.setattr(engines.metadata, "version", absent)
    monkeypatch.setenv("PATH", "")
    assert engine_version() == ""
    with pytest.raises(EngineError, match="neato"):
        system_engine(DOT, "nop", "plain")
