"""The words by which a title, a status line or a closing sentence tells how a notice stands: resolved, cancelled, extended."""

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
