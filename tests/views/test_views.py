from procviz.views import views


def test_every_file_is_a_view_with_a_title_and_a_question():
    found = views()
    assert "landscape" in found
    assert all(view.title.to("en") and view.question.to("en").endswith("?") for view in found.values())
