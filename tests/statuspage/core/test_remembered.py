"""What is remembered of series goes with them, and is not worked out twice before."""

import gc
from datetime import date
from weakref import ref
from zoneinfo import ZoneInfo

from statuspage.core.remembered import Remembered
from statuspage.core.series import Series, finished, merged_series
from statuspage.core.uptime import Day, Figures

FIRST, ZONE = date(2026, 11, 1), ZoneInfo("Asia/Shanghai")


def series(down: int) -> Series:
    return Series(FIRST, (Day(Figures(length=86_400, measured=86_400, down=down)),))


def test_a_service_is_put_together_once_and_anew_with_another_part() -> None:
    parts = (series(0), series(5))
    whole = merged_series(parts)
    assert merged_series(parts) is whole
    assert merged_series((parts[0], series(9))) is not whole
    assert finished(whole, FIRST, FIRST, ZONE) is finished(whole, FIRST, FIRST, ZONE)


def test_what_is_remembered_goes_with_its_series() -> None:
    parts = (series(0), series(5))
    whole = merged_series(parts)
    period = finished(whole, FIRST, FIRST, ZONE)
    assert period.days == 1
    lives = [ref(whole), *map(ref, parts)]
    del parts, whole
    gc.collect()
    assert [one() for one in lives] == [None, None, None]


def test_of_one_value_only_so_much_is_remembered() -> None:
    made: list[int] = []
    key = 0
    kept: Remembered[int] = Remembered()
    owner = series(0)

    def make() -> int:
        made.append(key)
        return key

    for key in (1, *range(1, 65), 65, 1):
        assert kept.of(owner, key, make) == key
    assert made == [*range(1, 66), 1]
