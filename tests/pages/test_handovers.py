from procviz.pages import write


def test_the_overview_goes_by_who_takes_over_the_shortest_time_first(bundled):
    text = next(page.text for page in write(bundled) if page.path == "views/handovers.md")
    headings = [line.removeprefix("## ") for line in text.splitlines() if line.startswith("## ")]
    assert headings == ["Gebietsvertrieb", "Kundenbetreuung", "Vertriebsinnendienst"]
    inside = text.partition("## Vertriebsinnendienst")[2]
    assert inside.index("binnen 4 Arbeitsstunden") < inside.index("binnen 1 Werktag")


def test_a_handover_says_all_that_was_promised(small):
    text = next(page.text for page in write(small) if page.path == "views/handovers.md")
    for said in (
        '<a href="../processes/call.html#step-give">Übergabe</a>',
        "<strong>binnen 4 Arbeitsstunden</strong>",
        "Haken im CRM",
        "doppelt, unklar",
        '<a href="../processes/call.html#step-out">Raus</a>',
        "binnen 10 Werktagen",
        '<a href="../meetings/jour-fixe.html">Jour fixe</a>',
        "Mit Grund.",
        'erfährt es: <a href="../roles/editor.html">Redaktion</a>',
    ):
        assert said in text


def test_a_workspace_without_handovers_says_so(read):
    site = read(p="process: p\nsteps: [{start: s}, {end: e}]\n")
    text = next(page.text for page in write(site) if page.path == "views/handovers.md")
    assert "Kein Prozess enthält eine Übergabe." in text
