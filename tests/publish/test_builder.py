import sys

import pytest

from procviz.errors import ProcvizError
from procviz.publish.builder import building


def build(root, config, *, command):
    with building(root, config, command=command):
        pass


def python(code):
    return (sys.executable, "-c", code)


def test_the_builder_reads_its_configuration_from_the_input(tmp_path):
    build(tmp_path, "site_name: Ü\n", command=python("import sys; open('got', 'w').write(sys.stdin.read())"))
    assert (tmp_path / "got").read_text() == "site_name: Ü\n"


@pytest.mark.parametrize(
    ("code", "detail"),
    [
        ("print('INFO - x'); raise SystemExit('ERROR   -  Config value: theme')", "Config value: theme"),
        ("import sys; sys.exit('\\x1b[31mError: one\\x1b[0m\\nAborted\\nERROR - two')", "one · two"),
        ("1 / 0", "ZeroDivisionError: division by zero"),
        ("import sys; print('only this'); sys.exit(3)", "only this"),
        ("import sys; sys.exit(3)", "exit code 3"),
        ("import os; os.kill(os.getpid(), 9)", "exit code -9"),
    ],
)
def test_a_builder_that_fails_says_why_in_one_line(tmp_path, code, detail):
    with pytest.raises(ProcvizError) as caught:
        build(tmp_path, "", command=python(code))
    assert str(caught.value) == f"the builder stopped: {detail}"


def test_a_builder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(ProcvizError, match="the builder “no-such-builder” cannot be started"):
        build(tmp_path, "", command=("no-such-builder",))


def test_work_beside_the_builder_that_fails_ends_it(tmp_path):
    with pytest.raises(ZeroDivisionError), building(tmp_path, "", command=python("import time; time.sleep(60)")):
        1 / 0  # noqa: B018 - what fails


def test_a_builder_may_say_more_than_a_pipe_holds(tmp_path):
    build(tmp_path, "", command=python("print('x' * 1_000_000)"))
