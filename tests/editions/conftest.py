import datetime as dt
import importlib
from pathlib import Path

import pytest

from procviz.project.checking import check

DAY = dt.date(2026, 11, 21)


@pytest.fixture(scope="session")
def planting():
    """Return what plants a secret in every place that is for editors."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(Path(__file__).parent)
        return importlib.import_module("planting")


@pytest.fixture(scope="session")
def planted(planting, tmp_path_factory):
    """Return a planted workspace as it was checked, and the secret texts in it."""
    folder = tmp_path_factory.mktemp("planted") / "processes"
    secrets = planting.plant(folder)
    return check(folder, today=DAY), secrets
