"""`procviz explain`."""

import click

from procviz.cli import options
from procviz.cli.terminal import terminal_language
from procviz.errors import ProcvizError
from procviz.reader.nearest import suggestion
from procviz.words import Language, _


@click.command("explain")
@click.argument("rule", required=False)
@click.option("--all", "every", is_flag=True, help="List all rules.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Form of the answer.")
@options.language
def command(*, rule: str | None, every: bool, form: str, language: Language | None) -> None:
    """Say what RULE finds, why it matters, and show a wrong and a right example."""
    from procviz.checks.pages import RulePage, rule_ids, rule_page, rule_pages
    from procviz.cli import rule_text
    from procviz.publish.faults import RULES

    if every is (rule is not None):
        raise ProcvizError(_("name a rule, or list all of them with `--all`"))
    tongue = language or terminal_language()
    if rule is None:
        pages = rule_pages(tongue)
        click.echo(rule_text.list_as_json(pages) if form == "json" else rule_text.list_as_text(pages), nl=False)
        return
    if rule in RULES:
        severity, summary = RULES[rule]
        said = summary.to(tongue)
        page = RulePage(
            id=rule, severity=severity.value, group="building", summary=said, why="", incorrect="", correct=""
        )
    elif rule in rule_ids():
        page = rule_page(rule, tongue)
    else:
        known = [*rule_ids(), *RULES]
        cure = suggestion(rule, known)
        raise ProcvizError(_("there is no rule “{rule}”; {cure}", rule=rule, cure=cure or ", ".join(known)))
    if form == "json":
        click.echo(rule_text.page_as_json(page), nl=False)
    else:
        rule_text.show(page, tongue)
