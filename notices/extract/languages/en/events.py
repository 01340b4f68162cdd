"""Cues of what happened: what was done about trouble and worked, how trouble began, entries that tell a beginning."""

from notices.extract.languages.language import Cue
from notices.extract.mentions.marks import Role
from notices.extract.mentions.reasons import FIRST_FAILED, JOB_STOPPED, SHUT_UNTIL

_REMEDY = (
    r"(?:fix(?:es)?|hot-?fix|patch|work-?around|roll-?back|correction|(?:new|corrected|repaired|fixed|previous|"
    r"old|working) (?:build|version|release|config(?:uration)?|certificate|rule|file|part|board|pump|motor|cable|disk))"
)
_IN_PLACE = (
    r"(?:went (?:in|live|out)|(?:was|were) (?:in place|live|in|active|deployed|applied|rolled out|installed|fitted|shipped|"
    r"released))(?: (?:on|to|in|across) (?:all|every|both|the) [\w\-]{2,20}(?: [\w\-]{2,20})?)?"
)
_UNSURE = (
    r"\b(?:not|no|still|but|some|most|only|yet|may|might|should|will|would|to|more|fewer|less|lower|worse|better|slow\w*|"
    r"gradual\w*|"
    r"partly|partially|drop\w*|fall\w*|fallen|improv\w*|reduc\w*|decreas\w*|monitor\w*|wait\w*|test\w*|check\w*|hop\w*|expect\w*|"
    r"soon|shortly|by|until|till)\b|n't\b"
)
_WELL_SINCE = (
    rf"(?:(?!{_UNSURE})[^.;\n]){{0,60}}\b(?:(?:ever )?since\b|looks? (?:healthy|good|fine|"
    r"normal|stable)|recovered|cleared|gone|stopped|(?:is|are) (?:back|fine|healthy|normal|working)|(?:works?|runs?|flows?) again)"
)
_WAY = (
    r"(?:lines?|tracks?|roads?|sites?|buildings?|junctions?|lanes?|bridge|tunnel|runways?|station|platforms?|scene|carriageways?)"
)


_WAYS = (
    r"(?:(?:foot|draw|swing|rail|road|river)?bridges?|tunnels?|underpass(?:es)?|roads?|streets?|lanes?|(?:foot|cycle|tow)?paths?|"
    r"ramps?|(?:level )?crossings?|lifts?|elevators?|escalators?|stairs?|staircases?|stairwells?|pools?|saunas?|car parks?|locks?|"
    r"quays?|piers?|runways?|platforms?|entrances?)"
)
"""What people pass through or use at any hour: where it is shut until a day, that is no matter of opening hours."""
IDLE = (
    r"(?:for|during|over|due to|because of) (?:the )?(?:winter|summer|spring|autumn|season|snow|ice|frost|weather|storms?|wind|"
    r"holidays?|easter|christmas|new year|break|half-?term|vacation|race|parade|march|festival|marathon|event)|"
    r"seasonal(?:ly)?|(?:every|each) (?:winter|summer|year|spring)|closes at|clos(?:es|ed) (?:daily|nightly)|"
    r"easter|christmas|holidays?|birds?|nest(?:s|ing)"
)
"""Why it is shut when nothing is worked on."""
_GATHERING = r"(?:meeting|show|concert|sale|party|match|game|talks?|session|class|exam|film|performance|ceremony|parade|debate)s?"

_JOB = r"(?:works?|windows?|swap|job|change|upgrade|maintenance|replacement|migration|activity|intervention)"

EVENTS = (
    Cue(
        Role.START,
        FIRST_FAILED,
        left=(
            r"\b(?:first|earliest) (?:\w+ )?(?:errors?|failures?|faults?|failing \w+|failed \w+|drops?|time-?outs?|"
            r"outages?|losses|disconnections?|rejections?)(?: (?:of|in|on) [^.;,\n]{1,24}?)? (?:(?:(?:was|were|is|"
            r"are) )?(?:seen|noticed|logged|recorded|"
            r"observed|registered)|dates?(?: back)?|dated(?: back)?|goes? back|went back|occurred|happened|came|came in|"
            r"appeared|began|were|was)"
            r"(?: (?:at|from|to|around|about|on|since|as early as))*[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.CONTEXT,
        JOB_STOPPED,
        left=r"\b(?:was|were|has been|have been|had been) (?:running|active|under way|in progress) since[ ]*$",
        sentence=r"\b(?:stopped|paused|aborted|killed|halted|cancell?ed|interrupted|suspended) "
        r"(?:the|an?|our|this|that) (?:[\w\-]+ ){0,3}?(?:job|process|task|"
        r"back-?up|script|upgrade|update|import|export|migration|rebuild|rebalanc\w+|sync\w*|scan|test|run)\b",
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        "when work was opened",
        left=(
            rf"\b{_JOB}\b[^.;\n]{{0,50}}\b(?:which |that )?(?:we |they )?(?:(?:was|were|had been|has been|have|had) )?opened"
            r"(?: at| on)?[ ]*$"
        ),
        sentence=r"^(?![^\n]*\b(?:shop|store|office|gates?|doors?|road|bridge) )",
        single=True,
        timed=True,
    ),
    Cue(
        Role.OLD,
        "as it had been planned",
        left=(
            r"\b(?:announced|planned|scheduled|booked|reserved|agreed|notified|advertised) (?:[\w\-]+ )?(?:window|slot|period|"
            r"time ?frame|"
            r"hours)\b[^.;\n]{0,24}\b(?:ran|was|had been|went|lasted)\b[^.;\n]{0,12}$"
        ),
        sentence=r"\b(?:closed|ended|finished|completed|done|over)\b",
        single=False,
    ),
    Cue(
        Role.END,
        SHUT_UNTIL,
        left=(
            rf"\b{_WAYS}\b[^.;\n]{{0,40}}?\b(?:stays?|remains?|(?:will|has to|have to) (?:stay|remain)) (?:\w+ )?(?:closed|shut)"
            r"(?: to (?:\w+ ){1,3}?)? ?(?:until|till|through)(?: (?:and including|at least|the end of))? (?:the )?$"
        ),
        sentence=rf"^(?![^\n]*\b(?:instead|longer|than|not|since|originally|previously|planned|posted|announced|extended|{IDLE})\b)",
        single=True,
    ),
    Cue(
        Role.RECOVERED,
        "it ran until then, longer than it should have",
        left=(
            r"\b(?:ran|went on|dragged on|carried on|lasted|continued|took us|overran)(?: on| over)? (?:until|till|to)"
            r"(?: about| around| nearly| almost| just after)? ?$"
        ),
        sentence=(
            rf"^(?![^\n]*\b{_GATHERING}\b)[^\n]*\b(?:should have|(?:was|were) (?:to|due|supposed|meant|planned|scheduled|"
            r"expected|announced)|instead of)\b"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.RECOVERED,
        "what was done about it worked",
        left=rf"\b{_REMEDY} {_IN_PLACE} (?:at|by|from|since)[ ]*$",
        right=rf"^[ ,]*and\b{_WELL_SINCE}",
        single=True,
        timed=True,
    ),
    Cue(
        Role.RECOVERED,
        "the way was cleared",
        left=(
            rf"\b(?:released|cleared|freed|unblocked|vacated|re-?opened|handed back) (?:the|both|"
            rf"all) (?:[\w\-]+ )?{_WAY}(?: at| by)[ ]*$"
        ),
        right=(
            rf"^[ ,]*(?:and|so)\b(?:(?!{_UNSURE})[^.;\n]){{0,40}}\b(?:again|resumed|running|normal(?:ly)?|"
            r"flow(?:s|ing)?|restarted|moving|open)\b"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        "far from what is normal since then",
        left=(
            r"(?:\b(?:\d+x|times|above|below|(?:higher|lower|longer|slower|worse) than|outside|far from|not)(?: the| our| its)?|"
            r"\d ?%(?: of)?(?: the)?) (?:normal|usual)\b[^.;\n]{0,16}\bsince[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.CONTEXT,
        "it came back for some only",
        left=r"^\W*$",
        right=(
            r"^[ ,:\-–]{0,4}(?=[a-z])[^.;\n]{0,50}\b(?:back|restored|working|reconnected|"
            r"normal)\b[^.;\n]{0,12}\b(?:in|for|to|at|on) "
            r"(?:most|some|many|parts?|half|several)\b|"
            r"^[ ,:\-–]{0,4}(?:not (?:all|every\w*|yet|quite|fully)|only (?:some|part|half|"
            r"a few))\b[^.;\n]{0,50}\b(?:again|back|restored|normal|"
            r"working)\b"
        ),
        single=True,
        timed=True,
    ),
)
"""They stand before the cues of verbs, which would take them for beginnings and returns."""
