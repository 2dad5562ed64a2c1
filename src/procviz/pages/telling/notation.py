"""What the language reference says that no single key can: how values are written, and how processes are understood."""

from collections.abc import Sequence

from procviz.words import Message, _

FILES: tuple[Message, ...] = (
    _(
        "A workspace is a folder of YAML files, by default `processes/`. A file with the key `process:` holds one "
        "process, any other file a part of the catalogue, and `workspace.yml` at the top the settings. Names that "
        "begin with `.` or `_` are passed over; subfolders are free."
    ),
    _(
        "Every value is taken as the text that stands there, and the key decides what it means: `no`, `18:00` or "
        "`010` never become something else. A text with a colon, a `#` or, within braces, a comma belongs into "
        "quotation marks."
    ),
    _(
        "Keys that begin with `x-` are free. Any other key that is not listed here is a mistake. The files can be "
        "read by everyone who has access to the repository, whatever `visibility` says."
    ),
)

VALUES: Sequence[tuple[Message, str, Message]] = (
    (
        _("Identifier"),
        "`nurture-retrofit`",
        _("Small letters, digits and hyphens, at most 63. It names one object of its kind."),
    ),
    (
        _("Text"),
        "`Thank-you e-mail`, `{de: Danke-Mail, en: Thank-you e-mail}`",
        _(
            "In the language of the workspace, or one text for each language. `summary` and other long texts are "
            "CommonMark."
        ),
    ),
    (
        _("List"),
        "`[email, phone]`, `email`",
        _("Where a list of words or identifiers is expected, one alone is enough."),
    ),
    (_("Yes or no"), "`true`, `false`", _("No other word.")),
    (_("Number"), "`12`, `0.5`", _("With a point, not a comma.")),
    (
        _("Duration"),
        "`30min`, `4h`, `3d`, `2w`, `6mo`, `1y`, `4bh`, `2bd`, `P3D`, `PT4H`",
        _(
            "Minutes, hours, days, weeks, months, years, business hours, business days, or ISO 8601. A month counts "
            "as 30 days, a year as 365; as effort a week is 5 days and a day 8 hours. `3m` could be two things and is "
            "refused."
        ),
    ),
    (
        _("Point in time"),
        "`day 3`, `T`, `T-14d`, `T+1bd 10:00`, `Tue 10:00`",
        _(
            "Counted from the start of the process or from its `anchor` (`T`), or the next such weekday; with a time "
            "of day if wanted."
        ),
    ),
    (_("Rate"), "`2 per 7d`", _("At most so many within any such time.")),
    (_("Window"), "`Mon-Fri 08:00-18:00`", _("Weekdays and hours.")),
    (_("Date"), "`2026-11-03`", _("Year, month and day.")),
    (_("Period"), "`2026`, `2026-Q4`, `2026-11`", _("A year, a quarter or a month.")),
    (_("Share"), "`25%`, `12.5%`", _("Part of the contacts.")),
    (_("Money"), "`1200 EUR`", _("A sum and its currency.")),
    (
        _("Consent"),
        "`none`, `presumed`, `existing-customer`, `opt-in`, `double-opt-in`",
        _("From weakest to strongest."),
    ),
)
"""What is written at keys: what it is called, how it looks, and what it means."""

BEHAVIOUR: Sequence[tuple[Message, tuple[Message, ...]]] = (
    (
        _("Flow"),
        (
            _(
                "A step takes exactly one of its edges; only a `parallel` takes all. Several edges each say `when` or "
                "`share`. Shares stand on all edges of a step or on none and sum to 100%. An `end` and the last step "
                "have no successor, and nothing falls into a `start`."
            ),
            _(
                "An edge with `max` is taken so often for one entry; then the flow goes to the step in `else`. Each "
                "of the two needs the other. An `exit` leads out from anywhere, or from the steps that it names."
            ),
        ),
    ),
    (
        _("Time"),
        (
            _(
                "A start without `at` is at day 0. `wait` with `for` takes exactly that time, with `until` anything "
                "up to its `timeout`; a hand-over up to `within`; an edge its `after`; everything else nothing, since "
                "`effort` is work and not time that passes. A step with `at` happens at that point: who comes earlier "
                "waits, who comes later skips it."
            ),
            _(
                "Business time follows the business hours and the holiday calendar where a date is known. Where none "
                "is known, a business day counts as a day."
            ),
        ),
    ),
    (
        _("Hand-over"),
        (
            _(
                "Without `accept.to`, it goes on at the step below; `reject.to` must be named. `sets_stage` of the "
                "hand-over comes first, then that of accepting or rejecting. `on_breach` without `to` only notifies; "
                "`feedback` adds no way."
            ),
        ),
    ),
    (
        _("Subprocess"),
        (
            _(
                "All starts of the process that is called begin. The caller goes on from each of its ends that is no "
                "failure, with the stage and the consent reached there and after the time it took."
            ),
        ),
    ),
    (
        _("Consent"),
        (
            _(
                "A channel with `consent: express` wants `opt-in` or more, one with `presumed` wants that or more. "
                "Every audience must hold it, or every way to the message must have passed a step that `grants` it. "
                "`revokes` ends it. On a wait it is granted when what is waited for has come, not on the timeout."
            ),
        ),
    ),
    (
        _("Contacts"),
        (
            _(
                "Advertising messages and calls count for caps, on all channels but web, ad, social-post and "
                "internal; `cap.counts` in `workspace.yml` changes which messages do. The cap of an audience takes "
                "the place of the workspace's."
            ),
        ),
    ),
    (
        _("Stages"),
        (
            _(
                "The stages `inquiry`, `mql`, `sal`, `sql`, `opportunity`, `customer`, `recycled` and `disqualified` "
                "are there without being written, though without a definition. A stage without `next` leads anywhere, "
                "one with `next: []` nowhere."
            ),
        ),
    ),
    (
        _("Who reads what"),
        (
            _(
                "Objects with `visibility: editors`, all about stakeholders but their titles, and whether data is "
                "used for appraisal stay out of what the team sees. Steps are seen by those who see their process."
            ),
        ),
    ),
    (
        _("Ignoring a finding"),
        (
            _(
                "`x-ignore: {{missing-consent: Existing customers, checked on 2026-09-01}}` at the object or step "
                "that the finding names. The reason is required and is shown; an ignore that matches nothing is a "
                "finding itself."
            ),
        ),
    ),
)
"""How a process is understood, by subject."""
