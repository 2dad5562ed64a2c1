"""The language as a JSON Schema, by which editors complete and check while one types.

It is of draft-07, the one that editors for YAML speak, and holds for all three kinds of files. What it refuses, reading
refuses; what reading refuses, it refuses as far as a schema can see: not what stands elsewhere (references, ids given
twice, an anchor for `T`), not the order of keys, and not what needs a calendar or a map of the world.
"""

import json

from procviz.exports.schema.document import document
from procviz.exports.schema.types import Known
from procviz.model import CATALOGUE, Workspace
from procviz.words import Language

__all__ = ["write"]


def write(workspace: Workspace | None, language: Language) -> str:
    """Return the schema as JSON.

    Args:
        workspace: its ids are the only ones that references may name; None lets them name anything.
        language: of the descriptions.
    """
    return json.dumps(document(known(workspace), language), indent=2, ensure_ascii=False) + "\n"


def known(workspace: Workspace | None) -> Known | None:
    """Return the ids of each kind in a workspace."""
    if workspace is None:
        return None
    return {kind: tuple(workspace.of_kind(kind)) for kind in ("processes", "key_results", *CATALOGUE)}
