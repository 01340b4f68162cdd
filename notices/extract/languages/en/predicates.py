"""How English says that something stops or comes back: predicates without their subjects, and the cues of the times beside them."""

from notices.extract.languages.language import Cue
from notices.extract.mentions.marks import Role

_GONE = (
    r"(?:down|dark|dead|off-?line|off (?:the )?(?:air|grid|net|network|line)|"
    r"off\b(?! (?:on (?!$|\d|the \d|(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|"
    r"dec)[a-z]*\b)|to\b|with\b|work\b))|out of (?:service|use|action|order|commission|operation|production|"
    r"reach)|read-?only|"
    r"silent|quiet|blank|idle|to (?:sleep|bed)|(?:in)?to (?:maintenance(?: mode)?|dry ?dock|hibernation|standby|"
    r"read-?only|the workshop))"
)
_THING = r"(?:(?!(?:but|or|until|till|before|please)\b)[\w\-'&/+]+,? ){1,8}?"
_REST = (
    r"(?:an?|its|their|the|another|some) (?:\w+[ \-]){0,2}?(?:nap|rest|break|breather|pause|bath|holiday|"
    r"day off|night off|time-?out|siesta)"
)
_LINKS = (
    r"(?:spans?|segments?|sections?|wave(?:length)?s?|paths?|fib(?:er|re)s?|cables?|pairs?|light|power|supply|"
    r"mains|electricity|water|gas|heat(?:ing)?|cooling|pressure|links?|uplinks?|trunks?|feeds?|lines?|circuits?|"
    r"connections?|connectivity|wi-?fi|broadband|contact|signal|sync|service|access|internet|network|phones?|coverage)"
)
_DOES = (
    r"(?:able|(?:avail|us|reach|access|oper|pass|approach|naviga)\w{0,3}[ai]ble|possible|running|"
    r"in (?:service|operation|use)\b|open(?! (?:again|its|their|until|before))|function\w*|operat\w+|"
    r"work(?:ing)?|run|answer\w*|respond\w*|load\w*|connect\w*|reach\w*|serv(?:e|ed|ing)|accept\w*|process\w*|"
    r"take|(?:go|come) (?:out|through|in)\b|leave\b|refresh\b|save\b|arrive\b|show\w*|updat\w+|search\w*|"
    r"edit\w*|submit\w*|display\w*|be (?:there|had|reached|used|opened|searched|seen|booked|paid|made|done))"
)

STOPS = (
    rf"(?:go(?:es|ing)?|drop(?:s|ping)?|fall(?:s|ing)?|slip(?:s|ping)?|switch(?:es|ing)?|turn(?:s|ing)?|com(?:e|es|ing)) {_GONE}|"
    rf"(?:be|is|are|being|gets?|getting) (?:\w+ ){{0,2}}?(?:taken|brought|pulled|put|switched|turned|shut|"
    rf"powered|cut|sent|towed|knocked|stood) (?:\w+ )?{_GONE}|"
    rf"(?:tak(?:e|es|ing)|bring(?:s|ing)?|pull(?:s|ing)?|put(?:s|ting)?|switch(?:es|ing)?|turn(?:s|ing)?|"
    rf"power(?:s|ing)?|cut(?:s|ting)?|send(?:s|ing)?|tow(?:s|ing)?|shut(?:s|ting)?) {_THING}{_GONE}|"
    r"(?:tak(?:e|es|ing)|bring(?:s|ing)?|knock(?:s|ing)?) (?:out|down) (?:the|our|your|all|both|its|these|this)\b|"
    r"pull(?:s|ing)? the plug|go(?:es|ing)? away\b|"
    r"(?<!go )(?<!goes )(?<!sent )(?<!going )(?<!come )(?<!comes )"
    r"(?<!handed )(?<!given )(?<!carried )(?<!rolled )out\b(?= (?:at|from)\b)|"
    r"lock(?:s|ing)? (?:the|our|its|it|them|this|that|you|everybody|everyone|users|customers)\b|"
    r"shut(?:s|ting)?\b(?! (?:in|out|up)\b(?! (?:both|each|either|all)\b))|(?:be|is|are) (?:to be )?shut\b|closes\b|"
    r"closing\b(?! (?:auctions?|bell|times?|prices?|dates?|hours?|session|ceremony|balances?|rates?|bids?|"
    r"remarks|report|call)\b)|(?<!market )(?<!the )(?<!at )(?<!business )(?<!trading )close\b(?! (?:to|by|of|"
    r"enough|contact|watch|is|are|was|has|will|remains?|shall|stays?|price|auction)\b)|closed down|"
    rf"sleeps?\b(?! (?:mode|well|in)\b)|(?:fall(?:s|ing)?|is|are|be) asleep|nods? off|"
    rf"(?:tak(?:e|es|ing)|ha(?:s|ve|ving)) {_REST}|(?:run|runs|go|goes|fall|falls) (?:dry|dumb|still)\b|"
    rf"refus(?:e|es|ing)\b|reject(?:s|ing)?\b|declin(?:e|es|ing)\b|turn(?:s|ing)? (?:\w+[ \-]){{0,3}}?away\b|"
    rf"(?:show|shows|showing|display|displays|serve|serves|give|gives) (?:\w+ ){{0,2}}?(?:holding|maintenance|"
    rf"error|splash|sorry|blank) (?:page|screen|message|notice)|"
    rf"(?:kick|kicks|thrown?|log|logs|logged|kicked) (?:\w+ )?(?:off|out)\b|"
    rf"rests?\b(?= (?:at|from|on|between|for)\b)|"
    r"stop(?:s|ping)?\b|halt(?:s|ing)?\b|ceas(?:e|es|ing)\b|paus(?:e|es|ing)\b|freez(?:e|es|ing)\b|"
    r"stand(?:s|ing)? still|sign(?:s|ing)? off\b|disappear(?= (?:at|from|on|between|for)\b)|bow(?:s|ing)? out|"
    r"leav(?:e|es|ing) (?:us|you|the (?:air|net|network|stage))\b|"
    rf"suspend(?:s|ing)?\b|disconnect(?:s|ing)?\b|isolat(?:e|es|ing)\b|unplug(?:s|ging)?\b|"
    rf"de-?energi[sz](?:e|es|ing)\b|withdraw(?:s|ing)?\b|drain(?:s|ing)?\b|disabl(?:e|es|ing)\b|"
    rf"los(?:e|es|ing) (?:\w+ ){{0,3}}?{_LINKS}\b|"
    rf"(?:be|is|are|being|stays?|remains?) (?:\w+ly )?(?:{_GONE}|pulled|removed|cut off|suspended|paused|halted|"
    rf"stopped|frozen|held (?:back|up)|out of bounds|off limits|turned away|refused|rejected|thrown out|"
    rf"kicked (?:off|out)|logged out|signed out|gone|shut off|locked(?: out| down)?|barred|blocked|drained|"
    rf"isolated|disconnected|unplugged|de-?energi[sz]ed|disabled|withdrawn|interrupted|closed|unavailable|"
    rf"unreachable|inaccessible|unusable|inoperative|inoperable|dark|dead)\b|"
    rf"(?:(?:will|shall|do|does|can|would)(?: not|n't)|can't) (?:be )?{_DOES}\b|won't (?:be )?{_DOES}\b|"
    rf"(?:will|shall|can|may) (?:\w+ )?be neither\b|neither (?:[\w\-]+ ){{1,5}}nor (?:[\w\-]+ ){{1,5}}?(?:can|will|may|"
    rf"is|are)\b|(?:tak(?:e|es|ing)|accept(?:s|ing)?|sells?|issues?|sends?|process(?:es)?|answers?|serves?|prints?|"
    rf"delivers?|gets?|see|shows?) no (?!longer|more\b|notice|time|action|effect|part|responsib|liabil|difference|"
    rf"change|interruption|impact|downtime|disruption|charge|holiday|risk|account)\w+|"
    rf"(?:nobody|no one|none of (?:you|us|them|our \w+)) (?:can|will|is|gets)\b|(?:be|is|are) unable to\b|"
    rf"we (?:will |shall |have to |must )?cut (?:off |the |your )|"
    rf"there (?:will be|is) no (?:\w+ )?(?:access|connection|service|supply|water|power|gas|heating|signal|"
    rf"network|internet)\b|(?:keep|leave|have) (?:{_THING})(?:closed|shut)\b"
)
"""Something stops by plan: it goes, is taken, takes leave."""

NEGATED = (
    rf"(?:will|shall|do|does|can|would|is|are|be|did|was|were|could)(?: not|n't) (?:be )?{_DOES}\b|"
    rf"(?:cannot|can't|can not|could not|couldn't) (?!say|tell|guarantee|promise|confirm|rule|wait|exclude|yet|"
    rf"(?:be )?(?:finish|complet|end|conclud|done|over|wrap))(?:be )?\w+|won't (?:be )?{_DOES}\b|"
    r"(?:nobody|no one|none of (?:you|us|them|our \w+)) (?:can|could|will|is|gets)\b|"
    r"(?:be|is|are|was|were|been) unable to\b|(?:do not|don't) (?:use|log|sign|start|try|open|book)\b"
)
"""Something cannot be had, or could not."""

HINDERED = (
    r"(?:be|is|are) away(?= (?:between|from|on|at|for|until)\b)|"
    r"(?:will|would) (?:then |all )?(?:fail|error out|time out|bounce)\b(?! over)|"
    r"(?:won't|will not) (?:be able to )?(?:see|view|find|reach|log in|sign in|use|order|book|print|"
    r"access)\b(?! (?:any|an?|much|no|differences?|changes?|extra|more|less)\b)|"
    r"can(?:not|'t| not) (?:be )?\w+|(?:nobody|no one|nothing|neither|"
    r"none of (?:it|them|these|this|our \w+)) (?:can|will|gets|is|are|works?|moves?)\b|"
    r"no (?:new )?(?:[\w\-]+ ){1,3}?(?:(?:will|can|may) be|is|are) (?:sold|taken|made|processed|accepted|issued|"
    r"booked|paid|sent|posted|served|possible|printed|registered)\b|"
    r"no (?:[\w\-]+ ){1,3}?(?:will be|is|are) (?!affected|needed|required|expected|planned|scheduled|changed|charged|"
    r"impacted|involved|anticipated|dropped|deleted|interrupted|concerned|harmed|allowed|permitted|touched)\w{3,12}ed\b"
    r"(?= (?:on|at|from|between|during|until|before)\b)|"
    r"(?:holding|maintenance|error|splash|sorry) (?:page|screen|message|notice)|"
    r"(?:see|get|meet|find) (?:an? )?(?:error|spinner|blank)|"
    r"(?:please )?(?:do not|don't) (?:try|attempt|use|start|bother|log|sign|book|order|pay)\b|"
    r"avoid (?:using|logging|booking|placing|starting)|steer clear|(?:stay|keep) (?:away|off|out)\b|"
    r"under the knife|in (?:dry )?dock\b|lights? (?:go|goes|going) (?:out|off)|"
    r"shutters? (?:come|go)(?:es)? down|unattended\b|(?:sell|show|accept|take|print|load|process|answer|"
    r"record)s? nothing\b|(?:for|to) ourselves\b|(?:stays?|remains?|kept|stand) (?:shut|closed|off|dark|idle|"
    r"silent|out)\b"
)
"""Something cannot be used."""

_FELL = (
    r"(?:became|got|turned|went|fell|gone) (?:\w+ly |largely |partly )?(?:un\w+(?:able|ible|ive)|inaccessible|"
    r"inoperative|inoperable|unstable|stuck|slow|silent)\b"
)

_ONE = r"(?:our|the|an?|one of|both|two|three|some|several|all)"
_LINE = (
    r"(?:fib(?:er|re)s?|cables?|lines?|mains?|pipes?|pipelines?|ducts?|poles?|pylons?|masts?|wires?|feeders?|"
    r"transformers?|trunks?|conduits?|hydrants?)"
)

BROKE = (
    r"(?:lights?|lamps|power|electricity|supply|heating|screens?|phones?) (?:[\w\-]+ ){0,4}?went out\b|"
    rf"(?:cut|severed|ripped|tore|sliced|snapped|dug|damaged|hit|struck|clipped|ruptured|punctured|broke|drilled|"
    rf"stole|vandali[sz]ed|knocked|pulled|brought|crashed|ran) (?:up |down |through |into |over |"
    rf"out )?{_ONE} (?:[\w\-]+ ){{0,4}}?{_LINE}\b|"
    rf"{_FELL}|(?:went|gone|dropped|fell|slipped) {_GONE}|(?:was|were|got|been) (?:knocked|thrown) {_GONE}|knocked out|"
    rf"(?:lost (?:[\w\-]+ ){{0,6}}?|dropped (?:its|their|our|all|the) (?:[\w\-]+ ){{0,3}}?)(?:{_LINKS}|"
    rf"registrations?)\b|crashed|froze(?:n up)?\b|hung\b|stalled|seized(?: up)?\b|locked (?:up|out)|died\b|"
    rf"gave (?:up|out|way)\b|fell\b(?= (?:at|on|down|across|in|into)\b)|packed (?:up|it in)\b|conked out|"
    rf"keeled over|fell (?:over|apart|silent)|"
    r"(?:mains?|pipes?|cables?|wires?|belts?|pumps?|valves?|water main) broke\b|"
    r"(?:power|supply|water|electricity|gas|service|signal|connection|link|pressure|heating|contact) (?:was |were )?"
    r"lost\b(?! at (?:the|our|its|an?|one)\b)|(?:got|were|was|been) (?:kicked|thrown|booted|logged|signed)(?: (?:out|off))?\b|"
    r"broke (?:down|off)\b|cut out\b|dropped out|tripped\b|blew\b|burst\b|melted|overheated|caught fire|"
    r"(?:was|were) (?:struck|severed|ripped|dug up|cut through|stolen|flooded|damaged)|took out\b|"
    r"(?:started|began) (?:to )?(?:fail|error|tim|reject|refus|declin|dropp?|los|return|slow|crash|hang|throw|"
    r"bounc)(?:e|ing)?\b|(?:started|began) to (?:fail|slow|drop|lose|reject|time out)|"
    r"turned (?:\w+[ \-]){0,5}?away|bounced|arose\b|set in\b|quit\b|tore (?:down|through|up|apart)|brought down|"
    r"knocked (?:down|over)|gave way|snapped|collapsed|"
    r"(?:has|have) been (?:showing|returning|giving|piling up|queu(?:e)?ing|backing up|building up|rejecting|"
    r"refusing|stuck|dead|dark|dry|silent|out|failing|flapping)\b|(?:came|ground) to a (?:halt|stop|standstill)"
)
"""Something stopped that was not to."""

_SPARE = (
    r"(?:in|on)(?:to)? (?:the |its |their )?(?:\w+ )?(?:bypass|generators?|batter(?:y|ies)|"
    r"protect(?:ion)?(?: path)?|back-?up (?:path|power|feed|link)|diverse path)\b"
)

_WORSENED = (
    r"(?<!found )stuck\b(?! (?:to|with|by))|went (?:kaput|bad|wrong|haywire)\b|abended|"
    r"(?:jumped|rose|climbed|spiked|soared|shot up|surged|went up|increased|doubled|tripled|declined|dipped|plunged|"
    r"slumped|degraded|deteriorated|worsened|slowed)\b(?= (?:to|from|by|at|in|across|around|about|since|for|"
    r"sharply|considerably|suddenly|everywhere)\b)"
)

STOPPED = (
    rf"{_WORSENED}|"
    rf"(?:(?:was|were|been) (?:\w+ )?(?:put|switched|transferred|moved|placed|taken)|"
    rf"went) (?:to (?:the |its |their )?(?:\w+ )?(?:bypass|generators?|batter(?:y|ies)|protect(?:ion)?(?: path)?|"
    rf"back-?up (?:path|power|feed|link)|diverse path)\b|{_SPARE})|"
    rf"{BROKE}|(?:took|brought|pulled|put|switched|turned|powered|cut|sent|towed|shut) (?:{_THING})?{_GONE}|"
    rf"(?:was|were|been) (?:\w+ )?(?:taken|brought|pulled|put|switched|turned|shut|powered|cut|"
    rf"sent) (?:\w+ )?{_GONE}|"
    rf"stood (?:still|idle|suspended)\b|(?:was|were|did|could)(?: not|n't) (?:be )?{_DOES}\b|"
    rf"could(?: not|n't) (?:be )?\w+|(?:was|were|been|had to be|must be|needed to be) (?:\w+ly )?(?:{_GONE}|"
    rf"(?:switched|turned|powered|shut|taken) {_GONE}|interrupted|halted|suspended|paused|closed|cut(?: off)?|"
    rf"stopped|withdrawn|evacuated|unavailable|un\w+able|inaccessible|disconnected|declined|disrupted)\b|"
    rf"\bwe (?:have )?lost\b|{_FELL}|"
    r"pulled the plug|shut\b(?! (?:in|out|up)\b)|closed\b|slept|fell asleep|stopped\b|halted|ceased|paused|"
    r"suspended|disconnected|isolated|unplugged|withdrew|signed off|failed\b|refused|rejected|vanished|"
    r"disappeared|occurred|happened"
)
"""Something stopped, by plan or not."""

FELL = rf"{STOPPED}|{NEGATED}"
"""Something stopped, or could not be had."""

FAILING = (
    r"no (?:[\w\-]+ ){1,4}since\b|nothing (?:moves|works|loads|goes through|prints|arrives)\b|"
    r"(?:is|are|being|keeps?|keep|gets?) (?:being )?(?:turned (?:\w+[ \-])?away|rejected|refused|declined|"
    r"bounced|dead|dark|silent|blank|spotty|patchy|stuck|frozen|garbled|on the blink|playing up|misbehaving|"
    r"acting up|struggling|failing|timing out|erroring|crashing|dropping (?:out|calls)|"
    r"coming (?:out|up|back) (?:blank|empty|garbled|wrong)|"
    r"not (?:going (?:out|through)|getting (?:through|out|in)|coming (?:in|through|up)|arriving|printing|"
    r"sending|picking|showing|firing|ringing|scanning|reading|issuing|dispensing|posting|clearing))\b|"
    r"(?:have|has)(?: not|n.t) (?:gone out|gone through|come (?:in|through|up)|arrived|"
    r"been (?:going|getting|coming|sent|delivered))\b|"
    r"nothing (?:gets|is getting|comes|is coming|goes|is going) (?:in|out|through)\b|"
    r"out of (?:use|action|service|order) until further notice"
)
"""Something is failing as it is told."""

_PEOPLE = r"(?:you|people|everybody|everyone|users|customers|members|players|passengers|staff|students)"
_ON = r"(?:on\b(?![ ]*$| (?:the )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d))|up\b|back\b)"
RETURNS = (
    r"re-?joins?\b(?= (?:the|our|its|at|on)\b)|"
    r"(?:picks?|picking) (?:things |it |its \w+ )?up(?: again)?\b(?= (?:at|on|from|where|in)\b)|"
    r"carr(?:y|ies|ying) on\b(?= (?:at|on|from|again)\b)|"
    r"(?:(?<=, )|(?<=and ))up\b(?= (?:by|at|from)\b)|"
    r"(?<!-)(?<!held )(?<!hold )(?<!step )back\b(?!-)(?! (?:office|ends?|pay|orders?|issues?|home page|"
    r"to (?:us|me|back)\b))|re-?open(?:s|ing)?\b|open(?:s|ed)? (?:[\w\-]+ ){0,5}?again|"
    r"resum(?:e|es|ed|ing|ption)\b|"
    r"(?<!tax )(?<!vat )(?<!time )(?<!nual )(?<!for )(?<!of )(?<!late )(?<!and )(?<!sales )(?<!our )return(?:s|"
    r"ing)?\b(?! (?:the|your|their|an?|this|all|any|it|forms?|calls?|no|nothing|errors?|empty|wrong|stale|"
    r"[45]\d\d|[45]xx|\w+ (?:errors?|results?|pages?))\b)|reappear(?:s|ing)?\b|"
    r"wak(?:e|es|ing)\b|recover(?:s|ing)?\b|"
    rf"(?:up|on|in|live|alive|open|available|usable|reachable|accessible|online|"
    rf"in (?:service|use|operation|business|action)|work(?:s|ing)?|run(?:s|ning)?|starts|begins) again\b|"
    rf"works? as (?:before|usual|normal)\b|up and running|com(?:e|es|ing) (?:up|on|alive|to life|online|live)\b|"
    rf"lights? (?:(?:go|come|are|will be|is|back) )+(?:on|up)\b|lights on(?= (?:at|by|from)\b)|"
    rf"(?:switch|turn|power)(?:ed|s|es|ing)? (?:(?:\w+[ \-]){{1,5}}?)?{_ON}|"
    rf"put (?:\w+[ \-]){{0,5}}?(?:back|in(?:to)? (?:service|operation|use))|"
    rf"go(?:es|ing)? (?:live|on ?line|into (?:service|operation|use))\b|"
    rf"(?<!working to )(?<!trying to )(?<!efforts to )(?<!attempting to )(?<!struggling to )(?<!hard to )"
    rf"(?<!scrambling to )(?<!on )restor(?:e|es|ed|ing|ation)\b|reconnect\w*|re-?energi[sz]\w+|reinstat\w+|"
    rf"unlock\w*|unfreez\w*|unfrozen|lift(?:s|ed|ing)\b|"
    rf"let(?:s|ting)? {_PEOPLE} (?:back )?in\b|(?:will|should|'ll|to|shall|must|can) be (?:\w+ )?(?:up|open|live|"
    rf"running|there|with you)\b|normal service|sign(?:s|ing)? (?:back )?on\b|log(?:s|ging)? (?:back )?in again|"
    rf"business as usual|with you (?:again|once more)|re-?commenc\w+|(?:let through|released)\b|"
    rf"(?:releas(?:e|es|ing)|hand(?:s|ing)? (?:back|over)) (?:it|them|"
    rf"the (?:systems?|servers?|units?))\b(?: to the \w+)?|hand(?:s|ing)? (?:it|them|the \w+) (?:back|over)\b|"
    rf"once (?:more|again)\b|at your (?:disposal|service)\b|ha(?:s|ve) (?:[\w\-]+ ){{1,3}}again\b|"
    rf"(?:swing|swings|throw|throws) (?:\w+ )?open|(?:come|comes|coming) out\b|"
    rf"(?:dial|log|sign|get) (?:back )?in again|can (?:dial|log|sign|get) (?:back )?(?:in|on)\b|"
    rf"tak(?:e|es|ing) (?:its|the|your|their) first\b|(?:is|are|be) (?:yours|there|unlocked|released|freed|ready|"
    rf"done)\b|makes? way for the real|(?:all )?yours again|ready (?:for you|for use|again)\b|"
    rf"see you (?:again|back|on the other side)|welcome you back|(?:fit|green|whole|humming|breathing) again|"
    rf"clear to use|good to go|(?<!not )be able to (?:log|sign|get|use|access|reach|enter|file|pay|book|order|"
    rf"call|connect|play)\b"
)
"""Something comes back."""

RETURNED = (
    r"(?:had|got) (?:power|water|gas|heat|light|electricity|heating|supply)\b(?! (?:cut|failure|outage|line|leak|meter)s?\b)|"
    r"(?:was|were|been) (?:transferred|switched|moved|put|taken|brought|placed) back\b|"
    r"(?:we|they|engineers?|crews?|technicians?|staff) (?:have |had )?(?:finished|completed)\b|"
    r"(?:came|went|was|were|got|been|had) (?:\w+[ \-]){0,2}?back\b|"
    r"(?:was|were) (?:\w+ )?(?:done|over|through|finished|complete)\b(?! \w+(?:ed|ing)\b)|wrapped (?:\w+ )?up\b|"
    r"on (?:its|their) feet again|back on (?:its|their) feet|put (?:it|this|that|things|the \w+) right|"
    r"came (?:up|on|alive|to life|online|live|round)\b|"
    r"returned\b(?! (?:an? |the |\d|(?:[\w\-]+ ){0,3}(?:errors?|SERVFAIL|NXDOMAIN|time-?outs?|failures?|results?|"
    r"pages?|answers?|responses?|codes?|prices?|nothing)\b))|re-?opened|resumed|recovered|re-?appeared|"
    r"(?:ran|worked|flowed|moved|rang|answered|printed|loaded|sold) again\b|woke\b|opened (?:[\w\-]+ ){0,4}?again|"
    r"(?:had|got) (?:[\w\-]+ ){1,6}?(?:back|up|open|running|online|working|going|moving|flowing|live)\b|"
    r"(?:was|were) (?:\w+ )?(?:up|on\b(?![ ]*$| (?:(?:\w+ )?(?:bypass|generators?|batter(?:y|ies))|site|scene|"
    r"hand|call|duty|the|their|its|our|\d|\w+day|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|open|live|"
    r"available|working|running|online|usable|reachable)(?: again)?\b|"
    r"(?:brought|switched|turned|put|powered) (?:[\w\-]+ ){0,5}?(?:back|up|on(?= again\b|,|;|$))\b|"
    rf"restored|reconnected|re-?energi[sz]ed|reinstated|lifted|let {_PEOPLE} (?:back )?in\b|"
    rf"(?:started|began) (?:\w+ing) (?:\w+ )?again|could (?:\w+ ){{1,8}}?again|"
    r"(?:was|were) (?:answering|working|running|serving|responding|loading|selling|printing|moving|flowing|"
    r"taking|accepting|showing) (?:[\w\-]+ ){0,2}again\b"
)
"""Something came back."""

_TURN = (
    r"back|again|until|till|return\w*|re-?open\w*|resum\w*|restor\w*|finish\w*|complet\w*|ends?|ended|over|done|"
    r"recover\w*|lasts?|please|must|deadline|but|so that|will be up|come up"
)
_STOP_TURN = (
    r"since|"
    r"lost|which|dropped|failed|tripped|collapsed|until|till|unavailable|offline|shut\w*|clos(?:e[sd]?|ing)|go(?:es)? (?:down|"
    r"off|dark)|interrupt\w*|"
    r"suspend\w*|please|must|deadline|before|but"
)
_STOP_GAP = rf"(?:(?!\b(?:{_TURN})\b)[^.;:\n]){{0,70}}?"
_RETURN_GAP = rf"(?:(?!\b(?:{_STOP_TURN})\b)[^.;:\n]){{0,60}}?"
_NOT_UNTIL = r"(?<!until )(?<!till )(?<!to )(?<!by )(?<!for )(?<!before )(?<!through )(?<!than )(?<!not )$"
_FIRST = (
    r"(?:^|[,:(\n]| - |\b(?:and|but|then|that|so)\b)[^a-z\n]{0,4}(?:for (?:about |"
    r"up to )?[\w.½]+ (?:and a half )?(?:hours?|minutes?|days?),? )?(?:(?:at|from|on|in|by|around|about|roughly|"
    r"approximately|starting|beginning|exactly|precisely|promptly|as of|come|the|this|then|and)\b[ ,]*){0,4}$"
)
_LAST = r"(?![^.;\n]{0,80}\b(?:at|from|on|until|till|by|around|about|before|to|and)[ ]*$)"

UNHAD = Cue(
    Role.START,
    "it cannot be had",
    left=rf"\b(?:{NEGATED})\b{_STOP_GAP}(?:\bfrom|\bas of|\bsince|\bon|,)?{_NOT_UNTIL}",
    single=True,
    timed=True,
)
"""It comes before the estimates, which are told in the words that it denies: "will not be usable from 8"."""

TURNS = (
    Cue(
        Role.START,
        "who had lost it",
        left=rf"\b(?:that|which|who|where|whose \w+) (?:[\w\-]+ ){{0,3}}?(?:{BROKE}|lost (?:it|them|theirs))\b[^.;,\n]{{0,16}}$",
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        "first seen",
        left=r"^\W*(?:first (?:reported|detected|call)|(?:first )?(?:seen|noticed|observed))(?: (?:at|on|around|since))?[ ]*$",
        right=r"^\W*(?:$|[\n.;,])",
        single=True,
        timed=True,
    ),
    Cue(Role.RECOVERED, "it came back", left=rf"\b(?:{RETURNED})\b{_RETURN_GAP}[ ,(]*$", single=True, timed=True),
    Cue(
        Role.RECOVERED,
        "since when all is well",
        left=r"\bsince[ ]*$",
        right=(
            r"^[ ,]*(?!nothing\b|nobody\b|none\b|no\b|not\b)(?:(?!not\b|n't\b)[\w']+ ){1,6}?(?:been|is|are|works?|"
            r"running|working) (?:well|fine|normal(?:ly)?|stable|back|again|as usual)\b"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.RECOVERED,
        "since when all is well",
        left=(
            r"\b(?:has|have|had) been (?:[\w\-]+ ){0,4}?(?:again|normally|normal|back|stable|fine|well|as usual|"
            r"on schedule|to timetable)\b[^.;\n]{0,20}\bsince[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.RECOVERED,
        "not before then",
        left=(
            r"\b(?:not until|only (?:at|from|by|after)|finally,? (?:at|by|around))[ ]*(?:about |"
            r"around )?$"
        ),
        right=r"^[^.;\n]{0,70}\b(?:could|did|were|was|came|returned|worked|got|had|went)\b",
        single=True,
        timed=True,
    ),
    Cue(
        Role.END,
        "again",
        left=(
            r"^(?![^\n]*\b(?:shuts?|closes|stops?|fails?|failed|down|off|out|dark) again\b)[^\n]*\bagain,?(?: (?:at|by|"
            r"from|on|around|about|as of))?[ ]*$"
        ),
        single=True,
        timed=True,
        sentence=rf"\b(?:{STOPS}|expects?|will|from|{RETURNS})\b",
    ),
    Cue(
        Role.END,
        "it is started again",
        left=(
            r"^[ ,;]*(?:and|then|they|it|both|which|before)\b[^.;\n]{0,30}\b(?:re-?start|re-?boot|start)(?:s|ed|"
            r"ing)?\b(?: (?:up|again))*(?:(?<=again) [^.;\n]{1,40})?(?: (?:at|by|from|on|around|about))?[ ]*$"
        ),
        sentence=rf"\b(?:{STOPS}|{STOPPED})\b[^\n]{{0,80}}\b(?:re-?start|re-?boot|start)",
        single=True,
        timed=True,
    ),
    Cue(Role.START, "it stopped", left=rf"\b(?:{STOPPED})\b{_STOP_GAP}{_NOT_UNTIL}", single=True, timed=True),
    Cue(Role.START, "it stops", left=rf"\b(?:{STOPS})\b{_STOP_GAP}{_NOT_UNTIL}", single=True, timed=True),
    Cue(Role.END, "it returns", left=rf"\b(?:{RETURNS})\b{_RETURN_GAP}[ ,(]*$", single=True, timed=True),
    Cue(
        Role.START,
        "when it stopped",
        left=r"\b(?:from|since|as of|at|around|about)[ ]*$",
        right=rf"^,? when\b[^.;\n]{{0,80}}\b(?:{STOPPED})\b",
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        "then it stops",
        left=_FIRST,
        right=(
            rf"^[ ,):]*(?=[a-z])(?!(?:investigating|identified|monitoring|resolved|update|"
            rf"acknowledged)\b){_STOP_GAP}\b(?:{STOPS}|{STOPPED}|{HINDERED})\b{_LAST}"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.RECOVERED,
        "then it came back",
        left=_FIRST,
        right=rf"^[ ,)]*(?=[a-z]){_RETURN_GAP}\b(?:{RETURNED})\b{_LAST}",
        single=True,
        timed=True,
    ),
    Cue(
        Role.END,
        "then it returns",
        left=_FIRST,
        right=rf"^[ ,):\-–]*(?=[a-z]){_RETURN_GAP}\b(?:{RETURNS})\b{_LAST}",
        single=True,
        timed=True,
    ),
)
"""A single clock beside a verb of stopping is a beginning, beside one of coming back an end; the nearest verb counts."""
