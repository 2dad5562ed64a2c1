"""YAML written by us: JSON that every YAML reader takes."""

import json


def quoted(value: object) -> str:
    """Return text, or lists and maps of text, as YAML in flow style.

    JSON is YAML but for the signs that YAML wants escaped, such as U+0085 and U+FEFF.
    """
    return "".join(_escaped(sign) for sign in json.dumps(value, ensure_ascii=False, indent=1))


def _escaped(sign: str) -> str:
    if sign.isprintable() or sign == "\n":
        return sign
    return f"\\U{ord(sign):08x}"
