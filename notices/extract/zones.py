"""Zones as notices write them: offsets from UTC, abbreviations, regions that follow clock changes, and names in each language."""

from datetime import UTC, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from notices.extract.marks import Zone

_REGIONS = {
    "et": "America/New_York",
    "ct": "America/Chicago",
    "mt": "America/Denver",
    "pt": "America/Los_Angeles",
    "eastern": "America/New_York",
    "central": "America/Chicago",
    "mountain": "America/Denver",
    "pacific": "America/Los_Angeles",
    "moscow": "Europe/Moscow",
    "london": "Europe/London",
    "uk": "Europe/London",
    "tokyo": "Asia/Tokyo",
    "japan": "Asia/Tokyo",
    "beijing": "Asia/Shanghai",
    "hong kong": "Asia/Hong_Kong",
    "singapore": "Asia/Singapore",
    "sydney": "Australia/Sydney",
    "aest/aedt": "Australia/Sydney",
    "北京": "Asia/Shanghai",
    "东八区": "Asia/Shanghai",
    "中国": "Asia/Shanghai",
    "香港": "Asia/Hong_Kong",
    "台湾": "Asia/Taipei",
    "台北": "Asia/Taipei",
    "日本": "Asia/Tokyo",
    "东京": "Asia/Tokyo",
    "新加坡": "Asia/Singapore",
    "美东": "America/New_York",
    "美国东部": "America/New_York",
    "太平洋": "America/Los_Angeles",
    "美西": "America/Los_Angeles",
    "伦敦": "Europe/London",
}
_OFFSETS = {
    "utc": 0, "gmt": 0, "z": 0, "wet": 0, "west": 60, "bst": 60, "cet": 60, "cest": 120, "eet": 120, "eest": 180, "msk": 180,
    "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420, "akst": -540,
    "akdt": -480, "hst": -600, "jst": 540, "kst": 540, "hkt": 480, "sgt": 480, "ist": 330, "aest": 600, "aedt": 660, "acst": 570,
    "acdt": 630, "awst": 480, "nzst": 720, "nzdt": 780, "sast": 120, "pht": 480, "wib": 420, "ict": 420, "brt": -180,
}  # fmt: skip
_LOCAL = frozenset({"est", "edt", "cst", "cdt", "ist", "bst", "mst", "wst"})
_LONG = {"eastern": "e", "central": "c", "mountain": "m", "pacific": "p"}

ABBREVIATIONS = "|".join(sorted(_OFFSETS.keys() - {"z"}, key=len, reverse=True))
"""Alternatives of a pattern, longest first."""


def offset(sign: str, hours: str, minutes: str | None) -> tzinfo | None:
    """A fixed offset, or null when it is out of range."""
    total = int(hours) * 60 + int(minutes or 0)
    if total > 14 * 60:
        return None
    return timezone(timedelta(minutes=-total if sign == "-" else total)) if total else UTC


def named(name: str) -> Zone | None:
    """The zone of a region's name or an abbreviation, or null."""
    key = name.lower()
    if region := _REGIONS.get(key):
        return Zone(name, ZoneInfo(region))
    if key in _OFFSETS:
        minutes = _OFFSETS[key]
        return Zone(name.upper(), timezone(timedelta(minutes=minutes)) if minutes else UTC, local=key in _LOCAL)
    return None


def long_name(region: str, half: str) -> Zone | None:
    """ "Eastern Daylight Time" and the like; without standard or daylight it is the region."""
    if not half:
        return named(region)
    return named(f"{_LONG[region.lower()]}{half[0].lower()}t")
