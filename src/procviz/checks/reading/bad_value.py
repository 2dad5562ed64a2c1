"""A value of the wrong kind, or outside the list of what is allowed.

## Why
Only values that mean the same everywhere can be compared, counted and coloured.

## Incorrect
    steps:
      - start: form
      - message: welcome
        channel: email
        nature: advertisement
      - end: done

## Correct
    steps:
      - start: form
      - message: welcome
        channel: email
        nature: advertising
      - end: done
"""

from procviz.checks import Check

CHECK = Check(severity="error")
