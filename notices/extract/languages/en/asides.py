"""Cues of clocks that are no bounds of a stop: hours of people and doors, promises that no longer hold, guesses, steps of the work."""

from notices.extract.languages.en.predicates import RETURNS, STOPS, UNHAD
from notices.extract.languages.language import Cue
from notices.extract.mentions.marks import Role

_DOORS = (
    r"(?:we|cloakrooms?|support|baths?|markets?|exchanges?|parks?|zoos?|reading rooms?|halls?|centres?|"
    r"doors?(?: of (?:the )?\w+)?|(?:support|help|phone|hot|info|information|customer|telephone) ?lines?|"
    r"hotlines?|helplines?|warehouses?|depots?|kiosks?|showrooms?|lobb(?:y|ies)|wards?|service desks?|gates?|"
    r"clinics?|museums?|box offices?|bag drops?|check-?in desks?|receptions?|canteens?|gyms?|pools?|bars?|"
    r"caf[eé]s?|surger(?:y|ies)|shops?|stores?|offices?|counters?|branch(?:es)?|phone lines?|lines|"
    r"switchboards?|help ?desks?)"
)
_FOR_WORK = (
    r"(?:(?:while|whilst|so (?:that )?)[ ]?(?:we|they|it (?:is|gets)|contractors?|engineers?|builders?|"
    r"the \w+ (?:is|are))|(?:for|due to|because of|owing to|as part of|to allow)\b[^.;\n]{0,30}\b(?:maintenance|"
    r"repairs?|refurbish\w*|cleaning|renovat\w*|works?|upgrad\w*|replac\w*|install\w*|testing|inspection|"
    r"overhaul|service|servicing|decorat\w*|resurfac\w*|re-?\w+ing\b|painting|tiling|drainage)|"
    r"to (?:replace|repair|install|fit|renew|clean|test|inspect|service|upgrade|refurbish|paint|fix|change|move|"
    r"swap|re\w+)\b)"
)
"""Why doors are closed when it is no holiday."""
_FORMAL = (
    r"(?:appeals?|claims?|entries|entry|bids|bidding|tenders?|tendering|quotations?|ballots?|polls?|admissions?|"
    r"nominations?|applications?|registrations?|enrol\w*|filings?|objections?|comments|submissions?|"
    r"consultations?|expressions of interest|offers?|early[ -]bird|subscriptions?|calls?(?: itself)?|"
    r"competitions?|contests?|(?:prize )?draws?|rounds?|surveys?|auctions?|files)"
)
_SOON = r"(?:[ ](?:about|around|roughly|approximately|by|before|some ?time|as early as|maybe|perhaps|the))*[ ]*$"
_REPAIRING = (
    r"(?:digging|excavat\w+|work(?:ing)? on|repair\w*|search\w*|investigat\w+|looking|jointing|splicing|"
    r"restor\w+|roll(?:ing)? back|the (?:repairs?|dig|search|investigation)|"
    r"(?:a|an) (?:repair|search|investigation)|troubleshoot\w*|tracing|recover\w*)"
)

ASIDES = (
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
        "the end was moved",
        left=(
            r"\bnow (?:working|aiming|heading|pushing|shooting|going) (?:to|towards?|for)[ ]*$|"
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
        Role.START,
        "to be had until then",
        left=r"\b(?:until|till|up to|through)[ ]*$",
        right=(
            rf"^[ ,)]*(?:when|at which (?:point|time|moment)|whereupon|after which|"
            rf"from when)\b[^.;\n]{{0,40}}\b(?:{STOPS})"
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
            r"\b(?:(?:refresh|reset|quota|limit|rollover)\w*|caps?|"
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
            r"\b(?:write|post|report|speak|message|e?-?mail|brief|check in|be in touch|say more|come back to you|"
            r"(?:be )?back (?:here|with (?:news|more|an update|another update)))\b(?: (?:you|again|here|more|once more|"
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
            r"\bhuddles?\b(?: (?:is|are))?(?: at)?[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.OFFICE,
        "when doors open or close",
        left=(
            rf"\b{_DOORS} (?:(?:also|still|usually|always|only|then|will|all) )*(?:re-?opens?|opens?|clos(?:e|es|ed)|"
            rf"shuts?|moves?|(?:is|are) (?:open|closed|back|in))\b(?: (?:late|early|as usual|again))?(?: (?:at|from|on|"
            rf"until|till|by|to|after))?(?: \w+day)?[ ,(]*$"
        ),
        right=rf"^(?![^.;\n]{{0,30}}\b{_FOR_WORK})",
        single=True,
    ),
    Cue(
        Role.END,
        "doors open again after work",
        left=(
            r"^[^.;\n]{0,60}\band (?:(?:re-?opens?|opens?|is (?:open|back))(?: again)?|"
            r"will (?:re-?open|be (?:open|back)(?: again)?))\b[^.;\n]{0,12}$"
        ),
        sentence=rf"\b(?:clos\w+|shuts?)\b[^.;\n]{{0,60}}\b{_FOR_WORK}",
        single=True,
        timed=True,
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
        right=rf"^(?![^.;\n]{{0,30}}\b{_FOR_WORK})",
        single=False,
    ),
    Cue(
        Role.UNAFFECTED,
        "roads and parking",
        left=(
            r"\b(?:parking|car parks?|stopping|loading|footpaths?|bus stops?|traffic)\b[^.;\n]{0,24}\b(?:suspended|"
            r"closed|restricted|prohibited|reserved|diverted|one-way)\b[^.;\n]{0,16}$"
        ),
    ),
    Cue(
        Role.OFFICE,
        "when work usually is done",
        left=(
            r"\b(?:do|carry|perform|schedule|plan) (?:it|them|such work|our work|all work|"
            r"work)(?: out)?(?: (?:between|from|in|at))?[ ]*$"
        ),
        single=False,
    ),
    Cue(
        Role.OFFICE,
        "while doors are closed",
        left=r"^[ ,]*and (?:is|are|will be|remains?|stays?) (?:closed|shut)\b[^.;\n]{0,12}$",
        sentence=rf"\b{_DOORS}\b",
        single=False,
    ),
    Cue(
        Role.UNAFFECTED,
        "possible then",
        left=(
            r"\bcan (?:still |also |however |only )?be (?:made|paid|used|submitted|filed|booked|done|placed|ordered|"
            r"reached|sent|opened|collected|withdrawn|deposited)\b[^.;\n]{0,24}\bon[ ]*$"
        ),
        single=False,
    ),
    Cue(
        Role.UNAFFECTED,
        "it works until then",
        sentence=(
            r"^(?![^\n]*\b(?:maintenance|outage|upgrade|inspection|shut-?down|interruption|closure|disruption|"
            r"work (?:goes|continues|runs)|began|begun|started|"
            r"we (?:will |shall |are going to |plan to )?(?:start|begin|go in))\b)"
        ),
        left=(
            r"\b(?:pays? out|works?|runs?|goes on|carry on|carries on|serves?|continues?|operates?|sells?|takes?|"
            r"accepts?|fly|flies|drives?)\b(?: [\w\-]+){0,4} (?:until|till|up to)[ ]*$"
        ),
        right=r"^(?![ ,)]*(?:and|but|after which|when)\b)",
        single=True,
        timed=True,
    ),
    Cue(
        Role.OFFICE,
        "a gathering",
        left=r"\b(?:starts?|begins?|ends?|finish(?:es)?|takes place|lasts)\b[^.;\n]{0,12}$",
        sentence=(
            r"^(?![^\n]*\b(?:maintenance|outage|upgrade|unavailable|offline|down|closed|platform|portal|"
            r"service)\b)[^\n]*\b(?:webinar|seminar|workshop|lecture|concert|rehearsal|exhibition|festival|ceremony|"
            r"conference|match|tournament)\b"
        ),
        single=True,
    ),
    Cue(
        Role.OFFICE,
        "a gathering",
        left=(
            r"\b(?:fair|exhibition|concert|party|conference|festival|tournament|parade|ceremony|performance|lecture|"
            r"course|webinar|seminar|talk|session|rehearsal|hearing|consultation|inquest|reception|workshop|screening|"
            r"debate|match|race|evening)\b(?: on \w+day)? (?:begins|runs|takes place|is|opens|starts|lasts|"
            r"goes on)\b[^.;\n]{0,24}$"
        ),
    ),
    Cue(
        Role.START,
        "it pauses",
        left=(
            r"\b(?:registrations?|filing|enrol\w*|applications?|submissions?|bidding|voting)\b[^.;\n]{0,30}\b(?:pauses?|"
            r"(?:is|are|be) (?:paused|suspended|offline|unavailable)|rests?|"
            r"go(?:es)? (?:down|offline|off))\b(?:(?!\b(?:until|till)\b)[^.;\n]){0,40}$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.OLD,
        "what was said",
        left=r"\b(?:told you|were told|we (?:said|wrote|promised|announced))[ ]*$",
        single=True,
        timed=True,
    ),
    Cue(Role.NEW_END, "the end was moved", left=r"\bmake (?:that|it)[ ]*$", single=True, timed=True),
    Cue(
        Role.NEW_END,
        "the end was moved",
        left=(
            r"\b(?:plan on|count on|reckon with|reckon on|look to|expect it(?: back)?(?: at| by)?)(?: about|"
            r" around)?[ ]*$"
        ),
        sentence=r"\b(?:another|more|longer|further|extra|additional)\b",
        single=True,
        timed=True,
    ),
    Cue(
        Role.NEW_END,
        "the end was moved",
        left=(
            r"\b(?:will|can|should|is|are)\b[^.;,\n]{0,24}\b(?:available|accessible|usable|reachable|open|possible|back|"
            r"used|made)(?: again)?(?: only)? (?:from|as of|at)(?: about| around)?[ ]*$"
        ),
        sentence=(
            r"\b(?:previously|originally|initially|formerly|(?:was|were) due|"
            r"(?:was|were) to be)\b[^.;\n]{0,60}\b(?:will|can|should|now|is|are)\b"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        "since it stopped",
        left=(
            r"\b(?:since|after) (?:the|its|this) (?:\w+ )?(?:stop|outage|failure|crash|fault|interruption|incident|"
            r"breakdown|stoppage|cut)\b[^.;\n]{0,16}\b(?:at|around|of)[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.OFFICE,
        "in the hours of something",
        left=(
            r"\b(?!the|following|between|maintenance|outage|downtime|night|suspension|interruption|affected|planned|"
            r"work|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|few|\d)\w+ (?:timings?|"
            r"hours)\b[ :,(]*$"
        ),
        single=False,
    ),
    Cue(
        Role.UNAFFECTED,
        "to be had until then",
        left=(
            r"(?<!not )(?<!n't )(?<!not be )(?<!n't be )(?<!longer )\b(?:open|available|staffed|answered|manned|"
            r"attended|on sale|served|accepted|in force|valid|free)\b(?: \w+)?(?: (?:until|till|up to|to))[ ]*$"
        ),
        single=True,
        right=r"^(?![ ,)]*(?:and|but|after which|when)\b[^.;\n]{0,40}\b(?:unavailable|offline|down|closed|not)\b)",
    ),
    Cue(
        Role.DEADLINE,
        "when people may do something",
        left=(
            rf"\b{_FORMAL}\b(?! (?:portal|system|service|app|site|website|page|platform|desk|tool)s?\b)(?: (?:for|to|of|"
            rf"by) [^.;:\n]{{1,30}}?)?[ :]{{1,2}}(?:(?:will|shall|is|are|be|must|can) ){{0,2}}(?:opens?|closes?|"
            rf"clos(?:ed|ing)|ends?|runs?|starts?|begins?)\b[^.;\n]{{0,30}}$"
        ),
        single=True,
    ),
    Cue(
        Role.OLD,
        "it is not back then",
        left=(
            rf"\b(?:neither|none|not|never|no longer)\b[^.;,\n]{{0,30}}\b(?:{RETURNS})[^.;,\n]{{0,16}}\b(?:at|by|"
            rf"around)[ ]*$|\b\w+n't\b (?:be |come |coming |going to be )?(?:{RETURNS})[^.;,\n]{{0,16}}\b(?:at|by|"
            rf"around)[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.OLD,
        "what was promised",
        left=(
            rf"\b(?:had|have) (?:hoped|planned|expected|wanted|meant|intended|aimed|"
            rf"promised) to\b[^.;\n]{{0,60}}\b(?:{RETURNS}|back|up|working|running|open|finish|complete|done|over|ready|"
            rf"end|again)(?: \w+)? (?:at|by|around|before)[ ]*$|\bpromised\b[^.;\n]{{0,40}}\bfor[ ]*$|"
            rf"\b(?:was|were|had been|previously|originally|initially) (?:\w+ly )?(?:due|expected|scheduled|planned|"
            rf"promised|set|slated) (?:back|up|online|again|open)\b[^.;\n]{{0,16}}\b(?:at|by|around|from)[ ]*$|"
            rf"\b(?:was|were|had been) (?:meant|supposed|due|expected|scheduled|set|going)? ?to (?:be |"
            rf"have been )?(?:{RETURNS})[^.;\n]{{0,16}}\b(?:at|by|around|from)[ ]*$|"
            rf"\b(?:(?<!\bare )(?<!\bbeen )(?<!'re )told(?! us\b)|said|promised|announced|thought|hoped|wrote|"
            rf"expected)\b[^.;\n]{{0,60}}\b(?:would|should)\b[^.;\n]{{0,24}}\b(?:{RETURNS}|"
            rf"be (?:over|done|finished))[^.;\n]{{0,16}}\b(?:at|by|around|from)[ ]*$|"
            rf"\btold (?:you|everyone|everybody|people) to expect\b[^.;\n]{{0,30}}$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.ESTIMATE,
        "a guess",
        left=(
            rf"\b(?:thinks?|reckons?|guess(?:es)?|count(?:ing)? on|bank(?:ing)? on|aim(?:ing|s)? (?:for|at)|"
            rf"hop(?:e|es|ing) for|shoot(?:ing)? for|pencil+ed in(?: for)?|"
            rf"(?:best|latest|current|our|\'s) (?:guess|estimate|bet|forecast|target)\b[^.;\n]{{0,24}}\b(?:is|remains|"
            rf"stays)|puts?(?: (?:it|this|that))? at|\bET[AR]\b(?: [^.;\n\d]{{1,40}})? (?:is|stands at|remains|"
            rf"given))(?: (?:on|with|it(?:'s|'ll be| will be)))?{_SOON}"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.NEW_END,
        "the end was moved",
        left=(
            r"\b(?:give us|bear with us|we(?:'ll| will)? need|hang on|hold on|have patience) (?:\w+ )?until[ ]*$|"
            r"\bwill now be(?: about| around)?[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        "it is done then",
        left=(
            r"\b(?:(?:be|is|are|being) (?:now |then |instead )?(?:carried out|performed|conducted|held)|"
            r"(?:now|instead) be done|be (?:now |instead )?done(?= (?:for|from)\b))\b(?: for (?:about |"
            r"up to )?[\w.½]+(?: and a half)? (?:hours?|minutes?|days?))?[ ,]*(?:from|at|on|starting|starting at|"
            r"beginning)?[ ]*$"
        ),
        sentence=(
            r"\b(?:maintenance|upgrad\w+|inspection|replac\w+|works?|repairs?|test(?:s|ing)?)\b|"
            r"^\W*(?:it|this)\b"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.WINDOW,
        "it is done then",
        left=(
            r"\b(?:(?:be|is|are|being) (?:now |then |instead )?(?:carried out|performed|conducted|held)|"
            r"(?:now|instead) be done)\b(?: between| from)?[ ]*$"
        ),
        sentence=r"\b(?:maintenance|upgrad\w+|inspection|replac\w+|works?|repairs?)\b|^\W*(?:it|this)\b",
        single=False,
    ),
    Cue(
        Role.START,
        "the new beginning",
        left=(
            r"\b(?:new|another|later) (?:date|time|slot|window)(?: (?:is|will be))?[ :]*(?:for [\w½]+ (?:hours?|"
            r"minutes?|days?)[, ]*)?(?:starting|from|on|at)*[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    UNHAD,
    Cue(
        Role.END,
        "to be had again",
        left=(
            r"\b(?:be able to|can|may) (?:then |once more |again )?(?:log|sign|get|use|access|reach|enter|file|pay|book|"
            r"order|call|dial|play|connect)\b[^.;\n]{0,50}\b(?:again )?(?:from|as of)[ ]*$"
        ),
        sentence=r"\b(?:you'll|you will|again|back|be able to)\b",
        single=True,
        timed=True,
    ),
    Cue(
        Role.DEADLINE,
        "when it is due",
        left=(
            r"\b(?:falls?|is|are|be|becomes?|was) (?:now |next )?due\b(?! (?:to|back|in|up|out|online|"
            r"open)\b)[^.;\n]{0,16}$|\b(?:payable|(?:books?|items?|loans?|copies|equipment|keys|forms?) (?:\w+ )?(?:is|"
            r"are) due back|expires?|expire|lapses?|takes? effect|comes? into force)(?: (?:on|from|by|until))?[ ]*$"
        ),
        single=True,
    ),
    Cue(
        Role.OFFICE,
        "as it always is",
        right=(
            r"^,?[ ]?(?:,|and)?[ ]?(?:(?:just )?as (?:always|usual|ever|normal|before)\b|unchanged\b|"
            r"every (?:day|night|morning|evening)\b)(?!,? (?:but|until|after)\b)"
        ),
        single=True,
    ),
    Cue(
        Role.OFFICE,
        "as it always is",
        left=(
            r"\b(?:at|by) (?:the|its|their|our) (?:usual|normal|regular|ordinary) (?:time|hour)s?(?: of)?[ ,(:]*$|"
            r"^(?![^\n]*\b(?:ends?|end time|finish|start|begin\w*|return|window|maintenance|works?|outage|until|"
            r"till)\b)[^\n]*\b(?:remain|stay)s?(?: unchanged| the same| fixed)?(?: at)?[ ,(:]*$|"
            r"\b(?:is|are) unchanged(?: at)?[ ,(:]*$"
        ),
        single=True,
    ),
    Cue(
        Role.OFFICE,
        "as it always is",
        left=(
            r"\b(?:(?<!running )(?<!working )(?<!operating )as (?:always|usual|ever|normal)|always|normally|usually|"
            r"ordinarily)\b,?(?: (?:at|from|on|between|by))?[ ]*$"
        ),
        single=True,
    ),
)
"""They come before the cues of stops and returns, whose verbs they share."""
