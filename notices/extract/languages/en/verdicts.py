"""The English words by which rows, items and headings of a list say what becomes of each work."""

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
