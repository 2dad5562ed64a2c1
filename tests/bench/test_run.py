from pathlib import Path

import pytest

from run import Bench, FailedError, Measurement, table


def unable(bench):
    raise FailedError(bench.workspace.name)


@pytest.mark.parametrize(
    ("measure", "figure"),
    [
        (lambda bench: f"{bench.count} ms", "| 3 ms"),
        (None, "| not measured yet"),
        (unable, "| could not run: not-there"),
    ],
)
def test_a_row_shows_the_work_its_goal_and_what_became_of_it(capsys, measure, figure):
    table(Bench(Path("not-there"), 3, Path()), [Measurement("check, cold", "1 s", "2 s", measure)])
    row = capsys.readouterr().out.splitlines()[-1]
    assert row.startswith("| check, cold  ")
    assert "| 2 s   " in row
    assert row.endswith(figure)
