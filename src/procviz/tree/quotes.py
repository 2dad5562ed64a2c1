"""Quotes that are not closed, closed too early, or hold a backslash that means something else."""

from procviz.problem import Problem
from procviz.tree.faults import brief, fault
from procviz.tree.scene import Scene
from procviz.words import Message, _


def in_quotes(value: str) -> str:
    """Return `value` as an editor would quote it in YAML."""
    if '"' in value or "\\" in value:
        return "'" + value.replace("'", "''") + "'"
    return f'"{value}"'


def quote_it(scene: Scene, start: int) -> Message:
    """Return the advice to quote the text that begins at `start`, with the line as it should be where that is sure."""
    text = scene.text
    number, column = text.position(start)
    line = text.line(number)
    value = line[column - 1 :].split(" #")[0].strip()
    if any(bracket in line[: column - 1] for bracket in "[{") or not value or brief(value) != value:
        return _("quote the text")
    if len(value) > 1 and value[0] == value[-1] and value[0] in "'\"":
        value = value[1:-1]
    return _("quote the text: {text}", text=in_quotes(value))


def unclosed_quote(scene: Scene) -> Problem:
    """Explain a quoted text that does not end."""
    return _never_closed(scene, scene.since)


def behind_quote(scene: Scene) -> Problem | None:
    """Explain what follows a quoted text; nothing where none stands before."""
    last = scene.last
    if last is None or last.sign not in ("'", '"') or not scene.last_is_near:
        return None
    if scene.text.position(last.start)[0] < scene.text.position(last.end)[0]:
        return _never_closed(scene, last.start)
    if scene.begins_line:
        return None
    message = _("text follows the closing quote {sign}", sign=last.sign)
    return fault(scene.text.span(scene.at, scene.at + 1), message, quote_it(scene, last.start))


def _never_closed(scene: Scene, start: int) -> Problem:
    sign = scene.text.text[start : start + 1]
    message = _("the quote {sign} that opens here is not closed in this line", sign=sign)
    return fault(scene.text.span(start, start + 1), message, _("close it at the end of the text"))


def escape(scene: Scene) -> Problem:
    """Explain a backslash in double quotes that begins no known escape."""
    start = scene.text.text.rfind("\\", scene.since, scene.at + 1)
    start = scene.at if start < 0 else start
    written = scene.text.text[start : start + 2].strip()
    message = _("“{escape}” means nothing in double quotes", escape=written)
    repair = _("use single quotes, or write the backslash twice")
    return fault(scene.text.span(start, start + len(written)), message, repair)
