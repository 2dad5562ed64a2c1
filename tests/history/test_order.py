from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from procviz.history.order import moved


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        ("abcde", ""),
        ("abced", "e"),
        ("eabcd", "e"),
        ("bacde", "b"),
        ("edcba", "bcde"),
        ("acdbe", "b"),
    ],
)
def test_the_fewest_items_have_moved(after, expected):
    assert "".join(sorted(moved("abcde", after))) == expected


def test_nothing_moves_where_there_is_nothing():
    assert moved([], []) == frozenset()


@given(st.permutations("abcdef"))
def test_the_others_keep_their_order_and_no_smaller_choice_would_do(after):
    found = moved("abcdef", after)

    def is_ordered_without(gone):
        return [one for one in after if one not in gone] == [one for one in "abcdef" if one not in gone]

    assert is_ordered_without(found)
    assert not any(is_ordered_without(set(fewer)) for fewer in combinations("abcdef", max(len(found) - 1, 0)) if found)
