import re
from dataclasses import replace

import pytest

from procviz.pages import write

WHO = """
    stakeholders:
      calm: {title: Presse, category: influencer, power: low, interest: low, current: neutral, desired: neutral}
      shop: {title: Werkstatt, category: affected, power: low, interest: low, current: unaware, desired: supportive}
      loud: {title: Lobby, category: influencer, power: high, interest: high, current: leading, desired: neutral}
      field: {title: <b>Reise</b>, category: agent, power: high, interest: low, current: resistant, desired: supportive}
      open: {title: Offen, category: affected}
    """
P = "process: p\nsteps: [{start: s}, {end: e}]\n"


def matrix(site, *, for_editors=True):
    pages = write(replace(site, for_editors=for_editors))
    return next((page for page in pages if page.path == "views/alignment.md"), None)


@pytest.fixture
def rows(read):
    text = matrix(read(who=WHO, p=P)).text
    found = {}
    for row in re.findall(r"<tr>\s*<th scope=\"row\">(.*?)</tr>", text, re.DOTALL):
        name, *cells = [
            re.sub(r"<[^>]+>", "", cell).strip() for cell in re.split(r"</t[hd]>", row.replace("\n", ""))[:-1]
        ]
        found[name] = cells
    return found


def test_the_longest_way_comes_first_and_power_before_others(rows):
    assert list(rows) == ["Werkstatt", "Lobby", "&lt;b&gt;Reise&lt;/b&gt;", "Offen", "Presse"]


@pytest.mark.parametrize(
    ("name", "cells"),
    [
        ("Werkstatt", ["I", "→", "→", "S", "", "3 Stufen vor", "gering", "gering"]),
        ("&lt;b&gt;Reise&lt;/b&gt;", ["", "I", "→", "S", "", "2 Stufen vor", "hoch", "gering"]),
        ("Lobby", ["", "", "S", "←", "I", "2 Stufen zurück", "hoch", "hoch"]),
        ("Presse", ["", "", "I S", "", "", "soll so bleiben", "gering", "gering"]),
        ("Offen", ["", "", "", "", "", "noch nicht gesagt", "–", "–"]),
    ],
)
def test_letters_say_where_somebody_stands_and_arrows_where_the_way_leads(rows, name, cells):
    assert rows[name] == cells


def test_the_team_gets_no_matrix(read):
    assert matrix(read(who=WHO, p=P), for_editors=False) is None


def test_a_workspace_without_stakeholders_has_no_matrix(read):
    assert matrix(read(p=P)) is None
