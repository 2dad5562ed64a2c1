import json
from pathlib import Path

from procviz.project.take_away import take_away
from procviz.reader import read_workspace

BUNDLED = Path(__file__).parents[2] / "processes"


def test_each_process_and_the_whole_model_are_there_to_take_along():
    workspace = read_workspace(BUNDLED).workspace
    files = dict(take_away(workspace))
    names = [process.id for process in workspace.processes]
    assert set(files) == {"model.json", *(f"processes/{name}{end}" for name in names for end in (".json", ".mmd"))}
    assert files["processes/blechexpo.mmd"].startswith(b"flowchart TD\n")
    whole = json.loads(files["model.json"])
    assert whole["processes"] == {name: json.loads(files[f"processes/{name}.json"]) for name in names}
