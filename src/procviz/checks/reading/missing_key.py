"""A key that is required and absent.

## Why
Without it the step cannot be drawn, checked or carried out: a message on no channel reaches nobody, and of several
edges without a condition nobody knows which one to take.

## Incorrect
    steps:
      - start: form
      - message: welcome
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
