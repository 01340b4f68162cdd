"""What stands in English where names do and is none: people, times, steps of the work, status, headings, broken-off clauses."""

from notices.extract.languages.en.phrases import AGENTS, VERBS

_BROKEN_OFF = (
    r"[ ](?:the|(?-i:an?)|to|by|as|from|into|than|if|until|till|never|still|they|our|your|their|between|we|you|i|when|"
    r"while|whether|because|with|at|about|this|these|instead|meanwhile|within|behind|is|are|was|were)$|"
    r"[ ](?-i:WILL|IS|ARE|WAS|HAS|BE|GOES)(?:[ ]|$)"
)
"""What ends before that to which its last word leads, or is a sentence in capitals."""
_ASKED = (
    r"^(?:forget|bring|reply|open|turn|finish|stop|hoped?|fixed|taken|turned|switched|run|boil|fill|keep|check|try|save|log|"
    r"sign|visit|report|download|restart|unplug|update|use)[ ](?:the|an?|your|it|this|that|to|back|on|off|in|out|any|all|"
    r"down|by|supplying)\b"
)
"""What somebody is to do."""
_PREDICATES = (
    r"^(?:(?:\w+ly )?(?:resumed|confirmed|powered|brought|handed|wrapped|given|first promised|leaving|taking|severed|threw|"
    r"halted|paused|implemented|arranged|discontinued|unchanged|well (?:inside|within|ahead|before)|ahead of|given that|"
    r"according to|near|under|between|meant|let|except|limited by|remember|treat|yell|drive|seeing|kicks?|wants?|locked|"
    r"delivered|instead of))\b|"
    r"[ ](?:happens|loads|replaces?|severed|threw|piled|recalculates|retires|flushes|foresees|says?|reckon|saw|"
    r"follow(?:s|ed)|pauses?|moves|moved to|reported|arranged|said|stays?|flapping|throwing|whose|whom)\b"
)
"""A clause without its subject, or with it."""
_NEWS = (
    r"(?:notice|circular|message|bulletin|advisory|announcement|communiqu[ée]|update|alert|ticket|memo|newsletter|makluman|"
    r"drift(?:s)?info|rca|rfo|subject|interim|major(?: incident)?|fault|amended|n\.)"
)
_HEADINGS = (
    rf"^(?:(?:advance|public|exchange|change|operating|operational|service|weekly|member|recurring|important|customer|market|"
    rf"system)[ ])?{_NEWS}(?:[ ](?:n\.|no\.?|of|#)?[ ]?(?:[\w/.\-]*\d[\w/.\-]*|system))?$|"
    r"^(?:[\w\-]+ ){0,3}(?:service window|migration|overrun|swap|enhancement|closure|re-?cabling|fork|disruption|(?-i:works))$|"
    r"^(?:changed? (?:of )?(?:date|hour|day|time|plan)s?|[\w ]{0,30}good again|two short|door hanger|both days included|"
    r"(?:phase|step|sitting|shutdown|week|day|part|round|wave) (?:\d+\w?|[a-z]|one|two|three|four)(?: \([^()]*\)?)?|"
    r"under way|board meeting)$"
)
"""What is announced, and by what; the steps of it."""
_LABELS = (
    r"^(?:reported|opened|off|onwards?|plan|finishes|closes|out|taken|moves?|archiving|distribution|communicated|"
    r"reservation|departure|evening|slot|contingency|suspended|floor|patches|stop|section|new target|time of \w+|"
    r"start of \w+|same hours|delivery|version|failover|people|nobody|anything|themselves|failure|meters|gates open|"
    r"corrected|closing|opening|timings?|correction|fixed|partial|back|reply|switched (?:off|on)|"
    r"supply (?:lost|off|on)|last (?:refreshed|updated)|"
    r"(?:suspension|closure|adjustment|shutdown) period|(?:alternate|rain|back-?up) date|"
    r"period of (?:the )?\w+|stage [a-z\d]|without \w+|(?:\w+ )?local time|earlier|later|gave \w+|figure)$"
)
"""Words that stand before times as labels do, or behind them as verbs do."""
_GREETINGS = r"\b(?:kia ora|bonjour|namaste|salam)\b|^(?:kind|valued|gentle|esteemed|respected|honou?red) \w+$"

FRAGMENTS = rf"[→※|{{}}]|^~|{_GREETINGS}|{_BROKEN_OFF}|{_ASKED}|{_PREDICATES}|{_HEADINGS}|{_LABELS}"
"""A stretch in which it is found is a piece of a sentence or the heading of a notice."""

_PEOPLE = (
    rf"^(?:(?:the|our|all|some|many) )?{AGENTS}(?:$| (?:can|call|report|heard?|saw|see|say|were|will|may|must|without)\b)|"
    r"^(?:devices|equipment|servers|systems|machines|customers) with an?[ ]|"
    r"^(?:users?|customers?|clients?|merchants?|passengers?|passengers (?:on|at|in|with|who|from|of) .*|shoppers?|callers?|"
    r"visitors?|residents?|families|(?:all )?students?(?: and staff)?|employees|drivers?|players?|(?:all |our )?(?:staff|tenants)|"
    r"(?:our )?engineers|crews|members|technicians?|vendor|team|guards?|contractor|@?everyone|us)$|@"
)
_WINDOWS = (
    r"^(?:new|old|initial(?:ly)?|original|revised|previous|first|second|actual|planned|proposed|scheduled|expected|estimated|"
    r"earlier|existing|prior|amended|updated|maintenance|outage|service)(?: communicated)? (?:(?:starts?|ends?|finish|begins?|"
    r"beginning|windows?|schedules?|slots?|timings?|times?|dates?|completions?|restoration|recovery)\b|(?:plan|interval|hour|"
    r"period)s?$)|"
    r"^(?:(?:start|end|finish)(?:ing)?|begin(?:ning)?|execution|event)(?:[ ]?(?:/|&|and)[ ]?(?:end|finish))?[ ](?:date|time)\b|"
    r"^(?:start|end|from|to|finish)[ ]?\(|^(?:planned )?outage (?:start|end|ref)|^event onset$|"
    r"^(?:completion|commencement|schedule|windows? \d+|maintenance \w+(?: to)?|half|quarter|(?:hence )?supply|"
    r"first (?:trains?|buses)|regular|wartungsfenster(?: /)?|cancellation|period|between|times?|starts?|ends?|begins?|finish|"
    r"dates?|day|windows?(?: \w)?|duration|hours?|minutes?|night|weekend|weekdays?|month|week|overnight|advance)$|"
    r"(?:^|/ ?|[ ])(?:night|window|phase|stage|batch|slot|step|activity|noite|nacht|nuit|notte|noche) ?\d+$|"
    r"^(?:batch(?: \d)?|wave \d|phase \d|tier \d)$"
)
"""What heads times, or numbers them."""
_DAYS = (
    r"^(?:two|three|four|five|six|several|both|all) (?:\w+ )?(?:mornings?|evenings?|nights?|days?|afternoons?|occasions?|"
    r"dates?|weekends?|slots?)$|^(?:two|three|four|five|six|several) (?:hours|minutes|weeks|windows)$|"
    r"^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.?[ ]?\d|"
    r"^(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|"
    r"^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? \d|^(?:each|every)[ ]|"
    r"^(?:(?:winter|summer|spring|autumn|fall|christmas|easter|mid-?term|semester)[ ])?(?:break|holidays?|vacation|recess)$|"
    r"^(?:spring|all[- ]day|local|utc|us/(?:pacific|eastern|central|mountain))$|^inclusive$"
)
_AMOUNTS = (
    r"^\d+ (?:percent|per cent|a\.?m|p\.?m)\b|^\d+(?:[.,–-]\d+)?[ ]?(?:%|hours?|minutes?|min|h|seconds?|ms)\b|"
    r"^\d+[ ]?[GM]bps$|\d{1,2}:\d\d|^(?!\d{6,12}$|\d{1,3}-\d{6,12}$)[\d\W]+$|^\d+(?:\.\d+)+[ ](?-i:[a-z])|^within \d|"
    r"^(?:usually|about|around|up|approximately|roughly|putting|almost|nearly|just|only|still|very)\b|"
    r"^(?:less|more|fewer) than\b|^(?:one|two|three|four|five|six|ten)$"
)
_STATES = (
    r"^(?:open|closed|confirmed|cancell?ed|completed?|withdrawn|postponed|dispatched|approved|pending|unplanned|investigating|"
    r"identified|monitoring|resolved|restored|in progress|no longer needed|goes ahead)(?:[ ]?/[ ]?\w+)?$|"
    r"^(?:started|began|begun|offline|down|online|announced|delayed|extended|planned|scheduled|original|originally|revised|actual|"
    r"previous|previously|now|possible|available|unavailable|called off|moved up|brought forward|put off|open again|now stay|"
    r"done|emergency|urgent|maintenance performed|availability|list|(?:service|power|supply|link) (?:restored|resolved|back))$|"
    r"^(?:timed|announced?|completely|fully|partly)\b|^(?:originally|owing)\b|"
    r"[ ](?:saved|sent|received|submitted|lodged|advertised|booked|debited|entered|posted|dropped)(?:$|[ ](?:before|after|by|via|"
    r"for|in|on|since|through|to|meanwhile|over|until|while)\b)"
)
_PAPERS = (
    r"^(?:(?:public|market|service|works|operational) notice|notice to \w+|interim report|media statement|change of terms|"
    r"reference|notice|ids?|ticket|kindly|reminder|note|attention|important|warning|information)$|"
    r"^(?:first |initial )?reports?\b|^ref\b|^information (?:about|on)\b|^(?:etr|eta|rfo|re|fw|fwd|cut)$|"
    r"^(?:(?:kind |best )?regards|sincerely|yours)\b|^(?:hey|hi|hello|dear)\b|"
    r"\b(?:we|you|i|please|thank|thanks|regret|sorry|apologi[sz]e|inconvenience|notified|informed|expected|dear)\b|"
    r"^(?:why|who|what|when|where|reason|cause|purpose|note)[ ]?:"
)
"""What a notice is, and what it says of itself and to its readers."""
_CLAUSES = (
    r"^(?:and|on|at|from|when|by|for|during|after|before|starting|beginning|due|to|expect|of|in|with|as|until|while|because|since|"
    r"so|if|or|but|not|no|which|who|whose|where|then|than|there|once|please)\b(?!-)|"
    r"\b(?:that|which|who|whose)$|[ ](?:which|who)[ ]|\b(?:this|these|those|said)[ ](?!week|month)|\bits\b|"
    rf"^(?:it|he|she|they|we|you|there)\b|^an?[ ]|^\(|^s[ ]|^unfortunately\b|\b(?-i:{VERBS})\b|"
    r"^(?:its|them|this|that|these|those|here|what|the|our|your|an?|whatever|was|again|once again|instead|n/?a|none|tbd|tba|yes|"
    r"following|follows|having \w+)$|\bnone$"
)
_TRAFFIC = (
    r"^(?:queued|running|pending|existing|active)[ ]|\bestimates?\b|\bbacklog\b|\bsessions$|^jobs\b|"
    r"^new (?:jobs|requests|orders|calls|messages|connections|builds|logins)$|"
    r"^(?:files|queries|requests?|uploads|taxpayers|nationwide|workloads|power|water|gas|electricity|heating|data|messages|"
    r"traffic|calls?|orders|session|connections?|news|events|planned events?)$"
)
"""What passes through a system, or from a mains."""
_GENERAL = (
    r"(?:^|[ ])(?:maintenance|outages?|downtime|interruptions?|upgrades?)$|"
    r"^(?:works?|the work|the maintenance|services?|systems?|all|some|both|several|many|others?|each|every|everything(?: else)?|"
    r"impact|region|details|status|reason|location|type|effect|scope|new ones|(?:the )?rest|time|place|progress|full|part|total|"
    r"same|office|offices|disruption|circuits?|retry|links?|ports?|redundancy|repairs?|"
    r"(?:(?:the |your )?following |affected |your )(?:links?|lines?|circuits?|services?|systems?|connections?|customers?|users?|"
    r"windows?|network)|production|current one|new one|level|branch(?:es)?|buildings?|(?:the )?counters?|issues?|problems?|"
    r"incidents?|shutdown|trouble|lights|clocks|utility|migration|reversal|roll-?out|(?:error )?budget|storms?|severe \w+|"
    r"vessel|boiler|weather|amber alert|standard|span|autumn release|new release|(?:new|next) version|quick|brief|short|fiscal|"
    r"hotfix|bilateral|nothing|facility|tests?|severity|performance|recovery|degradation|date/time|informational message|"
    r"service (?:degradation|disruption|event|notice)|(?:increased|elevated) (?:error rates?|latenc(?:y|ies)))$"
)
"""Words that stand for anything by themselves."""

UNNAMED = "|".join((FRAGMENTS, _PEOPLE, _WINDOWS, _DAYS, _AMOUNTS, _STATES, _PAPERS, _CLAUSES, _TRAFFIC, _GENERAL))
"""A stretch in which it is found is no name."""
