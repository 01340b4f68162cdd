"""Cues of hours in which somebody is there, of when readers are to look or ask again, and of days on which nothing is done."""

from notices.extract.languages.language import Cue
from notices.extract.mentions import reasons
from notices.extract.mentions.marks import Role

ASKED = (
    Cue(
        Role.DEADLINE,
        reasons.READERS_DUE,
        left=(
            r"(?:^|[.;:,] ?)\W*(?:please |do |kindly |just |so )?(?:pull|draw|take|download|print|save|fetch|finish|collect|"
            r"order|fill|"
            r"top|submit|pay|stock|cook|charge|back(?= up)|write|send)(?: (?:down|out|off|up|in))?(?: (?:it|them|this|"
            r"everything|all|"
            r"what you need|yours?|the [\w\-]+|your [\w\-]+))?(?: (?:down|out|off|up|in))? (?:by|before)[ ]*$"
        ),
        right=r"^(?!,? (?:(?:because|as|since) )?(?:that's |that is |this is |it's )?when\b)",
        single=True,
        timed=True,
    ),
)
"""They come before the cues of ends, with which they share what comes back and until when."""

_PLACE = (
    r"(?:offices?|counters?|desks?|halls?|windows?|branch(?:es)?|room|lodge|lobby|reception|registry|agency|cent(?:re|er)s?|shop)"
)
_HARD = (
    r"(?:unavailable|offline|down|closed|shut|off|cannot|can't|unable|interrupt\w*|suspen\w+|outages?|without|disrupt\w*|no|not|"
    r"maintenance|restart\w*|re-?boot\w*|upgrad\w*|updat\w*|works?|work(?:ed|ing) on|replac\w*|renew (?:the|our)|migrat\w*|"
    r"mov(?:e|es|ed|ing)|swap\w*|install\w*|firmware|"
    r"cabl(?:es|ing)|cuts?|drops|dropped|(?:network|lines?|connections?|links?) drop|lost|loss|dead|"
    r"silent|repairs|patch\w*|fail\w*|exchang\w*|switch(?:es|ed)?|relocat\w*)"
)
"""What is said of what stops, and seldom of people who wait for somebody."""
_CALM = rf"^(?![^\n]*\b{_HARD}\b)"
_DONE_TO = (
    r"(?:switched|turned|shut|cut|taken|closed|disconnected|interrupted|stopped|powered|isolated|blocked|suspended|touched|"
    r"worked on)"
)


ATTENDED = (
    Cue(
        Role.DEADLINE,
        "to be done before people leave",
        left=(
            r"\b(?:before|when|until|as) (?:you|they|staff|everyone|everybody|people|users|colleagues) "
            r"(?:leave|go(?! (?:offline|down|dark))|log (?:off|out)|sign (?:off|out)|finish|close|shut down|switch off|head)\b"
            r"[^.;:\n]{0,30}?\b(?:on|for|this|by|at)[ ]*$"
        ),
        single=True,
    ),
    Cue(
        Role.UNAFFECTED,
        "they run from then",
        left=(
            r"\b(?:trains?|trams?|bus(?:es)?|ferr(?:y|ies)|boats?|metro|shuttles?|coaches|departures) (?:will )?(?:run|leave|"
            r"depart|operate|"
            r"sail|circulate|start)s? (?:from|as of)(?: about)?[ ]*$"
        ),
        right=(
            r"^[ ,]*(?:with (?:the |their |an? )?(?:$|[^.;\n]{0,30}\b(?:intervals?|headway|timetable|frequency)\b)|(?:every|"
            r"as (?:usual|always|normal)|at (?:the usual|\d{1,2}-minute)|to (?:the )?(?:normal|usual|regular|sunday|holiday|summer|"
            r"winter) (?:timetable|schedule))\b)"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.OFFICE,
        "when people are seen in person",
        left=(
            rf"\b(?:in person|over the counter|at (?:the|our|any) (?:[\w'\-]+ ){{0,4}}?{_PLACE}(?: [A-Z]?\d{{1,3}})?|in (?:room|"
            rf"office) "
            rf"[A-Z]?\d{{1,3}})\b[^.;\n]{{0,40}}$"
        ),
        sentence=_CALM,
        single=False,
    ),
    Cue(
        Role.OFFICE,
        "while somebody answers",
        left=(
            r"(?:^|[.;(\n])[ \W]*(?:our )?(?:(?:live|phone|telephone|chat|human|customer|technical|e-?mail) )*(?:agents?|chat|"
            r"support|help(?: ?desk| ?line)?|"
            r"operators?|advis[eo]rs?|hotline|service desk|call cent(?:re|er))(?: (?:are|is))?(?: (?:available|on duty|there|"
            r"online|here))? (?:until|till|from|between)[ ]*$"
        ),
        sentence=_CALM,
        single=None,
    ),
    Cue(
        Role.UNAFFECTED,
        "a day on which nothing is done",
        sentence=(
            rf"^\W*on (?:(?!\b(?:but|except|only|until|from|between)\b)[^.;:\n\d]){{3,60}}?,? (?:nothing (?:is|will be|gets|has "
            rf"to be|"
            rf"needs to be) {_DONE_TO}|(?:no one|nobody)(?:'s| is| will be| will)? (?:climb|dig|drill|work|weld)\w*)\b"
            r"(?![^\n]*\b(?:but|except|only|until|from|between|down|closed)\b)"
        ),
    ),
    Cue(
        Role.UNAFFECTED,
        "it begins as on any day",
        left=r"\b(?:starts?|begins?|opens?|commences?|resumes?)\b[^.;\n]{0,30}$",
        right=(
            r"^[^.;\n]{0,24}\b(?:as (?:on (?:any|every) (?:other )?(?:\w+ )?day|always|ever|usual|normal)|"
            r"at the usual (?:time|hour))\b"
        ),
        sentence=(
            r"\b(?:trading|pre-?open|auctions?|sessions?|schools?|class(?:es)?|lessons|lectures|mass|worship|practice|shifts?|"
            r"markets?|courses?|meetings?|rehearsals?|show|matinee|matins)\b"
        ),
        single=True,
        timed=True,
    ),
)
"""They come before the cues of stops, of which such sentences hold words, too."""
