"""How English tells by when something is hoped to be repaired: by nouns ("foreseen time of solution: 12:30"), by lengths."""

from notices.extract.languages.en.errands import OTHER_LENGTH
from notices.extract.languages.en.predicates import BROKE
from notices.extract.languages.en.vocabulary import ABOUT, BACK, FUTURE
from notices.extract.languages.language import Cue
from notices.extract.mentions.marks import Role

_REPAIR = (
    r"(?:restor(?:ation|al|e|ing)|repair(?:s|ing)?|resol(?:ution|ving|ve)|solutions?|solving|solve|fix(?:ing)?|recovery|"
    r"recovering|clear(?:ance|ing)|normali[sz](?:ation|ing)|re-?establish(?:ment|ing)|re-?instatement|"
    r"rectification|return to service|(?:(?:final|last) )?splic(?:e|es|ing)(?! (?:team|crew|kit|van|start))|(?:removal|"
    r"elimination|remedying|repair)(?= of (?:the |this )?(?:\w+ )?(?:faults?|failures?|defects?|damage|"
    r"problems?|disturbances?|malfunctions?|breakdowns?|obstructions?)\b))"
)
_GUESSED = (
    r"(?:est\b\.?|estimat(?:ed|es?|ions?)|expected|foreseen|forecast(?:ed)?|probable|presumed|presumable|likely|"
    r"anticipated|projected|predicted|target(?:ed)?|approximate|tentative|assumed|hoped(?:[ -]for)?|provisional|"
    r"committed|promised)"
)
_TIME = r"(?:times?|hour|moment|date(?: and time)?)"
_OF = r"(?:of|for|to|until|till)"
_WHAT = r"(?:(?:the|this|full|complete|service|final|network|link|fault|total|definitive) ){0,3}"
_OF_FAULT = r"(?: of (?:the |this )?(?:\w+ )?(?:fault|incident|outage|service|services|problem|issue|failure|event))?"

GUESS = (
    r"\b(?:previsions?|predictions?|prognos[ie]s|outlook|forecasts?|estimat(?:e|ion)s?) (?:of|for) (?:the )?(?:\w+ )?(?:resumption|"
    r"re-?opening|return|re-?start|end|re-?connection)\b|\bprevisions? (?:of|for) (?:the )?(?:\w+ )?"
    rf"{_REPAIR}\b|"
    r"\b(?:planned|scheduled|agreed) (?:time (?:of|for) )?(?:removal|elimination|remedy(?:ing)?|rectification|liquidation) of "
    r"(?:the |this )?(?:\w+ )?(?:faults?|failures?|defects?|damage|problems?|breakdowns?)\b|"
    rf"\b{_GUESSED} (?:{_TIME} )?(?:{_OF} )?{_WHAT}{_REPAIR}\b(?: {_TIME})?|"
    rf"\b(?:{_TIME} )?{_OF} {_WHAT}{_REPAIR} \(?{_GUESSED}|\b{_REPAIR} (?:{_TIME} )?\({_GUESSED}\)"
)
"""The time of a repair, as a noun, that is said to be no more than a guess."""
AWAITED = (
    rf"^\W*{_WHAT}(?:{_REPAIR}|end|return|back)(?: of (?:the )?\w+)?(?: {_TIME})? (?:is |are |now )?{_GUESSED}"
    r"(?: (?:by|at|around|about|for|on))?\W*$|"
    r"^\W*(?:(?:our|the|best|current|first|new|latest|present|supplier's|carrier's|vendor's) ){0,2}"
    r"(?:estimate|estimation|forecast|prognosis|guess|expectation)(?: (?:now|at present))?\W*$"
)
"""The same as a label: "Fix expected", "Estimate"."""

_NAMED = rf"{GUESS}|\b(?:{_TIME}|deadline) {_OF} {_WHAT}{_REPAIR}\b"

_BY = (
    rf"{_OF_FAULT}\)?[ ]?(?:[:=\-–]|(?:(?:now|currently|still) )?(?:is|remains|stands at|was given as|"
    rf"has been given as|given by [^.;:\n]{{1,30}} is)|(?:by|at))?(?: (?:set|given))?(?: (?:at|by|for|around|before))?{ABOUT}[ :]*$"
)

_BACK_AGAIN = (
    r"(?:restoration|resumption|re-?opening|completion|hand-?back|"
    r"return(?: to (?:service|normal(?: operations?| service)?|operation))?|recovery|(?:removal|elimination)(?= of (?:the |this )?"
    r"(?:\w+ )?(?:fault|failure|defect|damage|problem|disturbance|malfunction|breakdown|obstruction)))"
)
_TARGET = r"(?:estimate|ET[AR]|ETTR|target|forecast|promise)"

ESTIMATES = (
    Cue(
        Role.OLD,
        "an estimate that was not kept",
        left=rf"\b{_TARGET}(?: time)? of[ ]*$",
        right=(
            r"^[^.;\n]{0,16}\b(?:slipped|slips|came and went|passed|has passed|turned out|proved|missed|could not|cannot|won't|"
            r"(?:was|were|is) (?:missed|not met|not kept|wrong|too|unrealistic))\b"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.NOISE,
        "when more will be known",
        left=(
            r"\b(?:have|get|give(?: you)?|share|post|provide|promise|expect|bring(?: you)?|issue|publish|"
            r"hope for) (?:(?:an?|some|the|our|more|"
            r"further|any|first|better|fresh|new|firm|clear) )*(?:ET[AR]s?|estimates?|news|word|details|timelines?|time ?frames?|"
            r"clearer (?:picture|idea|view)|updates?|information)\b(?: for you| on this)?,? (?:by|at|around|before|for|from)[ ]*$|"
            r"\b(?:check|look|call)s? back (?:here |with us |in )?(?:at|after|around|from|by)?[ ]*$|"
            r"\b(?:updates?|bulletins?|news|reports?) (?:is |are )?(?:due|expected|to follow|follows?)(?: at| by| around)?[ ]*$|"
            r"\b(?:bulletin|update|advisory|report|message|notice|alert|mail)\b[^.;\n]{0,30}\b(?:went out|was sent|"
            r"comes out|goes out|"
            r"was posted|was issued|appeared|appears)(?: at| by| around)?[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.ESTIMATE,
        "when it is due back",
        left=(
            rf"\b{_BACK_AGAIN}(?: of [^.;\n]{{3,30}}?)? (?:(?:is|are) )?(?:now |currently |still )?(?:due|scheduled|planned|"
            rf"set|targeted|slated|projected|predicted|foreseen|envisaged|anticipated|"
            rf"pencil+ed in|estimated|expected|forecast|hoped)(?: at| by| for| around| before| on)+{ABOUT}[ ]*$|"
            rf"\b(?:repairs?|fix(?:es)?|patch(?:es)?|hotfix|solution|resolution) (?:is|are) (?:now |currently |"
            rf"still )?(?:due|estimated|expected|"
            rf"promised|targeted)(?: at| by| for| around| before)+{ABOUT}[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.ESTIMATE,
        "when all is normal",
        left=(
            r"\b(?:normal|regular|full|usual) (?:operations?|services?|business|traffic|supply|working|running|"
            r"conditions)\b[^.;\n]{0,8} (?:is|are|"
            r"should be) (?:\w+ )?(?:expected|foreseen|anticipated|possible|likely|hoped for)\b[^.;\n]{0,60}\b(?:by|at|from|around|"
            r"before|until|"
            r"latest)[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.ESTIMATE,
        "an opening is assumed",
        left=(
            r"\b(?:assume|presume|reckon|suppose|believe|think|calculate|plan|expect)s? (?:on |with |in )?(?:an? |the "
            r")?(?:re-?)?(?:opening|start|"
            r"resumption|return|recovery|restoration|repair|fix)\b[^.;\n]{0,16}\b(?:at|by|for|around|from)[ ]*$|"
            r"\bhop(?:e|es|ing) for (?:an? |the )?(?:\w+ )?(?:repair|fix|solution|return|restoration|recovery|resolution|"
            r"re-?opening|re-?start)\b"
            r"[^.;\n]{0,20}\b(?:by|before|at|around|towards)[ ]*$|"
            r"\bwith (?:any |a (?:bit|little) of |some )?luck,? [^.;\n]{3,60}\b(?:is|are|will be|'ll be|should be) (?:\w+ "
            r")?(?:back|re-?\w+ed|"
            r"up|on|open|running|working|fixed|available)\b (?:at|by|from|around)[ ]*$|"
            r"\b(?:expects?|hopes?|aims?) to (?:clear|fix|repair|mend|solve|resolve|find) (?:the |this )?(?:\w+ )?(?:fault|failure|"
            r"defect|damage|"
            r"problem|leak|break|issue)\b[^.;\n]{0,12}\b(?:around|about|at|by|before)[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.ESTIMATE,
        "a guess of others",
        left=(
            r"(?:\b(?:supplier|vendor|carrier|provider|operator|manufacturer|utility|engineers?|technicians?|contractors?|they)"
            r" (?:(?:has|have) (?:promised|quoted|told us|given us|given|advised|indicated)|promises?|indicates?|"
            r"suggests?|talks? of)|"
            r"\bwe(?:'ve| have| are|'re)(?: now)?(?: been)? (?:told|promised|quoted|advised|given to understand))"
            rf"(?: (?:an? )?ET[AR] of| to expect it)?(?: at| by| for)?{ABOUT}[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.ESTIMATE,
        "a guess",
        left=(
            rf"(?:\blook(?:s|ing) (?:more )?like|\bworking (?:to|towards?)(?: an? \w+ of)?|\bcommit(?:s|ted|ting)? to|"
            rf"\bfingers crossed(?: for| by)?|\b(?:all|everything) (?:being|going) well,?(?: by| at| from|"
            rf" it(?:'s|'ll be| will be) \w+ (?:by|at))|"
            rf"\bwith (?:any|a (?:bit|little) of|some) luck,? (?:by|at)|\b(?:outlook|goal|ambition)(?: now)?(?:[ ]?:| is)|"
            rf"\byou should (?:see|have|get) (?:it|them|service|power|water|everything)(?: back| again| working)? (?:by|"
            rf"from|before)|\bfigure (?:on|with)|\brealistic(?:ally)?,? (?:it|that|this)(?:'ll| will) be|"
            rf"\b(?:pin|pinning) (?:all |our )*hopes on|\bbelieve in|"
            rf"\b(?:normal|full|regular) (?:service|operations?|supply|running) (?:is|are) promised (?:for|by)){ABOUT}[ ]*$|"
            rf"\b(?:we|they|crews?|engineers?|the (?:company|district|board|city|utility|operator)) (?:now )?"
            rf"(?:looks?|(?:is|are) looking|hopes?|expects?|aims?|plans?|means?) to (?:turn|switch|let|put|bring|have)\b"
            rf"(?! (?:off|out|down|more|news|an?)\b)(?:(?!\b(?:off|out|news|update|offline|down)\b)[^.;\n]){{3,50}}[ ]"
            rf"(?:at|by|around|before)[ ]*$|"
            rf"\b(?:supplier|vendor|carrier|provider|operator|manufacturer|utility|contractor|engineers?|technicians?|fitters?|"
            rf"they) (?:now )?(?:calculates?|reckons?|says?|thinks?|expects?|estimates?|believes?|figures?)(?: that)? "
            rf"(?:(?!\b(?:not|n't|no|was|were|had)\b)[^.;\n]){{3,50}}\b(?:can|could|will|should|might) (?:again )?be "
            rf"(?:used|mounted|opened|re-?opened|restored|switched (?:back )?on|turned (?:back )?on|put back|reached|served|"
            rf"brought (?:back|up)|started|re-?started)(?: again)? (?:at|by|from|around|before){ABOUT}[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(Role.ESTIMATE, "the time of a repair, guessed", left=rf"(?:{_NAMED}){_BY}", single=True),
    Cue(
        Role.ESTIMATE,
        "a guess",
        left=(
            r"\b(?:our|the|their|current|latest|first|best|present) (?:\w+ )?(?:estimation|estimate|forecast|prognosis|"
            r"guess)(?: (?:now|for (?:[\w\-]+ ){0,3}[\w\-]+))?[ ]?(?::|is|remains|stands at)(?: (?:at|by|for))?"
        )
        + ABOUT
        + r"[ ]*$",
        single=True,
        timed=True,
    ),
)
"""Times of repairs; what turns out to lie ahead is no more than expected."""

_NEWS = (
    r"(?:bulletins?|updates?|reports?|mails?|e-?mails?|messages?|news|notices?|information|info|feedback|status|"
    r"advisor(?:y|ies)|communications?|communiqués?|contact|statements?|notes?|posts?)"
)
_SAY = (
    r"(?:write|mail|report|inform|call|reply|respond|answer|post|update|revert|communicate|be in touch|"
    r"get in touch|come back|get back|tell you|let you know|advise)"
)
_PAGE = r"(?:page|notice|post|message|status|thread|entry|ticket|note|banner)"
_CREW = (
    r"(?:engineers?|technicians?|crews?|teams?|electricians?|contractors?|splicers?|staff|fitters?|somebody|"
    r"someone|specialists?|spares?|parts?|vans?)"
)
_ARRIVE = (
    r"(?:arriv\w+|reach(?:es|ed)?|(?:get|be) (?:there|here)|on[- ]?site|on the (?:scene|spot)|"
    r"at the (?:site|scene|spot|hut|cabinet|break|location))"
)

_HOPES = (
    rf"(?:{FUTURE}|(?:we|they|you|it|all|that|everything|everybody)'ll|with (?:\w+ ){{0,4}}?luck|"
    r"look(?:s|ing) (?:like|at|to)|promis\w+|due|confident|optimistic|hopeful|"
    r"(?:reckon|count|bank|figure)(?:s|ing)? (?:with|on)(?! (?:you|your|all|every|it|them|us)\b))"
)
_LASTS = r"(?:take|last|continue|go on|be|stay|remain|persist|expect\w*|anticipat\w*|likely)"

_NOT_FROM_THIS = (
    r"(?![^|]{0,30}\b(?:issue|time|date|sending|publication|moment|receipt) of (?:this|the|our) (?:notice|message|mail|"
    r"e-?mail|update|"
    r"bulletin|post|alert)\b|[^|]{0,20}\bthis (?:notice|message|mail|e-?mail|update|bulletin|post|alert)\b)"
)
"""What is counted from a notice is not counted from the trouble."""

LENGTHS = {
    "hoped": (
        r"(?:^|[,;:–\-][ ]?|\bso )\W*(?:(?:expect|hot|cold|full|normal) )?(?:water|power|heat|heating|light|gas|service|trains|"
        r"trams|"
        r"internet|wi-?fi)(?: (?:back|on|again|running))*[ ](?:by|before|around|at about)[ ]*$|"
        r"\b(?:will|'ll|shall|(?:is|are) to) re-?(?:open|sume|start)\b[^.;\n]{0,12}\bat[ ]*$|"
        rf"\b{_HOPES}\b[^.;\n]{{0,90}}\b(?:by|before|around|about|towards|(?:shortly|just|some time) after)(?: about|"
        rf" around)?[ ]*$|"
        rf"\b{_HOPES}\b[^.;\n]{{0,40}}\b{_LASTS}\b[^.;\n]{{0,24}}\b(?:until|till)(?: about| around)?[ ]*$|"
        r"\b(?:expect\w*|anticipat\w*|hop(?:e|es|ed|ing)|forecast|foreseen|estimat\w*|target\w*|due|aim\w*|"
        r"looking (?:at|to))\b[^.;\n]{0,90}[ ]$|"
        r"\b(?:should|will|(?<=')ll) be (?:\w+ )?(?:back|online|up|on|open|running|working|fine|normal)\b[^.;\n]{0,40}\bat[ ]*$|"
        r"\b(?:should|will|'ll|ought to|expect\w*)\b[^.;\n]{0,30}\b(?:appear|show|arrive|post|go out|"
        r"be (?:sent|posted|delivered|processed|shown|available|usable|accessible|reachable|possible))\b[^.;\n]{0,30}\b"
        r"(?:from|as of)(?: about| around)?[ ]*$|"
        r"(?:^|[,;:–\-][ ]?)(?:all )?(?:done|ready|back|up|finished|fixed|restored|over)(?: again)? (?:by|at|around|before)[ ]*$|"
        r"\b(?:is|are|'s|'re) (?:now |currently )?(?:quoting|promising|telling us|estimating|talking (?:about|of)|guessing|saying)"
        r"(?: about| around)?[ ]*$|\b(?:reckons?|thinks?|hopes?|says?) (?:that )?(?:we|you|they|it|people) (?:can|could|will|'ll)\b"
        r"[^.;\n]{0,40}\b(?:from|by|at|around)[ ]*$|\b(?:we|crews|they|engineers) (?:figure|reckon|guess)(?: on)?[ ]*$|"
        r"\b(?:repairs?|liquidation|elimination|restoration|works?|fix|finish\w*)\b[^.;\n]{0,24}\b(?:planned|expected|foreseen|"
        r"scheduled|set) (?:up to|till|until)[ ]*$|\b(?:promis|hop|aim|expect)\w*(?: us| for)? (?:an? |the )?(?:fix|repair|"
        r"solution|restart) (?:for|at|around)[ ]*$|"
        r"\b(?:we|i)(?:'ve| have) been (?:told|promised|given|quoted)(?: to expect)?(?: about| around)?[ ]*$|"
        r"\b(?:vendor|supplier|carrier|provider|operator|utility|fitters?|plumbers?|electricians?|mechanics?|crews?|engineers?|"
        r"technicians?|contractors?|people|firm|company|"
        r"they|IT|issuer|bank|landlord|(?:status |outage |fault |live )(?:page|map|site|board|line))\b(?: \w+)? (?:says?|"
        r"promises?|quotes?|"
        r"reckons?|shows?|guess(?:es)?|talks? of|speaks? of|gives?(?: us)?)(?: about|"
        r" around)?[ ]*$"
    ),
    "and_the_rest": (
        r"^[ ,;]*(?:and|with|but)(?: for)? (?:the |all |every)?(?:last|rest|remaining|others?|remainder|final|one|body)\b"
        r"[^.;\n]{0,40}\b(?:by|before|at|around|about|from)[ ]*$"
    ),
    "not_hoped": (
        r"\bpromis\w+ (?:us |you )?(?:[\w\-]+ ){0,2}(?:news|answers?|updates?|word|feedback|information|details|reports?)\b|"
        r"\b(?:have|having) (?:looked at|inspected|assessed|diagnosed|examined|checked|seen)\b|"
        r"\b(?:please|must|(?:need|have) to|you (?:can|may|should)|deadlines?|due dates?|submit\w*|claims?|apply|"
        r"applications?|meetings?|webinars?|briefings?|hearings?|visit(?:ors|ing)|appointments?|queues?|"
        r"(?:expect|experience|see) (?:some |further |long |minor |longer )?(?:delays?|disruption|waits?|traffic|congestion)|"
        r"bottled|drinking water|tankers?|counters?|desks?|hotlines?|helplines?|storms?|winds?|rain|snow|weather(?! permit)|"
        r"(?:expect\w*|await\w*|due|hop(?:e|ing) for|look(?:ing)? for) (?:(?:the|an?|our|new|spare|replacement|first|missing|"
        r"hired|needed|"
        r"next) ){0,3}(?:fitters?|plumbers?|engineers?|technicians?|crews?|teams?|vessels?|ships?|boats?|parts?|spares?|"
        r"deliver(?:y|ies)|"
        r"lorr(?:y|ies)|trucks?|couriers?|electricians?|mechanics?|specialists?|experts?|divers?|welders?|tow|crane|parcel)\b"
        r"(?! (?:to|will|should|exchange|change|swap|replace\w*|fitted|installed|(?:can|could|may) (?:have|get))\b)|"
        r"be with (?:the|you|us)|(?:say|know|tell you) more|"
        r"compensat\w*|analysis|report|post-?mortem|RCA|peak|demand|warning|generators?|"
        r"(?:on|at|reach\w*) (?:the )?(?:site|scene|spot|hut|cabinet|location|premises)|analy\w+)\b"
    ),
    "eta": rf"{_NAMED}|"
    r"\bguess(?: (?:now|so far|at present|for now))?(?: is|[ ]?:) (?:[\w\-]+ ){1,4}?(?:hours?|minutes|mins?|hrs?)\b"
    r"(?! (?:ago|of|after)\b)|"
    r"\b(?:we|they|crews?|engineers?|technicians?) (?:reckon|guess|figure)(?: on| with)? (?:(?!took|was|were|had)[\w\-]+ ){1,4}?"
    r"(?:hours?|minutes|mins?|hrs?)\b(?! (?:ago|of|after|before|into|later)\b)|"
    rf"\bexpect\w* (?:it|them|this|things|everything|the \w+) (?:\w+ )?(?:up|back|on|online|fixed|ready)\b|"
    r"\bquot(?:es|ed|ing) (?:\w+ ){1,3}?(?:hours?|minutes)\b|"
    rf"\b(?:another|a further|give (?:us|it|them)|needs?|takes?|estimat\w*|"
    rf"(?:will|'ll|should|to) take)\b[^.;\n]{{0,30}}\b(?:hours?|minutes|mins?|"
    rf"hrs?)\b|\bhop(?:e|es|ing) to (?:have|get|see|re-?open|clear|restore|repair|fix|mend|reconnect|resume|finish|re-?start|"
    rf"bring|be)\b[^.;\n]{{0,50}}\b(?:hours?|minutes|mins?|hrs?|the hour)\b|\b(?:count on|reckon with|figure on|asks? for) "
    rf"(?:\w+ ){{0,2}}?(?:more |another )?(?:\w+ )?(?:hours?|minutes|mins?|hrs?)\b(?= (?:more|from now|yet)\b|\W*$|"
    rf"[^.;\n]{{0,30}}\bto (?:re-?\w+|fix|mend|finish|clear|swap|exchange|splice))|"
    rf"\b(?:they|vendor|supplier|carrier|provider|operator|engineers?|technicians?|contractors?|IT|bank)\b(?: \w+)? "
    rf"(?:tells?|told|says?|said|promises?|quotes?|quoted|reckons?|talks? of|speaks? of|gives?)(?: us)?(?: about|"
    rf" around)? (?:\w+ ){{1,3}}"
    rf"(?:hours?|minutes|mins?|hrs?)\b|\b(?:ETT?[AR]|ETTR|MTTR)\b|^\W*estimated\W*[:=]|within|"
    rf"{FUTURE}[^.]{{0,60}}\b(?:{BACK}|fix|renewed)|next \d",
    "so_long_before": (
        r"^[ ]?(?:(?:before|ahead|in advance|beforehand|prior|each|of that|"
        r"of (?:the|an?|its|our) (?:permits?|orders?|approval|request|payment|claim|receipt|invoice|event|purchase))\b|"
        r"(?:for )?(?:per|an?|each|every) (?:machine|device|home|house|household|"
        r"site|server|unit|pole|person|patient|vehicle|computer|laptop|meter|property|building|flat|room)\b)"
    ),
    "not_eta": (
        r"\b(?:not|n't|no) (?:yet )?(?:been )?(?:yet )?(?:given|told|named|promised|quoted)\b|"
        rf"\b(?:{BROKE}|failed|stopped|filled|emptied|ran (?:dry|out|full)|followed|sold out|gone|within \w+ (?:minutes?|seconds?|"
        r"hours?) of)\b(?:(?!\b(?:expect\w*|hope\w*|should|will|aim\w*|back)\b|'ll\b)[^.;,\n]){0,24}\bwithin\b|"
        r"^\W*within (?:an?|\w+|\d+) (?:minutes?|seconds?|hours?) (?:of|after)\b|"
        r"\b(?:minimum term|set-?up (?:time|within|in)|lead times?|against (?:an? |separate )*order|on request|service credits?)\b|"
        r"^\W*(?:once|as soon as|after|when|if)\b[^.\n]{0,80}\b(?:needs?|takes?)\b|"
        r"\b(?:claim|appeals?|complain|objections?|(?:claims?|appeals?|complaints?) (?:must|should|can|may|are to|have to|need to) "
        r"be (?:made|sent|filed|lodged|submitted))(?: (?:online|to us|in writing))? within\b|"
        r"\b(?:amounts?|refund\w*|reimburs\w*|compensat\w*|debits?|credited|charges|paid back|money)\b|"
        rf"\b(?:first|next|further|another|an|more|new|following) (?:\w+ )?{_NEWS}\b|"
        rf"\b(?:more|further|additional|new|updated|better) (?:details|word|information|data|insight|clarity)\b|"
        rf"\bknow more\b|\b(?:update|inform|notify|get back to|report(?: back)? to) (?:you|everyone|residents|"
        rf"customers|users)\b|\bhear from us\b|\b(?:we|i)(?:'ll| will| shall)? (?:\w+ )?{_SAY}(?: \w+)? (?:again|"
        rf"back|within|in|every|you)\b|"
        rf"\b(?:update|refresh|revise|amend) (?:this|the|our|these) (?:\w+ )?{_PAGE}\b|"
        rf"\b{_PAGE}\b[^.;\n]{{0,16}}\bbe (?:updated|refreshed|revised)\b|"
        rf"\b(?:expect|hear) (?:more|another \w+) from us\b|\b(?:expect|have) more for you\b|"
        rf"\b{_CREW}\b[^.;\n]{{0,40}}\b{_ARRIVE}\b(?!,? (?:and|but|so) (?:we|they|it|this|all|"
        rf"everything|should|will|the)\b)|within the last|per\b|{OTHER_LENGTH}"
    ),
    "from_its_start": (
        r"^[ ]?(?:from|after|since) (?:the )?(?:interruption|breakdown|tripping|failure|outage|fault)\b|"
        r"^[ ]?from the (?:halt|stop|crash|cut|break|start|beginning|first alarm)\b|"
        r"^[ ]?(?:from|after|since)(?: the (?:moment|time))? (?:when|it (?:crashed|failed|went|broke|stopped))\b|"
        rf"^[ ]?from (?:then|there|that (?:moment|time|point))\b|\bcounted from\b{_NOT_FROM_THIS}|"
        rf"^{_NOT_FROM_THIS}[ ]?(?:counted |counting |reckoned |measured |calculated )?(?:from|after|since|of|following|as of|"
        r"as from)(?: the)?(?: (?:event|fault|incident|outage|failure|interruption|breakdown|tripping|ticket|trouble|detection|"
        r"report|alarm)(?:'s)?)?(?: (?:(?:that |the )?(?:moment|point|time) on(?:wards)?|start|beginning|begin|onset|commencement|"
        r"occurrence|opening|time)(?:ed|s)?| (?:the )?(?:moment|time) of(?: the)? (?:cut|break|failure|fault|outage|event))\b"
    ),
}
"""Of durations: whether one tells how long it will take, and from when it is counted."""
