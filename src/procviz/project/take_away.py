"""What readers take along from the site: files beside its pages."""

from procviz.exports import mermaid, model_json
from procviz.model import Workspace


def take_away(workspace: Workspace) -> dict[str, bytes]:
    """Return the files of a workspace by path: each process as JSON and as Mermaid, and the whole model as JSON."""
    processes = {process.id: model_json.of_process(process) for process in workspace.processes}
    drawn = {process.id: mermaid.write(process, workspace.language) for process in workspace.processes}
    return {
        **{f"processes/{name}.json": text.encode() for name, text in processes.items()},
        **{f"processes/{name}.mmd": text.encode() for name, text in drawn.items()},
        "model.json": model_json.of_workspace(workspace, processes).encode(),
    }
