"""An `x-ignore` that matches no finding.

## Why
The fault it was written for is gone, or the rule does not look here. Left in place it would hide the next fault of this
kind, with a reason that is not true of it.

## Incorrect
    steps:
      - start: form
      - message: welcome
        channel: email
        x-ignore: {no-way-out: Der Rest folgt im Frühjahr}
      - end: done

## Correct
    steps:
      - start: form
      - message: welcome
        channel: email
      - end: done
"""

from procviz.checks import Check

CHECK = Check(severity="warning")
