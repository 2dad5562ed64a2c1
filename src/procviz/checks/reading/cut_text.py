"""A `#` that turns the rest of an unquoted text into a comment.

## Why
The mail goes out with half of its subject. YAML takes everything from a `#` after a space for a remark.

## Incorrect
    steps:
      - start: form
      - message: invitation
        channel: email
        subject: Platz #1 ist Ihrer
      - end: done

## Correct
    steps:
      - start: form
      - message: invitation
        channel: email
        subject: "Platz #1 ist Ihrer"
      - end: done
"""

from procviz.checks import Check

CHECK = Check(severity="warning")
