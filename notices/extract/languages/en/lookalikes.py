"""Cues that come before the plain ones: times that only look like bounds, and bounds told by what failed or is well again."""

from notices.extract.languages.en.bystanders import ANEW
from notices.extract.languages.en.vocabulary import AT, DOWN, FUTURE
from notices.extract.languages.language import Cue
from notices.extract.mentions import reasons
from notices.extract.mentions.marks import Role

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
        Role.DEADLINE,
        "when something is no longer taken",
        left=r"^[ ,]*and clos(?:e|es|ing)(?: (?:on|at))?[ ]*$",
        sentence=r"\b(?:applications?|nominations?|registrations?|entries|bids?|tenders?|voting|polls?|enrolments?|admissions?)\b",
        single=True,
    ),
    Cue(
        Role.OLD,
        "it was not done then",
        right=(
            r"^[)]?(?:(?!\b(?:if|unless|only|payments?|transfers?|orders?|transactions?|messages?|calls?|mails?|"
            r"requests?)\b|\()[^.;\n]){0,30}\b(?:could not|couldn't|was not|wasn't|were not|did not|didn't|has not been|"
            r"had to) (?:be )?(?:start\w*|beg[iu]n|take place|happen|go ahead|carried out|perform\w*|done|held|"
            r"execut\w*|abandon\w*|abort\w*|break off|broken off|roll(?:ed)? back|finish\w*|complet\w*)\b"
        ),
        single=False,
    ),
    Cue(
        Role.DEADLINE,
        "when people may do something",
        left=(
            r"\b(?:enrol\w*|registrations?|applications?|nominations?|elections?|voting|submissions?|consultations?|"
            r"surveys?|bidding|polls?|call for \w+)\b[^.;\n]{0,60}\b(?<!-)(?:opens?|closes?|ends?|runs?|starts?|begins?|"
            r"continues?)\b[^.;\n]{0,60}$|^[^.;\n]{0,24}\band closes (?:on|at)[ ]*$"
        ),
        right=rf"^{ANEW}",
    ),
    Cue(
        Role.OFFICE,
        "when somebody reads or answers",
        left=(
            r"\b(?:monitors?|checks?|reads?|staffs?)\b (?:that|this|the|our|its|their|all) (?:\w+ ){0,2}(?:address|"
            r"mailbox|inbox|mail|e-?mails?|messages|phones?|lines?|queue)(?:es)?\b[^.;\n]{0,24}$|"
            r"\b(?:address|mailbox|inbox|mail|e-?mail|message|phone|line|hotline|queue)(?:e?s)? (?:is|are|"
            r"will be) (?:\w+ )?(?:monitored|checked|read|answered|staffed|manned)\b[^.;\n]{0,24}$"
        ),
    ),
    Cue(
        Role.START,
        "to be had until then",
        left=(
            r"\b(?:remains?|stays?|is|are|be) (?:still )?(?:available|open|accessible|online|usable|"
            r"possible)\b[^.;\n]{0,12}\b(?:until|till|up to)[ ]*$"
        ),
        right=(
            r"^[ ,)]*(?:and|but|after which|when)\b[^.;\n]{0,24}\b(?:unavailable|offline|down|"
            r"not (?:be )?(?:available|accessible|possible))\b"
        ),
        single=True,
        timed=True,
    ),
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
        Role.NEW_END,
        reasons.END_MOVED,
        left=(
            r"\b(?:it(?:'s| is| will be|'ll be)(?: now)?(?: more)?(?: going to be| likely)?|now looking at|make that|"
            r"more like)(?: around| about)?[ ]*$"
        ),
        right=r"^[ ,]*(?:\w+ )?(?:now|instead)\b",
        single=True,
        timed=True,
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
        Role.UNAFFECTED,
        "what is to be used from then on",
        left=r"\b(?:from|as of|effective|starting|since)[ ]*$",
        right=(
            r"^[ ,)]*(?:onwards?[ ,]*|on[ ,]+)?please (?:use|send|contact|write|direct|address|call|submit|open|report|"
            r"forward)\b"
        ),
        single=True,
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
        "another slot is given",
        right=(
            r"^[^.;:\n]{0,60}\b(?:will|is to|is|are) (?:now )?(?:take place|"
            r"be (?:held|done|carried out|performed|moved))[^.;:\n]{0,24}\b(?:another|new|different|later|earlier)\b"
        ),
        single=False,
    ),
    Cue(
        Role.OLD,
        "it is being moved",
        right=(
            r"^[)]?[^.;\n]{0,12}\b(?:is|are|was|were|has been|have been|has to be|had to be|must be|stands?) (?:being |"
            r"hereby |now |therefore )*(?:postponed|deferred|suspended|put on hold|on hold|re-?scheduled|withdrawn|"
            r"called off)\b(?! (?:to (?!an? (?:\w+ )?date\b)|for|from|until (?!further|a new)\w)\b)"
        ),
    ),
    Cue(
        Role.OFFICE,
        "when work usually is done",
        sentence=(
            r"\b(?:usually|normally|generally|typically|always) (?:schedule|perform|plan|carry out|"
            r"do|run)\b"
        ),
        single=False,
    ),
    Cue(
        Role.OFFICE,
        "when somebody must be there",
        left=(
            r"\b(?:needs?|has|have|must|should)\b[^.;\n]{0,12}\b(?:at home|be home|present|be in|on site|"
            r"available)\b[^.;\n]{0,12}$|\b(?:someone|somebody|anyone|an adult|you)(?:'s|'re| is| are| will be|"
            r" can be)? (?:in|home|at home|there|present|available|around)\b[^.;\n]{0,12}$"
        ),
        single=False,
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
        Role.CONTINGENCY,
        "only if it must be done again",
        left=(
            r"\bif (?:these|the|our|those|this) (?:works?|maintenance|activit\w+|upgrade|"
            r"intervention)\b[^.;\n]{0,60}$"
        ),
        single=False,
    ),
    Cue(
        Role.NOISE,
        "when somebody comes",
        left=(
            r"\b(?:engineers?|technicians?|crews?|team|staff|vendor|field|splicers?|dispatched|travelling|"
            r"en route)\b[^.;\n]{0,60}\bET[AR]\b[^.;\n]{0,12}$"
        ),
        single=True,
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
        Role.START,
        "we do it then",
        right=(
            r"^[ ,)]*(?:\([^()\n]{1,40}\)[ ,]*)?(?:we'll|(?:we|our (?:team|engineers|supplier)) (?:will|shall|"
            r"are going to|plan to|intend to))\b"
        ),
        sentence=DOWN,
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        "a further one of a list",
        left=r"^[ ,]*and [a-z\-]{1,16}\d[\w\-]{0,16} (?:on|at)[ ]*$",
        sentence=DOWN,
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        "it failed then",
        left=r"\b(?:at|around|about|approximately|roughly|(?:just|shortly) (?:after|before))[ ]*$",
        right=(
            r"^[^.;\n]{0,60}\b(?:failed|went (?:down|dark|offline)|tripped|was lost|were lost|crashed|lost power|"
            r"dropped)\b"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        "then trouble was felt",
        left=(
            r"\b(?:at|around|about|approximately|roughly|(?:just|shortly) (?:after|before))[ ]*$|"
            r"^(?:[^.;\n]{0,30}\bon )?$"
        ),
        right=(
            r"^[^.;\n\-–]{0,60}\b(?:failed|went (?:down|dark|offline)|tripped|crashed|lost power|"
            r"became (?:un\w+|slow\w*|inaccessible|degraded|intermittent)|(?<!not )(?<!no longer )experienced|"
            r"alerted (?:us|our)|(?:started|began) (?:seeing|receiving|experiencing|to (?:see|receive|experience)))\b"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.OLD, "what it was, in brackets", left=r"\((?:was|previously|originally|formerly|initially|old|before)\b[^()\n]{0,24}$"
    ),
    Cue(
        Role.UNAFFECTED,
        "nothing is done then",
        left=(
            r"\b(?:no|not (?:perform|carry out|schedule|do|plan|undertake|make)(?: any)?)(?: (?:planned|scheduled|"
            r"further|other|such|network|system))* (?:maintenance|works?|changes?|deployments?|outages?|"
            r"interruptions?)\b(?! (?:can|may|could) be\b)[^.;\n]{0,60}$"
        ),
        single=False,
    ),
    Cue(
        Role.UNAFFECTED,
        "open as ever",
        right=r"^[ ]?\)[^.;\n]{0,30}\b(?:open|available|reachable|as usual|as normal|unaffected)\b",
        single=False,
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
        "since then all is well",
        left=r"(?:^|[,:(]|\b(?:and|but))[^a-z\n]{0,4}(?:since|from|as of)(?: about| around)?[ ]*$",
        right=(
            rf"^(?![^.;\n]{{0,80}}(?:\b{_NOT_WELL}|n't)\b)[^.;\n]{{0,60}}\b(?:has|have|is|are|"
            rf"been)\b[^.;\n]{{0,60}}\b(?:{_WELL}|back|restored)\b"
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
        Role.START,
        "since when things were late",
        left=(
            r"\b(?:sent|made|placed|received|submitted|posted|initiated|created|started|issued|booked|uploaded|queued|"
            r"ordered|requested|processed|scheduled|entered|recorded|filed|signed|triggered) (?:after|since|from)[ ]*$"
        ),
        right=(
            r"^[^.;]{0,12}\b(?:were|was|are|is|have been|has been|may have been|may be) (?:delayed|lost|late|affected|"
            r"queued|rejected|not)\b|^[^.;]{0,12}\b(?:have|has)(?: not|n't)\b"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        "since when it failed",
        left=(
            r"\b(?:fail(?:ed|ing)|lost|delayed|slow|affected|impacted|degraded|dropped|unable|"
            r"could ?n[o']t)\b[^.;]{0,60}\b(?:from|since|starting|beginning)[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.WINDOW,
        "when what was sent went wrong",
        left=(
            r"\b(?:messages?|e?-?mails?|calls?|payments?|orders?|requests?|transactions?|transfers?|jobs?|files?|texts?|sms|faxes|"
            r"uploads?|forms?|applications?) (?:sent|made|placed|submitted|issued|received|posted|created)(?: (?:from|between))?[ "
            r"]*$"
        ),
        right=(
            r"^[^.;\n]{0,16}\b(?:have|has|had|were|was|may have|might have) (?:been )?(?:\w+ )?(?:delayed|late|lost|queued|held|"
            r"rejected|"
            r"declined|affected|bounced|dropped|(?:delivered|processed|sent|received|executed|posted) (?:with|late|twice|only))\b"
        ),
        single=False,
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
