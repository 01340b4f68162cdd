"""Words that single questions of the engine ask for."""

from notices.extract.languages.en import mails, moves
from notices.extract.languages.en.effects import EFFECTS
from notices.extract.languages.en.estimates import LENGTHS
from notices.extract.languages.en.headings import HEADINGS
from notices.extract.languages.en.kinds import STATUSES
from notices.extract.languages.en.mails import MAILS
from notices.extract.languages.en.predicates import BROKE, FELL, HINDERED, RETURNS, STOPS
from notices.extract.languages.en.retractions import CHANGES
from notices.extract.languages.en.vocabulary import BACK, DOWN, FUTURE, HOURS, SHEDDING
from notices.extract.mentions import zones

_CLOCK_WORDS = (
    r"\d{1,2}(?:[.:]\d\d)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half (?:past )?\w+|"
    r"quarter (?:to|past) \w+|lunch(?:time)?|tea(?:time)?|dawn|dusk|sunrise|sunset|breakfast|first light"
)
_NTH = r"first|second|third|fourth"
_DAYS = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?"

_FAULT = r"(?:outage|interruption|downtime|disruption|unavailability|incident|fault|service loss|loss of service)"
_LASTED = (
    rf"\b{_FAULT} (?:time |length |duration )?(?:was|amounted to|came to|added up to|of)\b|"
    rf"\b{_FAULT} (?:length|time|minutes)\b|\b(?:total|overall|whole|complete|entire) (?:{_FAULT}|time)\b|"
    rf"\b(?:was|were) (?:down|off|out|without (?:\w+ )?(?:service|power|water)|unavailable|unreachable|"
    rf"interrupted) (?:for )?(?:about |around |approximately )?\d"
)

WORDS = {
    **STATUSES,
    **EFFECTS,
    **HEADINGS,
    **CHANGES,
    **MAILS,
    **LENGTHS,
    "status_line": (
        r"(?:^|\n)[ \t*|]*(?:(?:current|work|event|maintenance|ticket|notice|notification|change)[ ])?(?:status|"
        r"state)[ ]*[:=\t|][ ]*([^\n]{2,60})"
    ),
    "not_sudden": r"\b(?:planned|scheduled|maintenance|replac\w+|upgrad\w+)\b",
    "not_cancellation": r"\b(?:not|no longer)\b[^.;\n]{0,60}\bbut (?:on|at|from|this|next|tomorrow|instead)\b|"
    r"\b(?:routes?|prefix(?:es)?|anycast|paths?|announcements of)\b[^.;\n]{0,30}\bwithdrawn\b|"
    r"cancell?ed[^.;]{0,80}(?:\b(?:and|but)\b|/|&)[^.;]{0,24}\bre-?scheduled\b(?! (?:later|soon|in due|when|"
    r"once|at a later))|partial(?:ly)? cancel|signal is cancel|"
    r"(?:until|unless|if|when|jobs?|tickets?|flights?|orders?|booking\w*|subscription\w*|"
    r"order) [^.;]{0,40}cancell?|may be cancell?|can be cancell?",
    "not_postponement": (
        rf"{moves.NOT_MOVED}|"
        r"\bpre-?(?:load|download)(?:s|ing)?\b(?:[^.;\n]|\.\d){0,40}\b(?:starts?|begins?|opens?)\b|"
        r"\b(?:end|finish|completion)(?: time)? (?:is |was |has been |now )?(?:postponed|deferred|moved|pushed back|"
        r"put back|delayed)\b|"
        rf"\b{HOURS}\b[^.;\n]{{0,60}}\binstead of\b|\b(?:delivered|collected|posted|published|shown|broadcast|taught|"
        rf"paid)\b[^.;]{{0,60}}\binstead of\b|"
        r"\b(?:returns?|deadlines?|filing|due dates?|due|payments?|instal?ments?|collections?|cut-?offs?|"
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
    "hours_line": (
        r"^[ .]*\n{1,2}\W*(?:(?:local|work|working|maintenance|change|outage|planned|service|start and end|"
        r"daily) )?(?:times?|hours?|windows?|time ?frame|clock|"
        r"slots?)(?: \([^()\n]{1,12}\))?[ ]?[:=\t|][ ]?(?:from |between )?$"
    ),
    "day_line": (
        r"^[^\n\d]{0,16}\n{1,2}\W*(?:(?:primary|planned|main|work|maintenance|change|outage|first|scheduled|agreed|"
        r"calendar) )?(?:dates?|days?|nights?)(?: of (?:the )?\w+)?(?:\(s\))?[ ]?[:=\t|][ ]?(?:on |the )?$"
    ),
    "on_days": (
        r"^[ ,)]*(?:each(?: time| day| night)?)?[ ,]*:[ ](?:on )?$|^[ ,)]*(?:each(?: time)?)?,? ?namely (?:on )?$|"
        r"^[^.;:\n]{0,60}\b(?:on|during) (?:the )?following (?:days|nights|dates|mornings|evenings)[ ]?:[ ]*$|"
        r"^[ ,)]*(?:each )?(?:(?:starting|beginning|commencing|running) )?(?:on|during|in) (?:the |each of the |"
        r"both )?(?:(?:nights?|mornings?|evenings?|days?|dates?)(?: of)?(?: the)? ?)?$"
    ),
    "local": r"\blocal\b",
    "excepted": (
        r"\b(?:except|excepting|with the exception of) (?:for )?(?:the |our |your )?[^.;\n]{1,60}\b(?:which|that)\b|"
        r"\b(?:exceptions?|excepted|sooner|earlier than (?:the )?(?:rest|others?|everything))\b"
    ),
    "filed": (
        r"\b(?:ticket|case|incident|request)s?\b[^.;\n]{0,16}\b(?:(?:be|is|are|gets?) (?:automatically |"
        r"auto-?)?(?:closed|archived|resolved)|(?:auto-?)?closes?(?: automatically)?)(?: after| within)?[ ]*$"
    ),
    "meanwhile": (
        r"\b(?:during (?:this|that|which|these|those)|(?:for|during) the (?:whole )?(?:length|duration|"
        r"course) of (?:the|this)|throughout (?:the|this|these|those)|for the time being|meanwhile|"
        r"(?:in|for|within|over|at|on) (?:this|that|these|those)(?: \w+)? (?:times?|periods?|slots?|windows?|hours?|"
        r"minutes|nights?|days?|mornings?|evenings?)|(?:in|during|within|for) the (?:slots?|windows?|period|"
        r"meantime|time|test|works?|job|exercise|meanwhile|maintenance|upgrade|cleaning|process)|"
        r"(?:while|as long as) (?:this|it|they|we|the \w+)(?: (?:is|are|'re))? (?:going on|(?:being )?done|"
        r"at (?:it|work)|takes? place|lasts?|work(?:ing|s)?|happens?|happening|under ?way|in progress))\b|"
        r"^\W*then\b|\bthen\W*$|^\W*the following (?:\w+ ){0,3}will be\b"
    ),
    "stops_meanwhile": (
        rf"\b(?:{STOPS}|{HINDERED})|\bout of (?:reach|use|action|service|order)\b|"
        rf"\b(?:without|no) (?:(?:running|drinking|tap|hot|cold|mains) )?(?:power|water|electricity|gas|supply|"
        rf"heating|cooling|access|service|connection|signal|internet|network|phones?)\b|"
        rf"\bnot (?:be )?(?:reachable|available|accessible|able|possible|open)\b"
    ),
    "planned_title": (
        r"\bPM\b|\b(?:notice|notification|announcement) of (?:\w+ ){0,2}works?\b|\bworks\b|(?<!un)\bplanned\b|"
        r"\bscheduled\b|\bmaintenance\b|\bupgrade\b|\bupcoming\b"
    ),
    "same_hours": (
        r"^[ ,(]{0,3}(?:during|at|in|for|over|within)?[ ]?(?:the )?same (?:hours?|times?|windows?|period|slot)|"
        r"^[ ,)]{0,3}(?:stays?|remains?) (?:the same|unchanged)"
    ),
    "kept_hours": moves.KEPT,
    "unmoved": (
        r"^[ ,)]{0,3}(?:(?:stays?|remains?)(?: (?:the same|unchanged|as (?:it is|announced|planned))|\W*$)|"
        r"(?:is|are) (?:unchanged|not changed|kept)|(?:does|do) not change|(?:still )?holds?\b|stands?\W*$)"
    ),
    "length_label": (
        r"^[ \t*#|\-•●○▪·>]*(?:(?:expected|estimated|est\.?|planned|maximum|approx\w*)[ ])?(?:duration|length|"
        r"time needed|downtime)\b[^\n]{0,30}$|\b(?:should|will|is expected to|expected to|is scheduled to|may|might|"
        r"could|can|is likely to|are likely to) (?:take|last|run|go on|continue)\b[^.\n]{0,30}$|"
        r"\bexpect(?:ed|s)? (?:the |this |our |that )?\w+ (?:\w+ )?to (?:take|last)\b[^.\n]{0,30}$|"
        r"\b(?:unavailable|offline|down|disabled|interrupted|suspended|"
        r"inaccessible)\b[^.\n]{0,12} for (?:a period of |a duration of |a total of |about |approximately |around |"
        r"up to )+$|\b(?:allocat\w+|allott?\w*|reserv(?:ed|ing)|budget(?:ed|ing)?|blocked out|scheduled|"
        r"plan(?:ned|ning)? for|booked) (?:about |approximately |around |up to |a |the )*$|"
        r"\b(?:give us|allow(?: us)?|reckon on|count on|bank on|set aside|(?:we(?:'ll| will)?|it) needs?|it takes|"
        r"takes us)\b[^.\n]{0,24}$"
    ),
    "duration_label": r"\b(?:estimated|expected|anticipated|likely|probable|est\.?) (?:outage |total )?duration\b[^.\n]{0,20}$",
    "warning": r"\b(?:scams?|fraud\w*|phishing|hoax|fake|bogus)\b",
    "broke_then": rf"^[^.;\n]{{0,60}}\b(?:{BROKE}|failed|went (?:down|dark|off|offline)|became un\w+|experienced)\b",
    "past_return": (
        r"\b(?:was|were|had|came|went) (?:[\w\-]+ ){0,3}?(?:back|restored|resolved|fixed|repaired|re-?opened|"
        r"resumed|reconnected|completed|up|online|over)\b[^.;\n]{0,60}$"
    ),
    "past_begin": (
        rf"\b(?:started|began|begun|since|went|stopped|failed|broke|occurred|cut|fault|outage|has been|"
        rf"have been)\b[^.;]{{0,40}}$|\b(?:{BROKE})[^.;]{{0,40}}$"
    ),
    "ongoing": (
        r"\b(?:is|are|remains?) still (?:not|un\w+|down|offline|closed|affected|out)|"
        r"still (?:cannot|can't|unable|unavailable|not possible)|not yet (?:back|available|restored)"
    ),
    "test_only": (
        r"\bthis (?:is|was) (?:only |just )?an? (?:dry[- ]?run|drill|trial run|exercise message|mock)\b|"
        r"\bno (?:actual |real )?(?:works?|maintenance|changes?) (?:is|are) (?:taking place|being done|"
        r"being carried out)\b|\bdummy (?:message|mail|notification|values?|data)\b|"
        r"\bthis is (?:only |just )?a test\b|\btest of (?:our|the) [^.]{0,40}notification|"
        r"please ignore this (?:message|mail|e-mail|notice)"
    ),
    "night": r"\bnights?\b|\bovernight\b",
    "to_restore": (
        r"\b(?:hop(?:e|es|ing)|expect(?:s|ed)?|aim(?:s|ing)?|plans?|work(?:s|ing)?|crews?) to (?:restore|repair|fix|"
        r"reconnect)\b|\b(?:power|water|gas|electricity|service|internet|supply) (?:(?:is )?(?:expected )?to|should|"
        r"will) be (?:restored|back)\b"
    ),
    "length_first": (
        r"^ $|^,? (?:each )?(?:(?:refit|break|outage|window|interruption|maintenance|downtime|stop|pause|service|"
        r"works?|rest|upgrade|slot|closure|shutdown|nap|repair|swap|move)[ ,]{1,2})?(?:from|at|on|starting|"
        r"beginning|commencing)(?: (?:at|from|on|around|about|approximately))?[ ]*$"
    ),
    "old_day": (
        r"\b(?:not|instead of|rather than)(?: on| for)?(?: the)?[ ]*$|"
        r"\((?:previously|originally|formerly|initially|was|not|instead of)\b[^)\n]{0,24}$"
    ),
    "under_way": (
        r"\b(?:doing|performing|carrying out|conducting|undergoing|undertaking|in the (?:middle|midst) of|"
        r"busy with) (?:[\w\-]+ ){0,5}?(?:maintenance|upgrades?|updates?|migrations?|works?)\b|"
        r"\b(?:is|are) (?:currently |now )?(?:under|in|down for|offline for|closed for) (?:\w+ ){0,2}maintenance\b|"
        r"\bmaintenance\b[^.;\n]{0,20}\b(?:in progress|under ?way|ongoing)\b"
    ),
    "at_work": (
        r"\b(?:work|works|maintenance|activity|upgrade|replacement)\b[^.\n]{0,24}\b(?:start\w*|began|begun|"
        r"commenced|in progress|under ?way|ongoing)\b"
    ),
    "reserve_said": (
        r"\b(?:in|as(?: an?)?) (?:reserve|back-?up|stand-?by)\b|"
        r"\b(?:back-?up|reserve|alternat(?:e|ive)|contingency|fall-?back|spare) (?:window|date|night|slot|day|"
        r"period)s?\b"
    ),
    "moved_by": (
        r"\b(?:by|(?:extension|prolongation|overrun|delay) of)[ :]{1,2}(?:about |approximately |around |a further |"
        r"another |up to )?$"
    ),
    "turn": r"(?:[,;] ?)?\b(?:but|while|whereas|however|though)\b|;",
    "function": r"^[ ,]*(?:the |our )?([a-z][a-z \-]{1,40}?)[ ,]*$",
    "still_down": (
        r"\bbut (?:\w+ ){0,3}?(?:delays?|disruptions?|queues|problems|errors) (?:remain|persist|continue)\b|"
        r"(?<!may )(?<!might )(?<!you )(?<!if )(?:\b(?:remains?|continues? to be|(?:is|are) still|stays?|"
        r"still (?:is|are)) (?:down|out(?: of service)?|offline|unavailable|inaccessible|unreachable|affected|"
        r"interrupted|impacted|suspended|degraded|disrupted|broken|failing|"
        r"not (?:working|available|possible|accessible|back|restored))\b|"
        r"\b(?:(?:is|are|has|have) )?not yet (?:been )?(?:back|available|restored|recovered|working|resolved|"
        r"fixed)\b|\bstill (?:cannot|can't|unable|unavailable|down|offline|"
        r"not (?:working|available|possible|back|restored))\b|"
        r"\b(?:some|other) [^.;,]{2,40} (?:still (?:see|fail|experience)|continue to (?:see|fail|experience)))"
    ),
    "row_cancelled": (
        r"^[^.;\n]{0,60}\bcancell?ed\b|^[ \t:,;)\-–|]*(?:(?:is|are|was|has been|have been|will be|now|"
        r"therefore) )*(?:dropped|removed|withdrawn|deleted|omitted|scrapped|void|"
        r"no longer (?:needed|required|valid)|not (?:needed|required))\b|"
        r"^[ ,]*(?:for [\w ½]{1,16}(?:hours?|minutes?))?[ ,]*(?:has been|have been|was|were|is|are) (?:now |"
        r"hereby )?(?:withdrawn|called off|scrapped|dropped|abandoned|"
        r"not (?:going ahead|necessary|needed|required|taking place)|"
        r"no longer (?:necessary|needed|required|planned|going ahead))\b"
    ),
    "not_outage": (
        r"\bno (?:other |further )?(?:\w+ ){1,2}(?:is|are|was|were|will be) (?:\w+ly )?(?:interrupted|affected|"
        r"disrupted|delayed|down|closed|suspended|cancelled)\b|"
        r"\b(?:outages?|interruptions?|disruptions?|delays) (?:are|is|may be|remain) possible|"
        r"\bno (?:(?:new|further|planned) )?(?:outages?|incidents?|load[ -]?shedding)\b|"
        r"\bload[ -]?shedding (?:\w+ ){0,2}(?:suspended|over|ended|lifted)\b|\bon standby\b|"
        r"is expected to (?:reach|hit|arrive)|\bpossible (?:service )?(?:impact|outages?|disruptions?)"
    ),
    "hypothetical": (
        r"^\W*(?:if|should)\b|\?\s*$|no incidents|\b(?:let (?:us|me) know|tell (?:us|me)|inform us|contact us|"
        r"call (?:us|me)|notify us|reply|shout|speak up|say so|object|get in touch|"
        r"drop (?:us|me) a line)\b[^.;]{0,40}\b(?:if|whether)\b"
    ),
    "report": (
        r"\b(?:incident|outage|fault|service|event|disruption|interruption) (?:report|review|analysis|summary|"
        r"explanation)\b|\brca\b|root cause|post-?mortem|\brfo\b|what (?:happened|went wrong)|looking back|"
        r"lessons learn"
    ),
    "still_open": (
        r"\b(?:incident|case|ticket|issue|fault|outage|problem|matter|investigation)\b[^.;\n]{0,30}\b(?:is|remains|"
        r"stays|are) (?:still )?(?:open|ongoing|unresolved|not (?:yet )?(?:resolved|closed|fixed|over))\b|"
        r"\bstill (?:open|ongoing|under investigation|being (?:worked on|investigated|repaired|fixed))\b|"
        r"^\W*(?:status\W+)?(?:open|ongoing|in progress|work in progress)\W*$"
    ),
    "all_along": (
        r"\bfrom (?:start|beginning|first) to (?:finish|end|last)\b|"
        r"\b(?:for|during|throughout) the (?:whole|entire|full|complete) (?:duration|length|time|period|window|work|"
        r"works|test|maintenance|shutdown|night|event)\b|\bthe whole time\b|"
        r"\bthroughout the (?:works?|test|window|maintenance|shutdown|night|event|period|exercise)\b|"
        r"\bas long as (?:the (?:works?|test|maintenance)|it) (?:lasts?|takes?|runs?)\b"
    ),
    "done_in": (
        rf"\b{FUTURE}\b[^.;\n]{{0,40}}\b(?:{BACK}|up|available)\b[^.;\n]{{0,24}}$|"
        rf"(?:\b(?:can|could|may|{FUTURE})|'ll)\b[^.;\n]{{0,40}}\bagain\b[^.;\n]{{0,12}}$"
    ),
    "was_down": rf"\b(?:could not|couldn't) (?:be )?\w+|\b(?:was|were) (?:not (?:(?!affected|impacted|involved|lost|needed|"
    rf"required)\w+ed|run|sent|paid)\b|(?:\w+ )?(?:declined|rejected|refused|interrupted|turned away))|"
    rf"\b(?:was|were|had been|had (?:an?|some|several|two|three)|could not|couldn't|experienced|saw|received|"
    rf"returned|failed|suffered)\b[^.;\n]{{0,60}}(?:{DOWN}|\bdelayed|"
    rf"\b(?:dead|dark|dry|silent|blank|idle|stuck)\b|\bfail\w*|\berrors?\b|\blate\b|\bslow\b|\baffected|\bdown\b|"
    rf"\blost\b|"
    r"\bmissing\b|\babsent\b|\bempty\b|\bnot (?:showing|shown|visible|arriving)\b)",
    "entry_head": (
        r"^\W*(?:investigating|identified|monitoring|resolved|update|acknowledged|watching|in progress|scheduled|"
        r"completed|verifying|recovering|mitigated)\W*$"
    ),
    "log_start": (
        r"\b(?:alarms?|down|lost|failed|fault|trouble|unreachable|investigating|identified|detected|"
        r"we (?:are|'re) (?:seeing|aware)|we see|reported|observed)\b"
    ),
    "impact_line": r"^\W*(?:\w+ )?impact\b[^:\n]{0,24}:",
    "begins_inside": r"\b(?:starting|beginning|commencing)\b",
    "every_day": r"\b(?:each|both|every|all)\b",
    "nothing": r"^\W*(?:none|nothing|n/a)\W*$",
    "not_extension": (
        r"\b(?:our|the) (?:last|previous|earlier) (?:\w+ )?(?:downtime|maintenance|outage|upgrade|window|works?)\b|"
        r"\b(?:start|begin)\w*\b[^.;\n]{0,40}\blater than\b|deadline|"
        r"(?:filing|registration)(?! (?:\w+ )?(?:portal|system|service|site|app|page|desk|platform))|validity|"
        r"opening hours"
    ),
    "not_recovery": (
        r"\b(?:once|as soon as|when|until|before|if|after|the moment)\b[^.;]{0,40}\b(?:restored|(?:re)?solved|"
        r"eliminated|remedied|removed|put right|overcome|complete\w*|fixed|back|recovered|lifted|finished|over|"
        r"again|sorted|mended|repaired|cleared|rectified)\b|\bno\b[^.]{0,20}(?:needed|downtime)|^\W*if\b|"
        r"\b(?:working|trying|hop(?:e|ing)|want\w*|need\w*|plan\w*|expect\w*|attempt\w*|will|should|to|"
        r"want) [^.;\n]{0,40}\b(?:get|getting|bring|bringing|have|put|be)\b[^.;\n]{0,24}\bback\b|"
        r"\b(?:crews?|teams?|engineers?|staff|technicians?|personnel|contractors?|workers|we|they) (?:has|have|"
        r"had) (?:\w+ ){0,2}(?:working|operating|running)\b"
    ),
    "informing": (
        rf"{mails.INFORMING}|^\W*what to do\b|\bstatistics\b|"
        rf"^\W*(?:our |the )?(?:new )?(?:incident|outage|status) (?:page|map)\W*$|"
        rf"\b(?:opening|holiday|counter|festive|seasonal|christmas|easter|new year) (?:arrangements|schedule|"
        rf"opening)\b|\b(?:counter|service|festive|seasonal|customer service) hours\b|\byou have until\b|"
        rf"\bclosing date\b|\bhow (?:to read|(?:the |our )?[\w ]{2, 30} works?)\b|"
        rf"\bwhat (?:do|does|is|are) [^?\n]{2, 40} (?:mean|measured|counted)\b|"
        rf"\b(?:launch|developer|community|open|tech|freshers'?) (?:week|days?|fair)\b|"
        rf"\bopen (?:evening|house|night|doors)\b|^\W*(?:tell us (?:about|what|how)\b|have your say|"
        rf"share your (?:views?|experiences?|thoughts|feedback))\b|"
        rf"\b(?:conference|event|session|talks?|workshop|launch week|congress|meet-?up) (?:programme|program|"
        rf"schedule|timetable|agenda)\b|^\W*how (?:we|to)\b|^\W*change ?log\b|\b(?:scams?|fraud|phishing)\b|"
        rf"\b(?:change|network|maintenance|deployment|holiday|christmas|year-end|code|monday|"
        rf"friday) (?:\w+ )?(?:freeze|moratorium|embargo)\b|^\W*new: |\bsubscri(?!bers?\b)\w+|\bchange of terms|"
        rf"\bnotice periods?\b|\b(?:confirmation|approval|scheduling) request\b|"
        rf"(?:monthly|weekly|quarterly|annual|service|availability|sla|status) report|"
        rf"^\W*(?:\w+: )?no (?:planned |scheduled )?maintenance\b|\bdry[- ]run\b|\bdeprecat|\bdecommission|"
        rf"\bpermanent|\bdiscontinu|\bsunset\b|end of (?:life|support|sale|sales|marketing)|business review|"
        rf"\broadmap\b|what's new|\bpric(?:es?|ing) (?:change|increase|list|adjust|revision|update)|\bpricing\b|"
        rf"\bnew prices\b|\bcontact (?:details|data|information|points?)\b|"
        rf"\bchange of (?:address|contact|name|ownership|bank)|\bterms of|\bpolicy update|"
        rf"(?:filing|payment|registration|application) deadline|"
        rf"(?:opening|office|business|holiday|support|branch|library) (?:hours|times)|"
        rf"(?<!\d )(?<!engineering )(?<!maintenance )(?<!outage )(?<!downtime )(?<!shutdown )(?<!closure )(?<!few )"
        rf"(?<!some )(?<!more )(?<!additional )(?<!extra )(?<!further )(?<!several )(?<!many )(?<!next )(?<!coming )"
        rf"(?<!two )(?<!three )(?<!four )(?<!five )(?<!six )(?<!eight )\bhours\W*$|\bwebinar\b|\bhiring\b|\bvacanc|"
        rf"\brelease notes\b|\bsurvey\b|\bnewsletter\b|\bworkshop\b|\btraining course\b"
    ),
    "stop": rf"{DOWN}|\b(?:hot-?fix(?:es)?|(?:server |map |full )?wipe)\b|"
    rf"^\W*(?:it|this)(?: will| is to)?(?: now| instead| therefore)? (?:takes? place|happens?|"
    rf"be (?:done|held))\b|\b(?:{STOPS}|{HINDERED})|\b(?:be|is|are|gets?) cut\b|"
    rf"\b(?:be|is|are) out\b(?! (?:of|on|in|now)\b)|\b(?:will|to|we) (?:\w+ )?service the\b|"
    rf"\bconduct(?:ed|ing)?\b|\bswitched to\b|\b(?:will|shall) (?:be )?(?:mov|relocat|install|exchang|deploy|"
    rf"convert|consolidat|overhaul)\w*|\bwork commences\b|\bchange (?:request )?#?[A-Z]{{0,5}}\d{{3,}}|"
    rf"\bplanned\b|\bworks\b|\bwork (?:starts|begins|takes place|is carried out|will)\b|\bwindow\b|"
    rf"\bre-?scheduled\b|\bpostponed\b|\bbrought forward\b|\bmoved (?:to|from)\b|"
    rf"\b(?:will|shall|is|are|to) (?:now |instead |therefore |then )*(?:be )?(?:carried out|performed|executed|"
    rf"repeated|retried|re-?attempted|made up for)\b"
    r"|\b(?:will|shall|is|are|to) (?:now |instead |therefore |then )*be (?:reali[sz]ed|effected|effectuated|"
    r"accomplished|undertaken|conducted)\b|\b(?:it|works?|intervention|upgrade|maintenance|change) (?:will|"
    r"shall) (?:now )?be (?:made|done)\b",
    "in_place_of": (
        r"^[ ,(]*(?:and )?(?:rather than|instead of|in place of|not|previously|formerly|originally|up from|"
        r"was)(?: the)?(?: \w+)?(?: (?:at|until|till|by|of))?[ ]*$"
    ),
    "rationed": SHEDDING,
    "sudden": (
        rf"{SHEDDING}|unplanned|knock(?:s|ed) out|crews|struck|power cut|\bfault\b|landslide|typhoon|"
        rf"tropical cyclone|(?:cable|fibre|fiber) cut|without (?:power|electricity|water)|\bno power\b|"
        rf"(?:have|has) been (?:unavailable|down|delayed)|transformer fire|lightning|storm damage"
    ),
    "back": BACK,
    "due_back": (
        rf"\b(?:(?:should|ought to) (?:have|be)|(?:was|were|been) (?:to|due|expected|supposed|scheduled|planned|"
        rf"meant|set|hoped|going))\b[^.;\n]{{0,40}}\b(?:{RETURNS}|open|finish\w*|complet\w*|done|over|ready|"
        rf"end(?:ed)?|again)\b|\b(?:had|have) (?:hoped|planned|expected|wanted|meant|intended|aimed|"
        rf"promised) to\b[^.;\n]{{0,60}}\b(?:back|up|working|running|open|finish\w*|complet\w*|done|over|ready|end|"
        rf"again)\b"
    ),
    "earlier": (
        r"\breminder\b|previous(?:ly)? (?:notice|announce\w*|notified|communicat\w*)|"
        r"earlier (?:mail|notice|e-?mail|announcement)|announced (?:for|earlier|on|in)|"
        r"as (?:previously )?(?:announced|planned|scheduled)|"
        r"we planned|originally|(?:started|in progress) as planned|rescheduled|correction|"
        r"(?:^|\n)\W*(?:monitoring|identified|investigating)\b|ahead of schedule"
    ),
    "work": (
        r"\bmaintenance|(?<!un)planned\b|\bscheduled\b|\bupgrad\w+|\bmigrat\w+|\bworks?\b(?! (?:again|now))|"
        r"\bdowntime\b|\breplac\w+"
    ),
    "of_work": (
        r"\bmaintenance|(?<!un)\b(?:planned|scheduled|announced|advertised|notified|"
        r"agreed)\b(?! (?:back-?ups?|reports?|jobs?|batch\w*|exports?|calls?|updates?)\b)|\bupgrad\w+|\bmigrat\w+|"
        r"\bworks?\b(?! (?:again|now|properly|normally|as|with|on a (?:fix|solution)|hard|"
        r"to (?:restore|fix|repair|find))\b)|\b(?:downtime|window|relocation|refit|clean(?:ed|ing)?|resurfac\w+|"
        r"inspections?|install\w*|replac\w+|move|moving|patch\w*|roll-?out|releases?|deploy\w*|routine|annual|"
        r"yearly|monthly|weekly|reminder)\b"
    ),
    "stops_then": (
        rf"^\W*(?:after that|from then(?: on(?:wards)?)?|from that (?:moment|point|time)(?: on)?|thereafter|then|"
        rf"afterwards|at that (?:point|moment|time)|after which)\b[^.!?\n]{{0,60}}\b(?:{STOPS}|{HINDERED}|"
        rf"unavailable|offline|no (?:water|power|electricity|supply|gas|access|service))"
    ),
    "back_later": (
        rf"\b(?:{RETURNS}|again)\b[^.;\n|]{{0,24}}\|[ ](?:later|after that|afterwards|"
        rf"after (?:the )?(?:start|beginning|midnight)|on)\b"
    ),
    "put_off": r"\b(?:has|have|had|needs?) to be (?:put off|put back|postponed|deferred|held over)\b|"
    r"\b(?:new|following) (?:window|schedule|night|date)s?(?:(?: (?:is|are))? (?:below|as follows)|[ ]?:|"
    r" (?:replaces|takes the place))|\b(?:replaced|re-?done|done|held|carried out) on another (?:day|date|"
    r"night)\b|\binstead (?:it|this|they|the \w+) (?:is|are|will be)\b|"
    r"\b(?:new|another|later|fresh) (?:date|time|slot|day)s?\b[^.;\n]{0,40}\b(?:not|will|to be|follow\w*|"
    r"announced|found|set|agreed|soon|shortly|later)\b|\bon hold\b",
    "permanent": (
        r"\bfor good\b|\bstop(?:s|ped|ping)? (?:supporting|negotiating)\b|\bpermanently\b|\bonce and for all\b|"
        r"\bforever\b|\bfor ever\b|\bdiscontinued\b|\bend of (?:life|support)\b"
    ),
    "fell": FELL,
    "given_up": (
        r"\b(?:we|engineers|contractors?|the (?:team|contractor|supplier|crew)) (?:cannot|can't|can not|could not|"
        r"will not|won't) (?:now )?(?:do|carry out|perform|make|complete|start)\b|"
        r"\b(?:cannot|can't|could not|will not|won't|is not|isn't) (?:now )?(?:go(?:ing)? ahead|tak(?:e|ing) place|"
        r"happen(?:ing)?|be (?:done|held|carried out|performed))\b"
    ),
    "gapped": (
        r"^[ ,;]*(?:(?:and|while|whereas|but|then) )?((?:the |our |your |"
        r"all )?(?:[\w\-/&]+ ){0,4}?[\w\-/&]+) (?:(?:follows?|only|not (?:until|before)|again|already|back) )*(?:at|"
        r"by|from|around|about|to)(?: about| around)?[ ]*$"
    ),
    "denied": (
        r"^\W*(?:(?:but|sadly|unfortunately|alas|sorry)\W+)?(?:it|they|that|this|neither|both|we|he|she|"
        r"you) (?:(?:is|are|was|were|has|have|had|did|do|does|will|would|wo|ca)(?:n't| not)|"
        r"(?:will|would|can) not)(?:\W+(?:be|been|happen\w*|so|true|(?:make|made) it|manage\w*|the case|going to|"
        r"hold|held|work(?: out)?|yet|any ?more|any longer|now|quite|ready|back|up|done|there|coming))*\W*$"
    ),
    "told_before": (
        r"\b(?:were|was|been) (?:told|informed|notified|advised)\b|"
        r"\b(?:we|you|our|the|last|earlier|previous\w*)\b[^.;\n]{0,40}\b(?:told|wrote|said|announced|informed|"
        r"advised|notified|let you know|posted|listed|published|communicated|were told)\b"
    ),
    "moved_to": (
        r"\b(?:instead|now|rather|moved|new (?:date|time|slot|window)|re-?scheduled|postponed|brought forward|"
        r"put back)\b[^.;\n]{0,60}$"
    ),
    "back_when": rf"^\W*(?:[\w',()\-]+ ){{0,8}}?(?:{RETURNS})[^.!?\n]{{0,30}}:\W*$",
    "off_when": rf"^\W*(?:[\w',()\-]+ ){{0,8}}?(?:{STOPS})[^.!?\n]{{0,30}}:\W*$",
    "bare_stop": rf"^\W*(?:[\w'\-]+ ){{1,8}}?(?:{STOPS})(?: \w+){{0,3}}[.!:]?\W*$",
    "below": r"\b(?:below|following|as follows|these (?:times|hours|dates|periods|nights|slots))\b",
    "clock_like": (
        rf"\b(?:at|from|until|till|by|before|around|about|since|thinks?|reckons?|between)[ ](?:about |"
        rf"around )?({_CLOCK_WORDS})(?=[ ]?(?:$|[.,;:!?)\n](?!\d)|"
        rf"(?:on|in the|tonight|tomorrow|this|last|sharp|and|to|until|till|or|the next)\b))"
    ),
    "series": (
        rf"\b(?:every|each|alternate|twice an?|once an?|(?:{_NTH})(?: and (?:the )?(?:{_NTH}))?) (?:other |second |"
        rf"single )?(?:nights?|weeks?|weekends?|months?|quarters?|{_DAYS})\b|"
        rf"\b(?:nightly|weekly|monthly|fortnightly)\b"
    ),
    "gone_days": (
        r"unavailable|\b(?:not|n't) (?:be )?(?:available|accessible|possible|reachable|usable)|offline|\bdown\b|"
        r"can(?:not|'t) be\b|suspended|inaccessible|switched off|shut down"
    ),
    "contact": (
        r"#|\b(?:event|change|case|activity|expected|class)\b|priority|downtime|contact|phone|owner|\bno\.|date|"
        r"\bzone\b|impact|reason|status|ticket|ref|remark|note|duration|description"
    ),
    "inquiry": r"\b(?:questions?|enquir(?:y|ies)|inquir(?:y|ies)|further information|more information|assistance)\b",
    "all_times": r"all (?:times|dates)|times (?:are|in|shown)|dates and times",
    "each": r"\beach\b",
    "local_time": r"\blocal(?: \w+)? times?\b|\blocal to (?:the|each|every)\b|\btimes? (?:is|are) local\b|\bsite[- ]local\b",
    "several_nights": (
        r"\b(?:two|three|four|five|six|seven|[2-7]|several) (?:consecutive|successive|subsequent|following|"
        r"separate) (?:nights?|mornings?|evenings?|days?|windows)\b"
    ),
    "each_local": (
        r"\blocal(?: \w+)? times? (?:(?:at|of|in|to|for|per) )?(?:each|every|(?:the |its |their )?respective|"
        r"per (?:site|location|region))\b|\brespective local times?\b|"
        r"\b(?:each|every) (?:\w+ ){1,2}?(?:'s )?(?:own )?local time"
    ),
    "site_zone": rf"((?<=\()(?:eastern|central|mountain|pacific)(?=\))|\b(?:{zones.PLACES})\b)",
    "since_day": (
        r"\b(?:from|as (?:from|of|at)|starting(?: (?:on|from|with|in))?|beginning(?: (?:on|from|with|in))?|"
        r"commencing(?: (?:on|in))?|effective(?: (?:from|on))?|since)(?: the)?[ ]*$"
    ),
    "each_of_days": (
        r"\b(?:(?:on|in|for|during) )?(?:both|all|each|every|either|these|"
        r"those)(?: (?:of|the|these|those|two|three|four|five|six|single|said|listed|above|"
        r"above-mentioned))* (?:days?|nights?|mornings?|evenings?|afternoons?|dates?|occasions?|times?|cases?|"
        r"windows?|sites?|stages?|phases?|slots?)\b|\beach time\b|\bin (?:both|each|all) cases?\b"
    ),
    "on_each": (
        r"^[ ,(]*(?:on |for )?(?:each|every|both) (?:of these |of the )?(?:days?|nights?|mornings?|evenings?|dates?|"
        r"time|occasions?)\b"
    ),
    "not_length": (
        r"\b(?:every|each|valid for|kept for|free for|leave|leaves) \||in advance[^|]{0,3}$|"
        r"(?:at least|older than|every|per|within the last)[ ]\|?$|"
        r"\|[ ]?(?:of (?:conne|error|packe|laten|delay|risk|notic)|ahead|in advance|before|days ahead|after|ago|old|"
        r"later|earlier)"
    ),
    "stop_days": (
        r"\b(?:is|are|be|run|runs|stand|stands|go|goes|stay|stays) (?:dead|dark|dry|silent|idle|still|blank)\b|"
        r"maintenance|outage|downtime|\bdown\b|offline|unavailable|not (?:be )?(?:available|accessible|possible)|"
        r"interrupt\w*|suspen\w+|shut\w*|\bclosed?s?\b|cannot|unable|"
        r"out of (?:service|order|production)|\bno (?:trains?|trams?|bus(?:es)?|ferr(?:y|ies)|flights?|sailings?|"
        r"services?)\b[^.;\n]{0,24}\b(?:run|operate|sail|depart|stop)\b|"
        r"no (?:network|internet|access|connection|power|water|service)\b|\boff\b|disrupt\w*|read-only|"
        r"planned (?:work|event)"
    ),
    "how_long": rf"{_LASTED}|"
    r"\b(?:duration|lasted|in all|in total|total|MTTR|downtime|outage time|time to (?:restore|repair))\b",
    "not_bounds": r"backup",
    "lasted": rf"{_LASTED}|"
    r"\bfor\b|\bafter[ ](?:about |nearly |almost |just over |only |a total of )?\d|lasted|\btook\b|continued|"
    r"\b(?:over|ended|back|restored|again|resolved|fixed|up) after\b|duration|persist\w*|went on|in all\b",
    "prolonged": (
        r"extend|enlarg|prolong|delay|longer|\badd(?:s|ed|ing)?\b|\bmore\b|\bfurther\b|\banother\b|\badditional\b|"
        r"\bextra\b|on top"
    ),
    "of_all": (
        r"\b(?:total|full(?:y)?|complete(?:ly)?|final) (?:power |water |service )?(?:restor\w+|return\w*|recover\w*|"
        r"service|operations?|back|resum\w+)\b[^.;,\n]{0,30}$"
    ),
    "all_of": (
        r"\b(?:(?:the|an?) (?:whole|entire|full)(?: day)?(?: of)?|throughout|"
        r"(?:for )?all (?:of|day(?: long)?))[ ,]*(?:on )?(?:the )?$"
    ),
    "all_day": r"^[ ,(:\t–\-]*(?:(?:for )?(?:the )?(?:all|whole|entire|full) day)\b",
    "closed_cell": r"^\W*(?:closed|open(?: as usual)?|24 hours|no service)\W*$",
    "nothing_stops": (
        r"\b(?:no|without(?: any)?|neither|nor) (?:planned |scheduled )?(?:interruption|outage|downtime|disruption|"
        r"stoppage|unavailability)s?\b[^.;\n]{0,40}\b(?:is|are|was) (?:planned|expected|scheduled|foreseen|"
        r"necessary|needed|involved)\b|\b(?:neither|none of (?:it|this|them|these)|"
        r"nothing of this) (?:\w+ )?(?:involves?|means?|brings?|needs?|requires?|causes?) (?:any )?(?:downtime|"
        r"interruption|outage|disruption)\b"
    ),
    "until_day": (
        r"^[ ,)]*(?:and )?(?:(?:runs?|continues?|lasts?|ending|goes on) )?(?:until|till|to|through|up to|"
        r"ending)(?: and including)?(?: on)?(?: the)?[ ]*$"
    ),
    "each_date": r"each of|following (?:dates|days|nights)|dates below|these (?:dates|days|periods)|on the dates",
}
