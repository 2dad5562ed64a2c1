"""The same id twice for things of one kind.

## Why
Whoever refers to it may mean the one or the other. Steps are told apart within their process, everything else in the
whole workspace.

## Incorrect
    steps:
      - start: form
      - message: reminder
        channel: email
      - message: reminder
        channel: phone
      - end: done

## Correct
    steps:
      - start: form
      - message: reminder
        channel: email
      - message: reminder-by-phone
        channel: phone
      - end: done
"""

from procviz.checks import Check

CHECK = Check(severity="error")
