"""Cues of clocks that are no bounds of a stop: hours of people and doors, shut places, steps of work, what else begins."""

from notices.extract.languages.en.predicates import STOPS
from notices.extract.languages.en.promises import PROMISES
from notices.extract.languages.en.vocabulary import NOT_ONLINE
from notices.extract.languages.language import Cue
from notices.extract.mentions import reasons
from notices.extract.mentions.marks import Role

_DONE_TO = (
    r"(?:repair|replac|renew|chang|exchang|clean|paint|laid|lay|relaid|install|fitt?|overhaul|refurbish|renovat|rebuil[dt]|"
    r"resurfac|"
    r"decorat|redecorat|servic|inspect|test|upgrad|sand|polish|fix|mend|treat|drain|refill|til|retil|repaint|remov|rewir|extend|"
    r"moderni[sz]|reseal|strengthen|survey|disinfect|carpet|varnish)\w*"
)
FOR_WORK = (
    r"(?:(?:while|whilst|so (?:that )?)[ ]?(?:we|they|it (?:is|gets)|contractors?|engineers?|builders?|"
    r"the \w+ (?:is|are|can be|may be|will be|gets?))|"
    r"(?:while|whilst|so|so that|in order that|because|as|since|where) (?:(?:the|a|an|its|their|our|some|all|both|two|three|new|"
    r"old) )?(?:[\w\-]+ ){1,4}?(?:can|could|may|must|have to|has to|needs? to|will|is to|are to|is|are|gets?) (?:be|being|get)? ?"
    rf"{_DONE_TO}|"
    r"(?:for|due to|because of|owing to|as part of|"
    r"to allow)\b[^.;\n]{0,30}\b(?:maintenance|"
    r"repairs?|refurbish\w*|cleaning|renovat\w*|shelving|stock-?tak\w*|inventory|relocation|works?|upgrad\w*|"
    r"replac\w*|install\w*|testing|inspection|"
    r"overhaul|service|servicing|decorat\w*|resurfac\w*|re-?\w+ing\b|painting|tiling|drainage)|"
    r"(?:to|in order to) (?:replace|repair|install|fit|renew|clean|test|inspect|service|upgrade|refurbish|paint|fix|change|move|"
    r"swap|re\w+)\b)"
)
"""Why doors are closed when it is no holiday."""

_PLACE = (
    r"(?:restaurants?|practices?|surger(?:y|ies)|offices?|branch(?:es)?|counters?|shops?|stores?|librar(?:y|ies)|museums?|"
    r"galler(?:y|ies)|"
    r"pools?|baths?|saunas?|gyms?|centres?|halls?|canteens?|caf[eé]s?|bars?|pubs?|schools?|kindergartens?|nurser(?:y|ies)|rooms?|"
    r"clinics?|"
    r"pharmac(?:y|ies)|banks?|post offices?|registr(?:y|ies)|archives?|we|receptions?|desks?|showrooms?|workshops?|depots?)"
)
_OCCASION = (
    r"(?:holidays?|vacations?|easter|christmas|xmas|whitsun|pentecost|new year|bank holiday|summer break|winter break|half-?term|"
    r"gala|weddings?|(?:private |closed )?(?:functions?|part(?:y|ies))|private events?|tournaments?|competitions?|championships?|"
    r"concerts?|festivals?|carnival|exams?|examinations?|elections?|polling|referendum|(?:staff|team|in-?house|"
    r"teacher) (?:training|"
    r"meetings?|outings?|days?|excursions?|away ?days?|events?|conferences?)|team ?building|company outing|inset days?|"
    r"conferences?|"
    r"funerals?|mourning|celebrat\w+|graduation|prize ?giving|works outing)"
)
_ONLY_FOR = (
    r"(?:for|because of|due to|owing to|on account of|on the occasion of|during|over|as part of)\b[^.;\n]{0,30}"
    rf"\b{_OCCASION}\b"
)
_FOR_PEOPLE = (
    r"(?:so(?: that)?|because|as|while|in order that|since) (?:all |both |most )?(?:of )?(?:our|the|its|we|a|everyone|everybody)\b"
    rf"[^.;\n]{{0,40}}\b(?:rest|relax|holidays?|on leave|away|trained|training|{_OCCASION}|attend\w*|celebrat\w*|take part|vote)\b"
)
_NO_WORK = (
    r"^(?![^\n]{0,300}\b(?:maintenance|repairs?|works|refurbish\w*|renovat\w*|upgrad\w*)\b)"
    rf"(?=[^\n]{{0,300}}\b{_PLACE}\b)"
)

HOLIDAYS = (
    Cue(
        Role.OFFICE,
        "shut for a holiday or an event",
        left=(
            r"\b(?:closed|shut|not (?:be )?open)\b(?: to (?:the public|visitors|members|swimmers|guests|customers|all))?"
            r"[^.;\n]{0,12}$"
        ),
        right=rf"^[ ,]*(?:{_ONLY_FOR}|{_FOR_PEOPLE})",
        sentence=_NO_WORK,
        timed=False,
    ),
)
"""They come before what is said of doors, which also are shut for works."""

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
        reasons.COUNTERS,
        left=rf"\b{_DOORS} (?:(?:is|are|will be|stays?|remains?) (?:\w+ )?open|opens|open)(?: (?:as (?:usual|normal)|only|again))?"
        r"(?: from| between)?[ ]*$",
        right=rf"^(?![^.;\n]{{0,30}}\b(?:{FOR_WORK}|and so (?:is|are|will)\b))",
        single=False,
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
