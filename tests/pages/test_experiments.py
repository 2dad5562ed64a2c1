import re

import pytest

from procviz.pages import write

LOG = """
    kpis:
      clicks: {title: Klickquote, definition: Klicks je Mail, kind: quality}
      leavers: {title: Abmeldequote, definition: Abmeldungen je Mail, kind: quality}
    experiments:
      subject:
        title: Betreff
        hypothesis: Eine <b>Zahl</b> zieht
        primary: clicks
        guardrails: [leavers]
        min_sample: 1500
        runtime: 4w
        started: 2026-10-05
        decide: {scale_if: 3 Punkte mehr, iterate_if: weniger, stop_if: Beschwerden}
        status: running
      later:
        title: Uhrzeit
        hypothesis: Morgens
        primary: clicks
        runtime: 10w
        started: 2026-11-16
        status: running
      letter: {title: Brief, hypothesis: Papier wirkt, primary: clicks, runtime: 6mo, status: planned}
      fair: {title: Messe, hypothesis: Kaffee, primary: clicks, status: decided, result: 52 zu 37, learned: Früh senden}
    """
MAIL = """
    process: mail
    title: Rundmail
    steps:
      - start: s
      - split: test
        title: Zahl oder Frage
        experiment: subject
        next: [{to: e, share: 50%}, {to: f, share: 50%}]
      - end: e
      - end: f
    """


def log(site):
    return next((page for page in write(site) if page.path == "views/experiments.md"), None)


def part(text, title):
    below = text.partition(f"## {title}")[2].partition("\n## ")[0]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", below))


@pytest.fixture
def text(read):
    return log(read(log=LOG, mail=MAIL)).text


def test_what_runs_stands_first_then_what_is_planned_then_what_was_decided(text):
    assert re.findall(r"^## (.*)$", text, re.MULTILINE) == ["Läuft", "Geplant", "Entschieden"]


def test_a_running_experiment_says_since_when_and_until_when(text):
    runs = part(text, "Läuft")
    assert "ab 5. Oktober 2026 bis 2. November 2026 überfällig" in runs
    assert "ab 16. November 2026 bis 25. Januar 2027" in runs
    assert runs.count("überfällig") == 1


def test_an_experiment_says_what_was_agreed_beforehand_and_where_it_is_tried(text):
    runs = part(text, "Läuft")
    assert "Eine &lt;b&gt;Zahl&lt;/b&gt; zieht" in runs
    assert "Klickquote" in runs
    assert "darf nicht leiden: Abmeldequote" in runs
    assert "ab 1.500 Kontakten je Variante" in runs
    assert "Überall, wenn 3 Punkte mehr" in runs
    assert "Schluss, wenn Beschwerden" in runs
    assert '<a href="../processes/mail.html#step-test">Zahl oder Frage</a>' in text


def test_a_planned_one_says_how_long_it_will_take(text):
    assert "dauert 6 Monate" in part(text, "Geplant")


def test_a_decided_one_tells_what_came_out_and_what_we_learned(text):
    decided = part(text, "Entschieden")
    assert "52 zu 37" in decided
    assert "Früh senden" in decided


def test_a_workspace_without_experiments_has_no_log(read):
    assert log(read(p="process: p\nsteps: [{start: s}, {end: e}]\n")) is None


def test_a_runtime_beyond_the_calendar_has_no_end(read):
    far = {"far": {"title": "Fern", "runtime": "99999y", "started": "2026-01-01", "status": "running"}}
    text = log(read(log={"experiments": far}, p="process: p\nsteps: [{start: s}, {end: e}]\n")).text
    assert "überfällig" not in text
