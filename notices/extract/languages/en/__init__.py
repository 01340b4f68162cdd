"""English: forms of time, the words around them, kinds of notices, names of what is affected."""

import re

from notices.extract.languages.en.cues import CUES
from notices.extract.languages.en.kinds import KINDS
from notices.extract.languages.en.moves import SHIFTED
from notices.extract.languages.en.naming import NAMING
from notices.extract.languages.en.spoken import HOUR_OF
from notices.extract.languages.en.times import SCANNER
from notices.extract.languages.en.words import WORDS
from notices.extract.languages.language import Flag, Language, compile_cues
from notices.extract.mentions import fold
from notices.extract.patterns.caseless import caseless

# A mark that stands behind an abbreviation ends nothing. Looking back from behind the mark lets the search begin with it.
_PAST_ABBREVIATIONS = (
    r"(?<!\b[a-zA-Z].)(?<!\.[a-zA-Z].)(?<![ap]m.)(?<!\b[A-Z][a-z].)(?<!Sept.)(?<!pprox.)(?<!\bca.)(?<!\best.)"
    r"(?<!(?i:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|inc|ltd|etc|viz).)"
)

_OF_SERVICE = r"(?:start|beginning|opening|close|end) of (?:service|operations?|traffic|business|trading|the day)"

_LED_DAY = r"(?:On|In|By|From|During|Over|Until|Before|After|Since)[ ](?:the[ ])?"
_OPENING_DAY = r"(?:The|That|This|Today|Tomorrow|Tonight|Next|Last|Same)\b"
_ITS_VERB = r"(?:is|was|will|are|were|has|had|it|we|they|the|there|all|a|an|our|its|no)\b"

ENGLISH = Language(
    code="en",
    folding=fold.COMMON,
    scanner=SCANNER,
    glue=re.compile(
        (
            r"[ ,]{0,3}\)?[ ,]{0,2}(?:-[ ])?(?:(?:some ?time|any ?time|at some point|each(?: time)?|both times|always|"
            r"(?:in |between )?the hours(?: of)?|in hours|hrs?\.?|h\.?|"
            r"close of business|end of (?:the )?(?:business |working )?day|"
            r"at|from|on|of|hours?|(?:the )?(?:(?:night|morning|evening|afternoon) of|night from)|"
            r"starting|beginning|between|around|about|approximately|approx\.?|the|that|a|in|during|by|this(?= past)|past|"
            r"easter|whit|kl\.?|(?:new year's|christmas) (?:eve|day),?|boxing day,?|local time)[ ]{1,2}){0,3}(?:\([ ]?)?|,?[ "
            r"]?\(?@[ ]?|,?[ ]~[ ]?|"
            r"[ ]?\((?:at|around|about|from|since|approximately|approx\.?|ca\.?|circa)[ ]|"
            r",?[ ](?:(?:at|after|with|from|before)[ ])?(?:the[ ])?(?:close|closing|end|start|opening|last|first)"
            r"(?:[ ][a-z]{2,10}){0,3}[ ]\((?:(?:about|around|at|from|ca\.?)[ ])?"
        ),
        re.IGNORECASE,
    ),
    bridge=re.compile(
        (
            rf"(?:,[ ](?:the )?{_OF_SERVICE}(?=,)|[ ]?\((?:the )?{_OF_SERVICE}(?=\)))?"
            r"[ ]?\)?`?[ ,]{0,2}(?:-{1,3}>?|~|→|=>|(?:bis|au|à|a|al|ad|tot|til|do|hasta|até|fino)[ ]?/[ ]?(?:to|until|till)|"
            r"(?:to|until|till)[ ]?/[ ]?(?:bis|au|à|a|al|ad|tot|til|do|hasta|até|fino)\b|bis(?=[ ]\d)|"
            r"(?:up )?to(?:,? and including)?|until|till?|through|thru|into|"
            r"and (?:ending|ends|finishing|lasting until|(?:end|finish(?:es)?)(?! on\b))|ending|finishing|"
            r"\n[ ]?(?:to|until)\b[ ]?:?)(?:[ ](?:on|at|by|approximately|about|around|approx\.?|no later than|the|a|hours|"
            r"start of (?:service|operations?|traffic|business|trading)|"
            r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mo|di|mi|do|fr|sa|so)[.,]?))*[ ]?[(`]?"
        ),
        re.IGNORECASE,
    ),
    listing=re.compile(
        r"[ ]?(?:,|and|&|\+|, and|or)[ ]?(?:again[ ](?:on[ ])?)?(?:(?:mon|tues|wednes|thurs|fri|satur|"
        r"sun)day[ ])?",
        re.IGNORECASE,
    ),
    between=re.compile(r"\bbetween\b(?:(?!\band\b)[^;\n|]){0,200}\|\)?,?[ ]?and(?: the)?\|", re.IGNORECASE),
    sentence_end=re.compile(
        rf"[.!?\n](?:(?<=\n)\n*|(?<!\n){_PAST_ABBREVIATIONS}[.!?]*(?=[\"')]?(?:\s+[\"'(@#*A-Z0-9]|\s*$))|"
        rf"(?:(?<=[ap]\.m\.)|(?<=[ap]m\.)|(?<=\d (?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\.)|"
        rf"(?<=\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\.))(?=\s+(?!Mon|Tue|Wed|Thu|Fri|Sat|Sun|Eastern|Central|Mountain|"
        rf"Pacific|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[A-Z][a-z]))"
    ),
    line_end=re.compile(r"\n\n*"),
    cues=compile_cues(CUES),
    kinds={kind: caseless(pattern) for kind, pattern in KINDS.items()},
    words={name: caseless(pattern) for name, pattern in WORDS.items()},
    naming=NAMING,
    ended=re.compile(
        rf"[^|]{{2}}\.[ ]{{1,2}}(?:{_LED_DAY}\|[^|]*\||\|{_OPENING_DAY}[^|]*\|)(?:,|[ ](?:[a-z]|I\b))|"
        rf"[^|]{{2}}\.[ ]{{1,2}}\|(?:On|Every|Each|From|The|That|This|An?|One|Two|Three|Four|Five|Six)[ ]|"
        rf"[ap]m\.[ ]{{1,2}}\|[^|]*\|,?[ ]{_ITS_VERB}"
    ),
    begun=re.compile(
        r"(?:to|until|till|through|thru|-)[ ]\|,?[ ](?:each[ ])?(?:starting|beginning|commencing)[ ](?:at[ ])?$", re.IGNORECASE
    ),
    excepted=re.compile(
        r"[ ,(]{0,3}(?:except(?:ing)?|excluding|but not|other than|apart from|save|with the exception of)"
        r"(?:[ ](?:for|on|the)){0,2}[ ]",
        re.IGNORECASE,
    ),
    shifted=caseless(SHIFTED),
    afar=re.compile(r"[^.;!?\n]{1,80}\b(?:at|from|between)(?: around| about)?[ ]", re.IGNORECASE),
    hour_of=caseless(HOUR_OF),
    day_after_clock=True,
    flags=frozenset({Flag.ALL_TIMES, Flag.WRAPPED_LINES, Flag.WORK_OUTRIGHT}),
)
