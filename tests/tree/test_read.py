"""Whatever a file holds, reading ends with a root or with a reason."""

import tempfile
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from procviz.problem import Severity
from procviz.source import SourceFile
from procviz.tree import Mapping, Scalar, build, read_tree, scene
from procviz.tree.parser import PurePythonParser

TOKENS = [
    "a",
    "b: ",
    "- ",
    "? ",
    ": ",
    "\n",
    "\n  ",
    "\n    ",
    "\t",
    "[",
    "]",
    "{",
    "}",
    ", ",
    '"',
    "'",
    "&x ",
    "*x ",
    "!t ",
    "!!str ",
]
TOKENS += [
    "#c",
    " #",
    "|",
    ">-",
    "---\n",
    "...\n",
    "%YAML 1.2\n",
    "%",
    "@",
    "`",
    "\\",
    "\\x07",
    "\\UFFFFFFFF",
    "<<: ",
    "{{",
    "ä",
    "🎉",
]
TOKENS += ["\ufeff", "\u202e", "\x85", "\u2028", "\r", "\r\n", "\x00", "!%ED%A0%80 ", "~", "08:00"]
BROKEN_YAML = st.lists(st.sampled_from(TOKENS), max_size=30).map("".join)
TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Cn", "Cs", "Zl", "Zp")), max_size=12)
VALUES = st.recursive(
    TEXT, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT.filter(len), inner, max_size=4)
)


def read_bytes(data):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.yml")
        path.write_bytes(data)
        return read_tree(SourceFile(path=path, name="a.yml", place="a.yml"))


def assert_sound(data):
    tree = read_bytes(data)
    assert tree.root or any(problem.severity is Severity.ERROR for problem in tree.problems)
    lines = data.decode("utf-8", "replace").removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    spans = [problem.span for problem in tree.problems] + ([tree.root.span] if tree.root else [])
    for span in spans:
        assert 1 <= span.line <= span.end_line <= len(lines)
        assert 1 <= span.column <= len(lines[span.line - 1]) + 1
        assert (span.line, span.column) <= (span.end_line, span.end_column)
    for problem in tree.problems:
        assert str(problem.message)
        assert problem.repair


@given(BROKEN_YAML)
@settings(deadline=None)
@example('a: "\\UFFFFFFFF"')
@example("%YAML 1." + "9" * 5000 + "\n---\na: b\n")
def test_any_mixture_of_yaml_gives_a_root_or_a_reason(text):
    assert_sound(text.encode())


@given(BROKEN_YAML)
@settings(max_examples=50, deadline=None)
@example('a: "\\UFFFFFFFF"')
@example("%YAML 1." + "9" * 5000 + "\n---\na: b\n")
def test_any_mixture_gives_a_root_or_a_reason_without_the_c_parser(text):
    with pytest.MonkeyPatch.context() as patch:
        for room in (build, scene):
            patch.setattr(room, "parse", PurePythonParser)
        assert_sound(text.encode())


@given(st.text(max_size=200))
@settings(deadline=None)
def test_any_text_gives_a_root_or_a_reason(text):
    assert_sound(text.encode("utf-8", "replace"))


@given(st.binary(max_size=200))
@settings(deadline=None)
def test_any_bytes_give_a_root_or_a_reason(data):
    assert_sound(data)


def as_texts(node):
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Mapping):
        return {key: as_texts(entry.value) for key, entry in node.entries.items()}
    return [as_texts(item) for item in node.items]


@given(st.dictionaries(TEXT.filter(len), VALUES, max_size=5), st.sampled_from([None, False, True]))
@settings(deadline=None)
def test_what_yaml_wrote_reads_back_to_the_same_texts(value, flow):
    written = yaml.safe_dump(value, allow_unicode=True, default_flow_style=flow, width=20)
    tree = read_bytes(written.encode())
    assert tree.problems == ()
    assert as_texts(tree.root) == value


HOSTILE = {
    "a mebibyte of brackets": "[" * 2**20,
    "a mebibyte of question marks": "? " * 2**19,
    "a mebibyte of one word": "a: " + "b" * (2**20 - 3),
    "a mebibyte of spaces": "a:" + " " * (2**20 - 3),
    "a mebibyte of blank lines": "\n" * 2**20,
    "a mebibyte of carriage returns": "\r" * 2**20,
    "a mebibyte of number signs": "#" * 2**20,
    "a mebibyte of quotes": "'" * 2**20,
    "a mebibyte of per cent signs": "%" * 2**20,
    "a mebibyte of colons": "a: " + ":" * (2**20 - 3),
    "a colon behind a mebibyte of words": "a: b\n  " + "c " * 500_000 + ": d\n",
    "a colon behind a mebibyte of spaces": "a: b\n  c" + " " * 1_000_000 + ": d\n",
    "a text of a mebibyte behind a quoted one": 'a: "b" ' + "c:" * 500_000 + "\n",
    "a hundred thousand anchors": "a:\n" + "- &x y\n" * 90_000,
    "a hundred thousand unknown aliases": "a:\n" + "- *y\n" * 100_000,
    "a hundred thousand duplicate keys": "a: 1\n" * 99_000,
    "a hundred thousand placeholders": "a: [" + "{{b}}," * 40_000 + "]",
    "a quote that is never closed": 'a: "' + "x\n" * 500_000,
    "a bracket that is never closed": "a: [" + "x,\n" * 60_000,
    "a hundred thousand cut texts": "a:\n" + "- a #b\n" * 100_000,
    "a hundred thousand tags": "a:\n" + "- !x y\n" * 100_000,
    "a hundred thousand escapes": 'a: "' + "\\x07" * 100_000 + '"',
    "a hundred thousand documents": "---\n" * 100_000,
    "a fault in the last of many lines": "".join(f"k{n}: v\n" for n in range(80_000)) + "x: y: z\n",
}


@pytest.mark.slow
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_file_is_read_or_refused(text):
    assert_sound(text.encode()[: 2**20])
