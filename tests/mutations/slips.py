"""Slips of the hand: misspelled keys and words, wrong values, and all that makes YAML hard to write."""

from collections.abc import Iterator

from edits import Edit, Mutation, line_start, mutation, replaced
from written import NAMED_BY_KEY, Spot

REFERENCES = {
    "audience", "channel", "place", "system", "by", "R", "A", "C", "I", "data", "kpis", "kpi", "meeting", "experiment",
    "sets_stage", "to", "else", "on_timeout", "next", "between", "notify", "via", "goals", "owner", "revokes", "team",
    "teams", "moderator", "produced_by", "interpreted_by", "detail", "aggregate", "parent", "counter", "stage",
    "sends_to", "primary", "guardrails", "stakeholders", "roles", "about", "influences", "idea", "depends_on",
    "replaces", "submitted_by", "home", "committed",
}  # fmt: skip
"""Keys whose words are ids of other objects."""

CHOICES = {
    "status", "type", "trigger", "origin", "nature", "outcome", "needs", "kind", "buying_role", "legal_basis",
    "can_edit", "personal", "framework", "new_ideas", "re_entry", "category", "power", "interest", "desired",
    "sets_idea", "unit",
}  # fmt: skip
"""Keys that take one of a few words."""

DURATIONS = {
    "effort", "every", "within", "timeout", "for", "after", "lasts", "review_every", "sla", "retention", "runtime",
}  # fmt: skip
DATES = {"reviewed", "date", "checked", "started", "submitted", "due"}
NUMBERS = {
    "size",
    "wave",
    "min_volume",
    "min_sample",
    "target",
    "current",
    "baseline",
    "max",
    "reach",
    "impact",
    "confidence",
}
SHARES = {"share", "timeout_share"}
OTHER_TIMES = {
    "at": "T-3",
    "cap": "2 in 7d",
    "window": "Mon-Fri 18:00-08:00",
    "business_hours": "Mon-Fri 8-17",
    "period": "2026-Q5",
}
BEFORE_TEXT = {
    '"': "a quote not closed",
    "'": "an apostrophe not closed",
    "{{Vorname}} ": "braces",
    "[Entwurf] ": "a note in brackets",
    "%": "a per cent sign",
    "@": "an at sign",
    "`": "a grave accent",
    "!": "an exclamation mark",
    "*": "an asterisk",
    "&": "an ampersand",
    "- ": "a dash",
}
WITHIN_TEXT = {
    " #1": ("cut-text", "a number sign"),
    ":": ("yaml-syntax", "a colon"),
    " \x07": ("yaml-syntax", "a bell"),
    "\u202e": ("yaml-syntax", "a change of direction"),
}


def slips(text: str, spots: list[Spot]) -> Iterator[Mutation]:
    """Yield the slips that are possible in a file."""
    for spot in spots:
        if spot.key is not None:
            yield from _of_key(text, spot)
        if spot.is_word:
            yield from _of_word(text, spot)
        elif spot.node.flow_style:
            at = spot.node.start_mark.index
            sort = f"bracket of {type(spot.node).__name__} left open"
            yield mutation(sort, "yaml-syntax", spot.file, text, Edit(spot.end - 1, spot.end), at)


def _of_key(text: str, spot: Spot) -> Iterator[Mutation]:
    file, key = spot.file, spot.key
    begin, end = key.start_mark.index, key.end_mark.index
    parent = spot.shape.rpartition(".")[0].rpartition(".")[2]
    if spot.is_object:
        yield from _of_id(text, spot, begin, end)
    elif parent in NAMED_BY_KEY and spot.name == "*":
        if parent not in {"dimensions", "key_results", "dates"}:
            sort = f"misspelled id as key in {parent}"
            yield mutation(sort, "unknown-reference", file, text, Edit(end, end, "zz"), begin)
    elif key.value not in {"de", "en"} and "x-ignore" not in spot.shape:
        yield mutation(f"misspelled key {spot.shape}", "unknown-key", file, text, Edit(end, end, key.value[-1]), begin)
    if not spot.around.flow_style and line_start(text, begin) == begin:
        yield from _of_line(text, spot, begin, end)


def _of_line(text: str, spot: Spot, begin: int, end: int) -> Iterator[Mutation]:
    """Yield what can go wrong with a line that is a key and a value."""
    file, column = spot.file, spot.key.start_mark.column
    where = f"{type(spot.node).__name__} in column {column}"
    yield mutation(f"tab before {where}", "yaml-syntax", file, text, Edit(begin, begin, "\t"), begin)
    if column:
        yield mutation(f"one blank too few before {where}", "yaml-syntax", file, text, Edit(begin - 1, begin), begin)
    if spot.place:
        yield mutation(f"one blank too many before {where}", "yaml-syntax", file, text, Edit(begin, begin, " "), begin)
    if spot.is_word and spot.node.start_mark.line == spot.node.end_mark.line:
        line = text[begin : spot.end]
        indent = " " * column
        again = Edit(spot.end, spot.end, f"\n{indent}{line}")
        twice = mutation(f"{spot.shape} twice", "yaml-syntax", file, text, again, begin)
        yield twice._replace(lines=frozenset((name, number + 1) for name, number in twice.lines))
        yield mutation(f"no value at {spot.shape}", "bad-value", file, text, Edit(end + 1, spot.end), begin)
        yield mutation(f"colon glued at {where}", "yaml-syntax", file, text, Edit(end + 1, end + 2), begin)
        yield mutation(f"colon forgotten at {where}", "yaml-syntax", file, text, Edit(end, end + 1), begin)


def _of_id(text: str, spot: Spot, begin: int, end: int) -> Iterator[Mutation]:
    kind = spot.shape.partition(".")[0]
    name = text[begin:end]
    for wrong in (name.capitalize(), f"{name} neu", f"{name}_1", "index", "nul", "x" * 64):
        sort = f"bad id such as {wrong if len(wrong) < 9 else wrong[-4:]} in {kind}"
        yield mutation(sort, "bad-id", spot.file, text, Edit(begin, end, wrong), begin)


def _of_word(text: str, spot: Spot) -> Iterator[Mutation]:
    file, shape, at = spot.file, spot.shape, spot.node.start_mark.index
    for rule, wrong, what in _wrong_words(spot):
        yield mutation(f"{what} at {shape}", rule, file, text, replaced(spot, wrong), at)
    if spot.is_prose and spot.name not in {*REFERENCES, *NUMBERS, *OTHER_TIMES, "cost"}:
        yield from _of_prose(text, spot)


def _wrong_words(spot: Spot) -> Iterator[tuple[str, str, str]]:
    """Yield of each word that may not stand at a key: the rule, the word and what it is."""
    word, name = spot.node.value, spot.name
    is_stance = spot.shape == "stakeholders.*.current"
    is_months = spot.shape == "ideas.*.score.rice.effort"
    kinds: tuple[tuple[bool, tuple[tuple[str, str, str], ...]], ...] = (
        (
            name in REFERENCES or spot.shape == "steps.subprocess.process",
            (("unknown-reference", f"{word}zz", "misspelled id"),),
        ),
        (
            name == "id" or spot.shape == "process",
            (("bad-id", word.capitalize(), "capital"), ("bad-id", f"{word}ä", "umlaut")),
        ),
        (
            (name in CHOICES and spot.shape != "stakeholders.*.needs")
            or is_stance
            or spot.shape in {"channels.*.consent", "language"},
            (("bad-value", f"{word}zz", "unknown word"),),
        ),
        (name in DATES, (("bad-time", "2026-02-30", "a day that is not"), ("bad-time", "30.11.2026", "another order"))),
        (name in NUMBERS and not is_stance, (("bad-value", "viele", "a word for a number"),)),
        (name in SHARES, (("bad-value", "125%", "more than all"), ("bad-value", "halb", "a word for a share"))),
        (
            name in DURATIONS and not is_months,
            (("bad-time", "3m", "minutes or months"), ("bad-time", "bald", "a word for a time")),
        ),
        (name == "re_entry", (("bad-time", "after 3m", "minutes or months"),)),
        (name in OTHER_TIMES, (("bad-time", OTHER_TIMES.get(name, ""), "another spelling"),)),
    )
    for is_of_kind, words in kinds:
        if is_of_kind:
            yield from words


def _of_prose(text: str, spot: Spot) -> Iterator[Mutation]:
    file, at = spot.file, spot.node.start_mark.index
    gap = text.index(" ", at)
    depth = spot.node.start_mark.column - spot.key.start_mark.column and spot.key.start_mark.column
    for new, what in BEFORE_TEXT.items():
        sort = f"{what} before a text in column {depth}"
        yield mutation(sort, "yaml-syntax", file, text, Edit(at, at, new), at)
    for new, (rule, what) in WITHIN_TEXT.items():
        yield mutation(f"{what} within a text in column {depth}", rule, file, text, Edit(gap, gap, new), at)
