"""What is for editors although the object it belongs to is not: fields, and rules that tell of them."""

from collections.abc import Iterable, Iterator

from procviz.editions.cutting import Cuts
from procviz.model import Described, Located, Process, references
from procviz.model.reference import Reference

RULES = frozenset({"no-sponsor", "unprotected-appraisal"})
"""Rules that tell something of stakeholders or of appraisal wherever they find it."""

STAKEHOLDERS = "stakeholders"
_OPEN_OF_STAKEHOLDERS = frozenset({"title", "visibility"})
_SENSITIVE_OF_DATA = frozenset({"appraisal", "appraisal_note"})
_IGNORE = "x-ignore"


def cuts_of(kind: str, thing: Described, gone: Iterable[Reference], results: Iterable[str] = ()) -> Cuts:
    """Return what has to be cut out of an object before the team sees it.

    Args:
        kind: the kind of the object.
        thing: the object.
        gone: its references to what the team does not see.
        results: its key results that the team does not see.
    """
    cuts: Cuts = {}
    for key in _sensitive_keys(kind, thing):
        _cut(cuts, thing, key, None)
    if results := frozenset(results):
        _cut(cuts, thing, "key_results", results)
    for holder in _ignoring(thing):
        if told := RULES & holder.ignore.keys():
            _cut(cuts, holder, _IGNORE, told)
    for reference in gone:
        _cut(cuts, reference.holder, str(reference.path[0]), frozenset({reference.id}))
    return cuts


def is_sensitive(kind: str, thing: Described) -> bool:
    """Return whether something written in an object is for editors whatever its visibility."""
    return bool(_sensitive_keys(kind, thing)) or any(RULES & one.ignore.keys() for one in _ignoring(thing))


def _sensitive_keys(kind: str, thing: Described) -> frozenset[str]:
    if kind not in {STAKEHOLDERS, "data"}:
        return frozenset()
    content = thing.raw[5] if thing.raw else None
    keys = frozenset(content) if isinstance(content, dict) else frozenset[str]()
    return keys - _OPEN_OF_STAKEHOLDERS if kind == STAKEHOLDERS else keys & _SENSITIVE_OF_DATA


def _ignoring(thing: Described) -> Iterator[Described]:
    """Yield an object and, of a process, its steps where they give a reason to ignore findings, as hardly any does."""
    if thing.ignore:
        yield thing
    if isinstance(thing, Process):
        yield from (step for step in thing.steps if step.ignore)


def elsewhere(thing: Described) -> Iterator[Reference]:
    """Yield the references of an object but for those between the steps of a process."""
    return (reference for reference in references(thing) if reference.kinds != ("steps",))


def _cut(cuts: Cuts, holder: Located, key: str, ids: frozenset[str] | None) -> None:
    if holder.raw is None:
        return
    of_holder = cuts.setdefault(id(holder.raw), {})
    before = of_holder.get(key, frozenset[str]())
    of_holder[key] = None if ids is None or before is None else before | ids
