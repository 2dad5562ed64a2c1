import pytest

from procviz.views.content import MOST_MESSAGES

END = {"end": "done"}
EMAIL = {"email": {"title": "E-mail", "kind": "email", "consent": "none"}}


def start(stage=None):
    return {"start": "begin", **({"sets_stage": stage} if stage else {})}


def mail(name, **keys):
    return {"message": name, "title": name.upper(), "channel": "email", **keys}


@pytest.fixture
def drawn(workspace, picture):
    """Return what draws processes with two audiences and two stages."""

    def draw(*processes, **kinds):
        audiences = {"fans": {"title": "Fans"}, "guests": {"title": "Guests"}}
        stages = {"mql": {"title": "MQL – ripe", "definition": "x"}, "sql": {"definition": "x"}}
        return picture(
            "content", workspace(*processes, **{"audiences": audiences, "stages": stages, "channels": EMAIL, **kinds})
        )

    return draw


def boxes(diagram):
    """Return the messages with the row and the column that they stand in."""
    lanes = [lane.title for lane in diagram.lanes]
    columns = [heading.title for heading in diagram.headings]
    return [(node.title, lanes[node.row], columns[node.column]) for node in diagram.nodes]


def test_a_message_stands_with_its_audience_in_the_stage_in_which_it_arrives(process, drawn):
    step = {"activity": "call", "sets_stage": "sql"}
    made = process(
        start("mql"), mail("a"), step, mail("b", audience=["fans", "guests"]), END, audience="fans", title="P"
    )
    diagram = drawn(made)
    assert [heading.title for heading in diagram.headings] == ["MQL", "sql"]
    assert boxes(diagram) == [("A", "Fans", "MQL"), ("B", "Fans", "sql"), ("B", "Guests", "sql")]
    node = diagram.nodes[0]
    assert (node.sign, node.note, node.classes, node.link) == (
        "message",
        "E-mail",
        ("advertising",),
        "processes/p.html#step-a",
    )
    assert node.description == "Fans, MQL: “A” from “P”"


def test_a_message_that_comes_in_several_stages_stands_in_each_of_them(process, drawn):
    ask = {"decision": "ask", "next": [{"when": "x", "to": "up"}, {"when": "otherwise", "to": "a"}]}
    made = process(start("mql"), ask, {"activity": "up", "sets_stage": "sql"}, mail("a"), END, audience="fans")
    assert boxes(drawn(made)) == [("A", "Fans", "MQL"), ("A", "Fans", "sql")]


def test_the_subject_is_the_one_that_the_audience_reads(process, drawn):
    variants = {"guests": {"subject": "Welcome"}}
    made = process(start("mql"), mail("a", subject="Hello", variants=variants), END, audience=["fans", "guests"])
    fans, guests = drawn(made).nodes
    assert (fans.note, guests.note) == ("E-mail", "E-mail · own words")
    assert (fans.description[-14:], guests.description[-16:]) == ("subject: Hello", "subject: Welcome")


def test_what_a_called_process_sends_comes_in_the_stage_and_to_the_audience_of_its_caller(process, drawn):
    called = process(start(), mail("a"), mail("b", audience="fans"), END, process="called", audience="fans")
    call = {"subprocess": "call", "process": "called"}
    caller = process(start("sql"), call, END, process="caller", audience="guests")
    assert boxes(drawn(called, caller)) == [
        ("B", "Fans", "sql"),
        ("A", "Fans", "Stage unknown"),
        ("A", "Guests", "sql"),
    ]


def test_what_is_paused_is_not_there_and_what_arrives_nowhere_neither(process, drawn):
    live = process(start("mql"), END, mail("lost"), audience="fans", process="live")
    paused = process(start("mql"), mail("a"), END, audience="fans", process="paused", status="paused")
    assert drawn(live, paused) is None
    assert drawn(process(start("mql"), mail("a", next="gone"), END, audience="fans")) is None
    assert drawn(process(start("mql"), mail("a"), END, audience="gone")) is None


def test_gaps_are_named(process, drawn):
    diagram = drawn(process(start("mql"), mail("a"), END, audience="fans"))
    assert len(diagram.lanes) == 2
    assert "Without any message: Guests. In these stages nobody gets any: sql." in diagram.description


def test_without_any_stage_there_is_no_picture(process, drawn):
    assert drawn(process(start(), mail("a"), END, audience="fans")) is None
    assert drawn() is None


def test_a_stage_that_nobody_has_written_down_has_a_column_too(process, drawn):
    diagram = drawn(process(start("wished-for"), mail("a"), END, audience="fans"))
    assert [heading.title for heading in diagram.headings] == ["MQL", "sql", "wished for"]


def test_very_many_messages_are_counted(process, drawn):
    mails = [mail(f"m{number}") for number in range(MOST_MESSAGES + 1)]
    diagram = drawn(process(start("mql"), *mails, END, audience="fans"))
    assert [(node.title, node.sign, node.classes) for node in diagram.nodes] == [
        ("61", "cell", ("level-5",)),
        ("0", "cell", ("level-0",)),
        ("0", "cell", ("level-0",)),
        ("0", "cell", ("level-0",)),
    ]
    assert diagram.nodes[0].description.startswith("Fans, MQL: 61 messages: M0, M1, ")
    assert diagram.nodes[1].description == "Fans, sql: 0 messages"
