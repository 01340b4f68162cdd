"""The words that tell what kind of notice it is."""

from notices.extract.languages.en import changes, mails, moves
from notices.extract.languages.en.predicates import BROKE, FAILING, HINDERED, STOPS
from notices.extract.languages.en.vocabulary import DOWN, SHEDDING, WORK
from notices.model import Kind

_THING = rf"(?:{WORK}|works|windows?|activit(?:y|ies)|releases?|deployment|breaks?|shut-?off|closure|relocation|test|reboot|patching|it|this)"
_NOW = r"(?:now |already |since |fully |completely |again |successfully |all |been |gradually |eventually |finally |promptly |quickly |subsequently |later |then |progressively |largely )*"
_HAS = r"(?:has|have|had|is|are|was|were|been|being)"
_SOUND = r"(?:resolved|solved|eliminated|re-?established|overcome|mended|lifted|restored|fixed|repaired|mitigated|rectified|remedied|sorted|cleared|reinstated)"
_OVER = r"(?:completed?|finished|concluded|done|over|ended)"
_OTHER_SUBJECT = r"\b(?:while|when|until|if|because|since|as)\b|(?<!of )(?<!for )(?<!to )(?<!in )(?<!on )(?<!at )\b(?:the|our|your|all|its)\b|:(?!\d)|,(?! (?:is|are|on|at|from|between|\d|\w{1,6}day))"
_TROUBLE = r"(?:faults?|failures?|defects?|malfunctions?|disturbances?|disruptions?|causes?|errors?|problems?|breakdowns?|interferences?|issues?|incidents?|bugs?|troubles?|damage|outages?|glitch(?:es)?)"
_SENT = r"(?:e-?mails?|mails?|messages?|texts?|sms|notifications?|alerts?|deliver(?:y|ies)|webhooks?|payments?|transfers?|orders?|requests?|calls?|uploads?|traffic|packets)"
_WEEKDAY = r"(?:mon|tue|wed|thu|fri|sat|sun)\w*"

KINDS = {
    Kind.CANCELLATION: (
        rf"{changes.CALLED_OFF}|"
        r"\b(?:will|shall|is|are|does|do|wo)(?: not|n't) (?:now )?(?:be )?(?:need|necessary|upgrad|migrat|mov|replac|patch|restart|reboot|switch|clos|shut|tak|perform|carr|do|go|happen|run)\w*\b[^.;\n]{0,100}\bafter all\b|"
        rf"\b{_THING}\b[^.;]{{0,80}}\b{_HAS}\b[^.;]{{0,12}}\bcancell?ed\b(?! (?:if|unless|by))|\b{_THING}\b[^.;]{{0,160}}\b(?:stands?|(?:has|have) been|is|are) (?:hereby |now )?cancell?ed\b(?! (?:if|unless|by))|\bwe (?:\w+ ){{0,3}}cancel (?:the|this|our|all|tonight|below)\b|^\W*cancell?(?:ed|ation)\b|"
        rf"\b(?:we|have|has|had)\b[^.;]{{0,16}}\bcancell?ed (?:the|this|our|tonight|tomorrow|{_WEEKDAY})|\bcancellation of (?:the|this|our)\b|"
        rf"called off|\b(?:was|were|is|a) (?:a )?false (?:alarm|positive|alert)\b|no longer (?:take place|taking place|going ahead|go ahead|required|needed|necessary|happen)|"
        rf"will not (?:take place|happen|go ahead|be (?:carried out|performed))|\b(?:{_THING}|shut-?downs?|power-?downs?|tonight|tomorrow|{_WEEKDAY})\b(?:(?!{_OTHER_SUBJECT})[^.;\n]){{0,60}}\b(?:is|are) (?:now )?off\b(?=[:.,;]|\s*$| and)|{changes.REVOKED}|withdrawn the {WORK}|{_THING}(?! (?:bulletin|notice|page|advisory|document|message|post|circular|communication|sheet))[ ][^.;]{{0,20}}\bwithdrawn\b"
    ),
    Kind.RECOVERY: (
        r"\bnow (?:runs?|works?|operates?|functions?|flows?) (?:to (?:timetable|schedule)|as (?:usual|normal|before)|normally|properly)\b|\b(?:runs?|works?|operates?|functions?|flows?) (?:again,? )(?:to (?:timetable|schedule)|as (?:usual|normal|before)|normally|properly|without)\b|"
        rf"\b{_TROUBLE}\b[^.;]{{0,40}}\b{_HAS} {_NOW}(?:removed|corrected|closed|behind us|dealt with|put right|ironed out|gone|cured)\b(?! (?:by|in|for|every|from|until)\b)|"
        rf"(?:has|have|had) {_NOW}{_SOUND}|\b(?:is|are|was|were) {_NOW}{_SOUND}\b(?! (?:by|in|for|every)\b)|\b{_THING}\b[^.;]{{0,60}}\b{_HAS} {_NOW}{_OVER}\b(?! by| at the latest)|"
        rf"(?:^|[ \-\[:(])resolved\b(?! by)|\b(?:it|that|this|everything|all)(?:'s|'re| is| are)(?: all)? (?:now )?(?:fixed|resolved|back|sorted|over|up again)\b(?! (?:by|at|on|in|when|until)\b)|{_OVER} (?:ahead|successfully|early|as planned|on time|on schedule)|(?:fully|completely) (?:back|recovered|restored)|\brecovered (?:completely|fully|at|by)\b|"
        r"\b(?:incident|outage|disruption|fault|problem)s? (?:has |have )?ended\b|\b(?:was|were) (?:running|working|operating) (?:as usual|as normal|normally|properly)\b|\b(?:all|everything) has been (?:well|fine|normal|stable)\b|\bcame back\b(?! to (?:us|me)\b)|"
        r"\b(?:is|are|was|were) (?:now |fully |all )*back\b|\b(?:is|are) (?:now |once )?(?:available|online|up|working|operational|running|behaving)(?: normally)? again\b|"
        r"(?:services?|power|supply|water|access|operations?)[^.;]{0,20} (?:has |have )?(?:resumed|returned|recovered)\b|post-?(?:incident|mortem)|back (?:to normal|online|in service|up|on (?:its|their) feet)\b|\b(?:it|they|that|everything|all) works? (?:again|now|as it should)\b|\b(?:on sale|moving|flowing|ringing|rolling|selling|printing|accepted) again\b|\ball (?:lights )?green\b|root cause analysis|"
        r"\b(?:stable|(?<!ing )up) (?:again )?since\b|\bconsider (?:the|this) (?:incident|issue|matter|case|fault) (?:as )?(?:closed|resolved)|\b(?:operating|running|working|stable|available)(?: (?!slow|poor|bad|intermittent)\w+)? (?:ever )?since\b(?! \d)|^\W*reason for outage\b(?![^\n]{0,24}(?:maintenance|upgrad|migrat|patch|planned|scheduled))|\brestoring (?:normal|full|all) (?:\w+ )?(?:services?|operations?)\b|reason for outage report(?! (?:will|to)\b)|incident (?:is|has been|was) closed|\bbegan at\b[^.;]{0,40}\bended at\b"
    ),
    Kind.EXTENSION: (
        rf"{changes.PROLONGED}|"
        rf"{WORK}[^.]{{0,100}}\b(?:(?<!\ban )extended|(?<!\ba )prolonged|overrun\w*|running (?:late|longer)|taking longer|longer than (?:expected|planned))|(?:(?:extended|prolonged)(?! (?:\w+ )?{WORK}\b)|extending)[^.]{{0,20}}{WORK}|end time (?:has )?(?:been )?changed|change (?:of|to|in)(?: the)? (?:planned )?end (?:time|date)|"
        r"\bwe (?:had |have )?(?:planned|hoped|expected|meant|intended) to (?:be|have been) (?:up|back|done|finished|ready|online|over|through|complete\w*)\b|"
        rf"taking longer than (?:we )?(?:expected|planned|anticipated|hoped)|delay(?:ed)? (?:in )?complet|not (?:yet )?(?:finished|complete\w*|done)\b[^.;]{{0,8}}[,;] ?(?:and |so )?(?:we|it|they) needs? (?:\w+ )?until|needs? (?:\w+ )?(?:more|additional|another|further) (?:time|hours?|minutes|\w+ hours?)|"
        r"\b(?:asks?|asked|asking|requests?|requested|requesting|requires?|required|needed|granted|given|got)(?: us)?(?: for)? (?:some |a bit |a little |much )?(?:more|additional|extra|further) time\b(?! (?:off|to (?:reply|respond|pay|decide|comment)))|(?<!no )\b(?:additional|extra|further|more) time (?:is |was |will be |has been |had to be )?(?:needed|required|requested|granted|necessary)\b|"
        r"(?:estimated? (?:time|end)|ETA|ETR|ETTR|estimate|completion|restoration(?! (?:contracts?|crews?|teams?|paths?|routes?|capacity|vessels?|customers?|services?)\b)|(?:end|finish|closing) time|finish|expected end|end(?= (?:is |was |has been |now )?(?:postponed|deferred|moved|pushed|put back|delayed) (?:from|to|by|until)))\b[^.;]{0,40}\b(?:moves?|moved|pushed|slipp?ed|slips|revised|amended|updated|shifts?|changed|put back|postponed|deferred|delayed)\b"
    ),
    Kind.POSTPONEMENT: (
        rf"{changes.MOVED}|{moves.MOVED}|"
        rf"\bpostpon(?:ed|ement)\b|\b(?:to|must|will|shall|we|we're|are|of) (?:now )?postpon(?:e|ing)\b|\b(?:has|have|had|is|are|was|were|been|be|stands?) (?:now |hereby |therefore )*(?:deferred|put on hold|on hold)\b(?! (?:during|while|throughout|for the)\b)|\bnew schedule\b|\bwill now (?:happen|take place|be (?:carried out|held|done|performed))\b|\b(?:shift|move) (?:the|this|our) (?:{_THING})\b[^.;]{{0,20}}\b(?:by|to)\b|\b(?:has|have|had|is|are|was|been|be) (?:now )?re-?scheduled\b(?! (?:if|when|by (?:their|your|the (?:owner|user)|you)))|^\W*re-?scheduled\b|we (?:have )?re-?scheduled|\bmoved (?:from|forward|by (?:\d|an? (?:\w+ )?(?:hour|day|week|month)|half|one|two|three|four|several|some)\b|to (?:a |the )?(?:later|earlier|new (?:date|time|slot|window)|following|next|{_WEEKDAY}|\d(?!\d?\.\d)))|"
        rf"\b(?:new|another|a different) (?:date|time ?slot|slot)\b|put back (?:to|until|by|a)\b|brought forward|pushed (?:back|out) (?:to|until|by)|(?:starts?|begins?|takes? place) [^.]{{0,16}}(?:hours?|days?|weeks?) (?:later|earlier)|(?:date|time) (?:has )?(?:been )?changed|"
        rf"will not go ahead|(?:wrong|incorrect) (?:date|time|day)|\b(?:and|-|,) not (?:on )?{_WEEKDAY}\b|instead of (?:on |at |the )?(?:{_WEEKDAY}|\d)|correct (?:date|time) is|\b(?:date|time)s? (?:has been |have been |was |were |is )?corrected\b"
    ),
    Kind.OUTAGE: (
        r"\b(?:isn't|is not|aren't|are not) (?:currently |always )?(?:working|loading|available|responding|syncing|showing|appearing|updating|opening|refreshing|displaying|arriving|charging|ringing|heating|connecting|accepting|starting|moving|sending|recording)\b(?! (?:on|from|between|during|until)\b)|\bremains? (?:unavailable|offline|down|closed|suspended)\b|\bloss of service\b|\blost (?:service|connectivity|internet|signal)\b|\b(?:event (?:impacting|affecting)|service[ -](?:affecting|impacting) event)\b|\b(?:we(?:'re| are)|customers are|users are) (?:currently )?experiencing\b|\baware (?:of|that)\b[^.;]{0,60}\b(?:issues?|problems?|can't|cannot|unable|not able|fail\w*|errors?|trouble|difficult\w*|disrupt\w*)|\b(?:customers?|users?|members|passengers|people|clients|merchants|callers|visitors|some|many) (?:\w+ ){0,2}(?:can't|cannot|(?:are|were) (?:currently |temporarily )?(?:unable|not able)) |\bcut (?:our|the|a|one of our|several of our) (?:\w+ ){0,2}(?:cables?|fib(?:er|re)s?|lines?|ducts?)\b|detected an? (?:\w+ )?(?:event|outage|alarm|failure)|\bpower loss\b|unplanned|knock(?:s|ed) out|lost power|power (?:is |was |has been )?out\b|investigat\w+|looking into|\bstopped\b|\bfail(?:ed|ing|ure|ures)\b|(?:is|are) (?:currently )?(?:down|unavailable|limited|unable|not receiving|not (?:selling|working|accepting|processing|loading)|experiencing|degraded|offline)|elevated|"
        r"\b(?:have|has) not (?:been )?(?:accept\w*|work\w*|respond\w*|process\w*|able|deliver\w*|load\w*|available|sync\w*|updat\w*)\b|closed since|repairing|\b(?:because of|due to|after|following|caused by) (?:an? |the )?(?:[\w\-]+ )?(?:crash|collision|accident|derailment|fallen tree|downed (?:lines?|trees?|wires?)|police (?:activity|incident)|medical emergency|flooding|landslide|mudslide|lightning|vandalism|explosion|breakdown|(?:disabled|broken-down) (?:train|bus|vehicle)|mechanical (?:problem|failure)|signal (?:failure|problem)s?|cable theft|cyber-?attack|ddos(?: attack)?)\b|\b(?:water|gas|sewer|steam) (?:main|line|pipe)s? (?:is |was |has )?(?:broken|breaks?|burst|leaks?|leaking|ruptured?)\b|\bmain (?:break|burst)s?\b|\bcrews? (?:were|have been|has been|was|is) (?:\w+ )?(?:on|work|respond|dispatch)\w*|\b(?:work|labou?r)\w* (?:hard |quickly |diligently |now )?(?:to|on) (?:restor|repair)\w*|power (?:cut|failure|fault)|low or no pressure|\bissues?\b|incident|problems?\b|limited extent|(?:has|have) been (?:down|unavailable|closed|offline|delayed|slow|interrupted)|crews are|broken|delayed since|"
        rf"{SHEDDING}|"
        r"cannot (?:currently )?(?:access|log|sign|connect)|identified the cause|without (?:power|electricity|water|gas|supply|internet)|\bno (?:power|electricity|(?:hot |running )?water|heating|gas|supply|signal|internet)\b|\bout of order\b|time of fault|\bfault\b(?! (?:desk|line|number|hotline|team|reporting))|(?:is|are) (?:currently |still |\w+ly )?(?:delayed|slow|interrupted|disrupted|out of service)\b(?! (?:on|from|between|during))|(?:fibre|fiber|cable) cut|\boutage (?:started|began)|"
        r"suspended from [^.;]{0,20}(?:today|now)|(?<!in use )(?<!in service )(?<!in operation )(?<!in force )since (?:about |around |approximately )?\d"
        rf"|\b{_SENT}\b[^.;:\n]{{0,60}}\b(?:is|are) (?:currently |now |still )?being (?:deferred|queued|held(?: up| back)?|delayed|throttled|rate-limited|bounced|returned|blocked|dropped|lost|turned back)\b|\b(?:it|this|that) (?:all )?(?:began|started)[^.;\n]{{0,24}}[ ,]when (?:an?|one|some|two|several|our) "
        rf"|\b(?:{BROKE})|\b(?:{FAILING})|{mails.ALERTS}|\bunder attack\b|\b(?:is|are) (?:\w+ )?(?:isolated|cut off|dropping (?:[\w\-]+ ){{0,2}}(?:traffic|packets|requests|connections|queries|mail|sessions))\b|\b(?:can't|cannot) (?:currently |at present )?(?:reach|see|ping|resolve)\b"
    ),
    Kind.MAINTENANCE: rf"{DOWN}|\b(?:pw|pew|mw|mnt|chg|crq|gcr|gcm|gmud|mop|pwic)[\-_ #]{{0,2}}\d{{2,}}|\b(?:{STOPS}|{HINDERED})|\bchange (?:request )?#?[A-Z]{{0,5}}\d{{3,}}|\b(?:remaining|maintenance|change|work|second|next|last) (?:window|night)\b|^\W*(?:(?:system|network|IT|service|infrastructure|planned) )?change (?:announcement|notice|notification|advisory)\b|\bworks? (?:\w+ )?(?:will|shall|is to|are to|to) (?:be (?:carried out|performed|done|executed)|take place|begin|start)|\bworks (?:notice|notification|announcement)|\bre-?load(?:s|ed|ing)?\b(?! (?:this|the|your) (?:page|browser|app|tab|site|window)\b)|\bwork (?:commences|begins|starts)\b|\b(?:will|may|can|could|might) (?:also |temporarily |briefly )?(?:affect|impact|be cut)\b|^\W*(?:affected|impacted)\b[^:\n]{{0,30}}:",
}  # fmt: skip
"""Patterns on sentences. What only might happen is left out before (`hypothetical`), what a guard `not_<kind>` matches after."""

CLOSING = (
    rf"\b(?:(?:normal|all|full|our|these|affected|impacted) )*(?:services?|operations?|systems?|power|water|gas|access|network|connectivity|functionality|everything|issue|incident|problem|outage|disruption|(?:web ?)?site|platform)\b[^.;\n]{{0,40}}\b(?:has|have|had|was|were|is|are) {_NOW}{_SOUND}\b(?! (?:by|in|for|every)\b)|"
    r"\b(?:mark|consider|declar|treat)(?:ed|ing)? (?:this|the) (?:incident|issue|outage|matter|event) (?:as )?(?:closed|resolved|over)\b|\b(?:incident|issue|outage|matter) (?:is|has been|was) (?:now )?(?:closed|concluded|over)\b"
)
"""That a whole is well again, wherever it stands in a text."""

LOOKING_BACK = (
    r"\b(?:here is|here's|explain\w*|understand|detail(?:s|ing)?|describ\w+|summary of|account of|report on|about|know) what (?:has )?(?:happened|went wrong|caused)\b|^\W*(?:what (?:happened|went wrong)|root causes?|lessons learn\w*|post-?mortem|follow-?up actions)\b|"
    r"\broot cause (?:was|of (?:this|the) (?:incident|outage|issue|failure) was)\b|\b(?:safeguards|measures|steps|processes|changes) (?:in place|to (?:prevent|avoid|ensure))[^.;\n]{0,60}|\b(?:prevent|avoid) (?:similar|such|these|this|a recurrence|recurrences?|any)\b[^.;\n]{0,60}\b(?:future|again|happening|recurr\w+)\b"
)
"""That a text tells afterwards of what went wrong."""

_CASE = r"(?:tickets?|incidents?|cases?|faults?|problems?|outages?|events?|alarms?|issues?|trouble|disruptions?|INC|TT|#)"
_CLOSED = rf"^\W*closed\W*$|^\W*(?:\[[^\]\n]{{1,24}}\]\W*)?closed(?=[ :\-\])|]{{1,3}}[^\n]*(?:\b{_CASE}|\d{{4}}))(?! (?:on|from|for|until|till|all|this|next|between|tomorrow|over|during|at|in)\b)|(?:{_CASE}[^\n]*|\d{{4}}[^\n]{{0,60}})[\-:|] ?closed\W*$|[\[(]closed[\])]"
"""A case that is closed; what else a title calls closed is shut."""

STATUSES = {
    "closing": CLOSING,
    "looking_back": LOOKING_BACK,
    "going_on": r"\b(?:currently|still|ongoing|at (?:this|the) (?:time|moment)|at present|investigating|looking into|working (?:to|on|hard|with)|as soon as|updates? (?:will|to)|next update|we will (?:continue|keep|provide|update)|continu\w+ to (?:see|be|experience|investigate))\b",
    "status_info": r"\bdry[- ]?run\b|\btest (?:notification|message|of (?:our|the) (?:new )?(?:customer )?notification)|communications? test|this is (?:only )?a test\b",
    "status_partial": r"partial(?:ly)? (?:cancel|restor|resol)|\b(?:some|most) \w+ (?:restored|back|resolved)|\b(?:one|two|three|some|\d) of (?:the |our )?(?:\w+ )?(?:windows|dates|nights|events|works)",
    "status_cancellation": r"\bcancell?(?:ed|ation)\b|\bfalse (?:alarm|positive)\b|\bcalled off\b|\bwithdrawn\b|\baborted\b",
    "status_recovery": rf"{mails.ENDED}|{mails.CLEARED}|\bresolved\b|(?<!be )\bcompleted\b|\bcomplet(?:e|ion)\b(?= *$|\]|\))|\brestored\b|{_CLOSED}|^\W*(?:ticket|incident|case|fault|problem|outage) (?:is |now |has been )?(?:closed(?! off)|solved|over)\b|\b(?:ticket|incident|case|event)\b[^\n]{{0,30}}\b(?:has been |is |was )?closed\W*$|\ball clear\b|\bback to normal\b|\bfixed\b|\blifted\b|\brecovered\b|post-?(?:mortem|incident)|(?:reason for outage|\bRFO\b)(?! (?:\w+ )?(?:to follow|will|pending|tb[ad])\b)",
    "status_over": rf"{mails.DONE}|{mails.CLEARED}|\b(?:ticket|incident|case)\b[^\n]{{0,30}}\bclosed\W*$|^\W*(?:ticket|incident|case|fault|problem|outage) (?:is |now |has been )?(?:closed(?! off)|solved|over)\b|^\W*(?:\[[^\]\n]{{1,24}}\]\W*)?(?:resolved|completed?|restored|recovered)\b(?! (?:on|from|for|until|till|all|this|next|between|tomorrow|over|during|at|in)\b)|[\[(](?:resolved|completed?|restored)[\])]|[\-:|] ?(?:resolved|completed?|restored)\W*$|{_CLOSED}",
    "status_postponement": r"\bre-?scheduled\b|\bpostponed?\b|\bpostponement\b|\bbrought forward\b|\bnew (?:date|time ?slot|slot)\b|\bmoved (?:to|by|from|forward|back)\b|\bmoved\W*$|date change|change of date|^\W*new (?:date|time)s? ?[:\-–]|\bnew (?:date|time) (?:was|has been) set\b",
    "status_extension": rf"{changes.PROLONGED_TITLE}|\bextended\b(?! (?:\w+ )?{WORK}\b)|\bextension\b|\bprolonged\b|\boverrun\w*|end time changed",
    "status_maintenance": r"\bin progress\b|\bscheduled\b|\bconfirmed\b|\bongoing\b|\bplanned\b|\bstarted\b|\bapproved\b",
}  # fmt: skip
"""Status words of titles and of lines like "Status: Completed", the first that fits counts."""
