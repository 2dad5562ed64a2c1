"""The language reference in Markdown."""

from collections.abc import Iterator

from procviz.pages.telling.language import Chapter, language_reference
from procviz.words import Language, _


def write(language: Language) -> str:
    """Return the reference as one Markdown text, with its words in `language`."""
    lines = [f"# {_('Language reference').to(language)}", ""]
    for chapter in language_reference(language):
        lines += _lines(chapter)
    return "\n".join(lines)


def _lines(chapter: Chapter) -> Iterator[str]:
    yield f"{'#' * chapter.level} {chapter.title}"
    yield ""
    for paragraph in chapter.paragraphs:
        yield paragraph
        yield ""
    if chapter.columns:
        yield _row(chapter.columns)
        yield _row(("---",) * len(chapter.columns))
        yield from map(_row, chapter.rows)
        yield ""


def _row(cells: tuple[str, ...]) -> str:
    escaped = (cell.replace("|", "\\|") for cell in cells)
    return f"| {' | '.join(escaped)} |"
