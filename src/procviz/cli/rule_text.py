"""The page of a rule, and the list of all, for the terminal and for other programs."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from itertools import groupby

from rich.console import Console
from rich.markdown import Markdown
from rich.padding import Padding
from rich.syntax import Syntax
from rich.text import Text

from procviz.checks.pages import RulePage
from procviz.words import Language, Message, _

VERSION = 1
_LISTED = ("id", "severity", "group", "summary")
_INDENT = (0, 0, 0, 2)
_WHY = _("Why")


def show(page: RulePage, language: Language = "en", console: Console | None = None) -> None:
    """Print a page: with headings and coloured YAML at a terminal, as plain text into a pipe or file."""
    console = console or Console()
    if not console.is_terminal:
        console.file.write(page_as_text(page, language))
        return
    console.print(Text.assemble((page.id, "bold"), f" ({page.severity}, {page.group})\n"))
    console.print(Markdown(page.summary))
    if page.why:
        console.print(Text(f"\n{_WHY.to(language)}\n", "bold"))
        console.print(Padding(Markdown(page.why), _INDENT))
    for title, example in _examples(page):
        console.print(Text(f"\n{title.to(language)}\n", "bold"))
        # The theme of the terminal's own colours, without a ground: it can be read on a dark and on a light one.
        code = Syntax(example, "yaml", theme="ansi_dark", background_color="default", word_wrap=True)
        console.print(Padding(code, _INDENT))


def page_as_text(page: RulePage, language: Language = "en") -> str:
    """Return a page as plain text."""
    parts = [f"{page.id} ({page.severity}, {page.group})", page.summary]
    if page.why:
        parts += [_WHY.to(language), page.why]
    for title, example in _examples(page):
        parts += [title.to(language), example]
    return "\n\n".join(parts) + "\n"


def page_as_json(page: RulePage) -> str:
    """Return a page as a JSON object."""
    return json.dumps({"version": VERSION, **asdict(page)}, ensure_ascii=False, indent=2) + "\n"


def list_as_text(pages: Iterable[RulePage]) -> str:
    """Return the rules by group, a line each: id, severity and what it finds."""
    pages = tuple(pages)
    width = max(len(page.id) for page in pages)
    blocks = (
        f"{group}\n" + "".join(f"  {page.id:<{width}}  {page.severity:<7}  {page.summary}\n" for page in members)
        for group, members in groupby(pages, key=lambda page: page.group)
    )
    return "\n".join(blocks)


def list_as_json(pages: Iterable[RulePage]) -> str:
    """Return the rules as a JSON list of id, severity, group and summary."""
    rules = [{key: getattr(page, key) for key in _LISTED} for page in pages]
    return json.dumps({"version": VERSION, "rules": rules}, ensure_ascii=False, indent=2) + "\n"


def _examples(page: RulePage) -> Iterable[tuple[Message, str]]:
    texts = ((_("Incorrect"), page.incorrect), (_("Correct"), page.correct))
    return ((title, text.strip()) for title, text in texts if text)
