"""When each step of a process happens, and how times are worded."""

from procviz.timing.offsets import offsets
from procviz.timing.passing import Offset, is_anchored
from procviz.timing.wording import long_duration, moment, number_words, offset_words, point_words, short_duration

__all__ = [
    "Offset",
    "is_anchored",
    "long_duration",
    "moment",
    "number_words",
    "offset_words",
    "offsets",
    "point_words",
    "short_duration",
]
