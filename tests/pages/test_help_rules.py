from procviz.catalogue import groups
from procviz.checks.pages import rule_ids
from procviz.pages.help_rules import GROUPS


def test_every_group_of_rules_has_a_name():
    assert set(groups("procviz.checks")) <= set(GROUPS)


def test_every_rule_has_its_page_and_stands_in_the_list(bundled_pages, built, elements):
    links = elements(built(bundled_pages["help/rules/index.md"].text)).addresses
    assert sorted(link for link in links if "#" not in link) == sorted(f"{rule}.html" for rule in rule_ids())
    assert {f"help/rules/{rule}.md" for rule in rule_ids()} <= set(bundled_pages)


def test_a_rule_tells_why_and_shows_a_wrong_and_a_right_example(bundled_pages, built):
    html = built(bundled_pages["help/rules/one-armed-decision.md"].text)
    assert html.count("<pre>") == 2
    assert "- decision: " in html


def test_a_rule_speaks_the_language_of_the_site(bundled_pages, built):
    html = built(bundled_pages["help/rules/no-sla.md"].text)
    assert "Eine Übergabe, bei der steht, wie sie angenommen wird, aber nicht, bis wann." in html
    assert "<p>Interesse kühlt in Stunden ab." in html
    assert 'lang="' not in html


def test_rules_stand_in_sections_that_stay_small(bundled_pages):
    sections = [page.section for path, page in bundled_pages.items() if path.startswith("help/rules/")]
    assert max(sections.count(section) for section in sections) <= 40
