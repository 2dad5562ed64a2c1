"""The builders: what each is told, and that they publish the same pages."""

import tomllib
from pathlib import Path

import pytest

from procviz.errors import ProcvizError
from procviz.publish import BUILDERS, installed

PROJECT = Path(__file__).parents[2]


def test_the_builders_of_the_command_line_are_those_there_are():
    text = (PROJECT / "src/procviz/cli/build.py").read_text(encoding="utf-8")
    assert f"click.Choice({list(BUILDERS)})".replace("'", '"') in text


def test_a_builder_that_is_not_installed_is_named_with_the_command_that_installs_it(monkeypatch):
    monkeypatch.setattr("procviz.publish.builders.find_spec", lambda _name: None)
    with pytest.raises(ProcvizError) as caught:
        installed("zensical")
    assert str(caught.value) == (
        'the builder “zensical” is not installed; install it with `pip install "zensical>=0.0.73,<0.1"`'
    )


def test_what_pip_is_told_is_what_the_extras_say():
    extras = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    wanted = {name: [builder.requirement] for name, builder in BUILDERS.items() if builder.requirement}
    assert {name: extras.get(name) for name in wanted} == wanted


def test_mkdocs_and_properdocs_read_their_input_and_zensical_a_file(folders):
    told = {name: builder.command(folders.config)[1:] for name, builder in BUILDERS.items()}
    assert told == {
        "mkdocs": ("-m", "mkdocs", "build", "--quiet", "--config-file", "-"),
        "properdocs": ("-m", "properdocs", "build", "--quiet", "--config-file", "-"),
        "zensical": ("-m", "zensical", "build", "--clean", "--config-file", str(folders.config)),
    }
