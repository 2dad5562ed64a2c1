import pytest

pytestmark = pytest.mark.slow

TODAY = ("--today", "2026-11-21")


def test_a_build_writes_the_site(project, run):
    code, _out, err = run("build", *TODAY)
    assert code == 0, err
    assert "<svg" in (project / "build/site/processes/nurture-retrofit.html").read_text()


def test_errors_keep_the_last_site(project, run):
    assert run("build", *TODAY)[0] == 0
    page = project / "build/site/processes/blechexpo.html"
    before = page.read_bytes()
    file = project / "processes/leads/nurture-retrofit.yml"
    file.write_text(file.read_text().replace("steps:", "stpes:"))
    code, out, err = run("build", *TODAY)
    assert code == 1
    assert "unknown-key" in out
    assert "the last site is as it was" in err
    assert page.read_bytes() == before


def test_with_keep_going_the_rest_is_published(project, run):
    file = project / "processes/leads/nurture-retrofit.yml"
    file.write_text(file.read_text().replace("process: nurture-retrofit", "process: nurture-retrofit\ntitle: a: b"))
    code, out, _err = run("build", "--keep-going", *TODAY)
    assert code == 1
    assert "yaml-syntax" in out
    assert (project / "build/site/processes/blechexpo.html").is_file()
    assert not (project / "build/site/processes/nurture-retrofit.html").exists()


def test_a_target_that_cannot_be_written_gives_one_line(project, run):
    (project / "build").write_text("in the way")
    code, _out, err = run("build", *TODAY)
    assert code == 2
    assert "build" in err
    assert "Traceback" not in err


def test_the_output_for_editors_tells_of_stakeholders_and_the_team_s_does_not(project, run):
    assert run("build", "--output", "editors", *TODAY)[0] == 0
    assert (project / "build/editors/site/stakeholders/index.html").is_file()
    assert not (project / "build/site").exists()
    assert run("build", *TODAY)[0] == 0
    assert not (project / "build/site/stakeholders/index.html").exists()
    assert (project / "build/editors/site/stakeholders/index.html").is_file()
    assert (project / "build/site/processes/blechexpo.json").is_file()
    assert (project / "build/site/model.json").is_file()


def test_an_unknown_output_is_refused(run):
    code, _out, err = run("build", "--output", "board", *TODAY)
    assert code == 2
    assert "board" in err


def test_who_asks_for_details_hears_the_command_the_times_and_which_file_wins(project, run):
    (project / "site/processes").mkdir(parents=True)
    (project / "site/processes/blechexpo.md").write_text("# Unsere Messe\n")
    code, out, err = run("build", "--builder", "zensical", "--verbose", *TODAY)
    assert code == 0, out
    assert "-m zensical build --clean" in err
    assert "reading and checking: " in err
    assert "“site/processes/blechexpo.md” takes the place of the generated file “processes/blechexpo.md”" in err
    assert "Unsere Messe" in (project / "build/site/processes/blechexpo.html").read_text()
    (project / "build/.seal").unlink(missing_ok=True)
    assert "blechexpo" not in run("build", "--builder", "zensical", *TODAY)[2]


def test_a_builder_that_is_not_there_is_refused_before_anything_is_drawn(project, run, monkeypatch):
    monkeypatch.setattr("procviz.publish.builders.find_spec", lambda _name: None)
    code, _out, err = run("build", "--builder", "zensical", *TODAY)
    assert (code, err) == (
        2,
        'procviz: the builder “zensical” is not installed; install it with `pip install "zensical>=0.0.73,<0.1"`\n',
    )
    assert not (project / "build").exists()


def test_a_dead_link_in_a_text_is_told_at_its_line(project, run):
    file = project / "processes/leads/nurture-retrofit.yml"
    lines = file.read_text().splitlines()
    lines[1:1] = ["tags: [neu]", 'links: [{title: Weg, url: "../roles/niemand.html"}]']
    file.write_text("\n".join(lines) + "\n")
    code, out, _err = run("build", *TODAY)
    assert code == 1
    assert (
        "leads/nurture-retrofit.yml:3:28: error build-broken-link the link “../roles/niemand.html” leads nowhere" in out
    )
