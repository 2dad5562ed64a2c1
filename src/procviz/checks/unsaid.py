"""What an editor has left unsaid."""

from procviz.model import Located, Text
from procviz.reader.demands import is_meant


def is_unsaid(thing: Located, key: str) -> bool:
    """Return whether nothing is said at `key`: it is not written, or holds an empty list or a text without a word.

    A key that is misspelled, or whose value is wrong, is said, if badly: the reader reports it.
    """
    value = getattr(thing, key, None)
    if isinstance(value, Text):
        words = [value.plain, *(words for _language, words in value.by_language)]
        return not any(map(str.strip, words))
    if value:
        return False
    return thing.is_empty(key) or not is_meant(thing, key)


def is_said_badly(thing: Located, key: str) -> bool:
    """Return whether a key is misspelled, or its value is wrong: the reader reports it, and what is meant is open."""
    return key in thing.left_out() or (not thing.has(key) and is_meant(thing, key))
