import pytest

from procviz.model import STEP_TYPES
from procviz.reader.certain import certain


@pytest.mark.parametrize(
    ("written", "known", "meant"),
    [
        ("chanel", ["channel", "title"], "channel"),
        ("channnel", ["channel"], "channel"),
        ("chamnel", ["channel"], "channel"),
        ("titel", ["title"], "title"),
        ("Activ", ["active", "draft"], "active"),
        ("E-Mail", ["email"], "email"),
        ("on timeout", ["on_timeout", "timeout"], "on_timeout"),
        ("Bestätigung", ["bestaetigung"], "bestaetigung"),
        ("double-optin", ["double-opt-in", "opt-in"], "double-opt-in"),
        ("mesage", STEP_TYPES, "message"),
        ("inside-sale", ["inside-sales", "marketing-engineer"], "inside-sales"),
    ],
)
def test_one_slip_leaves_no_doubt(written, known, meant):
    assert certain(written, known) == meant


@pytest.mark.parametrize(
    ("written", "known"),
    [
        ("mail-2", ["mail-1"]),
        ("mail2", ["mail1"]),
        ("welle-b", ["welle-a"]),
        ("newsletter-de", ["newsletter-en"]),
        ("internal", ["external"]),
        ("nex", ["next"]),
        ("wait", ["bait"]),
        ("remindr", ["reminder", "reminded"]),
        ("reminders", ["reminder", "remainders"]),
        ("chnl", ["channel"]),
        ("email", ["e-mail", "e_mail"]),
        ("warm-lead-call", ["warm-lead"]),
        ("???", ["title"]),
        ("", ["title"]),
        ("title", []),
    ],
)
def test_where_there_is_doubt_nothing_is_meant(written, known):
    assert certain(written, known) is None
