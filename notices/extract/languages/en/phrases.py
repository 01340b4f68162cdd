"""Parts of English sentences in which names stand: subjects, verbs of what is hit, people who cannot do something."""

DET = r"(?:the|our|your|its|their|both|all|key|some|most|many|several of|all of|each of|parts? of|any)"
"""What stands before a noun and belongs to no name."""
WORD = r"[^\s,;:!?()]{1,40}"
"""A word of a name."""
BRACKET = r"\([^()\n]{1,80}\)"
"""What stands in brackets."""
# At most 14 words, commas and brackets between them.
NP = rf"(?:{WORD}|{BRACKET})(?:,?[ ]{{1,2}}(?:{WORD}|{BRACKET})){{0,13}}?"
"""A name of some words."""
# "A, B and C", whose commas end nothing.
ITEM = rf"(?:{WORD}|{BRACKET})(?:[ ](?:{WORD}|{BRACKET})){{0,5}}?"
"""An item of a list of names."""
NPS = rf"(?:(?:{ITEM},[ ]){{1,7}}(?:{ITEM}[ ])?(?:and|or|&)[ ](?!(?:we|you|they|it|so|then|will|is|are|has)\b){ITEM}|{NP})"
"""One or several names."""
NOT_SUBJECT = (
    r"(?!(?:issues?|problems?|incidents?|teams?|kindly|vendor|window|change|outage|deadlines?|shutdown|we|you|i|he|she|"
    r"it|they|there|this|that|these|those|here|what|when|where|who|why|how|if|no|inserting|entering|using|"
    r"paying|please|dear|customers? who|engineers?|"
    r"technicians?|crews?|staff|facilities|(?:city|town|council|company|contractor|provider|supplier|utility|"
    r"district|department)[ ](?:will|is|has|plans|shall|would)|nothing|everything|everybody|anyone|times?|"
    r"dates?|details|work|works|maintenance|the (?:work|works|maintenance|"
    r"window|change|vendor|supplier|team|problem|issue|outage|interruption|planned|scheduled|following)|"
    r"(?:service )?break|an?[ ](?:outage|interruption|update|fix|problem|issue|error|"
    r"upgrade|engineer|new|brief|short)|active sessions|messages(?! (?:to|from|in|for|between)\b)|thanks?|sorry|"
    r"next|further)\b(?!-))"
)
"""What is no subject."""
CAUSE = (
    r"(?:(?:we(?:'re| are| have)? )?(?:currently |also )?(?:investigat|look|aware|see|receiv|had|"
    r"get)\w*\b[^,;:.\n]{0,40}\bthat[ ]|(?:due to|owing to|because of|in order to|to|as part of|following|for|"
    r"after|as|since|while|whilst|once)\b[^,;:\n]{0,90}?,[ ]+)"
)
"""A reason, before what is hit."""
_REPORTED = (
    r"(?:(?=[^,;:\n]{0,180}[ ]that[ ])[^,;:\n]{0,100}?\b(?:announc(?:e|es|ed|ing)|inform(?:s|ed)?|notif(?:y|ies|ied)|"
    r"advis(?:e|es|ed)|reports?|reported|remind(?:s|ed)?|confirms?|regrets?|learn(?:t|ed)|tells?|told|says?|said|states?|"
    r"declares?)\b[^,;:\n]{0,80}?[ ]that,?[ ](?!(?:we|you|they|it|this|there)\b))"
)
_CALLED = (
    r"(?:(?:dear|respected|esteemed|gentle|valued)[ ](?:[\w\-&]+[ ]){0,3}?[\w\-]+,[ ]|"
    r"(?:(?:dear|hello|hi|hey|good morning|good afternoon)[ ])?(?:[\w\-]+[ ]){0,2}?(?:partners|providers|colleagues|pilots|all|"
    r"folks|families|everyone|team|teams|developers|members|guests|tenants|travellers|traders|players|participants|friends|"
    r"neighbours|neighbors|managers|captains|couriers|rangers|registrars|subscribers|customers|"
    r"clients|users|residents),[ ]|heads[ -]?up\W{1,4}|good news:?,?[ ])"
)
_AIM = r"(?:with (?:the|an?)|for the) (?:purpose|aim|goal|view|intention|objective|sake)\b[^,;:\n]{0,90}?,[ ]+"
LEAD = (
    rf"(?:\d{{1,2}}[.)][ ])?(?:{_CALLED})?(?:{_REPORTED})?(?:{_AIM})?(?:(?:please|kindly) (?:note|"
    rf"be (?:aware|advised))[ ](?=(?:the|our|all|both)[ ]))?"
    r"(?:(?:please (?:be (?:informed|advised|aware)|note)|kindly (?:note|be (?:advised|informed))|note|"
    r"(?:we (?:inform|advise) you|(?:we are )?(?:pleased|happy|glad|sorry) to (?:inform|advise|tell|announce)(?: you)?)|"
    r"(?:just )?letting you know|be advised|(?:just |this is )?(?:a )?(?:quick |friendly |gentle )?reminder|"
    r"(?:[a-z]+ ){1,3}(?:is|are) (?:hereby |kindly )?(?:informed|advised|notified|reminded)|"
    r"(?:[a-z]+ ){1,3}(?:may|should|must|will|(?:is|are) (?:kindly |hereby )?(?:requested|asked|"
    r"advised) to) (?:please |kindly )?(?:note|take note|be (?:aware|informed|advised))) that[ ])?(?:(?:due|"
    r"owing) to (?:[\w\-]+[ ]){0,4}?(?:issues?|problems?|faults?|errors?|reasons?|failures?|works?|maintenance|"
    r"upgrades?|activity)[ ](?!(?:on|in|at|of|with|to|by|and|for|from|affecting|between|during|the|our)\b)|"
    r"(?:during|in|over|throughout|within) (?:this|that|the|said|the said) (?:maintenance |planned )?(?:time|period|window|"
    r"works?|upgrade|outage|maintenance|downtime|night)[ ](?!(?:of|on|for|from|in|at|the|our|we|you|and|will|is|"
    r"are)\b))?(?:(?:for|to|starting|beginning|by|due to|owing|owing to|because of|because|during|on|in|as|from|"
    r"while|whilst|at|after|before|this|last|with|until|over|throughout|dear|valued|"
    r"once|between|within|tonight|tomorrow|today|yesterday|overnight|unfortunately|currently|hey|hello|hi|since|"
    r"following|however|also|so|then|and|but|that)\b[^,;:\n]{0,90}?"
    r"(?:,[ ]+(?:and[ ])?|[ ](?=(?:the|our|all|both)[ ])|[:][ ])){0,2}"
)
"""What may begin a sentence before its subject."""
BE = (
    r"(?:will|won't|shall|go|is|isn't|are|aren't|was|wasn't|were|has|have|had|goes?|going|went|may|might|can|"
    r"cannot|can't|could|should|would|stays?|stay|remains?|remain|"
    r"becomes?|stop|stops|stopped|(?-i:close|CLOSE)|closes|closed|broke|breaks|shut|shuts|show|shows|"
    r"return(?:s|ed)?(?= (?:to|on|at|by|from|in|later|again|with|after|as|partial|no|empty|stale|errors?|"
    r"incomplete)\b|[ ]?$)|fail|fails|failed|"
    r"drops?(?= (?:out|to|for|from|off|briefly|calls|connections|packets|sessions|by|once|twice)\b)|needs?|"
    r"gets?|experience[sd]?|suffers?|sees?|"
    r"reboots?|restarts?|come|comes|came|be|being|do|does|did|not|run|runs|began|begins?|started|starts?|"
    r"(?:is|are|was|were|do|does|did|wo|ca|have|has|could|would)(?=n't))(?:\b|(?=n't))"
)
"""A form of "to be" of what is hit."""
HIT = (
    r"(?:unavailable|(?<=shall )not \w+|(?<=will )not (?!be\b|affect|impact|change|only)\w+|"
    r"(?:\bnot|n't) (?:be |been |currently |yet )?(?:able|available|accessible|possible|work\w*|"
    r"accept\w*|process\w*|respond\w*|load\w*|sell\w*|receiv\w*|reach\w*|deliver\w*|sync\w*|updat\w*|usable|"
    r"operat\w*|open|function\w*|show\w*|run|generat\w*|creat\w*|sen[dt]|issu\w*|print\w*|produc\w*|arriv\w*|"
    r"provided|offered|served|supplied|take)|"
    r"cannot|offline|off-line|\bdown\b|suspen\w+|\bclos(?:ed?|es|ing)\b|interrupt\w*|restart\w*|reboot\w*|"
    r"unable|fail\w*|partial\w*|slow\w*|delay\w*|queu(?:ed?|e?ing)\b|"
    r"\blate\b|degrad\w+|read-only|disrupt\w*|\bshut\w*|stop(?:s|ped)?\b|limited|low or no|\boff\b|declined|"
    r"unreachable|refused|rejected|"
    r"inaccessible|maintenance\b|stale|\bdrop(?:s|ped)?\b|5xx|\b50[234]\b|errors?\b|"
    r"out of (?:service|action|order|use|commission|operation|reach)|(?<=go )dark\b|(?<=goes )dark\b|halted|"
    r"frozen|(?<=are )concerned|(?<=is )concerned|without (?:power|water|electricity|gas|supply|service)|"
    r"unusable|"
    r"no (?:power|water|electricity|supply|gas|access|service)|cut off|\blost\b|disconnected|paused|blocked|"
    r"disabled|locked|drained|impacted|affected|broke|intermittent\w*|"
    r"elevated|exempt|(?<=be )out\b(?! of)|(?<=is )out\b(?! of)|(?<=are )out\b(?! of)|flaps?\b|incomplete|"
    r"incorrect|outdated|one power feed|taken (?:down|out|offline)|withdrawn|"
    r"stuck\b|crashing\b|(?:(?<=been )|(?<=is )|(?<=are )|(?<=run )|(?<=runs ))(?:dry|dead|dark|blank|silent)\b|"
    r"(?<=been )(?:failing|kicking|dropping|rejecting|returning|timing|throwing|refusing|"
    r"out)\b|no longer(?! (?:sent|needed|required|necessary|issued))|re-?imaged|imaged|serviced|patched|"
    r"maintained|"
    r"(?:see|sees|experience|suffer|have)\b[^.;\n]{0,30}\b(?:outages?|interruptions?|flaps?|drops?|disruptions?|"
    r"downtime|packet loss|breaks?|loss of)\b|(?<!not )included in\b|back\b|again\b|restored|recovered|resolved|"
    r"on time|in scope|wiped|time ?outs?|timing out)"
)
"""What happens to what is hit."""
STATE = (
    r"(?:(?:will be |is |are |currently |temporarily )?(?:unavailable|not available|inaccessible|offline|down\b|"
    r"out of (?:service|order)|closed|no |limited|read-only|slow|suspended|interrupted|degraded|"
    r"disrupted)(?! (?:time|period)))"
)
"""The state of what is hit."""
DOING = (
    r"[ ](?:be )?(?:perform|carry|carrying|conduct|undertak|implement|execut|complet(?:e|ing)|mak(?:e|ing)|"
    r"announc|schedul(?:e|ing))\w*[ ](?!out\b[^.]{0,4}$)"
)
"""What goes on with it."""
CAUSING = (
    r"[ ](?:also |then |briefly )?(?:cause|require|result|affect|impact|lead|mean|interrupt|disrupt|involve|leave|suspend|"
    r"isolate|disconnect|shut (?:down )?the|turn off|switch off)\b"
)
"""What it does to others."""
DONE = (
    r"(?:upgraded|updated|replaced|patched|serviced|migrated|moved|relocated|maintained|rebuilt|converted|"
    r"renewed|re-?imaged|imaged|switched|re-?indexed|transferred|consolidated|refreshed|"
    r"swapped|rebooted|restarted|tested|repaired|decommissioned|changed|reconfigured|worked on|extended|"
    r"rescheduled|postponed|cancelled|canceled)"
)
"""What was done to it."""
BETWEEN = r"(?:[ ]between[ ](?-i:[A-Z])[^,;.:\n]{1,30}?[ ]and[ ](?-i:[A-Z])[\w'’\-]{1,20}(?:[ ](?-i:[A-Z])[\w'’\-]{1,20}){0,2})?"
"""The two places that a line joins, which belong to its name."""
AREAS = r"(?:areas?|streets?|localities|suburbs|districts|villages|towns|roads|neighbou?rhoods|feeders|places|sectors|wards)"
"""Places that are listed."""
AGENTS = (
    r"(?:traders|retailers|producers|publishers|callers|partners|participants|declarants|applicants|claimants|guests|"
    r"travellers|travelers|commuters|motorists|drivers|brokers|agents|subscribers|taxpayers|parents|patients|providers|"
    r"colleagues|pilots|pharmacies|surgeries|operators|owners|holders|campers|voters|staff|engineers|technicians|crews|"
    r"developers|learners|teachers|readers|listeners|viewers|borrowers|buyers|sellers|shippers|importers|exporters|"
    r"ministry|council|bank|vendor|carrier|supplier|phone company|provider|card ?holders|account ?holders|householders|managers|"
    r"captains|couriers|rangers|registrars|splicers|electricians|fitters|contractors?|(?:trade )?unions|(?:general )?public|"
    r"acquirer|(?:[\w\-]+ ){0,2}teams?)"
)
"""Who uses or runs it, which is no name of it."""
PEOPLE = (
    r"(?:customers?|consumers?|residents|households|homes|properties|premises|addresses|water|gas|power|electricity|supply|heating)"
)
"""Who cannot do something."""
UNABLE = (
    r"(?:cannot|can't|can not|could(?: not|n't)|unable to|(?:not|[a-z]{2,6}n't) (?:be |been |currently |yet )?able to|"
    r"not (?:be )?possible to|impossible to|(?:nobody|no one) can)(?: currently| temporarily)?"
)
"""That they cannot."""
USE = (
    r"access|use|reach|enter|open|view|log ?in(?:to| to)|log ?on to|sign ?in(?:to| to)|connect to|get (?:in)?to|"
    r"load|place (?:an? )?(?:order|trade|call)s? (?:on|in|via)"
)
"""What they cannot do."""
ACCESS = (
    r"(?:access(?: is not possible)? to|log(?:ging)?[ -]?(?:in|on)[ ]?to|sign(?:ing)?[ -]?in[ ]?to|"
    r"interruptions? (?:to|of|in)|disruptions? (?:to|of|in|with)|outages? (?:of|to|on|for|in)|"
    r"downtime (?:of|for|on)|unavailability of|suspension of|closure of|shutdown of|shut-?down of|"
    r"(?:service )?(?:stop|stoppage|halt|pause) (?:of|for|on)|affect(?:s|ed|ing)?|impact(?:s|ed|ing)|"
    r"problems? with|issues? with|trouble with|(?:(?:degraded |reduced |poor |low )?(?:throughput|performance|"
    r"connectivity)|error rates?|errors?|[45]xx(?: \w+)?|latency|delays?|timeouts?|failures?|degradation|"
    r"packet loss) (?:on|for|in|with|of|at)|"
    rf"{UNABLE} (?:{USE})|(?:is|are) not receiving|power(?:ed)? off|"
    r"(?:delays?|issues?|problems?|errors?|difficult(?:y|ies)|trouble|timeouts?|failures?)[ ](?:in |when |"
    r"while |with )?(?:receiving|loading|accessing|using|opening|sending|viewing|processing|connecting to|"
    r"logging in(?:to| to)?|signing in(?:to| to)?)|(?:slow\w*|degraded|delayed|elevated|increased|"
    r"reduced)[ ](?:[\w\-]+[ ]){1,3}(?:of|for|on|in|with)(?=[ ])|take(?: down|n down)?|taking down|"
    r"shut(?:ting)? down|clos(?:e|ing)|stop accepting|pausing|pause|(?:service )?breaks? (?:of|in|to)|"
    r"suspend(?:ing)?|drained from|withdrawing)"
)
"""What they cannot reach."""
WORK_ON = (
    r"(?:reload(?:s|ing)?(?![ ](?:of|on|for)\b)|power[- ]cycl(?:e|ing)|recabl(?:e|ing)|re-?splic(?:e|ing)|"
    r"splic(?:e|ing)|overhaul(?:ing)?|isolat(?:e|ing)|re-?configur(?:e|ing)|switch(?:ing)? over|"
    r"cut(?:ting)? over|(?:upgrad(?:e|es|ing)|updat(?:e|es|ing)|reboot(?:s|ing)?|restart(?:s|ing)?|test(?:ing)?|"
    r"patch(?:es|ing)?)(?![ ](?:of|on|for|to|at|in)\b)|replac(?:e|es|ing)(?![ ]of\b)|migrat(?:e|es|ing)|"
    r"mov(?:e|es|ing)|relocat(?:e|es|ing)|maintain(?:ing)?|renew(?:ing)?|"
    r"swap(?:ping)?|rebuild(?:ing)?|servic(?:e|ing)|fail(?:ing)? over|convert(?:ing)?|repair(?:ing)?(?![ ](?:of|on|for|to|at)\b)|"
    r"(?:maintenance(?: (?:window|period|works?))?|works?|upgrades|replacement|reboot|restart|rotation|renewal|"
    r"repairs?|patching|inspection|intervention) (?:of|on|for|to|at)|"
    r"(?:upgrade|update|migration|relocation|failover|conversion|move|transition|switch) (?:of|on|for|at)|"
    r"(?:electrical |power |planned |electricity |water |gas )?shut-?(?:down|off) (?:of|in|at|to)|(?:maintenance|trackwork) in|"
    r"(?:updates|upgrades|patches) to|behind)"
)
"""Work, and what it is done on."""
STOPS = (
    r"(?=[ ](?:right now|following|caused|after|at (?:the|this) moment|currently|anymore|takes?|starts?|begins?|"
    r"was|were|consists?|continues?|goes|finished|ended|ends|completed|concluded|lasted|ran|runs|should|on|at|"
    r"from|tonight|tomorrow|between|will|to|planned|is|are|has|have|for|with|over|scheduled|during|so|since|"
    r"which|that|because|due|in (?:two|three|batches|order|zone|the)|until|starting|this|next|by|again|within|"
    r"without(?= (?:power|water|gas|electricity|supply|service|heating|internet)\b)|after|while|"
    r"and (?:we|you|it|the work))\b|[ ]?[,.;:!?(\n]|[ ]*$)"
)
"""That something stops."""
COMPONENT = (
    r"(?:(?:[\w\-]+[ ]){0,2}(?:software|firmware|operating systems?|line cards?|linecards?|fabric modules?|"
    r"modules|optics|batteries|power suppl(?:y|ies)|disks?|chillers|fans?)[ ](?:of|on|in|for|at)[ ])?"
)
"""A part of something."""
WORK_OF = (
    r"(?:(?:[a-z\-]{3,14}[ ]){0,2}(?:patching|upgrade|upgrading|update|updating|work|works|maintenance|"
    r"migration|outage|interruption|replacement|replacing|reboot|restart|restarting|rebooting|repair|shutdown|"
    r"stop|stoppage|pause|halt|move|relocation|testing|delivery|(?:line |fabric |controller |interface )cards?|"
    r"linecards?|modules?|optics|transceivers?|fans?|power suppl(?:y|ies)|software|firmware|operating system|"
    r"configuration|operation|availability)"
    r"[ ](?:of|on|for|to|at|in)(?:[ ](?:the|our|your|all))?)"
)
"""Work named after what it is done on."""
VERBS = (
    r"(?:is|are|was|were|has|have|had|will|shall|would|should|can|cannot|could|may|might|must|do|does|did|be|"
    r"been|being|takes?|took|ran|fell|failed|lasted|started|occurred|happened|hits?|struck|detected|found|"
    r"caused|reopens?|resumes?|runs?|ends?|ended|goes|go|went|returns?|returned|begins?|began|starts?|started|"
    r"opens|opened|closes?|closed|finished|put|becomes?|became|needs?|lasts?|uses?|comes?|recovered|remains?|"
    r"affecting|get|gets|expects?|means?|allows?|keeps?|see|contact|"
    r"came|gave|told|tells|left|lost|became|got|sent|stands|informs?|announces?|communicates|advises|reminds|thanks|collects|"
    r"receives|requires|circulates?|answers|faces|exchanges?(?= data)|hangs|serves|suffers|tripped|interrupted|hoped?|"
    r"them|him|it'll|that's|nor|\w+n't|\w+'(?:ll|ve|re))"
)
"""Verbs that no name holds."""
PREDICATE = (
    r"(?:(?:all|both|then|now|also|still|simply|suddenly|has|have|had|will|shall|should|would|is|are|to)[ ]){0,3}"
    r"(?:(?:went|gone|goes?)[ ](?:down|dark|dead|dry|off|out|silent|blank|read-only|away)\b|lost\b|loses?\b|quit\b|crashed|froze\b|"
    r"died\b|stalled|tripped|blew\b|burst\b|broke\b|gave (?:out|up|way)|packed (?:up|it in)|conked out|keeled over|cut out\b|"
    r"buckled|collapsed|melted|hung\b|halts?\b(?! (?:of|for)\b)|halted|paus(?:e|es|ed)\b(?! (?:of|for)\b)|"
    r"freez(?:e|es)\b(?! (?:of|for)\b)|stops?\b(?! (?:of|for|on|in)\b)|stopped|ceas(?:e|es|ed)\b|"
    r"refus(?:e|es|ed)\b|reject(?:s|ed)?\b|bounc(?:e|es|ed)\b|vanish(?:ed|es)?\b|disappear(?:s|ed)?\b|sleeps?\b|"
    r"locks? (?:up|down)\b|"
    r"(?:run|runs|ran) (?:dry|dumb)\b|resum(?:e|es|ed)\b|re-?open(?:s|ed)?\b|gets? no\b|signs? off\b|bows? out\b|rests?\b(?= (?:at|"
    r"from|on|between)\b)|(?:take|takes|took|have|has) an? (?:\w+ )?(?:break|nap|rest|pause|breather)\b)"
)
"""That something stops, fails or comes back, without a verb like "is" before it."""
GENERIC = (
    r"(?:portals?|systems?|services?|bank(?:ing)?|sites?|websites?|apps?|lines?|channels?|machines?|pages?|"
    r"platforms?|applications?|servers?|terminals?|realms|records|endpoints?)"
)
"""Nouns that are no names by themselves."""
_PROPER = r"(?-i:[A-Z0-9])[\w\-./'’]*(?:[ ](?:(?-i:[A-Z0-9])[\w\-./'’]*|de|la|del|of)){0,3}"
SERVING = (
    rf"(?:(?:the|our|your|all)[ ])?(?!{WORK_OF})(?!(?:[\w\-]+[ ])?(?:access|parts?|customers|residents|homes|households|"
    r"properties|premises|people|clients|taps|subscribers|coverage|queries|links|members|water|power|gas|electricity|supply|supplies|heating|users|areas?|roads?|outages?|"
    r"interruptions?|closures?|suspension|connections?)[ ](?:at|in|on|from|to)\b)"
    rf"(?:(?!(?:at|in|on|from|to|and|or|for|of)\b)[\w\-'’/]+[ ]){{1,5}}(?:at|in|on|from|to)[ ](?:the[ ])?(?:(?-i:[a-z])\w+[ ])?"
    rf"{_PROPER}(?:,[ ]{_PROPER}){{0,4}},?[ ](?:and|&|or)[ ](?:the[ ])?{_PROPER}(?:[ ](?-i:[a-z])[\w\-]+){{0,2}}"
)
"""What is one thing at several places: "phone lines at Alder, Birch and Cedar schools"."""
