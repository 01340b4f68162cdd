"""Words that tell the kind at once (a status, a warning, a text that only informs), and those that forbid one."""

from notices.extract.languages.en import mails, moves, plans
from notices.extract.languages.en.ailing import AILING
from notices.extract.languages.en.vocabulary import HOURS, WORSE

_GATHERING = (
    r"^[^.;\n]{0,40}\b(?:lectures?|meetings?|hearings?|webinars?|seminars?|match(?:es)?|games?|fixtures?|concerts?|open days?|"
    r"parents' evenings?|agms?|general meetings?|parties|classes|courses|exams?|interviews?|guided tours?|"
    r"talks?|ceremon(?:y|ies)|exhibitions?|festivals?|fun fairs?|tournaments?|parades?|premieres?|screenings?|"
    r"workshops?|consultations?|kick-off|assembl(?:y|ies)|elections?|competitions?|contests?|races?|votes?|ballots?|inaugurations?|"
    r"deliver(?:y|ies) of|openings? of)\b(?! (?:servers?|systems?|software|rooms?|platforms?|"
    r"tools?|apps?|portal|client|site|room|hall|booking|day results))"
)
"""What people come together for, at the head of a sentence."""

_NO_SERVICE = (
    r"(?! (?:systems?|portals?|platforms?|forms?|pages?|sites?|apps?|tools?|services?|engine|module|API|mails?|e-?mails?)\b)"
)
_PAPERS = (
    r"^\W*(?:(?:pro ?forma|your|new|tax|sales|monthly) ){0,2}(?:invoice|credit note|purchase order|receipt|statement|quotation)"
    r"(?: no\.?| number|:|#)?[ ]?#?[A-Z\-]{0,6}\d[\w\-/]*\W*$|"
    rf"\b(?:access|visitor|visit|escort|smart hands|remote hands|entry) (?:request|permit|pass|authori[sz]ation){_NO_SERVICE}\b|"
    rf"\b(?:meeting|conference) room (?:booking|reservation){_NO_SERVICE}\b|"
    rf"\b(?:booking|reservation|visit|appointment) (?:is |has been )?(?:confirmed|confirmation|approved){_NO_SERVICE}"
)
"""Papers of accounts and visits, which also tell from when until when."""

_RUMOUR = r"(?:it|this|that|the (?:message|post|text|rumou?r|story|claim))"

_STOPPED = (
    r"(?:power cuts?|outages?|black-?outs?|disturbances?|disruptions?|failures?|interruptions?|burst (?:main|pipe)s?|"
    r"(?:is|are|was|were|being|be) (?:down|off|offline|closed|suspended|blocked|unavailable|cut(?: off)?|interrupted|shut))\b"
)
"""A stop, of whatever it may be."""

GUARDS = {
    "not_ours": (
        rf"\b{_RUMOUR}(?:'s| is| was| did) ?(?:not|n't) (?:\w+ )?(?:from us|us|ours|sent by us|come from us|our doing)"
        r"(?=[.!,;]|\W*$| and)|"
        rf"\b(?:is|was)n't (?:from us|sent by us)\b|"
        r"\b(?:that|this|it)(?:'s| is) nothing to do with us\b|"
        r"\bthere (?:is|are|was|were) no technical (?:problems?|issues?|faults?)(?=[.;,:]|\W*$)|"
        r"\bdespite what you (?:may|might) have (?:heard|read|seen)\b|\bcontrary to (?:the )?(?:reports?|rumou?rs|posts|claims)\b|"
        r"\bwe (?:do not|don't) (?:run|host|use) [^.;\n]{1,40}\b(?:see|have|notice) no (?:effect|impact|problems?)\b"
    ),
    "denied_stop": (
        rf"\b(?:pretend|claim|purport|alleg)\w* to (?:be|come)\b[^.;\n]{{0,80}}\b{_STOPPED}|"
        rf"(?<!to )(?<!of )\b{_STOPPED}[^.;\n]{{0,80}}\b(?:but|and)\b[^.;\n]{{0,80}}(?:'s|'re|[ ](?:is|are|runs?|stays?|"
        r"carr(?:y|ies) on|works?)) (?:all )?(?:open |running |working |operating |here )?as (?:normal|usual)\b|"
        rf"^(?!\W*(?:due|owing|because|thanks)\b)(?![^.\n]*\b(?:we|our|us|caus\w+)\b)[^.;\n]{{0,40}}\b(?:by|at|with|of) "
        rf"(?:an)?other (?:provider|operator|supplier|company|bank|carrier|network|utility|host)s?\b[^.;\n]{{0,60}}{_STOPPED}"
    ),
    "plainly_broken": AILING,
    "only_work": (
        r"\b(?:it|this|that)(?:'s| is)(?: all)? (?:planned|intentional|on purpose|deliberate)\b"
        r"(?! (?:for|on|to|from)\b)|"
        r"\b(?:this|that|it) (?:isn't|is not) (?:a fault|an outage|a breakdown)\b|"
        r"\bnothing(?:'s| is| has)(?: been)? (?:broken|gone wrong)\b|"
        r"\bthat(?:'s| is) because we(?:'re| are) (?:\w+ )?(?:updat|upgrad|mov|migrat|replac|maintain|patch|swap)\w*"
    ),
    "troubled": r"\b(?:burst|crash\w*|broke|failed|overrun\w*|longer than|went wrong|rolled back|fault (?:at|in|on))\b",
    "status_line": (
        r"(?:^|\n)[ \t*|]*(?:(?:current|work|event|maintenance|ticket|notice|notification|change)[ ])?(?:status|"
        r"state|(?:notification|notice|message|advisory|announcement|bulletin)[ ]type)[ ]*[:=\t|][ ]*([^\n]{2,60})"
    ),
    "not_sudden": r"\b(?:planned|scheduled|maintenance|replac\w+|upgrad\w+)\b",
    "cancellation_denied": (
        r"\b(?:not|never|isn't|aren't|wasn't|weren't|hasn't|haven't|won't) (?:been |being |yet |be )?(?:cancell?ed|called off)\b"
    ),
    "not_cancellation": rf"\b(?:freeze|ship no|no releases)\b|{_GATHERING}[^.;\n]{{0,60}}\b(?:called off|cancell?ed|off)\b|"
    r"\b(?:not|never|isn't|aren't|wasn't|weren't|hasn't|haven't|won't) (?:been |being |yet |be )?(?:cancell?ed|called off)\b|"
    rf"{plans.FOR_NOW}|"
    r"\b(?:orders|baskets|carts|calls|jobs|sessions|transactions|downloads|uploads|checkouts|purchases)\b[^.;\n]{0,16}\b"
    r"(?:abandoned|dropped|aborted)\b|"
    r"\bnot going to (?:make|meet|hit|keep|hold) (?:it (?:by|for|at) )?(?:the |our |that )?(?:\d|deadline|target|time|estimate)|"
    r"\bcancell?ed (?:departures?|sailings?|trains?|flights?|services|trips?|bus(?:es)?|crossings?|runs?)\b|"
    r"\bwithdrawn from (?:sale|the market)\b|"
    r"\b(?:withdrawn|cancell?ed|void|revoked)\b[^.;\n]{0,24}\b(?:replaced|superseded) (?:by|with)\b|"
    r"\b(?:not|no longer)\b[^.;\n]{0,60}\bbut (?:on|at|from|this|next|tomorrow|instead)\b|"
    r"\b(?:routes?|prefix(?:es)?|anycast|paths?|announcements of)\b[^.;\n]{0,30}\bwithdrawn\b|"
    r"cancell?ed[^.;]{0,80}(?:\b(?:and|but)\b|/|&)[^.;]{0,24}\bre-?scheduled\b(?! (?:later|soon|in due|when|"
    r"once|at a later))|partial(?:ly)? cancel|signal is cancel|"
    r"(?:until|unless|if|when|jobs?|tickets?|flights?|orders?|booking\w*|subscription\w*|"
    r"order) [^.;]{0,40}cancell?|may be cancell?|can be cancell?|"
    r"\b(?:(?:only|except) (?:if|when|where)|until|unless|if|in case|in the event(?: that)?|should|provided|assuming)\b"
    r"[^.;,:\n]{0,40}\b(?:abandon\w*|call(?:ed|s)? off|scrapp?\w*|dropp?\w*|abort\w*|withdrawn|stood down|void)\b",
    "not_postponement": (
        r"\b(?:booking|families|customers|bookings|appointments|lessons|passengers|players|users|members|residents|patients|pupils|"
        r"students|tenants|participants|guests|subscribers|accounts|everyone|anyone)\b[^.;\n]{0,30}\b(?:have|has|are|is|"
        r"will) (?:all |"
        r"been |be )*moved to\b|"
        r"\b(?:consultation|comments?|objections?|appeals?|voting|survey)\b[^.;\n]{0,60}\b(?:moved|put back|postponed|extended|"
        r"deferred)\b|"
        r"\b(?:can|may|could) (?:also |still )?(?:choose|pick|select|set|agree on|ask for|request) another\b|"
        r"\b(?:page|site|website|office|address|branch|shop|blog|forum|desk)s? (?:has |have )?moved\W*$|"
        r"\baccept\w*\b[^.;\n]{0,60}\b(?:comments|entries|applications|payments|orders|bids|objections)\b|"
        rf"{moves.NOT_MOVED}|"
        r"^\W*to (?:choose|pick|select|set|agree on) another\b|\byou (?:\w+ ){0,4}?(?:choose|pick|select|set) another\b|"
        r"\b(?:later|earlier) than (?:otherwise|usual|normal|on (?:other|ordinary|normal) days)\b|"
        r"\bmoved to (?:a |an |our |the |its |their )?new (?:\w+ ){0,2}(?:pages?|sites?|websites?|addresse?s?|homes?|domains?|"
        r"offices?|locations?|buildings?|premises|providers?|platforms?|forums?)\b|"
        r"\b(?:alarm|siren|fire) (?:tests?|drills?) moves?\b|"
        rf"{_GATHERING}[^.;\n]{{0,60}}\b(?:moved|re-?scheduled|postponed|brought forward|put (?:back|off)|slips?|"
        rf"slipped|slides?|slid|deferred|pushed)\b|"
        r"\bpre-?(?:load|download)(?:s|ing)?\b(?:[^.;\n]|\.\d){0,40}\b(?:starts?|begins?|opens?)\b|"
        r"\b(?:end|finish|completion|return)(?: time| of (?:the )?(?:[\w\-]+ ){0,2}?[\w\-]+)? (?:is |was |has |been |"
        r"now ){0,3}(?:postponed|deferred|moved|pushed back|"
        r"put back|delayed)\b|"
        rf"\b{HOURS}\b[^.;\n]{{0,60}}\binstead of\b|\b(?:delivered|collected|posted|published|shown|broadcast|taught|"
        rf"sent|generated|produced|e-?mailed|paid)\b[^.;]{{0,60}}\binstead of\b|"
        r"\b(?:returns?|deadlines?|filing|due dates?|(?<!, )due|payments?|instal?ments?|collections?|cut-?offs?|"
        r"closing dates?)\b[^.;]{0,120}\b(?:moved|brought forward|put back|pushed back)\b|"
        r"\b(?:departures?|arrivals?|boarding|flights?|sailings?|trains?|bus(?:es)?|ferry|kick-?off|exams?|"
        r"lectures?|class(?:es)?|concert|match|meetings?|auctions?|returns?|payments?|"
        r"tariffs?)\b[^.;]{0,60}\binstead of\b|\b(?:ETT?[AR]|estimate\w*|restoration)\b[^.;]{0,20}\b(?:moved|"
        r"rescheduled)|\b(?:(?<!\d )may|might|can|could|if)\b[^.;]{0,40}(?:re-?schedul|postpon|moved|defer|put off|"
        r"push(?:ed)? back|brought forward)|re-?schedule your|appointment|has been set|"
        r"\b(?:deadlines?|forms?|submissions?|coursework|assignments?|exams?|examinations?|lectures?|class(?:es)?|"
        r"meetings?|payments?)(?: (?!maintenance|works?\b|upgrade|outage|downtime|window|"
        r"migration)\w{1,20}){0,6} (?:have|has|is|are|was|were) (?:been )?(?:moved|re-?scheduled|postponed|"
        r"deferred)\b"
    ),
    "not_maintenance": (
        r"\bpermanent(?:ly)?\b|\b(?:no|without(?: any)?) (?:interruption|downtime|outage|disruption|"
        r"service impact)s?\b(?! (?:to|of) (?:other|the other))"
    ),
    "warning": (
        r"\b(?:scams?|fraud\w*|phishing|hoax|fake|bogus)\b|"
        r"\b(?:credits?|compensation|refunds?|vouchers?|goodwill) (?:for|after|following|because of)\b|"
        r"\b(?:annual|yearly|half-yearly|quarterly|monthly|weekly) (?:report|review|summary|figures|statistics)\b"
    ),
    "test_only": (
        r"\bthis (?:is|was) (?:only |just )?an? (?:dry[- ]?run|drill|trial run|exercise message|mock)\b|"
        r"\bno (?:actual |real )?(?:works?|maintenance|changes?) (?:is|are) (?:taking place|being done|"
        r"being carried out)\b|\bdummy (?:message|mail|notification|values?|data)\b|"
        r"\bthis is (?:only |just )?a test\b|\btest of (?:our|the) [^.]{0,40}notification|"
        r"please ignore this (?:message|mail|e-mail|notice)"
    ),
    "not_outage": (
        r"\bhad (?:some |a few )?(?:issues|problems|trouble|an outage)\b[^.;\n]{0,40}\blast (?:week|month|year|term|weekend|"
        r"\w+day)\b|"
        r"\b(?:does|do|did)(?: not|n't) mean\b|"
        r"\b(?:years|decades) ago\b|\bof '\d\d\b|\bin (?:19\d\d|200\d)\b|"
        r"\b(?:dots?|lights?|icons?|tags?|colou?rs?|flags?|lamps?|symbols?) (?:means?|signals?|stands? for|says?|tells?)\b|"
        r"\b(?:stopped|suspended|closed|halted|paused|shut|taken (?:down|offline|out)|switched off|went (?:down|offline)|"
        r"interrupted)\b[^.;\n]{0,30}\b(?:in line with|according to|as per) (?:[\w\-]+(?:'s)? ){1,3}?(?:announcement|notice|plan|"
        r"schedule|timetable|programme)\b|"
        r"\b(?:stopped|suspended|closed|halted|paused|shut|taken (?:down|offline|out)|switched off|went (?:down|offline)|"
        r"interrupted)\b[^.;\n]{0,30}[ ,]as (?:we (?:had |have )?|was |it was )?(?:announced|planned|scheduled|"
        r"notified|advertised)\b|"
        r"\bon average\b|"
        r"\b(?:has|have|is|are|with) (?:an? |our |the )?new\b[^.;\n]{0,60}\bsince\b|"
        r"\bno (?:other |further )?(?:\w+ ){1,2}(?:is|are|was|were|will be) (?:\w+ly )?(?:interrupted|affected|"
        r"disrupted|delayed|down|closed|suspended|cancelled)\b|"
        r"\b(?:outages?|interruptions?|disruptions?|delays) (?:are|is|may be|remain) possible|"
        r"\bno (?:technical|known|system) (?:problems?|issues?|faults?|difficulties)\b|"
        r"\bno (?:(?:new|further|planned) )?(?:outages?|incidents?|load[ -]?shedding)\b|"
        r"\bload[ -]?shedding (?:\w+ ){0,2}(?:suspended|over|ended|lifted)\b|\bon standby\b|"
        r"is expected to (?:reach|hit|arrive)|\bpossible (?:service )?(?:impact|outages?|disruptions?)"
    ),
    "not_extension": (
        r"\b(?:application|submission|nomination|registration|booking|claims?|entry|return) (?:window|period|round|phase)s?\b|"
        r"\b(?:support (?:for|of)|sales?|discounts?|offers?|early[ -]bird|refunds?|vouchers?|"
        r"tickets?(?! (?:machines?|gates?|offices?|systems?|shop|sales|app|readers?|printers?|site|server|desk))|"
        r"loans?|"
        r"contracts?|licen[cs]es?|warrant(?:y|ies)|"
        r"consultation|subscriptions?|season|exhibition|trial)\b|"
        r"\b(?:our|the) (?:last|previous|earlier) (?:\w+ )?(?:downtime|maintenance|outage|upgrade|window|works?)\b|"
        r"\b(?:start|begin)\w*\b[^.;\n]{0,40}\blater than\b|deadline|"
        r"\b(?:extended|longer) (?:opening |support |phone |weekend |evening )?hours\b|"
        r"(?:filing|registration)(?! (?:\w+ )?(?:portal|system|service|site|app|page|desk|platform))|validity|"
        r"opening hours|\b(?:quiz(?:zes)?|assignments?|essays?|coursework|loans?|permits?|passes|due dates?|bids?)\b"
        r"[^.;\n]{0,60}\b(?:extended|prolonged)\b|\b(?:allow|leave|plan|give yourself|add)\b[^.;\n]{0,24}\b(?:more|"
        r"extra|additional) (?:minutes?|time)\b[^.;\n]{0,24}\b(?:trip|journey|travel|visit|way|queue|there)\b|"
        r"\b(?:trains?|trams?|bus(?:es)?|flights?|ferr(?:y|ies)|deliveries|parcels)\b[^.;\n]{0,30}\brunning late\b"
    ),
    "not_recovery": (
        r"\b(?:completed?|resolved|restored)[ ]?(?:→|->|=>|>)|"
        rf"{WORSE}|"
        r"\bnot (?:all|every|everything|everybody|everyone|quite|fully|completely)\b[^.;\n]{0,60}\b(?:again|back|"
        r"restored|normal|working)\b|"
        r"\b(?:back|restored|reconnected) (?:in|for|to|at) (?:most|some|many|parts?|half|several)\b|"
        r"^\W*(?:now )?(?:expected|estimated|anticipated|hoped|foreseen|planned|likely) (?:to be )?(?:back|return|normal)\b|"
        r"\b(?:believe|think|hope|trust|confident|reckon|assume|anticipate|"
        r"feel sure)\b[^.;\n]{0,60}\bagain (?:within|in|by|at|before|later|"
        r"soon|shortly|from|tomorrow|tonight|this)\b|"
        r"\b(?:once(?! (?:again|more)\b)|as soon as|when|until|before|if|after|the moment)\b[^.;]{0,40}\b(?:restored|(?:re)?solved|"
        r"eliminated|remedied|removed|put right|overcome|complete\w*|fixed|back|recovered|lifted|finished|over|"
        r"again|sorted|mended|repaired|cleared|rectified)\b|\bno\b[^.]{0,20}(?:needed|downtime)|^\W*if\b|"
        r"\b(?:working|trying|hop(?:e|ing)|want\w*|need\w*|plan\w*|expect\w*|attempt\w*|will|to|"
        r"want) [^.;\n]{0,40}\b(?:get|getting|bring|bringing|have|put|be)\b[^.;\n]{0,24}\bback\b|"
        r"\bshould [^.;\n]{0,40}\b(?:get|have|be)\b[^.;\n]{0,24}\bback\b(?!(?: to normal| now| again)*\W*$)|"
        r"\b(?:crews?|teams?|engineers?|staff|technicians?|personnel|contractors?|workers|we|they) (?:has|have|"
        r"had) (?:\w+ ){0,2}(?:working|operating|running)\b|\b(?:change|changes|correction|amendment|revision|delay) (?:to|of|in) "
        r"(?:the )?(?:end of|completion)\b"
    ),
    "informing": (
        rf"{_GATHERING}[^.;\n]{{0,40}}\b(?:moved|re-?scheduled|postponed|called off|cancell?ed|put off|brought forward)\b|"
        rf"\b(?:public|planning|council|committee|budget) (?:hearings?|meetings?|inquir(?:y|ies))\b|\bstability period\b|"
        rf"\brenewal (?:windows?|periods?|season|notices?)\b|"
        rf"\b(?:emergency|public|civil|national|wireless) (?:alerts?|warnings?|alerting)(?: systems?)?:? tests?\b|^\W*early "
        rf"close\b|"
        rf"\btests? of (?:the )?(?:national |public |emergency )*(?:alerts?|warnings?|sirens?)\b|"
        rf"\b(?:exercise|drill|rehearsal)\b[^\n]{{0,20}}\bwithout (?:any )?(?:\w+ )?(?:impact|interruption|effect)\b|"
        rf"\b(?:when|how) (?:you can|to) (?:reach|visit|contact) us\b|"
        rf"{mails.INFORMING}|\bhours (?:over|at|during|for|around) (?:the (?:holidays?|festive|summer|break)|easter|christmas|"
        rf"ramadan|diwali|thanksgiving|new year|eid\b|chinese|lunar)|^\W*(?:reminder\W+)?(?:the )?deadlines?\b(?! weekend| day)|"
        rf"^\W*what to do\b|\bstatistics\b|"
        rf"^\W*(?:(?:our|the|your|a) (?:new )?|new )(?:incident|outage|status) (?:page|map)\W*$|"
        rf"\b(?:opening|holiday|counter|festive|seasonal|christmas|easter|new year) (?:arrangements|schedule|"
        rf"opening)\b|\b(?:counter|service|festive|seasonal|customer service) hours\b|\byou have until\b|"
        rf"\bclosing date\b|\bhow (?:to read|(?:the |our )?[\w ]{{2,30}} works?)\b|"
        rf"\bwhat (?:do|does|is|are) [^?\n]{{2,40}} (?:mean|measured|counted)\b|"
        rf"\b(?:launch|developer|community|open|tech|freshers'?) (?:week|days?|fair)\b|"
        rf"\bopen (?:evening|house|night|doors)\b|^\W*(?:tell us (?:about|what|how)\b|have your say|"
        rf"share your (?:views?|experiences?|thoughts|feedback))\b|"
        rf"\b(?:conference|event|session|talks?|workshop|launch week|congress|meet-?up) (?:programme|program|"
        rf"schedule|timetable|agenda)\b|^\W*how (?:we|to)\b|^\W*change ?log\b|\b(?:scams?|fraud|phishing)\b|"
        rf"\b(?:change|network|maintenance|deployment|holiday|christmas|year-end|code|monday|"
        rf"friday) (?:\w+ )?(?:freeze|moratorium|embargo)\b|"
        rf"^\W*new: (?!(?:\w+ ){{0,2}}(?:maintenance|works?|outage)\b)|\bsubscri(?!bers?\b)\w+\b(?![^\n]{{0,60}}\b(?:maintenance|"
        rf"outages?|unavailab\w*|downtime|offline|can't|cannot|fail\w*|"
        rf"errors?|issues?|problems?|portal|disrupt\w*|interrupt\w*|upgrade|suspen\w*|works?)\b)|\bchange of terms|"
        rf"\b(?:which|what|when)\b[^?\n]{{0,60}}\b(?:would you prefer|do you prefer|suits? you|would suit|should we)\b|"
        rf"{_PAPERS}|\bnotice periods?\b|\b(?:confirmation|approval|scheduling) request\b|"
        rf"(?:monthly|weekly|quarterly|annual|service|availability|sla|status) report|"
        rf"^\W*(?:\w+: )?no (?:planned |scheduled )?maintenance\b(?![^\n]{{0,60}}\bafter all\b)|\bdry[- ]run\b|\bdeprecat|"
        rf"\bdecommission|"
        rf"\bpermanent|\bdiscontinu|\bsunset\b|end of (?:life|support|sale|sales|marketing)|business review|"
        rf"\broadmap\b|what's new|\bpric(?:es?|ing) (?:change|increase|list|adjust|revision|update)|\bpricing\b|"
        rf"\bswitch-off\b|\bgoodbye\b|\bphas(?:ed?|ing)[ -]out\b|"
        rf"\b(?:rate|usage|request|transfer|fair use) limits?\b|\bquotas?\b|\btrading hours\b|\bdouble (?:XP|data)\b|"
        rf"\bdeadlines? (?:is |are |has been |was )?(?:moved|extended|changed|put back|postponed|approach\w*|nears?|"
        rf"looms?)\b|\b(?:flash|spring|summer|autumn|winter|clearance|season(?:al)?) sales?\b|\bsale of the season\b|"
        rf"(?<!\d )\b(?:minutes|agenda) (?:of|for)\b|\bagenda\W*$|\binvitation to\b|\binterviews?\b|\bthrottl\w+\b|\bfair[ -]use\b|"
        rf"\bcontracts? (?:awarded|signed|renewed)\b|\bcall for (?:tenders|bids|papers)\b|"
        rf"^\W*new (?:in|this) (?:\w+)\W*$|"
        rf"\bnew prices\b|\bcontact (?:details|data|information|points?)\b|"
        rf"\bchange of (?:address|contact|name|ownership|bank)|\bterms of|\bpolicy update|"
        rf"(?:filing|payment|registration|application) deadline|"
        rf"(?:opening|office|business|holiday|support|branch|library) (?:hours|times)|"
        rf"(?<!\d )(?<!small )(?<!early )(?<!wee )(?<!engineering )(?<!maintenance )(?<!housekeeping "
        rf")(?<!servicing )(?<!outage )(?<!downtime "
        rf")(?<!shutdown )(?<!closure )(?<!few )"
        rf"(?<!some )(?<!more )(?<!additional )(?<!extra )(?<!further )(?<!several )(?<!many )(?<!next )(?<!coming )"
        rf"(?<!two )(?<!three )(?<!four )(?<!five )(?<!six )(?<!eight )\bhours\W*$|\bwebinar\b|\bhiring\b|\bvacanc|"
        rf"\brelease notes\b|\bsurvey\b|\bnewsletter\b|\bworkshop\b|\btraining course\b"
    ),
    "not_length": (
        r"\b\d+ [a-z]{3,10}s \||\b(?:stable|fine|well|clean|normal) for (?:a )?\||"
        r"\b(?:every|each|valid for|kept for|free for|leave|leaves) \||in advance[^|]{0,3}$|"
        r"(?:at least|older than|every|per|within the last)[ ]\|?$|"
        r"\|[ ]?(?:of (?:conne|error|packe|laten|delay|risk|notic)|ahead|in advance|before|days ahead|after|ago|old|"
        r"later|earlier)"
    ),
    "not_bounds": r"backup",
}
