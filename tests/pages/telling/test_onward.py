import pytest

from procviz.graph import flow_of
from procviz.pages.telling.onward import onward

GERMAN = {
    "form": [("", "Danke")],
    "thanks": [("", "Übergabe")],
    "give": [
        ("angenommen · 80 %", "Bedarf?"),
        ("abgelehnt · 20 %", "Raus"),
        ("nicht rechtzeitig angenommen", "Raus"),
    ],
    "choice": [
        ("Bedarf da · 60 %", "Termin"),
        ("sonst · 40 % · nach 3 Tagen · höchstens 2-mal", "Danke"),
        ("nach 2 Durchgängen", "Raus"),
    ],
    "done": [],
}


@pytest.mark.parametrize("step", GERMAN)
def test_the_ways_on_from_a_step_in_words(small, step):
    process = small.workspace.processes[0]
    ways = onward(small, process, flow_of(process), process.step(step))
    titles = [way.target.striptags() for way in ways]
    assert [(way.when.striptags(), title) for way, title in zip(ways, titles, strict=True)] == GERMAN[step]


def test_a_wait_goes_on_when_it_has_come_or_when_its_time_is_over(read):
    site = read(
        p="""
        process: p
        steps:
          - start: s
          - wait: w
            until: Opt-in da
            timeout: 7d
            timeout_share: 30%
            on_timeout: late
          - end: done
          - end: late
        """
    )
    process = site.workspace.processes[0]
    ways = onward(site, process, flow_of(process), process.step("w"))
    assert [way.when.striptags() for way in ways] == ["Opt-in da", "nichts binnen 7 Tagen · 30 %"]
