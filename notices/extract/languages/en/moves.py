"""How English moves work from one day to another: "slides to Thursday", "is shifted from 9 to 16 April"; and what is no move."""

from notices.extract.languages.en.vocabulary import CARRIED_OUT
from notices.extract.languages.language import Cue
from notices.extract.mentions import reasons
from notices.extract.mentions.marks import Role

_WORK = (
    r"(?:maintenance|outage|works?|upgrade|migration|downtime|shutdown|window|intervention|closure|relocation|"
    r"test|reboot|reload|patching|release|deployment|cut-?over|switch-?over|roll-?out|"
    r"swap|replacement|diversion|splic(?:e|ing)|activity|event|action|job|operation|repairs?|change)"
)
_OURS = r"(?:the|this|our|tonight's|tomorrow's|\w+day's)"
_VERB = (
    r"(?:mov(?:e|es|ed|ing)|re-?schedul(?:e|es|ed|ing)|postpon(?:e|es|ed|ing)|shift(?:s|ed|ing)?|"
    r"bring(?:ing)? forward|brought forward|put(?:ting)? back|push(?:es|ed|ing)?(?: back| out)?|"
    r"defer(?:s|red|ring)?|slid(?:e|es|ing)|transfer(?:s|red|ring)?)"
)
_SELF = (
    r"(?:moves|shifts|slides?|slid|(?<=works )(?:move|shift|slip)|(?<=work )slips|(?:is|are) (?:moving|shifting|slipping|sliding))"
)
_DONE = (
    r"(?:moved?|re-?scheduled?|postponed?|shift(?:ed)?|changed|brought forward|put back|push(?:ed)?(?: back)?|"
    r"delay(?:ed)?|defer(?:red)?|transferred|put off)"
)
_WE = (
    r"(?:we|i|they)(?:'ve|'ll|'re)? (?:(?:had|have|has|must|will|shall|need|needed|are|were|to|going|now|"
    r"therefore|hereby|forced|obliged) )*"
)

_NO_END = "".join(
    f"(?<!{word} )"
    for word in (
        "end",
        "ETR",
        "ETA",
        "time",
        "hour",
        "estimate",
        "completion",
        "restoration",
        "repair",
        "finish",
        "termination",
        "closing",
        "return",
    )
)
"""An end that moves is no move of the work."""

_LEADS = (
    rf"\b{_DONE}\b (?:the|this|our)\b[^.;\n]{{1,60}}\b",
    rf"(?<!time of )(?<!time to )(?<!end of )(?<!end of the )\b{_WORK}\b[^.;\n]{{0,40}}\b{_DONE} ",
    rf"{_NO_END}\b{_SELF}\b(?: (?:back|out|again))?(?: \([^()\n]{{1,40}}\))? ",
    r"\b(?:date|day|night|term)s?\b[^.;\n]{0,40}\b(?:changed|changes) ",
    rf"\b{_WE}{_VERB}\b(?:(?!\b(?:paused|suspended|closed|unavailable|offline|down|off|stopped|frozen|out)\b)[^.;\n]){{1,60}}\b",
)

SHIFTED = (
    r"(?:to|until|till)\|[\s\S]{0,80}?\b(?:mov(?:e|ed|ing)|shift(?:ed|ing)?|push(?:ed|ing)?|postpon(?:e|ed|ing)|"
    r"re-?schedul(?:e|ed|ing)|put(?:ting)? (?:off|back)|br(?:ought|ing) forward|delay(?:ed|ing)?|carried|advanced)\b[^.;!?\n]{0,60}"
    r"\b(?:due|planned|set|scheduled|announced|meant|booked|foreseen|arranged|intended)(?: on| for)(?: the)?[ ]*$|"
    rf"(?:to|until|till)\|(?s:(?=.*from[ ]*$).*?)(?:{'|'.join(_LEADS)})from[ ]*$|"
    r",? ?(?:ending|finishing) at\|[\s\S]{0,80}?\b(?:hours?|minutes?|mins)\b[^.;\n]{0,12}$|"
    r",? ?(?:and )?(?:end(?:s|ing)?|finish(?:es|ing)?)(?: at)?\|[\s\S]{0,80}?"
    r"\b(?:instead of|rather than|not|was)(?: at| from)?[ ]*$"
)
"""The same behind the word between the two days, which few days have, and a bar."""

_DAY = (
    r"(?:the )?(?:nights? of (?:the )?)?(?:\w+day\b|\d{1,2}(?:st|nd|rd|th)?(?:[./]\d|"
    r" (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w* \d|next (?:week|month|\w+day)|tomorrow|following)"
)

MOVED = (
    rf"\b(?:{_WORK}|restart|start|beginning)\b[^.;\n]{{0,50}}\b(?:shifts|moves|slips) by\b|"
    rf"\b{_WORK}(?: now| therefore)? (?:{_SELF}|goes)(?: (?:back|out))? to {_DAY}|"
    rf"(?:\b{_WORK}(?: (?:of|on|in|for|at) [^.;,\n]{{1,30}})?|"
    rf"\d) {_SELF}\b(?: \([^()\n]{{1,40}}\))? from {_DAY}[^.;\n]{{0,30}}\bto\b|"
    rf"\b{_WE}{_VERB} (?:{_OURS} )?[^.;\n]{{0,60}}\bfrom {_DAY}[^.;\n]{{0,30}}\bto\b|"
    rf"\b(?:date|day|night|term)s?\b[^.;\n]{{0,40}}\bchanged from {_DAY}|"
    rf"\b{_WORK}\b[^.;\n]{{0,40}}\btransferred (?:from|to) {_DAY}|"
    rf"\b{_VERB} {_OURS} (?:\w+ ){{0,3}}{_WORK} (?:back |out )?to {_DAY}|"
    rf"\b(?:the|a|our) (?:new|following) (?:window|schedule|night)(?:(?: (?:is|are))? (?:below|as follows)|[ ]?:|"
    rf" (?:replaces|takes the place))|\binstead,? (?:it|this|they|the \w+) (?:is|are|will be) (?:done|held|"
    rf"carried out|performed|executed)\b|"
    r"\bwere to (?:follow|be done|be carried out) on\b[^.;\n]{0,80}\bwill (?:be \w+|follow) (?:only )?(?:once|as soon as|when)\b"
)
"""The same as a kind of notice, in a sentence."""

NOT_MOVED = (
    r"\bchanges? of dates? (?:is|are|can|may|must|will|only|not|by|requests?)\b|"
    r"\b(?:requests? (?:for|of)|you (?:\w+ )?(?:need|wish|want|require|prefer|(?:would|'d) like)(?: for|"
    r" to have)?|apply for|object(?:ions)?)\b[^.;\n]{0,30}\b(?:change of date|"
    r"(?:new|other|another|different) (?:date|time|slot|day|night))\b"
)
"""Other dates that somebody may ask for."""

_AS_BEFORE = (
    r"(?:(?:just )?as before|as (?:first |previously |originally )?(?:told|planned|announced|proposed)|the same|"
    r"unchanged|not changed)"
)
KEPT = (
    rf"(?:^\W*|\b(?:the|its|all|these) )(?:hours?|times?|time ?slot|clock|"
    rf"window) (?:(?:itself )?(?:is|are|stays?|remains?) {_AS_BEFORE}[ ]?[:,(]?|"
    rf"(?:stays?|remains?))(?: (?:at|from))?[ ]*$|\bsame (?:hours?|times?|time ?slot|"
    rf"clock)[ ]?[:,(]?(?: from)?[ ]*$"
)
"""Behind which hours stand that hold on another day, too."""


_NOT_BEGIN = (
    rf"(?: not|n't) (?:now )?(?:due to |going to |to )?(?:start(?:ing)?|begin(?:ning)?|commence|run|take place|be {CARRIED_OUT})"
)
_LATER_BY = (
    r"(?:an?|one|two|three|four|five|six|seven|\d{1,2}|half an) (?:full |whole )?(?:hours?|days?|nights?|weeks?) (?:later|earlier)"
)
_EVENT = (
    r"\b(?:kick-?off|match|game|lectures?|rehearsals?|concerts?|exams?|meetings?|webinars?|lessons?|class(?:es)?|"
    r"talks?|show|film|performance|seminars?|trainings?|course|party|sale|markets?)\b"
)
_NOT_BEGUN = (
    rf"\b{_WORK}\b[^.;\n]{{0,60}}\b(?:does|do|will|wo|shall|is|are){_NOT_BEGIN}\b|"
    rf"^(?![^\n]*{_EVENT})[^\n]*(?: not|n't) (?:now )?(?:due to |going to |to )?(?:start|begin|commence)(?:n?ing)?\b[^.;\n]{{0,60}}"
    rf"\bbut (?:{_LATER_BY}|(?:only )?(?:at|from|on) \d)"
)

MOVE_CUES = (
    Cue(
        Role.OLD,
        "work does not begin then",
        left=rf"{_NOT_BEGIN}(?: at| from| on)?[ ]*$",
        right=rf"^[ ,]*but (?:only )?(?:(?:at|from|on)\b|{_LATER_BY}\b)",
        sentence=_NOT_BEGUN,
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        reasons.NEW_BEGINNING,
        left=(
            rf"(?:^|{_NOT_BEGIN} (?:this|next) (?:week|weekend|month))[ ,]*but (?:only )?"
            rf"(?:{_LATER_BY}[ ,:(–-]*)?(?:at|from|on)?[ ]*$"
        ),
        sentence=_NOT_BEGUN,
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        reasons.NEW_BEGINNING,
        left=r"^[ ,)]*(?:to|until|till)(?: the)?[ ]*$",
        sentence=(
            r"\b(?:start|beginning|begin|commencement)\b[^.;\n]{0,40}\b(?:moves|moved|slips|slipped|shifts|shifted|changes|"
            r"changed|goes)(?: back| forward)? from\b"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.NEW_END,
        reasons.END_MOVED,
        left=(
            r"\bwith (?:the|these|those|this|that|an?|one|two|three|four|\d)(?: (?:more|additional|extra|further|added|granted|"
            r"requested|one|two|three|four|\d{1,2}))* ?(?:hours?|minutes|time)\b[^.;\n]{0,24}\b(?:closes?|ends?|finish(?:es)?|"
            r"(?:runs|lasts|goes on|continues) (?:until|till|to))(?: now)?(?: at)?[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.OLD,
        "it was not done by then",
        left=(
            r"\b(?:should|was to|were to|was due to|were due to|ought to) (?:end|finish|be (?:over|done|finished|completed))\b"
            r"[^.;\n]{0,20}$"
        ),
        right=r"^[ ,)]*(?:today|tonight|tomorrow)?[ ,)]*(?:and )?(?:cannot|can't|could not|will not|won't) (?:now )?be\b",
        single=True,
        timed=True,
    ),
    Cue(
        Role.NEW_END,
        reasons.END_MOVED,
        left=r"^[ ,)]*(?:to|until|till)(?: the)?[ ]*$",
        sentence=(
            r"\b(?:mov|push|shift|revis|chang|extend)\w*(?: back| out)? (?:our|the|this) (?:\w+ )?(?:target|estimate|ET[AR]|ETTR|"
            r"end|"
            r"finish|forecast|completion|restoration|return)(?: time)?(?: back| out)? from\b"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.NEW_END,
        reasons.END_MOVED,
        left=(
            r"^[ ,)]*(?:and |but )?(?:is|are) now (?:only )?(?:foreseen|expected|planned|scheduled|estimated|hoped|promised|set|"
            r"due)"
            r"(?: (?:for|at|by|around|about))*[ ]*$"
        ),
        sentence=(
            r"\b(?:re-?start|return|restoration|re-?opening|end|completion|resumption|finish|repair|"
            r"fix)\b[^;\n]{0,80}\b(?:promised|"
            r"announced|planned|expected|foreseen|scheduled|told|due|estimated)\b[^;\n]{0,60}\bnow\b"
        ),
        single=True,
        timed=True,
    ),
)
"""The day that work is moved from, and the one that it is moved to."""
