"""A file that cannot be read as YAML, or a key that stands twice in a map.

## Why
What comes after the fault is lost or means something else. Of two values under one key only one can count, and nobody
sees which. The message says what to write; most often it is a quote.

## Incorrect
    steps:
      - start: form
      - message: welcome
        channel: email
        channel: phone
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
