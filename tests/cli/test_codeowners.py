import pytest

from procviz.cli.codeowners import _top


@pytest.mark.usefixtures("project")
def test_the_file_is_printed(run):
    code, out, err = run("codeowners")
    assert (code, err) == (0, "")
    assert "/processes/leads/nurture-retrofit.yml @hallermann/marketing\n" in out


def test_paths_count_from_the_top_of_the_repository(project, run):
    project.parent.joinpath(".git").mkdir()
    _code, out, _err = run("codeowners", "--format", "gitlab")
    assert "\n[Vertrieb]\n/project/processes/customers/win-back.yml @hallermann/sales\n" in out


def test_without_a_repository_they_count_from_the_folder_around_the_workspace(tmp_path):
    folder = tmp_path / "processes"
    assert _top(folder) == next((above for above in folder.parents if (above / ".git").exists()), tmp_path)


@pytest.mark.usefixtures("project")
def test_it_is_written_and_compared(run):
    assert run("codeowners", "-o", ".github/CODEOWNERS") == (0, "", "procviz: .github/CODEOWNERS is written\n")
    assert run("codeowners", "-o", ".github/CODEOWNERS") == (0, "", "")
    assert run("codeowners", "--check", ".github/CODEOWNERS") == (0, "", "")


def test_what_differs_is_shown_with_exit_code_1(project, run):
    file = project / "CODEOWNERS"
    _code, out, _err = run("codeowners")
    file.write_text(out.replace("onboarding-machine.yml @hallermann/service", "onboarding-machine.yml @other"), "utf-8")
    code, out, err = run("codeowners", "--check", "CODEOWNERS")
    assert (code, err) == (1, "")
    assert "\n-/processes/customers/onboarding-machine.yml @other\n+/processes/customers" in out


@pytest.mark.usefixtures("project")
def test_a_file_that_is_missing_differs(run):
    code, out, _err = run("codeowners", "--check", "CODEOWNERS")
    assert code == 1
    assert "+* @hallermann" in out


@pytest.mark.usefixtures("project")
def test_a_file_that_cannot_be_read_stops(run):
    code, _out, err = run("codeowners", "--check", "processes")
    assert code == 2
    assert "cannot read “processes”" in err


def test_what_is_missing_is_said_beside_the_file(project, run):
    people = project / "processes" / "catalogue" / "people.yml"
    people.write_text(people.read_text("utf-8").replace('handle: "@hallermann/sales"', "x-handle: none"), "utf-8")
    code, out, err = run("codeowners")
    assert code == 0
    assert "has no handle: write `handle:" in err
    assert "@hallermann/sales" not in out


def test_a_workspace_with_faults_is_said_to_be_incomplete(project, run):
    (project / "processes" / "broken.yml").write_text("process: [", "utf-8")
    code, _out, err = run("codeowners")
    assert code == 0
    assert "procviz: not everything can be read, and owners may be missing: `procviz check` tells more\n" in err
