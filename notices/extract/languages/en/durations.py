"""How English writes durations, and moments told by how far they are from now: "90 minutes", "in half an hour"."""

from notices.extract.languages.en.numerals import NUMBERS
from notices.extract.mentions.marks import Length, Now
from notices.extract.mentions.scanner import Groups, Parts, Rule

_AMOUNTS = NUMBERS | {"a couple of": 2}
_WORDS = "|".join(sorted((w.replace(" ", "[ ]") for w in _AMOUNTS), key=len, reverse=True))
_AMOUNT = rf"((?!0\d\d)\d{{1,4}}(?:\.\d{{1,2}})?|{_WORDS})"
_UNIT = r"(hours?|hrs?|h|minutes?|mins?|m|days?|seconds?|secs?|weeks?)\b(?:\.(?=[ ](?-i:[a-z])))?"
_NO_OTHER = (
    r"(?!(?:(?<=hours )|(?<=minutes )|(?<=days )|(?<=times )|(?<=once )|(?<=twice ))an?[ ])"
    r"(?!an?[ ]second[ ](?!(?:at|from|on|only|or|and|while|when|interruption|break|outage|pause|blip|gap)\b)[a-z])"
)
"""That no "a second provider" is read, which is not one second long, nor the day of "24 hours a day"."""
_UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 604_800}


def _iso_length(g: Groups) -> Parts | None:
    length = _limited(int(g(2) or 0) * 86_400 + int(g(3) or 0) * 3600 + int(g(4) or 0) * 60)
    return [(1, length)] if length else None


def _amount(text: str) -> float:
    low = " ".join(text.lower().split())
    return float(low) if low[0].isdigit() else float(_AMOUNTS.get(low, 0))


def _limited(value: float) -> Length | None:
    return Length(int(value)) if 0 < value < 400 * 86_400 else None


def _length(g: Groups) -> Length | None:
    value = _amount(g(2) or g(1) or "0") * _UNITS[(g(3) or "m")[0].lower()]
    return _limited(value + _amount(g(4) or "0") * 60 + (1800 if g(5) else 0))


def _longer_length(g: Groups) -> Length | None:
    """ "30 minutes up to 2 hours": the upper bound."""
    return _limited(_amount(g(2) or "0") * _UNITS[(g(3) or "m")[0].lower()])


def _instead(g: Groups) -> Length | None:
    """ "Instead of two hours it will take four"."""
    return _limited(_amount(g(4) or "0") * _UNITS[(g(3) or "m")[0].lower()])


def _hours_and_half(g: Groups) -> Length | None:
    return _limited(_amount(g(1) or "1") * 3600 + 1800)


def _compound(g: Groups) -> Length | None:
    return _limited(int(g(1) or 0) * 3600 + int(g(2) or 0) * 60)


def _minutes_label(g: Groups) -> Parts | None:
    unit = _UNITS[(g(1) or "m")[0].lower()]
    length = _limited(int(g(2) or 0) * unit)
    return [(2, length)] if length else None


def _clock_label(g: Groups) -> Parts | None:
    length = _limited(int(g(1) or 0) * 3600 + int(g(2) or 0) * 60)
    return [(1, length)] if length else None


def _half_hour(_: Groups) -> Length:
    return Length(1800)


def _soon(g: Groups) -> Now:
    return Now(int(_amount(g(1) or "0") * _UNITS[(g(2) or "m")[0].lower()]))


def _soon_and_half(g: Groups) -> Now:
    """ "In an hour and a half"."""
    return Now(_soon(g).seconds + 1800)


def _soon_part(g: Groups) -> Now:
    """ "In half an hour", "in a quarter of an hour"."""
    return Now(1800 if g(1) else 900 if g(2) else 2700)


def _so_long(g: Groups) -> Now:
    """ "For the past 40 minutes we have been …": it began so long before publication."""
    return Now(-_soon(g).seconds)


def _ago(g: Groups) -> Now:
    """ "20 minutes ago", "half an hour ago"."""
    return Now(-_soon(g).seconds) if g(1) else Now(-1800 if (g(3) or "").lower() == "half" else -2700)


LENGTHS = (
    Rule("minutes_label", r"\b(?:duration|length)[^\n\d.;:]{0,20}(minutes|mins?|hours|hrs)\b\.?\)?[:\t\n =|]{1,5}(\d{1,4})(?![\d:.]|[ ]?[ap]\.?m)", _minutes_label),
    Rule("clock_label", r"\b(?:duration|length|downtime|unavailability|outage time)s?\b[^\n\d.;]{0,30}?[:\t\n =|]{1,5}(?<!from )(?<!at )(?<!until )(?<!till )(?<!between )(?<!by )(?<!starting )(?<!since )(\d{1,2}):(\d\d)(?::\d\d)?(?![\d:])(?![ ]?(?:[ap]\.?m\b|-|~|to\b|until|till|hrs|utc|gmt|(?-i:[A-Z]{2,4}\b)))", _clock_label),
    Rule("compound_length", r"(?<![\d:./#A-Za-z])(\d{1,3})[ ]?h(?:ou)?(?:rs?)?[ ,]{0,2}(?:and[ ])?(\d{1,2})[ ]?m(?:in(?:ute)?s?)?\b", _compound),
    Rule("quarters", r"\b(?:(three)[ -]quarters|(?:a[ ])?quarter)[ ]of[ ]an[ ]hour\b", lambda g: Length(2700 if g(1) else 900)),
    Rule("day_and_half", r"\ba[ ]day[ ]and[ ]a[ ]half\b", lambda _: Length(129_600)),
    Rule("half_sign", r"(?<![\d:./#A-Za-z])(\d{1,2})[ ]?(?:½|1/2)[ ]?(?:hours?|hrs?|h)\b", lambda g: _limited(int(g(1) or 0) * 3600 + 1800)),
    Rule("hours_and_half", rf"\b(?:{_AMOUNT}(?:[ ]hours?)?|another[ ]hour)[ ]and[ ]a[ ]half(?:[ ]hours?)?\b", _hours_and_half),
    Rule("length_up_to", rf"(?<![\d:./#A-Za-z]){_AMOUNT}[ -]?(?:hours?|hrs?|minutes?|mins?|days?)[ ]?(?:-|(?:and[ ])?up[ ]to|to|or)[ ]?{_AMOUNT}[ -]?{_UNIT}(?!')", _longer_length),
    Rule("length_instead", rf"\binstead[ ]of[ ]{_AMOUNT}()[ ]{_UNIT},?[ ](?:it|this|that|they|we|the[ ]\w+)(?:'ll|[ ](?:will|is[ ]going[ ]to|shall|now))?(?:[ ]now)?[ ](?:take|last|need|be|run)s?[ ]{_AMOUNT}(?![ ]?(?:\d|[:.]\d|hours?|hrs?|minutes?|mins?|days?|and))", _instead),
    Rule("length", rf"(?<![\d:./#A-Za-z]){_NO_OTHER}{_AMOUNT}(?:[ ]?\((?:\d{{1,3}}|[a-z]{{3,9}})\)|[ ](?:more|additional|extra|further|full))?(?:[ ]?(?:-|to|and|or)[ ]?{_AMOUNT})?[ -]?{_UNIT}(?:[ ]?(?:and[ ])?(\d{{1,2}}|(?<=and[ ])(?:ten|fifteen|twenty|thirty|forty|fifty))[ ]?(?:minutes|mins?|m)\b|[ ](and[ ]a[ ]half)\b)?(?!'|[ ]of[ ](?:each[ ]other|one[ ]another)\b)", _length),
    Rule("another_hour", r"\banother[ ](?:(?:whole|full)[ ])?hour\b", lambda _: Length(3600)),
    Rule("the_hour", r"\b(?:within[ ](?:the[ ])?(?:next[ ])?|for[ ](?:the[ ])?next[ ])hour\b", lambda _: Length(3600)),
    Rule("half_hour", r"\bhalf[ -](?:an[ ])?hour\b", _half_hour),
    Rule("half_day", r"\bhalf[ ]a[ ]day\b", lambda _: Length(43_200)),
)  # fmt: skip
MOMENTS = (
    Rule("ago", rf"\b(?:(\d{{1,3}}|{_WORDS})[ ](minutes?|mins?|hours?|hrs?)|(half|three[ ]quarters[ ]of)[ ]an[ ]hour)[ ]ago\b", _ago),
    Rule("from_now_and_half", rf"\b(\d{{1,3}}|{_WORDS})[ ](hours?|hrs?)[ ]and[ ]a[ ]half[ ]from[ ]now\b", _soon_and_half),
    Rule("soon_part", r"\bin[ ](?:about[ ])?(?:(half)|(?:a[ ])?(quarter)|three[ -]quarters)(?:[ ]of)?[ ]an[ ]hour\b(?:'s?[ ]time)?", _soon_part),
    Rule("soon_and_half", rf"\bin[ ](?:about[ ]|approximately[ ]|around[ ]|roughly[ ])?(\d{{1,3}}|{_WORDS})[ -](hours?|hrs?)[ ]and[ ]a[ ]half\b(?:'s?[ ]time)?", _soon_and_half),
    Rule("soon", rf"(?<!result )(?<!results )\bin[ ](?:about[ ]|approximately[ ]|approx\.?[ ]|around[ ]|roughly[ ]|some[ ]|under[ ]|less[ ]than[ ])?(\d{{1,3}}|{_WORDS})[ -](minutes?|mins?|hours?|hrs?)\b(?:[ ]from[ ]now)?(?:'s?[ ]time)?(?![ -](?:intervals|blocks|steps|increments|slots|chunks|advance|or|of)\b)", _soon),
    Rule("from_now", rf"\b(\d{{1,3}}|{_WORDS})[ ](minutes?|mins?|hours?|hrs?)[ ]from[ ](?:now|this[ ](?:e-?mail|mail|message|notice|update|post))\b", _soon),
    Rule("so_long_by_now", rf"(?:(?<=for the )|(?<=over the )|(?<=during the ))(?:past|last)[ ](?:(?:about|roughly|approximately)[ ])?(\d{{1,3}}|{_WORDS})[ -](minutes?|mins?|hours?|hrs?)\b(?=[ ]?[.,;!\n](?!\d)|[ ]?$|[ ](?:and|but|due|because|owing|after|following)\b|[ ,]{{1,2}}(?:we|you|our|your|the|some|many|several|customers|users|people|calls?|traffic|mails?|sites?|servers?|clients|members|(?:[\w\-]{{1,20}}[ ]){{1,5}}(?=haven't|hasn't|have[ ]not|has[ ]not|aren't|isn't))(?:[ \w]{{0,40}}[ ](?:have|has|are|is|be)\b|'ve\b|'re\b|[ ](?:have|has|are|is)\b|(?:haven't|hasn't|have[ ]not|has[ ]not|aren't|isn't)\b))", _so_long),
    Rule("at_once", r"\b(?:with[ ]immediate[ ]effect|effective[ ]immediately|immediately[ ]effective|starting[ ]now|as[ ]of[ ]now|effective[ ]now|from[ ]now(?=[ ](?:until|till|to|through)\b))\b", lambda _: Now()),
)  # fmt: skip
CALENDAR = (
    Rule("calendar_length", r"\bDURATION(?:[ ]?[:=]|[ ](?:is|of))?[ ]?(P(?:(\d{1,2})D)?T?(?:(\d{1,3})H)?(?:(\d{1,4})M)?)(?![\w])", _iso_length),
    Rule("iso_length", r"(?<=[\dZ])/PT(?:(\d{1,3})H)?(?:(\d{1,4})M)?", _compound),
)  # fmt: skip
"""Durations as calendars write them."""
