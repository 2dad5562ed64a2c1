from procviz.diagram import Diagram
from procviz.pages.markup import picture
from procviz.pages.markup.picture import WORDS
from procviz.publish.inlining import inline


def a_diagram(**values):
    texts = {"id": "fair", "title": "Messe", "description": "", "language": "en"} | values
    return Diagram(**texts, lanes=(), nodes=(), edges=())


def test_the_place_holds_an_image_with_a_description():
    assert str(picture(a_diagram())).startswith('<div class="procviz-diagram" data-diagram="fair" ')
    assert '<img src="fair.svg" alt="Messe"></div>' in picture(a_diagram())
    assert 'alt="Ein &#34;Bild&#34;"' in picture(a_diagram(description='Ein "Bild"'))


def test_the_script_gets_its_words_in_the_language_of_the_diagram():
    place = picture(a_diagram(language="de"))
    assert [name for name in WORDS if f' data-word-{name}="' not in place] == []
    assert f' data-word-full="{WORDS["full"].to("de")}"' in place


def test_the_drawing_takes_the_place_of_the_image_and_leaves_the_words():
    html, found = inline(str(picture(a_diagram())), {"fair": "<svg/>"})
    assert found == {"fair"}
    assert html.endswith(' 0 goes back to the first view."><svg/></div>')
    assert "<img" not in html
