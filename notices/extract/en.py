"""English: the words around times, the kinds of notices and the names of what is affected, over the rules in `en_time`."""

import re

from notices.extract import en_time, fold
from notices.extract.language import Cue, Language, compile_cues
from notices.extract.marks import Role
from notices.extract.names import Naming
from notices.model import Kind

_ABOUT = r"(?:[ ](?:about|approximately|around|roughly|approx\.?|the|this))?"
_AT = rf"(?:(?:[ ]|^)(?:at|on|by|around|about|from|until|to|for|before|in))?{_ABOUT}[ :(]*$"
_BACK = (
    r"(?:back|restor\w+|usable|available again|complet\w+|resolv\w+|online|finish\w*|re-?open\w*|resum\w+|return\w*|recover\w*|fixed|"
    r"end(?:s|ed|ing)?|repaired|over|done|up again|clear\w*)"
)
_DOWN = (
    r"maintenance|outage|downtime|\bdown\b|offline|off-line|unavailable|not (?:be )?(?:available|accessible|accept\w*|possible)|interrupt\w*|suspen\w+|"
    r"shut\w*|upgrad\w+|reboot\w*|restart\w*|patch\w*|migrat\w+|\bclosed?s?\b|cannot|unable|inaccessible|unreachable|disrupt\w*|"
    r"degrad\w+|read-only|service window|cut-?over|fail-?over|replace\w*|serviced|taken out|\boff\b|planned (?:work|event)|emergency work|"
    r"stays? off|will not (?:be able|accept)|network work|scheduled work|splic\w+|relocat\w+|moving|loss of|swap"
)
_FUTURE = r"(?:will|to be|going to|expect\w*|estimat\w*|hope\w*|plan\w*|should|aim\w*|anticipat\w*|ETA|likely|target\w*)"
_HOURS = (
    r"(?:weekdays|hours(?: are)?|opening times|(?:is|are|be|,) open|open (?:from|daily|every|weekdays|monday|between|until)|support (?:is|hours|from|line)|email support|answers? calls|call(?: us)?|phone|help ?desk|service desk|customer care|shift|staffed|"
    r"monday (?:through|to) friday|mon ?- ?fri|webinar|session|interviews?|course|training|meeting)"
)

CUES = (
    Cue(Role.STAMP, "when something was written", left=rf"(?:posted|published|(?:last )?updated|sent|dated|issued|created|DTSTAMP)[^\n.;]{{0,24}}{_AT}"),
    Cue(Role.NOISE, "when more will be said", left=r"(?:next|further|another) (?:status )?update[^.\n]{0,30}$"),
    Cue(Role.NOISE, "an example", left=r"(?:such as|e\.g\.,?|for example|for instance)[^.\n]{0,12}$"),
    Cue(Role.CONTINGENCY, "only if something happens", left=r"(?:back-?up|reserve|contingency|fall-?back|alternat\w+|rain date|if (?:needed|necessary|required))[^.\n]{0,40}$"),
    Cue(Role.OLD, "replaced by a later time", left=rf"(?:originally|previously|initially|first)(?: (?:scheduled|planned|announced|set|expected|due|estimated))?[^.;]{{0,16}}{_AT}"),
    Cue(Role.OLD, "replaced by a later time", left=r"(?:rescheduled|moved|changed|postponed|shifted|brought forward|delayed|extended|pushed back) from[ ]*$"),
    Cue(Role.OLD, "replaced by a later time", left=rf"(?:should have|was (?:to|due to|expected to|supposed to|scheduled to|planned to)|were (?:to|due to))[^.;]{{0,24}}{_AT}"),
    Cue(Role.OLD, "replaced by a later time", left=r"\bthen to[ ]*$|(?:instead of|rather than|not)[ ]*$", single=True),
    Cue(Role.OLD, "will not happen then", right=r"^[)]?[^.;]{0,12}(?:will not (?:go ahead|take place|happen)|(?:has|have) been (?:postponed|cancell?ed|moved|rescheduled|withdrawn)|is (?:postponed|cancell?ed|off\b))"),
    Cue(Role.DEADLINE, "to be done before", left=r"(?:deadline|due date|filing date|registration|last day|expir\w+)[^.;]{0,60}$", single=True),
    Cue(Role.NEW_END, "the end was moved", left=rf"(?:extend\w+|prolong\w+|lengthen\w+|pushed(?: back)?|running)(?: further| again)?(?: (?:until|to|till|through))(?: at least)?{_ABOUT}[ ]*$", single=True),
    Cue(Role.NEW_END, "the end was moved", left=rf"\bnow (?:expect\w*|estimat\w*|hope|plan\w*|aim|anticipate\w*|scheduled|due)[^.;]{{0,60}}{_AT}|(?:new|revised|updated) (?:end|completion|estimat\w*|ETA|expected)[^.;]{{0,24}}{_AT}", single=True),
    Cue(Role.OFFICE, "opening hours", left=rf"\b{_HOURS}\b[^.;\n]{{0,40}}$"),
    Cue(Role.OFFICE, "opening hours", sentence=r"\bhours (?:are|is|will be)\b|(?:opening|support|office|business) hours"),
    Cue(Role.WINDOW, "a whole day", left=r"\ball day(?: long)?(?: on)?[ ,]*$|\bon(?: the)?[ ]*$", sentence=_DOWN, single=True, timed=False),
    Cue(Role.UNAFFECTED, "possible until then", left=r"\bcan (?:still |be |continue )[^.;]{0,40}\b(?:until|till|up to)[ ]*$", single=True),
    Cue(Role.ESTIMATE, "an estimate", left=rf"\b{_FUTURE}\b[^.;]{{0,40}}\b{_BACK}\b[^.;]{{0,16}}{_AT}", single=True),
    Cue(Role.ESTIMATE, "an estimate", left=rf"\b{_BACK}\b[^.;]{{0,16}}\b{_FUTURE}\b[^.;]{{0,16}}{_AT}|\b(?:ETA|ETR|estimated time of (?:restoration|repair|resolution))[^.;\n]{{0,12}}$", single=True),
    Cue(Role.START, "a label", left=r"(?:^|[\n\t|])[ *\-]{0,4}(?:DTSTART[^:\n]{0,40}:|(?:planned |scheduled |maintenance |outage )?start(?:s|ing)?(?: ?date| ?time|/time| day \d| \(?UTC\)?|[ /]){0,5}[^:\n\t.]{0,12}[:\t])[ ]*$", single=True),
    Cue(Role.END, "a label", left=r"(?:^|[\n\t|])[ *\-]{0,4}(?:DTEND[^:\n]{0,40}:|(?:planned |scheduled |maintenance |outage )?end(?:s|ing)?(?: ?date| ?time|/time| day \d| \(?UTC\)?|[ /]){0,5}[^:\n\t.]{0,12}[:\t])[ ]*$", single=True),
    Cue(Role.START, "begins", left=rf"\b(?:since|began|started|starting|starts?|begins?|beginning|commenc\w+|effective|as of|goes? (?:down|offline)|went (?:down|offline)|clos(?:es?|ed)|stop(?:s|ped)|unavailable|down)\b(?! (?:for|until))[^.;\n]{{0,40}}?{_AT}", single=True, timed=True, right=r"^(?![^.;]{0,4}(?:at the latest))"),
    Cue(Role.START, "begins", left=r"\b(?:from|since|starting|beginning|effective)[ ]*$", sentence=_DOWN, single=True),
    Cue(Role.END, "ends", left=rf"\b(?:will|going to|to be|is|are|to)\b[^.;]{{0,16}}\b{_BACK}\b[^.;]{{0,16}}{_AT}", single=True, timed=True, sentence=_FUTURE),
    Cue(Role.RECOVERED, "already back", left=rf"\b(?:resolved|restored|recovered|fixed|finished|completed|ended|back|mitigated|repaired|concluded|cleared)\b[^.;]{{0,24}}{_AT}", single=True),
    Cue(Role.END, "ends", left=rf"\b(?:until|till|through|ends?|ending|returns?|re-?opens?|resumes?|opens?|back|finish(?:es)?|complet\w+|again)\b[^.;]{{0,16}}{_AT}", single=True, timed=True),
    Cue(Role.DEADLINE, "to be done before", left=r"(?:before|\bby|no later than|deadline|due|prior to|until|claim|latest|within)[^.;\n]{0,14}$", single=True),
)  # fmt: skip

_WORK = r"(?:maintenance|outage|work|window|upgrade|migration|event|change|downtime|notice|interruption|replacement|shutdown)"
_KINDS = {
    Kind.CANCELLATION: rf"\bcancell?(?:ed|ation)\b|called off|no longer (?:take place|going ahead|required)|will not (?:take place|happen)|\b(?:is|are) off\b|withdrawn the {_WORK}",
    Kind.RECOVERY: (
        r"(?:has|have|had) (?:now )?been (?:fully |now )?(?:resolved|restored|fixed|completed|repaired|mitigated)|\b(?:is|are|was|were) (?:now |fully |again )*(?:resolved|fixed|restored|done|complete|completed|repaired|over)\b(?! by)|"
        r"(?:^|[ \-\[:])resolved\b(?! by)|completed (?:ahead|successfully|early|as planned)|(?:fully|completely) (?:back|recovered|restored)|recovered (?:completely|fully)|\b(?:is|are|was|were) (?:fully )?back\b|"
        r"post-?(?:incident|mortem)|back (?:to normal|online|in service)|root cause analysis"
    ),
    Kind.EXTENSION: (
        rf"{_WORK}[^.]{{0,60}}\b(?:extended|prolonged|overrun\w*|taking longer|longer than (?:expected|planned))|(?:extended|prolonged)[^.]{{0,20}}{_WORK}|end time changed|taking longer than (?:expected|planned|anticipated)|delay(?:ed)? (?:in )?complet"
    ),
    Kind.POSTPONEMENT: r"\bpostpon\w+|\bre-?schedul\w+|\bmoved (?:from|to (?:a|the|mon|tue|wed|thu|fri|sat|sun))|\bnew date\b|put back|brought forward|(?:starts?|begins?|takes? place) [^.]{0,16}(?:hours?|days?|weeks?) (?:later|earlier)|(?:date|time) (?:has )?changed|will not go ahead",
    Kind.OUTAGE: (
        r"unplanned|investigat\w+|looking into|\bstopped\b|\bfail(?:ed|ing|ure|ures)\b|(?:is|are) (?:currently )?(?:down|unavailable|limited|unable|not receiving|experiencing|degraded|offline)|elevated|"
        r"closed since|repairing|power (?:cut|failure)|low or no pressure|\bissues?\b|incident|problems?\b|limited extent|has been (?:down|unavailable|closed|offline)|crews are|broken|load shedding|delayed since|"
        r"cannot (?:currently )?(?:access|log|sign|connect)|identified the cause"
    ),
    Kind.MAINTENANCE: _DOWN,
}  # fmt: skip

_WORDS = {
    "hypothetical": r"^\W*(?:if|should)\b|\?\s*$|no incidents",
    "not_extension": r"deadline|filing|registration|validity|opening hours",
    "not_recovery": r"\b(?:once|as soon as)\b|\bno\b[^.]{0,20}(?:needed|downtime)|^\W*if\b",
    "informing": r"\bwebinar\b|\bhiring\b|\bvacanc|\brelease notes\b|\bsurvey\b|\bnewsletter\b|\bworkshop\b|\btraining course\b",
    "stop": _DOWN,
    "sudden": r"unplanned|crews|struck|load shedding|power cut",
    "back": _BACK,
    "earlier": (
        r"\breminder\b|previous(?:ly)? (?:notice|announce\w*|notified|communicat\w*)|earlier (?:mail|notice|e-?mail|announcement)|announced (?:for|earlier|on|in)|as (?:previously )?(?:announced|planned|scheduled)|"
        r"we planned|originally|(?:started|in progress) as planned|rescheduled|correction|(?:^|\n)\W*(?:monitoring|identified|investigating)\b|ahead of schedule"
    ),
    "restored": r"(?:restor\\w+|re-?open\\w*|resum\\w+)[ :]([^,.;\\n]{2,60})",
    "label_cell": r"start|end|date|time|duration|when",
    "contact": r"contact|phone|owner|no\\.|region|date|zone",
    "hard": r"unavailable|offline|\\bdown\\b|not (?:be )?(?:available|able|accept)|unreachable|inaccessible|closed|suspended|cannot|shut|outage\\b(?! up to)|stopped|fail",
    "available": r"^[ \\n]*(?:the |all |our )?([A-Za-z][^.;:\\n]{2,60}?)(?: itself)? (?:(?:will|do|does) )?(?:keeps? working|continues?(?: to work| normally| without change)?|(?:is|are|will|be) (?:not|un)[ ]?affected|stays? (?:up|available|visible)|remains? (?:available|up)|operates? normally|(?:is|are) available as usual|can be made throughout)",
    "workaround": r"\\b(?:please use|use the|you (?:may|can) (?:use|still)|in the meantime|instead\\b|bring cash|direct links|emergency procedure|work-?around|paper slips|offline mode|can be (?:reached|used) through)",
    "data_effect": r"\\b(?:buffered|delayed|not (?:be )?lost|stale|partial results|processed when|will be (?:queued|processed)|backlog|resubmit)",
    "all_times": r"all (?:times|dates)|times (?:are|in|shown)|dates and times",
    "each": r"\beach\b",
    "not_length": r"in advance[^|]{0,3}$|(?:at least|older than|every|per|within the last)[ ]\|?$|\|[ ]?(?:ahead|in advance|before|days ahead|after|ago|old|later|earlier)",
    "stop_days": _DOWN,
    "not_bounds": r"backup",
    "eta": rf"\bETA\b|within|{_FUTURE}[^.]{{0,60}}\b(?:{_BACK}|fix)|next \d",
    "not_eta": r"within the last|per\b",
    "lasted": r"\bfor\b|lasted|duration",
    "prolonged": r"extend|prolong|delay|longer",
    "each_date": r"each of|following (?:dates|days|nights)|dates below|these (?:dates|days|periods)|on the dates",
    "read_only": r"read-only|cannot be (?:submitted|changed|edited)|not be able to edit",
    "stale": r"stale|delayed|out of date|lag",
    "degraded": r"slow|degrad|intermittent|partial|limited|elevated|brief|low or no|late\b",
}  # fmt: skip

_BE = r"(?:will|is|are|was|were|goes?|went|may|might|can|cannot|could|stays?|stopped|has|have|should|would|closes?|show|return|needs?|gets?)\b"
_HIT = (
    r"(?:unavailable|\bnot\b|offline|\bdown\b|suspend|closed?\b|interrupt|restart|reboot|upgrad|serviced|patched|unable|fail|partial|slow|delay|"
    r"\blate\b|degrad|read-only|disrupt|taken|\bshut|migrat|moved|replaced|affected|stopped|limited|low or no|\boff\b|declined|unreachable|"
    r"inaccessible|maintenance|stale|accepting|dropped|without warning|5xx|errors?\b|extended|for the)"
)
_NAMING = Naming(
    lists=(
        re.compile(r"\b(?:deposits and withdrawals|users of|access to)[ ]([^,.;:\n]{2,80}?)(?=[ ](?:will|is|are))", re.IGNORECASE),
        re.compile(
            r"\b(?:reboot|restart|upgrade|patch|replace|replacement of|upgrade of|maintenance (?:of|on|for)|rotation of|migration of|outage of|shutdown of|work on|failover of|behind)[ ](?:the|our|both|all|your)?[ ]?((?!will|is|on|at)[^,.;:\n]{2,60}?)(?=[ ](?:on|at|from|tonight|tomorrow|between|will|to|planned|is|has|for|in|with|over|scheduled|during)\b|$)",
            re.IGNORECASE,
        ),
        re.compile(
            rf"^[ \n]*(?:(?:for|to|starting|by|due|because|during|on|in|as|from|while|at|after|this|beginning|last|with)\b[^,]{{0,90}}?(?:,[ ]|[ ](?=(?:the|our)[ ])))?"
            rf"(?:the|our|your|both|all|key|some|most|while|that)?[ ]?([A-Za-z][^.;:\n]{{1,110}}?)[ ]{_BE}(?=[^.;\n]{{0,80}}?{_HIT})",
            re.IGNORECASE,
        ),
    ),
    clause=re.compile(
        r"[;\n\t]|(?<![ap])[.](?=\s|$)|,(?=[ ](?:and|but|so|while|which|when)[ ])|[ ](?:while|because|so that|and|but)[ ](?=(?:the|our|your|all|you|it|we|there)[ ])"
    ),
    split=re.compile(r",[ ]and[ ]|,[ ]|[ ](?:and|&|plus)[ ]", re.IGNORECASE),
    head=re.compile(
        r"(?:the|our|your|both|key|some|and|or|that|this|while|access to|users of|customers (?:along|in|of)|services?|incl\.?|including|[-*•]|\d{1,2}[.)])[ ]",
        re.IGNORECASE,
    ),
    tail=re.compile(r"[ ](?:services?|systems?|only|which|that|currently|also|both|each|all)$", re.IGNORECASE),
    junk=re.compile(
        r"^(?:when|what|window|scope|which|run|an|asia|europe|records|restoring|database patching|answers|how|re|public)\b|^(?:and|on|at|from|when|by|for|during|after|before|starting|beginning|due|to|expect|of|in|with|as|until)\b|^(?:it|work|value|start|end|maintenance)\b|\d{1,2}:\d\d|^(?:we|it|you|they|this|that|there|here|what|who|users?|customers?|the work|work|maintenance|no|please|service|services|an outage|outage|engineers|crews|our engineers|times|time|start|end|date|window|impact|region|all|one|dear .*|"
        r"messages|everything else|data|reads|writes|i|he|she|sorry|some customers|consumers|members|calls?|details|technicians?|the vendor|vendor|staff|orders|the maintenance|duration|notice|planned events?)$|"
        r"\b(?:we|you|your|please|thank|regret|sorry|if|not|don't|because|inconvenience|notified|informed|started|extended|planned|scheduled)\b|^[\d\W]+$|expected|interruption",
        re.IGNORECASE,
    ),
    skip=re.compile(
        r"\b(?:not affected|unaffected|without change|stays? up|keep working|continues?|remain available|are not part|as usual|normally|stay visible|in normal operation|no impact|not part of|can still|can be reached|throughout)\b",
        re.IGNORECASE,
    ),
    label=re.compile(
        r"(?:affected(?: services?| systems?| areas?)?|what is affected|services?(?: affected| impacted)?|systems? affected|scope|areas?|circuits?|impacted \w+|components?|X-MAINTNOTE-OBJECT-ID[^:\n]{0,40})[ ]?[:\t\n][ ]?([^\n;]{2,200}?)(?=[.,][ ]*(?:impact|expected)|[.]?\s*(?:$|\n)|[.][ ])",
        re.IGNORECASE,
    ),
    plain=re.compile(
        r"[ \n*\-]*((?![^\n]{0,60}(?:\bwill\b|\bdear\b|maintenance|notice|window|start|\bend\b|when|\btimes?\b|dates?|following))[A-Z][^,.;!?\n]{1,50}?)[ :(]{0,3}"
    ),
)


_PAST_ABBREVIATIONS = r"(?<!\b[a-zA-Z])(?<!\.[a-zA-Z])(?<![ap]m)(?<!\b[A-Z][a-z])(?<!Sept)(?<!(?i:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|inc|ltd|etc))"

ENGLISH = Language(
    code="en",
    folding=fold.COMMON,
    scanner=en_time.SCANNER,
    glue=re.compile(
        r"[ ,]{0,3}\)?[ ,]{0,2}(?:-[ ])?(?:(?:at|from|on|of|starting|beginning|between|around|about|approximately|approx\.?|the|in|during|by|local time)[ ]{1,2}){0,3}\(?|,?[ ]?\(?@[ ]?",
        re.IGNORECASE,
    ),
    bridge=re.compile(
        r"[ ]?\)?[ ,]{0,2}(?:-{1,3}|~|→|=>|(?:up )?to|until|till?|through|thru|and (?:ending|ends|finishing|lasting until)|ending|finishing)(?:[ ](?:on|at|approximately|about|around|approx\.?|the))*[ ]?\(?",
        re.IGNORECASE,
    ),
    listing=re.compile(r"[ ]?(?:,|and|&|, and|or)[ ]?", re.IGNORECASE),
    between=re.compile(r"\bbetween\b[^.;\n]*\|and\|", re.IGNORECASE),
    sentence_end=re.compile(
        rf"{_PAST_ABBREVIATIONS}[.!?]+(?=[\"')]?(?:\s+[\"'(@#*A-Z0-9]|\s*$))|(?<=[ap]\.m)\.(?=\s+(?!Mon|Tue|Wed|Thu|Fri|Sat|Sun|Eastern|Central|Mountain|Pacific|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[A-Z][a-z])|\n+"
    ),
    line_end=re.compile(r"\n+"),
    cues=compile_cues(CUES),
    kinds={kind: re.compile(pattern, re.IGNORECASE) for kind, pattern in _KINDS.items()},
    words={name: re.compile(pattern, re.IGNORECASE) for name, pattern in _WORDS.items()},
    naming=_NAMING,
    day_after_clock=True,
)
