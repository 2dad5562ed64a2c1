"""What an edit changes, line by line."""

import re
from difflib import unified_diff

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_UNENDED = "\n\\ No newline at end of file\n"


def difference(name: str, before: bytes, after: bytes) -> str:
    """Return the unified diff between two versions of the UTF-8 file `name`; nothing where they are equal."""
    old, new = (_LINE.findall(data.decode()) for data in (before, after))
    lines = unified_diff(old, new, name, name)
    return "".join(line if line.endswith("\n") else line + _UNENDED for line in lines)
