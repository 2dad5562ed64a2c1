import re

from procviz.exports.reference import write


def test_every_table_has_as_many_cells_in_each_row():
    for table in re.findall(r"(?:^\|.*\|\n)+", write("en"), flags=re.MULTILINE):
        columns = {len(re.findall(r"(?<!\\)\|", line)) for line in table.splitlines()}
        assert columns == {4}, table[:80]


def test_a_key_says_whether_it_is_required_what_it_takes_and_what_it_means():
    lines = write("en").splitlines()
    assert "| `definition` **required** | a text | How it is counted, in words that leave no doubt. |" in lines
    assert "| `outcome` | one of `success`, `neutral`, `failure` | How it went. Without it: `neutral`. |" in lines


def test_the_keys_of_inner_objects_follow_theirs():
    lines = write("en").splitlines()
    rows = [line for line in lines if line.startswith(("| `on_breach", "| `feedback"))]
    assert [row.split("`")[1] for row in rows] == [
        "feedback", "feedback.within", "feedback.via", "feedback.note", "on_breach", "on_breach.notify", "on_breach.to",
    ]  # fmt: skip


def test_all_values_have_an_example():
    assert "| Point in time | `day 3`, `T`, `T-14d`, `T+1bd 10:00`, `Tue 10:00` |" in write("en")


def test_the_same_is_said_in_german():
    english, german = write("en"), write("de")
    assert german.count("\n|") == english.count("\n|")
    assert "| `grants` | Paare: Kanal (Kennung) → eines von `none`" in german
