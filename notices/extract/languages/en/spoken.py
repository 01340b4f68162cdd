"""How English speaks of clocks: "half past nine", "three in the morning", "ten last night", "at seven on Saturday"."""

from notices.extract.calendar.halves import in_part
from notices.extract.languages.en.days import BOUND_GAP, WEEKDAY_NAME, part_of_day
from notices.extract.languages.en.numerals import UNITS, number
from notices.extract.languages.en.predicates import BROKE
from notices.extract.mentions import numeric
from notices.extract.mentions.marks import Clock
from notices.extract.mentions.scanner import Groups, Parts, Rule

_PARTS_OF_HOUR = {"half": 30, "quarter": 15}
_COUNT = (
    r"(?:\d{1,2}|(?:twenty-)?(?:one|two|three|four|six|seven|eight|nine)|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)"
)
_MERIDIEMS = ("am", "pm")
_NOON = 12
_BOTH = 2
_EVENING = 22
_MORNING, _CLOSING = 7, 6
"""Hours from and to which things are closed over noon: "from nine to five"."""

_WORD = f"(?:{'|'.join(UNITS)})"
_HOUR = rf"({_WORD}|1[0-2]|[1-9])"
_OCLOCK = r"(?:[ ]?o'?[ ]?clock)?"
_NO_MORE = r"(?![:.]?\d|%)"
_PART = r"(?:morning|afternoon|evening|night)"
_SAID = rf"[ ]in[ ]the[ ](?:early[ ])?{_PART}\b|[ ]in[ ]the[ ](?:early|small|wee)[ ]hours\b|[ ]at[ ]night\b"
_AHEAD = (
    rf"[ ](?:(?:on[ ])?(?:(?:this|tomorrow|yesterday|that|every|each|(?:the[ ])?(?:same|next|following|previous)|{WEEKDAY_NAME})[ ](?:early[ ])?"
    rf"{_PART}|tonight|last[ ](?:night|evening))|on[ ]the[ ]{_PART}[ ]of|(?:on[ ])?{WEEKDAY_NAME}[ ]{_PART}s|in[ ]the[ ](?:early|small)[ ]hours)\b"
)
# What tells the half of the day: words that belong to the clock, or the part of a day that follows.
_TAIL = rf"(?:({_SAID})|(?=({_AHEAD})))"
_ANY_TAIL = rf"(?:([ ]?[ap]\.?[ ]?m\b\.?|{_SAID})|(?=({_AHEAD})))?"
_LED = (
    r"(?:(?<=\bat )|(?<=\bby )|(?<=\bsince )|(?<=\buntil )|(?<=\btill )|(?<=\baround )|(?<=\babout )|(?<=\bbefore )|(?<=\bafter ))"
)
_VERBS = (
    "back",
    "up",
    "open",
    "down",
    "off",
    "shut",
    "closed",
    "ready",
    "done",
    "again",
    "out",
    "back in",
    "back on",
    "back online",
    "back up",
    "online",
    "running",
    "finished",
    "sorted",
    "fixed",
    "working",
    "restored",
    "live",
    "over",
    "starts",
    "ends",
    "crashed",
    "failed",
    "stopped",
    "silent",
    "dark",
    "dead",
    "died",
    "froze",
)
_VERB_LED = (
    r"(?:(?<= at )|(?<= by )|(?<= from )|(?<= since ))(?:(?<=\bagain from )|"
    + "|".join(rf"(?<=\b{verb} {word} )" for verb in _VERBS for word in ("at", "by", "since"))
    + ")"
)
_RANGE = r"(?:(?<=\bfrom )|(?<=\bbetween )|(?<=[a-z\d], ))"
_LATE_RANGE = r"(?:(?<=night from )|(?<=evening from )|(?<=night between )|(?<=evening between )|(?<=night )|(?<=evening )|(?<=morning )|(?<=afternoon ))"
_DAY_ENDS = ["day", "orrow", "night", "ning", "noon", "uary", "arch", "pril", "May", "June", "July", "gust", "mber", "ober"]
_LEADS = ("from", "between")
_DAY_BEFORE = "|".join(
    (
        *(rf"(?<={end}{comma}[ ]{led}[ ])" for end in _DAY_ENDS for comma in ("", ",") for led in _LEADS),
        *(rf"(?<=\d{th}[ ]{led}[ ])" for th in (",", "st", "nd", "rd", "th", "st,", "nd,", "rd,", "th,") for led in _LEADS),
    )
)
"""What ends the day that the hours right behind it are of."""
BEFORE_SUBJECT = r"(?=[ ](?:the|our|your|no|there|all|its|it|we|you)\b)"
"""What the clause goes on with of which hours lead: "on Thursday from 9 to 12 the lift is out of use"."""
_BEFORE_VERB = r"(?=[ ](?:has|have|had|is|was|will|must|cannot|can't|won't|does)\b)"
_BEFORE_DAY = (
    rf"(?=[ ](?:at[ ]the[ ]latest|sharp|or[ ]so|we|you|and(?![ ]a[ ]half)|until|till|to[ ]{_WORD}|on|for|tonight|today|tomorrow|yesterday|this|last|next|the[ ](?:same|next|following)|every|each|{WEEKDAY_NAME}s?)\b"
    r"|[ ]?[.,;:)!?](?!\d)|[ ]?$|[ ]?\n)"
)
_HOUR_OF_DAY = rf"(({_WORD}|(?:0?[1-9]|1\d|2[0-4]))(?::([0-5]\d))?(?:[ ]?o'?[ ]?clock\b)?)"
_HALF_BEFORE = "|".join(
    rf"(?<={half} {word} )" for half in (r"[\d ]am", r"[\d ]pm", r"a\.m\.", r"p\.m\.") for word in ("to", "and", "until", "till")
)
_TWICE = (
    rf"(?:(?<=\bfrom )|(?<=\bbetween )|(?<=[a-z\d][,:] )|(?<=day )|(?<=(?:uary|arch|pril| May|June|July|gust|mber|ober) )|(?<=20\d\d )|(?<=\n))"
    rf"{_HOUR_OF_DAY}(?:[ ]?-[ ]?|[ ](?:to|and|until|till)[ ]){_HOUR_OF_DAY}"
    r"(?:,?[ ](?:and|&|then|as well as|plus)(?: then| again| also)?[ ]|,[ ]|[ ]?[+&/][ ]?)(?:(?:again )?(?:from|between) )?"
    rf"{_HOUR_OF_DAY}(?:[ ]?-[ ]?|[ ](?:to|and|until|till)[ ]){_HOUR_OF_DAY}(?![\d:.]\d|[ ]?[ap]\.?m\b|%)"
    r"(?:(?=[ ](?:there|the|our|no|it|all|while|when|because|due|as|with|in|at|local|each)\b)|"
    rf"{_BEFORE_DAY})"
)
_BEFORE_CAUSE = r"(?=[ ](?:after|when|because|due to|following|owing to|but|so)\b)"


_MIDNIGHT_LED = "(?:" + "|".join(rf"(?<=midnight {to} )(?<!past midnight {to} )" for to in ("to", "and", "until", "till")) + ")"


def _minutes(text: str | None) -> int:
    """The minutes past or before an hour: "half", "seven", "twenty-two", "13"."""
    low = (text or "half").lower().replace(" ", "-")
    return _PARTS_OF_HOUR.get(low) or number(low)


def _told(said: str | None, ahead: str | None) -> str:
    """The part of the day, or "am" and "pm"."""
    low = (said or ahead or "").lower()
    letters = low.replace(".", "").replace(" ", "")
    return letters if letters in _MERIDIEMS else part_of_day(low) or ("morning" if "hours" in low else "")


def _face(hour: int, minute: int, part: str, *, bare: bool = False) -> Clock | None:
    """A clock on a face of twelve, its half told by a part of the day or left open."""
    clock = numeric.clock(hour, minute, face=hour <= _NOON, twelve=hour <= _NOON, bare=bare and not part)
    if clock is None or part not in _MERIDIEMS:
        return in_part(clock, part) if clock is not None else None
    seconds = clock.seconds % (_NOON * numeric.HOUR) + (part == "pm") * _NOON * numeric.HOUR
    return clock._replace(seconds=seconds, half=part, twelve=False)


def _past(g: Groups) -> Clock | None:
    """ "Half past nine", "a quarter past midnight"."""
    minutes, word = _minutes(g(1)), (g(2) or "").lower()
    if word == "midnight":
        return numeric.clock(0, minutes, half="am")
    return _face(_NOON if word in ("noon", "midday") else number(word), minutes, _told(g(3), g(4)))


def _to(g: Groups) -> Clock | None:
    """ "A quarter to five in the afternoon", "ten to midnight"."""
    minutes, word = 60 - _minutes(g(1)), (g(2) or "").lower()
    if word in ("midnight", "noon", "midday"):
        return numeric.clock(23 if word == "midnight" else 11, minutes, half="pm" if word == "midnight" else "am")
    hour, part = number(word) - 1 or _NOON, _told(g(3), g(4))
    return numeric.clock(0, minutes, half="am") if (hour, part) == (_NOON, "morning") else _face(hour, minutes, part)


def _half_nine(g: Groups) -> Clock | None:
    return _face(number(g(1)), 30, _told(g(2), g(3)))


def _hour(g: Groups) -> Clock | None:
    return _face(number(g(1)), 0, _told(g(2), g(3)))


def _small_hour(g: Groups) -> Clock | None:
    """ "From midnight to six every night": an hour of the morning, whatever part of the day is named behind it."""
    return _face(number(g(1)), 0, "am")


def _figures(g: Groups) -> Clock | None:
    return _face(int(g(1) or 0), int(g(2) or 0), _told(g(3), g(4)))


def _oclock(g: Groups) -> Clock | None:
    return _face(number(g(1)), 0, "")


def _oclock_figure(g: Groups) -> Clock | None:
    """ "From 9 am to 12", "8 a.m. and 5": the end of a range whose beginning tells its half."""
    return numeric.clock(int(g(1) or 0), face=True)


def _beside_day(g: Groups) -> Clock | None:
    return _face(number(g(1)), 0, "", bare=True)


def _shared(g: Groups) -> Clock | None:
    """ "Nine to eleven p.m.": the end tells the half of both."""
    return numeric.clock(number(g(1)) % _NOON, 0, twelve=True)


def _hours(g: Groups) -> Parts | None:
    """ "From nine to eleven on Saturday", "between 6 and 8 this evening": hours beside a day only."""
    first, last, part = number(g(1)), number(g(2)), _told(g(3), g(4))
    if not part and _MORNING <= first <= _NOON and last < first and last <= _CLOSING:
        begin, end = _face(first, 0, "", bare=True), _face(last, 0, "pm")
        return [(1, begin), (2, end._replace(bare=True))] if begin and end else None
    if not part and not (first < last or (first >= _EVENING and last <= _NOON)):
        return None
    before_midnight = part == "morning" and first % _NOON > last % _NOON
    begin, end = _face(first, 0, "pm" if before_midnight else part, bare=True), _face(last, 0, part, bare=True)
    return [(1, begin), (2, end)] if begin and end else None


def _in_day(g: Groups) -> Parts | None:
    """ "On Thursday from 9 to 12 the lift …": as `_hours`, no word telling their half."""
    return _hours(lambda index: g(index) if index <= _BOTH else None)


def _twice(g: Groups) -> Parts | None:
    """ "From 10 to 12 and 2 to 4": hours of one day, of which those that run backwards are after noon."""
    found: Parts = []
    late, before, afternoon = 0, 0, _NOON * numeric.HOUR
    for group in (1, 4, 7, 10):
        hour, minute = number(g(group + 1)), int(g(group + 2) or 0)
        moment = hour * numeric.HOUR + minute * 60
        if moment + late < before and late == 0 and hour < _NOON:
            late = afternoon
        clock = numeric.clock(hour, minute, bare=not g(group + 2), half="pm" if late else "", face=not late and hour <= _NOON)
        if clock is None or moment + late <= before:
            return None
        found.append((group, clock._replace(seconds=moment + late)))
        before = moment + late
    return found


def _late_hours(g: Groups) -> Parts | None:
    """ "Saturday night from 11 to 4": the part of the day stands before."""
    begin, end = _face(number(g(1)), 0, "", bare=True), _face(number(g(2)), 0, "", bare=True)
    return [(1, begin), (2, end)] if begin and end else None


def _to_noon(g: Groups) -> Clock | None:
    return _face(number(g(1)), 0, "pm" if (g(2) or "").lower() == "midnight" else "am")


_HAPPENED = (
    rf"(?:{BROKE}|failed|stopped|went|started|began|happened|occurred|opened|hit|struck|"
    r"been (?:\w+ ){0,2}?(?:down|off|out|dark|dead|silent|patchy|slow|flaky|broken|shut|closed|queue?ing|failing|unavailable)|"
    r"(?:was|were) (?:\w+ )?(?:down|off|out|dark|dead|silent|patchy|slow|flaky|cut|shut|lost|back|fixed|restored)|came)"
)
HOUR_OF = (
    r"(?:\b(?:should|will|expect\w*|hop(?:e|es|ing)|aims?|aiming|ll|reckons?|promis\w+|thinks?)\b(?:(?!\b(?:but|to you)\b)"
    r"[^.;:!?|\n]){0,40}[ ](?:by|before)|"
    r"\b(?:water|power|heat(?:ing)?|gas|lights?|service|trains|wi-?fi|internet|back|again)(?: back| on)? (?:by|before)|"
    rf"\b{_HAPPENED}\b(?:(?!\b(?:but|until|till|to)\b)[^.;:!?|\n]){{0,40}}[ ](?:at|from)|\bsince|"
    r"(?:^|[.!?\n,;][ ]?)(?:just|shortly|soon) after|\b(?:at|from) (?:just|shortly|soon) after)(?: about| around| roughly| just after)?[ (]*"
    r"\|(?![ ]?[,/&+-][ ]?\d|[ ]?(?:,|and|or|to)[ ]\d)"
)
"""What tells an hour by itself to be a clock: what happened then, or has been so since."""

SPOKEN = (
    Rule("past", rf"\b(half|quarter|five|ten|twenty(?:[ -]five)?|{_COUNT}(?=[ ]minutes?[ ]past))(?:[ ]minutes?)?[ ](?:past|(?:(?<=half )|(?<=quarter ))after)[ ]({_WORD}|1[0-2]|[1-9]|midnight|noon|midday){_OCLOCK}{_NO_MORE}{_ANY_TAIL}", _past),
    Rule("quarter_to", rf"\b(quarter)[ ](?:to|before)[ ]({_WORD}|1[0-2]|[1-9]|midnight|noon|midday){_OCLOCK}{_NO_MORE}{_ANY_TAIL}", _to),
    Rule("minutes_to", rf"{_LED}(five|ten|twenty(?:[ -]five)?)(?:[ ]minutes)?[ ](?:to|before)[ ]({_WORD}|1[0-2]|[1-9]|midnight|noon|midday){_OCLOCK}{_NO_MORE}{_ANY_TAIL}(?![ -](?:minutes|hours|days|weeks|working)\b)", _to),
    Rule("half_nine", rf"(?:{_LED}|(?<=\bfrom )|(?<=\bbetween ))half[ ]{_HOUR}{_NO_MORE}(?![ ](?:a|of|the|percent|hours?)\b){_ANY_TAIL}", _half_nine),
    Rule("behind_midnight", rf"{_MIDNIGHT_LED}{_HOUR}{_OCLOCK}{_NO_MORE}(?![ ]?[ap]\.?[ ]?m\b|[^.;\n]{{0,24}}\b(?:evening|afternoon|at night|that night)\b)(?:{_SAID}|(?={_AHEAD})|{BEFORE_SUBJECT}|{_BEFORE_DAY})", _small_hour),
    Rule("hour_in_words", rf"\b({_WORD}){_OCLOCK}(?:([ ]?[ap]\.?[ ]?m\b\.?|{_SAID})|(?=({_AHEAD})))", _hour),
    Rule("figures", rf"(?<![\d:./#$€£-])(?<![A-Za-z])(?<![a-qs-xz]s \d to )(?<![a-qs-xz]s \d and )([1-9]|1\d|2[0-3])(?:[:.](\d\d))?(?:[ ]?hrs)?{_OCLOCK}{_TAIL}", _figures),
    Rule("oclock_in_words", rf"\b({_WORD})[ ]o'?[ ]?clock\b", _oclock),
    Rule("hours_twice", _TWICE, _twice),
    Rule("late_hours", rf"{_LATE_RANGE}{_HOUR}[ ](?:to|and|until|till)[ ]{_HOUR}{_BEFORE_DAY}", _late_hours),
    Rule("hours_before_subject", rf"(?:{_DAY_BEFORE})({_WORD}|(?:0?[1-9]|1\d|2[0-4]))(?:[ ](?:to|and|until|till)[ ]|-)({_WORD}|(?:0?[1-9]|1\d|2[0-4]))(?:{BEFORE_SUBJECT}|{_BEFORE_VERB})", _in_day),
    Rule("hours_of_day", rf"{_RANGE}({_WORD}|(?:0?[1-9]|1\d|2[0-4]))[ ](?:to|and|until|till)[ ]({_WORD}|(?:0?[1-9]|1\d|2[0-4]))(?:{_TAIL}|{_BEFORE_DAY}|(?=[ ]local\b)|[ ]?o'?[ ]?clock\b)", _hours),
    Rule("behind_verb", rf"{_VERB_LED}{_HOUR}{_BEFORE_DAY}", _oclock),
    Rule("behind_part", r"(?:(?<=morning at )|(?<=afternoon at )|(?<=evening at )|(?<=night at ))(1[0-2]|[1-9])(?![\d:.%]|[ ]?[ap]\.?m)", _beside_day),
    Rule("beside_day", rf"(?:{_LED}|(?<=\bfrom )){_HOUR}(?:{_BEFORE_DAY}|{_BEFORE_CAUSE})", _beside_day),
    Rule("since_hour", rf"(?:(?<=\bsince )|(?<=\bsince about )|(?<=\bsince around )|(?<=(?:just|hort) after ))(?<!\d ){_HOUR}(?=[ ](?:our|the|we|there|no|all|you|it|they|some|many|an?|customers|users|nobody|nothing)\b(?! (?:of|more)\b))", _beside_day),
    Rule("between_past", rf"(?:(?<=\bbetween )|(?<=\bfrom )){_HOUR}(?={BOUND_GAP}(?:a[ ])?(?:half|quarter|ten|twenty)[ ](?:past|to)[ ])", _beside_day),
    Rule("to_colon", rf"(?:(?<=\bbetween )|(?<=\bfrom ))({_WORD}|1\d|2[0-3]|[1-9])(?={BOUND_GAP}(?:1\d|2[0-3]|[1-9]):[0-5]\d(?![\d:%]|[ ]?[ap]\.?m))", _beside_day),
    Rule("to_half", rf"\b({_WORD})(?={BOUND_GAP}(?:{_WORD}|\d{{1,2}})[ ]?[ap]\.?[ ]?m\b)", _shared),
    Rule("to_past", rf"\b({_WORD})(?={BOUND_GAP}(?:a[ ])?(?:half|quarter|ten|twenty)[ ](?:past|to)[ ]{_WORD}{_OCLOCK}(?:([ ]?[ap]\.?[ ]?m\b|{_SAID})|({_AHEAD})))", _hour),
    Rule("behind_half", rf"(?:{_HALF_BEFORE})(1[0-2]|[1-9])(?=[ ]?[.,;)](?!\d)|[ ]?$|[ ]?\n|[ ](?:and|on|for|while|in|because|each|every|today|tomorrow)\b)", _oclock_figure),
    Rule("to_noon", rf"(?<![\d:./#$])(?<![A-Za-z])({_WORD}|1[0-2]|[1-9])(?={BOUND_GAP}(?:12[ ])?(noon|midday|midnight)\b)", _to_noon),
)  # fmt: skip
"""Forms of a clock in words, or with the part of the day in words."""
