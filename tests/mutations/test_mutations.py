"""The workspace of this repository with one fault at a time, hundreds of them: each is found by its rule, in its line.

Sorts of faults come from the text itself, so a new key or a new process brings new ones. Quick runs take every fault of
meaning and some of the slips of the hand; the others take one fault of each sort.
"""

import importlib
import shutil
from datetime import date
from pathlib import Path

import pytest

from procviz.checks import run
from procviz.reader import read_workspace

HERE = Path(__file__).parent
TODAY = date(2026, 11, 21)
QUICK = 8  # of so many sorts of slips, a quick run tries one
LEAST_EXACT = 0.99


@pytest.fixture(scope="module")
def generated():
    """The faults: one of each sort, by the module that makes them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(HERE)
        written, *makers = map(importlib.import_module, ("written", "slips", "omissions", "names", "seeds"))
    texts = written.files()
    spots = {file: list(written.spots(file, text)) for file, text in texts.items()}
    stages = {spot.node.value for found in spots.values() for spot in found if spot.name == "sets_stage"}
    slips, omissions, names, seeds = makers
    return {
        "slips": _of_each_sort(one for file in texts for one in slips.slips(texts[file], spots[file])),
        "omissions": _of_each_sort(
            one for file in texts if "/" in file for one in omissions.omissions(texts[file], spots[file], stages)
        ),
        "names": _of_each_sort(names.names(texts, spots)),
        "seeds": list(seeds.seeds(texts)),
    }


def _of_each_sort(mutations):
    """Return of each sort the one in the middle, which is neither the first nor the last of its file."""
    sorts = {}
    for one in mutations:
        sorts.setdefault((one.sort, one.rule), []).append(one)
    return [found[len(found) // 2] for found in sorts.values()]


@pytest.fixture
def try_out(tmp_path):
    """A function that seeds one fault after the other and tells which were missed, and which named elsewhere."""
    folder = Path(shutil.copytree(HERE.parents[1] / "processes", tmp_path / "processes"))

    def seed(mutation):
        before = {file: (folder / file).read_bytes() for file in mutation.texts if (folder / file).exists()}
        for file, text in mutation.texts.items():
            (folder / file).write_text(text, "utf-8", newline="")
        problems = run(read_workspace(folder), today=TODAY).problems
        for file in mutation.texts:
            if file in before:
                (folder / file).write_bytes(before[file])
            else:
                (folder / file).unlink()
        return problems

    def place(problem):
        return Path(problem.span.file).relative_to(folder).as_posix(), problem.span.line

    def run_all(mutations):
        missed, elsewhere = [], []
        for one in mutations:
            problems = seed(one)
            places = {place(problem) for problem in problems if problem.rule == one.rule}
            told = f"{one.rule}: {one.sort} ({_list(one.lines)})"
            if not places:
                missed.append(f"{told}, found {_list((problem.rule, *place(problem)) for problem in problems)}")
            elif not places & one.lines:
                elsewhere.append(f"{told}, found at {_list(places)}")
        return missed, elsewhere

    return run_all


def _list(places):
    return ", ".join(" ".join(map(str, place)) for place in sorted(places)[:3]) or "nothing"


def judge(mutations, missed, elsewhere):
    exact = len(mutations) - len(missed) - len(elsewhere)
    counts = f"{len(mutations)} faults, {len(missed)} missed, {len(elsewhere)} named in another line"
    assert len(mutations) >= 200, counts
    assert not missed, "\n".join([counts, *missed])
    assert exact >= LEAST_EXACT * len(mutations), "\n".join([counts, *elsewhere])


def test_every_fault_is_found_in_its_line(generated, try_out):
    slips, *others = generated.values()
    mutations = [*slips[::QUICK], *(one for made in others for one in made)]
    judge(mutations, *try_out(mutations))


@pytest.mark.slow
def test_every_sort_of_fault_is_found_in_its_line(generated, try_out):
    mutations = [one for made in generated.values() for one in made]
    judge(mutations, *try_out(mutations))


def test_every_rule_has_a_fault_to_find(generated):
    rules = importlib.import_module("procviz.checks.pages").rule_ids()
    assert {one.rule for made in generated.values() for one in made} == set(rules)
