"""What readers take along from the site: files beside its pages."""

from collections.abc import Iterator

from procviz.exports import mermaid, model_json
from procviz.model import Workspace


def take_away(workspace: Workspace) -> Iterator[tuple[str, bytes]]:
    """Yield the files of a workspace with their paths: each process as Mermaid and as JSON, the whole model as JSON."""
    for process in workspace.processes:
        yield f"processes/{process.id}.mmd", mermaid.write(process, workspace.language).encode()
    processes = {process.id: model_json.of_process(process) for process in workspace.processes}
    for name, text in processes.items():
        yield f"processes/{name}.json", text.encode()
    yield "model.json", model_json.of_workspace(workspace, processes).encode()
