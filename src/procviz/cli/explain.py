"""`procviz explain`."""

import click

from procviz.cli.terminal import terminal_language
from procviz.errors import ProcvizError
from procviz.reader.nearest import suggestion
from procviz.words import _


@click.command("explain")
@click.argument("rule")
def command(*, rule: str) -> None:
    """Say what RULE finds, why it matters, and show a wrong and a right example."""
    from procviz.checks.pages import rule_ids, rule_page  # noqa: PLC0415 - keeps `--help` quick
    from procviz.publish.faults import RULES  # noqa: PLC0415

    if rule in RULES:
        severity, summary = RULES[rule]
        click.echo(f"{rule} ({severity})\n\n{summary.to(terminal_language())}")
        return
    if rule not in rule_ids():
        known = [*rule_ids(), *RULES]
        cure = suggestion(rule, known)
        raise ProcvizError(_("there is no rule “{rule}”; {cure}", rule=rule, cure=cure or ", ".join(known)))
    page = rule_page(rule)
    click.echo(f"{page.id} ({page.severity})\n\n{page.summary}")
    for title, text in (("Why", page.why), ("Incorrect", page.incorrect), ("Correct", page.correct)):
        click.echo(f"\n{title}\n\n{text.strip()}")
