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
        Role.STAMP,
        "how things stood",
        left=r"^[^a-z\n]{0,4}(?:(?:status|situation|position|state of affairs)[ ])?as (?:of|at)[ ]*$",
        right=r"^[^a-z0-9\n(]*(?:\n|$)",
        single=True,
        timed=True,
    ),
    Cue(
        Role.DEADLINE,
        "kept until then",
        left=r"\b(?:kept|reserved|valid|honou?red|saved|stored|refundable)\b(?: for you| open)? (?:until|till)[ ]*$",
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
        Role.OFFICE,
        "when something runs every day",
        left=(
            r"\b(?:back-?ups?|jobs?|batches|exports?|reports?) (?:run|runs|are (?:taken|made|run)|"
            r"starts?)\b[^.;\n]{0,24}$"
        ),
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
        left=r"(?<!re-)\b(?:opens?|closes?|open(?=ed| from)|closing)(?: (?:only|later|earlier|early|up))?,?"
        r"(?: (?:at|from))?[ ]*$",
        right=r"^[^.;\d\n]{0,16}\b(?:instead of|rather than|and not)(?: at)?[ ]*(?:$|\d)",
        sentence=r"^(?![^.;\n]{0,200}\b(?:repair\w*|again|works?|maintenance|longer|outage|re-?opens?|closed|shut|down|therefore|"
        r"slower)\b)",
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
