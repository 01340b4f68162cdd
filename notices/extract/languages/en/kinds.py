"""The words that tell what kind of notice it is."""

from notices.extract.languages.en import changes, mails, moves, recoveries
from notices.extract.languages.en.absences import NOTHING
from notices.extract.languages.en.courses import JOB_AHEAD, JOB_BEGUN
from notices.extract.languages.en.predicates import BROKE, FAILING, HINDERED, STOPS
from notices.extract.languages.en.vocabulary import DOWN, SHEDDING, WORK
from notices.model import Kind

_THING = (
    rf"(?:{WORK}|works|windows?|activit(?:y|ies)|releases?|deployment|breaks?|shut-?off|closure|relocation|test|"
    rf"reboot|patching|it|this)"
)
_NOW = (
    r"(?:now |already |since |fully |completely |again |successfully |all |been |gradually |eventually |"
    r"finally |promptly |quickly |subsequently |later |then |progressively |largely )*"
)
_HAS = r"(?:has|have|had|is|are|was|were|been|being)"
_SOUND = (
    r"(?:resolved|solved|eliminated|re-?established|overcome|mended|lifted|restored|fixed|repaired|mitigated|"
    r"rectified|remedied|sorted|cleared|reinstated)"
)
_OVER = r"(?:completed?|finished|concluded|done|over|ended)"
_OTHER_SUBJECT = (
    r"\b(?:while|when|until|if|because|since|as)\b|(?<!of )(?<!for )(?<!to )(?<!in )(?<!on )(?<!at )\b(?:the|"
    r"our|your|all|its)\b|:(?!\d)|,(?! (?:is|are|on|at|from|between|\d|\w{1,6}day))"
)
_TROUBLE = (
    r"(?:faults?|failures?|defects?|malfunctions?|disturbances?|disruptions?|causes?|errors?|problems?|"
    r"breakdowns?|interferences?|issues?|incidents?|bugs?|troubles?|damage|outages?|glitch(?:es)?)"
)
_SENT = (
    r"(?:e-?mails?|mails?|messages?|texts?|sms|notifications?|alerts?|deliver(?:y|ies)|webhooks?|payments?|"
    r"transfers?|orders?|requests?|calls?|uploads?|traffic|packets)"
)
_WEEKDAY = r"(?:mon|tue|wed|thu|fri|sat|sun)\w*"

KINDS = {
    Kind.CANCELLATION: (
        rf"{changes.CALLED_OFF}|"
        r"\b(?:will|shall|is|are|does|do|wo)(?: not|n't) (?:now )?(?:be )?(?:need|necessary|upgrad|migrat|mov|"
        r"replac|patch|restart|reboot|switch|clos|shut|tak|perform|carr|do|go|happen|"
        r"run)\w*\b[^.;\n]{0,100}\bafter all\b|"
        rf"\b{_THING}\b[^.;]{{0,80}}\b{_HAS}\b[^.;]{{0,12}}\bcancell?ed\b(?! (?:if|unless|by))|"
        rf"\b{_THING}\b[^.;]{{0,160}}\b(?:stands?|(?:has|have) been|is|are) (?:hereby |"
        rf"now )?cancell?ed\b(?! (?:if|unless|by))|\bwe (?:\w+ ){{0,3}}cancel (?:the|this|our|all|tonight|below)\b|"
        rf"^\W*cancell?(?:ed|ation)\b|"
        rf"\b(?:we|have|has|had)\b[^.;]{{0,16}}\bcancell?ed (?:the|this|our|tonight|tomorrow|{_WEEKDAY})|"
        rf"\bcancellation of (?:the|this|our)\b|"
        rf"called off|\b(?:was|were|is|a) (?:a )?false (?:alarm|positive|alert)\b|"
        rf"no longer (?:take place|taking place|going ahead|go ahead|required|needed|necessary|happen)|"
        rf"(?:will not|won't) (?:now )?(?:take place|happen(?! again)|go ahead|be (?:carried out|performed))|"
        r"\b(?:does|do)(?: not|n't) (?:now )?(?:take place|go ahead)\b(?! (?:on|until|at)\b)|"
        rf"(?:is|are) not taking place\b(?! (?:on|until|at)\b)|"
        r"\b(?:this|it|that|the plans?|these|they) (?:has|have) (?:now |since )?been (?:dropped|abandoned|shelved|"
        r"scrapped|called off|"
        r"withdrawn)\b|"
        r"\b(?:so|therefore|hence|thus)\b[^.;\n]{0,30}(?:isn't|is not|aren't|are not|won't be|will not be) (?:now )?(?:needed|"
        r"necessary|required)\W*$|"
        rf"\b(?:{_THING}|interruption|outage|upgrade|maintenance|inspection)\b[^.;\n]{{0,120}}\bfalls? (?:away|through)\b|"
        r"\b(?:request|application|booking|order|need) (?:for|of) (?:an? |the |this |that )?(?:\w+ )?(?:slot|window|"
        r"outage|downtime|"
        r"closure|shut-?down|maintenance)\b[^.;\n]{0,30}\b(?:dropped|withdrawn|retracted|pulled|gone)\b|"
        r"^\W*(?:forget|scratch|scrap) (?:about )?(?:the|our|\w+day's|tomorrow's|"
        r"tonight's) (?:[\w\-]+ ){0,3}?(?:closure|downtime|outage|maintenance|"
        r"shut-?down|interruption|upgrade|works?|window)\b|\bno (?:[\w\-]+ ){1,5}after all\b|"
        r"\bno (?:planned )?(?:interruption|outage|shut-?off|shut-?down|closure|downtime|disruption|power cut)\b[^.;\n]{0,90}\bas "
        r"(?:stated|announced|advertised|planned|notified|indicated|printed|(?:we|you were) (?:told|wrote|said|written|announced))|"
        rf"\b(?:{_THING}|shut-?downs?|power-?downs?|tonight|tomorrow|"
        rf"{_WEEKDAY})\b(?:(?!{_OTHER_SUBJECT})[^.;\n]){{0,60}}\b(?:is|are) (?:now )?off\b(?=[:.,;]|\s*$| and)|"
        rf"{changes.REVOKED}|withdrawn the {WORK}|{_THING}(?! (?:bulletin|notice|page|advisory|document|message|post|"
        rf"circular|communication|sheet))[ ][^.;]{{0,20}}\bwithdrawn\b"
    ),
    Kind.RECOVERY: (
        r"\bnow (?:runs?|works?|operates?|functions?|flows?) (?:to (?:timetable|schedule)|"
        r"as (?:usual|normal|before)|normally|properly)\b|"
        r"\b(?:runs?|works?|operates?|functions?|flows?) (?:again,? )(?:to (?:timetable|schedule)|"
        r"as (?:usual|normal|before)|normally|properly|without)\b|"
        rf"\b{_TROUBLE} (?:now |all )?{_SOUND}\b(?! (?:by|in|with|on|at|for)\b)|"
        rf"\b{_TROUBLE}\b[^.;]{{0,40}}\b{_HAS} {_NOW}(?:removed|corrected|closed|behind us|dealt with|put right|squashed|"
        rf"ironed out|gone|cured)\b(?! (?:by|in|for|every|from|until)\b)|"
        rf"(?:has|have|had) {_NOW}{_SOUND}|\b(?:is|are|was|were) {_NOW}{_SOUND}\b(?! (?:by|in|for|every)\b)|"
        rf"\b{_THING}\b[^.;]{{0,60}}\b{_HAS} {_NOW}{_OVER}\b(?! by| at the latest)|"
        rf"(?:^|[ \-\[:(])resolved\b(?! by)|\b(?:it|that|this|everything|all)(?:'s|'re| is|"
        rf" are)(?: all)? (?:now )?(?:fixed|resolved|back|sorted|over|up again)\b(?! (?:by|at|on|in|when|until)\b)|"
        rf"{_OVER} (?:ahead|successfully|early|as planned|on time|on schedule)|"
        rf"(?:fully|completely) (?:back|recovered|restored)|\brecovered (?:completely|fully|at|by)\b|"
        r"\b(?:incident|outage|disruption|fault|problem)s? (?:has |have )?ended\b|"
        rf"\b{_TROUBLE} (?:with|of|on|at|in|affecting) [^.;\n]{{1,40}}\b(?:is|are) (?:now |all |"
        rf"finally )?over\b(?! (?:by|at|in|on|when|\d))|"
        r"\ball (?:is |are )?(?:good|well|fine|normal) again\b|\b(?:does|do|works?|behaves?) (?:what|as|like) (?:it|"
        r"they) should(?: again)?\b(?! not)|"
        r"\bcan (?:now |once more |all )?(?:be )?\w+ (?:\w+ )?again\b(?! (?:from (?:about |around )?(?:\d|\w+day|tomorrow|noon|"
        r"midnight|half)|as of|at|on|by|until|after|in|when|once|if|tomorrow|tonight|later)\b)|"
        r"\b(?:was|were) (?:running|working|operating) (?:as usual|as normal|normally|properly)\b|"
        r"\b(?:is|are) (?:all )?now (?:all |fully |completely )?(?:stable|normal|fine|well|healthy)\b|\bover now\b|"
        r"\bworks? again\b|\b(?:fixed|sorted|solved|resolved|mended|repaired) now\b|"
        r"\b(?:all|everything|probes?|checks?|monitors?) (?:[\w\-]+ )?green (?:again|as of|since)\b|"
        r"\b(?:has|have) (?:now |since )?(?:normali[sz]ed|stabili[sz]ed|cleared up|subsided|abated|been reconnected|"
        r"been (?:well|fine|stable|normal|healthy|quiet)(?: (?:ever )?since| again)?)\b|"
        r"\b(?:since|from) then\b[^.;\n]{0,40}\b(?:well|fine|normal|stable|quiet|in order|ok)\b|"
        r"^\W*(?:closing(?: (?:this|the) (?:incident|ticket|issue|case|out))?|case closed)\W*$|"
        r"\b(?:ran|worked|flowed|moved|rang|answered|printed|loaded|sold) again\b|"
        r"\b(?:all|everything) has been (?:well|fine|normal|stable)\b|\bcame back\b(?! to (?:us|me)\b)|"
        r"\b(?:is|are|was|were) (?:now |fully |all )*back\b(?! (?:tomorrow|next|tonight)\b)|"
        r"\b(?:is|are) (?:now |once )?(?:available|online|up|open|working|operational|running|"
        r"behaving)(?: normally)? again\b|"
        r"(?:services?|power|supply|water|access|operations?)[^.;]{0,20} (?:has |have )?(?:resumed|returned|"
        r"recovered)\b|post-?(?:incident|mortem)|back (?:to normal|online|in service|up|on (?:its|their) feet)\b|"
        r"\b(?:it|they|that|everything|all) works? (?:again|now|as it should)\b|"
        r"(?<!be )\b(?:on sale|moving|flowing|ringing|rolling|selling|printing|accepted) again\b|\ball (?:lights )?green\b|"
        r"root cause analysis|"
        r"\b(?:stable|(?<!ing )up) (?:again )?since\b|\bconsider (?:the|this) (?:incident|issue|matter|case|"
        r"fault) (?:as )?(?:closed|resolved)|\b(?:operating|running|working|stable|"
        r"available)(?: (?!slow|poor|bad|intermittent)\w+)? (?:ever )?since\b(?! \d)|"
        r"^\W*reason for outage\b(?![^\n]{0,24}(?:maintenance|upgrad|migrat|patch|planned|scheduled))|"
        r"\brestoring (?:normal|full|all) (?:\w+ )?(?:services?|operations?)\b|"
        r"reason for outage report(?! (?:will|to)\b)|incident (?:is|has been|was) closed|"
        r"\bbegan at\b[^.;]{0,40}\bended at\b|"
        rf"{recoveries.WELL_AGAIN}|{recoveries.BROUGHT_BACK}|{recoveries.TROUBLE_GONE}"
    ),
    Kind.EXTENSION: (
        rf"{changes.PROLONGED}|"
        rf"{WORK}[^.]{{0,100}}\b(?:(?<!\ban )extended|(?<!\ba )prolonged|overrun\w*|running (?:late|longer)|"
        rf"taking longer|longer than (?:expected|planned))|"
        rf"(?:(?:extended|prolonged)(?! (?:\w+ )?{WORK}\b)|extending)[^.]{{0,20}}{WORK}|"
        rf"end time (?:has )?(?:been )?changed|change (?:of|to|in)(?: the)? (?:planned )?end (?:time|date)|"
        r"\bwe (?:had |have )?(?:planned|hoped|expected|meant|intended) to (?:be|have been) (?:up|back|done|"
        r"finished|ready|online|over|through|complete\w*)\b|"
        rf"taking longer than (?:we )?(?:expected|planned|anticipated|hoped)|delay(?:ed)? (?:in )?complet|"
        rf"not (?:yet )?(?:finished|complete\w*|done)\b[^.;]{{0,8}}[,;] ?(?:and |so )?(?:we|it|"
        rf"they) needs? (?:\w+ )?until|needs? (?:\w+ )?(?:more|additional|another|further) (?:time|hours?|minutes|"
        rf"\w+ hours?)|"
        r"\b(?:asks?|asked|asking|requests?|requested|requesting|requires?|required|needed|granted|given|"
        r"got)(?: us)?(?: for)? (?:some |a bit |a little |much )?(?:more|additional|extra|"
        r"further) time\b(?! (?:off|to (?:reply|respond|pay|decide|comment)))|"
        r"(?<!no )\b(?:additional|extra|further|more) time (?:is |was |will be |has been |had to be )?(?:needed|"
        r"required|requested|granted|necessary)\b|"
        r"(?:estimated? (?:time|end)|ETA|ETR|ETTR|estimate|completion|"
        r"restoration(?! (?:contracts?|crews?|teams?|paths?|routes?|capacity|vessels?|customers?|services?)\b)|"
        r"(?:end|finish|closing) time|finish|expected end|"
        r"end(?= (?:is |was |has been |now )?(?:postponed|deferred|moved|pushed|put back|delayed) (?:from|to|by|"
        r"until)))\b[^.;]{0,40}\b(?:moves?|moved|pushed|slipp?ed|slips|revised|amended|updated|shifts?|changed|"
        r"put back|postponed|deferred|delayed)\b"
    ),
    Kind.POSTPONEMENT: (
        rf"{changes.MOVED}|{moves.MOVED}|"
        r"^\W*(?:new|now)(?: (?:date|time|window|slot))?[ ]?: ?(?=(?:\w+,? )?\d)|"
        r"\b(?:we|i|they)(?:'ve| have| had| must| will|'ll| need| are)?(?: to)? (?:put|putting) off (?:the|our|this|all)\b|"
        rf"\bpostpon(?:ed|ement)\b|\b(?:to|must|will|shall|we|we're|are|of) (?:now )?postpon(?:e|ing)\b|"
        rf"\b(?:has|have|had|is|are|was|were|been|be|stands?) (?:now |hereby |therefore )*(?:deferred|put on hold|"
        rf"on hold)\b(?! (?:during|while|throughout|for the)\b)|\bnew schedule\b|"
        rf"\bwill now (?:happen|take place|be (?:carried out|held|done|performed|made|executed|undertaken|rolled out|installed))\b|"
        r"\b(?:so|and|instead|therefore),? (?:we|they)(?:'ll| will| shall)(?: now| therefore)? (?:do|make|run|roll|carry|perform|"
        r"start) (?:it|this|that|them)\b(?: out)? (?:tomorrow|on \w+day|next \w+|the (?:day|week) after|"
        r"a (?:day|week) later) (?:instead|"
        r"between|from|at)\b|"
        rf"\b(?:shift|move) (?:the|this|our) (?:{_THING})\b[^.;]{{0,20}}\b(?:by|to)\b|"
        rf"\b(?:has|have|had|is|are|was|been|be) (?:now )?re-?scheduled\b(?! (?:if|when|"
        rf"by (?:their|your|the (?:owner|user)|you)))|^\W*re-?scheduled\b|we (?:have )?re-?scheduled|"
        r"\bnew (?:times?|hours|timings?|window)(?: (?:is|are|will be)|[ ]?:|[ ](?:from )?(?=\d))|"
        r"\bnot (?:in|on|at|from|until|this|tomorrow|\w+day)\b[^.;\n]{0,30}\bas (?:we |was |we had |we have )?(?:previously |"
        r"originally |first |initially )?(?:announced|planned|advertised|published)\b|"
        r"\b(?:is|are|was|were|been|be|being) (?:now )?(?:moved|shifted|pushed|put|brought|set|slid) (?:back |out |forward |on |"
        r"up |off )?by (?:[\w½]+ ){1,3}(?:hours?|minutes?|days?|weeks?|hrs?|mins?|months?)\b|"
        r"\bre-?(?:planned|arranged) (?:for|to)\b|"
        r"\b(?:agreed|settled) on (?:the )?(?:\d|\w+day)|"
        r"\b(?:we|i|they)(?:'ve| have|'re| are)? (?:had to |now )*(?:moved?|moving|shift(?:ed|ing)?|push(?:ed|ing)?|changed?|"
        r"postponed?|re-?scheduled?|brought) (?:this|it|that|them|everything)(?: back| forward| out)? to (?:the \d|\d|\w+day|next|"
        r"tomorrow)|\bpush(?:ing|ed) (?:\w+day's|tomorrow's|tonight's|the|our) [^.;\n]{1,60}\bto (?:next|\w+day|\d|the \d)|"
        r"\b(?:will be|is|be held|be done|comes|happens)(?: now)?(?: done| held| made| carried out| performed)? (?:an?|one|two|"
        r"three|four|five|six|half an?|\d+) (?:hours?|"
        r"days?|weeks?) (?:earlier|later)\b(?! than)|"
        r"\b(?:works?|maintenance|upgrade|migration|closures?|outages?|shut-?downs?)\b[^.;\n]{0,70}\b(?:is|are|has been|have been) "
        r"(?:now |therefore )?suspended until further notice|\bslip(?:s|ped) from\b|"
        r"\brather than (?:from |on |at |between )(?:\d|\w+day)|"
        r"\bstands? (?:\w+ )?re-?scheduled\b|"
        r"\b(?:pick|find|choose|look for|agree(?: on)?|set|fix) another (?:day|date|night|time|slot|weekend)\b|"
        rf"\bmoved (?:back|forward|up|ahead)(?: by)? (?:\d|an?|one|two|three|four|half|several|some) ?(?:an? )?(?:hour|day|"
        rf"week|month|night)|\b(?:we're|we are) now (?:going|aiming|looking|heading|shooting) (?:for|at)\b|\bnew time for\b|"
        rf"\bmoved (?:from|forward|by (?:\d|an? (?:\w+ )?(?:hour|day|week|month)|half|one|two|three|four|several|"
        rf"some)\b|to (?:a |the )?(?:later|earlier|new (?:date|time|slot|window)|following|next|{_WEEKDAY}|"
        rf"\d(?!\d?\.\d)))|"
        rf"\b(?:new|another|a different) (?:date|time ?slot|slot)\b|put back (?:to|until|by|a)\b|brought forward|"
        rf"pushed (?:back|out) (?:to|until|by)|(?:starts?|begins?|takes? place) [^.]{{0,16}}(?:hours?|days?|"
        rf"weeks?) (?:later|earlier)|(?:date|time) (?:has )?(?:been )?changed|"
        rf"will not go ahead|(?:wrong|incorrect) (?:date|time|day)|\b(?:and|-|,) not (?:on )?{_WEEKDAY}\b|"
        rf"instead of (?:on |at |the )?(?:{_WEEKDAY}|\d)|correct (?:date|time) is|"
        rf"\b(?:date|time)s? (?:has been |have been |was |were |is )?corrected\b"
    ),
    Kind.OUTAGE: (
        r"\b(?:is|are|'s) (?:currently |still |now )?out of (?:order|action|use)\b|"
        r"\b(?:rolling|roll) back (?:the|a|our|to)\b|"
        r"\b(?:is|are|has been|have been)(?: not|n't) (?:currently |yet )?(?:being|been) (?:\w+ed|sent|shown|paid)\b(?! by\b)|"
        r"\b(?:is|are|remains?|stays?) still (?:off|out|down|dark|dead|silent|closed|shut|without|unavailable|offline|missing)\b|"
        r"\b(?:isn't|is not|aren't|are not) (?:currently |always )?(?:working|loading|available|responding|syncing|"
        r"showing|appearing|updating|opening|refreshing|displaying|arriving|charging|ringing|heating|connecting|"
        r"accepting|starting|moving|sending|recording)\b(?! (?:on|from|between|during|until)\b)|"
        r"\bremains? (?:unavailable|offline|down|closed|suspended)\b|\bloss of service\b|"
        r"\blost (?:service|connectivity|internet|signal)\b|"
        r"\b(?:event (?:impacting|affecting)|service[ -](?:affecting|impacting) event)\b|"
        r"\b(?:we(?:'re| are)|customers are|users are) (?:currently )?experiencing\b|"
        r"\baware (?:of|that)\b[^.;]{0,60}\b(?:issues?|problems?|can't|cannot|unable|not able|fail\w*|errors?|"
        r"trouble|difficult\w*|disrupt\w*)|\b(?:customers?|users?|members|passengers|people|clients|merchants|"
        r"callers|visitors|some|many) (?:\w+ ){0,2}(?:can't|cannot|"
        r"(?:are|were) (?:currently |temporarily )?(?:unable|not able)) |"
        r"\bcut (?:our|the|a|one of our|several of our) (?:\w+ ){0,2}(?:cables?|fib(?:er|re)s?|lines?|ducts?)\b|"
        r"detected an? (?:\w+ )?(?:event|outage|alarm|failure)|\bpower loss\b|unplanned|knock(?:s|ed) out|"
        r"lost power|power (?:is |was |has been )?out\b|investigat\w+|looking into|\bstopped\b|"
        r"\bfail(?:ed|ing|ure|ures)\b|(?:is|are) (?:currently |briefly |temporarily |partly |again )?(?:down|unavailable|"
        r"out of bounds|limited|unable|not receiving|"
        r"not (?:selling|working|accepting|processing|loading)|experiencing|degraded|offline)|elevated|"
        r"\b(?:have|has) not (?:been )?(?:accept\w*|work\w*|respond\w*|process\w*|able|deliver\w*|load\w*|available|"
        r"sync\w*|updat\w*)\b|closed since|repairing|\b(?:because of|due to|after|following|caused by) (?:an? |"
        r"the )?(?:[\w\-]+ )?(?:crash|collision|accident|derailment|fallen tree|downed (?:lines?|trees?|wires?)|"
        r"police (?:activity|incident)|medical emergency|flooding|landslide|mudslide|lightning|vandalism|explosion|"
        r"breakdown|(?:disabled|broken-down) (?:train|bus|vehicle)|mechanical (?:problem|failure)|"
        r"signal (?:failure|problem)s?|cable theft|(?:oil |fuel |chemical )?spill(?:age)?|fire|gas leak|"
        r"burst (?:pipe|main)|sinkhole|subsidence|rockfall|avalanche|(?:unexploded )?bomb(?: threat)?|cyber-?attack|"
        r"ddos(?: attack)?)\b|"
        r"\b(?:water|gas|sewer|steam) (?:main|line|pipe)s? (?:is |was |has )?(?:broken|breaks?|burst|leaks?|leaking|"
        r"ruptured?)\b|\bmain (?:break|burst)s?\b|\bcrews? (?:were|have been|has been|was|is) (?:\w+ )?(?:on|work|"
        r"respond|dispatch)\w*|\b(?:work|labou?r)\w* (?:hard |quickly |diligently |now )?(?:to|on) (?:restor|"
        r"repair)\w*|power (?:cut|failure|fault)|low or no pressure|\bissues?\b|incident|problems?\b|limited extent|"
        r"(?:has|have) been (?:down|unavailable|closed|offline|delayed|slow|interrupted)|crews are|broken|"
        r"delayed since|"
        rf"{SHEDDING}|"
        r"cannot (?:currently )?(?:access|log|sign|connect)|identified the cause|"
        r"without (?:power|electricity|water|gas|supply|internet)|"
        r"\bno (?:power|electricity|(?:hot |running )?water|heating|gas|supply|signal|internet)\b|\bout of order\b|"
        r"time of fault|\bfault\b(?! (?:desk|line|number|hotline|team|reporting))|"
        r"(?:is|are) (?:currently |still |\w+ly )?(?:delayed|slow|interrupted|disrupted|"
        r"out of service)\b(?! (?:on|from|between|during))|(?:fibre|fiber|cable) cut|\boutage (?:started|began)|"
        r"suspended from [^.;]{0,20}(?:today|now)|"
        r"(?<!in use )(?<!in service )(?<!in operation )(?<!in force )(?<!under way )(?<!underway )(?<!in progress )"
        r"since (?:about |around |approximately )?\d"
        rf"|\b{_SENT}\b[^.;:\n]{{0,60}}\b(?:is|are) (?:currently |now |still )?being (?:deferred|queued|"
        rf"held(?: up| back)?|delayed|throttled|rate-limited|bounced|returned|blocked|dropped|lost|turned back)\b|"
        rf"\b(?:it|this|that) (?:all )?(?:began|started)[^.;\n]{{0,24}}[ ,]when (?:an?|one|some|two|several|our) "
        rf"|\b(?:{BROKE})|\b(?:{FAILING})|{mails.ALERTS}|\bunder attack\b|"
        rf"\b(?:is|are) (?:\w+ )?(?:isolated|cut off|dropping (?:[\w\-]+ ){{0,2}}(?:traffic|packets|requests|"
        rf"connections|queries|mail|sessions))\b|\b(?:can't|cannot) (?:currently |at present )?(?:reach|see|ping|"
        rf"resolve)\b"
    ),
    Kind.MAINTENANCE: (
        rf"{DOWN}|{NOTHING}|{JOB_BEGUN}|{JOB_AHEAD}|\bworks?\b[^.;\n]{{0,50}}\b(?:are|is|are being|"
        rf"is being) (?:carried out|performed|executed|done|"
        rf"undertaken|conducted)\b|\b(?:signal|connection|link|session|call|line)s? (?:may|will|could|might) (?:\w+ )?drop\b|"
        rf"\b(?:pw|pew|mw|mnt|chg|crq|gcr|gcm|gmud|mop|pwic)[\-_ #]{{0,2}}\d{{2,}}|\b(?:{STOPS}|{HINDERED})|"
        rf"\bchange (?:request )?#?[A-Z]{{0,5}}\d{{3,}}|\b(?:remaining|maintenance|change|work|second|next|"
        rf"last) (?:(?:two|three|four) )?(?:windows?|nights?)\b|^\W*(?:(?:system|network|IT|service|infrastructure|"
        rf"planned) )?change (?:announcement|notice|notification|advisory)\b|"
        rf"\bworks? (?:\w+ )?(?:will|shall|is to|are to|to) (?:be (?:carried out|performed|done|executed)|take place|"
        rf"begin|start)|\bworks (?:notice|notification|announcement)|"
        rf"\bre-?load(?:s|ed|ing)?\b(?! (?:this|the|your) (?:page|browser|app|tab|site|window)\b)|"
        rf"\bwork (?:commences|begins|starts)\b|\b(?:will|may|can|could|might) (?:also |temporarily |"
        rf"briefly )?(?:affect|impact|be cut)\b|^\W*(?:affected|impacted)\b[^:\n]{{0,30}}:"
    ),
}
"""Patterns on sentences. What only might happen is left out before (`hypothetical`), what a guard `not_<kind>` matches after."""

CLOSING = (
    rf"\b(?:(?:normal|all|full|our|these|affected|impacted) )*(?:services?|operations?|systems?|power|water|gas|"
    rf"access|network|connectivity|functionality|everything|issue|incident|problem|outage|disruption|"
    rf"(?:web ?)?site|platform)\b[^.;\n]{{0,40}}\b(?:has|have|had|was|were|is|"
    rf"are) {_NOW}{_SOUND}\b(?! (?:by|in|for|every)\b)|"
    r"\b(?:mark|consider|declar|treat)(?:ed|ing)? (?:this|the) (?:incident|issue|outage|matter|"
    r"event) (?:as )?(?:closed|resolved|over)\b|\b(?:incident|issue|outage|matter) (?:is|has been|"
    r"was) (?:now )?(?:closed|concluded|over)\b"
)
"""That a whole is well again, wherever it stands in a text."""

LOOKING_BACK = (
    r"\b(?:here is|here's|explain\w*|understand|detail(?:s|ing)?|describ\w+|summary of|account of|report on|"
    r"about|know) what (?:has )?(?:happened|went wrong|caused)\b|"
    r"^\W*(?:what (?:happened|went wrong)|root causes?(?!\W+(?:is |still )?(?:under|being|unknown|tb[acd]|pending|not yet|"
    r"investigat\w+|to be|awaited))|lessons learn\w*|post-?mortem|follow-?up actions)\b|"
    r"\broot cause (?:was|of (?:this|the) (?:incident|outage|issue|failure) was)\b|"
    r"\b(?:safeguards|measures|steps|processes|changes) (?:in place|to (?:prevent|avoid|ensure))[^.;\n]{0,60}|"
    r"\b(?:prevent|avoid) (?:similar|such|these|this|a recurrence|recurrences?|any)\b[^.;\n]{0,60}\b(?:future|"
    r"again|happening|recurr\w+)\b"
)
"""That a text tells afterwards of what went wrong."""

_CASE = r"(?:tickets?|incidents?|cases?|faults?|problems?|outages?|events?|alarms?|issues?|trouble|disruptions?|INC|TT|P[1-5]\b|#)"
_CLOSED = (
    rf"^\W*closed\W*$|^\W*(?:\[[^\]\n]{{1,24}}\]\W*)?closed(?=[ :\-\])|]{{1,3}}[^\n]*(?:\b{_CASE}|"
    rf"\d{{4}}))(?! (?:on|from|for|until|till|all|this|next|between|tomorrow|over|during|at|in)\b)|"
    rf"(?:{_CASE}[^\n]*|\d{{4}}[^\n]{{0,60}})[\-:|] ?closed\W*$|[\[(]closed[\])]|\b[a-z]{{2,6}}-?\d{{4,12}} closed\W*$|"
    r"^\W*(?:(?:fwd?|re): )*closed ?[:\-|] ?(?:planned|maintenance|scheduled|works?|change)\b"
)
"""A case that is closed; what else a title calls closed is shut."""

_FINISHED = (
    r"(?:^\W*(?:(?:fwd?|re): )*|[|:/(\[-] ?)(?:finished|implemented|complete)(?=[:\])|]| [-|/]|\W*$)|"
    r"\d{4} (?:finished|implemented|complete)\W*$"
)
"""Work that is done, as the status word of a title."""

STATUSES = {
    "closing": CLOSING,
    "looking_back": LOOKING_BACK,
    "going_on": (
        r"\b(?:currently|still|ongoing|at (?:this|the) (?:time|moment)|at present|investigating|looking into|"
        r"working (?:to|on|hard|with)|as soon as|updates? (?:will|to)|next update|"
        r"we will (?:continue|keep|provide|update)|continu\w+ to (?:see|be|experience|investigate))\b"
    ),
    "status_info": (
        r"\bdry[- ]?run\b|\btest (?:notification|message|of (?:our|the) (?:new )?(?:customer )?notification)|"
        r"communications? test|this is (?:only )?a test\b"
    ),
    "status_partial": (
        r"partial(?:ly)? (?:cancel|restor|resol)|\b(?:some|most|half) (?:\w+ )?(?:restored|back|resolved|recovered)|"
        r"\b(?:one|two|three|some|\d) of (?:the |our )?(?:\w+ )?(?:windows|dates|nights|events|works)"
    ),
    "status_cancellation": r"\bcancell?(?:ed|ation)\b|^\W*revocation of\b|"
    r"\bfalse (?:alarm|positive)\b|\bcalled off\b|\bwithdrawn\b|\baborted\b",
    "status_recovery": (
        rf"{_FINISHED}|{mails.ENDED}|{mails.CLEARED}|\bresolved\b|(?<!be )\bcompleted\b|\bcomplet(?:e|ion)\b(?= *$|\]|\))|"
        rf"\brestored\b|{_CLOSED}|^\W*(?:ticket|incident|case|fault|problem|outage) (?:is |now |"
        rf"has been )?(?:closed(?! off)|solved|over)\b|\b(?:ticket|incident|case|event)\b[^\n]{{0,30}}\b(?:has been |"
        rf"is |was )?closed\W*$|\ball clear\b|\bback to normal\b|\bfixed\b|\blifted\b|\brecovered\b|"
        rf"post-?(?:mortem|incident)|(?:reason for outage|\bRFO\b)(?! (?:\w+ )?(?:to follow|will|pending|tb[ad])\b)"
    ),
    "status_over": (
        rf"{_FINISHED}|{mails.DONE}|{mails.CLEARED}|\b(?:ticket|incident|case)\b[^\n]{{0,30}}\bclosed\W*$|"
        rf"^\W*(?:ticket|incident|case|fault|problem|outage) (?:is |now |has been )?(?:closed(?! off)|solved|over)\b|"
        rf"^\W*(?:\[[^\]\n]{{1,24}}\]\W*)?(?:resolved|completed?|restored|"
        rf"recovered)\b(?! (?:on|from|for|until|till|all|this|next|between|tomorrow|over|during|at|in)\b)|"
        rf"[\[(](?:resolved|completed?|restored)[\])]|[\-:|] ?(?:resolved|completed?|restored)\W*$|{_CLOSED}"
    ),
    "status_postponement": (
        r"\bre-?scheduled\b|\bpostponed?\b|\bpostponement\b|\bbrought forward\b|\bnew (?:date|time ?slot|slot)\b|"
        r"\bmoved (?:to|by|from|forward|back)\b|(?<!window )(?<!end )\bmoved\W*$|date change|change of date|"
        r"^\W*(?:fwd?: |re: )?moved(?: (?=-)|[:\])|])|[|:/-] moved(?= [|/-])|"
        r"^\W*new (?:date|time)s? ?[:\-–]|\bnew (?:date|time) (?:was|has been) set\b"
    ),
    "status_extension": (
        rf"{changes.PROLONGED_TITLE}|\bextended\b(?! (?:\w+ )?{WORK}\b)|\bextension\b|\bprolonged\b|\boverrun\w*|"
        rf"end time changed"
    ),
    "status_maintenance": r"\bin progress\b|\bscheduled\b|\bconfirmed\b|\bongoing\b|\bplanned\b|\bstarted\b|\bapproved\b",
}
"""Status words of titles and of lines like "Status: Completed", the first that fits counts."""
