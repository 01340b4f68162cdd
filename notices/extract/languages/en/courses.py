"""Words of the course of trouble: what went wrong, since when, what broke besides or again, what came back, what is hoped still."""

from notices.extract.languages.en.offhand import BEGUN
from notices.extract.languages.en.predicates import BROKE
from notices.extract.languages.en.returns import RETURNED
from notices.extract.languages.en.stories import WAS_GOING
from notices.extract.languages.en.vocabulary import FUTURE

_MAIN_CLAUSE = (
    r"(?:(?:we|they|it|you|he|she|i) )?(?:(?!\b(?:is|are|has|have|can|cannot|can't|will|we'll|that|which|who|whom|whose|what|"
    r"where|when|because|since|after|as|if)\b|(?<!and )(?<!but )(?<!so )(?<!of )(?<!for )"
    r"\b(?:we|they|it|you|he|she|i)\b(?! (?:could|did)))"
    r"(?:[^.:;\n]|:(?=\d))){0,120}"
)
"""From a day up to the verb of its clause: not into a clause that only tells which thing is meant ("the pump that burst")."""

_REMEDY = (
    r"(?:repairs?|investigations?|fix|restoration|recovery|search|troubleshooting|diagnos\w+|evacuation|outages?|incidents?|"
    r"disruptions?|attacks?|problems?|faults?|strikes?|protests?|fires?|storms?|operations?|efforts?|response|clean-?up|rescue|"
    r"discussions?|talks|negotiations|elections?|tests? flights?|match|game|call|session|meeting)"
)

JOB_BEGUN = (
    rf"\b(?!{_REMEDY}\b)[\w\-]+(?: (?:of|on|at|in|for|scheduled|planned|announced)\b[^.;,\n]{{1,60}}?)? (?:is|"
    rf"are|got|gets|has been|have been) "
    rf"(?:now |already |currently )?(?:under ?way|in progress)\b|"
    r"\b(?:scheduled|planned|announced|due|booked|foreseen)(?: for)?[^.;,\n]{1,40} (?:got (?:going|under ?way)|"
    r"began|(?:has |have )?(?:begun|started|"
    r"commenced)|kicked off)\b|"
    r"\b(?:started|begun|began|under ?way|in progress|commenced) (?:\w+ )?(?:as (?:planned|scheduled|announced)|"
    r"on (?:time|schedule))\b"
)
"""Work is being done as planned; what is said of repairs, of trouble and of talks is none."""

JOB_AHEAD = (
    r"\b(?:roll-?outs?|deploy(?:ment)?s?|hot-?fix(?:es)?|hot fix|conversion|consolidation|clean-?up|deep clean|"
    r"servicing|upkeep|inspection|"
    r"fit-?out|re-?indexing|resiz(?:e|ing)|re-?balancing|installation|calibration|disinfection|dredging|"
    r"flushing|tree (?:cutting|felling)|"
    r"intervention|patch (?:round|run|cycle|day)|service pack|expansion|revamp|makeover|facelift|excavation|"
    r"drilling|welding|re-?painting|"
    r"scale-?up|(?:annual|yearly|full|routine|regular|half-yearly|quarterly) service|health check|repairs?|rollover|roll-over|"
    r"decommissioning|purge|housekeeping|spring clean|reorgani[sz]ation of the (?:\w+ )?(?:database|tables?|storage|files|index))"
    r"(?: (?:of|on|at|in|to|for)\b[^.;,\n]{1,60}?)? (?:takes? place|commences|"
    r"(?:is|are) (?:(?:now|next) )?(?:carried out|done|performed)|"
    r"(?:will|shall|is to|are to|is going to) (?:now )?(?:take place|start|begin|commence|run|last|"
    r"be (?:carried out|done|performed|made|undertaken|"
    r"executed|conducted))|starts?|begins?|runs?(?= from| between| on)|"
    r"(?:is|are) (?:planned|scheduled|set|booked|slated|foreseen|pencil\w+ in) (?:for|on|to))\b"
)
"""Work that takes place, by a noun that tells other things elsewhere."""

_NO_VERB = r"(?!(?:ha[sd]|have|is|are|was|were|knows?|works?|working|been|called)\b)"
_NO_ATTEMPT = r"(?![^.;\n]{0,40}?\b(?:fix|attempt|restart|repair|roll-?back|patch|workaround)\b)"

COURSES = {
    "job_begun": rf"{JOB_BEGUN}|{BEGUN}|^\W*in progress\W",
    "back_ago": rf"\b(?:{RETURNED}|restored|resolved|fixed|repaired|recovered|mended|solved)\b[^.;\n]{{0,60}}$",
    "besides": (
        r"\b(?:as well|also|in addition|additionally|too(?=[.,;)]|$)|likewise|second(?=:)|unrelated\w*|separately|"
        r"independently)\b|"
        rf"\bsince [^.;\n]{{1,30}}\band (?-i:[A-Z])(?:{_NO_VERB}[\w']+ ){{1,4}}since\b|"
        rf"(?-i:\b[A-Z]){_NO_ATTEMPT}[\w' ]{{1,40}}? (?:(?:lost (?:power|supply|water|signal|service)|"
        r"went (?:down|dark|dead|out|off\w*|too)|failed)\b[^.;\n\d]{0,40}?|followed),? (?:a little|shortly|soon|a bit) "
        r"(?:later|after),? at\b"
    ),
    "both_broke": (
        r"\bboth (?:of them )?(?:should|will|are|have|remain|ought|faults|systems|services|outages|incidents|problems|teams)\b|"
        r"\b(?:two|three) (?:separate |unrelated |different )?(?:faults|outages|incidents|problems|failures|breakdowns)\b|"
        r"^\W*(?:two|three|both) (?:[\w\-]+ ){1,2}?(?:are |is )?(?:down|off|out|stuck|broken|offline|unavailable)\b"
    ),
    "went_wrong": (
        r"\b(?:out of (?:bounds|order|action|use|service)|broke|broken|fail\w*|fault\w*|crash\w*|errors?|down|dead|kaput|"
        r"haywire|abend\w*|abort\w*|stuck|jammed|froze|"
        r"frozen|lost|trouble|problems?|leak\w*|burst|smoke|flood\w*|attack\w*|outage|stopped|halted|did not|didn't|"
        r"(?:have|has|had|were|was)(?: not|n't)|no longer|missing|blank|garbled|wrong|refus\w*|reject\w*|slow\w*|late|"
        r"delay\w*|kicked|seized|went (?:bad|wrong|kaput|haywire|mad)|alarms?|alerts?)\b"
    ),
    "cause_day": (
        r"\b(?:because of|due to|owing to|following|after|as a result of|thanks to|in the wake of|caused by|"
        r"damaged (?:by|in)|since) (?:the )?\|'s (?!\w+ (?:\w+ )?(?:at|between|from|around|of)\b|\w+ (?:\w+ )?\()\w"
    ),
    "since_weekday": r"\bsince (?:last )?$",
    "went_or_came": (
        rf"\b(?:{RETURNED}|{BROKE})\b|\b(?:took|brought|knocked) [^.;\n]{{0,40}}\bdown\b|"
        r"\b(?:was|were|had been) (?:\w+ )?(?:down|closed|shut|off|out|offline|unavailable|restored|brought back)\b|"
        r"\b(?:could not|couldn't|failed|stood (?:still|idle)|(?:nobody|no one|none) could|(?:was|were) in the dark|"
        r"(?:found|got) (?:its|their) (?:voices?|feet))\b|"
        rf"{WAS_GOING}|\b(?:was|were) on the move\b|(?:^|[,;] |\b(?:we|engineers?|crews?|technicians?|"
        rf"staff) )(?:have )?(?:finished|"
        r"completed)\b"
    ),
    "story_of": (
        r"\b(?:went wrong|happened|broke|went down|failed|occurred|gave us trouble|hit us|kept (?:us|you) (?:waiting|out))"
        r"(?: (?:here|again|\w+ly))?(?: (?:to|with|in|at|for) (?:us|you|(?:the |our |your )?[\w\-]+))? (?:on )?"
        r"(?:last |this past )?$"
    ),
    "story_day": (
        rf"^,? {_MAIN_CLAUSE}\b(?:could not|couldn't|"
        rf"did not|didn't|stood still|nobody could|no one could|{BROKE})"
    ),
    "told_as_past": (
        rf"^,? (?:{_MAIN_CLAUSE}\b(?:was|were|had|did|didn't|couldn't|got|ran|went|came|took|gave|fell|stood)\b|"
        r"(?:we|they|it|i|he|she|people|you) (?:\w+ly )?(?:\w{3,12}(?:ed|pt|ung)|made|lost)\b)"
    ),
    "day_leads": r"[.;\n][ ]*(?:on )?$",
    "could_not": r"\b(?:could not|couldn't|was|were|had been)\b",
    "to_be": r"\b(?:is|are) (?:\w+ )?(?:re-?opened|opened|restored|lifted|resumed|re-?connected|re-?instated|put back|let back)\b"
    r"(?! since\b)|"
    rf"\b(?:will|shall|is to|are to|{FUTURE}|'ll|planned|scheduled|plan|before|until|by)\b",
    "so_long_after": r"^ after (?!the (?:end|last|first)\b)[^.;,\n]{1,60}[ ]$",
}
"""What the kinds, the past days and the hopes of something that broke are told by."""

_AGAIN = r"(?:again|once (?:more|again)|yet again|(?:a|for the) second time)"
_GONE = (
    r"(?:down|off|out(?: of (?:service|order|action))?|dark|dead|offline|unavailable|broken|silent|failing|stuck|"
    r"without (?:power|water|gas|heat|heating|electricity|signal|internet|service)|unreachable|timing out|slow|sluggish|unstable|"
    r"patchy|(?:being )?(?:declined|refused|rejected|dropped|delayed|disconnected|interrupted|disrupted|thrown out|kicked out))"
)
_FELL = (
    rf"(?:(?:went|gone|fell|fallen|dropped|come|came) {_GONE}|fell over|fallen over|failed|crashed|broke(?:n)?(?: down)?|tripped|"
    r"cut out|died|blew|blown|burst|froze|frozen|collapsed|conked out|packed (?:up|in)|stalled|seized(?: up)?|stopped(?: working)?|"
    r"dropped(?: out| off)?|hung)"
)
_TROUBLE = (
    r"(?:faults?|failures?|defects?|malfunctions?|errors?(?! (?:rates?|levels?|counts?)\b)|problems?|breakdowns?|issues?|bugs?|"
    r"trouble|outages?|glitch(?:es)?|"
    r"time-?outs?|symptoms?|leaks?|disruption|slowness|alarms?)"
)
_RETURNED = (
    r"(?:(?:has|have|had) )?(?:now |since |unfortunately )*(?:(?:"
    r"(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )(?<!\bbe )(?<!\bbeing )returned|come back|"
    r"came back|is back|are back)(?! (?:to|where|"
    r"below|under|"
    r"within|down|in|online|up)\b)|recurred|repeated itself|"
    r"re-?appeared|re-?occurred|re-?surfaced|(?:started|begun|began|flared up) again)"
)

RELAPSES = {
    "relapsed": (
        rf"\b{_FELL} (?:\w+ )?{_AGAIN}\b|\b(?:is|are|was|were|been|'s|'re|now|it) (?:now |all |both |unfortunately )*"
        rf"{_GONE} {_AGAIN}\b|^\W*(?:\w+ )?{_GONE} {_AGAIN}\b|\bagain (?:now )?{_GONE}\b|"
        rf"\b{_FELL}\b[^.;\n]{{0,60}}\band (?:then )?{_AGAIN} (?:at|from|since|around|about|just)\b|"
        r"\b(?:is|are|'s|gone|went) back (?:off|down|out)\b(?! (?:on|at|by|from|to)\b)|\b(?:it's|it has) gone again\b|"
        rf"\b(?:recovered|restored)\b[^.;\n]{{0,40}}(?: and|,? then|,? but)(?: then)? {_FELL}\b|"
        rf"\b{_TROUBLE}(?: (?!that|which|who|when|until)[\w/:.\-]+){{0,4}}?"
        rf"(?: \([^()\n]{{0,40}}\)|,[^,.;\n]{{0,40}},)? {_RETURNED}\b|"
        rf"\b(?:{_TROUBLE}|it|this|the same)(?: [\w/:.\-]+){{0,6}}? (?:is|are|has|have|keeps?) (?:been )?(?:happen(?:ing|ed|s)|"
        rf"occurr(?:ing|ed)) (?:\w+ )?{_AGAIN}\b|\bsame (?:{_TROUBLE}|thing|symptoms?|picture|story) (?:again )?as "
        r"(?:this|last|in|on|at|before|between|from|earlier|yesterday|we had)\b|"
        rf"\b(?:is|are|was|were) not (?:over|gone|fixed|solved|resolved) after all\b|"
        rf"\b(?:time|cut|go|drop|fall|break) (?:out|down|off|over) {_AGAIN}\b|"
        r"\b(?:has|have) (?:recurred|relapsed)\b|"
        rf"^\W*(?:it|this|the same)(?: has|'s)? (?:started|begun|come back|happening)(?: all over)? again *[:\-–] *"
        rf"(?:(?!(?:on|about|of|in|the|our|against)\b)[\w\-]+ ){{0,2}}?(?:{_TROUBLE}|disconnects?|drop-?outs?)\b|"
        rf"\b(?:see|seeing|have|having|getting|experiencing) (?:\w+ ){{0,3}}?{_TROUBLE} (?:\w+ )?again\b|"
        r"\bre-?opened (?:it|this|the) (?:incident|ticket|case|issue|fault)\b|\b(?:have|had to) re-?open(?:ed)? (?:it|the incident|"
        r"the ticket|the case|this (?:incident|ticket|case))\b|\bspoken? too soon\b|"
        r"\b(?:fix|repair|patch|work-?around|joint)(?:es|s)?(?: (?:of|from|at) [\w:.]{1,8}){0,2} "
        r"(?:(?:did|has|have) not|(?:didn|hasn|haven)'t|failed to) (?:hold|"
        r"held|last|lasted|stick|stuck|work)\b"
    ),
    "not_relapsed": (
        rf"\b(?:if|should|may|might|could|would|will|shall|can|in case|whether|unless|prevent\w*|avoid\w*|ensure|sure|so that|"
        rf"(?:to|until)(?! ?\d)|"
        rf"last (?:week|month|year)|never|not|no)\b[^.;:\n]{{0,40}}\b(?:again|back|recurred|reappeared)\b(?<!too soon)|"
        rf"(?:n't|'ll)\b[^.;\n]{{0,30}}\bagain\b|\b{_TROUBLE}\b[^.;\n]{{0,40}}\b(?:gone|cleared|stopped|disappeared|"
        r"vanished) again\b|\boff again and on\b|\bagain (?:from|between|until|tomorrow|tonight|on|next)\b"
    ),
    "relapsed_at": (
        r"^[ ,(]*(?:(?:at|since|from|as of|around|about|approximately|just|shortly|soon|after|before|by|this morning|today)[ ,]*)*$"
    ),
    "relapsed_then": r"^[ ,:\-–]*(?:when )?(?:(?!and\b|but\b|then\b)[\w'/\-]+[ ,]+){0,6}$",
    "mended_then": (
        r"\b(?:fix(?:ed)?|repair(?:ed|s)?|mended|patch(?:ed)?|restored|resolved|solved|recovered|closed|back(?: on| up)?|working|"
        r"running|well|fine|up)(?: again)?(?: (?:at|of|from|since|around|about|by|it|that|this|just|shortly|before|after)){0,3} ?$"
    ),
    "fell_then": r"^\W*(?:(?:and|but|then|so) )?(?:from|between) \|[ ,]*(?:(?!and\b|but\b|then\b)[\w'/\-]+[ ,]+){0,6}$",
    "told_wrongly": (
        r"\b(?:thought|believed|assumed|hoped|said|told|reported|declared|posted|announced|wrote|marked)\b[^.;\n]{0,60}\b(?:fixed|"
        r"solved|resolved|restored|repaired|back|over|mended|sorted|working|closed)\b"
    ),
}
"""Words about trouble that came back, by their names in the engine."""
