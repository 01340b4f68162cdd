"""How English takes back what was told: times that no longer hold, days that are dropped; and what is extended that is no stop."""

from notices.extract.languages.en.retracted import ENDING
from notices.extract.languages.language import Cue
from notices.extract.mentions.marks import Role

OWN = (
    r"(?:projects?|accounts?|licen[cs]es?|subscriptions?|memberships?|contracts?|deadlines?|closing dates?|"
    r"tickets?(?! (?:machines?|gates?|offices?|systems?|shop|sales|app|readers?|printers?|site|server|desk))|"
    r"premium|validity|vouchers?|coupons?|passes|permits?|loans?|bookings?|reservations?|allocations?|due dates?|"
    r"offers?|grace periods?|promotions?|sales?|events?|seasons?|applications?|registrations?|submissions?|filing|returns?|"
    r"opening (?:hours|times)|warrant(?:y|ies)|leases?|consultations?|polls?|surveys?|rentals?|credits?|"
    r"bonus(?:es)?|discounts?|exhibitions?|refunds?|grants?|early[ -]birds?|cut-?offs?|forms?|claims?)"
)
"""What people hold or have to do, and which may last longer without anything being down."""

_TOLD = r"(?:informed|announced|notified|communicated|told|planned|foreseen|scheduled|published|agreed|advised|promised|given)"

CHANGE_CUES = (
    Cue(
        Role.NEW_END,
        "the return was put off",
        left=(
            r"\b(?:return(?: to (?:service|normal|operation\w*))?|end|finish|completion|restoration|re-?opening|"
            r"re-?start)\b[^.;\n]{0,40}\b(?:delayed|pushed back|put back|postponed|moved|deferred) (?:to|until|"
            r"till)(?: the)?[ ]*$"
        ),
        single=True,
    ),
    Cue(
        Role.OLD,
        "it was not done by then",
        left=(
            r"\b(?:not|n't|cannot) (?:be |been |able to )*(?:ends?|ended|finish(?:ed)?|completed?|done|over|concluded?|closed?|"
            r"terminated?|ceased?|lifted|resumed?|"
            r"restored|repaired|back|returned?|come back|up|available|ready|handed back|"
            r"re-?opened?)\b(?:[^.;\n]{0,16}\b(?:by|at|on|before))?[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.OLD,
        "the end that was told",
        left=(
            rf"\b(?:{_TOLD} {ENDING}|{ENDING}(?: (?:time|hour))? (?:(?:that|which) was )?{_TOLD})(?: time|"
            rf" hour)? (?:was|had been)(?: to be)?[ :]*(?:at |by |around |for )?$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.NEW_END,
        "a new end",
        left=(
            r"\bnew (?:planned |expected |estimated )?(?:end|finish|completion|restoration|conclusion|termination|"
            r"closing)(?: (?:time|hour))?(?: (?:is|will be))?[ :]*(?:at |by |around )?$|^\W*now:?[ ]*(?:until |till )?$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.OLD,
        "not after all",
        right=r"^[)]?[^.;\n]{0,24}\bafter all\b",
        sentence=r"(?:\bnot|n't|\bno longer)\b(?! (?:over|gone|fixed|solved|resolved)\b)[^.;\n]{1,120}\bafter all\b",
    ),
    Cue(
        Role.RECOVERED,
        "only then it came back",
        left=r"\bit was(?: (?:already|about|around|nearly|almost|only|not until|after|past))*[ ]*$",
        right=(
            r"^[ ,]*(?:when|before|until|by the time|that)\b[^.;\n]{0,60}\b(?:again|back|restored|answer\w*|returned|"
            r"recovered|resumed|re-?opened|worked|came up|was up|were up|was done|were done|finished)\b"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.OFFICE,
        "when something is shown",
        left=(
            r"\b(?:demonstrat|explain|show|teach)\w* (?:you |visitors |everyone )?how (?:an?|the|"
            r"our|we)\b[^.;\n]{0,80}$"
        ),
        single=False,
    ),
    Cue(
        Role.OLD,
        "called off at its head",
        left=r"^\W*(?:cancell?ed|superseded|obsolete|void|no longer valid)\W*[:\-–]\W*[^.;\n]{0,30}$",
        timed=True,
    ),
    Cue(
        Role.WINDOW,
        "a whole day",
        left=(
            r"\b(?:will|to) be (?:temporarily |completely )?(?:unavailable|offline|down|inaccessible|out of service|"
            r"without (?:power|water|gas|electricity|internet))[ ]*$"
        ),
        right=(
            r"^[ ,]*(?:(?:due to|because of|owing to|as a result of|as part of)\b[^.;\n]{0,40}\b(?:maintenance|works?|"
            r"upgrade|migration)\b)"
        ),
        single=True,
        timed=False,
    ),
    Cue(
        Role.ESTIMATE,
        "an estimate",
        left=(
            r"\b(?:hopes?|hoped|hoping|expects?|aims?|plans?) (?:to have|to get) [^.;\n]{0,30}\b(?:restored|back|"
            r"repaired|fixed|reconnected)\b[^.;\n]{0,30}\bby[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.OLD,
        "what was planned",
        left=(
            r"\b(?:had )?(?:planned|intended|meant) to\b[^.;\n]{0,60}\b(?:starting|beginning|on|"
            r"from)[ ]*$"
        ),
        sentence=(
            r"\b(?:postponed?|delayed|deferred|put off|on hold|called off|cancell?ed|scrapped|"
            r"shelved)\b"
        ),
        single=True,
    ),
    Cue(
        Role.UNAFFECTED,
        "what people hold lasts longer",
        left=(
            r"\b(?:extended|prolonged|renewed|carried over|lengthened|valid)\b[^.;\n]{0,40}\b(?:until|till|to|through|"
            r"by)[ ]*$"
        ),
        sentence=(
            rf"^(?![^\n]{{0,300}}\b(?:maintenance|works?|outage|upgrade|window|downtime|closure|migration|interruption|"
            rf"shut-?down|stop|patching|systems?|servers?)\b)[^\n]{{0,200}}\b{OWN}\b"
        ),
    ),
    Cue(
        Role.WINDOW,
        "a whole day",
        left=(
            r"\b(?:(?:the|an?) (?:whole|entire|full)(?: day)?(?: of)?|throughout|"
            r"all (?:of|day(?: long)?))[ ,]*(?:on )?(?:the )?$"
        ),
        sentence=(
            r"^(?![^\n]{0,200}(?<!not )\b(?:open|available|staffed|reachable|welcome|valid|as usual|as normal|normally|"
            r"free)\b)"
        ),
        single=True,
        timed=False,
    ),
    Cue(
        Role.OLD,
        "it was put off",
        right=(
            r"^[)]?[^.;\n]{0,12}\b(?:is|are|was|were|has been|have been|has had to be|had to be|will be|must be|"
            r"has now been) (?:being |now |therefore )?(?:put off|put back(?! (?:on|in|into|onto)\b)|pushed back|"
            r"pushed out|held over|deferred|shelved|shifted|moved up|brought forward)\b"
        ),
    ),
    Cue(
        Role.OLD,
        "what was said before",
        left=(
            r"\b(?:had|have|were|was)? ?(?:said|(?<!been )told(?: you)?|(?<!been )promised|estimated|(?<!\bas )announced|"
            r"quoted)(?: (?:about|around|at|by))?[ ]*$"
        ),
        single=True,
        timed=True,
    ),
)
"""Times of what was told before, or of what does not stop."""
