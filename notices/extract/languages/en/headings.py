"""The words of labels, of the heads of columns and of sections: what they say of the times behind and below them."""

from notices.extract.languages.en.estimates import AWAITED, GUESS
from notices.extract.languages.en.predicates import HINDERED

_OPEN_HOURS = (
    r"(?:(?:our|the|all|normal|usual|regular|current|special|revised|changed|new|reduced) ){0,2}(?:(?:opening|office|business|"
    r"visiting|visitors?'?|consulting|consultation|surgery|clinic|counter|desk|shop|staff(?:ed)?|branch|reception|trading|"
    r"lending|library|museum|kitchen|pool|swimming|loan|school|parish|hotline|telephone|phone|box office) "
    r"(?:hours|(?:opening )?times)|(?<=our )(?:\w+ )?hours)"
    r"(?: (?:(?:for|during|in|over|of) )?(?:(?:this|next|the|that|these|coming) |today|tomorrow|on )[^.:\n]{0,30})?|"
    r"when (?:we(?: are|'re)|the \w+ is) open\b[^.:\n]{0,24}|(?:when|where|how) (?:and (?:when|where|how) )?to (?:find|reach|"
    r"visit|call) us|you can (?:still )?(?:reach|visit|find|see|call) us\b[^.:\n]{0,24}"
)
_DONE = r"(?:past|completed|finished|concluded)"
_JOBS = r"(?:maintenance|works?|events?|windows?|outages?|jobs?|closures?|interruptions?|changes)"
_MEETINGS = (
    r"(?:(?:(?:our|free|more|public|community|online|optional|upcoming|further) ){0,2}(?:(?:help|training|drop-?in|"
    r"info(?:rmation)?|"
    r"q&a|q and a|questions?|feedback|support|demo|practice|consultation|briefing|open|walk-?in|introductory|introduction|"
    r"onboarding|listening|refresher|advice|user|staff|residents'?|parents'?|town hall|tenants'?|review) (?:sessions?|clinics?|"
    r"evenings?|hours|meetings?|events?|workshops?|courses?|appointments?|mornings?|afternoons?|tours?|points?|dates)|"
    r"briefings?|workshops?|drop-?ins|courses|demos?|tours|demonstrations?)(?: (?:for|in|at|on|before|after|about|during) "
    r"[^.:\n]{1,30})?)"
)
"""Where people come together to ask and to learn, beside what stops."""
_SPARE = r"(?:back-?up|reserve|alternat(?:e|ive)|contingency|fall-?back|spare)"
_SLOT = r"(?:window|date|slot|night|day|term|time|option|only|period)"
_KEPT = r"(?:stand-?by|roll-?over|overflow|overrun|secondary|second choice|substitute|buffer|emergency reserve)"
_RESERVE = rf"(?<!no )(?<!any )\b(?:{_SPARE}|{_KEPT}) (?:maintenance |work )?(?:window|date|slot|night|day|time|period|term)"
_AS_FOLLOWS = (
    r"(?: (?:is|are|will be|would be|of|on|at|from|below|as follows|set for|agreed))*"
    r"[ ]?[:–-]?\s*$"
)
_THINGS = (
    r"(?! (?:[\w\-]+ )?(?:power|generators?|batter\w+|systems?|servers?|links?|lines?|paths?|circuits?|services?|storage|jobs?|"
    r"tapes?|"
    r"sites?|data|UPS|routers?|switch(?:es)?|feeds?|databases?)\b)"
)
"""Behind "backup": what is so is a thing, and not a time."""
_SPARE_SLOT = (
    rf"(?:(?:{_SPARE}|{_KEPT}){_THINGS}(?: [\w\-]+){{0,2}}? (?:window|date|slot|night|day|time|option|period|start|end|schedule|"
    rf"plan)s?\b|"
    rf"{_SPARE}(?=[^\w\n]*(?:$|[:;,(\n–-]|(?:only|if|in case|should|when|used|to be|not used)\b)))"
)
_NOT_ENOUGH = (
    r"(?:(?:only )?(?:if|in case|in the event|should)\b(?![^.\n]{0,60}\byou)[^.:\n]{0,60}\b(?:windows?|nights?|slots?|dates?|"
    r"works?|maintenance|first|primary|above|need\w*|required|necessary|weather|rain\w*|overruns?|complet\w+|finish\w*|enough|"
    r"insufficient|sufficient)\b)"
)
"""What heads the lines of a window that is used only if the first one does not do."""
_NEW = r"(?:new|revised|updated|extended|amended|changed|corrected)"
_WORK = r"(?:works?|maintenance|outage|interruption|shutdown|closure|activity|downtime|unavailability)"
_OF_WORK = rf"(?:(?:planned|expected|estimated|scheduled|service|window|{_WORK})\W+){{0,2}}"
_FAULT = r"(?:fault|failure|outage|incident|break|cut|interruption|loss|disruption|disconnection|impact)"
_NO_SYSTEM = (
    r"(?! (?:[\w\-]+ )?(?:systems?|platforms?|sites?|portals?|servers?|apps?|networks?|services?|tools?|data cent(?:re|er)s?)\b"
    r"(?! (?:window|period|slot)))"
)
_NEW_ONE = rf"now|new{_NO_SYSTEM}|revised|updated|amended|latest|re-?scheduled"
"""Behind "old" and "new": what is so is a system, and not its time."""

_OFF = (
    r"(?:off(?:line)?|out(?: of (?:service|operation|use|order|action))?|down|dark|away|shut|closed|suspended|"
    r"stopped|unavailable|interrupted|"
    r"disconnected|isolated|withdrawn|dead|paused)"
)
_GO_OFF = r"(?:go|goes|going|gone|went|taken|switched|turned|powered|shut) (?:dark|down|off(?:line)?|out|away)"
_ON = r"(?:back|up|restored?|resumed|reconnected)"
_AT = r"(?: (?:at|from|since|on|by|until|as of|again|in service))?"
_IN_BRACKETS = r"\W*(?:\([^()\n]{0,20}\))?\W*"

_ONLY = r"^\W*(?:(?:fault|service|incident|outage|link|circuit|alarm|event|actual|time|date|hour|final|full|of|the|and)\W+)*"
_MENDED = (
    rf"{_ONLY}(?:clear(?:ed|ance)?|recovery|recovered|normali[sz](?:ed|ation)|restor(?:ed|ation|al)|resolution|"
    rf"solution|solved|repaired|rectified|re-?establish(?:ed|ment)|"
    rf"closure)(?:\W+(?:of|the|service|fault|incident|time|date|hour|and)\b)*\W*$"
)

HEADINGS = {
    "planned_head": (
        r"^\W*(?:(?:what is |what's )?(?:planned|scheduled|upcoming|coming(?: up)?|announced|forthcoming))(?: (?:works?|"
        r"maintenance|interruptions?|outages?|downtimes?|changes|activities|interventions?|operations|closures?|for|in|on|the|"
        r"this|next|coming|"
        r"week|month|days?|and)){0,6}\W*$|"
        r"^\W*(?:maintenance|works?|interruptions?|downtimes?|outages?)(?: (?:this|next) (?:week|month))?\W*$|"
        r"\b(?:these|following) (?:[\w\-]+ ){0,2}(?:interruptions|outages|stops|downtimes|stoppages|closures|shut-?downs)\b"
        r"[^.;:\n]{0,60}:\s*$"
    ),
    "item_led": r"^\W*[\w\-/ &'().]{2,40}:[^\n]*$",
    "label_office": (
        r"^\W*(?:standard|default|usual|regular|normal|typical|preferred|contractual) (?:maintenance |service |"
        r"change |work )?(?:windows?|hours|times?|slots?)\W*$|"
        r"^\W*(?:weekdays?|(?:mon|tue|wed|thu|fri|sat|sun)\w*(?: ?(?:to|-|and|&) ?(?:mon|tue|wed|thu|fri|sat|"
        r"sun)\w*)?|(?:opening|office|business|branch|support|counter) (?:hours|times)|hours|opening)\W*$|"
        r"^\W*(?:[\w']+ ){0,2}(?:office|desk|counter|reception|help ?desk|hot ?line|library|canteen)\W*$"
    ),
    "label_hours": r"\b(?:hours?|times?|timings)\b",
    "head_of_days": r"^\W*(?:(?:new|revised|rescheduled|changed|former|old|original|previous) )?(?:dates?|days?|when)\W*$",
    "hours_alone": r"^\W*(?:hours?|times?)\W*$",
    "label_hours_of": (
        rf"\b(?:hours|times?) (?:without|with no|of no)\b|\bhours of (?:the )?{_WORK}|\b(?:maintenance|outage|"
        rf"interruption|shutdown|closure|downtime|isolation|"
        rf"impact) hours\b"
    ),
    "inner_label": r"\b(?:outage|impact|interruption|downtime|hit|unavailability) (?:start|begin|end|finish|from|to|"
    r"window|period|slot|time ?frame)",
    "outer_label": (
        r"\b(?:maintenance|work|works|change|window|activity|event|planned|scheduled) (?:window |work )?(?:start|"
        r"begin|end|finish)|^(?:start|end)\b|\b(?:maintenance|works?|change|activity) (?:window|period|slot|time ?frame)\b"
    ),
    "actual": r"\bactual",
    "begun_label": r"^\W*(?:\w+ )?(?:started|began|begun|commenced)\b",
    "done_label": r"^\W*(?:\w+ )?(?:completed|finished|ended|concluded)\b",
    "planned_label": r"\b(?:scheduled|planned|announced|expected|estimated|original|proposed)\b",
    "fault_began": (
        rf"\b(?:start\w*|began|begin\w*|onset|occurr\w+|commenc\w+|since|down)\b|"
        rf"\b(?:time|date|moment) of (?:the )?{_FAULT}\b|\b{_FAULT} (?:date|time)\b"
    ),
    "ticket_opened": (
        r"^\W*(?:(?:ticket|case|incident|fault|problem|first|date|time|alarm|issue|tt) )*(?:opened|reported|"
        r"detected|logged|raised|created|registered|received|acknowledged|noticed|identified)\b"
    ),
    "fault_cleared": (
        r"\b(?:clear(?:ed|ance)?|normali[sz]\w+|solution|resolution|recovery|restor\w+|resolved|recovered|fixed|"
        r"repaired|end\w*|up|back|over)\b"
    ),
    "ticket_closed": r"^\W*(?:(?:ticket|case|incident|fault|problem|date|time|issue|tt) )*closed?\b",
    "request_due": (
        r"^\W*(?:(?:sla|resolution|response|fulfil\w*|target|due|task|request|delivery|expected)[ \-]*)*(?:due|target|breach\w*|"
        r"sla|sla start|required|needed|wanted|requested|resol\w+|response|deadline|fulfil\w*|delivery)"
        r"(?: (?:by|date|time|on|at))*\W*$"
    ),
    "request": (
        r"\b(?:REQ|RITM|SCTASK|TASK|SR|PO|CHG|CRQ|RFC)[ \-#]?\d{2,}|"
        r"\b(?:service|access|change|open|purchase|user|your) requests?\b|"
        r"\brequests? (?:#|no|number|for|item|received|awaiting)|\bpurchase order\b|\btask\b[^.\n]{0,20}\bassigned\b|"
        r"\b(?:new|reset|create|install|order)\b[^.:\n]{0,24}\b(?:accounts?|mailbox(?:es)?|laptops?|phones?|passwords?|"
        r"licen[cs]es?|users?|software|monitors?|badges?|keys?)\b|\b(?:invoice|billing) (?:question|query|enquiry)\b|"
        r"\bcategory: (?:billing|account\w*|access)\b"
    ),
    "offer": r"\b(?:surveys?|quotes?|quotations?|tenders?|bids?|polls?|nominations?|registrations?|questionnaires?)\b",
    "offer_term": r"^\W*(?:open(?:s|ed)?|close[sd]?|opening|closing)(?: (?:date|time|on|at))*\W*$",
    "day_of_all": (
        r"^\W*all (?:times|entries|clocks)(?: \(?[A-Z]{2,4}\)?)?(?: (?:are|were|refer to|of|on|in|local|as of))*(?: the)?[ ,:]*"
        r"[^.;:\n]{0,24}\W*$"
    ),
    "day_label": (
        rf"\b(?:{HINDERED})|\bnot be open\b|"
        rf"^\W*(?:when|dates?|period|(?:maintenance |outage |planned )?(?:window|dates?|days?)|all day)[^:\n]{{0,12}}[:\t]"
    ),
    "label_noise": (
        r"^\W*(?:(?:in-game )?event|promotion|campaign|sale|offer|reward|gift) period\W*$|"
        r"^\W*next\b(?! (?:dates?|windows?|(?:planned )?maintenance|downtimes?|outages?|works?|slots?|nights?)\b)|^\W*(?:option|"
        r"proposal|choice) \w{1,2}\W*$|next update|roll-?back|point of no return|"
        r"\b(?:conference|call|audio|video) bridge\b|decision point|go/no-go|"
        r"on[- ]?site|arriv|dispatched|\bvessel|sailing|briefing|follow-?up|dry run|phone|call\b|hours|^ref\w*|hyper-?care|"
        r"\bid$|version|copyright|(?<!not )(?<!longer )valid\b|survey|webinar|session|training"
    ),
    "label_stamp": (
        r"^\W*(?:raised|logged|created|requested|submitted|prepared|issued|approved|written|authori[sz]ed|registered|entered) "
        r"by\W*$|"
        r"^\W*approved(?: (?:on|at))?\W*$|\bcreation (?:date|time)\b|(?:ticket|case) (?:opened|created|logged|raised|closed)|"
        r"\bissued\b|"
        r"\bissue(?: date| time)?\W*$|\bsent\b|created|posted|published|(?:last )?updated?(?: (?:at|on|time))?$|"
        r"\blast (?:checked|verified|refreshed|reviewed|polled|seen)\b|"
        r"date of (?:this )?(?:notice|issue|notification)|notification date|notice date|generated|as of|revised on|"
        r"report date|today's date"
    ),
    "label_reserve": (
        rf"^\W*(?:(?:only|but|and) )?(?:if|in case|should)\b|"
        rf"back-?up\b(?! (?:services?|systems?|servers?|storage|jobs?|tapes?|cop(?:y|ies)|software|appliances?|"
        rf"repositor(?:y|ies)))|(?<!we )(?<!to )reserve\b|alternat|contingenc|fall-?back|spare\b|rain\b|\bplan b\b|"
        rf"\b(?:window|slot|night|date)\b[^()\n]{{0,12}}\(secondary\)|^\W*second(?:ary)? (?:choice|option)\b|"
        rf"{_KEPT} (?:(?:maintenance|work|service) )?(?:window|date|night|slot|start|end)\b|"
        rf"if (?:needed|required)|\b{_SPARE} {_SLOT}"
    ),
    "label_new": (
        rf"^\W*{_NEW}\W+{_OF_WORK}(?:starts?|begins?|beginning|from|windows?|dates?|times?|slots?|period|schedule|"
        rf"night|day|term)\b|\b(?:starts?|begins?|beginning|from)(?: time| date)? \((?:{_NEW}|current|now)\)"
    ),
    "label_new_end": (
        rf"^\W*{_NEW}\W+{_OF_WORK}(?:ends?|ending|finish(?:es)?|completion|closes?|closing|until|stops?|"
        rf"end(?:date|time))\b|^\W*(?:estimate|ETR|ETTR|ETA) now\b|"
        rf"\b(?:end|finish|completion)(?: time| date)? \((?:{_NEW}|current|now)\)"
    ),
    "label_old": (
        r"^\W*(?:wrong|incorrect|mistaken|erroneous)(?: (?:dates?|times?|day))?\W*$|"
        r"^\W*(?:earlier|existing|prior|past|present(?! (?:estimate|ET[AR]|forecast))|first announced|(?:scheduled|planned|"
        r"announced) earlier|"
        r"instead of|in place of)\b(?! (?:than|work|maintenance))|"
        r"^\W*(?:before|prior to)(?: (?:the )?(?:change|revision|amendment|re-?scheduling|update))?\W*$|"
        r"\b(?:given|told|stated|valid|known) (?:so far|until now|earlier|before|previously)\b|"
        r"original(?!(?:ly)? (?:messages?|notification|notice|e?-?mail|announcement)\b)|"
        rf"previous|former|\bold\b{_NO_SYSTEM}|initial|superseded|(?<!^start )(?<!^began )\bwas\b"
        r"(?! (?:\w+ )?(?:down|out|off|unavailable|unreachable|interrupted|disrupted|affected|slow|degraded|without)\b)|"
        r"(?:rescheduled|moved|changed|postponed) from|"
        r"(?<!stays )(?<!remains )(?<!stands )(?<!valid )(?<!stay )(?<!remain )(?<!stand )"
        r"\bas (?:first |previously )?(?:announced|notified|"
        r"communicated|advised)\b|\b(?:ends?|finish|completion|until|to|window) as (?:first |originally |"
        r"previously )?(?:planned|scheduled|foreseen|booked)\b|\b(?:not|no longer) valid\b|\bobsolete\b"
    ),
    "label_before": (
        rf"^\W*(?:planned|plan|scheduled|announced|published|before|earlier|so far|original\w*|old{_NO_SYSTEM}|previous\w*|"
        r"current(?:ly)?|told)\b"
    ),
    "label_now": rf"^\W*(?:{_NEW_ONE}|current(?:ly)?|changed|present(?= (?:estimate|ET[AR]|forecast)))\b",
    "label_new_one": rf"^\W*(?:{_NEW_ONE})\b",
    "label_first": r"^\W*first\b",
    "label_guess": r"\bestimat\w*|\be\.?t\.?(?:t\.?|o\.?)?[ar]\b|\bforecast|\b(?:expected|promised) (?:back|return|restor\w+|fix)"
    r"\b",
    "label_moved": r"^\W*(?:now |new |newly )?re-?scheduled\b",
    "label_both": (
        r"\b(?:starts?|begins?|beginning|from|off|down|out)\b(?: (?:date|time)s?)?[ ]?(?:/|-|–|&|and|"
        r"to)[ ]?(?:ends?|finish|stop|to|until|on|up|back)\b"
    ),
    "length_head": (
        r"(?:^\W*(?:(?:expected|planned|estimated|max(?:imum|\.)?|approx(?:imate|\.)?) )?(?:duration|length|downtime|"
        r"outage|unavailability|interruption)(?: time)?[ ,:]{0,3}[(\[]?(?:in )?|^\W*)(minutes|mins?|hours|hrs?|h)\b"
    ),
    "label_deadline": (
        r"deadline|(?:claim|redemption|redeem|reward|compensation|voting|refund|objection|response|"
        r"consent)\w*(?: (?:period|window|time|date))?\W*$|"
        r"(?:respond|reply|act|confirm|rsvp|submit|apply|register|order)\b[^:]{0,20}\bby\b|\bdue\b|expir|cut-?off|"
        r"last day|closing date|"
        r"^\W*(?:please )?(?:objections?|comments?|repl(?:y|ies)|answers?|responses?|respond|feedback|questions?|"
        r"consent|veto|protests?|complaints?|claims?|requests?|changes|confirm\w*|approv\w+|re-?schedul\w+ requests?|let us know|"
        r"tell us|write to us)\b[^:\n]{0,24}\b(?:until|till|by|before|up to|not later than|no later than|latest)\W*$|"
        r"\b(?:applications?|registrations?|enrol\w*|nominations?|voting|polls?|bids?|tenders?|entries|"
        r"submissions?) (?:opens?|opened|opening|"
        r"closes?|closed|closing|starts?|ends?|due)\b"
    ),
    "label_estimate": rf"^\W*estimated\W*$|{GUESS}|{AWAITED}|"
    r"^\W*(?:expected|estimated|anticipated|projected|predicted|likely|probable|forecast|foreseen) (?:until|till|end|end time|"
    r"duration "
    r"until|time back(?: on)?|time on|return)\W*$|"
    r"\bforecast\W*$|\be\.?t\.?(?:t\.?|o\.?)?[ar]\b|(?:estimated|expected|anticipated|projected|"
    r"target)\w*(?: time)?(?: of| to be| to| for)?(?: service| full)? ?(?:restor|repair|resol|recover|fix|clear)|"
    r"restoration (?:target|estimate|eta)|\b(?:expected|estimated|anticipated|hoped|likely)(?: to be)? (?:back|"
    r"up|return|resumption|restart)\b|\b(?:we (?:think|expect|hope|reckon|believe)|should be|likely to be|"
    r"expected to be)\b[^:\n]{0,40}\b(?:back|have|restored|on|available|running|normal|working|fixed)\b",
    "label_recovered": rf"{_MENDED}|^\W*(?:over|up|back|ok|normal|stable|well|working|available)(?: again)? since\W*$|"
    rf"^\W*(?:(?:the )?(?:{_FAULT}|difficulty|trouble|problem|issue) over|all (?:is )?well(?: again)?)\W*$|"
    rf"^\W*(?:up ?time|time (?:up|back))\W*$|^\W*(?:finished|ended)(?: (?:at|on))?\W*$|"
    r"\b(?:service|link|circuit|system|power) (?:up|back)\b|"
    r"\b(?:restored|resolved|cleared|fixed(?![ -](?:deposit|line|network|term|rate|fee|asset|income|price|"
    r"wireless|voice|access)s?\b)|recovered|service restored|restoration (?:date|time)|"
    r"time (?:restored|resolved|cleared))\b|actual (?:end|finish|complet)|outage end|end of outage|"
    r"\bcompleted(?: (?:at|on))?$|^closed$",
    "label_start": rf"^\W*since\W*$|"
    rf"^\W*(?:second|third|fourth|2nd|3rd|further|additional) (?:maintenance |work )?(?:night|window|slot|date)\W*$|"
    rf"^\W*(?:interruption|disconnection|stoppage)\W*$|"
    rf"\b(?:initiat\w+|inception)\b|^\W*down ?time\W*$(?<!downtime)|\bhour of (?:the )?{_FAULT}\b|"
    rf"\b(?:service|link|circuit|system|power) (?:down|lost)\b|"
    rf"\b(?:(?<!re-)opens?(?! again)|starts?|started|starting|begins?|beginning|began|commenc\w+|"
    rf"not available from|(?<!\bavailable )(?<!\bonline )(?<!\bup )(?<!\bback )(?<!\bagain )from|opened|detected|occurred|"
    rf"onset|not before|earliest|kick-?off|start(?:date|time))\b|DTSTART|\b(?:off|out|away) (?:from|at)\b|"
    r"\b(?:window|slot|period|maintenance|works?) opening\b|"
    rf"^\W*time (?:off|out|lost|down)\W*$|\b{_GO_OFF}\b|^\W*{_OFF}{_AT}{_IN_BRACKETS}$|"
    rf"\b{_OFF} (?:since|from|as of)\b|\b(?:time|date|moment|beginning) of (?:the )?(?:(?:power|water|gas|service|network|supply) "
    rf")?"
    rf"{_FAULT}\b|\b{_FAULT} (?:date|time)\b|"
    rf"^\W*(?:(?:date|time|first|{_FAULT})\W+)*reported{_AT}\W*$|"
    rf"^\W*(?:first )?alarms? (?:raised|received|seen|triggered|since|started|onset|time){_AT}\W*$|"
    rf"\b(?:power|switch|shut|turn)(?:ed|ing)?[- ]?(?:off|down)\b",
    "label_end": rf"^\W*(?:re-?establishment|reconnection|resumption|restoration)\W*$|"
    rf"^\W*final (?:date|time|hour|day|moment)\b|\bterminat\w+\b|"
    rf"(?<!\w )\bclose\b|\b(?:window|slot|period|maintenance|works?|outage|planned|scheduled) close\b|\b(?:closes|ends?|ending|"
    rf"finish(?:es)?|complet(?:e|es|ion)|concludes?|until|till|through|(?<!reported )(?<!notified )(?<!known )to|stops?|halts?|"
    rf"conclusion|not after|latest|end(?:date|time)|back|re-?starts?|restarted|resum\w+|re-?open\w*|opens again|"
    rf"returns?|opens? again|reconnect\w+|re-?energi[sz]\w+)\b|DTEND|^\W*{_ON}{_AT}{_IN_BRACKETS}$|\bavailable again\b|"
    rf"\bagain from\b|"
    rf"\b(?:window|slot|period|maintenance|works?) closing\b|"
    rf"^\W*(?:available|online|up|back) (?:again )?from\b|"
    rf"^\W*(?:online|up|accessible|usable|working|running) again\b|"
    rf"\b(?:systems?|services?|network|link|circuit) (?:available|on)\b|"
    rf"\b(?:power|switch|turn)(?:ed|ing)?[- ]?on\b",
    "affecting": r"\b(?:affect|impact|interrupt|disrupt)\w*\b|\b(?:outages?|circuits?|downtime)\b",
    "hours_told": r"(?<!of )(?<!of-)\bhours\b|\b(?:opening|visiting|office|closing) times?\b|\bexhibitions?\b",
    "work_told": (
        r"\b(?:maintenance|works?|planned|scheduled|upgrad\w*|migrat\w*|replac\w*|"
        r"repair\w*|install\w*|intervention|change|relocat\w*|patch\w*|reboot\w*|tests?|"
        r"(?:PEW|PW|MW|CHG|RFC|MOP)[ \-]?\d{1,12})\b"
    ),
    "label_neutral": (
        r"^\W*(?:(?:valid|booked|access|visit|stay|period|billing|service|arrival) )*"
        r"(?:from|to|until|till|thru|through|(?<=period )(?:start|end)s?)\W*$"
    ),
    "label_initial": r"^\W*initial (?:date|time|hour|day|moment)\b",
    "label_final": r"^\W*final (?:date|time|hour|day|moment)\b",
    "label_nth": r"\b(?:first|second|third|fourth|1st|2nd|3rd|4th|last|final|latest)\b",
    "new_is_open": (
        r"^\W*new (?:date|time|window|slot|term|start|schedule)s?(?: and time)?\W{1,4}(?:to be (?:announced|confirmed|advised|"
        r"decided|"
        r"set|fixed|agreed|determined|communicated)|t\.?b\.?[acd]\b|not (?:yet )?(?:known|fixed|set|decided)|open\W*$|pending|"
        r"unknown|undecided|will (?:follow|be)|follows|later)"
    ),
    "label_closes": r"(?<!window )(?<!slot )(?<!period )\b(?:closes?|closed|stops?|halts?|shuts?|suspen\w+)\b",
    "label_bare_opens": rf"^\W*(?:opens?|opening(?: (?:time|date|on|at))*|open(?:ed)? from){_IN_BRACKETS}$",
    "label_bare_closes": rf"^\W*(?:closes?|closing(?: (?:time|date|on|at))*|closed? (?:on|at)){_IN_BRACKETS}$",
    "label_opens": r"\b(?:re-?)?(?:opens?|starts?|resum\w+)\b|\b(?:back|returns?|again|restored)\b",
    "leads_to_reserve": rf"{_RESERVE}s?{_AS_FOLLOWS}",
    "leads_to_reserves": rf"{_RESERVE}s{_AS_FOLLOWS}",
    "row_reserve": (
        rf"^\W*(?:{_SPARE}|if (?:needed|required))(?: {_SLOT})?\W*$|"
        rf"\((?:{_SPARE}|if (?:needed|required))(?: {_SLOT})?\)|"
        rf"^\W*{_SPARE}(?: {_SLOT})?[ ,;:(–-]{{1,3}}(?:only|used|to be|needed|required| ){{0,5}}(?:in case|if|should|when)\b"
    ),
    "section_office": (
        rf"^\W*(?:{_MEETINGS}|information sessions?|info sessions?|training|sessions|webinars?|{_OPEN_HOURS}|"
        r"contact(?: us)?|how to reach us|who can i (?:talk to|contact)|need help\?|other news|"
        rf"(?:(?:recently|already) )?{_DONE}(?: (?:planned|scheduled))?(?: {_JOBS})?(?: (?:this|last) (?:week|month|year))?|"
        rf"(?:(?:the|our|recent|planned|scheduled) )*{_JOBS} (?:(?:that|which) (?:is|are|has been|have been|was|were) |"
        r"we(?: have|'ve)? )?(?:already |now |recently |all )?(?:over|done|finished|completed|behind us|carried out)|"
        r"what (?:we have|we've|has been|is) (?:already |now )?(?:done|finished|completed|over|behind us)|"
        rf"(?:recent|earlier|{_JOBS}) history|history(?: of (?:{_JOBS}|the page))?|archive(?: of {_JOBS})?|already done|"
        r"upcoming (?:events|meetings)|key dates\b[^.:\n]{0,24}|escalation matrix)\W*$"
    ),
    "section_old": (
        r"^(?!\W*[-=_*~]{2,}[ ]?original\b)\W*(?!original (?:message|e?-?mail)\b)"
        r"(?:old|previous|original|former|initial|superseded)(?:ly)?"
        r"(?: \w+){0,3}?(?: (?:schedules?|dates?|"
        r"times?|windows?|plans?|planned|announced|details|timing|slots?|maintenance|notice|information|"
        r"works?))?\W*$"
    ),
    "section_reserve": (
        rf"^\W*(?:(?:the|our|possible|optional|proposed|planned) ){{0,2}}{_SPARE_SLOT}[^:\n]{{0,100}}\W*$|"
        rf"^\W*(?:[\w\-]+ ){{0,2}}?(?:window|slot|night|date|option)s?(?: \w(?: of \d)?)?[ ]?[(–,-][^()\n]{{0,20}}"
        rf"(?:{_SPARE}|{_KEPT}|only (?:if|when|in case)|if (?:needed|required|necessary))\b[^()\n]{{0,80}}\W*$|"
        rf"^\W*(?:[\w\-]+ ){{1,3}}?\(only (?:if|when|in case)\b[^()\n]{{0,80}}\)\W*$|"
        rf"^\W*{_NOT_ENOUGH}[^.:\n]{{0,40}}[^\w\n]*:?\s*$"
    ),
    "label_from": r"^\W*(?:re-?scheduled |moved |changed )?from\W*$",
    "label_to": r"^\W*(?:re-?scheduled |moved |changed )?to\W*$",
    "label_window": (
        r"^\W*after(?: (?:the )?(?:change|revision|amendment|re-?scheduling|update))?\W*$|"
        r"^\W*(?:planned|(?:now )?(?:re-?)?scheduled|announced|actual)(?: (?:to|for))?\W*$|"
        r"\b(?:when|windows?|time ?frames?|dates?|times?|period|schedule[ds]?|"
        r"night|slot|interval|day|timing|duration|maintenance|outage|works?|new|now|revised|primary|phase|stage|"
        r"batch|local|utc|gmt|downtime|interruption|shutdown|unavailab\w+|not available|suspen\w+|closed|closure|"
        r"isolation|down|offline)\b"
    ),
    "label_inner": r"^(?:dates?|times?|when|window|start|end|from|to|date (?:and|&) time|date/time|(?:start|end) (?:date|time))$",
    "label_alone": (
        rf"^(?:planned |scheduled |proposed |maintenance |outage |service |new |revised |primary )*(?:start|end|"
        rf"window|date|time|when|from|to|begins?|ends?|finish)(?:s|"
        rf"ing)?(?: (?:date|time|window|and|&|/|of|work))*(?: ?\([^)]{{2,20}}\))?$|"
        rf"^(?:the )?(?:nights?|days?|dates?|times?|hours) of (?:the )?{_WORK}$|^only (?:if|in case)\b[^.:]{{0,60}}$|"
        rf"^\W*(?:(?:only|but) )?(?:if|in case|should)\b[^.:\n]{{3,56}}$"
    ),
    "label_cell": (
        rf"^\W*(?:[a-z]+ ){{0,3}}(?:starts?|begins?|began|ends?|finish(?:es)?|from|to|until|dates?|times?|duration|"
        rf"beginning|conclusion|concludes|not before|not after|(?:window|slot|period) (?:opening|closing|close)|starting|ending|"
        rf"initiation|termination|"
        rf"when|windows?(?! ?\d)|period|downtime|schedule|day(?! ?\d)|night(?: of)?(?! ?\d)|commenc\w+|complet\w+|"
        rf"opens?|closes|(?<![a-z] )close|stops?|halts?)\b[^.\n]{{0,24}}$|^\W*(?:{_GO_OFF}|coming back|comes? back|"
        rf"(?:suspended|restored|re-?opens?|resumes?){_AT}|(?:{_OFF}|{_ON}|on){_AT}|"
        rf"interruption|disconnection|re-?connection|re-?establishment|restoration|resumption|stoppage|"
        rf"re-?start|re-?opening){_IN_BRACKETS}$"
    ),
}
"""By their names in the engine; matched against folded labels."""
