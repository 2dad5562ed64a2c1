from procviz.pages import write
from procviz.pages.telling.firsts import firsts_of


def told(contacts):
    return [(one.when, one.what.striptags(), one.process.striptags()) for one in contacts]


def test_the_first_days_of_an_audience_in_the_bundled_workspace(bundled):
    firsts = firsts_of(bundled, "maintenance-managers")
    nurture = "Lead-Nurturing „Retrofit“ – vom Whitepaper zum SQL"
    assert told(firsts.days)[0] == ("Tag 0", "Double-Opt-in-Mail", nurture)
    assert ("Tag 4–53", "Einladung Retrofit-Sprechstunde", nurture) in told(firsts.days)
    assert firsts.left_out == 0


def test_what_counts_from_a_date_stands_apart(bundled):
    firsts = firsts_of(bundled, "fair-guests")
    assert firsts.days == ()
    assert all(one.when.startswith("T") for one in firsts.dated)


def test_what_comes_after_the_first_days_and_what_is_too_much_is_counted(read):
    steps = [{"start": "s"}, *({"message": f"m{n}", "channel": "email"} for n in range(45))]
    steps += [{"wait": "w", "for": "31d"}, {"message": "late", "channel": "email"}, {"end": "e"}]
    catalogue = {
        "channels": {"email": {"title": "E-Mail", "kind": "email", "consent": "none"}},
        "audiences": {"plants": {"title": "Betriebe"}},
    }
    site = read(catalogue=catalogue, p={"process": "p", "status": "active", "audience": "plants", "steps": steps})
    firsts = firsts_of(site, "plants")
    assert (len(firsts.days), firsts.later, firsts.left_out) == (40, 1, 5)
    text = next(page.text for page in write(site) if page.path == "audiences/plants.md")
    assert "1 kommt später." in text
    assert "5 weitere Einträge sind hier nicht aufgeführt." in text


def test_an_audience_that_nobody_turns_to_is_told_so(read):
    site = read(catalogue="audiences: {plants: {title: Betriebe}}\n", p="process: p\nsteps: [{start: s}, {end: e}]\n")
    text = next(page.text for page in write(site) if page.path == "audiences/plants.md")
    assert "Nichts: Kein aktiver Prozess wendet sich an sie." in text
