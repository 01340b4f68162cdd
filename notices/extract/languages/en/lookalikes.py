"""Cues that come before the plain ones: times that only look like bounds, and bounds told by what failed or is well again."""

from notices.extract.languages.en.vocabulary import AT, FUTURE
from notices.extract.languages.language import Cue
from notices.extract.mentions.marks import Role
from notices.extract.mentions.reasons import BEING_MOVED

_WELL = (
    r"(?:normally|as (?:usual|normal|before|ever|they should|it should)|"
    r"without (?:any )?(?:trouble|problems?|errors?|issues?|interruptions?|delays?|incident|faults?)|on time|"
    r"to (?:time|schedule)|smoothly|properly|correctly|reliably|freely|fine)"
)
_TROUBLE = (
    r"(?:faults?|failures?|defects?|malfunctions?|disruptions?|disturbances?|causes?|errors?|problems?|"
    r"breakdowns?|breaks?|cuts?|leaks?|issues?|incidents?|bugs?|damage|outages?|alarms?)"
)
_NOT_WELL = (
    r"(?:not|nothing|nobody|none|never|only|barely|hardly|stopped|ceased|failed|fail(?:ing|s)?|unable|longer|"
    r"slow\w*|delay(?:ed|s)?|problems?|errors?|issues?)"
)

LOOKALIKES = (
    Cue(
        Role.OLD,
        "what was hoped for",
        left=(
            r"\b(?:wanted|hoped|meant|intended|(?<!is )(?<!are )(?<!'s )(?<!'re )(?:expected|going|supposed|planned)) to (?:be|"
            r"have been) (?:up|back|done|"
            r"finished|ready|online|over|through|complete\w*)\b[^.;\n]{0,24}\b(?:by|at|around|before)[ ]*$"
        ),
        right=r"^(?![^\n]{0,40}\bas planned)",
        single=True,
        sentence=r"\b(?:we|was|were|had)\b",
    ),
    Cue(
        Role.ESTIMATE,
        "an estimate",
        left=(
            rf"\b{FUTURE}\b[^.;\n]{{0,60}}\b(?:be|is|are|have|get|return)\b[^.;\n]{{0,24}}\b(?:in place|deployed|working|"
            rf"operational|available|normal|running|stable|up|live|back|restored|fixed|repaired|resolved|"
            rf"in service)\b[^.;\n]{{0,24}}\bbefore[ ]*$"
        ),
        single=True,
    ),
    Cue(Role.OFFICE, "a gathering", left=r"\b(?:meets?|convenes?|assembles?)\b[^.;\n]{0,24}$"),
    Cue(
        Role.OFFICE,
        "a gathering",
        left=(
            r"\b(?:concerts?|rehearsals?|recitals?|matinee|tournaments?|quiz(?: night)?|barbecue|bake sale|lectures?|film nights?|"
            r"screenings?|book club|choir practice)[ ,:(–\-]{1,3}(?:on )?$"
        ),
        sentence=r"^(?![^\n]{0,200}\b(?:unavailable|offline|down|off|maintenance|outage|interrupt\w*|clos\w+|shut\w*|no)\b)",
        single=False,
    ),
    Cue(
        Role.OFFICE,
        "what the terms say",
        sentence=(
            r"\b(?:excluded from|exempt from|(?:does|do|is|are) not count(?:ed)? (?:towards|against|as|if|when|where|"
            r"provided)|not covered by)\b"
        ),
        single=False,
    ),
    Cue(
        Role.OFFICE,
        "a gathering",
        sentence=(
            r"^(?!\W*as (?:agreed|discussed|decided|announced|promised|voted)\b)"
            r"(?![^\n]{0,300}\b(?:unavailable|offline|down|maintenance|outage|interrupt\w*|works?|upgrad\w+|windows?|"
            r"clos\w+|cannot)\b)[^\n]{0,120}\b(?:registrar|members?|membership|partner|user|customer|community|"
            r"info(?:rmation)?|open|training|general|town hall|board|annual|career|guided|site|facility)s?'?[ ](?:days?|"
            r"tours?|visits?|roadshows?|fairs?|exhibitions?|parties|party|lectures?|meetings?|forum|conference|events?|"
            r"sessions?|workshops?|calls?|assembly|summit|meet-?ups?|evening|briefing)\b"
        ),
        single=False,
    ),
    Cue(
        Role.DEADLINE,
        "to be claimed by then",
        left=(
            r"\b(?:claim|redeem|redemption|application|voting|sales?|event|promotion|campaign|reward|refund|"
            r"compensation)s?(?: period)?\b[^.;\n]{0,20}\b(?:until|till|by|before|to|through)[ ]*$"
        ),
        single=True,
    ),
    Cue(
        Role.OLD,
        BEING_MOVED,
        right=(
            r"^[)]?[^.;\n]{0,12}\b(?:is|are|was|were|has been|have been|has to be|had to be|must be|stands?) (?:being |"
            r"hereby |now |therefore )*(?:postponed|deferred|suspended|put on hold|on hold|re-?scheduled|withdrawn|"
            r"called off)\b(?! (?:to (?!an? (?:\w+ )?date\b)|for|from|until (?!further|a new)\w)\b)"
        ),
    ),
    Cue(
        Role.OFFICE,
        "when windows usually are",
        left=(
            r"\b(?:default|standard|usual|regular) (?:maintenance |service )?windows? (?:is|are)(?: on)?[ ]*$|"
            r"\bwindows? (?:remains?|stays?|(?:is|are) (?:always|usually|normally|generally|typically))[ ]*$"
        ),
        single=False,
    ),
    Cue(
        Role.START,
        "when it was noticed",
        left=(
            r"\b(?:observed|detected|noticed|seen|onset)\b[^.;\n]{0,12}\b(?:at|on|since|from|around|"
            r"about)[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.RECOVERED,
        "as it was since",
        left=(
            r"\b(?:normal|green|healthy|restored|resolved|recovered|"
            r"(?<!and )(?<!slow )(?<!down )(?<!off )(?<!out )(?<!dead )(?<!offline )"
            r"(?<!unavailable )(?<!unstable )(?<!sluggish )(?<!broken )(?<!crashing )(?<!failing )(?<!dropping )(?<!freezing )"
            r"(?<!hanging )(?<!flickering )(?<!leaking )(?<!rebooting )(?<!flapping )again|"
            r"(?<!held )(?<!put )(?<!set )back|stable|"
            r"(?<!ing )up(?! (?:to|by|from|sharply|"
            r"\w+fold|\d)))\b[^.;]{0,16}\b(?:since|"
            r"as of)[ ]*$|(?<!not )(?<!n't )\b(?:been|is|are) (?:now |again |fully ){0,2}(?:operational|functional|"
            r"functioning|working|running|available|online)(?: (?:again|normally|fine|"
            r"as (?:normal|usual)))?,? since[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.RECOVERED,
        "all was well since",
        left=(
            rf"^(?![^\n]*(?:\b{_NOT_WELL}|n't)\b(?! again\b))[^\n]*\b(?:has|have|had|is|are|"
            rf"been)\b[^.;\n]{{0,60}}\b{_WELL}(?: again)?,? (?:since|from|as of)(?: about| around)?[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.RECOVERED,
        "the trouble was over",
        left=(
            rf"\b{_TROUBLE}\b[^.;\n]{{0,40}}\b(?:was|were|has been|have been|had been)\b[^.;\n]{{0,24}}\b(?:over|closed|"
            rf"cleared|fixed|ended|remedied|resolved|solved|corrected|rectified|repaired|mended|removed|eliminated|"
            rf"lifted|put right|dealt with|bypassed|isolated and repaired)\b[^.;\n]{{0,12}}{AT}"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.STAMP,
        "when something was written",
        left=(
            rf"\b(?:(?<!first )(?<!previously )(?<!originally )(?<!than )posted(?! for\b)|(?<!as )(?<!we )published|"
            rf"(?:last )?(?:(?<!is )(?<!are )(?<!be )|(?<=page is )|(?<=post is )|"
            r"(?<=notice is )|(?<=list is )|(?<=information is ))updated(?! every\b)(?! (?:schedule|date|time|timing|window|slot))|"
            rf"(?<!being )sent(?! (?:between|during|within)\b)|dated|(?<!not be )(?<!cannot be )(?<!can't be )(?<!not )issued|"
            rf"created|DTSTAMP)(?! since)[^\n.;]{{0,24}}{AT}"
        ),
    ),
)
