from procviz.publish.inlining import inline

PLACE = '<div class="procviz-diagram" data-diagram="{0}" data-search-exclude><img src="{0}.svg" alt="x"></div>'
PUT = '<div class="procviz-diagram" data-diagram="{0}" data-search-exclude>{1}</div>'


def test_each_drawing_comes_in_the_place_of_its_image():
    html = f"<p>a</p>{PLACE.format('one')}<p>b</p>{PLACE.format('two')}<p>c</p>"
    drawings = {"one": "<?xml version='1.0'?>\n<!-- x --><svg>1</svg>\n", "two": "<svg>2</svg>"}
    assert inline(html, drawings) == (
        f"<p>a</p>{PUT.format('one', '<svg>1</svg>')}<p>b</p>{PUT.format('two', '<svg>2</svg>')}<p>c</p>",
        frozenset({"one", "two"}),
    )


def test_an_image_without_a_drawing_stays():
    assert inline(PLACE.format("one"), {}) == (PLACE.format("one"), frozenset())


def test_attributes_written_by_another_serializer_are_understood():
    place = (
        '<div class="procviz-diagram" data-diagram="one" data-search-exclude="">\n<img alt="x" src="one.svg" />\n</div>'
    )
    assert inline(place, {"one": "<svg/>"})[1] == {"one"}


def test_backslashes_of_a_drawing_are_text():
    assert r"\1 \g<0>" in inline(PLACE.format("one"), {"one": r"<svg>\1 \g<0></svg>"})[0]


def test_the_paragraph_that_markdown_puts_around_a_box_goes():
    html = f"<p>a</p>\n<p>{PLACE.format('one')}</p>\n<p>{PLACE.format('two')} b</p>"
    assert inline(html, {"one": "<svg/>", "two": "<svg/>"})[0] == (
        f"<p>a</p>\n{PUT.format('one', '<svg/>')}\n<p>{PUT.format('two', '<svg/>')} b</p>"
    )
