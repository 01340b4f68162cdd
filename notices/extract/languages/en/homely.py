"""How English tells the kind of a notice in homely words: what was said before is overtaken, put off, dropped or over.

The patterns begin with words that are rare, as those of `changes` do.
"""

DAY = (
    r"(?:the )?(?:nights? of (?:the )?)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|"
    r"\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d{1,2}(?:st|nd|rd|th)\b|\d{1,2}[./]\d|"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d|next (?:week|month|\w+day)|tomorrow)"
    r"(?! (?:floors?|storeys?|levels?|streets?|avenue|lane|road|square|place|grade|class|division|gear|edition|generation|gen)\b)"
    r"(?![a-z]* (?:street|avenue|lane|road|square|house|hall)\b)"
)
"""A day, and no floor or street that is numbered or called after one."""
PAPER = (
    r"(?:notes?|notices?|letters?|cards?|leaflets?|flyers?|e-?mails?|mails?|messages?|posts?|bulletins?|updates?|texts?|"
    r"circulars?|posters?)"
)
TOLD_AS = (
    rf"(?:\bas (?:the|our|my|your|that) (?:[\w\-]+ )?{PAPER} (?:said|says|told|promised|warned|announced|has it|had it)\b|"
    r"\bas (?:\w+ )?(?:written|wrote|posted|told|said|stated|announced|advertised|planned|notified|printed|promised|indicated|"
    r"feared|"
    r"threatened|(?:we|i|you were) (?:wrote|told|said|written|announced|posted|promised))\b"
    r"(?! (?:in|on|by) (?:the|our|your|their|its) (?:[\w\-]+ )?"
    r"(?:guides?|manuals?|instructions?|handbook|faqs?|documentation|terms)\b))"
)
"""As a notice told it before, not as a manual does."""
_PLANNED = (
    r"(?:it|this|that|these|they|works?|windows?|outages?|stops?|shut-?(?:offs?|downs?)|closures?|disconnections?|cuts?|"
    r"interruptions?|replacements?|swaps?|upgrades?|updates?|maintenance|migrations?|moves?|visits?|nights?|slots?|changes?|"
    r"restarts?|re-?boots?|repairs?|interventions?|downtimes?|switch-?offs?|jobs?|engineering)"
)
_OF_IT = r"(?:(?!\ban? )(?:[^.;\n]|\.\d)){0,120}"
"""What may stand between a planned thing and its predicate: no other thing that is told for the first time."""
_STOPPING = (
    r"(?:shutting|switching|turning|cutting|closing|taking|moving|migrating|draining|replacing|digging|blocking|pausing|stopping|"
    r"suspending|interrupting|upgrading|re-?starting|re-?booting)"
)
_STOP = (
    r"(?:shut|switch|turn|cut|close|take|move|migrate|drain|replace|dig|block|pause|stop|suspend|interrupt|upgrade|re-?start|"
    r"re-?boot|fail over|go down|come|touch)"
)
_STOPPED = (
    r"(?:shut|switched|turned|cut|closed|taken|moved|drained|replaced|blocked|paused|stopped|suspended|interrupted|re-?started|"
    r"re-?booted)"
)
_BOOKED = r"(?:slot|window|appointment|booking|reservation|date|time|permit)"
_OPEN = (
    r"(?:re-?open|open|resume|return|re-?start|be (?:back|up|over|done|finished|ready|available|restored|open|lit|dry|through)|"
    r"end|finish|close|come back)"
)

DROPPED = (
    rf"^\W*(?:so|hence|therefore|thus|which means),? (?:that )?(?:we|they|crews?|nobody) (?:won't|will not|aren't|are not) "
    rf"(?:now )?(?:be )?{_STOPPING}\b(?! (?:your|any|calls|orders|part)\b)(?=[^.;\n]{{0,80}}(?:\d|day\b|tonight|tomorrow|after all|"
    rf"\bnow\b|{TOLD_AS}))|"
    rf"\b(?:we|they) (?:won't|will not) (?:now )?be {_STOPPING}\b[^.;\n]{{0,80}}{TOLD_AS}|"
    rf"\b(?:won't|will not|isn't|aren't|is not|are not) (?:now )?(?:go|going) (?:off|down|out|dark|away)\b[^.;\n]{{0,80}}{TOLD_AS}|"
    rf"\b(?:does|do)(?: not|n't) (?:now )?(?:have|need) to be {_STOPPED}\b[^.;\n]{{0,60}}{TOLD_AS}|"
    rf"\b(?:does|do)(?: not|n't) (?:now )?(?:have|need) to {_STOP}\b[^.;\n]{{0,30}}\b(?:at all|any ?more|any longer)\b|"
    rf"\b(?:{_PLANNED}|\d{{1,2}}(?:[:.]\d\d)?(?: ?[ap]\.?m)?)\b{_OF_IT}(?:isn't|is not|aren't|are not|wasn't) "
    r"(?:needed|required|necessary) (?:any ?more|any longer|after all|at all)(?! (?:the|that|this|these|those)\b)\b|"
    rf"\bplease (?:(?:bin|tear up) (?:it|that)|(?:bin|tear up|shred|recycle|throw away) (?:the|our|that|this) "
    rf"(?!cards?\b){PAPER})\b(?! (?:you|once|after|when|as soon)\b)|"
    r"\bdecided to (?:live|put up|make do) with\b|\bdecided to (?:manage|stay|stick) with (?:(?:the|our) )?"
    r"(?:old|existing|present|current|what we)\b(?! (?:[\w\-]+ )?(?:providers?|suppliers?|vendors?|partners?|carriers?)\b)|"
    rf"\b(?:the|our|this|that) (?:following )?(?:[\w\-]+ ){{0,2}}?{_BOOKED}s?\b(?:(?!\b(?:that|which|not|of)\b)[^.;\n]){{0,40}}"
    r"\b(?:has|have|is|are|was|were)(?: been)? (?:now )?(?:released|freed|(?:given|handed) (?:back|up))\b"
    r"(?! (?:for|to|on|at|until)\b)|"
    rf"\b{_PLANNED}\b{_OF_IT}(?:isn't|aren't) taking place\b(?! (?:on|until|at)\b)|"
    r"\b(?:closed|ended|expired) without (?:execution|(?:being|having been) (?:executed|done|carried out|used))\b|"
    r"[\-–:] ?not executed\W*$|"
    r"\bconsider (?:the|this|that) (?:[\w\-]+ )?(?:blip|stop|outage|interruption|downtime|closure|break|work|maintenance|job) "
    r"(?:gone|off|dead|dropped|history)\b|"
    r"\bno need to (?:get up early|plan around (?:it|this)|prepare|stock up|fill)\b[^.;\n]{0,20}\b(?:any ?more|after all)\b"
)
"""It is not done at all."""

_TRIED = r"(?:try|have another go|give it another (?:go|try|shot)|have a second go)"

MOVED = (
    rf"\b(?:moves|shifts|slides|slips|jumps|hops)(?: (?:back|out|on|forward))? to {DAY}"
    rf"(?![^.;,\n]{{0,8}} (?:to|through|till|until|-|–) )|"
    rf"\bformerly (?:on |planned for |set for )?{DAY}|"
    rf"\b(?:former|old|previous|original|initial) (?:date|day|slot|appointment|night)s? (?:(?:was|were|had been) |of (?={DAY}))|"
    rf"\b(?:days?|weeks?|nights?) (?:after|before|later than|earlier than) the (?:date|day|time|slot|night|one) (?:that )?"
    rf"(?:we|you (?:were|had been|have been)|first|originally)\b|"
    rf"\b(?:on|in) (?:our|the|my) (?:first|last|earlier|previous|old) {PAPER} (?:stood|it said|we (?:wrote|gave|had|said))\b|"
    rf"\band no longer (?:on|from|at|between|in) {DAY}|"
    rf"\b(?:strike|cross) (?:out|off) [^.;\n]{{0,50}}\b(?:put|pencil|write|note|enter) (?:in|down|it in)\b|"
    rf"(?:\bnot|n't) (?:now )?(?:be )?(?:switched off|turned off|shut|closed|cut|off|down|stopped|taken)\b"
    rf"[^.;\n]{{0,90}}\bbut (?:only (?:on|from|after|in)\b|(?:on|from|after|in) (?:{DAY}|the following|the next))|"
    rf"\b(?:does|do|will|wo|is|are)(?: not|n't) (?:now )?(?:start|begin|happen|take place|go ahead|go down|starting|beginning|"
    rf"happening|taking place)"
    rf" (?:on|at|from) {DAY}(?![^.;\n]{{0,40}}\b(?:after all|as (?:some|many) of you)\b)|"
    rf"\b(?:is|are)(?: not|n't) on {DAY}[^.;\n]{{0,40}}\bbut\b|"
    rf"\band not (?:(?:on|at|in) )?(?:(?:this|next) (?:\w+day|week|weekend|month|morning|evening|afternoon|night|coming)\b|"
    rf"{DAY})|"
    rf"\bswapped (?:weeks|days|nights|dates|slots)\b|\brain ?check\b|"
    rf"\b(?:has|have) found (?:a|its|their) (?:new )?(?:home|place|slot) (?:in|on)\b|"
    rf"\blet's (?:{_TRIED}|do it) (?:again |it |this )?(?:on|when|in|next|once|later|another)\b|"
    rf"\bwe(?:'ll| will) {_TRIED} (?:again )?(?:on {DAY}|next|another|in a)\b|"
    rf"\b(?:has|have|is|are|was|were) (?:been |now )*re-?(?:booked|slotted|timed|dated|arranged|fixed|programmed) "
    rf"(?:(?:for|to)\b|on (?={DAY}))|"
    rf"\brather than \d{{1,2}}[:.]\d\d ?(?:-|–|to)|"
    rf"\b(?:treat|consider|regard) [^.;\n]{{0,60}}\bas (?:suspended|postponed|deferred|on hold|pending)\b|"
    rf"\bhold on (?:pw|mw|chg|crq|gcr|mop|change|works?)\b|"
    rf"\bdelayed,? (?:and )?so (?:is|are) the (?:shut-?down|downtime|maintenance|outage|closure|stop)|"
    rf"\b(?:shut-?down|maintenance|upgrade|works?|downtime|window|move|migration)[^.;\n]{{0,40}} [\-–] date under review\b"
)
"""It is done at another time, or some time."""

_GIVEN = r"(?:said|promised|estimated|thought|given|quoted|told you|reckoned|hoped for|spoken of|spoke of|announced)"
_YET = (
    r"(?:will|shall|has to|have to|must|(?<!, )remains?|stays?|(?:re-?)?opens|resumes|returns|now|cannot|can't|won't|is still|"
    r"are still|doesn't|isn't)"
)

DUE = (
    r"(?:\b(?:was|were|had been) (?:(?:due|meant|supposed|expected|scheduled|going|set|planned) )?|"
    r"(?:\b(?:and|which)|,)(?: originally| first)? (?:due|meant|supposed|scheduled|expected|set|planned) )"
    rf"to {_OPEN}\b"
)
"""When something was to be back."""

LONGER = (
    rf"{DUE}[^.;\n]{{0,50}}?\b{_YET} (?:now |only |[a-z]+ )?"
    rf"(?:only|stays?|remain|be|come|open|resume|take|last|closed|shut|off|down|until|not|"
    rf"an? (?:few )?(?:hour|day|week|fortnight|month|bit|little))\b|"
    rf"\b(?:has|have|had) not been (?:cleared|fixed|repaired|restored|finished|completed|mended|resolved) (?:by|at|before) "
    rf"[^.;\n]{{1,20}}{TOLD_AS}|"
    rf"\b(?:should|must|can|please|we|they) now (?:count on|reckon (?:with|on)|bank on|look at|aim (?:at|for)|"
    rf"expect (?:resumption|(?:the )?(?:return|re-?opening|end|restoration)))\b|"
    rf"\b(?:we|they)(?:'d| had| have)? {_GIVEN} (?:(?!\b(?:on|from)\b)[\w\-]+ ){{1,4}}?(?:by|as the time by)\b|"
    rf"\b(?:we|they)(?:'d| had)? (?:thought|said|announced|hoped|promised)\b[^.;\n]{{1,60}}\bwould (?:have|be)\b"
    rf"(?:(?!\bbut\b)[^.,;\n]){{0,40}}\b(?:back|lit|open|up|over|done|ready|restored|again)\b|"
    rf"\b(?:our|the) (?:last|previous|earlier|first) {PAPER} (?:said|had|gave|promised|spoke of|told)\b[^.;\n]{{0,30}}"
    rf"\b(?:back|again|open|ready|done|over|finished|restored)\b|"
    rf"\b(?:this|that|it) (?:can't|cannot|could not|can not) be (?:held|kept|met)\b|"
    rf"\b(?:end|finish|deadline)\b[^.;\n]{{0,30}}\b(?:has|had) (?:passed|come and gone)\b|"
    rf"^\W*new (?:agreed|promised|expected|estimated) (?:end|finish|ETA|ETR|ETTR|estimate)[ ]?:|"
    rf"\b(?:ETR|ETA|ETTR|estimate|completion)\b[^;\n]{{0,60}}\bstands? (?:now )?revised to\b|"
    rf"\b(?:correct|revise) (?:ourselves|our (?:estimate|forecast|promise)) to\b|"
    rf"^(?![^.;\n]{{0,120}}\b(?:closes|shuts|stops|ends)\b)[^.;\n]{{0,160}}\b(?:opens|re-?opens|returns|resumes|restarts) "
    rf"(?:an?|two|three|four|\d{{1,2}}) (?:hours?|days?|weeks?|months?) later\b|"
    rf"\b(?:has|have|had) to (?:stay|remain|be kept) (?:shut|closed|off|down|dark|drained)\b(?! (?:for the|during|while))|"
    rf"\bto stay (?:shut|closed|off|down) another\b|"
    rf"\btakes (?:the|this) (?:job|works?|maintenance|window|outage)\b[^.;\n]{{0,40}} to \d[^.;\n]{{0,8}} instead of\b|"
    rf"\bnow (?:can't|cannot) [^.;\n]{{0,40}}\buntil\b|"
    r"\b(?:revised|third|fourth|latest) (?:ETR|ETA|ETTR|estimate)\b(?! of\b)|\bre-?opening later\b"
)
"""It goes on longer than was told."""

_FIRST = (
    r"(?:passengers|visitors|guests|customers|cars|trains|trams|bus(?:es)?|vehicles|lorries|trucks|ferries|boats|flights|skiers|"
    r"callers|riders|ships)"
)
_WORKING = (
    r"(?:accept|answer|behav|boot|breath|brew|call|carry|charg|com|connect|cool|cop|cross|deliver|depart|dispens|display|feed|flow|fly|"
    r"function|gett|glow|go|heat|humm|issu|land|leav|lett|load|logg|loop|mov|navigat|open|operat|park|pass|perform|pick|play|plod|"
    r"pour|print|process|pump|purr|read|receiv|record|refresh|respond|rid|ring|roll|rout|row|runn|sail|scann|sell|send|serv|shin|"
    r"show|sign|skat|spinn|stream|swimm|sync|synchroni[sz]|tak|talk|tick|trad|travell?|turn|updat|us|view|work(?!ing on))ing"
)
"""What is done by what works; most other words before "again" tell of what is wrong with it, or of what somebody offers again."""
_WRONG = (
    r"(?:at|from|on|by|not|up|out|off|late|later|slow\w*|hot|low|dry|behind|errors?|old|wrong|twice|badly|short|empty|no|nothing|"
    r"delays?|complaints?|reports?|problems?|trouble|issues|time-?outs?|alarms?|red|blank|dead|silence|class(?:es)?|courses?|worse|"
    r"higher|wild|amok|into|offline|down|away|erratically|unreliably|intermittently|poorly|partly|5\d\d\w?|4\d\d\w?)"
)

WELL = (
    rf"\b(?:is|are) (?:now |all |happily |busily )*{_WORKING} (?:(?:picking )?up |in |out |(?!{_WRONG}\b)[\w\-]+ ){{0,3}}?again\b"
    r"(?! (?:and|from|at|by|on|in|tomorrow|next|until|only|once|when|this|as of|slowly|\d))|"
    r"\b(?:is|are) (?:now )?happily (?!failing)[a-z]{2,12}ing\b|"
    r"\b(?:replaced|repaired|fixed|mended|swapped|changed|freed) [^.;\n]{2,40}\band (?:the |our |your |all )?(?:[\w\-]+ ){1,3}"
    r"(?:is|are) (?:now |all )?(?:warm|hot|cool|cold|dry|lit|clear|open|up|running|moving|flowing|back)\b|"
    r"\b(?:is|are) (?:now )?open (?:again )?to (?:all )?(?:traffic|vehicles|cars|walkers|cyclists)\b|"
    r"\b(?:it|they|which|who|this) had been (?:closed|shut|barred|down|off|out|blocked|cut|stuck|offline|dark|unavailable) "
    r"(?:since|from|for|after)\b|\b(?:was|were) out of (?:use|service|order|action) (?:following|after|since)\b|"
    r"\byou (?:couldn't|could not|weren't able to) [^.;\n]{2,40} (?:is|are) (?:now |all )?(?:reachable|open|available|back|there|"
    r"up|online|accessible)\b|"
    r"\b(?:i'm|i am|i have) (?:now )?(?:closing|closed) (?:this|the|your) (?:ticket|case|incident|call)\b|"
    r"\b(?:is|are) being let (?:through|in|out|across)\b(?! (?:only|one|slowly|from)\b)|"
    rf"\btook (?:its|the|their|our) first {_FIRST}|\bfirst {_FIRST} (?:went|crossed|passed|left|ran|rolled|sailed|drove|"
    r"departed|set off)\b|"
    r"\bafter (?:[\w\-]+ ){1,4}(?:hours|days|minutes) of (?:standstill|darkness|silence|stoppage|disruption)\b"
    r"(?![^.;\n]*\b(?:still|no|not|nothing|remains?|continues?)\b)|"
    r"\b(?:has|have) been (?:flowing|running|going|moving|working) (?:on|by|over|via|along) (?:the|its|their) (?:regular|normal|"
    r"usual|own|"
    r"primary|main)\b|\b(?:goes?|comes?|gets?) (?:through|out|in) (?:in \w+ )?again(?=[.,;!]|\W*$| (?:now|as)\b)|"
    r"^(?!\W*(?:no|nothing|nobody|hardly)\b)[^.;\n]{0,40}\b(?:goes?|comes?|gets?) (?:through|out|in) (?:again )?(?:as of|since) \d|"
    r"\b(?:repairs?|mending) (?:of|to) [^.;\n]{1,60} (?:has|have) been (?:finished|completed|done|concluded)\b(?! (?:by|on|at)\b)|"
    r"\b(?:has|have) been (?:dug out|dug clear|ploughed|shovelled (?:away|clear)|pulled (?:out|clear)|towed away|mopped up|pumped "
    r"dry)\b(?![^.;\n]*\b(?:but|however|still)\b)|"
    r"(?<!not )(?<!n't )(?<!never )(?<!less )"
    r"\bstable (?:post|after|following)\b|\bpost rectification\b|\btotal (?:downtime|outage)(?: time| duration)?[ :]+\d"
)
"""It works again."""

TROUBLE = (
    r"\b(?:is|are) (?:now |all )?(?:(?:crash|freez|lagg|jamm|tripp|overflow|leak|flapp|stutter|stall|fail|flicker|smok|flood|ignor|"
    r"skipp|reject|refus|disconnect)ing (?:(?!not\b)[\w\-]+ ){0,2}?|timing out |(?:acting|playing) up |(?:return|gett|show|throw|"
    r"see|hear|giv|report|produc|display)ing (?:[\w\-]+ ){0,2}?(?:errors?|faults?|problems|failures|complaints|blank (?:pages?|"
    r"screens?)|silence|5\d\ds?|time-?outs?) |running (?:very |too )?(?:late|slow|slowly|hot) )again\b"
    r"(?! (?:from|at|on|tomorrow)\b)|"
    r"\b(?:isn't|is not|aren't|are not) (?:letting|reaching|picking up|coming through)\b"
    r"(?! (?:place|part|on|over)\b)|"
    r"\bno (?:trains|trams|bus(?:es)?|ferries|flights|boats|planes|lifts) (?:are|is) (?:running|leaving|departing|sailing|moving|"
    r"flying|going|operating)\b(?! (?:at night|in (?:the )?(?:winter|summer)|every|on (?:sundays|weekends|public))\b)|"
    r"\bthere(?:'s| is| are) (?:currently |still )?an? (?:\w+ )?(?:outage|breakdown|black-?out|failure|stoppage)\b|"
    r"\bnothing (?:answers|responds|moves|rings|flows|loads|runs|works|comes through)\b|"
    r"\b(?:pop|site|branch|office|region) dark\W*$"
)
"""It is out of order."""

GONE = (
    r"\b(?:nothing|no \w{4,20}) can be (?:issued|signed|sent|received|sold|bought|booked|paid|printed|filed|collected|processed|"
    r"revoked|ordered|"
    r"loaded|opened|reached|lent|returned)\b|\bit (?:is|will) not (?:be )?possible to\b|\bhear an? (?:engaged|busy|dead) tone\b|"
    r"\b(?:won't|will not|shall not) (?:sell|load|open|operate|dispense|issue|print|scan|ring|accept)\b|"
    r"\b(?:mails?|messages|orders|payments) (?:to [\w ]{2,20} )?(?:is|are|will be) held\b(?! up)|"
    r"\bno (?:crossings?|withdrawals?|check-?outs?|deliver(?:y|ies)|collections?|entry|way through)\b(?= |\W*$)"
    r"(?! (?:fees?|charges?|costs?|surcharges?|limits?|tax|tickets?|times?)\b)|"
    r"\b(?:nobody|no one|no-one) can (?:come|get|go|be let) (?:in|through|on|across|out)\b|"
    r"\bre-?(?:sealed?|sealing|tiled|tiling|lined|lining|surfaced|surfacing|painted|painting|roofed|roofing)\b|"
    r"\bthrough without (?:stopping|calling)\b|\bis reset\b|\bout (?=\d{4}[-–]\d{4}\b)"
)
"""It is not to be had for a while."""
