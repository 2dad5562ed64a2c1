import pytest

from procviz.pages.telling.forges import at_line, report


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://gitlab.com/a/b/-/edit/main/x.yml", "https://gitlab.com/a/b/-/edit/main/x.yml#L12"),
        ("https://git.firma.de/a/b/c/-/blob/main/x.yml", "https://git.firma.de/a/b/c/-/blob/main/x.yml#L12"),
        ("https://github.com/a/b/edit/main/x.yml", "https://github.com/a/b/blob/main/x.yml#L12"),
        ("https://github.com/a/b/blob/main/x.yml", "https://github.com/a/b/blob/main/x.yml#L12"),
        ("https://codeberg.org/a/b/src/branch/main/x.yml", "https://codeberg.org/a/b/src/branch/main/x.yml#L12"),
        ("https://codeberg.org/a/b/_edit/main/x.yml", "https://codeberg.org/a/b/_edit/main/x.yml"),
        ("https://bitbucket.org/a/b/src/main/x.yml", "https://bitbucket.org/a/b/src/main/x.yml#lines-12"),
        ("https://git.example.com/edit/main/x.yml", "https://git.example.com/edit/main/x.yml"),
        ("https://example.com/?path=/x.yml", "https://example.com/?path=/x.yml"),
    ],
)
def test_a_line_is_named_where_the_forge_knows_lines(address, expected):
    assert at_line(address, 12) == expected


@pytest.mark.parametrize(
    "address", ["https://github.com/a/b/edit/main/x.yml", "https://gitlab.com/a/b/-/edit/main/x.yml"]
)
def test_the_first_line_needs_no_name(address):
    assert at_line(address, 1) == address


GITLAB = "issue%5Btitle%5D=A%20%26%20B%3F&issue%5Bdescription%5D=x%0A%C3%BC"
OTHERS = "title=A%20%26%20B%3F&body=x%0A%C3%BC"


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://github.com/a/b/issues/new", f"https://github.com/a/b/issues/new?{OTHERS}"),
        ("https://github.com/a/b/issues", f"https://github.com/a/b/issues/new?{OTHERS}"),
        ("https://codeberg.org/a/b/issues/", f"https://codeberg.org/a/b/issues/new?{OTHERS}"),
        ("https://gitlab.com/a/b/-/issues/new", f"https://gitlab.com/a/b/-/issues/new?{GITLAB}"),
        ("https://git.firma.de/a/b/c/-/issues", f"https://git.firma.de/a/b/c/-/issues/new?{GITLAB}"),
        ("https://example.com/issues", "https://example.com/issues"),
        ("https://example.com/a/b/tickets", "https://example.com/a/b/tickets"),
        ("https://github.com/a/b/issues/new?template=x.md", "https://github.com/a/b/issues/new?template=x.md"),
    ],
)
def test_a_report_begins_with_title_and_text_where_the_forge_is_known(address, expected):
    assert report(address, "A & B?", "x\nü") == expected
