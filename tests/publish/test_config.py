import pytest
import yaml

from procviz.publish import Handbook, configure
from procviz.publish.builders import MKDOCS, ZENSICAL
from procviz.publish.config import PACKAGED, write_config


def a_handbook(**values):
    return Handbook(**{"title": "Hand & Buch", "language": "de", "pages": ()} | values)


def test_without_a_configuration_the_packaged_one_takes_the_names_of_the_workspace(folders):
    settings = configure(folders, a_handbook(company="Hallermann <GmbH>"), ())
    assert settings.general["site_name"] == "Hand &amp; Buch"
    assert settings.general["copyright"] == "Hallermann &lt;GmbH&gt;"
    assert settings.theme == {"language": "de"}


def test_a_configuration_that_inherits_the_packaged_one_keeps_what_it_says(folders):
    folders.settings.write_text(f"INHERIT: {PACKAGED}\nsite_name: Mein Buch\n", encoding="utf-8")
    settings = configure(folders, a_handbook(company="Hallermann"), ())
    assert "site_name" not in settings.general
    assert settings.general["copyright"] == "Hallermann"
    assert settings.theme == {"language": "de"}


def test_inheriting_through_another_file_is_inheriting(folders):
    (folders.root / "base.yml").write_text(f'INHERIT: "{PACKAGED}"\n', encoding="utf-8")
    folders.settings.write_text("INHERIT: base.yml  # ours\n", encoding="utf-8")
    assert configure(folders, a_handbook(), ()).theme == {"language": "de"}


@pytest.mark.parametrize(
    "text", ["site_name: Ganz eigen\ntheme: readthedocs\n", "INHERIT: mkdocs.yml\n", "INHERIT: gone.yml\n"]
)
def test_a_complete_configuration_keeps_its_theme_and_names(folders, text):
    folders.settings.write_text(text, encoding="utf-8")
    settings = configure(folders, a_handbook(logo="gone.svg"), ())
    assert settings.theme == {}
    assert set(settings.general) == {"docs_dir", "use_directory_urls", "nav"}


def test_a_logo_is_shown_where_it_is_there_and_missed_where_not(folders):
    assert [problem.rule for problem in configure(folders, a_handbook(logo="logo.svg"), ()).problems] == [
        "build-missing-logo"
    ]
    folders.own.mkdir()
    (folders.own / "logo.svg").write_text("<svg/>")
    settings = configure(folders, a_handbook(logo="logo.svg"), ())
    assert settings.problems == ()
    assert settings.theme == {"language": "de", "logo": "logo.svg", "favicon": "logo.svg"}


@pytest.mark.parametrize("logo", ["/etc/hosts", "../logo.svg", "https://example.com/logo.svg", ".hidden.svg", "."])
def test_a_logo_lies_below_the_users_folder(folders, logo):
    folders.own.mkdir()
    for path in (folders.own / ".hidden.svg", folders.root / "logo.svg"):
        path.write_text("")
    settings = configure(folders, a_handbook(logo=logo), ())
    assert [problem.rule for problem in settings.problems] == ["build-missing-logo"]
    assert settings.theme == {"language": "de"}


def test_changed_templates_are_used(folders):
    folders.overrides.mkdir(parents=True)
    assert configure(folders, a_handbook(), ()).theme["custom_dir"] == str(folders.overrides)


def test_the_written_configuration_inherits_the_users_and_silences_our_plugin(folders):
    folders.settings.write_text("site_name: x\n", encoding="utf-8")
    text = write_config(folders, configure(folders, a_handbook(), ()), folders.build / "site.next-1", MKDOCS)
    config = yaml.safe_load(text)
    assert folders.config.read_text(encoding="utf-8") == text
    assert config["INHERIT"] == str(folders.settings)
    assert config["docs_dir"] == str(folders.pages)
    assert config["site_dir"] == str(folders.build / "site.next-1")
    assert config["extra"] == {"procviz": "written"}


def test_the_packaged_configuration_asks_no_other_host():
    text = PACKAGED.read_text(encoding="utf-8")
    assert "font: false" in text
    assert "://" not in text


@pytest.mark.parametrize(
    "settings",
    [
        "site_name: x\ntheme: {name: material, custom_dir: themed}\n",
        'site_name: x\ntheme:\n  custom_dir: "themed"  # ours\n  name: material\n',
    ],
)
def test_for_a_builder_that_reads_a_file_paths_count_from_it(folders, settings):
    folders.settings.write_text(settings, encoding="utf-8")
    text = write_config(folders, configure(folders, a_handbook(), ()), folders.build / "site.next-1", ZENSICAL)
    config = yaml.safe_load(text)
    assert (config["docs_dir"], config["site_dir"]) == ("pages", "site.next-1")
    assert config["theme"] == {"custom_dir": str(folders.root / "themed")}
