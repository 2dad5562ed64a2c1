"""The choice of the parser."""

import sys

from procviz.tree.parser import STREAM_END, PurePythonParser, parse


def test_the_c_parser_is_taken_where_there_is_one():
    assert type(parse("a: b\n")).__name__ == "CParser"


def test_the_python_parser_is_taken_where_there_is_no_other(monkeypatch):
    monkeypatch.setitem(sys.modules, "yaml._yaml", None)
    events = parse("a: b\n")
    assert isinstance(events, PurePythonParser)
    count = 1
    while events.get_event().__class__ is not STREAM_END:
        count += 1
    assert count == 8
