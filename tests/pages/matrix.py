"""Reads a matrix back from a page, as people see it."""

from html.parser import HTMLParser


class _Cells(HTMLParser):
    """The rows of the first matrix on a page, each a list of texts."""

    def __init__(self):
        super().__init__()
        self.rows = []
        self._depth = 0

    def handle_starttag(self, tag, attrs):
        if tag == "table" and "procviz-matrix" in dict(attrs).get("class", "") and not self.rows:
            self._depth = 1
        if self._depth and tag == "tr":
            self.rows.append([])
        if self._depth and tag in {"th", "td"}:
            self.rows[-1].append("")

    def handle_endtag(self, tag):
        if tag == "table":
            self._depth = 0

    def handle_data(self, data):
        if self._depth and self.rows and self.rows[-1]:
            self.rows[-1][-1] += f" {data}"


def table_of(text):
    """Return what stands in the first matrix of a page by the titles of its row and its column."""
    cells = _Cells()
    cells.feed(text)
    heads, *rows = [[" ".join(cell.split()) for cell in row] for row in cells.rows]
    columns = [head.partition(" verlangt:")[0] for head in heads]
    return {(row[0], column): cell for row in rows for column, cell in zip(columns[1:], row[1:], strict=True)}
