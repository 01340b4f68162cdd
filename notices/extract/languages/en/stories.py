"""Cues of troubles that are told as stories: what went on well, what was mended or thought, which returns were not kept."""

from functools import partial

from notices.extract.languages.language import Cue
from notices.extract.mentions import reasons
from notices.extract.mentions.marks import Role

_STAYS = (
    r"(?:remains?|stays?|(?:will|must|has to|have to) (?:\w+ )?(?:remain|stay|be kept)|keeps? (?:going|running|on)|goes on|go on|"
    r"continues?)"
)
_THEREFORE = r"(?:therefore|so|hence|now|instead|accordingly|consequently|as a result|for that reason|longer|after all)"

_NO_LOSS = (
    r"(?:news|word|change|further|more|new|trouble|problems?|incidents?|errors?|reports?|complaints?|sign|interruption|outage|"
    r"faults?|failures?|drops?|alarms?|loss)"
)

UNKEPT = (
    Cue(
        Role.NEW_END,
        reasons.END_MOVED,
        left=(
            rf"\b{_STAYS}\b(?:(?!\b(?:from|normal\w*|usual|available|open|unchanged|running)\b)[^.;\n]){{0,40}}?\b(?:up to|"
            rf"until|till|through)"
            r"(?:,? and including| the end of| (?:the )?close of)+ (?:the )?$"
        ),
        sentence=rf"\b{_THEREFORE}\b",
        single=True,
    ),
    Cue(
        Role.END,
        reasons.ENDS,
        left=(
            r"\b(?:stays?|remains?) (?:\w+ )?(?:closed|shut|off|suspended|locked|blocked|out of (?:service|use|order)) "
            r"(?:up to|until|till|through),? and including (?:the )?$"
        ),
        single=True,
        timed=False,
    ),
    Cue(
        Role.START,
        reasons.STOPPED,
        left=r"\bsince(?: last)? $",
        right=rf"^[ ,]*there(?:'s| has)(?: now)? been no\b(?! {_NO_LOSS}\b)",
        single=True,
    ),
    Cue(
        Role.START,
        reasons.STOPPED,
        left=rf"\bthere(?:'s| has)(?: now)? been no (?!{_NO_LOSS}\b)[^.;\n]{{2,40}} since(?: last)? $",
        single=True,
    ),
)
"""They stand before the cues of stops and of hopes, which such sentences hold, too."""

_AS_EVER = (
    r"(?:normally|freely|smoothly|properly|happily|reliably|steadily|in full|at full (?:speed|pressure|strength)|"
    r"as (?:usual|normal|ever|before|always|(?:it|they) (?:should|always (?:had|did)|used to))|"
    r"without (?:any )?(?:trouble|errors?|problems?|difficult(?:y|ies)|delays?|complaint|a hitch|fuss)|"
    r"at (?:its|their|the) (?:usual|normal|ordinary|proper|full) (?:speed|pace|rate|times?)|again|through again)"
)
_SHORT_OF_WELL = (
    r"\b(?:not|no|nothing|nobody|none|never|hardly|barely|still|but|some|most|many|half|part(?:ly|ially)?|only|yet|until|till|"
    r"before|if|when|would|should|could|might|may|will|to be|slow\w*|late|limited|replacement|generators?|batter(?:y|ies)|bypass|"
    r"crews?|engineers?|teams?|technicians?)\b|n't\b"
)
WAS_GOING = (
    rf"\b(?:was|were) (?:all |both |now |then |once more )*(?!being (?!sent|delivered|served|paid|processed|"
    rf"accepted)\w)[\w\-]{{2,14}}ing "
    rf"(?:[\w\-]+ ){{0,3}}?{_AS_EVER}"
)
"""Something was going as it always does."""

_PUT_RIGHT = (
    r"(?:mended|patched|patched up|repaired|fixed|untangled|spliced|re-?joined|joined|sealed|welded|plugged|replaced|swapped|"
    r"exchanged|cleared|freed|unblocked|re-?set|re-?seated|put right|put back|put back up|back up|sorted|straightened|"
    r"towed away|sawn up|lifted clear|cleared away|switched back on|re-?started|re-?wired|patched over|re-?connected)"
)
_GOES = (
    r"(?:(?:is|are) (?:now |once more |all )*(?:(?:running|working|flowing|ringing|humming|turning|printing|moving|heating|serving|"
    r"answering|purring|carrying|climbing|pumping|sailing|spinning)\b|back\b|open\b|up\b|on\b"
    r"(?! (?:paper|hold|order|stand-?by|trial|batter|back-?up|test|its way|their way))|online\b|well\b|fine\b)|"
    r"(?:runs?|works?|flows?|rings?|goes|moves?|prints?|opens?|heats?|turns?|loads?) (?:[\w\-]+ ){0,2}?(?:again|as|normally))"
)

_KEPT_WELL = (
    r"(?:(?:has|have|'ve) (?:all )?(?:run|worked|behaved|flowed|rung|loaded|answered|moved|kept|gone|gone through|come through|"
    r"held|been (?:running|working|flowing|loading|moving|answering)|stayed|remained|been)"
    r"(?: (?:all|back|well|fully|completely|up|on|running))* "
    r"(?:to (?:(?:the )?(?:usual |normal )?(?:timetable|schedule|time|plan)|normal)|on (?:time|schedule)|"
    rf"stable|steady|clean|fine|well|normal|good|quiet|online|up|{_AS_EVER})"
    r"|(?:has|have) (?:held|behaved)|there (?:has|have) been no (?:more |further |new )*(?:errors?|drops?|trips?|faults?|alarms?|"
    r"losse?s?|failures?|outages?|interruptions?|complaints?|trouble|problems?|restarts?|delays?)) (?:ever )?since(?=[.;!\n]|$)"
)
"""It has gone on well since the time told before."""

_IN_PLACE = (
    r"\b(?:an? (?:[\w\-]+ )?(?:bus|shuttle|coach|ferry|emergency|makeshift|temporary|provisional|mobile|tanker)|replacement|"
    r"stand-?in|substitute|shuttles?|coaches|tankers)\b"
)
_BY_OTHER_MEANS = (
    r"\b(?:by hand|manual\w*|on foot|one (?:by|at a)|slowly|the (?:side|back|other|rear)|an?other|detours?|via|without|bypass|"
    r"in turn|unchecked|meanwhile|instead|on paper)\b"
)
_NOTICED = r"(?:noticed|reali[sz]ed|discovered|learned|heard|were (?:told|alerted|informed|called)|looked|checked|saw)"
_DOWN_NOW = (
    r"\b(?:is|are|remains?|stays?) (?:still |now |all )*(?:tied up|down|out|off|closed|shut|stuck|broken|unavailable|offline|"
    r"suspended|dead|silent|dark|out of)\b"
)

_well_then = partial(Cue, Role.RECOVERED, reasons.WELL_THEN, single=True, timed=True)
"""By which single clock all was well again."""

STORIES = (
    Cue(
        Role.CONTEXT,
        "until it was noticed then",
        left=(
            rf"^[ ,]*(?:until|till) (?:we|they|he|she|it|somebody|someone|(?:the|our|an?) [\w\-]+|crews?|engineers?) (?:\w+ )?"
            rf"{_NOTICED}\b[^.;,\n]{{0,40}} at[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        reasons.STOPPED,
        left=(
            r"\b(?:power|lights?|electricity|water|heating|gas|signal|current|supply|connection|internet|phones?|sound|"
            r"picture|line) "
            r"(?:just |suddenly |simply )?went(?: (?:at|around|about|shortly|just|after|before))+[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    _well_then(
        left=(
            rf"^(?![^\n]*\b(?:until|till)\b)[^\n]*{WAS_GOING},?(?: (?:by|at|from|since|shortly after|just after|around|"
            rf"about))*[ ]*$"
        ),
    ),
    _well_then(
        left=r"(?:^|[\n.;,]|\b(?:and|but))[^a-z\n]{0,4}(?:(?:at|by|from|around|about|it was) )+$",
        right=(
            rf"^[ ,]*(?:before )?(?=[a-z])(?:(?!{_SHORT_OF_WELL})[^.;\n]){{1,60}}?{WAS_GOING}(?=[.;,!\n]|$| (?:and|in|on|at|"
            rf"for|to|across)\b)(?![^\n]{{0,120}}{_DOWN_NOW})"
        ),
    ),
    _well_then(
        left=r"(?:^|[\n.;,(]|\b(?:and|but))[^a-z\n]{0,4}(?:(?:at|by|from|around|about|it was) )*$",
        right=(rf"^[ ,:\-–]*(?=[a-z])(?![^.;\n]{{0,40}}{_IN_PLACE})(?:(?!{_SHORT_OF_WELL})[^;.\n]){{4,90}}?\b{_KEPT_WELL}"),
    ),
    _well_then(
        left=(
            rf"^(?![^\n]*(?:{_SHORT_OF_WELL}|{_IN_PLACE}|\b(?:down|off|out|lost|dark|dead|reported|noticed)\b))[^\n]*\b(?:left|came|"
            r"went|started|was|were|got|took|ran|opened|arrived|rolled)\b[^\n;]* (?:at|by|around|about)[ ]*$"
        ),
        right=rf"^[ ,;]*(?:and|since)?\b(?:(?!{_SHORT_OF_WELL})[^.;\n]){{1,60}}?\b{_KEPT_WELL}",
    ),
    _well_then(
        left=r"\bit was(?: about| around| nearly| almost| already| gone| only at)?[ ]*$",
        right=(
            r"^ before (?:the (?:very )?last|all|every\w*|power|water|lights?|service|trains?|things)\b"
            r"(?![^.;\n]{0,60}\b(?:noticed|knew|known|heard|told|found|saw|understood|realised|realized)\b)"
        ),
    ),
    _well_then(
        left=r"\btook(?: us| them| engineers| the crew)? (?:until|till)(?: about| around)?[ ]*$",
        right=r"^,? when\b[^.;\n]{0,60}\b(?:again|back|well|normal)\b",
    ),
    _well_then(
        left=(
            r"\b(?:your|their|everybody's|everyone's) (?:lights?|power|water|heating|gas|electricity|supply|internet|phones?)\b"
            r"[^.;\n]{0,20} (?:has|have) been (?:back )?on(?: again)? since[ ]*$"
        ),
    ),
    _well_then(
        left=(
            r"\b(?:queues?|backlogs?|jams?|pile-?up)\b[^.;\n]{0,24}\b(?:was|were|had) (?:all |finally |"
            r"again )?(?:down to (?:nothing|zero)|"
            r"empty|gone|worked off|eaten up|melted away|dissolved|cleared)(?: (?:by|at|from))+[ ]*$"
        ),
    ),
    _well_then(
        left=(
            r"\b(?:on the move(?: again)?|(?:found|got) (?:its|their) (?:voices?|feet|tongues?|rhythm)(?: (?:again|back))?|"
            r"(?:has|have|had) been (?:back to )?(?:its|their) (?:old|usual|normal|own) sel(?:f|ves)(?: again)?(?: since)?|"
            r"\b(?:was|were) (?:its|their) (?:old|usual) sel(?:f|ves)(?: again)?)(?: (?:at|by|from|since))*[ ]*$"
        ),
    ),
    _well_then(
        left=rf"\b(?:was|were|got) (?:\w+ly |all |finally )?{_PUT_RIGHT}(?: (?:at|by|around|about|shortly after|just after))+[ ]*$",
        right=(
            rf"^[ ,;]*(?:and|so)\b(?:(?!{_SHORT_OF_WELL})[^.;\n]){{1,60}}?\b{_GOES}(?!(?:(?! "
            rf"and\b)[^.;\n]){{0,30}}{_SHORT_OF_WELL})"
        ),
    ),
    _well_then(
        left=r"(?:^|[\n.;:,(])[^a-z\n]{0,4}since(?: about| around)?[ ]*$",
        right=(
            r"^[ ,]*(?:everybody|everyone|every (?:single )?[\w\-]+|each [\w\-]+|all (?:of )?(?:the |our |your )?[\w\-]+|"
            r"whoever)(?: (?:who|that|which) (?:[\w\-']+ ){1,5}?[\w\-']+)? (?:gets?|goes|go|comes?|is let|are let|walks?) "
            r"(?:straight |right |clean )?(?:in|through|on|out)\b(?! (?:to|into) (?:an? )?(?:errors?|queue|trouble))"
            rf"(?![^.;\n]{{0,60}}{_BY_OTHER_MEANS})"
        ),
    ),
    _well_then(
        left=(
            r"^[ ,]*(?:until|till) (?=(?:we|they|he|she|it|the|our|an?|crews?|engineers?|somebody|someone)\b)"
            r"(?![^.;\n]*\b(?:is|are|will|can|shall|has|have|noticed|reali[sz]ed|discovered|learned|looked|checked)\b)"
            r"(?:[\w\-']+ ){1,3}?(?:\w{3,12}ed|put|got|came|brought|found|cut|let|took|gave)\b[^.;,\n]{0,60} at[ ]*$"
        ),
    ),
)
"""They stand before the asides, which take what "normally" went on for hours that are kept."""
