import pytest

from procviz.pages import write

from .matrix import table_of

REACH = """
    channels:
      email: {title: E-Mail, kind: email, consent: express}
      phone: {title: Telefon, kind: phone, consent: presumed}
      letter: {title: Brief, kind: post, consent: none}
    audiences:
      plants: {title: Betriebe, consent: {phone: presumed}}
      guests: {title: Gäste}
    """
CALL = """
    process: call
    title: Anruf
    audience: plants
    status: STATUS
    steps:
      - start: form
      - message: thanks
        channel: email
        nature: NATURE
      - message: more
        channel: email
        grants: GRANTS
      - activity: ring
        channel: phone
      - activity: desk
        channel: letter
      - end: out
    """


def matrix_of(read, status="active", nature="advertising", grants="{}"):
    call = CALL.replace("STATUS", status).replace("NATURE", nature).replace("GRANTS", grants)
    pages = {page.path: page.text for page in write(read(catalogue=REACH, call=call))}
    return table_of(pages["views/channels.md"])


@pytest.mark.parametrize("status", ["active", "pilot"])
def test_a_cell_counts_messages_and_calls_and_names_the_processes(read, status):
    matrix = matrix_of(read, status)
    assert matrix["Betriebe", "Telefon"] == "1 Kontakt Anruf liegt vor: mutmaßlich"
    assert matrix["Betriebe", "E-Mail"].startswith("2 Kontakte Anruf")


def test_where_nothing_goes_out_the_cell_is_empty_and_work_is_no_contact(read):
    matrix = matrix_of(read)
    assert matrix["Gäste", "E-Mail"] == ""
    assert matrix["Betriebe", "Brief"] == ""


@pytest.mark.parametrize("status", ["draft", "paused", "retired"])
def test_processes_that_nobody_works_by_do_not_count_but_consent_held_is_shown(read, status):
    assert matrix_of(read, status)["Betriebe", "Telefon"] == "liegt vor: mutmaßlich"


@pytest.mark.parametrize(
    ("nature", "grants", "told"),
    [
        ("advertising", "{}", "2 Kontakte Anruf keine Einwilligung"),
        ("advertising", "{email: opt-in}", "2 Kontakte Anruf wird unterwegs eingeholt"),
    ],
)
def test_consent_that_lacks_is_told_apart_from_consent_that_is_gained(read, nature, grants, told):
    assert matrix_of(read, nature=nature, grants=grants)["Betriebe", "E-Mail"] == told


def test_of_many_audiences_those_that_get_most_are_shown(read):
    audiences = {f"a{number}": {"title": f"Gruppe {number}"} for number in range(45)}
    steps = [{"start": "s"}, {"message": "m", "channel": "email"}, {"end": "e"}]
    site = read(
        catalogue={
            "channels": {"email": {"title": "E-Mail", "kind": "email", "consent": "none"}},
            "audiences": audiences,
        },
        p={"process": "p", "audience": ["a44"], "steps": steps},
    )
    text = next(page.text for page in write(site) if page.path == "views/channels.md")
    assert "Gruppe 44" in text
    assert "Gruppe 39" not in text
    assert "5 Zielgruppen" in text
