"""`procviz explain`."""

import click

from procviz.errors import ProcvizError
from procviz.words import _


@click.command("explain")
@click.argument("rule")
def command(*, rule: str) -> None:
    """Say what RULE finds, why it matters, and show a wrong and a right example."""
    from procviz.checks.pages import rule_ids, rule_page  # noqa: PLC0415 - keeps `--help` quick

    if rule not in rule_ids():
        raise ProcvizError(_("there is no rule “{rule}”; known are {rules}", rule=rule, rules=", ".join(rule_ids())))
    page = rule_page(rule)
    click.echo(
        f"{page.id} ({page.severity})\n\n{page.summary}\n\nWhy\n{page.why}\n\nIncorrect\n{page.incorrect}\n\nCorrect\n{page.correct}"
    )
