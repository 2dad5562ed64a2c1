"""What happens in a process, in sentences; a hundred pieces a page, so it is made without a template."""

from collections.abc import Iterator

from markupsafe import Markup, escape

from procviz.pages.markup import sentence
from procviz.pages.telling.links import ABOVE
from procviz.prose import Block, Paragraph, Run


def sentences(blocks: tuple[Block, ...]) -> Markup:
    """Return paragraphs and lists as HTML."""
    return Markup("\n".join(_blocks(blocks)))  # noqa: S704 - `_run` escapes


def _blocks(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph):
            labels = "".join([_run(run) for run in block.runs if run.is_label])
            label = f"<strong>{labels}</strong>" if labels else ""
            rest = "".join([_run(run) for run in block.runs if not run.is_label])
            yield f"<p>{label}{rest}</p>"
        else:
            yield "<ul>"
            for item in block.items:
                yield "<li>"
                yield from _blocks(item)
                yield "</li>"
            yield "</ul>"


def _run(run: Run) -> str:
    if run.is_marked:
        return sentence(run.text)
    text = escape(run.text)
    if run.target is None:
        return text
    kind, name = run.target
    address = escape(f"#step-{name}" if kind == "steps" else f"{ABOVE}{kind}/{name}.html")
    return f'<a class="procviz-told" href="{address}">{text}</a>' if run.is_told else f'<a href="{address}">{text}</a>'
