"""Cues of the times by which something is hoped to be well again: what is rolled out, drained, mended."""

from notices.extract.languages.en.vocabulary import AT, FUTURE
from notices.extract.languages.language import Cue
from notices.extract.mentions.marks import Role

_WHO = (
    r"(?:suppliers?|carriers?|vendors?|providers?|contractors?|crews?|teams?|engineers?|technicians?|operators?|utility|"
    r"owners?|partners?|they|he|she|we)"
)
_WRAP = (
    r"(?:(?:wrap|wind|clean|clear|tidy|pack|button)(?:s|ped|ing|ned|ed)? (?:it |things |everything |this )?up|"
    r"wrap(?= (?:by|at|around)\b)|call(?:s|ing)? it a (?:day|night)|"
    r"(?:be|get) (?:out of (?:your way|there)|through|done))"
)

FORECASTS = (
    Cue(
        Role.ESTIMATE,
        "somebody's guess",
        left=(
            rf"\b{_WHO} (?:now )?(?:estimates?|reckons?(?: with| on)?|quotes?|hopes? for|aims? (?:for|at)|"
            rf"(?:is|are) (?:aiming|hoping) for|has given us|have given us|gives?(?: us)?|names?|mentions?|talks? of)"
            rf"(?: (?:about|around|approximately))?[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.ESTIMATE,
        "work is wrapped up",
        left=rf"\b(?:{FUTURE}|we|the plan is)\b[^.;\n]{{0,24}}\b{_WRAP}\b[^.;\n]{{0,16}}{AT}",
        single=True,
        timed=True,
    ),
)
"""They come last, right before what must be done by a time: their words are of many other things, too."""
