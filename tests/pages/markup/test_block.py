from procviz.pages.markup.block import block, preserved


def test_a_block_has_no_blank_line_and_each_line_begins_with_a_tag():
    assert block("<div>\n\n  <p>eins\n\n--8<-- zwei</p>\n</div>\n") == "<div>\n<p>eins --8<-- zwei</p>\n</div>"


def test_braces_mean_nothing_to_template_plugins():
    assert block("<p>{{ config }}</p>") == "<p>&#123;&#123; config &#125;&#125;</p>"


def test_preserved_text_keeps_its_lines_within_a_block():
    assert (
        block(f"<pre>{preserved('a: <b>' + chr(10) + chr(10) + '  c')}</pre>") == "<pre>a: &lt;b&gt;&#10;&#10;  c</pre>"
    )
