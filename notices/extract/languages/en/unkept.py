"""Cues of returns that are not kept, told in prose: since when nothing runs, what was first said, until which day it goes on."""

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
