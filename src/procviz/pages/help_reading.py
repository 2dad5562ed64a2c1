"""Help: how to read the diagrams."""

from collections.abc import Iterator

from procviz.pages.markup import render
from procviz.pages.page import Page
from procviz.pages.telling.exhibits import LEGEND
from procviz.pages.telling.hanging import hung
from procviz.pages.telling.site import Site
from procviz.pages.telling.terms import STEPS
from procviz.words import Message, _

PLACE = 80

SIGNS: dict[str, tuple[Message, Message]] = {
    "start": (_("Ellipse"), _("Here somebody comes in. A process may have several starts.")),
    "message": (_("Box with a folded corner"), _("One contact: an e-mail, a letter, a call, a post.")),
    "activity": (_("Box with round corners"), _("Work that we do; nobody outside notices it at once.")),
    "decision": (_("Diamond"), _("Goes one way, by the condition written at the arrow.")),
    "split": (_("Diamond"), _("Goes one way by chance, by the share at the arrow: an A/B test.")),
    "parallel": (_("Diamond"), _("Goes all ways at the same time.")),
    "join": (_("Diamond"), _("Waits until the parallel ways have come together again.")),
    "wait": (_("Box with a clock"), _("Time passes, or something is waited for.")),
    "handover": (
        _("Box shaped like an arrow"),
        _("One role hands over to another, which accepts within the time agreed, or rejects with a reason."),
    ),
    "subprocess": (_("Box with a double border"), _("Another process runs here; a click leads to it.")),
    "end": (_("Ellipse"), _("Here it ends, well or not so well: the outcome is in its colour and its words.")),
}


def write(site: Site) -> Iterator[Page]:
    """Yield the one page."""
    title = _("Reading the diagrams").to(site.language)
    exhibit = site.view(LEGEND)
    legend = hung(exhibit, "help") if exhibit else None
    text = render(
        "help_reading.md",
        site.language,
        title=title,
        legend=legend,
        signs=[(STEPS[kind], look, meaning) for kind, (look, meaning) in SIGNS.items()],
    )
    pictures = (legend,) if legend else ()
    yield Page(
        path="help/reading.md", title=title, text=text, section=(_("Help").to(site.language),), pictures=pictures
    )
