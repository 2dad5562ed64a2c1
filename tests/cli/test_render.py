import pytest

HEADS = {"svg": b"<svg", "png": b"\x89PNG", "pdf": b"%PDF", "dot": b"digraph"}


@pytest.mark.slow
@pytest.mark.parametrize("form", HEADS)
@pytest.mark.parametrize(
    ("words", "name"),
    [
        (["nurture-retrofit", "--rows", "channel", "--columns", "time"], "nurture-retrofit--channel-time"),
        (["--view", "landscape"], "landscape"),
    ],
)
def test_a_lens_and_a_view_come_in_every_format(project, run, form, words, name):
    code, _out, err = run("render", *words, "--format", form)
    assert code == 0, err
    assert err == f"procviz: {name}.{form} is written\n"
    assert (project / f"{name}.{form}").read_bytes().startswith(HEADS[form])


def test_the_ending_of_the_file_is_the_format(project, run):
    assert run("render", "blechexpo", "-o", "fair.dot") == (0, "", "procviz: fair.dot is written\n")
    assert (project / "fair.dot").read_bytes().startswith(b"digraph")


def test_a_process_may_run_from_top_to_bottom(project, run):
    assert run("render", "blechexpo", "--narrow", "--format", "dot")[0] == 0
    assert (project / "blechexpo--role-order-narrow.dot").is_file()


def test_a_picture_for_standard_output_leaves_no_file(project, run):
    code, out, err = run("render", "processes/blechexpo", "--view", "role-time", "--format", "dot", "-o", "-")
    assert (code, out[:7], err) == (0, "digraph", "")
    assert [path.name for path in project.iterdir()] == ["processes"]


def test_a_picture_on_its_own_has_no_links_to_pages(project, run):
    run("render", "blechexpo", "-o", "fair.svg")
    run("render", "blechexpo", "-o", "fair.dot")
    assert "<a " not in (project / "fair.svg").read_text()
    assert "URL=" not in (project / "fair.dot").read_text()


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ([], "name a process, or a view with `--view`; `procviz list --views` shows all"),
        (["blech"], "there is no process “blech”; did you mean `blechexpo`?"),
        (["roles/blechexpo"], "“roles by order” is not drawn of “roles”; known are `processes`"),
        (["blechexpo", "--rows", "rolle"], "there is no dimension “rolle” to draw by; did you mean `role`?"),
        (["--view", "landscap"], "there is no view “landscap”; did you mean `landscape`?"),
        (["blechexpo", "--view", "landscape"], "“Landscape” shows the whole workspace; leave out “blechexpo”"),
        (["--view", "role-time"], "“roles by time” is drawn of one object; name one of `processes` before the options"),
        (["blechexpo", "--view", "role-time", "--rows", "role"], "`--rows` and `--columns` go without `--view`"),
        (["--view", "landscape", "--narrow"], "`--narrow` is for lenses; “Landscape” has one form"),
        (["blechexpo", "-o", "x.gif"], "the ending of “x.gif” is none of svg, png, pdf, dot"),
        (["--all", "x", "-o", "y.svg"], "`--all` names a folder, `--output` a file: give one of them"),
        (["blechexp", "--all", "x"], "nothing can be drawn of “blechexp”; did you mean `blechexpo`?"),
    ],
)
def test_what_cannot_be_drawn_gives_one_line_with_a_cure(project, run, words, message):
    assert run("render", *words) == (2, "", f"procviz: {message}\n")
    assert [path.name for path in project.iterdir()] == ["processes"]


def test_all_pictures_of_one_kind_stand_in_the_folders_of_their_processes(project, run):
    names = sorted(line.partition("\t")[0] for line in run("list")[1].splitlines())
    assert run("render", "--all", "pictures", "--rows", "role", "--columns", "time", "--format", "dot") == (
        0,
        "",
        f"procviz: {len(names)} pictures in pictures, {len(names)} of them new or changed\n",
    )
    files = sorted(path.relative_to(project).as_posix() for path in (project / "pictures").rglob("*.*"))
    assert files == [f"pictures/processes/{name}/{name}--role-time.dot" for name in names]


def test_files_are_written_again_only_where_they_would_change(project, run):
    words = ("render", "blechexpo", "--all", "pictures", "--format", "dot")
    run(*words)
    folder = project / "pictures/processes/blechexpo"
    kept, spoilt = sorted(folder.iterdir())[:2]
    before = kept.stat().st_mtime_ns
    spoilt.write_text("spoilt")
    _code, _out, err = run(*words)
    assert err.endswith("1 of them new or changed\n")
    assert spoilt.read_bytes().startswith(b"digraph")
    assert kept.stat().st_mtime_ns == before


def test_a_folder_that_cannot_be_made_gives_one_line(project, run):
    (project / "pictures").write_text("in the way")
    code, _out, err = run("render", "blechexpo", "--all", "pictures", "--rows", "role", "--format", "dot")
    assert code == 2
    assert err.startswith("procviz: cannot write “pictures/processes/blechexpo/")
    assert err.count("\n") == 1


@pytest.mark.slow
def test_everything_is_drawn_at_once(project, run):
    code, _out, err = run("render", "--all", "pictures")
    assert code == 0, err
    files = {path.relative_to(project / "pictures").as_posix() for path in (project / "pictures").rglob("*.svg")}
    assert {"views/landscape.svg", "processes/blechexpo/blechexpo--product-time.svg"} <= files
    assert err == f"procviz: {len(files)} pictures in pictures, {len(files)} of them new or changed\n"
    assert run("render", "--all", "pictures")[2].endswith(", 0 of them new or changed\n")
