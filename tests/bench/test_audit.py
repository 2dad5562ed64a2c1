"""The pictures of the bundled workspace have no fault; the figures are those that `make audit` prints."""

from collections import Counter

import pytest

from audit import BUNDLED, Audit, audit, diagrams, main, table
from overlaps import CUT, GONE, LABEL_ON_BOX, LABEL_ON_LABEL, LABEL_ON_LINE, LOOSE, LOST, THROUGH, TOUCHING, WIDE
from procviz.reader import read_workspace


@pytest.fixture(scope="module")
def pictures():
    return list(diagrams(read_workspace(BUNDLED).workspace, sample=1000))


def test_the_pictures_of_the_site_have_no_fault(pictures):
    shown = [one for one in pictures if "--" not in one.id or one.id.endswith(("--role-order", "--channel-time"))]
    found = audit("site", shown)
    assert found.pictures >= 7
    assert (found.found, found.undrawn) == (Counter(), 0), found.examples


@pytest.mark.slow
def test_the_pictures_of_the_bundled_workspace_keep_to_the_goals(pictures):
    found = audit("bundled", pictures)
    assert found.pictures >= 140
    assert found.misses == [], found.examples
    assert {kind: found.found[kind] for kind in (GONE, LOOSE, WIDE, CUT)} == {GONE: 0, LOOSE: 0, WIDE: 0, CUT: 0}
    assert all(found.found[kind] < 0.01 * found.labels for kind in (LABEL_ON_LINE, LABEL_ON_LABEL))


@pytest.mark.parametrize(
    ("found", "misses"),
    [
        ({}, []),
        ({LABEL_ON_BOX: 2}, []),
        ({LABEL_ON_BOX: 3}, [LABEL_ON_BOX]),
        ({TOUCHING: 1, THROUGH: 1, LOST: 1}, [TOUCHING, THROUGH, LOST]),
    ],
)
def test_a_goal_is_missed_by_one_box_but_not_by_one_label_in_a_hundred(found, misses):
    assert Audit("x", labels=200, found=Counter(found)).misses == misses


def test_the_table_shows_shares_of_labels_beside_the_goals():
    rows = list(table([Audit("x", pictures=1200, labels=200, found=Counter({LABEL_ON_BOX: 1}))]))
    assert "| pictures                                 | 1,200" in "\n".join(rows)
    assert "| labels over boxes (goal: under 1%)       | 1 (0.50%)" in "\n".join(rows)


@pytest.mark.slow
def test_a_workspace_of_ones_own_can_be_looked_at(capsys, tmp_path):
    (tmp_path / "p.yml").write_text("process: p\ntitle: Prozess\nsteps: [{start: s}, {end: e}]\n")
    assert main(["--workspace", str(tmp_path), "--save", str(tmp_path / "faulty")]) == 0
    assert "boxes that touch (goal: 0)" in capsys.readouterr().out
    assert not (tmp_path / "faulty").exists()
