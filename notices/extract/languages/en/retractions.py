"""How English takes back what was told: times that no longer hold, days that are dropped; and what is extended that is no stop."""

from notices.extract.languages.en.retracted import ENDING
from notices.extract.languages.language import Cue
from notices.extract.mentions import reasons
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
        Role.NEW_END,
        reasons.END_MOVED,
        left=r"\bbut (?:only |rather |instead )?(?:at|by|around|until|on)(?: about| around)?[ ]*$",
        sentence=(
            r"(?:\bnot|n't) (?:be )?(?:end|finish|close|over|finished|completed?|done|back|return(?:ed)?|come back|up|"
            r"terminated?|cease|lifted|resumed?|last|go on|"
            r"available|ready|restored|handed back|re-?opened?)\b[^.;\n]{0,60}\bbut\b"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.NEW_END,
        "a new end",
        left=(
            rf"\bnew (?:time|hour|date|moment) (?:of|for) (?:the )?{ENDING}(?: (?:is|will be))?[ :]*(?:at |by |"
            rf"around )?$"
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
        Role.NEW_END,
        reasons.END_MOVED,
        left=(
            r"\bnow (?:closes?|ends?|finish(?:es)?|runs?|lasts?|stays?|extends?|goes on|"
            r"continues?)\b[^.;\n]{0,20}\b(?:at|until|till|to|by)(?: about| around)?[ ]*$"
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
        Role.NEW_END,
        "so much longer",
        left=(
            r"\b(?:hours?|days?|nights?|minutes?|weeks?) (?:longer|"
            r"more)[ ,(:\-–]*(?:(?:that is|now|namely)[ ,]*)?(?:until|till|to)[ ]*$"
        ),
        single=True,
        timed=True,
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
        Role.OLD,
        "the end that was aimed at",
        left=(
            r"\b(?:had|was|were|been) (?:aim(?:ed|ing) (?:for|at)|hop(?:ed|ing) for|reckon(?:ed|ing) with|"
            r"target(?:ed|ing)|pencilled in(?: for)?)[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.OFFICE,
        "when trading closes as ever",
        left=(
            r"\b(?:closing|opening|cut-?off) (?:times?|hours?|bell)\b[^.;\n]{0,40}\b(?:remain(?:s|ed)?|stay(?:s|ed)?|"
            r"unchanged)(?: unchanged)?(?: at)?[ ]*$"
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
        "no longer done then",
        left=(
            r"\b(?:are|is|will) no longer (?:be )?(?:migrat|upgrad|mov|replac|patch|restart|reboot|switch|perform|"
            r"install|relocat)(?:ing|ed)\b[^.;\n]{0,60}$"
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
        Role.OLD,
        "it is not done then",
        left=(
            r"\b(?:won't|will not|(?:are|is) not going to|aren't going to|cannot|can't) (?:now )?(?:be )?(?:updat|"
            r"upgrad|do\b|doing|carry|carrie|perform|migrat|mov|patch|restart|replac|install|deploy|"
            r"servic)\w*\b[^.;\n]{0,40}$"
        ),
        right=r"^[ )]*(?:after all|as (?:planned|announced)|then\b|any ?more)",
        single=False,
    ),
    Cue(
        Role.OLD,
        "put off at its head",
        left=(
            r"^\W*postponed\W*[:\-–][^.;\n]{0,80}\b(?:scheduled|planned|set|due|announced)(?: for|"
            r" on)?[ ]*$"
        ),
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
        Role.START,
        reasons.NEW_BEGINNING,
        left=(
            r"\bnew (?:(?!end|finish|completion|restor|return|estimat|back|re-?open)\w+ ){0,2}(?:time|date|slot|"
            r"start)(?: (?:is|will be))?[ :]*(?:on |at )?$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.UNAFFECTED,
        "another matter",
        sentence=(
            r"\b(?:is|are) (?:a |an )?(?:separate|different|unrelated|another) (?:matter|nuisance|notice|issue|story|"
            r"announcement|job|project)\b|\b(?:nothing|not anything) to do with\b"
        ),
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
    Cue(Role.OFFICE, "in the hours of something", left=r"\((?:normally|usually|typically|generally|always)[ ]*$", single=False),
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
        "what was told before",
        left=(
            r"\b(?:ought to (?:have|be \w+ing)|should (?:be|have been)|meant to be|was to be|were to be|told (?:you|that|to)|"
            r"said)\b(?:(?!\band (?:had|got|was|were|came)\b)[^.;\n]){0,60}\b(?:back|up|done|over|finished|ready|"
            r"available|open|online|running|restored)\b[^.;\n]{0,24}\b(?:at|by|around|about|from|before|until)[ ]*$"
        ),
        sentence=(
            r"\b(?:ought to|should have|was to|were to|"
            r"(?<!\bare )(?<!\bbeen )(?<!'re )told(?! us\b)|meant to)\b"
        ),
        single=True,
        timed=True,
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
    Cue(
        Role.START,
        "since when it was so",
        left=(
            r"(?<!back )(?<!normally )(?<!usual )(?<!up )(?<!restored )(?<!stable )(?<!again )(?<!normal )\b(?:from|"
            r"since|starting)[ ]*$"
        ),
        sentence=(
            r"\b(?:had to|lost|failed|stopped|broke|could(?:n't| not)|"
            r"(?:was|were) (?:unable|down|out|without|turned away|refused|rejected|declined|stuck|blank|missing|late)|"
            r"went (?:down|off|dark|offline|quiet|silent|blank|missing)|turned [^.;\n]{1,40} away)\b"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.NEW_END,
        reasons.END_MOVED,
        left=(
            r"\b(?:stays?|remains?|stay|kept?|leave|be) (?:\w+ ){0,3}(?:down|off|offline|closed|shut|dark|unavailable|"
            r"suspended|out of (?:use|service))\b[^.;\n]{0,24}\b(?:until|till)[ ]*$"
        ),
        right=r"^[ ,]*(?:not|rather than|instead of)\b",
        single=True,
        timed=True,
    ),
)
"""Times of what was told before, or of what does not stop."""
