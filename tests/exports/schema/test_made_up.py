"""Schema and reading agree on files that Hypothesis makes up from the models, right ones and wrong ones."""

import json
import re

from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from procviz.model import CATALOGUE, STEP_TYPES, Edge, Process, Settings, WaitStep
from procviz.model.ideas import Score
from procviz.model.shape import ID, Choice, Either, Many, Naming, Part, Phrase, Table, Word, Wording, YesOrNo, keys_of

TEXTS = ["Danke", "Café 5 %", "a: b, c", "2026", "no", "~", "{{x}}", " "]
WRONG = [
    "",
    "x",
    "3m",
    "5",
    "-1",
    "true",
    "T-3",
    "2026-02-30",
    "110%",
    "CON",
    [],
    {},
    ["x", []],
    {"de": "x"},
    {"x-y": 1},
]
LOOKED_UP = {"timezone": "Europe/Berlin", "holidays": "DE-BW"}
"""Names that only a map or a calendar knows."""


def spelled(shape):
    """Return texts that match a pattern, without signs that no file may hold."""
    alphabet = st.characters(
        min_codepoint=32, max_codepoint=591, exclude_categories=["Cc", "Cf"], exclude_characters="\xa0"
    )
    return st.from_regex(shape.pattern, fullmatch=True, alphabet=alphabet).filter(
        lambda text: re.fullmatch(shape.pattern, text)
    )


def right(shape, depth):
    """Return values of a shape, in which something further down may be wrong."""
    match shape:
        case Many(item, alone, least, most):
            items = st.lists(value(item, depth), min_size=least, max_size=most or least + 2)
            return items | value(item, depth) if alone else items
        case Table(key, inner):
            keys = (
                right(key, depth) if isinstance(key, Phrase) else st.sampled_from(["email", "no-goal", "x-ours", "a b"])
            )
            return st.dictionaries(keys, value(inner, depth), max_size=2)
        case Part(model):
            return thing(model, depth + 1)
        case Either(shapes):
            return st.one_of([value(one, depth) for one in shapes])
        case _:
            return one_value(shape)


def one_value(shape):
    match shape:
        case Word() | Naming():
            return st.sampled_from(["email", "kr-1", "2026", "Café"])
        case Wording():
            return st.sampled_from(TEXTS) | st.dictionaries(
                st.sampled_from(["de", "en"]), st.sampled_from(TEXTS), min_size=1
            )
        case YesOrNo():
            return st.sampled_from(["true", "false"])
        case Choice(values):
            return st.sampled_from(values)
        case Phrase():
            return spelled(shape)


def value(shape, depth):
    return st.integers(0, 79).flatmap(lambda luck: right(shape, depth) if luck else st.sampled_from(WRONG))


@st.composite
def thing(draw, model, depth, head=()):
    keys = keys_of(model)
    some = {key.name for key in draw(st.lists(st.sampled_from(keys), max_size=3 if depth < 3 else 1))}
    some |= {key.name for key in keys if key.needed and draw(st.integers(0, 39))}
    some |= draw(st.sampled_from(TOGETHER.get(model, [set()])))
    found = dict(head)
    for key in keys:
        if key.name in some:
            found[key.name] = draw(st.just(LOOKED_UP[key.name]) if key.name in LOOKED_UP else value(key.shape, depth))
    extra = draw(st.sampled_from([*[{}] * 12, {"x-ours": {"a": None}}, {"notiz": "x"}]))
    return found | extra


TOGETHER = {
    Edge: [{"when"}, {"share"}, {"when", "max", "else"}, {"max"}],
    WaitStep: [{"for"}, {"until"}, {"until", "timeout"}, {"for"}, {"for", "until"}],
    Score: [{"rice"}, {"wsjf"}],
}
"""Keys that make sense together, which chance would seldom bring."""


@st.composite
def steps(draw):
    found = []
    for place in range(draw(st.integers(0, 4))):
        kind = draw(st.sampled_from(list(STEP_TYPES)))
        found.append(
            draw(thing(STEP_TYPES[kind], 2, [(kind, draw(st.sampled_from([f"s{place}", f"s{place}", "Nein"])))]))
        )
    return found


@st.composite
def processes(draw):
    made = draw(thing(Process, 1, [("process", "example")]))
    if draw(st.integers(0, 9)):
        made |= {"audience": "customers"}
    return "example.yml", made | {"steps": draw(steps())}


@st.composite
def catalogues(draw):
    kind = draw(st.sampled_from(list(CATALOGUE)))
    names = spelled(ID) | st.sampled_from(["x-y", "con", "A"])
    things = st.dictionaries(names, thing(CATALOGUE[kind], 1) | st.none(), max_size=2)
    return "things.yml", {kind: draw(things)}


workspaces = thing(Settings, 1).map(lambda made: ("workspace.yml", made))


@settings(max_examples=80, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(file=processes() | catalogues() | workspaces)
def test_whatever_is_written_both_come_to_the_same_verdict(compare, file):
    name, content = file
    if name == "workspace.yml" and not set(content) & {key.name for key in keys_of(Settings)}:
        return  # the schema tells settings by their keys, since it does not see a file's name
    compared = compare(json.dumps(content, ensure_ascii=False), name)
    event(f"{name}: {'wrong' if compared.read else 'right'}")
    assert compared.root is not None
    assert bool(compared.refused()) == bool(compared.read), (compared.refused(), compared.read)
