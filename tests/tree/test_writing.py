import re
import textwrap
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from procviz.editions import plain
from procviz.reader import read_workspace
from procviz.source import SourceFile
from procviz.tree import read_tree, written

BUNDLED = Path(__file__).parents[2] / "processes"


def source(text):
    return SourceFile(path=Path("x.yml"), name="x.yml", place="x.yml", unsaved=text.encode())


def data_of(raw):
    content = raw[5]
    if isinstance(content, dict):
        return {key: data_of(value) for key, (_name, value) in content.items()}
    return [data_of(item) for item in content] if isinstance(content, tuple) else content


def read_back(text):
    tree = read_tree(source(text))
    assert tree.problems == ()
    return data_of(tree.root.raw)


PROCESS = {
    "process": "nurture",
    "title": "Lead-Nurturing „Retrofit“ – vom Whitepaper zum SQL",
    "status": "active",
    "reviewed": "2026-10-05",
    "summary": "Erstens: **Anfrage**.\n\nZweitens # ein Termin.\n",
    "audience": ["managers", "buyers"],
    "entry": {"re_entry": "after 180d", "suppress": ["opt-out"]},
    "exit": [{"when": "abgemeldet", "to": "out", "revokes": ["email"]}],
    "x-note": {"no": ["010", "#5", "", "18:00", "null", "true"]},
    "steps": [
        {"start": "form", "title": "Formular: angefordert", "channel": "website"},
        {"message": "doi", "subject": '{{Vorname}}, Ihr "Platz" #1', "content": "!Achtung, 'Frist'"},
        {
            "decision": "scoring",
            "next": [
                {"when": "Fit A/B, Engagement ab 60", "share": "25%", "to": "sales"},
                {"when": "otherwise", "share": "75%", "to": "out"},
            ],
        },
        {"end": "sales", "title": {"de": "Termin", "en": "Appointment"}},
        {"end": "out", "summary": "Wer hier ankommt, hört ein halbes Jahr lang nichts von uns, " * 2 + "dann wieder."},
    ],
}


def test_a_process_is_written_as_people_write_one():
    assert written(PROCESS, spread=["steps"]) == textwrap.dedent("""\
        process: nurture
        title: Lead-Nurturing „Retrofit“ – vom Whitepaper zum SQL
        status: active
        reviewed: 2026-10-05
        summary: |
          Erstens: **Anfrage**.

          Zweitens # ein Termin.
        audience: [managers, buyers]
        entry: {re_entry: after 180d, suppress: [opt-out]}
        exit:
          - {when: abgemeldet, to: out, revokes: [email]}
        x-note: {"no": ["010", "#5", "", "18:00", "null", true]}
        steps:
          - start: form
            title: "Formular: angefordert"
            channel: website
          - message: doi
            subject: '{{Vorname}}, Ihr "Platz" #1'
            content: "!Achtung, 'Frist'"
          - decision: scoring
            next:
              - {when: "Fit A/B, Engagement ab 60", share: 25%, to: sales}
              - {when: otherwise, share: 75%, to: out}
          - end: sales
            title: {de: Termin, en: Appointment}
          - end: out
            summary: >-
              Wer hier ankommt, hört ein halbes Jahr lang nichts von uns, Wer hier ankommt, hört ein halbes Jahr lang
              nichts von uns, dann wieder.
        """)


def test_what_was_written_is_read_as_it_was():
    assert read_back(written(PROCESS, spread=["steps"])) == PROCESS


def test_a_map_with_nothing_in_it_is_written_too():
    assert written({}) == "{}\n"
    assert read_back(written({"a": {}, "b": [], "c": [[], {}, ["x", ["y"]]]})) == {
        "a": {},
        "b": [],
        "c": [[], {}, ["x", ["y"]]],
    }


@pytest.mark.parametrize(
    "text",
    ["no", "on", "~", "null", "010", "1_000", "#5", "a #5", "!x", "&a", "*a", "- a", "-", "---", "...", "? a", "a:",
     ": a", "a: b", "{{x}}", "[a]", "a, b", "'a'", '"a"', "a'b\"c\\d", " a", "a ", "a\n", "\na", "a\n\nb", "a\n b",
     " a\nb", "a\n\n", "a\n \nb", "\t", "%a", "@a", "`a`", "|", ">", "🦉", "<<", "=", "0x1F", "a\u00a0b", "é" * 300,
     "word " * 60, "word  " * 60, "x" * 3000],
)  # fmt: skip
def test_every_text_stays_what_it_is(text):
    data = {"block": text, "items": [text, "b"], "flow": {"a": text, "b": [text]}, "x-" + text: text}
    assert read_back(written(data)) == data


_INVISIBLE = "\u2028\u2029\u061c\u200e\u200f\ufeff\ufffe\uffff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""What may not stand in a file, however it is written."""
_ALLOWED = st.characters(exclude_categories=("Cs", "Cc"), exclude_characters=_INVISIBLE) | st.sampled_from("\n\t")
_TEXTS = st.text(_ALLOWED, max_size=40) | st.text(st.sampled_from(" \n\t#:-?,[]{}&*!|>'\"%@`\\~ab0."), max_size=20)
_KEYS = _TEXTS.map(lambda text: f"x-{text}")
_DATA = st.recursive(
    _TEXTS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_KEYS, inner, max_size=4), max_leaves=20
)


@given(st.dictionaries(_KEYS, _DATA, max_size=5), st.booleans())
def test_whatever_is_written_is_read_as_it_was(data, spread):
    text = written(data, spread=[key for key, value in data.items() if isinstance(value, list)] if spread else ())
    assert read_back(text if data else "x: y") == (data or {"x": "y"})


def test_the_bundled_processes_are_the_same_when_they_are_written_anew():
    for process in read_workspace(BUNDLED).workspace.processes:
        data = plain(process)
        text = written(data, spread=["steps"])
        assert read_back(text) == data
        folded = [line for line in text.splitlines() if len(line) > 120]
        assert not folded, folded
        assert not re.search(r"^\s*#", text, re.MULTILINE) or "#" in str(data)
