"""The words by which a title, a status line, a closing sentence or a row of a list tells how things stand: resolved, cancelled."""

from notices.extract.languages.en import changes, mails, plans
from notices.extract.languages.en.vocabulary import WORK

NOW = (
    r"(?:now |already |since |fully |completely |again |successfully |all |been |gradually |eventually |"
    r"finally |promptly |quickly |subsequently |later |then |progressively |largely )*"
)
"""What stands between "is" and "resolved"."""
SOUND = (
    r"(?:resolved|solved|eliminated|re-?established|overcome|mended|lifted|restored|fixed|repaired|mitigated|"
    r"rectified|remedied|sorted|cleared|reinstated)"
)
"""Well again."""


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

_TICKET = r"ticket(?!s? (?:office|shop|desk|sale|machine|counter|hall|booth|window|system|portal))"
_CASE = rf"(?:(?:{_TICKET}|incident|case|fault|problem|outage|event|alarm|issue|disruption|error)s?|trouble|INC|TT|P[1-5]\b|#)"
_CLOSED = (
    rf"^\W*closed\W*$|^\W*(?:\[[^\]\n]{{1,24}}\]\W*)?closed(?=[ :\-\])|]{{1,3}}[^\n]*(?:\b{_CASE}|"
    rf"\d{{4}}))(?! (?:on|from|for|until|till|all|this|next|between|tomorrow|over|during|at|in)\b)|"
    rf"(?:{_CASE}[^\n]*|\d{{4}}[^\n]{{0,60}})[\-:|] ?closed\W*$|[\[(]closed[\])]|\b[a-z]{{2,6}}-?\d{{4,12}} closed\W*$|"
    r"^\W*(?:(?:fwd?|re): )*closed ?[:\-|] ?(?:planned|maintenance|scheduled|works?|change)\b"
)
"""A case that is closed; what else a title calls closed is shut."""

_FINISHED = (
    r"(?:^\W*(?:(?:fwd?|re): )*|[|:/(\[-] ?)(?:finished|implemented|complete)(?=[:\])|]| [-|/]|\W*$)|"
    r"\d{4} (?:finished|implemented|complete)\W*$|"
    r"[:\-–] ?(?:all )?(?:done and dusted|job done|signed off|over and done with)\W*$|"
    r"^\W*(?:finished|done|completed|through) (?:before time|early|ahead of (?:time|schedule))\b"
)
"""Work that is done, as the status word of a title."""
_FIXED = (
    r"\bfixed\b(?!-)(?! (?:and|or|&) (?:mobile|wireless|variable|cellular)\b)(?! (?:[\w\-]+ )?(?:lines?|slots?|networks?|phones?|"
    r"broadband|telephon\w+|voice|wireless|access|rates?|terms?|prices?|fees?|assets?|incomes?|deposits?|dates?|times?|hours?|"
    r"days?|"
    r"windows?|schedules?|maintenance|releases?|weekly|monthly|internet|penalt(?:y|ies)|IP|address(?:es)?)\b)"
)
"""Mended, and not what stays as it is: a fixed slot, a fixed line."""

STATUSES = {
    "looking_back": LOOKING_BACK,
    "status_info": (
        r"\b(?:exercise only|only an exercise)\b|\bno (?:effect|impact) (?:on|for) (?:you|your|our)\b|"
        r"\bdry[- ]?run\b|\btest (?:notification|message|of (?:our|the) (?:new )?(?:customer )?notification)|"
        r"communications? test|this is (?:only )?a test\b"
    ),
    "status_cancellation": rf"{plans.CALLED_OFF_TITLE}|"
    r"\bcancell?(?:ed|ation)\b|^\W*revocation of\b|"
    r"\bfalse (?:alarm|positive)\b|\bcalled off\b|\baborted\b|"
    r"\b(?:notices?|notifications?|announcements?|closures?|works?|maintenance|outages?|interruptions?|shut-?downs?|upgrades?|"
    r"windows?|"
    r"changes?|plans?|dates?|downtimes?|warnings?|cuts?|migrations?|event|PW|CHG|CR)\b[^\n]{0,40}\bwithdrawn\b|^\W*withdrawn\b|"
    r"\bas you were\W*$|^\W*(?:never mind|scratch that)\W*$|"
    r"[:\-–|\[(] ?withdrawn\W*$|\d ?withdrawn\W*$",
    "status_recovery": (
        rf"{_FINISHED}|{mails.ENDED}|{mails.CLEARED}|\bresolved\b|(?<!be )\bcompleted\b|\bcomplet(?:e|ion)\b(?= *$|\]|\))|"
        rf"\brestored\b|{_CLOSED}|^\W*(?:ticket|incident|case|fault|problem|outage) (?:is |now |"
        rf"has been )?(?:closed(?! off)|solved|over)\b|\b(?:{_TICKET}|incident|case|event)\b[^\n]{{0,30}}\b(?:has been |"
        rf"is |was )?closed\W*$|\ball clear\b|\bback to normal\b|{_FIXED}|"
        rf"\blifted\b|\brecovered\b|"
        rf"post-?(?:mortem|incident)|(?:reason for outage|\bRFO\b)(?! (?:\w+ )?(?:to follow|will|pending|tb[ad])\b)"
    ),
    "status_over": (
        rf"{_FINISHED}|{mails.DONE}|{mails.CLEARED}|\b(?:{_TICKET}|incident|case)\b[^\n]{{0,30}}\bclosed\W*$|"
        rf"^\W*(?:ticket|incident|case|fault|problem|outage) (?:is |now |has been )?(?:closed(?! off)|solved|over)\b|"
        rf"^\W*(?:\[[^\]\n]{{1,24}}\]\W*)?(?:resolved|completed?|restored|"
        rf"recovered)\b(?! (?:on|from|for|until|till|all|this|next|between|tomorrow|over|during|at|in)\b)|"
        rf"[\[(](?:resolved|completed?|restored)[\])]|[\-:|] ?(?:resolved|completed?|restored)\W*$|{_CLOSED}"
    ),
    "status_postponement": (
        r"\bre-?scheduled\b|\bpostponed?\b|\bpostponement\b|\bbrought forward\b|\bnew (?:date|time ?slot|slot)\b|"
        r"(?:^\W*|[:\-–(] ?)new dates\b|"
        r"\bmoved (?:to|by|from|forward|back)\b|(?<!window )(?<!end )\bmoved\W*$|date change|change of date|"
        r"^\W*(?:fwd?: |re: )?moved(?: (?=-)|[:\])|])|[|:/-] moved(?= [|/-])|"
        r"^\W*new (?:date|time)s? ?[:\-–]|\bnew (?:date|time) (?:was|has been) set\b"
    ),
    "status_extension": (
        rf"{changes.PROLONGED_TITLE}|\bextended\b(?! (?:\w+ )?{WORK}\b)|\bextension\b|\bprolonged\b|\bover-?run\w*|"
        rf"end time changed"
    ),
}
"""Status words of titles and of lines like "Status: Completed", the first that fits counts."""

_ALREADY = r"(?:(?:has|have|had) (?:now |since )?been|is|are|was|were|being|now|both|all|each|therefore|hereby|also|to be|will be) "
_CALLED_OFF = (
    r"cancell?ed|cancellation|withdrawn|called off|dropped|scrapped|abandoned|annulled|revoked|void(?:ed)?|rejected|declined|"
    r"aborted|stood down|scrubbed|axed|binned|struck out|nixed|not approved|no[- ]go|deleted|skipped|"
    r"(?:no longer|not) (?:needed|required|necessary|going ahead|taking place|proceeding|planned|happening)|"
    r"(?:will not|won't|does not|doesn't) (?:go ahead|take place|happen|proceed)"
)
_PUT_OFF = r"postponed|deferred|put off|on hold|suspended"
_STANDS = (
    r"unchanged|not changed|no changes?|unaffected by (?:the|this) change|"
    r"as (?:previously |originally |already |first )?(?:planned|announced|"
    r"scheduled|notified|advised|agreed|before|published|communicated)|on (?:schedule|time|track)|confirmed|approved|"
    r"(?:stays?|remains?|stands?)(?: (?:as (?:it|they) (?:is|are|was|were)|in place|on|valid))?(?=\W*$)|stays|"
    r"(?:go(?:es)?|going|to go) ahead|(?:will |to |is )?(?:proceed(?:s|ing)?|take place|takes place|taking place|happens?)(?=\W*$)|"
    r"still (?:on|planned|going ahead|valid|stands)|not (?:cancell?ed|affected by the change)|kept|retained"
)
_ENDS = r"(?=\W*$|[ ]?[,;.(\-–—]|[ ]?:(?=[ ])| (?:because|due|as|by|on|owing|until|for|at the|and)\b)"
_OF_ALL = (
    r"^\W*(?:the |our |these |those |all )?(?:following |below |other )?(?:(?:planned |scheduled )?(?:works?|windows?|changes?|"
    r"outages?|interruptions?|maintenance|slots?|dates|nights|items|activities|jobs|sites|circuits|closures))?"
    r"(?: (?:below|listed))?[ ]?"
    r"(?:(?:that |which )?(?:have been|has been|are|is|were|will be|will|now|still) ){0,2}"
)
_YES, _NO = r"(?:yes|y|x|true|✓|✔|✅)\W*$", r"(?:no|n|false|✗|✘|❌)\W*$"

_OTHERS = (
    r"(?:all )?(?:the )?(?:others?|rest|remainder|remaining (?:ones|two|three|dates|works|windows|sites|nights)|other (?:ones|two|"
    r"three|"
    r"works|dates|windows|sites|nights))"
)

VERDICTS = {
    "verdict_others": rf"^\W*(?:and )?(?:(?:so|likewise) (?:are|is) )?{_OTHERS}\b",
    "verdict_alike": (
        rf"^\W*(?:and )?(?:so|likewise) (?:are|is) {_OTHERS}\W*$|"
        rf"^\W*(?:and )?{_OTHERS} (?:(?:are|is|were|have been|has been) )?(?:too|as well|likewise|also)\W*$"
    ),
    "verdict_dropped": (
        rf"^[^\n]{{0,40}}\b(?:cancell?ed|withdrawn|called off|dropped)\W{{0,2}}:\W{{0,2}}{_YES}|"
        rf"^[^\n]{{0,40}}\b(?:go(?:es|ing)? ahead|proceeds?|confirmed|go|still on|approved)\W{{0,2}}:\W{{0,2}}{_NO}|"
        rf"^\W{{1,4}}(?:now )?off\W*$|"
        rf"^[^\n]{{0,80}}?(?:^|[:,)(\[\t|\-–—] ?|(?:^|[ ]){_ALREADY})(?:{_ALREADY}){{0,2}}(?:{_CALLED_OFF}|{_PUT_OFF}){_ENDS}"
    ),
    "verdict_kept": (
        rf"^[^\n]{{0,40}}\b(?:cancell?ed|withdrawn|called off|dropped|moved|changed?)\W{{0,2}}:\W{{0,2}}(?:none\W*$|{_NO})|"
        rf"^[^\n]{{0,40}}\b(?:go(?:es|ing)? ahead|proceeds?|confirmed|go|still on|approved)\W{{0,2}}:\W{{0,2}}{_YES}|"
        rf":\W{{0,2}}(?:go|on|scheduled|planned|none|valid|active|ok)\W*$|\b(?:{_STANDS})\b"
    ),
    "verdict_led_dropped": (
        rf"^\W*[\[(<*]\W{{0,2}}(?:{_CALLED_OFF}|{_PUT_OFF})\W{{0,2}}[\])>*]|^\W*(?:{_CALLED_OFF})[ ]?(?:[:–—|]| -)"
    ),
    "verdict_head_dropped": rf"{_OF_ALL}(?:{_CALLED_OFF})[^\n\d:]{{0,40}}:?\s*$",
    "verdict_head_kept": rf"{_OF_ALL}(?:{_STANDS}|go(?:es)? ahead|proceed)[^\n\d:]{{0,40}}:?\s*$",
    "after_all": (
        r"^[ ,)]*(?:which [^.;,\n\d]{1,40}, )?"
        r"(?:(?:is|are|has|have|will|remains?|stands?|stays?|goes|go|proceeds?)(?: (?:still|now|therefore|indeed))? "
        r"(?:not (?:been |be )?(?:cancell?ed|called off|postponed|moved|put off)|back on|ahead(?: as \w+)?|"
        r"(?:go(?:ing)? ahead|proceed(?:ing)?|take place|taking place)(?: as \w+)?|"
        r"(?:unchanged,? )?as (?:planned|announced|scheduled|notified|advised|published|communicated)))"
        r"(?=\W*$|[ ]?[.;,\n])(?!, (?:but|except|however|although|though))"
    ),
}
