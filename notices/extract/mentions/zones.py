"""Zones as notices write them: offsets from UTC, abbreviations, regions that follow clock changes, and names in each language."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from itertools import permutations
from zoneinfo import ZoneInfo

from notices.extract.mentions.marks import Zone

_PLACES = {
    "moscow": "Europe/Moscow", "london": "Europe/London", "uk": "Europe/London", "dublin": "Europe/Dublin",
    "irish": "Europe/Dublin", "paris": "Europe/Paris", "berlin": "Europe/Berlin", "german": "Europe/Berlin",
    "frankfurt": "Europe/Berlin", "amsterdam": "Europe/Amsterdam", "rotterdam": "Europe/Amsterdam", "hamburg": "Europe/Berlin",
    "munich": "Europe/Berlin", "brussels": "Europe/Brussels", "zurich": "Europe/Zurich", "swiss": "Europe/Zurich",
    "vienna": "Europe/Vienna", "geneva": "Europe/Zurich", "madrid": "Europe/Madrid", "barcelona": "Europe/Madrid",
    "rome": "Europe/Rome", "milan": "Europe/Rome", "lisbon": "Europe/Lisbon", "stockholm": "Europe/Stockholm",
    "oslo": "Europe/Oslo", "copenhagen": "Europe/Copenhagen", "helsinki": "Europe/Helsinki", "warsaw": "Europe/Warsaw",
    "prague": "Europe/Prague", "budapest": "Europe/Budapest", "athens": "Europe/Athens", "bucharest": "Europe/Bucharest",
    "istanbul": "Europe/Istanbul", "kyiv": "Europe/Kyiv", "cairo": "Africa/Cairo", "johannesburg": "Africa/Johannesburg",
    "nairobi": "Africa/Nairobi", "lagos": "Africa/Lagos", "dubai": "Asia/Dubai", "uae": "Asia/Dubai", "riyadh": "Asia/Riyadh",
    "ksa": "Asia/Riyadh", "israel": "Asia/Jerusalem", "tel aviv": "Asia/Jerusalem", "tehran": "Asia/Tehran",
    "karachi": "Asia/Karachi", "indian": "Asia/Kolkata", "india": "Asia/Kolkata", "mumbai": "Asia/Kolkata",
    "delhi": "Asia/Kolkata", "dhaka": "Asia/Dhaka", "bangkok": "Asia/Bangkok", "thailand": "Asia/Bangkok",
    "vietnam": "Asia/Ho_Chi_Minh", "jakarta": "Asia/Jakarta", "kuala lumpur": "Asia/Kuala_Lumpur",
    "malaysia": "Asia/Kuala_Lumpur", "malaysian": "Asia/Kuala_Lumpur", "singapore": "Asia/Singapore", "manila": "Asia/Manila",
    "philippine": "Asia/Manila", "hong kong": "Asia/Hong_Kong", "beijing": "Asia/Shanghai", "shanghai": "Asia/Shanghai",
    "china": "Asia/Shanghai", "taipei": "Asia/Taipei", "taiwan": "Asia/Taipei", "tokyo": "Asia/Tokyo", "japan": "Asia/Tokyo",
    "seoul": "Asia/Seoul", "korea": "Asia/Seoul", "korean": "Asia/Seoul", "sydney": "Australia/Sydney",
    "melbourne": "Australia/Melbourne", "brisbane": "Australia/Brisbane", "perth": "Australia/Perth",
    "adelaide": "Australia/Adelaide", "auckland": "Pacific/Auckland", "new zealand": "Pacific/Auckland",
    "nz": "Pacific/Auckland", "new york": "America/New_York", "boston": "America/New_York", "dallas": "America/Chicago",
    "houston": "America/Chicago", "toronto": "America/Toronto", "chicago": "America/Chicago", "denver": "America/Denver",
    "los angeles": "America/Los_Angeles", "san francisco": "America/Los_Angeles", "seattle": "America/Los_Angeles",
    "vancouver": "America/Vancouver", "arizona": "America/Phoenix", "phoenix": "America/Phoenix", "alaska": "America/Anchorage",
    "hawaii": "Pacific/Honolulu", "atlantic": "America/Halifax", "mexico city": "America/Mexico_City",
    "bogota": "America/Bogota", "lima": "America/Lima", "santiago": "America/Santiago",
    "buenos aires": "America/Argentina/Buenos_Aires", "sao paulo": "America/Sao_Paulo", "são paulo": "America/Sao_Paulo",
    "brasilia": "America/Sao_Paulo", "brasília": "America/Sao_Paulo", "montreal": "America/Toronto",
    "montréal": "America/Toronto", "ottawa": "America/Toronto", "calgary": "America/Edmonton", "ashburn": "America/New_York",
    "atlanta": "America/New_York", "miami": "America/New_York", "minneapolis": "America/Chicago", "marseille": "Europe/Paris",
    "manchester": "Europe/London", "edinburgh": "Europe/London", "luxembourg": "Europe/Luxembourg", "riga": "Europe/Riga",
    "tallinn": "Europe/Tallinn", "vilnius": "Europe/Vilnius", "sofia": "Europe/Sofia", "cape town": "Africa/Johannesburg",
    "accra": "Africa/Accra", "casablanca": "Africa/Casablanca", "doha": "Asia/Qatar", "bangalore": "Asia/Kolkata",
    "bengaluru": "Asia/Kolkata", "chennai": "Asia/Kolkata", "hyderabad": "Asia/Kolkata", "osaka": "Asia/Tokyo",
    "hanoi": "Asia/Ho_Chi_Minh", "colombo": "Asia/Colombo", "wellington": "Pacific/Auckland",
}  # fmt: skip
_NATIONAL = {
    "finnish": "Europe/Helsinki", "swedish": "Europe/Stockholm", "norwegian": "Europe/Oslo", "danish": "Europe/Copenhagen",
    "estonian": "Europe/Tallinn", "latvian": "Europe/Riga", "lithuanian": "Europe/Vilnius", "polish": "Europe/Warsaw",
    "austrian": "Europe/Vienna", "french": "Europe/Paris", "italian": "Europe/Rome", "dutch": "Europe/Amsterdam",
    "belgian": "Europe/Brussels", "czech": "Europe/Prague", "hungarian": "Europe/Budapest", "greek": "Europe/Athens",
    "turkish": "Europe/Istanbul", "israeli": "Asia/Jerusalem", "british": "Europe/London", "japanese": "Asia/Tokyo",
    "thai": "Asia/Bangkok", "vietnamese": "Asia/Ho_Chi_Minh",
}  # fmt: skip
_IN_CHINESE = {
    "北京": "Asia/Shanghai", "中国": "Asia/Shanghai", "香港": "Asia/Hong_Kong", "台湾": "Asia/Taipei",
    "台北": "Asia/Taipei", "日本": "Asia/Tokyo", "东京": "Asia/Tokyo", "新加坡": "Asia/Singapore",
    "美东": "America/New_York", "美国东部": "America/New_York", "太平洋": "America/Los_Angeles",
    "美国西部": "America/Los_Angeles", "美西": "America/Los_Angeles", "伦敦": "Europe/London",
    "上海": "Asia/Shanghai", "深圳": "Asia/Shanghai", "广州": "Asia/Shanghai", "首尔": "Asia/Seoul",
    "大阪": "Asia/Tokyo", "曼谷": "Asia/Bangkok", "吉隆坡": "Asia/Kuala_Lumpur", "雅加达": "Asia/Jakarta",
    "马尼拉": "Asia/Manila", "河内": "Asia/Bangkok", "胡志明": "Asia/Ho_Chi_Minh", "孟买": "Asia/Kolkata",
    "新德里": "Asia/Kolkata", "班加罗尔": "Asia/Kolkata", "迪拜": "Asia/Dubai", "利雅得": "Asia/Riyadh",
    "伊斯坦布尔": "Europe/Istanbul", "莫斯科": "Europe/Moscow", "鹿特丹": "Europe/Amsterdam",
    "阿姆斯特丹": "Europe/Amsterdam", "布鲁塞尔": "Europe/Brussels", "巴黎": "Europe/Paris", "柏林": "Europe/Berlin",
    "法兰克福": "Europe/Berlin", "汉堡": "Europe/Berlin", "慕尼黑": "Europe/Berlin", "苏黎世": "Europe/Zurich",
    "维也纳": "Europe/Vienna", "米兰": "Europe/Rome", "罗马": "Europe/Rome", "马德里": "Europe/Madrid",
    "巴塞罗那": "Europe/Madrid", "华沙": "Europe/Warsaw", "都柏林": "Europe/Dublin", "约翰内斯堡": "Africa/Johannesburg",
    "开罗": "Africa/Cairo", "悉尼": "Australia/Sydney", "墨尔本": "Australia/Melbourne", "奥克兰": "Pacific/Auckland",
    "纽约": "America/New_York", "波士顿": "America/New_York", "华盛顿": "America/New_York", "多伦多": "America/Toronto",
    "芝加哥": "America/Chicago", "休斯顿": "America/Chicago", "达拉斯": "America/Chicago",
    "洛杉矶": "America/Los_Angeles", "旧金山": "America/Los_Angeles", "硅谷": "America/Los_Angeles",
    "格林威治": "Etc/UTC", "格林尼治": "Etc/UTC", "德国": "Europe/Berlin", "法国": "Europe/Paris", "英国": "Europe/London",
    "韩国": "Asia/Seoul", "泰国": "Asia/Bangkok", "越南": "Asia/Ho_Chi_Minh", "印度": "Asia/Kolkata",
    "西雅图": "America/Los_Angeles", "温哥华": "America/Vancouver", "圣保罗": "America/Sao_Paulo",
}  # fmt: skip
_REGIONS = {
    **_NATIONAL,
    "et": "America/New_York",
    "ct": "America/Chicago",
    "mt": "America/Denver",
    "pt": "America/Los_Angeles",
    "eastern": "America/New_York",
    "central": "America/Chicago",
    "mountain": "America/Denver",
    "pacific": "America/Los_Angeles",
    **_PLACES,
    **_IN_CHINESE,
    "东八区": "Asia/Shanghai",
}
_OFFSETS = {
    "utc": 0, "ut": 0, "gmt": 0, "z": 0, "wet": 0, "west": 60, "bst": 60, "cet": 60, "cest": 120, "met": 60, "mest": 120,
    "mez": 60, "mesz": 120, "eet": 120, "eest": 180, "msk": 180, "trt": 180, "est": -300, "edt": -240, "cst": -360, "cdt": -300,
    "mst": -420, "mdt": -360, "pst": -480, "pdt": -420, "akst": -540, "akdt": -480, "hst": -600, "ast": -240, "adt": -180,
    "nst": -210, "ndt": -150, "jst": 540, "kst": 540, "hkt": 480, "sgt": 480, "myt": 480, "ist": 330, "pkt": 300, "npt": 345,
    "gst": 240, "aest": 600, "aedt": 660, "acst": 570, "acdt": 630, "awst": 480, "nzst": 720, "nzdt": 780, "sast": 120,
    "wat": 60, "cat": 120, "eat": 180, "pht": 480, "wib": 420, "wita": 480, "idt": 180, "ict": 420, "brt": -180, "brst": -120,
    "art": -180, "uyt": -180, "gyt": -240, "clt": -240, "clst": -180, "cot": -300, "pet": -300,
}  # fmt: skip
_LOCAL = frozenset({"est", "edt", "cst", "cdt", "ist", "bst", "mst", "wst", "pst", "ast", "adt", "gst", "nst"})
_OWN = {
    "ast": "Riyadh Kuwait Qatar Bahrain Baghdad Aden",
    "adt": "Baghdad",
    "bst": "Dhaka Thimphu",
    "ist": "Tehran",
    "mst": "Kuala_Lumpur Kuching Yangon",
    "nst": "Kathmandu",
    "pst": "Karachi Manila",
}
"""Abbreviations that Asian places use for their own time, which the tables of zones do not know there."""
_ELSEWHERE = {(name, f"Asia/{place}") for name, places in _OWN.items() for place in places.split()}
_WORD_LIKE = frozenset({"ut", "ict", "west", "met", "cat", "eat", "art", "pet", "cot", "wet", "gst", "wat", "clt", "trt", "npt"})
_SEASONS = {
    "est edt": "America/New_York", "cst cdt": "America/Chicago", "mst mdt": "America/Denver", "pst pdt": "America/Los_Angeles",
    "cet cest": "Europe/Berlin", "gmt bst": "Europe/London", "utc gmt": "UTC", "aest aedt": "Australia/Sydney",
    "nzst nzdt": "Pacific/Auckland",
}  # fmt: skip
_PAIRS = {"/".join(order): place for pair, place in _SEASONS.items() for order in permutations(pair.split())}
_WRITTEN = {
    "coordinated universal time": "utc", "universal time coordinated": "utc", "universal time": "utc", "zulu time": "utc",
    "zulu": "utc", "greenwich mean time": "gmt", "british summer time": "bst", "western european time": "wet",
    "western european summer time": "west", "central european time": "cet", "central european standard time": "cet",
    "central european summer time": "cest", "central european daylight time": "cest", "eastern european time": "eet",
    "eastern european summer time": "eest", "australian eastern standard time": "aest",
    "australian eastern daylight time": "aedt", "australian western standard time": "awst",
    "australian central standard time": "acst", "australian central daylight time": "acdt", "gulf standard time": "gst",
    "south africa standard time": "sast", "south african standard time": "sast", "west africa time": "wat",
    "east africa time": "eat", "central africa time": "cat", "moscow standard time": "msk", "indochina time": "ict",
    "new zealand daylight time": "nzdt", "new zealand standard time": "nzst", "atlantic standard time": "ast",
    "atlantic daylight time": "adt",
}  # fmt: skip
_LONG = {"eastern": "e", "central": "c", "mountain": "m", "pacific": "p"}


def _alternatives(names: Iterable[str]) -> str:
    return "|".join(sorted(names, key=len, reverse=True)).replace(" ", "[ ]")


ABBREVIATIONS = _alternatives(_OFFSETS.keys() - {"z"} - _WORD_LIKE)
"""Alternatives of a pattern, longest first."""
PLAIN = ABBREVIATIONS.upper()
"""Abbreviations in capitals that are nothing but zones."""
WORD_LIKE = _alternatives({"ET", "CT", "MT", "PT", "UAE", "KSA", *(name.upper() for name in _WORD_LIKE)})
"""Abbreviations that are also words or names: zones only beside a time."""
NATIONAL = _alternatives(_NATIONAL)
"""Of which nation a time is: "Finnish time"."""
PLACES = _alternatives(_PLACES)
"""Places whose time is meant by "London time"."""
IN_CHINESE = _alternatives(_IN_CHINESE)
"""The same in Chinese: "纽约时间"."""
_INITIALS = frozenset({"uk", "uae", "ksa", "nz"})
_SPELLED = _alternatives(n.upper() if n in _INITIALS else n.title() for n in _PLACES)
_CITY = re.compile(rf"\b(?:{_SPELLED})\b(?![ ]?-)")
_LAST_PLACE = re.compile(
    rf"(?:\b({_SPELLED})|({IN_CHINESE}|东八区))"
    rf"(?:[ ]?\([^()\n]{{1,12}}\))?(?:时间|当地|机房|节点|站|办公室|仓|[ ](?:office|time|site|hub))?[ \t:,|(\-]{{0,4}}$"
)
_FIRST_PLACE = re.compile(rf"[ ,(]{{0,3}}(?:local time[ ,]{{1,2}})?(?:in|at)[ ]({_SPELLED})\b")
WRITTEN = _alternatives(_WRITTEN)
"""Zones in full."""
PAIRS = _alternatives(name.upper() for name in _PAIRS)
"""Two abbreviations of one place, which mean whichever holds."""


def of_places(text: str) -> list[tzinfo]:
    """The zones of the places that a text names, each once, in their order."""
    return [ZoneInfo(key) for key in dict.fromkeys(_PLACES[match.group().lower()] for match in _CITY.finditer(text))]


def of_place_before(text: str) -> Zone | None:
    """The zone of the place with which a text ends, past what labels it: "- Rotterdam (NL): "."""
    match = _LAST_PLACE.search(text)
    return named(match[1] or match[2]) if match is not None else None


def of_place_behind(text: str) -> Zone | None:
    """The zone of the place with which a text begins: " in Singapore"."""
    match = _FIRST_PLACE.match(text)
    return named(match[1]) if match is not None else None


def offset(sign: str, hours: str, minutes: str | None) -> tzinfo | None:
    """A fixed offset, or null when it is out of range."""
    total = int(hours) * 60 + int(minutes or 0)
    if total > 14 * 60:
        return None
    return timezone(timedelta(minutes=-total if sign == "-" else total)) if total else UTC


def named(name: str) -> Zone | None:
    """The zone of a region's name or an abbreviation, or null."""
    key = " ".join(name.lower().split())
    key = _WRITTEN.get(key, key)
    if pair := _PAIRS.get(key):
        return Zone(name, ZoneInfo(pair))
    if region := _REGIONS.get(key):
        return Zone(name, ZoneInfo(region))
    if key in _OFFSETS:
        minutes = _OFFSETS[key]
        return Zone(key.upper(), timezone(timedelta(minutes=minutes)) if minutes else UTC, local=key in _LOCAL)
    return None


def long_name(region: str, half: str) -> Zone | None:
    """ "Eastern Daylight Time" and the like; without standard or daylight it is the region."""
    if not half:
        return named(region)
    return named(f"{_LONG[region.lower()]}{half[0].lower()}t")


def at_home(zone: Zone, tz: tzinfo, year: int) -> bool:
    """Whether a place gives an abbreviation another meaning: "CST" in Shanghai, "EST" in Sydney, not "EST" in Boston."""
    if (zone.name.lower(), getattr(tz, "key", "")) in _ELSEWHERE:
        return True
    for month in (1, 7):
        there = datetime(year, month, 1, tzinfo=tz)
        if there.tzname() in (zone.name, "A" + zone.name):
            return there.utcoffset() != zone.tz.utcoffset(None)
    return False
