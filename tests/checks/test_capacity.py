from datetime import date, timedelta
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from procviz.checks.capacity import loads
from procviz.model import Duration, Idea, Workspace
from procviz.model.ideas import Decision
from procviz.model.settings import Capacity, Settings

DAYS = {"h": Fraction(1, 8), "d": Fraction(1), "w": Fraction(5)}
STATUSES = ["new", "scored", "approved", "running", "scaled", "parked", "rejected", "retired"]

ideas = st.lists(
    st.tuples(
        st.sampled_from(STATUSES),
        st.integers(0, 60),
        st.sampled_from([*DAYS]),
        st.none() | st.integers(0, 800).map(lambda days: date(2025, 6, 1) + timedelta(days=days)),
    ),
    max_size=12,
)


def workspace(folder, written, per="quarter", fits="40d"):
    made = {
        f"idea-{place}": Idea(
            id=f"idea-{place}",
            status=status,
            effort=Duration.parse(f"{count}{unit}"),
            decision=Decision(date=day),
        )
        for place, (status, count, unit, day) in enumerate(written)
    }
    settings = Settings(capacity=Capacity(per=per, effort=Duration.parse(fits)))
    return Workspace(folder=folder, settings=settings, ideas=made)


def by_hand(written, per):
    """Return the days of work in each period, one idea after the other and exactly."""
    found = {}
    for status, count, unit, day in written:
        if status in {"approved", "running"} and day:
            quarter = {1: 1, 2: 1, 3: 1, 4: 2, 5: 2, 6: 2, 7: 3, 8: 3, 9: 3, 10: 4, 11: 4, 12: 4}[day.month]
            period = {"month": f"{day.year}-{day.month:02}", "quarter": f"{day.year}-Q{quarter}", "year": f"{day.year}"}
            found[period[per]] = found.get(period[per], 0) + count * DAYS[unit]
    return found


@given(ideas, st.sampled_from(["month", "quarter", "year"]), st.integers(0, 400), st.sampled_from([80, 100]))
def test_the_load_of_each_period_is_the_sum_of_its_efforts(tmp_path_factory, written, per, hours, percent):
    found = loads(workspace(tmp_path_factory.getbasetemp(), written, per, f"{hours}h"))
    expected = by_hand(written, per)
    assert {load.period: Fraction(load.minutes, 480) for load in found} == expected
    over = {period for period, days in expected.items() if days * 100 > Fraction(hours, 8) * percent}
    assert {load.period for load in found if load.exceeds(percent)} == over


def test_twenty_hours_and_a_half_are_said_in_days(tmp_path):
    written = [("approved", 20, "h", date(2026, 11, 2)), ("running", 30, "d", date(2026, 12, 31))]
    assert [(load.period, load.days) for load in loads(workspace(tmp_path, written))] == [("2026-Q4", "32.5d")]


def test_where_nothing_is_said_to_fit_there_is_no_load(tmp_path):
    written = [("approved", 20, "d", date(2026, 11, 2))]
    ideas = workspace(tmp_path, written).ideas
    assert loads(Workspace(folder=tmp_path, ideas=ideas)) == []
