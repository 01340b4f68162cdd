"""How English says that something broke again after it had come back: "restored at 8:30, off again since 9"."""

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
