"""Dates in other forms: two days that a stroke parts ("13/14 March"), and dates that carriers leave in their own language."""

from notices.extract.languages.en.days import (
    DAY_NAME,
    DIGITS,
    LOW,
    MONTH,
    MONTHS,
    NO_GROUP,
    OPEN_WEEKDAYS,
    TH,
    YEAR,
    month,
    night,
    night_after,
    weekday,
    year_of,
)
from notices.extract.mentions import numeric
from notices.extract.mentions.marks import Day
from notices.extract.mentions.scanner import Groups, Parts, Rule


def _night(g: Groups) -> Day | None:
    return night(lambda index: g(index + 1 if index > 1 else index))


def _night_after(g: Groups) -> Day | None:
    return night_after(lambda index: _number(g(index)) if index in (3, 5) else g(index))


def _number(text: str | None) -> str:
    found = DIGITS.search(text or "")
    return found.group() if found else "0"


def _both(g: Groups) -> Parts | None:
    """ "15/16 March, 9:00-17:00"."""
    return _days(g, (2, g(4) or g(6), g(3)), (5, g(6), g(5)), g(7))


def _both_after(g: Groups) -> Parts | None:
    """ "March 15/16, 9 am to 5 pm"."""
    return _days(g, (3, g(2), g(3)), (5, g(4) or g(2), g(5)), g(6))


def _pairs(g: Groups) -> Parts | None:
    """ "15/16 and 22/23 March, 9:00-17:00": the days of all pairs."""
    numbers = [(group, int(_number(g(group)))) for group in range(2, 8) if g(group)]
    rows = all(last == first + 1 for (_, first), (_, last) in zip(numbers[::2], numbers[1::2], strict=True))
    days = [(group, numeric.day(year_of(g(9)), month(g(8)), number)) for group, number in numbers]
    found = [(group, day) for group, day in days if day is not None]
    if not rows or len(found) < len(days):
        return None
    return [(group, day if index else day._replace(weekday=weekday(g(1)))) for index, (group, day) in enumerate(found)]


def _days(
    g: Groups, first: tuple[int, str | None, str | None], last: tuple[int, str | None, str | None], year: str | None
) -> Parts | None:
    found: Parts = []
    for group, name, text in (first, last):
        day = numeric.day(year_of(year), month(name), int(_number(text)))
        if day is None:
            return None
        found.append((group, day if found else day._replace(weekday=weekday(g(1)))))
    return found


_NAMES = rf"(?:[ ]?\({DAY_NAME}[ ]?/[ ]?{DAY_NAME}\))?"
_DAY_FIRST = (
    rf"{OPEN_WEEKDAYS}{LOW}((\d{{1,2}}){TH}(?:[ ]{MONTH})?[ ]?/[ ]?)(?:{NO_GROUP},?[ ])?(\d{{1,2}}){TH}[ ]{MONTH}{YEAR}{_NAMES}"
)
_MONTH_FIRST = (
    rf"{OPEN_WEEKDAYS}\b{MONTH}[ ](\d{{1,2}}{TH}[ ]?/[ ]?)(?:{MONTH}[ ])?(\d{{1,2}}{TH})(?![\d:/]|[ ]?[ap]\.?m){YEAR}{_NAMES}"
)
_MONTHS = "|".join(MONTHS)
_PAIR = rf"(\d{{1,2}}{TH}[ ]?/[ ]?)(\d{{1,2}}{TH})"
_BY_DAY = (
    rf"(?:(?=(?:(?:,|,?[ ](?:and|&))[ ]\d{{1,2}}{TH}[ ]?/[ ]?\d{{1,2}}{TH}[ ](?:{_MONTHS})[a-z]{{0,6}})?,?:?[ ]"
    r"(?:from[ ]|between[ ])?(?:0?[6-9]|1[0-6])(?:[:.][0-5]\d)?"
    r"(?:[ ]?am\b|(?![:.\d]|[ ]?[ap]\.?m)(?![^\n;]{0,16}pm\b)))|"
    r"(?=[ ]?[.;)](?![^\n]{0,80}\d[:.]\d\d)(?![^\n]{0,80}\d[ ]?[ap]m\b)))"
)
"""What tells that both days are meant: hours of the morning behind them, or the end of the sentence and no clock further on."""

PAIRS_BY_DAY = (
    Rule(
        "days_pairs",
        rf"{OPEN_WEEKDAYS}{LOW}{_PAIR}(?:,[ ]{_PAIR})?,?[ ](?:and|&)[ ]{_PAIR}[ ]{MONTH}{YEAR}{_BY_DAY}",
        _pairs,
    ),
)
"""Several pairs of days; they stand before the nights, of which several look alike."""

PAIRS = (
    Rule("days_pair", rf"{_DAY_FIRST}{_BY_DAY}", _both),
    Rule("night_pair", _DAY_FIRST, _night),
    Rule("days_pair_after", rf"{_MONTH_FIRST}{_BY_DAY}", _both_after),
    Rule("night_pair_after", _MONTH_FIRST, _night_after),
)

_FOREIGN_MONTHS = (
    "januar januari janvier enero gennaio janeiro tammikuuta stycznia",
    "februar februari février fevrier febrero febbraio fevereiro helmikuuta lutego",
    "märz maerz maart mars marts marzo março marco maaliskuuta marca",
    "avril abril aprile huhtikuuta kwietnia",
    "mai mei maj mayo maggio maio toukokuuta maja",
    "juni juin junio giugno junho kesäkuuta czerwca",
    "juli juillet julio luglio julho heinäkuuta lipca",
    "augustus augusti août aout agosto elokuuta sierpnia",
    "septembre septiembre settembre setembro syyskuuta września",
    "oktober octobre octubre ottobre outubro lokakuuta października",
    "novembre noviembre novembro marraskuuta listopada",
    "dezember décembre decembre diciembre dicembre dezembro joulukuuta grudnia",
)
"""Those that are not also English, a month a line: German, Dutch, French, Spanish, Italian, Portuguese, Nordic and Polish ones."""
_FOREIGN_NUMBERS = {name: number for number, names in enumerate(_FOREIGN_MONTHS, 1) for name in names.split()}
_FOREIGN_NAMES = "|".join(sorted(_FOREIGN_NUMBERS, key=len, reverse=True))
FOREIGN_WEEKDAYS = (
    "montag dienstag mittwoch donnerstag freitag samstag sonntag maandag dinsdag woensdag donderdag vrijdag zaterdag zondag "
    "lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo "
    "mandag tirsdag onsdag torsdag fredag lørdag søndag måndag tisdag lördag söndag"
)
_FOREIGN_WEEKDAY = "|".join(FOREIGN_WEEKDAYS.split())


def _foreign_day(g: Groups) -> Day | None:
    return numeric.day(int(g(3) or 0), _FOREIGN_NUMBERS[(g(2) or "").lower()], int(g(1) or 0))


# Without its year "4 mars" may be anything; the weekday says no more than the date.
FOREIGN = (
    Rule(
        "foreign_date",
        rf"(?:\b(?:{_FOREIGN_WEEKDAY}),?[ ](?:den[ ]|le[ ])?)?{LOW}(\d{{1,2}})(?:\.|er\b)?[ ](?:de[ ])?({_FOREIGN_NAMES})"
        r"[ ](?:de[ ])?(20\d\d)\b",
        _foreign_day,
    ),
)
