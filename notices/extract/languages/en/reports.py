"""Words of logs and reports: what broke and when, how long it was, what came back, and what still is down."""

from notices.extract.languages.en import offhand
from notices.extract.languages.en.events import IDLE
from notices.extract.languages.en.predicates import BROKE
from notices.extract.languages.en.returns import RETURNS
from notices.extract.languages.en.vocabulary import BACK, DOWN, FUTURE

_FAULT = r"(?:outage|interruption|downtime|disruption|unavailability|incident|fault|service loss|loss of service)"
_PART_OF = (
    r"(?<![\w-])(?:some|most|(?<!a )half(?= (?:of|the|our|their|all|\w+s)\b(?! (?:past|o))|[.,;])|"
    r"parts?|many|several|(?:a|the) (?:few|third|quarter|number|first|bulk|majority|handful)|"
    r"[1-9]\d?(?:\.\d{1,2})? ?(?:%|per ?cent)|[\d,]{1,9} (?:out )?of (?:the )?[\d,]{1,9}|two[ -]thirds|"
    r"[1-9]\d? (?:in|out of) (?:every )?10{1,3}\b|"
    r"(?:two|three|four|five) of (?:the )?(?:three|four|five|six|seven|eight|nine|ten)|"
    r"three quarters|one (?:of|in))"
)
"""What is not the whole: "some users", "60 % of the calls", "300 of 800 homes"."""
_LASTED = (
    rf"\b{_FAULT} (?:time |length |duration )?(?:was|amounted to|came to|added up to|of)\b|"
    rf"\b{_FAULT} (?:length|time|minutes)\b|\b(?:total|overall|whole|complete|entire) (?:{_FAULT}|time)\b|"
    rf"\b(?:was|were|had been) (?:\w+ )?(?:down|off|out(?: of (?:order|service|action|use))?|without (?:\w+ )?(?:service|power|"
    rf"water)|"
    rf"unavailable|unreachable|inaccessible|offline|frozen|stuck|dead|dark|dry|silent|closed|shut|suspended|stopped|halted|blocked|"
    rf"broken|disrupted|affected|interrupted) (?:for )?(?:about |around |approximately |nearly |almost |some |just over )?"
    rf"(?:\d|an? |half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
)
_SO_LONG = (
    r"\b(?:they|it|these|this|which|nobody|no one|none) (?:had been|has been|have been|was|were|could not|couldn't|could)\b"
    r"(?! (?:delayed|late|held|stuck|investigat\w+|on site|at work))[^.;:\n]{1,60}\bfor (?:(?:about|around|roughly|almost|nearly|"
    r"over|more "
    r"than|just|under|a|total|of|some|up|to|little) ){0,3}(?:\d|an?\b|half|one|two|three|four|five|six|eight|ten|twelve|fifteen|"
    r"twenty|"
    r"thirty|forty|ninety)[^.;:\n]{0,14}\b(?:hours?|minutes?|mins)\b"
)
_PARTS = (
    r"(?:disks?|drives?|paths?|fans?|(?:line )?cards?|modules?|ports?|fib(?:re|er)s?|cables?|batter(?:y|ies)|power suppl(?:y|ies)|"
    r"controllers?|sensors?|optics?|lasers?|transceivers?|valves?|pumps?|bearings?)"
)
_WEAK = r"(?:slow|fail|degrad|intermittent|unstable)"
"""Of a part it is the ground for work; of a service, what its users feel."""

REPORTS = {
    "felt_then": (
        r"\b(?:experienc(?:ed|ing)|saw|seen|suffered|encountered|received|had (?:trouble|problems|difficult\w+)|fail(?:ed|ing)|"
        r"were (?:\w+ )?(?:unable|affected|impacted|delayed|degraded|down|unavailable|unreachable|interrupted)|"
        r"was (?:\w+ )?(?:affected|impacted|delayed|degraded|down|unavailable|unreachable|interrupted|disrupted)|"
        r"could not|couldn't|"
        r"(?:impact|disruption|outage|degradation|interruption) (?:\w+ )?(?:occurred|lasted|took place|was|ran))\b"
    ),
    "several_troubles": (
        r"\b(?:two|three|four|several)\b[^.;\n]{0,24}\b(?:periods?|outages|interruptions|incidents|disruptions|windows|times|failures|"
        r"drops)\b|\bsecond (?:period|outage|interruption|incident|disruption|window|time)\b|\btwice\b"
    ),
    "impact_ran": r"\bimpact (?:\w+ )?(?:occurred|lasted|took place|was(?: seen| felt)?|ran) (?:from|between)[ ]?$",
    "confirmed_then": (
        r"\b(?:confirm(?:ed)?|declared|marked|closed|verified|signed off|announced)\b[^.;\n]{0,60}$|"
        r"\b(?:monitor(?:ed|ing)|watch(?:ed|ing)|observ(?:ed|ing))\b[^.;\n]{0,40}\b(?:until|till)[ ]?$"
    ),
    "past_return": (
        r"\b(?:was|were|had|came|went) (?:[\w\-]+ ){0,3}?(?:back|restored|resolved|fixed|repaired|re-?opened|"
        r"resumed|reconnected|completed|up|online|over)\b[^.;\n]{0,60}$"
    ),
    "past_begin": (
        rf"\b(?:started|began|begun|since|went|stopped|failed|broke|occurred|cut|fault|outage|has been|"
        rf"have been)\b[^.;]{{0,40}}$|\b(?:{BROKE})[^.;]{{0,40}}$|"
        r"(?<!be )(?<!is )(?<!are )(?<!closing )(?<!stay )(?<!stays )(?<!remain )(?<!remains )(?<!keep )\b(?:closed|commenced|"
        r"kicked off|"
        r"got (?:going|under ?way)|set off)\b[^.;]{0,40}$|"
        r"\b(?:was|were) (?:\w+ )?(?:taken|switched|turned|shut|cut|brought|suspended|interrupted|disconnected|"
        r"paused)\b[^.;]{0,40}$|"
        r"(?<!be )(?<!is )(?<!are )(?<!will )(?<!shall )(?<!to )\b(?:interrupted|suspended|"
        r"halted|shut (?:it |them |this )?(?:off|down))"
        r"(?: (?:at|since|from))+[ ]*$|"
        r"\btook (?:[\w\-]+ ){1,4}(?:down|off\w*)\b[^.;]{0,40}$|"
        r"\b(?:was|were) (?!to\b|due\b|meant\b|supposed\b|going\b|not\b)(?:[\w\-]+ ){0,2}?(?:in (?:the dark|darkness)|down|offline|"
        r"dark|dry|unavailable|unreachable|inaccessible|out|dead|silent|without \w+)\b[^.;]{0,20}$|"
        r"\b(?:stood (?:still|idle)|(?:nobody|no one|none of (?:us|you|them)) could)\b[^.;]{0,30}$"
    ),
    "broken_since": (
        r"\b(?:is|are|'s|'re|has been|have been|been) (?:\w+ ){0,2}?(?:out of (?:order|action|service)|"
        r"broken|not working|"
        r"without (?:hot water|water|heating|power|internet|light)) since (?!then\b|(?:19|20)\d\d\b)"
    ),
    "shut_until": (
        r"\b(?:is|are|remains?|stays?|been|be|being) (?:now |currently |still |also |\w+ly )?(?:closed|shut)"
        r"(?: to (?:the public|visitors|(?:all )?(?:traffic|vehicles|trains|boats|ships|cyclists|pedestrians|users)))? "
        r"(?:until|till|through)(?: (?:and including|at least|about|around))? (?:the )?$"
    ),
    "shut_idle": rf"\b(?:{IDLE}|hours|open(?:s|ing)? (?:from|at|daily)|applications?|registrations?|entries|bookings?)\b",
    "shut_for_works": (
        r"\b(?:is|are) being (?:repaired|replaced|rebuilt|resurfaced|renovated|refurbished|repainted)\b|"
        r"\b(?:for|while|due to|because of|owing to|as|since|we)\b[^.;\n]{0,40}\b(?:(?:construction|renovation|engineering|"
        r"repair|building|roof|road) works?|repairs?|being (?:repaired|replaced|rebuilt|resurfaced|renovated|refurbished)|"
        r"(?:is|are) (?:repaired|replaced|rebuilt|resurfaced|renovated|refurbished|repainted)|refurbishment|renovations?|"
        r"resurfacing|maintenance(?! (?:staff|crews?|teams?|fees?|plans?|contracts?)))\b"
    ),
    "shut_for_fault": (
        r"\b(?:burst|leak(?:s|ed|ing|age)?|flood(?:ed|ing)|(?:an?|the) (?:\w+ )?fire(?=[.;,]| (?:in|on|at|damaged|broke)\b|\W*$)|"
        r"power (?:cut|failure)|broke(?:n)?(?: down)?|breakdown|collapsed?|"
        r"subsidence|landslide|(?:water|fire|smoke|structural|storm) damage|faults?|failure)\b"
    ),
    "mended_since": (
        r"(?<!be )(?<!being )(?<!not )(?<!get )(?<!until )\b(?:repaired|fixed|mended|restored|replaced)\b|"
        r"\b(?:works?|working|runs?|running|open|back) again\b|\bback in (?:use|order|action|service|operation)\b"
    ),
    "part_back": (
        rf"{_PART_OF}(?!\w)(?: (?!(?:may|might|should|must|will|would|need|needs|could|affected|due|expected|planned|"
        r"scheduled|until|if|when|who|which|that|may|please)\b)[^\s.;,:]{1,20}){1,6}?"
        r"(?<!be) (?:again|back|restored|reconnected|recovered|re-?opened)\b"
        r"(?! (?:to|in) (?:mind|stock|office)\b)|"
        rf"\b(?:back|again|restored|reconnected|returned|running)\b[^.;\n]{{0,30}}\b(?:for|on|in|to|at) {_PART_OF}(?!\w)"
        r"(?! (?:time|reason|minutes|hours|days|weeks))|"
        r"\b(?:for|to) (?:everyone|everybody|all) (?:but|except|apart from)\b|"
        r"\b(?:is|are|now) (?:only )?(?:half|partly|partially) (?:done|complete|restored|back|through)\b|"
        rf"\b(?:restored|back) in (?:stages|phases|steps|turns)\b[^.;\n]{{0,20}}{_PART_OF}(?!\w)|"
        r"\b(?:partial|part) (?:service |power |water |supply )?(?:recovery|restoration|return)\b"
    ),
    "all_back_now": (
        r"\b(?:now|again|meanwhile|by now|has been|have been|has|have|was|were|fully|followed|restored|reconnected|recovered)\b"
    ),
    "all_back": (
        r"^(?![^\n]*(?:n't|\b(?:not|no|never|will|shall|should|would|may|might|could|expect\w*|hope\w*|estimate\w*|aim\w*|due|"
        r"until|till|unless|if|once|when|thought|except|apart|nearly|almost|still|remains?|without|off|down|out|gone|went|"
        r"lost|fail\w*|as far|staff|crews?|teams?|engineers?|technicians?|tomorrow|goal|needs?|wait\w*|continues?|reduced|"
        r"back-?up|meantime)\b))"
        r"(?:[ ]*(?:and )?(?:all|everyone|everybody|(?:all )?the (?:rest|others|remainder|other half|(?:other|remaining) [\w\-]+))"
        r"(?: of (?:them|it|you|us))? (?:at|since|around|about|from|shortly|just|by)\b(?!\W*$)|[^\n]*?"
        r"\b(?:(?:for|to|in|with) (?:absolutely )?(?:all|everyone|everybody|every|the (?:rest|others?|remaining|remainder|whole))|"
        r"(?:all|everyone|everybody|everything|the (?:rest|others|remainder|remaining [\w\-]+|whole [\w\-]+|"
        r"(?:very )?last [\w\-]+))"
        r"(?: [\w\-']+){0,3}? "
        r"(?:back|again|restored|reconnected|recovered|followed|well|fine|normal|on|up|works?|working)|"
        r"(?:full|fully|complete|completely|total|totally)(?: \w+)? (?:back|restor\w+|recover\w+|return\w*|resolved|working|"
        r"operational|service))\b)"
    ),
    "still_down": (
        r"\bcontinu\w+ (?:to work |working |our (?:work|efforts) )?(?:on|towards?) (?:\w+ ){0,3}?"
        r"(?:recovery|recovering|restoring|restoration)\b[^.;\n]{0,30}\b(?:remaining|rest|last|other)\b|"
        rf"{offhand.STILL_DOWN}|"
        r"\bstill (?:see|sees|seeing|get|gets|getting|have|having|encounter|experience|notice|observe|receive)\b (?:\w+ ){0,3}?"
        r"(?:errors?|failures?|time-?outs?|trouble|drops?|interruptions?)\b|\b(?:is|are) still being (?:refused|rejected|"
        r"dropped|lost|delayed|throttled|turned away|blocked)\b|\bthey (?:all )?still fail\b|"
        r"\bwhat (?:(?:is|does|are|do|has|have)(?: not|n't)|cannot|can't) (?:[\w\-]+ ){0,3}?yet (?:is|are)\b|"
        r"\bno (?:estimate|time|word|forecast) (?:yet )?for the (?:other|rest|remaining|last)\b|"
        r"\b(?:is|are|has|have) not yet(?=[.,;:]|$)|\b(?:do|does|is|are|can|has|have)(?: not|n't|not)(?=[.:;]|\W*$)|"
        r"(?<!times )(?<!queues )(?<!volumes )(?<!levels )(?<!delays )\b(?:is|are|remains?) still (?:high|elevated|intermittent|"
        r"patchy)\b|"
        r"\b(?:is|are|remains?) still (?:waiting|without|off|dark|dry|to (?:be|come|follow)|blacked out)\b|"
        r"(?<!nobody )(?<!no one )(?<!none )\b(?:is|are) (?:now |currently )?without (?:power|water|gas|heat(?:ing)?|electricity|"
        r"(?:the )?internet|signal|service|supply)\b|\b(?:remains?|stays?) off\b|\b(?:is|are) dead\b|"
        r"\b(?:does|do)(?: not|n't) (?:run|work)(?: yet)?(?=[.;!]|\W*$)|"
        r"\b(?:fix|repair|work-?around) (?:has been|had to be|was) (?:rolled back|reverted|undone)\b|"
        r"\b(?:the|our) (?:remaining|other|last|rest)\b[^.;\n]{0,40}\b(?:(?:is|are) (?:still|waiting)|wait|will follow|to follow|"
        r"without|has to wait|have to wait)\b|\bthere(?:'s| is| are) still (?:nothing|no)\b|"
        r"\bbut (?:\w+ ){0,3}?(?:delays?|disruptions?|queues|problems|errors) (?:remain|persist|continue)\b|"
        r"(?<!may )(?<!might )(?<!you )(?<!if )(?<!to )(?:\b(?:remains?|continues? to be|(?:is|are) still|stays?|"
        r"still (?:is|are)) (?:down|out(?: of service)?|offline|unavailable|inaccessible|unreachable|affected|"
        r"interrupted|impacted|suspended|degraded|disrupted|broken|failing|"
        r"not (?:working|available|possible|accessible|back|restored))\b|"
        r"\b(?:(?:is|are|has|have) )?not yet (?:been )?(?:back|available|restored|recovered|working|resolved|"
        r"fixed)\b|(?<!you're )(?<!you are )\bstill (?:cannot|can't|fails?|drops?|times? out|rejects?|refuses?|crash(?:es)?|unable|"
        r"unavailable|down|offline|stopped|out|off|shut|closed|suspended|failing|stuck|broken|dark|dry|without|"
        r"not (?:working|available|possible|back|restored))\b|"
        r"\bcontinues? to (?:fail|return (?:errors?|[45]\d\d)|reject|refuse|time out|crash|drop|be slow)|"
        r"\b(?:some|other) [^.;,]{2,40} (?:still (?:see|fail|experience)|continue to (?:see|fail|experience)))"
    ),
    "conditional": r"\b(?:if|in case|whenever|unless)\b",
    "report": (
        r"\b(?:incident|outage|fault|service|event|disruption|interruption) (?:report|review|analysis|summary|"
        r"explanation)\b|\brca\b|retrospective|\bstatement (?:on|about)\b|\bapology (?:for|about)\b|root cause|post-?mortem|"
        r"\brfo\b|what (?:happened|went wrong|broke)\b|how we (?:lost|broke|put|got|fixed|mended)\b|\bpost-incident\b|"
        r"\bsorry (?:about|for) (?:last |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|"
        r"^\W*(?:(?:last|this) )?(?:mon|tues|wednes|thurs|fri|satur|sun)day's (?:\w+ )?(?:standstill|outage|trouble|"
        r"breakdown|fault|"
        r"failure|power cut|blackout|crash)|\bthe (?:day|night|morning|hour) (?:that )?(?:the |our |all )?[\w\-]+ (?:went|"
        r"stopped|broke|"
        r"fell|died|failed|stood)\b|looking back|"
        r"lessons learn"
    ),
    "done_in": (
        r"(?:^|[,;:\-–]|\b(?:and|so|be|it's|it'll be))[ ]*(?:ready|back|up|done|fixed|over|restored|online|live|"
        r"open)(?: again)?[ ]*$|"
        rf"\b{FUTURE}\b[^.;\n]{{0,40}}\b(?:{BACK}|up|available|repairs?|fix|solution|"
        rf"(?:set|put) right|sorted(?: out)?|remedied|rectified)\b[^.;\n]{{0,24}}$|"
        rf"(?:\b(?:can|could|may|{FUTURE})|'ll)\b[^.;\n]{{0,40}}(?<!post )(?<!write )(?<!report )(?<!update )(?<!mail )"
        rf"(?<!call )(?<!check )(?<!inform )(?<!look )(?<!try )(?<!you )\bagain\b[^.;\n]{{0,12}}$"
    ),
    "was_down": r"\b(?:answer|return|serv)ed (?:with )?(?:an? )?(?:HTTP )?(?:SERVFAIL|NXDOMAIN|[45]\d\d|[45]xx)\b|"
    rf"\b(?:could not|couldn't) (?:be )?\w+|\b(?:was|were) (?:not (?:(?!affected|impacted|involved|lost|needed|"
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
        r"we (?:are|'re) (?:seeing|aware)|we see|reported|observed|loss of|unavailable|errors?|"
        r"(?:cannot|can't|could not) be|no longer reachable|stopped|dropped|outage)\b"
    ),
    "open_ended": (
        r"\b(?:re-?open|resum|restor|re-?start|re-?enabl)\w*\b[^.;\n]{0,40}\b(?:once|as soon as|after|when) (?!\d)|"
        r"\buntil further notice\b"
    ),
    "entry_closed": r"^\W*(?:completed?|resolved|closed|finished|restored|fixed|recovered)[ ]{0,2}[\-–:.][ ]",
    "entry_over": r"^(?:completed|resolved)\b(?=[ ]?[-–:\n])",
    "entry_begun": r"^in progress\b(?=[ ]?[-–:\n])",
    "entry_state": (
        r"^[ \t\-–:|\])]*(?:updates?|resolved|monitoring|identified|investigating|acknowledged|mitigated|recovering|fixed|closed|"
        r"new|status)[ ]?(?::|-|–|\n|$)"
    ),
    "log_word": r"^\W*(?:updates?|status|entry|log|news)(?: (?:at|of|no\.?|#))?(?: ?\d{1,2})?\W*$",
    "how_long": rf"{_LASTED}|{_SO_LONG}|"
    r"\b(?:duration|lasted|in all|in total|total|MTTR|downtime|outage time|time to (?:restore|repair))\b",
    "lasted": rf"{_LASTED}|"
    r"\bfor\b|\b(?:minutes|hours?) of (?:no|errors?|downtime|outage|failures?|trouble)\b|"
    r"\b(?:after|following)[ ](?:(?:about|nearly|almost|just over|only|a total of|some|being \w+) )*(?:\d|half|an?|one|two|"
    r"three|four|"
    r"five|"
    r"six|seven|eight|nine|ten|eleven|twelve)\b|\b(?:hours?|minutes|half)(?: late)? after\b|lasted|\btook\b|continued|"
    r"\b(?:over|ended|back|restored|again|resolved|fixed|up|stopped|cleared|subsided|vanished|ceased|"
    r"gone) after\b|duration|persist\w*|went on|in all\b",
    "ground_for_work": (
        r"\b(?:doubl|tripl|quadrupl|ris(?:e|es|en|ing)\b|rose\b|grow|increas|climb|deteriorat|worsen|worse\b|"
        r"fault|alarm|errors?\b|flap|report|warn|noticed|noticing|detect|observ|seen\b|saw\b|seeing|spotted|found\b|leak|"
        r"fluctuat|redundan|without (?:redundancy|backup|protection)|on (?:one|a single|the spare|"
        r"the backup|reserve|battery|batteries|generator))|\bbackup path\b|"
        rf"\b{_PARTS}\b[^.;\n]{{0,40}}\b{_WEAK}|\b{_WEAK}[^.;\n]{{0,40}}\b{_PARTS}\b"
    ),
    "has_begun": (
        r"\b(?:works?|maintenance|upgrade|migration|phase|stage|step|part|batch|repairs?)\b[^.;\n]{0,40}\b(?:started|began|begun|"
        r"commenced|under ?way|in progress|running|going on)\b|\b(?:closed|shut|suspended|switched off|taken (?:down|offline|"
        r"out)|withdrawn|out of (?:service|use|action|order)|unavailable|offline|unreachable|down|interrupted|stopped|"
        r"no (?:service|power|water|supply)|"
        r"disconnected|switched|cut|took|lost|isolated|off|outage|crashed|dead)\b"
    ),
    "noticed_at": (
        r"\b(?:found|noticed|discovered|spotted|seen|smel(?:t|led)|detected|observed|identified|reported|heard|located|confirmed)"
        r"(?: (?:at|around|about|shortly|just|after|before))+[ ]*$"
    ),
    "stopped_for_it": (
        r"\b(?:was|were|had to be|has been|have been) (?:\w+ly )?(?:(?:switched|turned|shut|powered) (?:off|down)|cut(?: off)?|"
        r"closed|stopped|halted|suspended|isolated|disconnected|evacuated|withdrawn|de-?energi[sz]ed|"
        r"(?:taken|put|pulled|placed) (?:offline|off-line|down|out of (?:service|use|operation|action)))\b[^.;\n]{0,30}$|"
        r"\b(?:we|they|crews?|engineers?|the (?:operator|driver|plumber|technicians?|fire (?:brigade|department)|utility))"
        r"(?: (?:have|had to|then|therefore))* (?:cut|shut|turned|switched|took|take|pulled|closed?|stopped|isolated?|suspended|"
        r"disconnected|evacuated?)\b[^.;\n]{0,60}$|"
        r"\b(?:trains|trams|buses|services|traffic|operation|production) (?:was |were )?(?:stopped|halted)\b[^.;\n]{0,20}$"
    ),
    "back_later": (
        rf"\b(?:{RETURNS}|again|(?:brought|put|switched) back|(?:be|is|are) (?:resumed|restarted|re-?opened|restored|reinstated|"
        rf"switched (?:back )?on))\b[^.;\n|]{{0,24}}\|[ ](?:later|after that|afterwards|"
        rf"after (?:the )?(?:start|beginning|midnight)|on)\b|"
        rf"\|[ ]later,? [^.;\n]{{0,40}}\b(?:{RETURNS}|again|back|done|over|find|finished|open|up)\b"
    ),
}
"""Words of what happened, by their names in the engine."""
