import pytest
from hypothesis import given
from hypothesis import strategies as st

from procviz.edit import OverlapError, edited
from procviz.source import Change, Span

TEXT = b"\xef\xbb\xbfa: eins # kommt\r\nb:  'zw\xc3\xb6lf'\r\nc: drei"


def change(line, column, end, text, *, end_line=None):
    return Change(Span("a.yml", line, column, end_line or line, end), text)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ([], TEXT),
        ([change(1, 4, 8, "zwei")], TEXT.replace(b"eins", b"zwei")),
        ([change(2, 6, 11, "elf"), change(1, 1, 2, "A")], TEXT.replace(b"zw\xc3\xb6lf", b"elf").replace(b"a:", b"A:")),
        ([change(3, 4, 8, "vier")], TEXT.replace(b"drei", b"vier")),
        ([change(3, 8, 8, "!")], TEXT + b"!"),
        ([change(1, 4, 6, "zw"), change(1, 6, 8, "ei")], TEXT.replace(b"eins", b"zwei")),
        ([change(1, 4, 8, "zwei"), change(1, 4, 8, "zwei")], TEXT.replace(b"eins", b"zwei")),
        ([change(1, 8, 1, "", end_line=2)], TEXT.replace(b" # kommt\r\n", b"")),
    ],
)
def test_only_the_spans_change(changes, expected):
    assert edited(TEXT, changes) == expected


@pytest.mark.parametrize(
    "changes",
    [
        [change(1, 4, 8, "zwei"), change(1, 7, 9, "x")],
        [change(1, 4, 8, "zwei"), change(1, 4, 8, "drei")],
        [change(1, 4, 4, "x"), change(1, 4, 8, "y")],
        [change(1, 4, 4, "x"), change(1, 4, 4, "y")],
        [change(1, 4, 1, "x", end_line=3), change(2, 1, 2, "y")],
    ],
)
def test_overlapping_changes_are_refused(changes):
    with pytest.raises(OverlapError):
        edited(TEXT, changes)


@pytest.mark.parametrize("place", [(0, 1, 1), (4, 1, 1), (1, 0, 2), (1, 20, 21), (1, 4, 40)])
def test_a_place_that_the_file_does_not_have_is_refused(place):
    with pytest.raises(ValueError, match=r"a\.yml has no line"):
        edited(TEXT, [change(*place, "x")])


@st.composite
def texts_with_changes(draw):
    """Pieces of a text, every second of which is replaced, with the spans of those."""
    piece = st.text(st.sampled_from("ab ö\n\r😀:#"), max_size=6)
    pieces = draw(st.lists(st.tuples(piece, piece.filter(bool), piece), max_size=5))
    pieces = [(kept.replace("\r", "\r\n"), old.replace("\r", ""), new) for kept, old, new in pieces]
    return [one for one in pieces if one[1]]


@given(texts_with_changes(), st.booleans())
def test_everything_outside_of_the_spans_keeps_byte_for_byte(pieces, bom):
    mark = b"\xef\xbb\xbf" if bom else b""
    before = after = ""
    changes = []
    for kept, old, new in pieces:
        before += kept + "|"
        after += kept + "|"
        start = (before.count("\n") + 1, len(before) - before.rfind("\n"))
        before += old
        after += new
        end = (before.count("\n") + 1, len(before) - before.rfind("\n"))
        changes.append(Change(Span("a.yml", *start, *end), new))
    assert edited(mark + before.encode(), changes) == mark + after.encode()
