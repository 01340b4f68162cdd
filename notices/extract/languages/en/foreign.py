"""Dates that carriers leave in their own language: "dinsdag 4 maart 2025", "4 de marzo de 2025"."""

from notices.extract.languages.en.days import LOW
from notices.extract.mentions import numeric
from notices.extract.mentions.marks import Day
from notices.extract.mentions.scanner import Groups, Rule

_MONTHS = (
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
_NUMBERS = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
_NAMES = "|".join(sorted(_NUMBERS, key=len, reverse=True))
WEEKDAYS = (
    "montag dienstag mittwoch donnerstag freitag samstag sonntag maandag dinsdag woensdag donderdag vrijdag zaterdag zondag "
    "lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo "
    "mandag tirsdag onsdag torsdag fredag lørdag søndag måndag tisdag lördag söndag"
)
_WEEKDAY = "|".join(WEEKDAYS.split())


def _day(g: Groups) -> Day | None:
    return numeric.day(int(g(3) or 0), _NUMBERS[(g(2) or "").lower()], int(g(1) or 0))


# Without its year "4 mars" may be anything; the weekday says no more than the date.
DATES = (
    Rule(
        "foreign_date",
        rf"(?:\b(?:{_WEEKDAY}),?[ ](?:den[ ]|le[ ])?)?{LOW}(\d{{1,2}})(?:\.|er\b)?[ ](?:de[ ])?({_NAMES})[ ](?:de[ ])?(20\d\d)\b",
        _day,
    ),
)
