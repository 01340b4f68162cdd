"""Cues of hours in which something is possible, of what was said or hoped, and of work that is done then."""

from notices.extract.languages.en.bystanders import ANEW
from notices.extract.languages.en.returns import RETURNS
from notices.extract.languages.en.turns import UNHAD
from notices.extract.languages.en.vocabulary import NOT_ONLINE
from notices.extract.languages.language import Cue
from notices.extract.mentions import reasons
from notices.extract.mentions.marks import Role

_DOORS = (
    r"(?:we|cloakrooms?|support|baths?|markets?|exchanges?|parks?|zoos?|reading rooms?|halls?|centres?|"
    r"doors?(?: of (?:the )?\w+)?|(?:support|help|phone|hot|info|information|customer|telephone) ?lines?|"
    r"hotlines?|helplines?|(?<!data )(?<!reporting )warehouses?|depots?|kiosks?|showrooms?|lobb(?:y|ies)|wards?|"
    r"service desks?|gates?|"
    r"clinics?|museums?|box offices?|bag drops?|check-?in desks?|receptions?|canteens?|gyms?|pools?|bars?|"
    rf"caf[eé]s?|surger(?:y|ies)|{NOT_ONLINE}(?:shops?|stores?|offices?|counters?|branch(?:es)?)|phone lines?|lines|"
    r"switchboards?|help ?desks?)"
)
_FORMAL = (
    r"(?:appeals?|claims?|entries|entry|bids|bidding|tenders?|tendering|quotations?|ballots?|polls?|admissions?|"
    r"nominations?|applications?|registrations?|enrol\w*|filings?|objections?|comments|submissions?|"
    r"consultations?|expressions of interest|offers?|early[ -]bird|subscriptions?|calls?(?: itself)?|"
    r"competitions?|contests?|renewals?|pre-?sales?|ticket sales|general sale|season (?:tickets?|cards?)(?: renewals?)?|sign-?ups?|"
    r"(?:prize )?draws?|rounds?|surveys?|auctions?|files)"
)
_SOON = r"(?:[ ](?:about|around|roughly|approximately|by|before|some ?time|as early as|maybe|perhaps|the))*[ ]*$"

PROMISES = (
    Cue(
        Role.UNAFFECTED,
        "it works until then",
        left=(
            r"\b(?:trades?|runs?|works?|operates?|continues?|functions?|sells?|opens?|(?:is|are) (?:open|trading|available|"
            r"working)) "
            r"(?:normally|regularly|as (?:usual|normal))\b[^.;\n]{0,12}\b(?:until|till|to|up to)[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.NOISE,
        "when people may try again",
        left=r"\b(?:try|retry|attempt) (?:(?:it|this|them|to \w+(?: \w+)?) )?again (?:after|from|at)(?: about| around)?[ ]*$",
        single=True,
    ),
    Cue(
        Role.NOISE,
        "when no work is done",
        left=(
            r"\bno (?:(?:planned|scheduled|new|further) )*(?:activit(?:y|ies)|works?|changes?|maintenance|interventions?|"
            r"deployments?|releases?) "
            r"(?:is|are|will be|shall be) (?:performed|carried out|done|executed|scheduled|made|allowed|permitted|accepted|"
            r"undertaken)\b[^.;]{0,60}$"
        ),
    ),
    Cue(
        Role.NOISE,
        "when no work is done",
        right=(
            r"^[ ,]*no (?:(?:planned|scheduled|new|further) )*(?:works?|changes?|maintenance|interventions?|deployments?|releases?|"
            r"updates?|upgrades?) (?:(?:is|are|will be|shall be) )?(?:deployed|implemented|released|rolled out|installed|scheduled|"
            r"performed|carried out|undertaken|approved|allowed|permitted)\b"
        ),
    ),
    Cue(
        Role.OFFICE,
        "when people are talked to",
        right=(
            r"^[^.;\n]{0,24}\b(?:we|our \w+) (?:hold|offer|run|give|host)s? (?:[\w\-]+ ){0,3}(?:consultations?|sessions?|"
            r"office hours|"
            r"q&as?|clinics|surgeries|webinars?|training)\b"
        ),
        single=False,
    ),
    Cue(
        Role.OFFICE,
        "when work usually is done",
        left=(
            r"(?<!'ll )(?<!will )(?<!shall )(?<!to )\b(?:do|carry|perform|schedule|plan) (?:it|them|such work|our work|all work|"
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
            r"reached|sent|opened|collected|withdrawn|deposited|hired|borrowed|requested|called|had)\b[^.;\n]{0,24}\b(?:on|"
            r"between)[ ]*$|"
            r"\b(?:runs?|leaves?|departs?|operates?|sails?|circulates?)\b[^.;\n]{0,40}\bevery (?:\d{1,3} minutes|half hour|hour|"
            r"quarter of an hour|(?:ten|fifteen|twenty|thirty) minutes)\b[^.;\n]{0,12}\b(?:from|between)[ ]*$"
        ),
        sentence=r"^(?![^\n]{0,200}\b(?:no|nothing|neither|none|nobody|not|only)\b)",
        single=False,
    ),
    Cue(
        Role.UNAFFECTED,
        "it works until then",
        sentence=(
            r"^(?![^\n]*\b(?:maintenance|outage|upgrade|inspection|shut-?down|interruption|closure|disruption|"
            r"work (?:goes|continues|runs)|works? needs?|began|begun|started|"
            r"we (?:will |shall |are going to |plan to )?(?:start|begin|go in)|"
            r"(?:will|does|do|can|could|would)(?: not|n't)|won't|cannot|can't|no longer)\b)"
        ),
        left=(
            r"\b(?:pays? out|works?|runs?|goes on|carry on|carries on|serves?|continues?|operates?|sells?|"
            r"(?:is|are) (?:also |still )?(?:selling|serving|working|answering|staffed|running)|"
            r"(?<!\bto )(?<!\bwill )(?<!\bshould )(?<!\bcould )(?<!\bmay )(?<!\bmight )takes?|accepts?|fly|flies|"
            r"drives?)\b(?: [\w\-]+){0,4} (?:until|till|up to)[ ]*$"
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
    Cue(Role.NEW_END, reasons.END_MOVED, left=r"\bmake (?:that|it)[ ]*$", single=True, timed=True),
    Cue(
        Role.NEW_END,
        reasons.END_MOVED,
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
        reasons.END_MOVED,
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
        right=rf"^{ANEW}",
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
            rf"end|again)(?: \w+)? (?:at|by|around|before)[ ]*$|(?<!\bis )(?<!\bare )\bpromised\b[^.;\n]{{0,40}}\bfor[ ]*$|"
            rf"\b(?:was|were|had been|previously|originally|initially) (?:\w+ly )?(?:due|expected|scheduled|planned|"
            rf"promised|set|slated) (?:back|up|online|again|open)\b[^.;\n]{{0,16}}\b(?:at|by|around|from)[ ]*$|"
            rf"\b(?:was|were|had been) (?:meant|supposed|due|expected|scheduled|set|going)? ?to (?:be |"
            rf"have been )?(?:{RETURNS})[^.;\n]{{0,16}}\b(?:at|by|around|from)[ ]*$|"
            rf"(?<!than )\b(?:(?<!\bare )(?<!\bbeen )(?<!'re )told(?! us\b)|said|promised|announced|thought|hoped|wrote|"
            rf"expected)\b[^.;\n]{{0,60}}\b(?:would|should)\b[^.;\n]{{0,24}}\b(?:{RETURNS}|"
            rf"(?:be )?(?:over|done|finish(?:ed)?|close|end|conclude|complete))\b[^.;\n]{{0,16}}\b(?:at|by|around|from)[ ]*$|"
            rf"\btold (?:[\w\-]+ ){{1,8}}?to expect\b[^.;\n]{{0,30}}$"
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
            rf"stays)|(?<!stays )(?<!stay )"
            rf"puts?(?: (?:it|this|that))? at|\bET[AR]\b(?: [^.;\n\d]{{1,40}})? (?:is|stands at|remains|"
            rf"given))(?: (?:on|with|it(?:'s|'ll be| will be)))?{_SOON}"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.NEW_END,
        reasons.END_MOVED,
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
            r"(?:now|instead) be \w+(?:ed|lt|ne|wn)|be (?:now |instead )?done(?= (?:for|from)\b))\b(?: for (?:about |"
            r"up to )?[\w.½]+(?: and a half)? (?:hours?|minutes?|days?))?[ ,]*(?:from|at|on|starting|starting at|"
            r"beginning)?[ ]*$"
        ),
        sentence=(
            r"\b(?:maintenance|upgrad\w+|inspection|replac\w+|works?|repairs?|test(?:s|ing)?|patch\w*|releases?|migration)\b|"
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
        reasons.NEW_BEGINNING,
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
            r"(?<!\bfix )(?<!patch )(?<!solution )(?<!repair )(?<!restoration )(?<!resumption )(?<!return )"
            r"(?<!recovery )(?<!power )(?<!completion )(?<!restart )"
            r"\b(?:falls?|is|are|be|becomes?|was) (?:now |next )?due\b(?! (?:to|back|in|up|out|online|"
            r"open)\b)[^.;\n]{0,16}$|\b(?:payable|(?:books?|items?|loans?|copies|equipment|keys|forms?) (?:\w+ )?(?:is|"
            r"are) due back|expires?|expire|lapses?|takes? effect|comes? into force)(?: (?:on|from|by|until))?[ ]*$"
        ),
        single=True,
    ),
    Cue(
        Role.OFFICE,
        "as it always is",
        left=(
            r"\b(?:at|during|in|between) (?:the|its|their|our) (?:usual|normal|regular|ordinary|customary) (?:(?:opening|meal|"
            r"service|office|"
            r"business) )?(?:times?|hours)(?: of)?[ ,(:]*$"
        ),
        single=False,
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
            r"\b(?:(?<!running )(?<!working )(?<!operating )(?<!business )(?<!service )(?<!services )as (?:always|usual|"
            r"ever|normal)|always|normally|usually|"
            r"ordinarily)\b,?(?: (?:at|from|on|between|by))?[ ]*$"
        ),
        single=True,
    ),
)
