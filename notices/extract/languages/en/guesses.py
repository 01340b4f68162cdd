"""Cues of ends that are guessed, hoped for or due, of what is rolled out or mended by then, and of guesses that no longer hold."""

from notices.extract.languages.en.vocabulary import AT, FUTURE
from notices.extract.languages.language import Cue
from notices.extract.mentions import reasons
from notices.extract.mentions.marks import Role

_GUESS = r"(?:estimates?|ETA|ETR|forecast|expectation|time|target|prognosis|guess|outlook|projection)"


GUESS_MOVED = (
    r"\b(?:ET[AR]|ETTR|ETOR|estimat(?:e|ion)s?|forecast|prognosis|(?:estimated|expected|projected) (?:time|(?:\w+ )?(?:restoration|"
    r"resumption|return|recovery|repair|completion)(?: time)?)|restoration(?: time)?)\b[^.;:\n]{0,30}\b(?:mov(?:ed|es)|brought|"
    r"pulled|"
    r"revised|changed|updated|pushed|put|slip(?:ped|s)|shift(?:ed|s)|improved|adjusted|corrected|amended|advanced)"
    r"(?: (?:up|forward|back|out|down|in|ahead))*(?: by [\w ½]{2,16}?)? from(?: about| around)?[ ]*$"
)
"""Before an estimate and the one that takes its place."""

GUESSES = (
    Cue(Role.NEW_END, reasons.END_MOVED, left=GUESS_MOVED, single=False, timed=True),
    Cue(
        Role.ESTIMATE,
        "the later of two guesses",
        left=(r"\bat (?:the )?(?:very )?(?:earliest|best)[ ,]+(?:and |or |but )?(?:more likely |possibly )?(?:by |at |around )?$"),
        right=r"^[, ]*at (?:the )?(?:very )?(?:latest|worst)\b",
        single=True,
        timed=True,
    ),
    Cue(
        Role.ESTIMATE,
        "the later of two guesses",
        left=r"^,[ ]*(?:but |and |or )?(?:by )?$",
        right=r"^[, ]*at (?:the )?(?:very )?(?:latest|worst)\b",
        sentence=r"\b(?:should|expect\w*|hop(?:e|es|ing)|reckons?|thinks?|says?)\b[^.;\n]{0,60}\d",
        single=True,
        timed=True,
    ),
    Cue(
        Role.END,
        "it takes until then",
        left=(
            r"\b(?:will|'ll|may|could|should|going to|likely to|expected to|has to)(?: probably| likely)? take(?: us| them|"
            r" engineers| crews)? (?:until|till)(?: about| around| at least)?[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.END,
        "it was to end then",
        left=(
            r"\b(?:foreseen|due|expected|scheduled|planned|supposed|set|meant) to (?:close|stop|shut|cease|"
            r"terminate)(?: at| by)?[ ]*$"
        ),
        sentence=r"\b(?:in progress|under ?way|running|ongoing|going on|(?:has|had) (?:begun|started))\b",
        single=True,
        timed=True,
    ),
    Cue(
        Role.NEW_END,
        reasons.END_MOVED,
        left=(
            rf"\b(?:revis|correct|amend|updat|adjust)(?:es?|ed|ing) (?:it|that|this|(?:the|our|this|that) (?:[\w\-]+ )?{_GUESS})"
            rf" (?:out |back |up )?to(?: about| around)?[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.OLD,
        "it lasts beyond that",
        left=(
            r"\b(?:stays?|remains?|be|is|are|continues?|goes|go|runs?|lasts?|extends?|going on|carry|"
            r"carries) (?:on |down |closed |offline |shut |"
            r"off |unavailable |out |suspended |running )*(?:well |far )?(?:past|beyond)[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.NEW_END,
        reasons.END_MOVED,
        left=(
            rf"\bnow (?:think|believe|foresees?|forecasts?|projects?|predicts?)\b[^.;\n]{{0,60}}"
            rf"\b(?:back|again|ready|finish\w*|complet\w+|done|restor\w+|end|over|open\w*|return\w*)\b[^.;\n]{{0,20}}{AT}"
        ),
        single=True,
        timed=True,
    ),
)
"""They stand before the cues of verbs, too."""

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
