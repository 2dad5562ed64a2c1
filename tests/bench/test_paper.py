import pytest

from paper import read, ways


def svg(inside):
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100">{inside}</svg>'.encode()


@pytest.mark.parametrize(
    ("data", "line"),
    [
        ("M0 0L3 0 3 4", ((0, 0), (3, 0), (3, 4))),
        ("M1,1h2v-2z", ((1, 1), (3, 1), (3, -1), (1, 1))),
        ("m1 1 2 0", ((1, 1), (3, 1))),
        ("M0 0H5V5", ((0, 0), (5, 0), (5, 5))),
        ("M10 10l-7.5-2.6v5.2z", ((10, 10), (2.5, 7.4), (2.5, 12.6), (10, 10))),
    ],
)
def test_the_lines_of_a_path_are_read(data, line):
    assert [tuple((round(x, 6), round(y, 6)) for x, y in one) for one in ways(data)] == [line]


@pytest.mark.parametrize("data", ["M0 0C0 10 10 10 10 0", "M0 0Q5 15 10 0"])
def test_a_curve_becomes_pieces_that_reach_as_far(data):
    (line,) = ways(data)
    assert line[0] == (0, 0)
    assert line[-1] == (10, 0)
    assert max(y for _x, y in line) == pytest.approx(7.5)


def test_each_subpath_is_a_line_of_its_own():
    assert list(ways("M0 0h1M5 5v1")) == [((0, 0), (1, 0)), ((5, 5), (5, 6))]


def test_parts_stand_where_the_groups_around_them_are_shifted():
    paper = read(
        svg(
            '<g transform="translate(10 20)"><g class="step message" id="a" transform="translate(5 -2)">'
            '<a href="#"><rect x="-3" y="-1" width="6" height="2"/><path class="mark" d="M0 0h1"/></a></g></g>'
        )
    )
    assert (paper.width, paper.height) == (200, 100)
    assert paper.parts["a"].outlines == [((12, 17), (18, 17), (18, 19), (12, 19))]
    assert paper.parts["a"].lines == []


def test_text_is_measured_around_its_anchor():
    paper = read(
        svg(
            '<g class="edge back" id="e" fill="#fff" font-size="10" text-anchor="middle">'
            '<path fill="none" d="M0 0h9"/><path d="M9 0l-3 1v-2z"/><text x="50" y="40">OOOO</text></g>'
        )
    )
    edge = paper.parts["e"]
    (letters,) = edge.letters
    assert (letters.left + letters.right) / 2 == 50
    assert 25 < letters.right - letters.left < 35
    assert letters.top < letters.middle < 40 < letters.bottom
    assert (len(edge.lines), len(edge.outlines)) == (1, 1)
