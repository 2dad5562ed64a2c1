"""The grammar of CODEOWNERS: paths as patterns, comments, headings of sections."""

import re

from procviz.exports.codeowners.handles import Form

_BRACKETS = re.compile(r"[\[\]]")
_MEANT = re.compile(r"([\\*?\s])")
_UNWRITABLE = {
    "github": re.compile(r"[\[\]#\x00-\x1f\x7f]"),  # neither ranges nor a hash can be taken literally there
    "gitlab": re.compile(r"[\x00-\x1f\x7f]"),
}


def pattern(path: str, form: Form) -> str:
    """Return the pattern of one file, whose `path` counts from the top of the repository.

    What stands for something else is taken literally; what cannot be becomes a sign that stands for any character.
    """
    parts = [_unwritable(part, form) for part in _UNWRITABLE[form].split(path)]
    return "/" + "?".join(parts)


def _unwritable(part: str, form: Form) -> str:
    escaped = _MEANT.sub(r"\\\1", part)
    return _BRACKETS.sub(r"\\\g<0>", escaped) if form == "gitlab" else escaped


def comment(text: str) -> str:
    """Return `text` as a comment; GitLab takes whatever looks like a name with `@` for an owner, even there."""
    return f"# {_flat(text)}"


def section(title: str) -> str:
    """Return the heading of a section of GitLab's."""
    name = " ".join(_BRACKETS.sub(" ", _flat(title)).split())
    return f"[{name or '-'}]"


def _flat(text: str) -> str:
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).replace("@", " ").split())
