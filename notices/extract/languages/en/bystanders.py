"""Cues of what stands beside a stop: help that is handed out, whom to call, what people may do until when, what else begins."""

from notices.extract.languages.language import Cue
from notices.extract.mentions.marks import Role

_GOODS = (
    r"(?:bottled water|water bottles|bottles|tankers?|bowsers?|stand-?pipes?|water (?:trucks?|carts?|points?)|"
    r"(?:fan |electric )?heaters|blankets|hot meals|sandbags|sim cards|"
    r"(?:warming|cooling|rest|reception|relief|comfort) (?:cent(?:re|er)s?|stations?)|shelters?|"
    r"(?:replacement|shuttle|relief|rail) (?:bus(?:es)?|coach(?:es)?|ferr(?:y|ies)|boats?|taxis?|vans?)|shuttles?|"
    r"(?<=\ba )(?:free |small )?(?:ferry|minibus|bus|boat|coach))"
)
_THERE = (
    r"(?:(?<!not )(?<!n't )(?:is|are|be|being|stay|stays) (?!not\b)(?:\w+ )?(?:handed|given|dished|available|"
    r"distributed|provided|stationed|"
    r"parked|placed|picked|collected|offered|lent|open|on offer|set up|located|to be had|there)|hand-?outs?|distribution|"
    r"collection|stands?|stays?|stops?|runs?|opens?|closes?|leaves?|waits?|departs?)"
)
_THRIFT = (
    r"\b(?:(?:asked|requested|urged|encouraged|invited|advised|reminded|please|kindly)(?: to)?) (?:switch|turn|shut|"
    r"keep|leave) "
    r"(?:off )?(?:[\w\-]+,? ){1,8}(?:between|from)[ ]*$"
)
_NO_STOP = r"^(?![^\n]*\b(?:unavailable|offline|down|out of|cannot|maintenance|outage|interrupt\w*|no|without)\b)"
_PUT_OFF = r"(?:extended|moved|prolonged|put back|postponed|renewed|deferred|pushed back|shifted)"
_OF_PEOPLE = (
    r"(?:due dates?|deadlines?|quiz(?:zes)?|assignments?|essays?|coursework|homework|submissions?|applications?|"
    r"loans?|permits?|vouchers?|coupons?|passes|offers?|bids?|claims?|entries|registrations?|nominations?|"
    r"subscriptions?|(?:online )?(?:returns|filings?)|(?<!by )tickets?)"
    r"(?! (?:portal|system|service|app|site|website|page|platform|desk|tool|shop|office|machine|server|process\w*)s?\b)"
)
_DOING = (
    r"(?:bookings?|sign-?ups?|pre-?orders?|seasons?(?: \w+)?|ticket sales|early access|(?:open |closed )?betas?|"
    r"nominations?|applications?|registrations?|entries|ballots?|polls?|voting|submissions?|bidding|orders|"
    r"consultations?|comments)"
)
_HARD = r"unavailable|offline|down|closed|shut|cannot|unable|interrupt\w*|suspen\w+|outages?|without|disrupt\w*|no longer"
_ASKED = (
    r"(?:bring|come|join|drop|attend|register|book|apply|sign up|collect|pick|hand|submit|enjoy|learn|ask|replace|exchange|"
    r"earn|win|vote|visit|buy|claim|return(?! to (?:service|normal|operation))|take part|tune in|pay|order|"
    r"request|give|donate|help|watch|listen|talk|speak|"
    r"call(?! it \d)|phone|ring|contact|write|e-?mail|chat|text|message|reach)"
)
_ASKED_FOR = (
    r"(?!us until\b)(?:us|your|yours|our|the|an?|it|them|in|at|on|to|for|from|before|by|here|now|online|any|some|blood|with|"
    r"along|round|out)"
)
_GATHERING = (
    r"(?:interviews?|hearings?|exams?|examinations?|clinics?|lessons|classes|lectures?|rehearsals?|match(?:es)?|finals?|"
    r"tournaments?|races?|concerts?|shows?|viewings?|auditions?|elections?|appointments?|ceremon(?:y|ies)|briefings?|"
    r"walk-?throughs?|demos?|demonstrations?|"
    r"talks?|workshops?|auctions?|tours?|boarding|check-?in|phone-in|kick-?off|performances?|debriefs?|rounds?|festivals?)"
)
_FALSE = (
    r"(?:fraudsters?|scammers?|impostors?|swindlers?|con(?:-| )?artists?|criminals|hoax(?:es)?|rumou?rs?|"
    r"(?:message|post|text|mail|e-?mail|letter|caller|video)s? (?:on social media|doing the rounds|(?:falsely |wrongly )?"
    r"(?:claim|say|warn|state|pretend)(?:s|ing)?|going round|in circulation|circulating))"
)
ANEW = r"(?![^.;\n]{0,60}\b(?:re-?opens?|re-?starts?|again|back|resumes?)\b)"
"""What is open to people until then is shut where it opens anew."""

_AFTER = (
    r"(?:knock-on|residual|remaining|minor|slight|follow-on|after-?effects?|lingering|subsequent|consequential|further|some) "
    r"(?:[\w\-]+ )?(?:delays?|disruptions?|congestion|queues?|cancellations?|slowness|effects?|restrictions?)"
)
_DESKS = (
    r"(?:(?:phone |telephone )?lines?|helpline|hotline|(?:service |help )?desks?|counters?|offices?|reception|"
    r"call cent(?:re|er)s?|switchboard|support|hyper-?care)"
)

BYSTANDERS = (
    Cue(
        Role.NOISE,
        "when it may be had beforehand",
        left=(
            r"\bpre-?(?:load|download|install|register|order|book)(?:ed|ing|able|s)?\b[^.;\n]{0,50}"
            r"\b(?:from|starting|as of|since|at|on|by)[ ]*$"
        ),
        single=True,
    ),
    Cue(
        Role.NOISE,
        "what it leaves behind",
        left=rf"\b{_AFTER}\b[^.;\n]{{0,50}}\b(?:until|till|up to)(?: about| around| approximately)?[ ]*$",
        single=True,
        timed=True,
    ),
    Cue(
        Role.OFFICE,
        "people who help",
        left=(
            r"\b(?:hyper-?care|war ?room|command cent(?:re|er)|incident bridge|floor-?walkers?)\b[^.;\n]{0,24}\b(?:is|"
            r"are|stays?|"
            r"remains?|runs?|will be)\b[^.;\n]{0,20}\b(?:until|till|through|up to)[ ]*$"
        ),
        single=True,
    ),
    Cue(
        Role.OFFICE,
        "opening hours",
        left=(
            r"^[ ,]*(?:and|but)?,? ?(?:they |it |we |staff )?(?:(?:is|are|will be) (?:back|open|there|with you|"
            r"staffed)|(?:will )?(?:comes? back|returns?|resumes?|picks? up|starts?|answers?|opens?))(?: again)?(?: on| "
            r"at| from)?[ ]*$"
        ),
        sentence=rf"\b{_DESKS}\b[^.;\n]{{0,30}}\bclos",
        single=True,
    ),
    Cue(
        Role.OFFICE,
        "when something is charged",
        left=(
            r"\b(?:charges?|fees?|tariffs?|tolls?|(?:parking|peak|off-peak|night) (?:rates?|fares?)) (?:apply|applies|is|are)"
            r"(?: (?:charged|payable|due|levied|collected))?\b[^.;\n]{0,30}$"
        ),
    ),
    Cue(
        Role.OFFICE,
        "when something is charged",
        sentence=(
            r"^\W*(?:[\w\-]+ ){0,3}(?:charges?|fees?|tariffs?|tolls?) (?:apply|applies|(?:is|are) (?:charged|payable|"
            r"due))\b"
        ),
        single=False,
    ),
    Cue(
        Role.DEADLINE,
        "to be stopped before",
        left=(
            r"\b(?:(?:(?:is|are|be|were) |kindly |please )?(?:invited|asked|requested|advised|urged|told|required|"
            r"instructed)|please|must|"
            r"should|need|have)(?: to)? (?:stop|cease|halt|finish|refrain from|pause) (?:\w+ing|(?:all )?(?:new "
            r")?(?:submissions?|"
            r"transmissions?|uploads?))\b[^.;\n]{0,30}$"
        ),
        single=True,
    ),
    Cue(
        Role.STAMP,
        "how things stood",
        left=(
            r"^\W*(?:\w+ )?(?:summary|status|situation|state of (?:play|affairs)|position|overview|where (?:we|"
            r"things) (?:are|stand)|"
            r"snapshot|latest)(?: \w+)? as (?:of|at)[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.CONTEXT,
        "what is known anyway",
        left=(
            r"\b(?:apart|aside) from (?:the |our |some )?(?:usual|known|planned|regular|announced|ongoing|"
            r"current) [^.;:\n]{0,40}$"
        ),
    ),
    Cue(Role.OFFICE, "when people are to save", left=_THRIFT, single=False),
    Cue(
        Role.OFFICE,
        "while help is handed out",
        left=rf"\b{_GOODS}\b[^.;\n]{{0,40}}\b{_THERE}\b[^.;\n]{{0,90}}$",
        sentence=_NO_STOP,
    ),
    Cue(
        Role.OFFICE,
        "when somebody can be asked",
        left=(
            r"(?:^[ ]?|[.,;:] |\b(?:and|or|then|please|should|must|either) )(?:call|phone|ring|telephone|contact|"
            r"dial|text|write to|e-?mail|ask|speak to|talk to|visit) (?:(?:us|the|our|your|him|her|"
            r"them|me|on|at)\b|[\d+(])(?:(?!\b(?:outage|maintenance|downtime|interruption|works?|about|regarding|upgrade|until|"
            r"from)\b)[^.;\n]){0,60}\b(?:between|from|at|before|by|after|until|till)[ ]*$"
        ),
    ),
    Cue(
        Role.OFFICE,
        "when somebody reads or answers",
        left=(
            r"\b(?:is|are|be|gets?) (?:\w+ )?(?:read|answered|checked|monitored|staffed|manned|dealt with|handled|attended to|"
            r"picked up)(?: \w+day)? (?:from|between|until|till)[ ]*$"
        ),
        single=False,
    ),
    Cue(
        Role.DEADLINE,
        "what people had to do is put off",
        left=rf"\b{_OF_PEOPLE}\b[^.;\n]{{0,60}}\b{_PUT_OFF} (?:to|until|till|by)[ ]*$",
        single=True,
    ),
    Cue(
        Role.DEADLINE,
        "what people had to do is put off",
        left=rf"^[^.;\n]{{0,12}}\b(?:have|has|had|is|are|was|were|be) (?:been )?{_PUT_OFF} (?:to|until|till|by)[ ]*$",
        sentence=rf"\b{_OF_PEOPLE}\b[^.;\n]{{0,60}}\b{_PUT_OFF}\b",
        single=True,
    ),
    Cue(
        Role.OFFICE,
        "what people are asked to do",
        sentence=(
            rf"^\W*(?:please |kindly |do |and |then |just )?(?!return to (?:service|operation|use|"
            rf"normal)\b){_ASKED} {_ASKED_FOR}\b(?!-)(?![^\n]*(?:\t|\b(?:{_HARD})\b))"
        ),
    ),
    Cue(
        Role.OFFICE,
        "a gathering",
        left=(
            rf"\b{_GATHERING}\b[^.;\n]{{0,40}}\b(?:(?:is|are|will be) (?:held|conducted|staged|offered|at|on|from)|starts?|"
            rf"begins?|kicks? off|takes? place|runs?|follows?)\b[^.;\n]{{0,24}}$"
        ),
        sentence=rf"^(?![^\n]*\b(?:{_HARD}|maintenance|upgrade|again)\b)",
    ),
    Cue(
        Role.OFFICE,
        "what opens besides",
        left=(
            r"\b(?:pre-?(?:loads?|downloads?|orders?|sales?)|early access|sign-?ups?|walk-ins?|voting|"
            r"ticket sales?) (?:will )?(?:opens?|"
            r"unlocks?|starts?|begins?|goes live|(?:is|are) open)\b[^.;\n]{0,24}$"
        ),
        sentence=rf"^(?![^\n]*\b(?:{_HARD}|maintenance|upgrade|again)\b)",
    ),
    Cue(
        Role.OFFICE,
        "when a place is open",
        left=(
            r"\b(?:agenc(?:y|ies)|counters?|offices?|desks?|kiosks?|branch(?:es)?|shops?|stores?|receptions?|clinics?|"
            r"booths?)\b"
            r"[^.;\n(]{0,16}\([ ]*$"
        ),
        sentence=r"\((?:open )?(?:daily|every day|weekdays|mon\w*)\b",
        single=False,
    ),
    Cue(
        Role.STAMP,
        "when it was told",
        left=(
            r"\b(?:as|what|which|that) (?:i|we) (?:wrote|told (?:you|everybody|everyone)|said|posted|announced|informed "
            r"you|mailed|"
            r"mentioned|"
            r"advised(?: you)?|notified(?: you)?)(?: (?:earlier|already|before|back))* on(?: the)?[ ]*$|"
            r"\b(?:advertised|announced|communicated|circulated|gazetted|notified)(?: (?:to|by|in|at|with)(?: [\w\-]+){1,3}?)? "
            r"?on(?: the)?[ ]*$"
        ),
        single=True,
        timed=False,
    ),
    Cue(
        Role.DEADLINE,
        "when people may do something",
        left=(
            r"\b(?:may|can|could) (?:still |also |be |now )*(?:lodged?|filed?|submit(?:ted)?|hand(?:ed)? in|claim(?:ed)?|"
            r"appl(?:y|ied)|"
            r"returned|objected?|appeal(?:ed)?)\b[^.;\n]{0,40}\b(?:until|till|up to)[ ]*$"
        ),
        single=True,
    ),
    Cue(
        Role.DEADLINE,
        "when people may do something",
        left=(
            r"\b(?:may|can|could) (?:still |also |now )*be (?:lodged|filed|submitted|handed in|claimed|made|paid|"
            r"returned)(?: on| from)?[ ]*$"
        ),
        single=False,
    ),
    Cue(
        Role.STAMP,
        "place and date at the head of a report",
        left=(
            r"^\W*(?!(?:[\w'\-]+ ){0,3}(?:off|out|down|outages?|failures?|faults?|works?|maintenance|clos\w+|broken|begin\w*|"
            r"start\w*|since)\b)[a-z][\w.'\- ]{2,24},(?: [a-z][\w. ]{1,16},)?[ ]*$"
        ),
        right=r"^[ ]?\(?(?:[a-z]{2,4}\)?)?[ ]?-{1,2} ?(?=[a-z\"'])",
        single=True,
    ),
    Cue(
        Role.DEADLINE,
        "when accounts are closed",
        left=r"\b(?:billing|statement|pay|invoicing) (?:cycle|period)s?\b[^.;\n]{0,30}\b(?:closes?|ends?)\b[^.;\n]{0,10}$",
        single=True,
    ),
    Cue(
        Role.OFFICE,
        "when the last one leaves",
        left=r"\blast (?:departure|train|tram|bus|ferry|sailing|flight)s?(?: (?:is|are|leaves?|departs?|at|from))*[ ]*$",
        single=True,
        timed=True,
    ),
    Cue(
        Role.OFFICE,
        "a day on which doors are closed",
        left=r"[,;] ?closed(?: on)?[ ]*$",
        sentence=r"\b(?:hours|times)\b[^.;\n]{0,12}\([^)\n]{0,60}\bclosed\b",
        single=True,
        timed=False,
    ),
    Cue(
        Role.NEW_END,
        "a window stays open until then",
        left=r"\b(?:stays|remains|is kept|will (?:stay|remain|be kept)) open (?:until|till|up to)[ ]*$",
        sentence=r"\b(?:window|slot|maintenance|works?)\b[^\n]{0,90}\b(?:stay|stays|remain|remains|kept) open\b",
        single=True,
        timed=True,
    ),
    Cue(
        Role.NEW_END,
        "a window closes then, not before",
        left=r"\b(?:closes|ends|finishes|will (?:close|end|finish))\b[^.;\n]{0,10}$",
        sentence=r"\b(?:window|slot|maintenance|works?)\b[^\n]{0,90}\b(?:closes|ends|finishes|will (?:close|end|finish))\b",
        right=r"^[ ,(]*(?:and not|rather than|instead of)\b",
        single=True,
        timed=True,
    ),
    Cue(Role.CONTEXT, "what is only claimed", sentence=rf"\b{_FALSE}\b"),
    Cue(
        Role.CONTEXT,
        "what is talked about",
        right=(
            r"^[ ,)]*(?:was|were|is|are|will be|has been|have been) (?:discussed|reviewed|presented|analy[sz]ed|debated|"
            r"considered|explained|covered|talked about|on the agenda)\b"
        ),
    ),
    Cue(
        Role.UNAFFECTED,
        "to be had until then",
        left=(
            r"\b(?:are|is|be) (?:taken|sold|issued|granted|received|admitted|treated|seen|let in|processed)(?: \w+day)? "
            r"(?:until|till|up to)[ ]*$"
        ),
        sentence=r"^(?![^\n]*\b(?:no|not|nothing|nobody|only|but)\b)",
        single=True,
    ),
    Cue(
        Role.UNAFFECTED,
        "to be had until then",
        left=(
            r"\b(?:accepts?|takes?|receives?|issues?|sells?|serves?|helps?|can (?:be )?\w+)\b[^.;\n]{0,60}\b(?:at|over|"
            r"in) (?:the|"
            r"our|their|any|all|your) "
            r"(?:[\w\-]+ )?(?:counters?|desks?|branch(?:es)?|offices?|reception|tills?|registr(?:y|ies)|front "
            r"desks?)\b[^.;\n]{0,20}\b"
            r"(?:until|till|up to)[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.DEADLINE,
        "unless somebody acts",
        right=r"^[^.;\n]{0,16}\bunless (?:you|they|the (?:owner|holder|user|customer)|their|its)\b",
        single=True,
    ),
    Cue(
        Role.DEADLINE,
        "when people may do something",
        left=(
            rf"\b{_DOING}(?: for [^.;:\n]{{1,40}}?| to [^.;:\n]{{1,40}}?)? (?:will )?(?:closes?|ends?|"
            rf"finish(?:es)?)\b[^.;\n]{{0,16}}$"
        ),
        right=rf"^{ANEW}",
        single=True,
    ),
    Cue(
        Role.CONTINGENCY,
        "only if it is needed",
        left=r"\bshould (?:we|it|they|one|this|that) (?:be )?(?:need\w*|required|necessary|want)\b[^.;\n]{0,24}$",
    ),
)
"""They come before all others: what stands in such a sentence is no bound of a stop, whatever verbs it shares with one."""

BESIDE = {
    "use_instead": (
        r"\b(?:please |kindly )?(?:use|buy|pay|take|order|book|collect|walk|call at|go to|change to)\b (?:your |the |a )?"
        r"(?:[\w\-]+ )?(?:in|on|at|by|from|with|instead|stairs|cash|other|app|lift|counter|detour|"
        r"entrance|well|machine|door|line|lane|ticket)\b"
    ),
    "somebody_there": (
        r"\b(?:fitters?|workmen|workers|technicians?|engineers?|crews?|contractors?|builders?|painters?|installers?|plumbers?|"
        r"electricians?|gardeners?|our (?:people|team|staff))\b[^.;\n]{0,40}\b(?:(?:on|at|in) (?:the |your |our )?"
        r"(?:premises|house|building|site|street|flats?|property|grounds)|present|around|there|here|at work|works?|working)\b"
    ),
}
"""What the engine asks for of people and things beside a stop, by its name there."""
