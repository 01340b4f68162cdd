"""Writes instants, spans and lengths of time in a language, for a reader at a given moment in the site's zone."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from markupsafe import Markup, escape

_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_ZH_WEEKDAYS = ("周一", "周二", "周三", "周四", "周五", "周六", "周日")
_TRADITIONAL = str.maketrans("周时钟间后", "週時鐘間後")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_LONG_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_NEAR = timedelta(days=6)


@dataclass(frozen=True, slots=True)
class Times:
    """How instants are written for a reader at `now`: 24 hours, in `zone`; the year only where it is not the present one.

    `lasting`: for what is read later than at `now` (feeds), so days always come with their month and no length runs.
    """

    lang: str
    zone: ZoneInfo
    now: datetime
    lasting: bool = False

    @property
    def chinese(self) -> bool:
        """Whether the language is Chinese."""
        return self.lang.startswith("zh")

    def _zh(self, words: str) -> str:
        """Chinese words as the language writes them."""
        return words.translate(_TRADITIONAL) if self.lang == "zh-Hant" else words

    def weekday(self, day: int) -> str:
        """A day of the week from 0 for Monday: `周一`, `Mon`."""
        return self._zh(_ZH_WEEKDAYS[day]) if self.chinese else _WEEKDAYS[day]

    def local(self, at: datetime) -> datetime:
        """`at` on the site's clock."""
        return at.astimezone(self.zone)

    def day(self, at: datetime, *, full: bool = False) -> str:
        """The day, as short as it stays clear at `now`: `29日`, `12月4日`, `Sun`, `4 Dec`; with the year when it is another.

        `full`: always with the month.
        """
        local, now, full = self.local(at), self.local(self.now), full or self.lasting
        if self.chinese:
            year = "" if local.year == now.year else f"{local.year}年"
            short = not full and not year and local.month == now.month
            return f"{local.day}日" if short else f"{year}{local.month}月{local.day}日"
        if local.year != now.year:
            return f"{local.day} {_MONTHS[local.month - 1]} {local.year}"
        near = abs(local.date() - now.date()) <= _NEAR
        return self.weekday(local.weekday()) if near and not full else f"{local.day} {_MONTHS[local.month - 1]}"

    def clock(self, at: datetime) -> str:
        """`06:30`."""
        return f"{self.local(at):%H:%M}"

    def text(self, at: datetime) -> str:
        """`29日 06:30`, `Sun 06:30`."""
        return f"{self.day(at)} {self.clock(at)}"

    def at(self, at: datetime) -> Markup:
        """Day and time as a `<time>`."""
        return self._tag(at, self.text(at))

    def brief(self, at: datetime) -> Markup:
        """The time alone when it is today's, else with its day, as a `<time>`."""
        today = self.local(at).date() == self.local(self.now).date() and not self.lasting
        return self._tag(at, self.clock(at) if today else self.text(at))

    def long(self, at: datetime) -> Markup:
        """`2026年11月29日 周日 07:07`, `Sunday 29 November 2026, 07:07`."""
        local = self.local(at)
        if self.chinese:
            return self._tag(at, f"{local.year}年{local.month}月{local.day}日 {self.weekday(local.weekday())} {local:%H:%M}")
        return self._tag(at, f"{_DAYS[local.weekday()]} {local.day} {_LONG_MONTHS[local.month - 1]} {local.year}, {local:%H:%M}")

    def head(self, at: datetime) -> str:
        """A day for a chart's axis: `11月28日 周六`, `Sat 28 Nov`."""
        local = self.local(at)
        if self.chinese:
            return f"{local.month}月{local.day}日 {self.weekday(local.weekday())}"
        return f"{self.weekday(local.weekday())} {local.day} {_MONTHS[local.month - 1]}"

    def month(self, year: int, month: int) -> str:
        """A month by its name: `2026年11月`, `November 2026`."""
        return f"{year}年{month}月" if self.chinese else f"{_LONG_MONTHS[month - 1]} {year}"

    def span(self, start: datetime | None, end: datetime | None) -> Markup:
        """`28日 18:00 – 29日 06:30`; on one day `29日 02:00–06:30`; an unknown bound is left out."""
        if start is None or end is None:
            known = start or end
            if known is None:
                return Markup("")
            return self.at(known) + " –" if start else "– " + self.at(known)
        if self.local(start).date() == self.local(end).date():
            return Markup('<span class="nb">{}–{}</span>').format(self.at(start), self._tag(end, self.clock(end)))
        return Markup("{} – {}").format(self.at(start), self.at(end))

    def length(self, seconds: float) -> str:
        """A length in at most two units: `37 分钟`, `1 小时 12 分`, `2 天 3 小时`; under a minute `不到 1 分钟`."""
        minutes = int(abs(seconds)) // 60
        days, hours, rest = minutes // 1440, minutes // 60 % 24, minutes % 60
        if days:
            return self._units((days, "天", "day"), (hours, "小时", "hour"))
        if hours:
            return self._units((hours, "小时", "hour"), (rest, "分", "min"))
        if not minutes:
            return self._zh("不到 1 分钟") if self.chinese else "less than a minute"
        return self._units((minutes, "分钟", "minute"))

    def relative(self, at: datetime) -> str:
        """How far `at` is from now: `37 分钟前`, `2 小时 13 分后`, `37 minutes ago`, `in 2 hours 13 min`."""
        seconds = (at - self.now).total_seconds()
        length = self.length(seconds)
        if self.chinese:
            return self._zh(f"{length}{'后' if seconds > 0 else '前'}")
        return f"in {length}" if seconds > 0 else f"{length} ago"

    def _units(self, *units: tuple[int, str, str]) -> str:
        given = [(n, zh, en) for n, zh, en in units if n]
        if self.chinese:
            return self._zh(" ".join(f"{n} {zh}" for n, zh, _ in given))
        return " ".join(f"{n} {en}{'s' if n != 1 and en != 'min' else ''}" for n, _, en in given)

    def _tag(self, at: datetime, words: str) -> Markup:
        iso = self.local(at).isoformat(timespec="seconds")
        return Markup(f'<time datetime="{iso}">{escape(words)}</time>')  # noqa: S704 -- an instant and escaped words

    def zone_name(self) -> str:
        """The zone as named at the top of a page: `北京时间 (UTC+8)`, `Europe/Berlin (UTC+1)`."""
        offset = self.local(self.now).utcoffset() or timedelta()
        hours, minutes = divmod(abs(int(offset.total_seconds())) // 60, 60)
        utc = f"UTC{'-' if offset < timedelta() else '+'}{hours}" + (f":{minutes:02}" if minutes else "")
        if self.zone.key == "Asia/Shanghai":
            return self._zh(f"北京时间 ({utc})") if self.chinese else f"Beijing time ({utc})"
        return f"{self.zone.key} ({utc})"
