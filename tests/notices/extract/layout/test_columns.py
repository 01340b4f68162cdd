"""Hours beside or above cells of several days are those of each day, unless they would be without end."""

from datetime import UTC, datetime

import pytest

from notices.extract import extract
from notices.model import Facts


def _read(*rows: list[str]) -> Facts:
    cells = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows)
    body = f"<p>No water as follows.</p><table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"
    published = datetime(2026, 2, 24, 11, tzinfo=UTC)
    return extract(title="Works", body=body, format="html", published=published, timezone="UTC", lang="en")


def _days(count: int) -> list[str]:
    return [f"{n + 1} March" for n in range(count)]


def _hours(count: int) -> list[str]:
    return [f"{n}:00-{n}:30" for n in range(count)]


def _starts(facts: Facts) -> list[str]:
    return [f"{window.start:%d %H}" for window in facts.windows if window.start]


def test_hours_before_a_row_are_those_of_each_day_that_has_something() -> None:
    facts = _read(["Time", *_days(3)], ["9:00-11:00", "Elm Road", "-", "Oak Lane"], ["12:00-13:00", "-", "Elm Road", "-"])
    assert _starts(facts) == ["01 09", "03 09", "02 12"]


def test_hours_above_a_column_are_those_of_each_day_below() -> None:
    facts = _read(["Day", "9:00-11:00", "14:00-16:00"], ["1 March", "Elm Road", "Oak Lane"], ["2 March", "-", "Elm Road"])
    assert _starts(facts) == ["01 09", "01 14", "02 14"]


@pytest.mark.parametrize(
    "rows",
    [
        (["Time", *_days(25)], [", ".join(_hours(24)), *["Elm Road"] * 25]),
        (["Day", ", ".join(_hours(24))], *([day, "Elm Road"] for day in _days(25))),
    ],
    ids=["before a row", "above a column"],
)
def test_hours_of_more_days_than_a_notice_has_are_not_spread_and_not_sure(rows: tuple[list[str], ...]) -> None:
    facts = _read(*rows)
    assert len(facts.windows) <= 24
    assert facts.confidence < 0.8
