"""Words that end a label of what goes and a label of what comes back, which tell a stop where one follows the other."""

_WORD = r"[\w'&/()+\-]{1,24}"
_OF = rf"(?:{_WORD} ){{0,5}}?"
_NO_STOP = (
    r"^(?!.{0,40}\b(?:tickets?|cases?|incidents?|problems?|alarms?|applications?|registrations?|entries|voting|polls?|"
    r"nominations?|bids?|tenders?|offers?|enrol\w*|surveys?|consultations?|hours|windows?|slots?|"
    r"original|previous|former|initial|actual|revised|announced|planned|scheduled|"
    r"(?:old|new)(?= (?:starts?|ends?|windows?|dates?|times?|slots?|schedules?|service|maintenance|planned|work)\b))\b)"
)
_STEP = r"(?:(?:step |stage |phase )?\d{1,2}[.):] ?)?"
_THEN = r"(?: (?:at|from|on|since|by|as of|time|date|again|for \w+))*$"
_GOES = (
    r"(?:off(?:line)?|out(?: of (?:service|order|use))?|down|dark|dry|away|shut|closed?s?|closing|closure|"
    r"suspended|suspends|stops?|stopped|unavailable|not available|interrupted|disconnected|isolated|withdrawn|"
    r"dead|paused?s?|frozen|freezes?|locked|locks|lost|blocked|disabled|halts?|halted|cut|shutdown|stoppage|"
    r"ends?|disrupted|disruption|limited|read-only|interruption|disconnection|de-?energi[sz]ed)"
)
_RETURNS = (
    r"(?:back|up|on|live|alive|opens?|opened|opening|re-?open\w*|restor\w+|resum\w+|returns?|returned|"
    r"reconnect\w*|available|again|online|on-line|re-?starts?|restarted|unlocks?|unlocked|unfrozen|thaws?|"
    r"enabled|reinstated|running|"
    r"in (?:use|service|operation)|ready|usable|normal(?: (?:service|operations?|running|working))?|"
    r"lifted|re-?energi[sz]ed|switched back)"
)

COUNTERPARTS = {
    "lead_goes": (
        rf"{_NO_STOP}{_STEP}{_OF}{_GOES}{_THEN}|^first (?:cancelled|affected|suspended)\b|"
        rf"^{_STEP}last (?:{_WORD} ?){{1,5}}$"
    ),
    "lead_returns": rf"{_NO_STOP}{_STEP}{_OF}{_RETURNS}{_THEN}|{_NO_STOP}{_STEP}(?:first|new) (?:{_WORD} ?){{1,5}}$",
}
"""By their names in the engine; matched against what stands right before a time, in small letters."""
