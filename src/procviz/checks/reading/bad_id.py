"""An id outside the grammar, or a reserved name.

## Why
Ids become addresses of pages and names of files, on every system. Small letters a–z, digits and hyphens work
everywhere; what people read is the `title`.

## Incorrect
    steps:
      - start: form
      - message: Danke_Mail
        channel: email
      - end: done

## Correct
    steps:
      - start: form
      - message: danke-mail
        title: Danke-Mail
        channel: email
      - end: done
"""

from procviz.checks import Check

CHECK = Check(severity="error")
