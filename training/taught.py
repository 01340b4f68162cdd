"""Short notices by which the rules were taught: the lines of the tables of wordings, and notices put together from phrases."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import chain
from typing import Any

from notices.model import Kind
from tests.notices.extract import phrasing_mails, phrasing_plans, phrasing_zh_plans
from tests.notices.extract.phrasing_plans import Notice
from tests.notices.extract.test_estimates import ESTIMATES, Estimate
from tests.notices.extract.test_forecasts import FORECASTS
from tests.notices.extract.test_wordings import ZONES, Wording, wordings
from training.documents import Labelled

_SAID = datetime(2026, 3, 10, 10)  # noqa: DTZ001
_WRITTEN = {
    "en": ((phrasing_plans.written, 1000), (phrasing_mails.mailed, 300)),
    "zh": ((phrasing_zh_plans.written, 300),),
}
_FIRST_SEED = 10_000
"""Far from the seeds by which the rules are tested."""


def taught(language: str) -> Iterator[Labelled]:
    """All of a language: lines of its tables, and notices put together from phrases."""
    return chain(lines(language), (Labelled(given, None) for given in put_together(language)))


def lines(language: str) -> Iterator[Labelled]:
    """The lines of a language's tables."""
    return (Labelled(given, None) for given in of_tables(language))


def of_tables(language: str) -> Iterator[dict[str, Any]]:
    """The lines of a language. What a line does not tell is as the rules have it, by which nearly all are read right."""
    yield from map(_of_line, wordings(language))
    if language == "en":
        yield from map(_of_estimate, ESTIMATES)
    yield from (_of_forecast(line) for line in FORECASTS if line[1] == language)


def put_together(language: str) -> Iterator[dict[str, Any]]:
    """Notices put together from a language's phrases."""
    return (_of_notice(write(_FIRST_SEED + n)) for write, number in _WRITTEN.get(language, ()) for n in range(number))


def _of_line(wording: Wording) -> dict[str, Any]:
    names = {"affects": sorted(wording.names)} if wording.names else {}
    windows = [dict(zip(("start", "end"), _bounds(told, wording.lang), strict=True)) | names for told in wording.windows]
    return _given(wording, wording.lang, {"kind": wording.kind, "windows": windows})


def _of_estimate(line: Estimate) -> dict[str, Any]:
    day, _, clock = line.expected.partition(" ")
    expected = _instant(day, clock, "en") if clock else None
    return _given(line, "en", {"kind": Kind.OUTAGE.value, "expected_recovery": expected})


def _of_forecast(line: Sequence[str]) -> dict[str, Any]:
    place, language, start, recovery, title, body = line
    begun, due = (_instant(f"{_SAID:%m-%d}", clock, language) if clock else None for clock in (start, recovery))
    expected = {"kind": Kind.OUTAGE.value, "windows": [{"start": begun}], "expected_recovery": due}
    return _given(Estimate(place, "", title, body), language, expected)


def _given(line: Wording | Estimate, language: str, expected: dict[str, Any]) -> dict[str, Any]:
    table, number = line.place.split(".txt:")
    return {
        "id": f"{table}-{number}",
        "lang": language,
        "title": line.title,
        "body": line.body.replace("⏎", "\n"),
        "format": "html" if "<" in line.body else "text",
        "published": _SAID.replace(tzinfo=ZONES[language]).isoformat(),
        "timezone": ZONES[language].key,
        "expected": expected,
    }


def _bounds(told: str, language: str) -> Iterator[str | None]:
    """ "03-11 00:00 -": the two bounds of a window, on the clock of the table."""
    parts = iter(told.split())
    for part in parts:
        yield None if part == "-" else _instant(part, next(parts), language)


def _instant(day: str, clock: str, language: str) -> str:
    year = _SAID.year + (day < "02")
    return datetime.strptime(f"{year}-{day} {clock}", "%Y-%m-%d %H:%M").replace(tzinfo=ZONES[language]).isoformat()


def _of_notice(notice: Notice) -> dict[str, Any]:
    text, drafted = notice.document, notice.drafted
    windows = [{"start": _text(start), "end": _text(end)} for start, end in drafted.bounds]
    return {
        "id": text.id,
        "lang": text.lang,
        "title": text.title,
        "body": text.body,
        "format": text.format,
        "published": text.published.isoformat(),
        "timezone": text.timezone,
        "expected": {"kind": drafted.kind.value, "windows": windows, "expected_recovery": _text(drafted.expected)},
    }


def _text(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment is not None else None
