"""When each step of a process happens, and how times are worded."""

from procviz.timing.burst import Burst
from procviz.timing.calendar import Calendar
from procviz.timing.called import Flows, flows_of, timings_of
from procviz.timing.contacts import Contacts
from procviz.timing.encounters import Encounter, encounters
from procviz.timing.loads import Contact, Loads
from procviz.timing.offsets import offsets
from procviz.timing.passing import Clock, Offset, is_anchored
from procviz.timing.timings import LONG_AGO, Timings
from procviz.timing.wording import (
    long_duration,
    moment,
    number_words,
    offset_words,
    point_words,
    short_duration,
    weekday_words,
)

__all__ = [
    "LONG_AGO",
    "Burst",
    "Calendar",
    "Clock",
    "Contact",
    "Contacts",
    "Encounter",
    "Flows",
    "Loads",
    "Offset",
    "Timings",
    "encounters",
    "flows_of",
    "is_anchored",
    "long_duration",
    "moment",
    "number_words",
    "offset_words",
    "offsets",
    "point_words",
    "short_duration",
    "timings_of",
    "weekday_words",
]
