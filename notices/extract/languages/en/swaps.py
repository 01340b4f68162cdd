"""Cues of work told by its steps: the old one comes out, the new one is to run, whose turn it is, how much earlier it shuts."""

from notices.extract.languages.en.several import NOT_MET
from notices.extract.languages.language import Cue
from notices.extract.mentions import reasons
from notices.extract.mentions.marks import Role

_TAKEN = (
    r"(?:lifted|taken|carried|pulled|hauled|craned|wheeled|ripped|torn|hoisted|unbolted|unscrewed|unplugged|dismantled|retired|"
    r"disconnected|shut|switched|put|moved|led|winched|dug|cut)"
)
_OLD_ONE = (
    r"\b(?:the|our|its|their|your) (?:old|present|existing|worn(?:-out)?|tired|current|ageing|aging|outgoing|cracked) "
    r"(?:[\w\-]+ ){1,3}?"
)
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
_DOOR = (
    r"(?:closes?|shuts?|stops?|goes (?:down|off|out|dark)|starts?|begins?|leaves?|is (?:switched|turned) off|bows out|signs off)"
)
_STEP = r"(?:an?|one|two|half an|three|a full|a good) hours? (?:earlier|later|sooner|before that)"

SWAPS = (
    Cue(
        Role.START,
        reasons.OLD_OUT,
        left=(
            rf"{_OLD_ONE}(?:(?:is|are|gets?|will be|has to be|have to be|must be) (?:\w+ )?{_TAKEN}(?: out| down| off| away|"
            rf" aside| "
            r"over| up)*|(?:comes?|goes?|moves?) (?:out|down|off|away))[^.;,\n]{0,20}$"
        ),
        single=True,
        timed=True,
    ),
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
        Role.START,
        reasons.OLD_OUT,
        left=rf"\b{_DOOR} {_STEP}[ ,(:–-]{{1,3}}(?:at |namely (?:at )?|that is,? (?:at )?)?$",
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        reasons.OPEN_NEXT,
        left=r"(?:^|[:,;–-] ?)(?:\w+ )?(?:closed|shut|down|off|out|offline|dark|unavailable) (?:at|from)[ ]*$",
        right=r"^,? (?:and |then )*(?:open|back|up|on|running|live)(?: again)? (?:by|at|from)[ ]*$",
        single=True,
        timed=True,
    ),
    Cue(
        Role.END,
        reasons.OPEN_NEXT,
        left=r"^,? (?:and |then )*(?:open|back|up|on|running|live)(?: again)? (?:by|at|from)[ ]*$",
        sentence=r"\b(?:closed|shut|down|off|out|offline|dark|unavailable) (?:at|from)\b",
        single=True,
        timed=True,
    ),
    Cue(
        Role.END,
        reasons.OPEN_NEXT,
        left=(
            r"(?:^|[.;] )\W*(?:it|they|both|all (?:of them|three|four)) (?:will|'ll|is to|are to|should) (?:then )?"
            r"(?:be )?(?:re-?)?open(?: again| for business| to (?:the public|customers|visitors|all|everyone))* (?:at|from)[ ]*$"
        ),
        right=r"^(?![^.;\n]{0,24}\bas (?:usual|always|normal|ever)\b)",
        single=True,
        timed=True,
    ),
    Cue(
        Role.WINDOW,
        reasons.IN_TURN,
        left=(
            r"^\W*(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|next|then|last(?:ly)?|finally),? (?:(?:it's|it is|comes?|is) )?"
            r"[^\n\d:]{2,90}: ?(?:on )?$"
        ),
        sentence=rf"^{NOT_MET}",
        single=False,
        timed=True,
    ),
    Cue(
        Role.WINDOW,
        reasons.IN_TURN,
        left=r"^ ?: ?(?:on )?$",
        sentence=rf"^{NOT_MET}\W*(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|next|last(?:ly)?|finally), ",
        single=False,
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
    Cue(
        Role.END,
        "as long as until then",
        left=r"\b(?:longer|later),? (?:namely )?(?:up to|until|till|to)(?: about| around)?[ ]*$",
        sentence=r"\b(?:closed|shut|down|off|unavailable|offline|out|suspended)\b",
        single=True,
        timed=True,
    ),
)
"""They stand before the cues of ends, as which what is lifted out would be read."""

SUCCESSORS = {
    "opens_new": (
        r"\b(?:we|they|it)(?: will|'ll| shall| then)? (?:then )?(?:open|switch on|start(?: up)?|turn on|launch|bring up|"
        r"light|put on) "
        r"(?:the|our|its|both|all) (?:new|replacement|other) [^.;\n]{2,40}? (?:at|on|by|from)[ ]*$|"
        rf"{_NEW_ONE}[^.;,\n]{{0,20}}?(?:opens?|starts?|answers?|takes? over|goes live|comes? on|is switched on|"
        rf"are switched on|runs|"
        r"is ready|are ready|is open|are open)(?: (?:at|on|by|from))*[ ]*$"
    ),
}
"""By what the new one opens, where something else was shut before."""
