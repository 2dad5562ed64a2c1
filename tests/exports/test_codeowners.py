import textwrap

import pytest

from procviz.exports.codeowners import write
from procviz.exports.codeowners.lines import comment, pattern, section
from procviz.reader import read_workspace

PEOPLE = """
    teams:
      marketing: {title: Marketing, handle: "@firma/marketing"}
      sales: {title: "Vertrieb [DACH]"}
    roles:
      editor: {title: Redaktion, team: marketing, can_edit: true}
      caller: {title: Innendienst, team: sales, handle: "@innendienst"}
      nobody: {title: Niemand, team: sales}
    kpis:
      calls: {definition: Anrufe., kind: volume, owner: caller}
    systems:
      crm: {owner: editor}
    """
PROCESS = """
    process: {id}
    title: Ein Prozess
    type: internal
    status: active
    owner: {owner}
    steps: [start: a, end: b]
    """


@pytest.fixture
def owned(tmp_path):
    """Return the CODEOWNERS file of a workspace, given as files, and what it lacks."""

    def codeowners(form, people=PEOPLE, **owners):
        folder = tmp_path / "docs" / "processes"
        folder.mkdir(parents=True)
        (folder / "people.yml").write_text(textwrap.dedent(people), "utf-8")
        for name, owner in owners.items():
            text = PROCESS.format(id=name.replace(" ", "-").replace("#", ""), owner=owner)
            (folder / f"{name}.yml").write_text(textwrap.dedent(text), "utf-8")
        found = write(read_workspace(folder).workspace, form, tmp_path.resolve())
        return found.text.splitlines(), [message.to("en") for message in found.missing]

    return codeowners


def test_a_process_belongs_to_its_owner_and_a_catalogue_file_to_all_of_its_owners(owned):
    lines, missing = owned("github", call="caller", **{"new letter": "editor"})
    assert lines == [
        "# Geschrieben von `procviz codeowners`; wem was gehört, steht im Arbeitsbereich.",
        "* @firma/marketing",
        "/docs/processes/call.yml @innendienst",
        r"/docs/processes/new\ letter.yml @firma/marketing",
        "/docs/processes/people.yml @firma/marketing @innendienst",
    ]
    assert missing == []


def test_gitlab_has_a_section_for_each_team_and_one_for_what_several_share(owned):
    lines, _missing = owned("gitlab", call="caller", letter="editor")
    assert lines[1:] == [
        "* @firma/marketing",
        "",
        "[Marketing]",
        "/docs/processes/letter.yml @firma/marketing",
        "",
        "[Mehrere Teams]",
        "/docs/processes/people.yml @firma/marketing @innendienst",
        "",
        "[Vertrieb DACH]",
        "/docs/processes/call.yml @innendienst",
    ]


def test_a_role_without_any_handle_owns_nothing_and_is_named(owned):
    lines, missing = owned("github", call="nobody")
    assert not any("call.yml" in line for line in lines)
    assert missing == ['the role “Niemand” has no handle: write `handle: "@company/team"` there or at its team']


def test_a_stage_belongs_to_a_team(owned):
    people = PEOPLE.rstrip() + "\n    stages: {mql: {definition: Passt., owner: sales}}\n"
    _lines, missing = owned("github", people, call="caller")
    assert missing == ['the team “Vertrieb [DACH]” has no handle: write `handle: "@company/team"` there']


def test_without_an_editor_there_is_no_line_for_all_files(owned):
    lines, missing = owned("github", PEOPLE.replace(", can_edit: true", ""), call="caller")
    assert not any(line.startswith("*") for line in lines)
    assert missing == ["no role that may edit (`can_edit: true`) has a handle, so the file has no line for all files"]


@pytest.mark.parametrize(
    ("form", "handle", "is_taken"),
    [
        ("github", "@user", True),
        ("github", "@my-org/my_team", True),
        ("github", "post@example.com", True),
        ("github", "@group/sub/team", False),
        ("github", "@@maintainers", False),
        ("gitlab", "@group/sub/team", True),
        ("gitlab", "@@maintainers", True),
        ("gitlab", "@user.name", True),
        ("github", "user", False),
        ("github", "@user @other", False),
        ("github", "@user # x", False),
        ("github", "@user\\n* @other", False),
        ("github", "@-user", False),
        ("github", "@", False),
        ("gitlab", "[x]", False),
    ],
)
def test_only_sane_handles_are_taken(owned, form, handle, is_taken):
    lines, missing = owned(form, PEOPLE.replace("@innendienst", handle), call="caller")
    assert any(line == f"/docs/processes/call.yml {handle}" for line in lines) is is_taken
    assert any("cannot be used: write `@user`" in message for message in missing) is not is_taken


@pytest.mark.parametrize(
    ("path", "github", "gitlab"),
    [
        ("a/b.yml", "/a/b.yml", "/a/b.yml"),
        ("a b.yml", r"/a\ b.yml", r"/a\ b.yml"),
        ("#1.yml", "/?1.yml", "/#1.yml"),
        ("[x].yml", "/?x?.yml", r"/\[x\].yml"),
        ("a*?.yml", r"/a\*\?.yml", r"/a\*\?.yml"),
        ("a\\b.yml", r"/a\\b.yml", r"/a\\b.yml"),
        ("a\nb.yml", "/a?b.yml", "/a?b.yml"),
        ("übergabe.yml", "/übergabe.yml", "/übergabe.yml"),
    ],
)
def test_a_path_stands_for_itself_in_either_grammar(path, github, gitlab):
    assert (pattern(path, "github"), pattern(path, "gitlab")) == (github, gitlab)


def test_words_of_users_end_no_line_and_name_no_owner():
    assert comment("Von\n* @alle ") == "# Von * alle"
    assert section("A]\n[B @x") == "[A B x]"
    assert section("[]") == "[-]"
