"""What takes the place of another: times ("A → B", "B replaces A"), what stops for good, and the steps of a swap."""

from notices.extract.languages.language import Cue
from notices.extract.mentions import reasons
from notices.extract.mentions.marks import Role

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

_OLD = r"(?:old|legacy|previous|former|outdated|obsolete|classic|current)"
_KEPT_UP = (
    r"(?:portals?|(?:web ?)?sites?|(?:web ?)?shops?|systems?|apps?|platforms?|versions?|apis?|interfaces?|(?:mail |file )?servers?|"
    r"pages?|(?:phone |fax |telephone )?(?:numbers?|lines?)|clients?|gateways?|webmail|forums?|intranet|log-?ins?|terminals?|"
    r"(?:e-?mail )?address(?:es)?|mailbox(?:es)?|tools?|software|forms?|wiki|vpn|endpoints?|domains?|cards?|certificates?)"
)
_GONE = r"(?:(?:switched|turned|powered) off|shut (?:down|off)|taken (?:down|offline)|disconnected|closed(?: down)?|withdrawn)"
_END = r"(?:(?:switch|turn|power)(?:es|s|ing)? off|shut(?:s|ting)? (?:down|off)|clos(?:e|es|ing)(?: down)?|disconnect(?:s|ing)?)"
_FOR_A_TIME = (
    r"(?![^.;\n]{0,60}\b(?:while|whilst|during|until|till|so that|in order|for (?:maintenance|repairs?|work|an? |up to |about |"
    r"some |the (?:day|night|duration)|\d|one|two|three|four|six)|from \d|between|at \d|temporarily|briefly)\b)"
)

RETIRED = {
    "permanent": (
        r"\bfor good\b|\bstop(?:s|ped|ping)? (?:supporting|negotiating)\b|\bpermanently\b|\bonce and for all\b|"
        r"\bforever\b|\bretir(?:e[sd]?|ing|ement)\b(?! (?:portal|plans?|funds?|accounts?|savings|benefits?|age|"
        r"home|system|scheme|services?|planning|office)| (?:the|its|our|an?) (?:old|outdated|previous|legacy|"
        r"ageing|aging|former) )|\bfor ever\b|"
        r"\bdiscontinued\b(?![^;\n]{0,120}\b(?:re-?establish|re-?instat|restor|resum|reconnect|re-?energi[sz]|re-?commenc|returned))|"
        r"\b(?:not|no longer) be \w+ (?:after|from) (?:that|then)\b|\bend of (?:life|support)\b|"
        r"\b(?:v\d{1,2}(?:\.\d{1,2})?|version \d{1,2}(?:\.\d{1,2})?|[23]G(?: network)?)\b[^.;\n]{0,40}\b(?:will be|is|are) "
        rf"(?:finally )?{_GONE}(?= (?:on|from|as of|at the end of|in)\b)|"
        rf"\b{_OLD} (?:[\w\-]+ ){{0,2}}?{_KEPT_UP}\b[^.;\n]{{0,40}}\b(?:will be|is|are|gets?) (?:finally )?{_GONE}"
        rf"(?=\W*$| (?:on|from|as of|at the end of|in)\b){_FOR_A_TIME}|"
        rf"\b(?:we|they|IT) (?:will |shall |are going to |are |then )?{_END} (?:down )?(?:the|our) {_OLD} "
        rf"(?:[\w\-]+ ){{0,2}}?{_KEPT_UP}\b{_FOR_A_TIME}|"
        rf"\b(?:will|to|is|are) (?:be )?{_GONE}\b[^.;\n]{{0,40}}\b(?:and|then) "
        r"(?:(?:will be|are|is) )?(?:removed|dismantled|scrapped|demolished|taken away|"
        r"taken down|thrown away|sold)\b|"
        rf"\b{_GONE}\b[^.;\n]{{0,40}}\b(?:will not be|not|without being|without) (?:replaced|a? ?replacement)\b"
    ),
    "ended_on": rf"\b(?:{_GONE}|{_END})\b{_FOR_A_TIME}",
    "ended_behind": (
        r"\b(?:from then on|from that (?:day|date) on(?:wards)?)\b|"
        r"^\W*(?:it|they|this|the (?:service|line|number|site|page|portal)) (?:is|are|will|has been|have been) "
        r"(?:be )?(?:replaced by|superseded by|succeeded by|not (?:be )?replaced)\b|"
        r"\b(?:stays?|remains?|will be kept|is kept) (?:readable|available|online|on-?line)? ?as an archive\b|"
        r"\blinks? (?:will |all |then )?(?:lead|redirect|point|be redirected)\b|"
        r"\b(?:has|have) (?:already |all )?been moved to the new\b|\bplease (?:\w+ )?(?:install|set up|migrate to|register for|"
        r"update to|upgrade to|(?:move|switch|change)(?: over)? to (?:the )?(?:new|app|authenticator|v\d))\b|"
        r"\b(?:(?:is|are) (?:no longer|not) (?:needed|used|required|in use|supported|maintained|made|produced)(?: any ?more)?|"
        r"(?:hardly|almost|virtually) (?:anybody|anyone|nobody|no one|no-one) (?:uses?|used))\b"
    ),
}

_NEW_ONE = (
    r"\b(?:(?:the|our|its|their|your|a) (?:new|replacement|fresh|incoming|next|spare) (?:[\w\-]+ ){0,3}?|(?:the|its|their) "
    r"(?:successors?|replacements?) )"
)
_RUN = (
    r"(?:be (?:(?:up|all) )?(?:purring|humming|running|working|answering|singing|breathing|spinning|turning|serving|ticking|"
    r"carrying|"
    r"taking over|on (?:its|their) feet|at work|live|alive|warm|in place|in charge|bolted in|bolted down|up|on|in)|"
    r"(?:run|hum|purr|answer|take over|take its place|have taken over|carry|ring)\b)"
)

SWAPS = (
    Cue(
        Role.END,
        reasons.NEW_IN,
        left=(
            rf"{_NEW_ONE}[^.;,\n]{{0,20}}?(?:must|has to|have to|should|will|'ll|is to|are to|ought to|needs to|need to|"
            rf"is going to|is "
            rf"meant to) {_RUN}(?: (?:again|by|at|from|on|around|about|no later than))*[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.END,
        reasons.NEW_IN,
        left=(
            r"\bto (?:have|get) (?:the|all|your|our|every\w*|both|each|it|them) (?:[^.;,\n]{2,40} )?(?:open|lit|running|up|on|back|"
            r"connected|working|going|at every \w+|flowing|re-?connected|in place)(?: again)?(?: for (?:you|everybody|"
            r"everyone|all))? "
            r"(?:by|at|before)[ ]*$"
        ),
        right=r"^(?![ ,]*(?:and|then|with|but) [^.;\n]{1,40}\b(?:by|at|before|until)\b)",
        sentence=r"^(?!\W*to (?:have|get)\b)(?![^\n]*\b(?:had hoped|were to|was to|unable|failed|not)\b)",
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        "work is set for then",
        left=(
            r"\b(?:cut|stop|shut-?down|outage|break|splice|works?|move|swap|change|interruption|switch-?over|closure|job|"
            r"operation) "
            r"(?:is|are|has been) (?:now )?(?:timed|slated|fixed|marked|pencil+ed in|down|set|booked|laid) for[ ]*$"
        ),
        sentence=r"^(?![^\n]*\b(?:was|were|originally|previously|first|no longer|not)\b)",
        single=True,
        timed=True,
    ),
)
"""They stand before the cues of ends, as which what is lifted out would be read."""
