import pytest

from procviz.errors import ProcvizError
from procviz.reports import Look, formats, write


def test_a_format_is_named_after_its_file():
    assert {"json", "text"} <= set(formats())


def test_a_format_that_is_not_there_is_refused_with_those_that_are(check):
    with pytest.raises(ProcvizError, match=r"there is no format “yaml”; known are .*json, .*text"):
        write("yaml", check("wave: 1\n"), Look())
