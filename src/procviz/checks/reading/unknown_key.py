"""A key that the language does not know.

## Why
A misspelled key says nothing: the title is not shown, the limit does not hold, and nobody notices. Keys of your own
are welcome where they begin with `x-`.

## Incorrect
    steps:
      - start: form
      - message: welcome
        chanel: email
      - end: done

## Correct
    steps:
      - start: form
      - message: welcome
        channel: email
        x-template: tpl-17
      - end: done
"""

from procviz.checks import Check

CHECK = Check(severity="error")
