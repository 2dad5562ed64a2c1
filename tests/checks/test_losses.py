import pytest

from procviz.checks.example import example_files
from procviz.checks.losses import has_losses
from procviz.reader import read_workspace


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("stages:\n  sql: {owner: sales, definition: Bedarf bestätigt}\n", False),
        ("stages:\n  sql: {owner: nobody, definition: Bedarf bestätigt}\n", False),
        ("stages:\n  sql: Bedarf bestätigt\n", True),
        ("stages: {sql: [\n", True),
        ("# a.yml\nprocess: a\n# b.yml\nprocess: a\n", True),
        ("steps:\n  - start: form\n  - end: done\n  - end: done\n", True),
    ],
)
def test_lost_is_what_stands_in_the_files_and_not_in_the_workspace(tmp_path, text, lost):
    for name, content in example_files(text).items():
        tmp_path.joinpath(name).write_text(content, "utf-8")
    assert has_losses(read_workspace(tmp_path)) is lost
