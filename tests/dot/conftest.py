import pytest

from procviz.diagram import Diagram, Edge, Heading, Lane, Node


@pytest.fixture
def diagram():
    """Two lanes, three columns: a form leads to a mail, the mail to a decision with one way on and one back."""
    return Diagram(
        id="welcome",
        title="Willkommen",
        description="Wer wann was bekommt",
        language="de",
        lanes=(Lane(title="Website", link="../channels/website.html"), Lane(title="E-Mail")),
        nodes=(
            Node(id="form", title="Formular", sign="start", row=0, column=0),
            Node(id="mail", title="Danke-Mail", sign="message", row=1, column=0, note="Tag 0", link="#mail"),
            Node(id="opened", title="Geöffnet?", sign="decision", row=1, column=1),
            Node(id="done", title="Fertig", sign="end", row=0, column=2, classes=("success",)),
        ),
        edges=(
            Edge(source="form", target="mail"),
            Edge(source="mail", target="opened", label="+ 2 d", description="nach 2 Tagen"),
            Edge(source="opened", target="done", label="60 %"),
            Edge(source="opened", target="mail", label="40 % · sonst", classes=("back",)),
        ),
        headings=(Heading(title="Tag 0", first=0, last=0), Heading(title="Tag 2", first=1, last=2)),
    )
