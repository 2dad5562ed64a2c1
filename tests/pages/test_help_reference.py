import re

from procviz.model import CATALOGUE, STEP_TYPES, Process, Settings
from procviz.model.shape import keys_of

PATH = "help/reference.md"


def test_every_key_of_every_object_is_explained(bundled_pages, built):
    explained = set(re.findall(r"<code>(?:[a-z_]+\.)*([a-zA-Z_-]+)</code>", built(bundled_pages[PATH].text)))
    models = [Process, *STEP_TYPES.values(), *CATALOGUE.values(), Settings]
    assert {key.name for model in models for key in keys_of(model)} - explained == set()


def test_a_row_says_what_to_write_and_what_it_means(bundled_pages, built):
    html = built(bundled_pages[PATH].text)
    row = next(row for row in html.split("<tr>") if "<code>accept.within</code>" in row)
    assert "<code>3d</code>" in row


def test_each_kind_of_step_has_a_heading_to_link_to(bundled_pages, built, elements):
    ids = elements(built(bundled_pages[PATH].text)).ids
    assert set(STEP_TYPES) <= set(ids)
    assert {"roles", "channels", "stakeholders"} <= set(ids)


def test_braces_of_examples_stay_text(bundled_pages, built):
    assert "{de: Danke-Mail, en: Thank-you e-mail}" in built(bundled_pages[PATH].text).replace("&#123;", "{").replace(
        "&#125;", "}"
    )
