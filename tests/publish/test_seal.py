from dataclasses import replace

import pytest

from procviz.publish import publish
from procviz.publish.builders import MKDOCS
from procviz.publish.config import PACKAGED, configure
from procviz.publish.seal import is_sealed, recipe, seal


@pytest.fixture
def sealed(folders, handbook):
    """A sealed site made by hand, and what it is made by."""
    for file in (folders.site / "index.html", folders.pages / "index.md", folders.overrides / "main.html"):
        file.parent.mkdir(parents=True)
        file.write_text("x", encoding="utf-8")
    made_by = recipe(folders, configure(folders, handbook, ()), MKDOCS)
    seal(folders, made_by)
    return made_by


def test_a_site_is_sealed_as_long_as_nothing_changes(folders, sealed):
    assert is_sealed(folders, sealed)


def test_whatever_changes_breaks_the_seal(folders, sealed):
    for file in (folders.site / "index.html", folders.site / "new.html", folders.pages / "index.md"):
        before = file.read_bytes() if file.exists() else None
        file.write_text("xy", encoding="utf-8")
        assert not is_sealed(folders, sealed), file
        if before is None:
            file.unlink()
        else:
            file.write_bytes(before)
            seal(folders, sealed)


def test_a_site_that_is_gone_is_not_sealed(folders, sealed):
    (folders.site / "index.html").unlink()
    folders.site.rmdir()
    assert not is_sealed(folders, sealed)


def test_the_recipe_knows_settings_templates_and_configuration(folders, handbook, sealed):
    def made_by():
        return recipe(folders, configure(folders, handbook, ()), MKDOCS)

    assert made_by() == sealed
    assert recipe(folders, configure(folders, replace(handbook, title="Anders"), ()), MKDOCS) != sealed
    assert recipe(folders, configure(folders, handbook, ()), replace(MKDOCS, name="properdocs")) != sealed
    (folders.overrides / "main.html").write_text("y", encoding="utf-8")
    assert (changed := made_by()) != sealed
    folders.settings.write_text(f"INHERIT: {PACKAGED}\nsite_name: Mein Buch\n", encoding="utf-8")
    assert made_by() not in {sealed, changed}


@pytest.mark.parametrize("text", ["plugins: [search]\n", "hooks: [mine.py]\n", "theme: {custom_dir: themed}\n"])
def test_a_configuration_that_runs_what_we_do_not_know_is_never_sealed(folders, handbook, text):
    folders.settings.write_text(f"INHERIT: {PACKAGED}\n{text}", encoding="utf-8")
    made_by = recipe(folders, configure(folders, handbook, ()), MKDOCS)
    assert made_by == ""
    seal(folders, made_by)
    assert not is_sealed(folders, made_by)


@pytest.mark.slow
def test_an_unchanged_handbook_is_not_built_again_and_a_changed_one_is(folders, handbook):
    publish(handbook, folders.root)
    index = folders.site / "index.html"
    first = index.stat().st_ino
    assert publish(handbook, folders.root).pages == 3
    assert index.stat().st_ino == first
    home, *others = handbook.pages
    publish(replace(handbook, pages=(replace(home, text="# Neu\n"), *others)), folders.root)
    assert "Neu" in index.read_text(encoding="utf-8")
    index.write_text("kaputt", encoding="utf-8")
    publish(replace(handbook, pages=(replace(home, text="# Neu\n"), *others)), folders.root)
    assert "Neu" in index.read_text(encoding="utf-8")
