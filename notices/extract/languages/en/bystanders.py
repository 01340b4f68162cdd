"""Cues of what stands beside a stop: help that is handed out, whom to call, what people may do until when, what else begins."""

from notices.extract.languages.language import Cue
from notices.extract.mentions.marks import Role

_THRIFT = (
    r"\b(?:(?:asked|requested|urged|encouraged|invited|advised|reminded|please|kindly)(?: to)?) (?:switch|turn|shut|"
    r"keep|leave) "
    r"(?:off )?(?:[\w\-]+,? ){1,8}(?:between|from)[ ]*$"
)
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
ANEW = r"(?![^.;\n]{0,60}\b(?:re-?opens?|re-?starts?|again|back|resumes?)\b)"
"""What is open to people until then is shut where it opens anew."""

_DESKS = (
    r"(?:(?:phone |telephone )?lines?|helpline|hotline|(?:service |help )?desks?|counters?|offices?|reception|"
    r"call cent(?:re|er)s?|switchboard|support|hyper-?care)"
)

BYSTANDERS = (
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
        "when somebody is there",
        left=(
            r"(?:\b(?:we|staff|they|somebody|someone|colleagues) (?:are|is|will be) (?:answering|manning|staffing|taking calls|"
            r"on the phones?|at (?:our|the) desks?)|\b(?:desks?|e-?mails?|inbox(?:es)?|messages)\b[^.;\n]{0,24} (?:are|is|will be) "
            r"(?:checking|reading|watching))\b[^.;\n]{0,24}\b(?:until|till|up to)[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(Role.OFFICE, "when people are to save", left=_THRIFT, single=False),
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
            r"\b(?:may|can|could) (?:still |also |now )*be (?:lodged|filed|submitted|handed in|claimed|made|paid|"
            r"returned)(?: on| from)?[ ]*$"
        ),
        single=False,
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
        "a window closes then, not before",
        left=r"\b(?:closes|ends|finishes|will (?:close|end|finish))\b[^.;\n]{0,10}$",
        sentence=r"\b(?:window|slot|maintenance|works?)\b[^\n]{0,90}\b(?:closes|ends|finishes|will (?:close|end|finish))\b",
        right=r"^[ ,(]*(?:and not|rather than|instead of)\b",
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
