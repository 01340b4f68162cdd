"""Cues for times that stand beside the matter: clock changes, entries of a log, who comes or answers when."""

from notices.extract.languages.en.vocabulary import AT
from notices.extract.languages.language import Cue
from notices.extract.mentions import reasons
from notices.extract.mentions.marks import Role

_NEWS = (
    r"(?:bulletins?|updates?|reports?|mails?|e-?mails?|messages?|news|notices?|information|info|feedback|status|"
    r"advisor(?:y|ies)|communications?|contact|statements?|notes?)"
)
_WHO = r"(?:engineers?|technicians?|crews?|teams?|electricians?|contractors?|riggers?|splicers?|staff|fitters?)"

SIDELINES = (
    Cue(
        Role.NOISE,
        "when more will be said",
        left=(
            rf"\b(?:next|following|further|another|an? (?:new|first|second|third|final)|"
            rf"our) (?:\w+ )?{_NEWS}\b(?! (?:platform|servers?|systems?|services?|gateway|cluster|boxes|relay|delivery|flow|"
            rf"hosting|portal|"
            rf"app|board|feed|infrastructure|queue))[^.\n]{{0,30}}(?<!since )(?<!from )$|\b(?:send|sending|give|giving|bring|"
            rf"pass(?: on)?|return with|"
            rf"come back with|be back with) (?:you )?(?:fresh |more |further |another |new )?(?:word|news|feedback|"
            rf"an update|details)\b[^.\n]{{0,24}}$"
        ),
        right=r"^(?![^.;\n]{0,40}\b(?:unavailable|offline|down|maintenance|interrupt\w*|outage)\b)",
        single=True,
        timed=True,
    ),
    Cue(
        Role.NOISE,
        reasons.OVER_BESIDE,
        left=(
            r"\b(?:back|restored|running|working)(?: on| again)? (?:in|for|at|on|to) (?:most|some|many|half|several|parts?)\b"
            r"[^.;\n]{0,30}\bsince[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.RECOVERED,
        "all was done by then",
        left=(
            r"\b(?:all|both|last|final|every|each)\b[^.;\n]{1,40}\b(?:was|were|had been) (?:\w+ )?(?:closed|complete\w*|"
            r"finished|done|tested|spliced|restored|moved|migrated|swapped|replaced|reloaded|re-?connected|on ?line|up|"
            r"in place|cleared)\b(?: \w+)? (?:by|at)[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.ESTIMATE,
        "an estimate",
        left=(
            rf"\b(?:restoration|normali[sz]ation|re-?establishment|return|resumption|recovery|repairs?|completion|"
            rf"end of (?:the |this )?(?:repairs?|incident|outage|fault|interruption|disruption|intervention)|"
            rf"full service)\b[^.;\n]{{0,40}}\b(?:is|are) (?:now |currently )?(?:expected|foreseen|estimated|anticipated|"
            rf"projected|forecast|envisaged){AT}"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.RECOVERED,
        "an entry of a log tells it",
        right=(
            r"^[ ]?[\-–:][ ]*(?:\w+ ){0,4}(?:(?:fully |all )?restored|resolved|recovered|"
            r"back (?:online|up|to normal|in service)|fixed|closed|all clear)\W*$|^\]?[ ]?[\-–:\t]?[ ]*resolved[ ]?[\-–:][ ]|"
            r"^\]?[ ]?[\-–:][ ]*(?:closed|resolved|fixed|restored)\.[ ]"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        "an entry of a log tells that it failed",
        left=r"^\W*$",
        right=(
            r"^[ ]?[\-–:]?[ ]*(?:(?:first )?alarms?\b[^.;\n]{0,60}|"
            r"[^.;\n]{1,50}?\b(?:down|dark|unreachable|offline|lost|loss of (?:signal|light|service|power)|failed|"
            r"tripped))\W*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.RECOVERED,
        "an entry of a log tells it",
        left=r"^[^a-z\n]{0,4}(?:(?:latest |new )?update(?:d|s)?(?: at)?)?[ ]*$",
        right=(
            r"^[ ]?[\-–:][ ]*(?![^\n]{0,120}\b(?:not|being|be|to be|until|once|part\w*|some|most|but|except|still|"
            r"remain\w*|slow\w*|delay\w*)\b)(?:[\w']+ ){0,6}?(?:(?:fixed|resolved|restored|recovered)(?=[,:])|"
            r"back (?:online|up|to normal|in service)|all (?:\w+ )?clear|good service|normal service|"
            r"(?:working|running|flowing|operating|moving|open|available)(?: \w+)? (?:normally|as (?:normal|usual)|"
            r"again))\b"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.NOISE,
        "when somebody was at work",
        right=(
            rf"^[ ,)]*(?:\w+ )?{_WHO} (?:were|are|was|is|have been|has been) (?:already |still |"
            rf"now )?(?:on[- ]?(?:site|scene)|work\w*|respond\w*|investigat\w*|dispatched|en route|assess\w*|called)\b|"
            rf"^[ ,)]*(?:\w+ )?{_WHO} had (?:(?!no|lost)\w+ ){{1,5}}(?:placed|found|located|reached|isolated|dug|set up|"
            rf"closed|opened)\b"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.CONTINGENCY,
        "a spare window of a list",
        right=(
            r"^[ ]?(?:(?:utc|gmt|local|hours|hrs)[ ]){0,2}(?:(?:optional|possible) )?(?:back-?up|reserve|contingency|"
            r"fall-?back|spare) (?:\w+ )?(?:window|slot|date|period)\b(?! (?:is|was|has been) (?:not|no longer|"
            r"cancell?ed))"
        ),
    ),
    Cue(
        Role.NOISE,
        "a change of the clocks",
        left=(
            r"\b(?:daylight[- ]savings?(?: time)?|summer[- ]?time|winter[- ]?time|DST|clocks)(?: \w+){0,2} (?:begins?|"
            r"starts?|ends?|go(?:es)?|went|changes?|changed|skips?|jumps?|moves?|switch(?:es)?|"
            r"turn(?:s|ed)?)\b[^.;\n]{0,24}$"
        ),
    ),
    Cue(
        Role.NOISE,
        "something called by its time",
        left=r"\bthe[ ]*$",
        right=r"^[ ]?(?:on-?sale|pre-?sale|drop|show|showing|class|performance|screening|mass|kick-?off|tee time|lecture)\b",
        single=True,
        timed=True,
    ),
    Cue(
        Role.NOISE,
        "a train or boat by its time",
        left=r"\b(?:on|aboard|of|by) the[ ]*$",
        right=(
            r"^[ ]?(?:to|from) (?!\d|(?:the|a|an|your|our|be|noon|midday|midnight|about|around|at|half|quarter|today|tomorrow|"
            r"tonight)\b)[a-z]|^[ ]?(?:service|train|sailing|ferry|boat|bus|coach|flight|departure|crossing)\b|^\W*(?:\n|$)"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.NOISE,
        "when somebody comes by",
        left=(
            r"\b(?:trucks?|tankers?|lorry|lorries|crane|courier|deliver(?:y|ies)|inspectors?|auditors?|visitors?|"
            r"contractors?|company|firm|vendor|supplier|manufacturer|specialists?|engineers?|technicians?|crews?|"
            r"spares?|parts?)\b[^.;\n]{0,24}\b(?:comes?|arrives?|(?:is|are) due|visits?|will (?:come|arrive|be there)|"
            r"(?:is|are) expected)\b[^.;\n]{0,12}$"
        ),
    ),
)
"""Tried before the other cues."""
