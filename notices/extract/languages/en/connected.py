"""Words that tie one time to another: prose that carries days on, what stops so long after something else, pairs of labels."""

from notices.extract.languages.en.predicates import STOPS
from notices.extract.languages.en.returns import RETURNS

_HOURS_OF = (
    r"(?:,? (?:(?:on|of) )?(?:business days|working days|week ?days|school days|(?:mon|tues|wednes|thurs|fri|satur|sun)days?))?"
)

_IF = (
    r"(?:if|should|in case|in the event|unless|where|were) (?!(?:you|your|anyone|anybody|someone|somebody|all goes|everything|"
    r"all is|nothing|possible|approved|successful|things go|there are questions|(?:we|it|they|this|that) (?:had|was|were))\b|"
    r"(?<!unless )[^.;!?\n,]{0,80}\b(?:(?:is|are|was|goes) (?:successful|approved|complete|completed|well|given|granted)|"
    r"succeeds?|passes|agrees?)\b)"
)
_WILL = r"(?:will|shall|would|can|may|must|is to|are to|has to|have to|'ll)(?: (?:instead|then|only|have to|need to|be))*"
_MOVED = (
    r"(?:mov(?:e|ed)|shift(?:ed)?|slip|slide|pushed|postponed|put (?:off|back)|deferred|delayed|re-?scheduled|go over|"
    r"carried over|roll(?:ed)? over)"
)
_MOVES = r"(?:moves|shifts|slips|slides|goes over|rolls over|is (?:then )?(?:moved|shifted|put (?:off|back)|postponed))"
_AGAIN = rf"(?:{_WILL} (?:repeated|attempted(?: again)?|tried(?: again)?)|is (?:then )?(?:repeated|tried again))"
_FALLS_BACK = (
    r"(?:we|they|the (?:crews?|teams?|engineers?|contractors?))(?: will|'ll|'d| would)? (?:then )?(?:try (?:it )?again|come back|"
    r"return|fall back|make a second attempt|try (?:once|a second time)|do (?:it|the \w+) instead)"
)
_WE_MOVE = r"(?:we|they)(?: will|'ll|'d| would)? (?:then )?move"
_WORKERS = (
    r"(?:people|crews?|teams?|technicians?|engineers?|fitters?|installers?|contractors?|workers|men|builders?|electricians?|"
    r"plumbers?|painters?|part|stage|phase|half)"
)
_NO_PLACE = (
    r"(?! (?:(?!(?:\w+day|days?|date|week\w*|night|evening|morning|afternoon|slot|window|tomorrow|on|at|from|between|with|\d\w*|"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*)\b)[\w-]+ ){1,5}(?:on|at|from|between) )"
)
"""What is moved to a place on a day is moved then, not to another day."""
_WHEN = r" (?:when|while|as|during which|because|since|due to|owing to)\b"
"""What tells of what is done on one day beside the hours, not of hours."""

CONNECTED = {
    "moves_if": (
        rf"^\W*{_IF}[^.;!?\n]{{3,160}},[^.;!?\n]{{2,80}}\b(?:{_WILL} {_MOVED}|{_MOVES}|{_WE_MOVE})(?: (?!to\b)[\w-]+){{0,4}}? "
        rf"(?:to|until|till|for|into)\b{_NO_PLACE}|"
        rf"^\W*{_IF}[^.;!?\n]{{3,160}},[^.;!?\n]{{2,80}}\b(?:{_AGAIN}|{_FALLS_BACK})\b[^.;!?\n]{{0,30}}? (?:to|until|on|for)\b|"
        rf"^\W*{_IF}[^.;!?\n]{{3,160}},[^.;!?\n]{{2,80}}\b(?:{_WILL}|is|are|takes?|happens?|begins?|starts?)\b[^.;!?\n]{{0,40}}\binstead\b"
    ),
    "leads_sentence": (
        r"^\W{0,3}(?:(?:and|then|but|so|also) )?(?:on |in |over |during )?(?:"
        r"the (?:next|following) (?:day|morning|evening|afternoon|night)|the (?:day|morning|evening|night) after|"
        r"(?:exactly )?(?:an?|one|two|three|four|five|six|seven|\d{1,2}) (?:days?|weeks?|fortnight) "
        r"(?:later|after that|afterwards|on))$"
    ),
    "day_fixed": (
        rf"\b(?:{_WORKERS} (?:then |also )?comes?|(?:is|are|will be) (?:done|up|next)|(?:the|its|their) turn(?: comes?)?)[ ]$"
    ),
    "day_alone": r"^[^.;\n\d]{0,40}[.;] (?!(?:they|here|there|we|then|from|between|at|starting|this|that one|these|work)\b)",
    "hours_go_on": (
        rf"^{_HOURS_OF}(?:[ ,(]{{1,2}}[^.;\n]{{0,30}})?\b(?:except|excepting|apart from|other than|save|but not|bar|"
        rf"with the exception of)\b(?:(?!{_WHEN})[^.;\n]){{0,70}}$|"
        rf"^{_HOURS_OF}(?:[ ,(]{{1,2}}[^.;\n]{{0,30}})?\b(?:except|excepting|apart from|other than|save|but not|bar|"
        r"with the exception of)\b[^.;\n]{0,12}\b(?:mon|tues|wednes|thurs|fri|satur|sun)days\b[^.;\n]{0,50}$|"
        rf"^{_HOURS_OF}[ ,]*(?:and|plus|but|or|as well as|also|then)(?: (?:again|also|until|till|from|on|at|the|only|between|to|"
        r"even|as|late|early|open|every|each|up))*[ ]*$"
    ),
    "hours_for": rf"^,?{_WHEN}",
    "again_on": r"^[ ,]*(?:and|then|as well as|followed by)(?: (?:once|then|also))?(?: again| more)? on (?:the )?$",
    "definite_day": (
        r"\b(?:the|that)(?: same)? (?:mon|tues|wednes|thurs|fri|satur|sun)day\b(?! (?:of|after|before|following|in|to)\b| ?[-/])"
    ),
}

_THEN = (
    r"(?:later|after (?:that|this)|afterwards|earlier|sooner|before(?:hand| that| this)|"
    r"before (?:the|it|they)\b[^.;\n]{1,40})"
)
_THEN_FIRST = (
    r"(?:later|after (?:that|this)|afterwards|earlier|sooner|before(?:hand| that| this)|"
    r"before (?:the|it|they)\b[^.,;\n]{1,40}(?=,))"
)
_NO_WORK = (
    r"(?<!work )(?<!works )(?<!window )(?<!maintenance )(?<!job )(?<!repair )(?<!repairs )(?<!closure )(?<!shutdown )"
    r"(?<!outage )(?<!interruption )(?<!cut )(?<! it )(?<!they )(?<!it is )(?<!it was )"
)
"""What ends there is no service, with it ends the stop; nor does a thing follow itself."""
_LOSES = r"(?:loses?|lost) (?:power|supply|service|water|signal|contact)"
_ENDS = (
    rf"(?:closes?|shuts?|stops?|follow(?:s|ed)?(?! (?:the|our|your|up)\b)|goes too|does so too|(?<!monitoring ){_LOSES}|"
    r"starts? (?:returning|failing|rejecting|refusing))"
)
_TOO = (
    r"(?:went (?:down|dark|off\w*|out)|failed|dropped|broke)(?= (?:as well|too|also|in turn)\b|"
    r"[^.;\n\d]{0,40}\|[^.;\n]{0,60}\b(?:as well|too|also|in turn)\b|[^.;\n|]{0,24}\b(?:as well|too|also|in turn)\b)|went too"
)
"""What failed later is but the same trouble, told step by step, unless it is said to have done so as well."""
_NO_BACK = rf"(?![^.;\n|]{{0,60}}\b(?:{RETURNS}|again|back)\b)"
_NO_OTHER = r"(?! than (?:usual|normal|planned|scheduled|announced|expected|on))"
_NO_LENGTH = r"(?<!for )(?<!within )(?<!in )(?<!last )(?<!takes )"
_UP_TO = r"(?<!up to )(?<!at least )(?<!at most )"
_NOT = (
    r"^(?![^;]*?\b(?:if|unless|in case|whenever|please|make sure|remember to|do not|don't|last (?:time|week|month|year)|"
    r"on (?:(?:mon|tues|wednes|thurs|fri|satur|sun)days|week ?days|weekends)|as usual|as (?:on )?(?:every|always)|usually|"
    r"normally|nothing|never|(?:does|do|did|will) not|(?:does|do|did|wo)n't)\b|\W*should\b)"
)
"""What is so only at times, was so once, is not so, or is what readers are to do."""

FOLLOWER_WORDS = {
    "stops_beside": (
        rf"{_NOT}[^|]*?(?:\b(?:{_NO_WORK}(?:{STOPS}|{_ENDS})|{_TOO})\b[^.;\n|\d]{{0,24}}{_NO_LENGTH}{_UP_TO}\|[ ]{_THEN}\b"
        rf"{_NO_OTHER}{_NO_BACK}|"
        rf"{_UP_TO}\|[ ]{_THEN_FIRST}\b{_NO_OTHER},?[ ]{_NO_BACK}[^.;\n|\d]{{0,60}}?"
        rf"\b(?:{_NO_WORK}(?:{STOPS}|{_ENDS})|{_TOO}|(?:it is|comes) the turn of)\b)"
    ),
    "clock_beside": (r"^ (?:later|earlier|after that|before that)[,:(]? ?(?:i\.e\. |that is,? )?(?:at|by|from|until)? ?$"),
    "days_beside": r"\b(?:days?|weeks?|months?|fortnights?)\b",
    "told_sooner": r"\|[ ](?:earlier|sooner|before)\b",
}
"""Patterns by their names in the engine, of what stands before a duration and behind it, with a bar between.

What follows by days has clocks of its own (`days_beside`, of the duration).
"""

_WORD = r"[\w'&/()+\-]{1,24}"
_OF = rf"(?:{_WORD} ){{0,5}}?"
_NO_STOP = (
    r"^(?!.{0,40}\b(?:tickets?|cases?|incidents?|problems?|alarms?|applications?|registrations?|entries|voting|polls?|"
    r"nominations?|bids?|tenders?|offers?|enrol\w*|surveys?|consultations?|hours|windows?|slots?|"
    r"original|previous|former|initial|actual|revised|announced|planned|scheduled|"
    r"(?:old|new)(?= (?:starts?|ends?|windows?|dates?|times?|slots?|schedules?|service|maintenance|planned|work)\b))\b)"
)
_STEP = r"(?:(?:step |stage |phase )?\d{1,2}[.):] ?)?"
_LABEL_END = r"(?: (?:at|from|on|since|by|as of|time|date|again|for \w+))*$"
_GOES = (
    r"(?:off(?:line)?|out(?: of (?:service|order|use))?|down|dark|dry|away|shut|closed?s?|closing|closure|"
    r"suspended|suspends|stops?|stopped|unavailable|not available|interrupted|disconnected|isolated|withdrawn|"
    r"dead|paused?s?|frozen|freezes?|locked|locks|lost|blocked|disabled|halts?|halted|cut|shutdown|stoppage|"
    r"ends?|disrupted|disruption|limited|read-only|interruption|disconnection|de-?energi[sz]ed)"
)
_RETURNS = (
    r"(?:back|up|on|live|alive|opens?|opened|opening|re-?open\w*|restor\w+|resum\w+|returns?|returned|"
    r"reconnect\w*|available|again|online|on-line|re-?starts?|restarted|unlocks?|unlocked|unfrozen|thaws?|"
    r"enabled|reinstated|running|"
    r"in (?:use|service|operation)|ready|usable|normal(?: (?:service|operations?|running|working))?|"
    r"lifted|re-?energi[sz]ed|switched back)"
)

COUNTERPARTS = {
    "lead_goes": (
        rf"{_NO_STOP}{_STEP}{_OF}{_GOES}{_LABEL_END}|^first (?:cancelled|affected|suspended)\b|"
        rf"^{_STEP}last (?:{_WORD} ?){{1,5}}$"
    ),
    "lead_returns": rf"{_NO_STOP}{_STEP}{_OF}{_RETURNS}{_LABEL_END}|{_NO_STOP}{_STEP}(?:first|new) (?:{_WORD} ?){{1,5}}$",
}
"""By their names in the engine; matched against what stands right before a time, in small letters."""
