"""How English takes back what was told: times that no longer hold, what is put off or dropped; and what else is extended."""

from notices.extract.languages.en import plans
from notices.extract.languages.language import Cue
from notices.extract.mentions.marks import Role

_MORE = r"(?:more|additional|extra|further|another)"
ENDING = r"(?:end(?:ing)?|finish(?:ing)?|completion|conclusion|termination|clos(?:ing|ure)|restoration|return|hand-?over)"
"""Nouns of an end and of a return."""

LEAVES = (
    r"(?:dropped|cancell?ed|called off|(?:withdrawn|removed)(?! from)|scrapped|skipped|left out|taken out(?! of)|struck off|"
    r"omitted|spared|no longer (?:needed|required|affected)|not (?:needed|required|affected)|free (?:again|after all)|"
    r"off\b(?!-line)(?! (?:from|until|at|line|limits|air|the air)))"
)
"""How a day or a window leaves a list."""

_WORK = (
    r"(?:maintenance|outage|work|window|upgrade|migration|downtime|interruption|replacement|closure|stop|stoppage|suspension|"
    r"shut-?down|repair|intervention|switch-?over)"
)
_TO_BE = r"(?:is|are|was|were|has been|have been|had to be|has to be|needs to be|must be|will be)"
_LONGER = r"(?:prolong|extend|lengthen|stretch)\w*"

RETRACTED = {
    "asked_for": (
        rf"\b(?:asks?|asked|asking|needs?|needed|requires?|required|requests?|requested|requesting|wants?|takes?|"
        rf"adds?|granted|until|for)\b[^.;\n|]{{0,24}}(?:\b{_MORE} \||"
        rf"\|[^|.;\n]{{0,16}}\b(?:{_MORE}|longer|on top)\b(?! than))|"
        r"\badd(?:s|ed|ing)?\b[^.;\n|]{0,16}\|[^|.;\n]{0,24} (?:on)?to (?:the|this|our|it\b|today's|tonight's)|"
        r"\b(?:last|run|take|continue|stay (?:\w+ )?(?:closed|shut|down|off|offline)) (?:about |around |some |up to )?\|"
        r"[^|.;\n]{0,24}[ ]longer\b(?! than (?:usual|normal|an?|other|last|it)\b)|"
        rf"\b{_MORE} time(?: (?:required|needed|requested|granted))?[ ]?[:=\t] ?\|"
    ),
    "unfinished": (
        r"\b(?:can ?not|could not|couldn't|won't|will not|not|isn't|unable to) (?:yet |be |been |get |"
        r"to )*(?:finish\w*|complet\w*|done|ready|over|ended?|conclud\w*|closed?|make it)\b|\boverr[ua]n\w*|\bruns? over\b"
    ),
    "as_told": (
        r"\bwould (?:run|last|take|end|be|finish)\b|\b(?:was|were|been|and) (?:\w+ )?(?:programmed|scheduled|planned|due|announced|"
        r"foreseen|booked|supposed|meant|set|told|expected)\b|\b(?:was|were) to\b|\bshould have\b|"
        r"\b(?:we|i) (?:had |have )?(?:said|wrote|announced|planned|told|promised|scheduled)\b|"
        r"^[^.;\n]{0,60}\b(?:planned|scheduled|announced|original) (?:window|end|slot|time)\b"
    ),
    "told_anew": r"\b(?:new|now|revised|updated|amended|extended|instead|longer|prolonged until)\b",
    "prolonged_by": (
        r"\b(?:prolong|extend|lengthen|stretch|push back|overrun)\w*(?: (?:the|this|our|its?|that|them|now|therefore|by|for|"
        r"another|"
        r"a further|an additional|about|around|up to|some|maintenance|works?|window|outage|intervention|downtime|upgrade|"
        r"end|(?:of|for|on|to|in) (?:(?:all|both|the|our) )*(?:[\w\-]+ ){1,4}?by))*[ ]*$"
    ),
    "work_lengthened": (
        rf"\b(?:it|{_WORK}s?) (?:(?:now|therefore|unfortunately|also|only) ){{0,2}}(?:{_TO_BE} (?:now |therefore |being ){{0,2}}"
        rf"(?:prolonged|extended|lengthened|stretched)|(?:will|is going to) overrun|overran|overruns)(?: again)? by\b"
        rf"[^.;,\n]{{0,16}}$|"
        rf"\b{_LONGER} (?:it|(?:the|this|our) (?:[\w\-]+ ){{0,3}}?{_WORK})\b(?: [\w\-]+){{0,3}} by\b[^.;,\n]{{0,16}}$"
    ),
    "perhaps_longer": (
        r"\b(?:last (?:time|year|week|month)|yesterday(?:'s)?|previous(?:ly)?|then|may|might|can|could|would|should|if|not|never|"
        r"unless|in case|worst|right|reserve|allowed|permitted|able|option|usual(?:ly)?|often|sometimes|always|"
        r"typically|plan for)\b"
    ),
    "had_planned": (
        r"\bwould (?:run|last|be|begin|start|take place|happen|go|have)\b[^.;\n]{0,60}$|"
        r"\b(?:(?:was|were|been) (?:(?:originally|first|previously|initially|provisionally) )?(?:due|expected|"
        r"scheduled|planned|set|slated|announced|booked|fixed|to)|"
        r"(?<!is )(?<!are )(?<!now )(?<!be )(?<!re-)(?:announced|scheduled|planned|booked|intended|meant|programmed|"
        r"foreseen|notified|advised|advertised|communicated|arranged|pencilled in)|"
        r"(?:wrote|said|told|announced|advised|informed)\b[^.;\n]{0,60}\b(?:would|(?:was|were) (?:going )?to)|"
        r"(?:told|advised|warned|asked) (?:you |them |everybody |all )?to (?:expect|reckon with|prepare for|be prepared for)|"
        r"(?:was|were) going to|(?:had|have) (?:down|lined up|pencilled in) for)\b[^.;\n]{0,60}$"
    ),
    "this_put_off": (
        r"^(?![^\n]*(?:\b(?:not|if|whether|already|twice|may|might|could|would)\b|n't\b))[^\n]*?\b(?:(?:we|i|they|the team)"
        r"(?:'re|'ve|'ll| are| have| will)?(?: (?:had|have|having|now|therefore|to|be)){0,3} "
        r"(?:(?:defer(?:red|ring)?|postpon(?:e|ed|ing)|delay(?:ed|ing)?) "
        r"(?:this|it|that|them)|"
        r"put(?:ting)? (?:this|it|that|them) (?:off|back|on hold))|"
        r"\b(?:this|it) (?:is|has been|will be|is being) "
        r"(?:now |therefore )?(?:deferred|postponed|put off|put on hold))\b(?! (?:to|till|by|from|for (?:a|an|one|two|three|\d)|"
        r"until (?!further|we|more)|\w+'s|month|week|year|time)\b)"
    ),
    "put_back": (
        rf"\bwill (?:now )?be (?:done|held|carried out)\b[^;\n]{{3,90}}\binstead\b|"
        rf"{plans.PAUSED}|\bslip(?:s|ped) (?:by|to|a)\b|"
        r"\b(?:have|has|had|need|needs|will) to be (?:re-?scheduled|re-?arranged|re-?planned)\b|"
        r"\b(?:we|i|they)(?:'ve| have|'re| are)? (?:had to |now )*(?:moved?|moving|shift(?:ed|ing)?|push(?:ed|ing)?|changed|"
        r"doing|re-?scheduled) (?:this|it|that|them)\b|"
        r"\b(?:have|has|had|needs?|want(?:s|ed)?|must|(?:asked|asks) (?:us|you)) (?:now |had )?(?:to )?(?:change|move|swap|shift|"
        r"re-?arrange|re-?plan|bring|alter|amend) (?:this|it|that|them|these|our plans?|(?:the |our )?(?:date|time|plan|day|slot|"
        r"window|schedule|work|maintenance|upgrade|outage)s?|to|forward)\b|"
        r"\b(?:must|have to|had to|need to) (?:put off|postpone|defer|delay)\b|\b(?:we|they)(?:'ve| have| had to)? "
        r"(?:now )?(?:paused?|suspend(?:ed)?|halt(?:ed)?|stopped|froze(?:n)?) (?:the|this|our|all)\b|"
        r"\bswap(?:ped|ping)? (?:days?|dates?|slots?|nights?|weeks?)\b|"
        r"\b(?:is|are|has been|have been|stands?) (?:now |hereby |therefore )*(?:revised|re-?arranged|re-?planned|paused|"
        r"brought forward|moved (?:back|out|forward|(?:on )?to (?:the \d|\d{1,2} [a-z]|\w+day|next|tomorrow)))\b|"
        r"\b(?:cannot|can't|could not|won't) (?:now )?be (?:kept|held|met)\b|"
        r"\b(?:did|does|do)(?: not|n't) (?:take place|happen|go ahead)\b|\b(?:takes?|taking) place (?:\w+ ){1,3}(?:later|"
        r"earlier)\b|\b(?:pushing|moving|shifting|putting|bringing) (?:it|this|them|that|everything) (?:back|out|forward|off|"
        r"to (?:the \d|\d|\w+day|next|tomorrow))|\b(?:we've|we have) agreed on\b|"
        r"\b(?:holding back (?:the|this|our|that)|(?:is|are|was|were|"
        r"being) (?:being )?held back(?! (?:until|for|at|by)\b)|on ice\b|"
        r"decided to (?:wait|hold (?:off|back)|put it off)|"
        r"(?:that|it|this|which)(?:'s| is| will| does)?(?: not|n't) (?:be )?(?:happening|going ahead|taking place|"
        r"happen|go ahead)|(?:does|do|did)(?: not|n't) (?:now )?(?:go ahead|take place|happen)|"
        r"(?:stays?|remains?|is|are) without effect)\b|"
        r"\b(?:(?:is|are|has been|have been|was|were|has had to be|had to be|has to be|have to be|must be|"
        r"needs to be|need to be|stands?) (?:now |hereby |therefore |being )*(?:deferred|postponed|put (?:off|back)|"
        r"(?:put )?on hold(?! (?:during|while|throughout|for the)\b)|pushed back|held over|shelved)|"
        r"(?:is|has been|was) (?:now )?re-?scheduled|(?:can(?:not|'t)|could not|will not|"
        r"won't) (?:now )?(?:go ahead|take place|proceed))\b"
    ),
    "day_dropped": (
        r"^[^.;\n\d(]{0,60}\((?:now )?(?:dropped|withdrawn|cancell?ed|removed|no longer needed|called off|not proceeding)\)|"
        r"^[^.;\n\d]{0,40}[ ][-–][ ](?:now )?(?:not proceeding|cancell?ed|withdrawn|dropped|called off|removed|"
        r"not going ahead)\W*$|"
        rf"^[^.;\n\d]{{0,24}}\b(?:is|are|has been|have been|was|were|will be|gets?)\b[^.;\n\d]{{0,20}}\b{LEAVES}|"
        rf"^[^.;\n\d]{{0,12}}\b(?:falls? (?:away|out)|drops? out|no longer applies|"
        rf"will not (?:take place|happen|go ahead|be needed)|won't (?:take place|happen|go ahead|be needed))\b"
    ),
    "dropping_day": (
        r"(?<!\bbe )(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )\b(?:(?:won't|will not|shall not|don't|do not|no longer) "
        r"(?:be )?(?:use|using|need|needing|require|taking|take up)|drop|drops|dropped|dropping|cancel|cancels|"
        r"cancelled|canceled|cancelling|skip|skips|skipped|skipping|scrap|scrapped|removed?|leave out|left out|"
        r"called off)(?: (?:the work|the night|the night of|the date|the day|that|that of|on))?[ ]*(?:the )?$"
    ),
}
"""Words by which times are taken back, by their names in the engine."""

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
