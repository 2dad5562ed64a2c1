"""A small handbook made by hand: what `pages` and `render` will deliver, without them."""

import pytest

from procviz.diagram import Diagram
from procviz.pages import Page
from procviz.publish import Drawn, Folders, Handbook


def a_diagram(name):
    return Diagram(id=name, title=name, description="", language="de", lanes=(), nodes=(), edges=())


def a_drawing(word, *, width=1600):
    """Return an SVG with a box that links to the row of a step."""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<!-- drawn by hand -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="{width}pt" height="120pt">
<a xlink:href="#step-call"><rect x="20" y="20" width="140" height="50" fill="#cfe3ec"/>
<text x="30" y="50">{word}</text></a></svg>
""".encode()


def drawn(drawings):
    """Return what draws the diagrams of pages: the SVG given for each."""
    return lambda pages: [
        Drawn(page.path, diagram.id, drawings.get(diagram.id, b"")) for page in pages for diagram in page.pictures
    ]


def placed(diagram):
    return (
        f'<div class="procviz-diagram" data-diagram="{diagram}" data-search-exclude>'
        f'<img src="{diagram}.svg" alt="Ablauf"></div>'
    )


FAIR = f"""---
description: Eine Messe
---

# Messe

<dl class="procviz-facts">
<div><dt>Status</dt><dd><span class="procviz-badge active">aktiv</span></dd></div>
<div><dt>Verantwortlich</dt><dd><a href="../roles/sales.html">Vertrieb</a></dd></div>
</dl>

=== "Rollen"

    {placed("fair-role-order")}

=== "Kanäle"

    {placed("fair-channel-time")}

## Schritte

<div class="procviz-scroll"><table class="procviz-table">
<thead><tr><th>Schritt</th>
<th>Wer</th></tr></thead>
<tbody>
<tr id="step-call"><td>Qualifizierungsanruf</td>
<td><a href="../roles/sales.html">Vertrieb</a></td></tr>
<tr id="step-thanks"><td>Übergabe an den Außendienst</td>
<td>Anmeldebestätigung</td></tr>
</tbody></table></div>

## Befunde

<div class="procviz-finding warning"><p><strong>Warnung</strong> Kein Ziel genannt.</p></div>
"""


@pytest.fixture
def folders(tmp_path):
    return Folders(tmp_path)


@pytest.fixture(scope="session")
def small_handbook():
    """Three pages that link to each other: the home page, a process with two diagrams, a role."""
    pages = (
        Page(path="index.md", title="Handbuch", text="# Handbuch\n\n[Messe](processes/fair.md)\n"),
        Page(
            path="processes/fair.md",
            title="Messe",
            section=("Prozesse",),
            text=FAIR,
            pictures=(a_diagram("fair-role-order"), a_diagram("fair-channel-time")),
        ),
        Page(
            path="roles/sales.md",
            title="Vertrieb",
            section=("Katalog", "Rollen"),
            text="# Vertrieb\n\n[Anruf](../processes/fair.md#step-call)\n",
        ),
    )
    drawings = {"fair-role-order": a_drawing("Pressenwort"), "fair-channel-time": a_drawing("Kanalwort", width=400)}
    return Handbook(title="Handbuch", language="de", company="Hallermann", pages=pages, draw=drawn(drawings))


@pytest.fixture
def handbook(small_handbook):
    return small_handbook


@pytest.fixture
def pages(small_handbook):
    return small_handbook.pages
