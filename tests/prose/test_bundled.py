"""The bundled processes, read aloud: the golden files are to be read as a person would read them."""

import pytest

from procviz.words import LANGUAGES

NAMES = [
    "abm-suppliers",
    "blechexpo",
    "crm-introduction",
    "innovation-intake",
    "lead-qualification",
    "newsletter-relaunch",
    "nurture-retrofit",
    "onboarding-machine",
    "thought-leadership",
    "webinar-predictive-maintenance",
    "win-back",
]


@pytest.mark.parametrize("file", [f"{name}.{language}.txt" for name in NAMES for language in LANGUAGES])
def test_a_bundled_process_is_told_as_it_was_read_last(bundled, telling, golden, file):
    name, language, _ending = file.split(".")
    process = next(one for one in bundled.processes if one.id == name)
    text = "\n\n".join(telling(bundled, process, language).lines)
    golden(file, text.replace("\n\n- ", "\n- ") + "\n")


def test_no_bundled_process_is_left_out(bundled):
    assert sorted(process.id for process in bundled.processes) == NAMES
