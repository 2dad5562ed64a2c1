"""A reference to something that does not exist.

## Why
The arrow has nowhere to go, the message no channel. Most often it is a slip of the pen, and the nearest id is named.

## Incorrect
    steps:
      - start: form
      - message: welcome
        channel: emial
      - end: done

## Correct
    steps:
      - start: form
      - message: welcome
        channel: email
      - end: done
"""

from procviz.checks import Check

CHECK = Check(severity="error")
