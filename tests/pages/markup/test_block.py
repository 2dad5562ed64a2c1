import pytest

from procviz.blocks import is_ours
from procviz.pages.markup.block import block, preserved


def test_a_block_has_no_blank_line_and_each_line_begins_with_a_tag():
    written = '<div class="procviz-prose">\n\n  <p>eins\n\n--8<-- zwei</p>\n</div>\n'
    assert block(written) == '<div class="procviz-prose">\n<p>eins --8<-- zwei</p>\n</div>'


def test_braces_mean_nothing_to_template_plugins():
    assert "<p>&#123;&#123; config &#125;&#125;</p>" in block("<p>{{ config }}</p>")


def test_preserved_text_keeps_its_lines_within_a_block():
    assert "<pre>a: &lt;b&gt;&#10;&#10;  c</pre>" in block(f"<pre>{preserved('a: <b>' + chr(10) * 2 + '  c')}</pre>")


@pytest.mark.parametrize("html", ["<p>Wer?</p>\n<p>Wann?</p>", "<pre><code>id: a</code></pre>", '<div id="a"></div>'])
def test_what_does_not_begin_with_an_element_of_ours_is_put_into_one(html):
    written = block(html)
    assert is_ours(written)
    assert written == f'<div class="procviz-part">\n{html}\n</div>'


def test_what_begins_with_an_element_of_ours_and_nothing_at_all_stay_as_they_are():
    assert block('<p class="procviz-note">Wer?</p>') == '<p class="procviz-note">Wer?</p>'
    assert not block(" \n ")
