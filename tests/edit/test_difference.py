from procviz.edit import difference


def test_the_changed_line_is_shown_with_what_stands_around_it():
    before = b"a: 1\r\nb: 2\r\nc: 3\r\n"
    assert difference("w/a.yml", before, before.replace(b"2", b"4")) == (
        "--- w/a.yml\n+++ w/a.yml\n@@ -1,3 +1,3 @@\n a: 1\r\n-b: 2\r\n+b: 4\r\n c: 3\r\n"
    )


def test_a_last_line_without_an_end_is_marked():
    assert difference("a.yml", b"a: 1", b"a: 2").splitlines()[3:] == [
        "-a: 1",
        "\\ No newline at end of file",
        "+a: 2",
        "\\ No newline at end of file",
    ]


def test_no_difference_is_no_line():
    assert difference("a.yml", b"a: 1", b"a: 1") == ""
