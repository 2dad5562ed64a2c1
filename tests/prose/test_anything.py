"""Whatever a process looks like, it is told whole: each step once, each way on, and nothing left unsaid or unfilled."""

import re
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from procviz.graph import flow_of
from procviz.prose.course import course_of
from procviz.prose.outline import outline_of
from procviz.words import LANGUAGES

try_some = settings(max_examples=150, deadline=None, derandomize=True)
try_many = settings(max_examples=3000, deadline=None)
SEEDS = st.integers(0, 2**32)
ONE_OF_MANY = re.compile(
    r"(?<![\d.,])1 (Minuten|Stunden|Tage|Wochen|Monate|Jahre|Arbeitsstunden|Werktage|Tagen|Monaten|Jahren|Werktagen"
    r"|minutes|hours|days|weeks|months|years)\b"
)


def links_told(steps):
    """Yield every link that an outline says, with how often it leads to a step told right there."""
    for told in steps:
        if told.link:
            yield told.link
        for turn in (*told.turns, *(turn for case in told.cases for turn in case)):
            if not turn.steps:
                yield turn.link
            yield from links_told(turn.steps)


def steps_told(steps):
    for told in steps:
        yield told.step
        for turn in (*told.turns, *(turn for case in told.cases for turn in case)):
            yield from steps_told(turn.steps)


def assert_outlined(process):
    """Fail unless the outline has each step and each link exactly once."""
    flow = flow_of(process)
    outline = outline_of(flow, course_of(flow))
    strands = (*outline.strands, *outline.late)
    steps = [step for strand in strands for step in steps_told(strand)]
    steps += [out.to for out, is_new in outline.exits if is_new]
    assert Counter(steps) == Counter(list(flow.steps))
    links = Counter(link for strand in strands for link in links_told(strand))
    assert links == Counter(flow.links)


def assert_told(process, telling):
    """Fail unless all of a process is told, in sentences without gaps."""
    told = Counter(run.target[1] for run in telling.runs if run.is_told)
    assert told == Counter(step.id for step in process.steps)
    named = {run.target[1] for run in telling.runs if run.target}
    assert {link.target for link in flow_of(process).links} <= named
    for line in telling.lines:
        text = line.strip()
        assert not re.search(r"[{}\0]", text), text
        assert "  " not in text, text
        assert not ONE_OF_MANY.search(text), text
        assert not re.search(r" [,.;:](\s|$)|\(\)|„“|“”|\.\.|,,|;;|\( ", text), text
        assert re.search(r"([.!?…:][“”]?|[.!?…])$", text), text


@given(SEEDS, st.booleans())
@try_some
def test_any_outline_has_each_step_and_each_link_once(made_up, seed, is_wild):
    assert_outlined(made_up(seed, is_wild=is_wild).processes[0])


@pytest.mark.parametrize("language", LANGUAGES)
@given(SEEDS, st.booleans())
@try_some
def test_any_process_is_told_whole(made_up, telling, language, seed, is_wild):
    workspace = made_up(seed, is_wild=is_wild)
    assert_told(workspace.processes[0], telling(workspace, language=language))


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
@given(SEEDS, st.booleans())
@try_many
def test_very_many_processes_are_told_whole(made_up, telling, language, seed, is_wild):
    workspace = made_up(seed, is_wild=is_wild, size=30)
    assert_outlined(workspace.processes[0])
    assert_told(workspace.processes[0], telling(workspace, language=language))


def titles(step):
    return step.title.to("de") if step.title else ""


@given(SEEDS)
@try_some
def test_a_title_is_told_as_it_is_written_but_for_quotation_marks_and_space(made_up, telling, seed):
    workspace = made_up(seed, is_wild=False)
    process = workspace.processes[0]
    written = {step.id: " ".join(titles(step).split()) for step in process.steps if titles(step).strip()}
    alike = str.maketrans("‚‘„“”", '"""""')
    for run in telling(workspace, language="de").runs:
        if run.is_told and run.target[1] in written:
            assert run.text.translate(alike) == written[run.target[1]].translate(alike)


def test_a_text_with_braces_or_signs_of_formatting_is_only_text(told):
    lines = told({"start": "a", "title": "{x} %s {0!r}"}, {"message": "m", "by": "{who}"}, {"end": "z"})
    assert "“{x} %s {0!r}”" in lines[0]
    assert "{who} sends “m”" in lines[1]


def test_two_hundred_steps_and_six_hundred_edges_are_told(process, telling, workspace):
    count = 200
    steps = [{"start": "s0"}] + [
        {"decision": f"s{n}", "next": [{"when": f"w{k}", "to": f"s{(n * 37 + k * 71) % count}"} for k in range(3)]}
        for n in range(1, count)
    ]
    made = process(*steps)
    assert_outlined(made)
    assert sum(run.is_told for run in telling(workspace(made)).runs) == count


def test_a_chain_of_ten_thousand_steps_is_told(process, telling, workspace):
    made = process({"start": "a"}, *({"activity": f"s{n}"} for n in range(10_000)), {"end": "z"})
    assert sum(run.is_told for run in telling(workspace(made)).runs) == 10_002


def test_a_thousand_decisions_within_each_other_are_told(process, telling, workspace):
    steps = [
        {"decision": f"s{n}", "next": [{"when": "ja", "to": f"s{n + 1}"}, {"when": "otherwise", "to": "z"}]}
        for n in range(1000)
    ]
    made = process({"start": "a"}, *steps, {"activity": "s1000"}, {"end": "z"})
    assert sum(run.is_told for run in telling(workspace(made)).runs) == 1003


def test_a_process_without_steps_has_at_most_its_frame(process, telling, workspace):
    assert telling(workspace(process(owner="anna"))).lines == ["Anna is responsible."]
    assert telling(workspace(process())).blocks == ()
