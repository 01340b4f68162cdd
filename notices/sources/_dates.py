"""Reads the dates that stand in announcement lists and on article pages; they carry no zone, and often no time or year."""

import re
from collections.abc import Iterable
from datetime import datetime, timedelta, tzinfo

_YMD = r"(?P<year>20\d\d|19\d\d) ?[-/.年] ?(?P<month>\d{1,2}) ?[-/.月] ?(?P<day>\d{1,2})(?: ?日)?"
_TIME = r"(?:[ T]{0,3}(?P<hour>\d{1,2})[:：](?P<minute>\d{2})(?:[:：](?P<second>\d{2}))?)?"
_FULL = re.compile(r"(?<!\d)" + _YMD + r"(?!\d)" + _TIME)
_SHORT = re.compile(r"(?P<month>\d{1,2}) ?[-/.月] ?(?P<day>\d{1,2}) ?日?")
_LABEL = re.compile(r"(?:发布时间|发布日期|发文日期|日期|时间|发布|更新时间)\s?[:：]?")
_YEAR_MONTH = re.compile(r"(20\d\d) ?[-/.年] ?(\d{1,2}) ?月?")
_DAY = re.compile(r"(\d{1,2}) ?日?")
_YEAR = re.compile(r"(20\d\d) ?年?")
_DRESS = " []()【】（）〔〕|·"


def bare(text: str) -> str:
    """The segment without brackets and a label before it."""
    return _LABEL.sub("", text.strip(_DRESS), count=1).strip(_DRESS)


def is_date(text: str) -> bool:
    """Whether the segment is a date and nothing else, with or without a year."""
    stripped = bare(text)
    return bool(_FULL.fullmatch(stripped) or _SHORT.fullmatch(stripped))


def whole(pieces: Iterable[str]) -> list[str]:
    """The segments, with a date that is set in two of them, such as a large "09" over a small "2026-03", as one."""
    found: list[str] = []
    for piece in pieces:
        joined = _joined(bare(found[-1]), bare(piece)) if found else ""
        if joined:
            found[-1] = joined
        else:
            found.append(piece)
    return found


def _joined(first: str, second: str) -> str:
    """The date of which two segments are halves, in whichever order; "" for others."""
    for one, other in ((first, second), (second, first)):
        month, day = _YEAR_MONTH.fullmatch(one), _DAY.fullmatch(other)
        if month and day:
            return f"{month[1]}-{month[2]}-{day[1]}"
        year, rest = _YEAR.fullmatch(one), _SHORT.fullmatch(other)
        if year and rest:
            return f"{year[1]}-{rest['month']}-{rest['day']}"
    return ""


def full(text: str, local: tzinfo) -> datetime | None:
    """The first date with a year in the text, at its time or at midnight, in `local`; None without a valid one."""
    match = _FULL.search(text)
    return _built(match, int(match.group("year")), local) if match else None


def glued(title: str) -> str:
    """The title without a date that was put behind it."""
    for match in _FULL.finditer(title):
        if not title[match.end() :].strip(_DRESS):
            return title[: match.start()].rstrip(_DRESS)
    return title


def short(text: str, local: tzinfo, latest: datetime) -> datetime | None:
    """The date of a segment that is only month and day: the last such day that is not after `latest`."""
    match = _SHORT.fullmatch(bare(text))
    if match is None:
        return None
    bound = latest.astimezone(local) + timedelta(days=1)
    found = (_built(match, year, local) for year in (bound.year, bound.year - 1))
    return next((at for at in found if at and at <= bound), None)


def _built(match: re.Match[str], year: int, local: tzinfo) -> datetime | None:
    parts = match.groupdict()
    hour, minute, second = (int(parts.get(name) or 0) for name in ("hour", "minute", "second"))
    try:
        return datetime(year, int(parts["month"]), int(parts["day"]), hour, minute, second, tzinfo=local)
    except ValueError:
        return None
