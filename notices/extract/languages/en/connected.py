"""Words by which connected prose carries days and bounds on from sentence to sentence."""

_HOURS_OF = (
    r"(?:,? (?:(?:on|of) )?(?:business days|working days|week ?days|school days|(?:mon|tues|wednes|thurs|fri|satur|sun)days?))?"
)

_IF = (
    r"(?:if|should|in case|in the event|unless|where|were) (?!(?:you|your|anyone|anybody|someone|somebody|all goes|everything|"
    r"all is|nothing|possible|approved|successful|things go|there are questions|(?:we|it|they|this|that) (?:had|was|were))\b|"
    r"(?<!unless )[^.;!?\n,]{0,80}\b(?:(?:is|are|was|goes) (?:successful|approved|complete|completed|well|given|granted)|"
    r"succeeds?|passes|agrees?)\b)"
)
_WILL = r"(?:will|shall|would|can|may|must|is to|are to|has to|have to|'ll)(?: (?:instead|then|only|have to|need to|be))*"
_MOVED = (
    r"(?:mov(?:e|ed)|shift(?:ed)?|slip|slide|pushed|postponed|put (?:off|back)|deferred|delayed|re-?scheduled|go over|"
    r"carried over|roll(?:ed)? over)"
)
_MOVES = r"(?:moves|shifts|slips|slides|goes over|rolls over|is (?:then )?(?:moved|shifted|put (?:off|back)|postponed))"
_AGAIN = rf"(?:{_WILL} (?:repeated|attempted(?: again)?|tried(?: again)?)|is (?:then )?(?:repeated|tried again))"
_FALLS_BACK = (
    r"(?:we|they|the (?:crews?|teams?|engineers?|contractors?))(?: will|'ll|'d| would)? (?:then )?(?:try (?:it )?again|come back|"
    r"return|fall back|make a second attempt|try (?:once|a second time)|do (?:it|the \w+) instead)"
)
_WE_MOVE = r"(?:we|they)(?: will|'ll|'d| would)? (?:then )?move"
_WORKERS = (
    r"(?:people|crews?|teams?|technicians?|engineers?|fitters?|installers?|contractors?|workers|men|builders?|electricians?|"
    r"plumbers?|painters?|part|stage|phase|half)"
)
_NO_PLACE = (
    r"(?! (?:(?!(?:\w+day|days?|date|week\w*|night|evening|morning|afternoon|slot|window|tomorrow|on|at|from|between|with|\d\w*|"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*)\b)[\w-]+ ){1,5}(?:on|at|from|between) )"
)
"""What is moved to a place on a day is moved then, not to another day."""
_WHEN = r" (?:when|while|as|during which|because|since|due to|owing to)\b"
"""What tells of what is done on one day beside the hours, not of hours."""

CONNECTED = {
    "moves_if": (
        rf"^\W*{_IF}[^.;!?\n]{{3,160}},[^.;!?\n]{{2,80}}\b(?:{_WILL} {_MOVED}|{_MOVES}|{_WE_MOVE})(?: (?!to\b)[\w-]+){{0,4}}? "
        rf"(?:to|until|till|for|into)\b{_NO_PLACE}|"
        rf"^\W*{_IF}[^.;!?\n]{{3,160}},[^.;!?\n]{{2,80}}\b(?:{_AGAIN}|{_FALLS_BACK})\b[^.;!?\n]{{0,30}}? (?:to|until|on|for)\b|"
        rf"^\W*{_IF}[^.;!?\n]{{3,160}},[^.;!?\n]{{2,80}}\b(?:{_WILL}|is|are|takes?|happens?|begins?|starts?)\b[^.;!?\n]{{0,40}}\binstead\b"
    ),
    "leads_sentence": (
        r"^\W{0,3}(?:(?:and|then|but|so|also) )?(?:on |in |over |during )?(?:"
        r"the (?:next|following) (?:day|morning|evening|afternoon|night)|the (?:day|morning|evening|night) after|"
        r"(?:exactly )?(?:an?|one|two|three|four|five|six|seven|\d{1,2}) (?:days?|weeks?|fortnight) "
        r"(?:later|after that|afterwards|on))$"
    ),
    "day_fixed": (
        rf"\b(?:{_WORKERS} (?:then |also )?comes?|(?:is|are|will be) (?:done|up|next)|(?:the|its|their) turn(?: comes?)?)[ ]$"
    ),
    "day_alone": r"^[^.;\n\d]{0,40}[.;] (?!(?:they|here|there|we|then|from|between|at|starting|this|that one|these|work)\b)",
    "hours_go_on": (
        rf"^{_HOURS_OF}(?:[ ,(]{{1,2}}[^.;\n]{{0,30}})?\b(?:except|excepting|apart from|other than|save|but not|bar|"
        rf"with the exception of)\b(?:(?!{_WHEN})[^.;\n]){{0,70}}$|"
        rf"^{_HOURS_OF}(?:[ ,(]{{1,2}}[^.;\n]{{0,30}})?\b(?:except|excepting|apart from|other than|save|but not|bar|"
        r"with the exception of)\b[^.;\n]{0,12}\b(?:mon|tues|wednes|thurs|fri|satur|sun)days\b[^.;\n]{0,50}$|"
        rf"^{_HOURS_OF}[ ,]*(?:and|plus|but|or|as well as|also|then)(?: (?:again|also|until|till|from|on|at|the|only|between|to|"
        r"even|as|late|early|open|every|each|up))*[ ]*$"
    ),
    "hours_for": rf"^,?{_WHEN}",
    "again_on": r"^[ ,]*(?:and|then|as well as|followed by)(?: (?:once|then|also))?(?: again| more)? on (?:the )?$",
    "definite_day": (
        r"\b(?:the|that)(?: same)? (?:mon|tues|wednes|thurs|fri|satur|sun)day\b(?! (?:of|after|before|following|in|to)\b| ?[-/])"
    ),
}
