"""What English says between two times of which one takes the place of the other: "A → B", "was A, now B", "B replaces A"."""

_BE = r"(?:is|are|was|were|has been|have been|had been|will be|to be|therefore|hereby|now)"
_CLOSED = r"""^["'”’)\]]?[ ,;.:]{0,2}"""
_OPENED = r"""(?:[ :]{1,2}(?:on|at|from|the|for|be|is|window|date|slot|time))*[ :]{0,2}["'“‘(\[]?$"""
_VERB = (
    r"(?:replaced (?:by|with)|superseded by|(?:re-?scheduled|moved|changed|postponed|shifted|brought forward|amended|revised|"
    r"corrected|put back|transferred) to|becomes?|(?:moves|changes|shifts|goes) to)"
)

NOTICE = (
    r"\b(?:withdrawn|void|revoked)\b(?:,? and)?,?(?: is| are| has been)? (?:hereby |now )?(?:replaced|superseded) (?:by|with) "
    r"(?:this|the|our|a new)\b"
)
"""That an earlier notice gives way to another one, in a sentence."""

_MAIL = (
    r"(?:notices?|notifications?|e?-?mails?|messages?|cards?|letters?|leaflets?|flyers?|posters?|posts?|announcements?|bulletins?|"
    r"advisor(?:y|ies))"
)
_WHEN = r"(?:dates?|times?|hours?|days?|windows?|weekdays?|months?|starts?|ends?|slots?|periods?|schedule)"

REPLACEMENTS = {
    "taken_back": (
        r"\b(?:withdrawn|cancell?\w*|called off|disregard|scrapped|dropped|abandoned|no longer)\b|"
        r"\bignore (?:the|our|that|this)\b"
    ),
    "stays_same": (
        r"^\W*(?:unchanged|(?:no|without) changes?|not changed|(?:stays|remains)(?: (?:the same|unchanged|as \w+|valid))?|"
        r"as (?:before|planned|scheduled|announced|(?:in )?(?:the )?(?:old|original)(?: plan)?)|"
        r"(?:the )?same(?: as (?:before|old|original))?|ditto)\W*$"
    ),
    "corrected": r"\b(?:corrections?|errat(?:um|a)|typos?|misprint(?:ed)?|mistyped)\b",
    "correction": (
        rf"\b{_MAIL}\b[^.;\n]{{0,60}}?\b(?:wrong|incorrect(?:ly)?|mistaken(?:ly)?|erroneous(?:ly)?)\b[^.;\n]{{0,24}}?\b{_WHEN}\b|"
        rf"\b(?:wrong|incorrect|mistaken|erroneous) (?:[\w\-]+ ){{0,2}}?{_WHEN}\b[^.;\n]{{0,60}}?\b{_MAIL}\b|"
        rf"\b{_WHEN} (?:[\w\-]+ ){{0,8}}?(?:was|were) (?:stated |given |printed |shown |quoted )?"
        rf"(?:wrong(?:ly)?|incorrect(?:ly)?|mis-?(?:stated|typed|printed))\b|"
        rf"\b(?:typing|typographical|clerical|printing|copying) (?:error|mistake)\b|\bmisprint(?:ed)?\b"
    ),
    "moved_between": (
        rf"{_CLOSED}(?:[ (\[]?(?:→|[-=]>|>>|➜|⇒)[ ]?(?:now|new)?|(?:{_BE} )*{_VERB}|to|"
        rf"(?:and |but )?(?:[-–(/\n] ?){{0,2}}(?:it is |this is )?(?:now|new|after(?: the)? (?:change|revision|update)|revised)"
        rf"(?: (?:date|time|window|slot))?\)?){_OPENED}"
    ),
    "moved_back": (
        rf"{_CLOSED}[(\[]?(?:and |which |this |it )?(?:replaces|replacing|supersedes|superseding|takes the place of|"
        rf"taking the place of|in (?:the )?place of|instead of|rather than|previously|formerly|originally|"
        rf"no longer|not|was){_OPENED}"
    ),
}
"""By their names in the engine; matched against all that stands between the two times."""
