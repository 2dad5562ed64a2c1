import pytest
import yaml

from procviz.publish.scalars import quoted


@pytest.mark.parametrize(
    "text",
    [
        "",
        "plain",
        "ÄÖÜ „Zitat“ 🙂",
        "a: b # c",
        "{{ config }} !ENV x",
        "'\"\\",
        "tab\tline\n",
        "\x7f\x85\u2028\ufeff\u200b",
    ],
)
def test_what_is_written_is_what_a_yaml_reader_reads(text):
    assert yaml.safe_load(quoted({"nav": [{text: text}]})) == {"nav": [{text: text}]}


def test_letters_stay_readable():
    assert quoted("Übergabe") == '"Übergabe"'
