"""A process as a Mermaid flowchart, for wikis and chats that draw such text."""

import re
from collections.abc import Iterator, Mapping

from procviz.graph import Flow, flow_of
from procviz.model import AnyStep, Duration, JoinStep, Process, WaitStep
from procviz.views.layout import said
from procviz.views.layout.descriptions import left_from
from procviz.views.layout.labels import edge_of
from procviz.views.layout.ways import Arc
from procviz.words import Language

_SHAPES = {
    "start": ("([", "])"),
    "message": ("[", "]"),
    "activity": ("(", ")"),
    "decision": ("{", "}"),
    "split": ("{", "}"),
    "parallel": ("{{", "}}"),
    "join": ("{{", "}}"),
    "wait": (">", "]"),
    "handover": ("[/", "/]"),
    "subprocess": ("[[", "]]"),
    "end": ("([", "])"),
}
_MEANS_SOMETHING = re.compile(
    r"""[#"<>&`\\{}\[\]|;$*_~^@]|%(?=[%{])|(?<=%)%"""
    r"""|:(?=fa-|//)|(?<=www)\.|(?<=[0-9])[.)](?= )|^[-+](?= )"""  # icons, links and lists
    r"""|s(?=tyle)|c(?=lassDef)|d(?=irection )"""  # words that Mermaid sees even between quotes
)
"""What Mermaid may take for something else than text, even between quotes (tried with Mermaid 11)."""


def write(process: Process, language: Language) -> str:
    """Return a process as a flowchart: a node a step, with the figures and conditions of the ways between them.

    Ids are `s0`, `s1` and so on, in the order of the steps: some words, `end` among them, mean something to Mermaid.
    """
    flow = flow_of(process)
    titles = {name: step.name(language) for name, step in flow.steps.items()}
    ids = {name: f"s{number}" for number, name in enumerate(flow.steps)}
    left = _left(process, language)
    lines = ["flowchart TD"]
    for name, step in flow.steps.items():
        opening, closing = _SHAPES[step.kind]
        lines.append(
            f'  {ids[name]}{opening}"{_label([titles[name], *_beside(step, language), *left.get(name, ())])}"{closing}'
        )
    lines += [f"  {one}" for one in _ways(flow, titles, ids, language)]
    return "\n".join(lines) + "\n"


def _ways(flow: Flow, titles: Mapping[str, str], ids: Mapping[str, str], language: Language) -> Iterator[str]:
    for link in flow.links:
        arrow = edge_of(flow, Arc(link.source, link.target, ((link,),), is_back=False), titles, language)
        ends = f"{titles[link.source]} → {titles[link.target]}"
        words = arrow.description.removeprefix(ends).removeprefix(": ")
        label = f'|"{_label([words])}"|' if words else ""
        yield f"{ids[link.source]} -->{label} {ids[link.target]}"


def _beside(step: AnyStep, language: Language) -> list[str]:
    """Return how long a step waits."""
    if isinstance(step, WaitStep) and step.for_:
        return [said.lasting(step.for_, language)]
    if isinstance(step, WaitStep | JoinStep) and isinstance(step.timeout, Duration):
        return [said.at_most_waiting(step.timeout, language)]
    return []


def _left(process: Process, language: Language) -> dict[str, list[str]]:
    """Return how contacts come to a step from anywhere."""
    found: dict[str, list[str]] = {}
    for out in process.exit:
        if out.to:
            found.setdefault(out.to, []).append(left_from(out, language).to(language))
    return found


def _label(parts: list[str]) -> str:
    """Return texts as they stand between quotes; the one place that escapes for Mermaid."""
    return _escaped(" ".join(" · ".join(parts).split()))


def _escaped(text: str) -> str:
    return _MEANS_SOMETHING.sub(lambda found: "".join(f"#{ord(sign)};" for sign in found[0]), text)
