"""A time that is ambiguous or impossible.

## Why
`3m` may be minutes or months, and a follow-up after the one instead of the other is worse than none. A time such as
`T-14d` counts from the process's `anchor`, so there has to be one.

## Incorrect
    steps:
      - start: form
      - wait: pause
        for: 3m
      - end: done

## Correct
    steps:
      - start: form
      - wait: pause
        for: 3mo
      - end: done
"""

from procviz.checks import Check

CHECK = Check(severity="error")
