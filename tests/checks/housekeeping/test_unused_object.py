from datetime import date
from pathlib import Path

from procviz.checks import Context
from procviz.checks.housekeeping import unused_object
from procviz.graph import uses_of
from procviz.reader import read_workspace

BUNDLED = Path(__file__).parents[3] / "processes"
FREE = {"teams", "stakeholders", "ideas", "objectives", "meetings"}


def test_it_finds_what_the_index_of_uses_does_not_know(tmp_path):
    for file in BUNDLED.rglob("*.yml"):
        if file.name != "nurture-retrofit.yml":  # what only this process uses is now unused
            tmp_path.joinpath(file.name + ("" if file.parent.name == "catalogue" else ".yml")).write_bytes(
                file.read_bytes()
            )
    workspace = read_workspace(tmp_path).workspace
    context = Context(workspace, date(2026, 11, 21))
    found = {finding.about[0].id for finding in unused_object.find(workspace, context)}
    uses = uses_of(workspace)
    kinds = ("roles", "channels", "audiences", "places", "systems", "stages", "kpis", "data", "experiments")
    unused = {name for kind in kinds for name in workspace.of_kind(kind) if (kind, name) not in uses}
    assert found == unused
    assert "exp-subject" in found
