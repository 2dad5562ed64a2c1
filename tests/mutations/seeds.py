"""Faults of meaning, each made by hand in seeds.yml: what a process says is well written, and wrong."""

from collections.abc import Iterator
from pathlib import Path

import yaml
from edits import Mutation


def seeds(texts: dict[str, str]) -> Iterator[Mutation]:
    """Yield the faults made by hand in the workspace of `texts`."""
    for seed in yaml.safe_load(Path(__file__).with_suffix(".yml").read_text("utf-8")):
        changed: dict[str, str] = {}
        for change in seed["changes"]:
            file, right = change["file"], change.get("right", "")
            text = changed.get(file) or texts.get(file, "")
            times = text.count(right) if right else 1
            assert times == 1, f"{seed['fault']}: {right!r} stands {times} times in {file}"
            changed[file] = text.replace(right, change["wrong"], 1)
        lines = {
            (file, number)
            for file, text in changed.items()
            for number, line in enumerate(text.split("\n"), 1)
            if "‹" in line
        }
        assert lines, f"{seed['fault']}: no line is marked"
        clean = {file: text.replace("‹", "") for file, text in changed.items()}
        yield Mutation(seed["fault"], seed["rule"], clean, frozenset(lines))
