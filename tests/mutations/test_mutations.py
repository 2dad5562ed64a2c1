"""The workspace of this repository with one fault at a time, hundreds of them: each is found by its rule, in its line.

Sorts of faults come from the text itself, so a new key or a new process brings new ones. Quick runs take every fault of
meaning and some of the slips of the hand; the others take one fault of each sort.
"""

import importlib
import shutil
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from procviz.checks import run
from procviz.problem import reaches
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
def seed(tmp_path):
    """A function that seeds one fault and gives what is found: of each problem rule, severity, and file with line."""
    folder = Path(shutil.copytree(HERE.parents[1] / "processes", tmp_path / "processes"))

    def seed(mutation):
        before = {file: (folder / file).read_bytes() for file in mutation.texts if (folder / file).exists()}
        for file, text in mutation.texts.items():
            (folder / file).write_text(text, "utf-8", newline="")
        problems = run(read_workspace(folder), today=TODAY).problems
        for file in mutation.texts:
            (folder / file).unlink()
        for file, data in before.items():
            (folder / file).write_bytes(data)
        return [(one.rule, one.severity, (_place(one.span.file, folder), one.span.line)) for one in problems]

    return seed


@pytest.fixture(scope="module")
def standing():
    """How often each rule finds something in the workspace without a fault: a few findings stand there on purpose."""
    problems = run(read_workspace(HERE.parents[1] / "processes"), today=TODAY).problems
    return Counter(one.rule for one in problems)


def _place(file, folder):
    return Path(file).relative_to(folder).as_posix()


def judge(mutations, seed, standing):
    missed, elsewhere = [], []
    for one in mutations:
        found = seed(one)
        places = {place for rule, _severity, place in found if rule == one.rule}
        if not places & one.lines and len(places) <= standing[one.rule]:
            missed.append(f"{_told(one)}, found {_list((rule, *place) for rule, _severity, place in found)}")
        elif not places & one.lines:
            elsewhere.append(f"{_told(one)}, found at {_list(places)}")
    counts = f"{len(mutations)} faults, {len(missed)} missed, {len(elsewhere)} named in another line"
    assert len(mutations) >= 200, counts
    assert not missed, "\n".join([counts, *missed])
    assert len(elsewhere) <= (1 - LEAST_EXACT) * len(mutations), "\n".join([counts, *elsewhere])


def _told(mutation):
    return f"{mutation.rule}: {mutation.sort} ({_list(mutation.lines)})"


def _list(places):
    return ", ".join(" ".join(map(str, place)) for place in sorted(places)[:3]) or "nothing"


def test_every_fault_is_found_in_its_line(generated, seed, standing):
    slips, *others = generated.values()
    mutations = [*slips[::QUICK], *(one for made in others for one in made)]
    judge(mutations, seed, standing)


@pytest.mark.slow
def test_every_sort_of_fault_is_found_in_its_line(generated, seed, standing):
    mutations = [one for made in generated.values() for one in made]
    judge(mutations, seed, standing)


def test_a_slip_brings_no_second_error_or_warning(generated, seed, standing):
    slips = [one for one in generated["slips"] if one.rule not in {"bad-id", "yaml-syntax"}]
    followed = []
    for one in slips[::QUICK]:
        found = Counter(rule for rule, severity, _place in seed(one) if reaches(severity, "warning"))
        others = (found - standing).keys() - {one.rule}
        followed += [f"{_told(one)}, and {', '.join(sorted(others))}"] if others else []
    assert not followed, "\n".join(followed)


def test_every_rule_has_a_fault_to_find(generated):
    rules = importlib.import_module("procviz.checks.pages").rule_ids()
    assert {one.rule for made in generated.values() for one in made} == set(rules)
