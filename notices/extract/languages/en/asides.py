"""Cues of clocks that are no bounds of a stop: hours of people and doors, steps of the work, what else begins then."""

from notices.extract.languages.en.holidays import FOR_WORK
from notices.extract.languages.en.predicates import STOPS
from notices.extract.languages.en.promises import PROMISES
from notices.extract.languages.en.vocabulary import NOT_ONLINE
from notices.extract.languages.language import Cue
from notices.extract.mentions import reasons
from notices.extract.mentions.marks import Role

_DOORS = (
    r"(?:(?<!which )(?<!that )we|cloakrooms?|schools?|nurser(?:y|ies)|kindergartens?|support|baths?|markets?|exchanges?|parks?|"
    r"zoos?|reading rooms?|halls?|centres?|"
    r"doors?(?: of (?:the )?\w+)?|(?:support|help|phone|hot|info|information|customer|telephone) ?lines?|"
    r"hotlines?|helplines?|(?<!data )(?<!reporting )warehouses?|depots?|kiosks?|showrooms?|lobb(?:y|ies)|wards?|"
    r"service desks?|gates?|"
    r"clinics?|museums?|box offices?|bag drops?|check-?in desks?|receptions?|canteens?|gyms?|pools?|bars?|"
    r"laundr(?:y|ies)|pharmac(?:y|ies)|food banks?|cafeterias?|"
    rf"caf[eé]s?|surger(?:y|ies)|{NOT_ONLINE}(?:shops?|stores?|offices?|counters?|branch(?:es)?)|phone lines?|lines|"
    r"switchboards?|help ?desks?)"
)


_REPAIRING = (
    r"(?:digging|excavat\w+|work(?:ing)? on|repair\w*|search\w*|investigat\w+|looking|jointing|splicing|"
    r"restor\w+|roll(?:ing)? back|the (?:repairs?|dig|search|investigation)|"
    r"(?:a|an) (?:repair|search|investigation)|troubleshoot\w*|tracing|recover\w*)"
)

_RELIEF = (
    r"(?:(?:bottled|drinking|emergency) water|water (?:stations?|points?)|tankers?|bowsers?|(?:cooling|warming|welfare|relief|"
    r"reception|support) cent(?:er|re)s?|shelters?|handouts?|blankets)"
)

ASIDES = (
    Cue(
        Role.OFFICE,
        "when something is handed over",
        left=(
            r"\b(?:may|can|could|is to|are to) (?:also |only |then )?be (?:collected|picked up|viewed|claimed|inspected|"
            r"handed in|dropped off|fetched)\b[^.;\n]{0,60}$"
        ),
    ),
    Cue(
        Role.WINDOW,
        "a whole day",
        left=r"\b(?:not|n't) be open(?: to the public)?(?: all day)? on[ ]*$",
        right=rf"^(?=[^.;\n]{{0,24}}\b{FOR_WORK})",
        single=True,
        timed=False,
    ),
    Cue(Role.OFFICE, "when people are helped", left=rf"\b{_RELIEF}\b[^.;\n]{{0,80}}$"),
    Cue(
        Role.NOISE,
        "one of many that run",
        left=r"\b(?:the|our|this morning's|yesterday's|today's)[ ]*$",
        right=r"^(?:deploy(?:ment)?|release|change|build|run|batch|commit|push)\b",
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        "a switch's word",
        left=(
            r"^\W*(?:(?:power|supply|water|gas|service|switched|turned|lights?|systems?) )?(?:off|out|down|closed|closes|"
            r"shut|dark)(?: (?:at|from))?[ ]?[:=][ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.END,
        "a switch's word",
        left=(
            r"^\W*(?:(?:power|supply|water|gas|service|switched|turned|lights?|systems?) )?(?:(?:back )?(?:on|up|in)|back|"
            r"restored|re-?opens|live)(?: (?:at|by|from))?[ ]?[:=][ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        "work is due then",
        left=(
            r"\b(?:interruption|outage|maintenance|downtime|works?|upgrade|shutdown|closure|break|switch-?over|cut-?over)\b"
            r"[^.;\n]{0,20}\bdue(?: to (?:start|begin))?(?: (?:on|at|for))?[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.STAMP,
        "how things stood",
        left=r"^[^a-z\n]{0,4}(?:(?:status|situation|position|state of affairs)[ ])?as (?:of|at)[ ]*$",
        right=r"^[^a-z0-9\n(]*(?:\n|$)",
        single=True,
        timed=True,
    ),
    Cue(
        Role.NEW_END,
        reasons.END_MOVED,
        left=(
            r"\bnow (?:work(?:ing)?|aim(?:ing)?|head(?:ing)?|pushing|shooting|going) (?:to|towards?|for)[ ]*$|"
            r"\bnow look(?:s|ing)? (?:at|towards?)[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.DEADLINE,
        "when it costs more",
        left=(
            r"\b(?:fees?|tariffs?|prices?|rates?|charges?|fares?|rents?|premiums?|tolls?)\b(?:[^.;\n]|"
            r"\.\d){0,100}\b(?:from|effective|starting|as of|beginning)(?: the)?[ ]*$"
        ),
        sentence=(
            r"\b(?:rais(?:e|es|ed)|ris(?:e|es)|increas\w+|go(?:es)? up|lower(?:s|ed)?|chang(?:e|es|ed)|adjust\w*|"
            r"reduc\w+|revis\w+|propos\w+)\b"
        ),
        single=True,
    ),
    Cue(
        Role.CONTINGENCY,
        "in bad weather",
        left=(
            r"\b(?:if|should|in case)\b[^.;\n]{0,24}(?:\b(?:windy|wet|rainy|stormy|icy|foggy|snowy|frosty|"
            r"too (?:hot|cold|rough|strong)|rough|raining|snowing|(?:strong|high) winds?)\b)[^.;\n]{0,60}$"
        ),
    ),
    Cue(
        Role.DEADLINE,
        "kept until then",
        left=r"\b(?:kept|reserved|valid|honou?red|saved|stored|refundable)\b(?: for you| open)? (?:until|till)[ ]*$",
        single=True,
        timed=True,
    ),
    Cue(
        Role.DEADLINE,
        "when counters close",
        left=r"\bcloses? (?:at|by)[ ]*$",
        sentence=r"\b(?:over-the-counter|counter|cash desk) (?:payments?|sales|deposits|transactions)\b",
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        "to be had until then",
        left=r"\b(?:until|till|up to|through)[ ]*$",
        right=(
            rf"^[ ,;)]*(?:and )?(?:when|at which (?:point|time|moment)|whereupon|after which|from (?:when|then(?: on)?)|then|"
            rf"after that|thereafter|afterwards)\b(?![^.;\n]{{0,30}}\b(?:lists?|offers?|registrations?|entr(?:y|ies)|polls?|"
            rf"surveys?|ballots?|bids?|votes?|voting|applications?|submissions?|call|deadline)\b)[^.;\n]{{0,40}}"
            rf"(?:\b|'re )(?:{STOPS})|"
            rf"^[ ,;)]*and (?:then )?(?:{STOPS})[^.;\n]{{0,12}}\b(?:then|after that|thereafter|afterwards)\b"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.NOISE,
        "when somebody may be in trouble",
        left=(
            r"\b(?:if|should) (?:you|your \w+|it|they|this|that|anything)\b(?:'re|'s)?[^.;\n]{0,40}\b(?:still|"
            r"not)\b[^.;\n]{0,24}\b(?:at|by|after)[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.OFFICE,
        "when meals are served",
        left=r"\b(?:breakfast|lunch(?:es|time)?|dinners?|supper|meals|brunch)\b[^.;\n]{0,24}$",
        sentence=r"\b(?:serv\w+|available|from|between)\b",
    ),
    Cue(
        Role.OFFICE,
        "when something runs every day",
        left=(
            r"\b(?:back-?ups?|jobs?|batches|exports?|reports?) (?:run|runs|are (?:taken|made|run)|"
            r"starts?)\b[^.;\n]{0,24}$"
        ),
        single=True,
    ),
    Cue(
        Role.OFFICE,
        "when windows usually are",
        left=(
            r"\bonly (?:in|during|within) the (?:\w+ ){0,2}(?:slots?|windows?|hours)(?: of| from|"
            r" between)?[ ]*$"
        ),
        single=False,
    ),
    Cue(
        Role.CONTEXT,
        "when a cause was first seen",
        left=(
            r"\b(?:itself|first|originally) (?:was )?(?:first )?(?:seen|noticed|detected|observed|reported|"
            r"recorded)\b[^.;\n]{0,12}$"
        ),
        sentence=r"\b(?:does not|no) (?:\w+ ){0,2}(?:carry|risk|affect\w*|impact)\b",
        single=True,
    ),
    Cue(
        Role.NOISE,
        "something else begins then",
        left=(
            r"\b(?:ahead of|in time for|prior to|before) (?!schedule|time|plan)(?:the |our )?[^.;,\n]{2,40}\b(?:at|"
            r"from)[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.NOISE,
        "when it is counted anew",
        left=(
            r"\b(?!refresh (?:of|starts?|begins?|takes|commences|will (?:start|begin|take))\b)"
            r"(?:(?<!stopped )(?<!not )(?<!n't )(?<!no longer )(?:refresh|reset|quota|"
            r"limit|rollover)\w*|caps?|"
            r"pools?)\b(?:(?!\b(?:clos|shut|evacuat|drain|open|re-?open))[^.;\n]){0,40}\b(?:to|at)[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.STAMP,
        "when it was told",
        left=(
            r"\b(?:notified|informed|advised|told|wrote to|e-?mailed|"
            r"alerted)\b[^.;\n]{0,24}\bon[ ]*$"
        ),
        sentence=(
            r"\b(?:was|were|had been|has been|have been) (?:due|scheduled|planned|to|deferred|"
            r"postponed|put)\b"
        ),
        single=True,
        timed=False,
    ),
    Cue(
        Role.OFFICE,
        "when the telephone is answered",
        left=(
            r"\b(?:takes?|taking|answers?|answering) (?:your |the )?(?:calls|phones?|telephone|enquiries|inquiries|"
            r"messages)\b[^.;\n]{0,60}$"
        ),
        single=False,
    ),
    Cue(
        Role.CONTEXT,
        "when somebody set to work",
        left=(
            rf"\b(?:began|begun|started|starts?|begins?|commenced|set about|"
            rf"got to)[ ](?:(?!maintenance|scheduled|planned|routine|upgrade)\w+ )?{_REPAIRING}\b[^.;\n]{{0,30}}$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.NOISE,
        "when somebody set out",
        left=(
            r"\b(?:engineers?|splicers?|crews?|technicians?|team|electricians?|contractors?|van|plane|part|spares?|"
            r"courier|replacement)\b[^.;\n]{0,24}\b(?:left|set (?:off|out)|departed|dispatched|on (?:its|their) way|"
            r"landed?|arriv\w+|reach(?:es|ed)?|joined|on the (?:floor|call|road)|called out)\b[^.;\n]{0,30}$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.NOISE,
        "when more will be said",
        left=(
            r"(?<!accepting )(?<!receiving )(?<!sending )(?<!delivering )(?<!taking )"
            r"\b(?:write|post|report|speak|message|e?-?mail|brief|check in|be in touch|say more|come back to you|"
            r"(?:be )?back (?:here(?: with (?:news|more|an update|another update))?|with (?:news|more|an update|"
            r"another update)))\b(?: (?:you|again|here|more|once more|"
            r"an update|another update))*(?: (?:at|by|around|before|no later than))?[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.NOISE,
        "a call",
        left=(
            r"\b(?:gold|silver|bronze|bridge|status|huddle|stand-?up|briefing|conference) (?:calls?|huddles?|meetings?|"
            r"briefings?)\b[^.;\n]{0,16}$|\b(?:bridge|call|conference|drill) (?:opens?|starts?|begins?)\b[^.;\n]{0,12}$|"
            r"^\W*bridge(?:[ ]{2,}|[ ]?[\t:])[^.;\n]{0,40}\b(?:opens?|starts?|begins?|from|at)[ ]*$|"
            r"\bhuddles?\b(?: (?:is|are))?(?: at)?[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.OFFICE,
        reasons.DOORS,
        left=(
            rf"\b{_DOORS} (?:(?:also|still|usually|always|only|then|will|all) )*(?:re-?opens?|opens?|clos(?:e|es|ed)|"
            rf"shuts?|moves?|(?:is|are) (?:open|closed|back|in))\b(?: (?:late|early|as usual|again))?(?: (?:at|from|on|"
            rf"until|till|by|to|after))?(?: \w+day)?[ ,(]*$"
        ),
        right=rf"^(?![^.;\n]{{0,30}}\b(?:{FOR_WORK}|and so (?:is|are|will)\b))",
        sentence=r"^(?![^\n]{0,160}\bdowntime\b)",
        single=True,
    ),
    Cue(
        Role.END,
        "doors open again after work",
        left=(
            r"^[^.;\n]{0,60}\band (?:(?:re-?opens?|opens?|is (?:open|back))(?: again)?|"
            r"will (?:re-?open|be (?:open|back)(?: again)?))\b[^.;\n]{0,12}$"
        ),
        sentence=rf"\b(?:clos\w+|shuts?)\b[^.;\n]{{0,60}}\b{FOR_WORK}",
        single=True,
        timed=True,
    ),
    Cue(
        Role.OFFICE,
        "the first and the last that run instead",
        left=(
            r"\bthe (?:first|last) (?:replacement |rail replacement |shuttle )?(?:bus(?:es)?|coach(?:es)?|shuttles?|taxis?|ones?) "
            r"(?:then |each day |of the day )?(?:runs?|leaves?|departs?|goes|starts?)(?: at)?[ ]*$|"
            r"^[ ,]*(?:and )?the last (?:one |bus )?(?:runs |leaves |departs |goes )?at[ ]*$"
        ),
        sentence=r"\bfirst\b[^.;\n]{0,24}\b(?:bus(?:es)?|coach(?:es)?|shuttles?|taxis?|ones?)\b",
        single=True,
        timed=True,
    ),
    Cue(
        Role.OFFICE,
        reasons.DOORS,
        left=rf"\b{_DOORS} (?:(?:will|all|also) )*(?:open|opens|are open|is open) "
        r"(?:normally|as usual|as normal|as always)(?: on| from)?[ ]*$",
        single=False,
    ),
    Cue(
        Role.OFFICE,
        "the first and the last that run instead",
        left=r"^[ ,]*and[ ]*$",
        sentence=r"\bfirst (?:replacement |rail replacement |shuttle )?(?:bus(?:es)?|coach(?:es)?|shuttles?|taxis?)\b "
        r"[^.;\n]{0,80}\blast\b",
        single=True,
        timed=True,
    ),
    Cue(
        Role.OFFICE,
        reasons.DOORS,
        left=r"(?<!re-)\b(?:opens?|closes?|open(?=ed| from)|closing)(?: (?:only|later|earlier|early|up))?,?"
        r"(?: (?:at|from))?[ ]*$",
        right=r"^[^.;\d\n]{0,16}\b(?:instead of|rather than|and not)(?: at)?[ ]*(?:$|\d)",
        sentence=r"^(?![^.;\n]{0,200}\b(?:repair\w*|again|works?|maintenance|longer|outage|re-?opens?|closed|shut|down|therefore|"
        r"slower)\b)",
        single=True,
    ),
    Cue(
        Role.OFFICE,
        "when doors open again",
        left=r"^[^.;\n]{0,40}\band (?:re-?opens?|opens?(?: again)?|closes?|shuts?)\b[^.;\n]{0,12}$",
        sentence=rf"\b{_DOORS} (?:will )?(?:clos\w+|shuts?|opens?)\b",
        single=True,
    ),
    Cue(
        Role.OFFICE,
        "while doors are closed",
        left=(
            rf"\b{_DOORS} (?:is|are|will be|remains?|stays?) (?:closed|shut|unstaffed|"
            rf"unattended)\b[^.;\n]{{0,12}}$"
        ),
        right=rf"^(?![^.;\n]{{0,30}}\b(?:{FOR_WORK}|and so (?:is|are|will)\b))",
        single=False,
    ),
    Cue(
        Role.UNAFFECTED,
        "roads and parking",
        left=(
            r"\b(?:parking|car parks?|stopping|loading|footpaths?|bus stops?|traffic|"
            r"parking (?:bays?|spaces?|places?|lots?)[^.;\n]{0,30})\b[^.;\n]{0,24}\b(?:suspended|"
            r"closed|restricted|prohibited|reserved|diverted|one-way)\b[^.;\n]{0,16}$"
        ),
    ),
    *PROMISES,
)
"""They come before the cues of stops and returns, whose verbs they share."""
