import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from procviz.blocks import blocks_of, put_back

TABLE = """<div class="procviz-scroll"><table class="procviz-table">
<tr><td>
<h3 id="step-call">Anruf &amp; <em>mehr</em></h3>
<p title="a &gt; b">Wir rufen&nbsp;an.</p>
</td></tr>
</table></div>"""

PAGE = f"""---
title: Messe
---

# Messe

{TABLE}

=== "Rollen"

    <div class="procviz-diagram" data-diagram="fair"><img src="fair.svg" alt="Ablauf"></div>

<p>von Hand</p>
"""


def built(text, *, with_ours=True):
    extensions = ["fenced_code", "md_in_html", "pymdownx.tabbed", "tables", *(["procviz.blocks"] if with_ours else [])]
    return markdown.markdown(text, extensions=extensions)


def test_a_builder_gets_the_words_and_the_headings_of_a_block():
    html = built(PAGE)
    assert '<h3 id="step-call">Anruf &amp; mehr</h3>Wir rufen&nbsp;an.</div>' in html
    assert "<table" not in html


def test_what_is_no_block_of_ours_is_the_builders():
    assert list(blocks_of(PAGE)) == [TABLE]
    html = built(PAGE)
    assert 'data-diagram="fair"' in html
    assert "<p>von Hand</p>" in html


BY_HAND = f"""# Wie wir arbeiten

<div markdown="1">
Wir *reden* miteinander.
</div>

{TABLE}

So sieht es im Quelltext aus:

```html

{TABLE}

```

1. Anrufen

    ~~~
    Guten Tag!
    ~~~

{TABLE}
"""


@pytest.mark.parametrize("page", [PAGE, BY_HAND])
def test_put_back_the_page_is_as_it_would_be_without_the_extension(page):
    assert put_back(built(page), page).split() == built(page, with_ours=False).split()


@pytest.mark.parametrize(
    "block",
    [
        '<div class="procviz-prose" data-search-exclude>\n<p>Erzählt.</p>\n</div>',
        '<dl class="procviz-facts">\n<div><dt>Ziele</dt> <dd></dd></div>\n</dl>',
        '<div class="procviz-scroll"><table>\n<thead><tr><th>Schritt</th></tr></thead></table></div>',
        '<div class="procviz-source"><details data-search-exclude><summary>x</summary> y</details></div>',
    ],
)
def test_what_the_search_shall_not_find_does_not_reach_it(block):
    page = f"# Messe\n\n{block}\n"
    assert "></div>" in built(page)
    assert block in put_back(built(page), page)


def test_a_page_without_blocks_stays_as_it_is():
    assert put_back("<p>x</p>", PAGE) == "<p>x</p>"


def test_a_place_without_its_block_stays_to_be_seen():
    assert "step-call" in put_back(built(PAGE), "# Ganz anders\n")


@given(st.lists(st.text(alphabet="ab<>/ \t\x02\x03&;=\"'{}#*_|\N{NO-BREAK SPACE}", max_size=40), max_size=6))
def test_any_block_comes_back_byte_for_byte(texts):
    blocks = [f'<p class="procviz-note">{text or "-"}</p>' for text in texts]
    page = "# Titel\n\n" + "\n\n".join(blocks) + "\n"
    back = put_back(built(page), page)
    assert all(block in back for block in blocks)


def test_no_word_of_a_block_passes_for_a_place_of_the_builders():
    html = built(f'{TABLE}\n\n<p class="procviz-note">\x02wzxhzdk:0\x03</p>\n')
    assert html.count('id="step-call"') == 1
