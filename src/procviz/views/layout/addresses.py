"""Where the pages of objects are, counted from the top of the site."""

_PAGES = frozenset({
    "processes", "roles", "channels", "audiences", "stages", "objectives", "kpis", "experiments", "teams", "meetings",
    "systems", "data", "places", "ideas", "stakeholders",
})  # fmt: skip


def address_of(kind: str, object_id: str, step: str = "") -> str:
    """Return the address of an object's page, or of a step on it; an empty text for kinds that have no pages.

    Stakeholders have pages where editors read; ask for them only in pictures for editors.

    Args:
        kind: the plural name of its kind, as in catalogue files.
        object_id: its id; for a key result ask for its objective.
        step: the id of a step, where the object is a process.
    """
    if kind not in _PAGES:
        return ""
    return f"{kind}/{object_id}.html" + (f"#step-{step}" if step else "")
