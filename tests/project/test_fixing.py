"""Repairs, on small workspaces: only what has one right answer, and nothing else in the file."""

import re
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from procviz.project.fixing import fix, save

TODAY = date(2026, 11, 21)
CATALOGUE = """\
teams: {marketing: {title: Marketing}}
roles: {editor: {title: Editor, team: marketing, can_edit: true}}
channels: {email: {title: E-mail, kind: email, consent: none, cap: 2 per 7d}}
audiences: {customers: {title: Customers, size: 400}}
"""
PROCESS = """\
# Messe
process: fair
title: "Fair"   # bleibt
status: 'active'
owner: editor
audience: [customers]

steps:
  - start: form
    channel: email
  - wait: pause
    for: 3d
  - split: test
    next:
      - {variant: A, share: 25%, to: first}
      - {variant: B, share: 25%, to: first}
      - {variant: C, share: 50 %, to: second}
  - message: first
    channel: "email"
    nature: internal
    next: done
  - message: second
    channel: email
  - end: done
    outcome: success
"""


@pytest.fixture
def fixed(tmp_path):
    """Return what is repaired in a process that is written with `old` in the place of `new`, by what."""

    def fixed(*replacements, catalogue=CATALOGUE):
        text = PROCESS
        for right, wrong in replacements:
            assert right in text
            text = text.replace(right, wrong)
        (tmp_path / "catalogue.yml").write_text(catalogue, "utf-8")
        (tmp_path / "fair.yml").write_bytes(text.encode())
        return fix(tmp_path, today=TODAY, narrow=lambda checked: checked)

    return fixed


def after(found, name="fair.yml"):
    return next((file.after.decode() for file in found.files if file.source.place == name), None)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("steps:", "stpes:"),
        ("    outcome: success", "    outcom: success"),
        ("status: 'active'", "status: 'activ'"),
        ("outcome: success", "outcome: succes"),
        ("owner: editor", "owner: edtior"),
        ("audience: [customers]", "audience: [Customers]"),
        ('channel: "email"', 'channel: "emial"'),
        ("next: done", "next: doen"),
        ("for: 3d", "for: 3 Tage"),
        ("for: 3d", "for: 3D"),
        ("- message: second", "- mesage: second"),
        ("process: fair", "proces: fair"),
        ("share: 25%, to: first}\n      - {variant: B", "share: 25, to: first}\n      - {variant: B"),
    ],
)
def test_what_has_one_right_answer_is_repaired(fixed, right, wrong):
    found = fixed((right, wrong))
    assert after(found) == PROCESS
    assert found.repaired


@pytest.mark.parametrize(
    ("right", "wrong", "repaired"),
    [
        ("can_edit: true", "can_edit: Ja", "can_edit: true"),
        ("can_edit: true", "can_edit: 'no'", "can_edit: 'false'"),
        ("size: 400", "sise: 400", "size: 400"),
        ("cap: 2 per 7d", "cap: 2 per 7days", "cap: 2 per 7d"),
        ("channels:", "chanels:", "channels:"),
        ("kind: email", "kind: emial", "kind: email"),
    ],
)
def test_catalogues_are_repaired_too(fixed, right, wrong, repaired):
    found = fixed(catalogue=CATALOGUE.replace(right, wrong))
    assert after(found, "catalogue.yml") == CATALOGUE.replace(right, repaired)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("  - end: done", "  - end: finished"),
        ("for: 3d", "for: 3m"),
        ("share: 50 %", "share: 0.5"),
        ("share: 50 %", "share: 40%"),
        ("    nature: internal", "    nature: external"),
        ("    for: 3d", "    for: 3d\n    date: x"),
        ('channel: "email"', 'channel: "e\\x6dial"'),
        ("owner: editor", "owner: customers"),
        ("    outcome: success", "    outcome: success\n    outcom: failure"),
        ("    outcome: success", "    outcom: success\n    outcme: failure"),
        ('title: "Fair"', "titel"),
    ],
)
def test_where_there_is_doubt_nothing_is_repaired(fixed, right, wrong):
    found = fixed((right, wrong))
    assert found.files == ()
    assert found.checked.problems


def test_a_repair_may_bring_another_one_to_light(fixed):
    found = fixed(("steps:", "stpes:"), ('channel: "email"', 'chanel: "emial"'))
    assert after(found) == PROCESS
    assert [problem.rule for problem in found.repaired] == ["unknown-key", "unknown-key", "unknown-reference"]


@pytest.mark.parametrize(
    ("shares", "repaired"),
    [
        (["33%"] * 3, ["33%", "33%", "34%"]),
        (["33.3 %"] * 3, ["33.3 %", "33.3 %", "33.4 %"]),
        (["17%"] * 6, ["17%"] * 4 + ["16%"] * 2),
        (["13%"] * 8, ["12.5%"] * 8),
        (["33%", "33%", "33.0%"], None),
        (["32%"] * 3, None),
        (["33%", "33%", "33%", "0%"], None),
        (["40%"] * 2, None),
    ],
)
def test_even_shares_that_were_rounded_sum_to_100(fixed, shares, repaired):
    def edges(shares):
        return "".join(
            f"      - {{variant: {place}, share: {share}, to: first}}\n" for place, share in enumerate(shares)
        )

    old = PROCESS[PROCESS.index("      - {variant: A") : PROCESS.index("  - message: first")]
    found = fixed((old, edges(shares)))
    assert after(found) == (PROCESS.replace(old, edges(repaired)) if repaired else None)


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_line_ends_and_byte_order_mark_keep(tmp_path, ending):
    def encoded(text):
        return b"\xef\xbb\xbf" + text.replace("\n", ending).encode()

    (tmp_path / "catalogue.yml").write_text(CATALOGUE, "utf-8")
    (tmp_path / "fair.yml").write_bytes(encoded(PROCESS.replace("owner: editor", "owner: Editor")))
    save(fix(tmp_path, today=TODAY, narrow=lambda checked: checked).files)
    assert (tmp_path / "fair.yml").read_bytes() == encoded(PROCESS)


WORDS = sorted(set(re.findall(r"[a-zA-Z0-9%]+", PROCESS)))
SLIPS = st.tuples(st.sampled_from(WORDS), st.integers(0, 3), st.sampled_from("aeimn-1 \"'&*#:{"))


@given(slips=st.lists(SLIPS, max_size=4), occurrence=st.integers(0, 2))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_repairs_change_their_spans_alone_and_are_done_after_one_run(tmp_path, slips, occurrence):
    text = PROCESS
    for word, place, sign in slips:
        found = list(re.finditer(rf"\b{re.escape(word)}", text))
        if found:
            start = found[occurrence % len(found)].start() + place
            text = text[:start] + sign + text[start + occurrence % 2 :]
    (tmp_path / "catalogue.yml").write_text(CATALOGUE, "utf-8")
    (tmp_path / "fair.yml").write_bytes(text.encode())
    first = fix(tmp_path, today=TODAY, narrow=lambda checked: checked)
    lines = text.split("\n")
    touched = {change.span.line for problem in first.repaired for change in problem.fix}
    repaired = (after(first) or text).split("\n")
    assert len(repaired) == len(lines)
    assert {number for number, pair in enumerate(zip(lines, repaired, strict=True), 1) if len(set(pair)) > 1} <= touched
    save(first.files)
    assert fix(tmp_path, today=TODAY, narrow=lambda checked: checked).files == ()
