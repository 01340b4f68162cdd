"""Clocks with a point, or with nothing, between hours and minutes, which the words beside them tell from other numbers."""

from notices.extract.languages.en.days import BOUND_GAP
from notices.extract.languages.en.numerals import UNITS
from notices.extract.mentions import numeric
from notices.extract.mentions.marks import Clock
from notices.extract.mentions.scanner import Groups, Parts, Rule


def on_a_face(hour: str | None) -> bool:
    """Whether an hour may be on a face of twelve: "7" or "11", not "07" or "19"."""
    return bool(hour) and not str(hour).startswith("0") and int(hour or 0) <= 12


def colon_clock(g: Groups) -> Clock | None:
    """Hours, minutes and seconds of a clock of 24 hours; null when they are none."""
    return numeric.clock(int(g(1) or 0), int(g(2) or 0), int(g(3) or 0), face=on_a_face(g(1)))


def full_range(g: Groups) -> Parts | None:
    """ "1400 - 1900 hrs"."""
    first, last = (numeric.clock(int(g(i) or 0), int(g(i + 1) or 0)) for i in (2, 5))
    return [(1, first), (4, last)] if first and last else None


_DAY = r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\b"
_WORD = f"(?:{'|'.join(UNITS)})"
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"

LED = (
    Rule("dot_clock_near", r"(?:(?<=just after )|(?<=just before )|(?<=shortly after )|(?<=shortly before )|(?<=soon after ))([01]?\d|2[0-4])\.([0-5]\d)()(?!\d|\.\d|%|[ ]?(?:million|per|[ap]\.?m\b))", colon_clock),
    Rule("dot_clock_dated", r"(?:(?<=\.20\d\d )|(?<=\.20\d\d, )|(?<=20\d\d-\d\d-\d\d )|(?<=/20\d\d ))([01]?\d|2[0-4])\.([0-5]\d)()(?!\d|\.\d|%)", colon_clock),
    Rule("dot_clock_of_day", rf"(?:(?<=(?:uary|arch|pril| May|June|July|gust|mber|ober), )|(?<= 20\d\d, )|(?<= 20\d\d ))([01]?\d|2[0-4])\.([0-5]\d)()(?=[ ]*(?:\n|$|[;)]|[.,](?!\d)|[-–—]{{1,2}}[ ]?(?:{_DAY}|\d{{1,2}}[ ]{_MONTH})|(?:to|till|until|and|on|because|when|after)\b))", colon_clock),
    Rule("dot_clock_at_day", r"(?:(?<=(?:uary|arch|pril| May|June|July|gust|mber|ober) at )|(?<=day at )|(?<= 20\d\d at ))([01]?\d|2[0-4])\.([0-5]\d)()(?!\d|\.\d|%|[ ]?(?:euros?|EUR|USD|GBP|dollars|pounds|km|m|kg|bar|per|percent|points|cents?|kW|MW|GB|TB|[ap]\.?m)\b)", colon_clock),
    Rule("dot_clock_led", r"(?:(?<=\bat )|(?<=from )|(?<=until )|(?<=till )|(?<=since )|(?<=since about )|(?<=since around )|(?<=at about )|(?<=at around ))([01]\d|2[0-4])\.([0-5]\d)()(?!\d|\.\d|%|[ ]?(?:hours|h\b|minutes|days|to[ ]v?\d\.))", colon_clock),
    Rule("dot_clock_entry", r"(?:(?<=\n)|(?<=\n- )|(?<=\n\* ))([01]\d|2[0-3])\.([0-5]\d)()(?=[ ](?:[-–:][ ])?(?-i:[A-Z])[a-z])", colon_clock),
    Rule("dot_clock_to", r"(?:(?<=(?:uary|arch|pril| May|June|July|gust|mber|ober) to )|(?<=(?:uary|arch|pril| May|June|July|gust|mber|ober) and )|(?<=day to )|(?<=day and )|(?<= 20\d\d to )|(?<= 20\d\d and ))([01]?\d|2[0-4])\.([0-5]\d)()(?=[ ](?:on|hrs|h)\b)", colon_clock),
    Rule("dot_clock_between", r"(?<=between )([01]?\d|2[0-4])\.([0-5]\d)()(?=[ ](?:on|today|tomorrow|this)\b)", colon_clock),
    Rule("dot_clock_since", r"(?<=\bsince )([1-9])\.([0-5][05])()(?=[ ](?:some|many|all|most|our|your|we|you|customers|users|people|nobody|no|several|there|it|cards?|contactless|payments?|calls?|trains?|buses|passengers|callers|members)\b)", colon_clock),
    Rule("dot_clock_short", r"(?:(?<=\bat )|(?<=\bsince )|(?<=\buntil )|(?<=\btill )|(?<=\bby )|(?<=\bsince about )|(?<=\bsince around )|(?<=\bat about )|(?<=\bat around ))([1-9])\.([0-5]\d)()(?=[ ]?(?:$|[.,;:!?)\n](?!\d)|(?:and|so|on|today|yesterday|tomorrow|tonight|this|last|because|due|owing|when|after|until|till|with|in|the|as|but|is|are|was|were|has|have|will)\b))", colon_clock),
    Rule("dot_clock_by", r"(?:(?<=\bby )|(?<=\baround )|(?<=\bbefore )|(?<=\blater than )|(?<=\bcount on )|(?<=\breckon with )|(?<=\bplan with ))(0\d|1\d|2[0-4])\.([0-5]\d)()(?=[ ]?(?:$|[.,;:!?)\n](?!\d)|(?:and|on|today|yesterday|tomorrow|tonight|this|at the latest)\b))", colon_clock),
    Rule("dot_to_words", rf"(?:(?<=\bfrom )|(?<=\bbetween ))([1-9]|1\d|2[0-3])\.([0-5]\d)()(?={BOUND_GAP}(?:{_WORD}[ ]o'?[ ]?clock|(?:half|quarter|ten|twenty)[ ](?:past|to)|noon|midday|midnight)\b)", colon_clock),
    Rule("dot_clock_labelled", r"(?:(?<=normal: )|(?<=resumption: )|(?<=restoration: )|(?<=solution: )|(?<=resolution: )|(?<=recovery: )|(?<=return: )|(?<=opening: )|(?<=repair: )|(?<=service: )|(?<=ETR: )|(?<=time: )|(?<=back: )|(?<=expected: )|(?<=estimate: )|(?<=until: )|(?<=since: )|(?<=start: )|(?<=end: )|(?<=eta: )|(?<=about: )|(?<=\bat: )|(?<=again: )|(?<= off: ))([01]\d|2[0-4]|[1-9](?=\.[0-5][05]))\.([0-5]\d)()(?=[ ]*(?:\n|$|[;)]|[.,](?!\d)))", colon_clock),
    Rule("hrs_clock", r"(?<=\bat )(?<!put at )(?<!set at )(?<!now at )(?<! is at )(?<!xed at )(?<!capped at )(?<!stands at )(?<!remains at )(?<! be at )(?<!ated at )(?<!cted at )(?<!oned at )([6-9]|1\d|2[0-3])()()[ ]?hrs\b(?!'|[ ]?(?:notice|each|per|of|long|or|and[ ]\d|(?:to|-)[ ]\d))", colon_clock),
    Rule("clock_of_day", r"(?:(?<=\bat )|(?<=\bfrom )|(?<=\bsince )|(?<=\bby )|(?<=\buntil )|(?<=\btill ))([01]\d|2[0-3])([0-5]\d)()(?=[ ](?:today|yesterday|tomorrow|tonight|last night|this (?:morning|afternoon|evening))\b)", colon_clock),
    Rule("led_clock", r"(?:(?<=\bsince )|(?<=\bby )|(?<=\buntil )|(?<=\btill ))(0\d|1[0-8]|2[1-3])([0-5]\d)()(?=[ ]?(?:$|[.,;:!?)\n](?!\d)))", colon_clock),
    Rule("local_clock", r"(?:(?<=since )|(?<=from )|(?<=until )|(?<=at )|(?<=by )|(?<=to )|(?<=fix )|(?<=est )|(?<=till ))([01]\d|2[0-3])([0-5]\d)()(?-i:L|LT|LCL)\b(?![ ]?\d)", colon_clock),
    Rule("head_clock", r"(?:(?<=\nAt )|(?<=\. At ))([01]\d|2[0-3])([0-5]\d)()(?=[ ](?:the|our|all|users|customers|both)[ ])", colon_clock),
)  # fmt: skip
"""At 09.30, until 1730, by 17.15 today."""
