"""JSON that people can read and no terminal or CI runner obeys."""

import json
import re
from typing import Any

_OBEYED = re.compile(
    "[\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufeff\ufff9-\ufffb]|#(?=#)"
)
"""What JSON allows as it is: controls, characters without a shape, marks of direction, halves of characters; `##[`."""


def dump(value: Any) -> str:  # noqa: ANN401 - whatever JSON can hold
    """Return `value` as indented JSON; a reader gets every character back, also those that are written as codes."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    return _OBEYED.sub(lambda found: f"\\u{ord(found.group()):04x}", text) + "\n"
