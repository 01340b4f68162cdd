"""Cues of single clocks beside a verb by which something stops, breaks or comes back."""

from notices.extract.languages.en.predicates import BROKE, HINDERED, NEGATED, STOPPED, STOPS
from notices.extract.languages.en.returns import RETURNED, RETURNS
from notices.extract.languages.en.vocabulary import WORSE
from notices.extract.languages.language import Cue
from notices.extract.mentions import reasons
from notices.extract.mentions.marks import Role

_TURN = (
    r"back|again|until|till|return\w*|re-?open\w*|opens?|resum\w*|restor\w*|finish\w*|complet\w*|ends?|ended|over|done|"
    r"recover\w*|(?:was|were|been|got) (?:\w+ )?(?:cleared|fixed|repaired|resolved|mended|solved|remedied|rectified|cured)|lasts?|"
    r"please|must|deadline|but|so that|will be up|come up"
)
_STOP_TURN = (
    r"snapshots?|back-?ups?|dumps?|"
    r"since|"
    r"lost|which|dropped|failed|tripped|collapsed|until|till|unavailable|offline|shut\w*|clos(?:e[sd]?|ing)|go(?:es)? (?:down|"
    r"off|dark)|interrupt\w*|"
    r"suspend\w*|please|must|deadline|before|but"
)
_STOP_GAP = rf"(?:(?!\b(?:{_TURN})\b)[^.;:\n]){{0,70}}?"
_RETURN_GAP = rf"(?:(?!\b(?:{_STOP_TURN})\b)[^.;:\n]){{0,60}}?"
_NOT_UNTIL = r"(?<!until )(?<!till )(?<!to )(?<!by )(?<!for )(?<!before )(?<!through )(?<!than )(?<!not )$"
_FIRST = (
    r"(?:^|[,:(\n]| - |\b(?:and|but|then|that|so)\b)[^a-z\n]{0,4}(?:for (?:about |"
    r"up to )?(?:half )?[\w.½]+ (?:and a half )?(?:hours?|minutes?|days?)(?: and a half)?,? )?(?:(?:at|from|on|in|by|around|"
    r"about|roughly|"
    r"approximately|starting|beginning|exactly|precisely|promptly|as of|come|the|this|then|and)\b[ ,]*){0,4}$"
)
_LAST = r"(?![^.;\n]{0,80}\b(?:at|from|on|until|till|by|around|about|before|to|and)[ ]*$)"

_GOES_AGAIN = (
    r"(?:has|have|is|are)(?: (?:all|both|now|once more|fully))*(?: been)? (?:all |fully )?(?:running|moving|operating|sailing|"
    r"flying|departing|landing|"
    r"leaving|arriving|crossing|calling|flowing|working|going(?: through| out)?|coming (?:through|in)|connecting|ringing|serving|"
    r"circulating|travelling|passing|"
    r"loading|printing|playing|streaming|opening|open|available|accessible|in (?:service|operation|use)|being "
    r"(?:processed|delivered|accepted|sent|served|collected|pumped|heated))(?: (?:normally|fully|safely|freely))? "
    r"(?:again|once (?:more|again)|as (?:usual|normal|before))"
)
_STILL_ILL = (
    r"(?:n't\b|\b(?:not|never|no|nothing|nobody|none|neither|few|only|hardly|barely|late|later|delay\w*|slow\w*|reduced|limited|partly|partially|half|some|"
    r"(?:fail|crash|dropp|freez|reject|refus)\w*|errors?|problems?|replacement|rail replacement|shuttles?|generators?|"
    r"crews?|teams?|engineers?|staff|technicians?|divers|diggers|bypass|diversion)\b)"
)
_NO_TROUBLE = rf"(?!(?:[\w\-]+ ){{0,3}}?{WORSE})"

UNHAD = Cue(
    Role.START,
    "it cannot be had",
    left=rf"\b(?:{NEGATED})\b{_STOP_GAP}(?:\bfrom|\bas of|\bsince|\bon|,)?{_NOT_UNTIL}",
    single=True,
    timed=True,
)
"""It comes before the estimates, which are told in the words that it denies: "will not be usable from 8"."""

TURNS = (
    Cue(
        Role.START,
        "when it began, behind how long it was",
        left=r"\bfor [^.;\n]{1,40}\b(?:hours?|minutes|mins?|hrs?), ?(?:starting|beginning) (?:at|around|about|from)[ ]*$",
        single=True,
        timed=True,
    ),
    Cue(
        Role.RECOVERED,
        "the trouble ended",
        left=(
            r"\b(?:errors?|failures?|alarms?|alerts?|complaints?|time-?outs?|crashes|disruption|trouble|attacks?|flood(?:ing)?)\b"
            r"(?: \w+)? (?:stopped|ended|ceased|subsided|faded|cleared|disappeared|vanished|"
            r"(?:fell|dropped|went|were|was) (?:back )?(?:to (?:zero|normal)|gone))\b[^.;\n]{0,12}$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        "begins",
        left=r"^\W*$",
        right=r"^[ ,:\-–]*(?:start|begin|beginning|starts|begins|started|began|commenced)\W*(?:\n|$)",
        single=True,
        timed=True,
    ),
    Cue(
        Role.RECOVERED,
        "the trouble ended",
        left=r"\ball-?clear\b[^.;\n]{0,16}\bat[ ]*$|[,;] over (?:at|by|since)[ ]*$",
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        "who had lost it",
        left=rf"\b(?:that|which|who|where|whose \w+) (?:[\w\-]+ ){{0,3}}?(?:{BROKE}|lost (?:it|them|theirs))\b[^.;,\n]{{0,16}}$",
        single=True,
        timed=True,
    ),
    Cue(
        Role.RECOVERED,
        "it is up since then",
        left=(
            r"^\W*(?!(?:not|nothing|nobody|none|no|back|wake|start|open|set|made|build|warm|top|lined?)\b)(?:[\w\-]+ ){1,3}?"
            r"(?:(?:is|are) )?(?:all )?(?:up (?:&|and) (?:stable|running|ok|healthy|green)|back up|ok(?:ay)?|fine)(?: again)?"
            r"(?: since| as of)?[ ]*$"
        ),
        right=r"^(?:Z|[ ]?(?:UTC|GMT|[A-Z]{3,4}))?\W*(?:$|[\n.;,(])",
        single=True,
        timed=True,
    ),
    Cue(Role.RECOVERED, "it came back", left=rf"\b(?:{RETURNED})\b{_RETURN_GAP}[ ,(]*$", single=True, timed=True),
    Cue(
        Role.RECOVERED,
        "since when it goes again",
        left=(
            rf"^(?![^\n]*{_STILL_ILL})[^\n]*\b{_GOES_AGAIN}\b[^.;\n]{{0,80}}\bsince(?: about| around| approximately| shortly "
            r"(?:before|after)| just (?:before|after))?[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.RECOVERED,
        "since when all is well",
        left=r"\bsince[ ]*$",
        right=(
            r"^[ ,]*(?!nothing\b|nobody\b|none\b|no\b|not\b)(?:(?!not\b|n't\b)[\w']+ ){1,6}?(?:been|is|are|works?|"
            r"running|working) (?:well|fine|normal(?:ly)?|stable|back|again|as usual)\b|"
            r"^[ ,]*(?:(?:all|both|the|our|card|they|it)[ ])(?:(?!most\b)[\w\-]+ ){0,3}?(?:go(?:es)?|gets?|comes?) through"
            r"(?=(?: again| normally| as usual| properly| now)?[ ]*(?:[.;!\n]|$|, (?!but\b)| and (?!again\b)))"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.RECOVERED,
        "since when all is well",
        left=(
            r"^(?![^\n]*(?:\bnot\b|n't\b|\bnever\b|\b(?:none|no|neither|nobody|nothing|hardly|barely|crews?|teams?|engineers?|"
            r"staff|technicians?|workers|contractors?|specialists?|"
            r"batter(?:y|ies)|generators?|diesel|bypass|partly|partially|only|slowly)\b))[^\n]*\b(?:(?:is|are|has been|"
            r"have been) (?:now |"
            r"again |fully |all )*(?:functioning|working|operating|operational|available|online|accessible|reachable|"
            r"running(?= (?:again|normally|smoothly|fully|without|properly|in full)\b))|(?:works?|functions?|operates?)|(?:has|"
            r"have) (?:again )?"
            r"(?:worked|functioned|operated|run|gone through|come through))(?: (?:in full|fully|again|normally|properly|correctly|"
            r"smoothly|"
            r"reliably|stably|as (?:usual|normal|before|it should)|without (?:[\w\-]+ )?(?:problems?|errors?|interruptions?|"
            r"faults?)))?"
            r"(?: (?:ever|once more))? since(?: about| around| approximately)?[ ]*$"
        ),
        right=r"^(?![ ,]*(?:but|only|with (?:delays?|errors?|restrictions?|reduced)|in (?:degraded|reduced|limited)|at (?:reduced|"
        r"half))\b)",
        single=True,
        timed=True,
    ),
    Cue(
        Role.END,
        "again",
        left=(
            r"^(?![^\n]*\b(?:shuts?|closes|stops?|fails?|failed|down|off|out|dark) again\b)[^\n]*\bagain,?(?: (?:at|by|"
            r"from|on|around|about|as of))?[ ]*$"
        ),
        single=True,
        timed=True,
        sentence=rf"\b(?:{STOPS}|expects?|will|from|{RETURNS})\b",
    ),
    Cue(Role.START, reasons.STOPPED, left=rf"\b(?:{STOPPED})\b{_STOP_GAP}{_NOT_UNTIL}", single=True, timed=True),
    Cue(Role.START, "it stops", left=rf"\b(?:{STOPS})\b{_STOP_GAP}{_NOT_UNTIL}", single=True, timed=True),
    Cue(Role.END, "it returns", left=rf"\b(?:{RETURNS})\b{_RETURN_GAP}[ ,(]*$", single=True, timed=True),
    Cue(
        Role.START,
        "then it stops",
        left=_FIRST,
        right=(
            rf"^[ ,):\-–]*(?=[a-z])(?!(?:investigating|identified|monitoring|resolved|update|"
            rf"acknowledged|closed(?=\W*$|[.:;,] )|closing(?=\W*$|[.:;,] ))\b){_STOP_GAP}\b(?:{STOPS}|{STOPPED}|"
            rf"{HINDERED})\b{_LAST}"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.RECOVERED,
        "then it came back",
        left=_FIRST,
        right=rf"^[ ,)]*(?=[a-z]){_NO_TROUBLE}{_RETURN_GAP}\b(?:{RETURNED})\b{_LAST}",
        single=True,
        timed=True,
    ),
    Cue(
        Role.END,
        "then it returns",
        left=_FIRST,
        right=rf"^[ ,):\-–]*(?=[a-z]){_NO_TROUBLE}{_RETURN_GAP}\b(?:{RETURNS})\b{_LAST}",
        single=True,
        timed=True,
    ),
)
"""A single clock beside a verb of stopping is a beginning, beside one of coming back an end; the nearest verb counts."""
