"""The words around a time that tell what it stands for, in the order of their priority."""

from notices.extract.languages.en.asides import ASIDES
from notices.extract.languages.en.estimates import ESTIMATES
from notices.extract.languages.en.forecasts import FORECASTS
from notices.extract.languages.en.moves import MOVE_CUES
from notices.extract.languages.en.predicates import TURNS
from notices.extract.languages.en.retractions import CHANGE_CUES
from notices.extract.languages.en.sidelines import SIDELINES
from notices.extract.languages.en.vocabulary import ABOUT, AT, BACK, DOWN, FUTURE, HOURS, WORK
from notices.extract.languages.language import Cue
from notices.extract.mentions.marks import Role

_WELL = (
    r"(?:normally|as (?:usual|normal|before|ever|they should|it should)|"
    r"without (?:any )?(?:trouble|problems?|errors?|issues?|interruptions?|delays?|incident|faults?)|on time|"
    r"to (?:time|schedule)|smoothly|properly|correctly|reliably|freely|fine)"
)
_SIGNING_UP = (
    r"(?<!\blost )(?<!\blose )(?<!\bits )(?<!\btheir )registration(?! (?:app|system|portal|service|site|desk|platform))"
    r"(?![^.;\n]{0,60}\b(?:went|crashed|failed|stopped|broke|fell|collapsed|closed early|stops?|paus\w+|"
    r"suspend\w*|unavailable|offline|down|halt\w*|frozen?|interrupted)\b)"
)
"""Registration as what people do, not what a telephone loses, or what stops."""
_TROUBLE = (
    r"(?:faults?|failures?|defects?|malfunctions?|disruptions?|disturbances?|causes?|errors?|problems?|"
    r"breakdowns?|breaks?|cuts?|leaks?|issues?|incidents?|bugs?|damage|outages?|alarms?)"
)
_OPENED = r"(?:servers?|worlds?|realms?|services?|gates?|lanes?|lines?|site|game)"
_NOT_WELL = (
    r"(?:not|nothing|nobody|none|never|only|barely|hardly|stopped|ceased|failed|fail(?:ing|s)?|unable|longer|"
    r"slow\w*|delay(?:ed|s)?|problems?|errors?|issues?)"
)

CUES = (
    *ASIDES,
    *SIDELINES,
    *ESTIMATES,
    *CHANGE_CUES,
    *MOVE_CUES,
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
            r"\b(?:wanted|hoped|meant|intended|expected|going|supposed|planned) to (?:be|have been) (?:up|back|done|"
            r"finished|ready|online|over|through|complete\w*)\b[^.;\n]{0,24}\b(?:by|at|around|before)[ ]*$"
        ),
        right=r"^(?![^\n]{0,40}\bas planned)",
        single=True,
        sentence=r"\b(?:we|was|were|had)\b",
    ),
    Cue(
        Role.NEW_END,
        "the end was moved",
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
            r"^(?![^\n]{0,300}\b(?:unavailable|offline|down|maintenance|outage|interrupt\w*|works?|upgrad\w+|windows?|"
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
            r"hereby |now |therefore )*(?:postponed|deferred|put on hold|on hold|re-?scheduled|withdrawn|"
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
            r"\b(?:needs?|has|have|must|should)\b[^.;\n]{0,12}\b(?:at home|present|be in|on site|"
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
            r"interruptions?)\b[^.;\n]{0,60}$"
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
            r"\b(?:normal|restored|resolved|recovered|again|back|stable|(?<!ing )up(?! to))\b[^.;]{0,16}\b(?:since|"
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
            r"queued|rejected|not)\b"
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
        Role.STAMP,
        "when something was written",
        left=(
            rf"\b(?:posted|published|(?:last )?updated(?! (?:schedule|date|time|timing|window|slot))|sent|dated|issued|"
            rf"created|DTSTAMP)[^\n.;]{{0,24}}{AT}"
        ),
    ),
    Cue(
        Role.NOISE,
        "when more will be said",
        left=(
            r"(?:next|further|another) (?:status )?update[^.\n]{0,30}$|"
            r"\bupdate (?:this page|you|the status|everyone)\b[^.\n]{0,20}$|"
            r"\b(?:provide|post|share|give) (?:an?|another|more) (?:\w+ )?updates?\b[^.\n]{0,30}$"
        ),
    ),
    Cue(
        Role.NOISE,
        "an example",
        left=(
            r"(?:such as|e\.g\.,?|for example|for instance)[^.\n]{0,12}$|"
            r"\b(?:for example|for instance|e\.g\.|say),[^.\n]{0,60}\b(?:was|were|is|had|could|did)\b[^.\n]{0,40}$"
        ),
    ),
    Cue(
        Role.CONTINGENCY,
        "only if something happens",
        right=(
            r"^[ )]{0,2}[(,][^.;\n()]{0,16}\b(?:reserve|back-?up(?! (?:generators?|power|servers?|systems?|batter|"
            r"lines?|links?|site))|contingency|spare|fall-?back|only if|if (?:needed|required|necessary))"
        ),
    ),
    Cue(
        Role.CONTINGENCY,
        "only if something happens",
        left=(
            r"\bif (?:it rains|the weather|weather|this|the work|we|it) [^.;\n]{0,60}$|"
            r"in (?:case|the event) of (?:bad|poor|rain|adverse)[^.;\n]{0,60}$"
        ),
        sentence=r"\bif (?:it rains|(?:the )?weather|the work (?:can|is)n?o?t|we (?:can't|cannot))|in (?:case|the event) of",
    ),
    Cue(
        Role.CONTINGENCY,
        "only if something goes wrong",
        left=(
            r"\b(?:in (?:case|the event) of|should there be|if there are|should|if)\b[^.;\n]{0,40}\b(?:problems?|"
            r"difficult\w+|issues|delays?|fail\w*|rollback|complications|wrong|unforeseen|unsuccessful|necessary|"
            r"overrun\w*|incomplete)\b[^.;\n]{0,60}$"
        ),
    ),
    Cue(
        Role.CONTINGENCY,
        "in bad weather",
        sentence=(
            r"\b(?:if|should|in (?:case|the event) of|due to|because of)\b[^.,;\n]{0,24}\b(?:weather|rain(?:s|fall)?|"
            r"wind|winds|storms?|snow(?:s|fall)?|lightning|ice|fog)\b[^.;\n]{0,40}\b(?:forecast|expected|prevents?|"
            r"makes?|does not|doesn't|is|are|,)"
        ),
    ),
    Cue(
        Role.CONTINGENCY,
        "kept in reserve",
        right=(
            r"^[ ,)]*[^.;\n]{0,24}\b(?:held|kept|reserved|booked|set aside|blocked|planned|scheduled|foreseen|noted|"
            r"provided|earmarked|serves?|available)(?: \w+){0,2}? (?:in reserve|"
            r"as (?:an? |the |our )?(?:\w+ )?(?:reserve|back-?up|spare|contingency|fall-?back|alternat\w+)|"
            r"for contingency|on stand-?by)\b"
        ),
    ),
    Cue(
        Role.OLD,
        "planned then, and now done at another time",
        left=(
            r"\b(?:planned|scheduled|announced|foreseen|set|due|notified) (?:for|on|from|at|"
            r"between)(?: the)?[ ]*$"
        ),
        right=(
            r"^[^.;\n]{0,40}\b(?:will|shall|is|are) (?:now|instead|therefore)\b[^.;\n]{0,40}\b(?:on|at|from|between|to|"
            r"for)(?: the)?[ ]*$"
        ),
        single=False,
    ),
    Cue(
        Role.CONTINGENCY,
        "only if it was not finished",
        left=(
            r"\b(?:should|if|in case)\b[^.;\n]{0,40}\b(?:not|n't) (?:be |have been |get |yet )*(?:finish\w*|complet\w*|"
            r"done|ready|signed off|suffic\w*|enough)\b[^.;\n]{0,60}$"
        ),
    ),
    Cue(
        Role.CONTINGENCY,
        "kept in reserve",
        left=(
            r"\b(?:in reserve|as (?:an? |the |our )?(?:reserve|back-?up|spare|contingency|fall-?back|"
            r"alternat\w+))(?: (?:is|are|we (?:keep|hold|have|plan|reserve)))?[ ,:]*(?:on |the )?$"
        ),
    ),
    Cue(Role.OFFICE, "opening hours", left=r"\b(?:mon|monday)[ ]?(?:to|through|-)[ ]?$", single=False),
    Cue(
        Role.OFFICE,
        "opening hours",
        left=(
            rf"^(?![^\n]*(?:{DOWN}))[^\n]*\b(?:tue|wed|thu|fri|sat)[a-z]{{0,6}}[ ]?(?:to|through|"
            rf"-)[ ]?$"
        ),
        single=False,
    ),
    Cue(
        Role.OFFICE,
        "opening hours",
        right=(
            r"^[^.;\n]{0,6}\b(?:on )?(?:business days|weekdays|working days|"
            r"monday (?:through|to|-) friday|mon ?- ?fri)"
        ),
    ),
    Cue(Role.OLD, "cancelled in its row", right=r"^[^.;\n]{0,60}\bcancell?ed\b"),
    Cue(Role.OLD, "will not happen then", left=r"\b(?:will|does|do) (?:not|no longer) (?:happen|take place|go ahead)[^.;]{0,30}$"),
    Cue(
        Role.NEW_END,
        "the end was moved",
        left=(
            r"\b(?:estimated? (?:time|end)|ETA|ETR|estimate|completion|restoration|(?:closing|finishing) (?:time|hour)|"
            r"termination|conclusion|end)\b[^.;]{0,50}\b(?:moves?|moved|pushed|slipp?ed|slips|revised|shifts?|changed|"
            r"put back|postponed|deferred|delayed|extended|prolonged)(?: back| out)? from[ ]*$"
        ),
        single=False,
    ),
    Cue(
        Role.NEW_END,
        "the end was moved",
        left=(
            rf"\b(?:(?:(?:re-?)?opening|launch|(?:re-?)?start(?:-up)?) of (?:the|all|our) (?:\w+ )?{_OPENED}|"
            rf"{_OPENED} (?:(?:re-?)?opening|launch|restart))\b[^.;]{{0,24}}\b(?:moves?|moved|pushed|slipp?ed|slips|"
            rf"shifts?|put back|postponed|deferred|delayed)(?: back| out)? from[ ]*$"
        ),
        single=False,
    ),
    Cue(
        Role.NOISE,
        "when somebody comes",
        left=(
            r"\b(?:ETA on|on[- ]?site|arriv\w+|(?:expected|due|dispatched|travelling|en route) (?:at|on|"
            r"to) (?:the )?(?:sites?|scene|location|spot|break|cut))\b[^.;]{0,12}$"
        ),
        single=True,
    ),
    Cue(
        Role.START,
        "a window opens",
        left=(
            r"\b(?:window|event|period)\b[^.;\n]{0,12}\bopen(?:s|ed)?(?: on| at)?[ ]*$|"
            r"\bopen(?:s|ed)? (?:the|our|this) (?:\w+ )?(?:window|event|period)\b[^.;\n]{0,12}$"
        ),
        single=True,
    ),
    Cue(
        Role.END,
        "a window closes",
        left=r"^[ ,]*and closes?(?: on| at)?[ ]*$",
        sentence=r"\b(?:window|event|period)\b[^.;\n]{0,12}\bopens?\b",
        single=True,
    ),
    Cue(
        Role.STAMP,
        "how things stood",
        left=r"\bas (?:of|at)[ ]*$",
        right=r"^[^.;]{0,80}\b(?:are|is|have|has|remain|about|approximately)\b(?![^.;]{0,60}\bagain\b)",
        single=True,
        timed=True,
    ),
    Cue(
        Role.RECOVERED,
        "already back",
        left=r"\bas (?:of|at)[ ]*$",
        right=r"^[^.;]{0,80}\b(?:again|back|restored|resolved|normal)\b",
        single=True,
        timed=True,
    ),
    Cue(
        Role.ESTIMATE,
        "an estimate",
        left=(
            rf"\b{FUTURE}\b[^.;]{{0,40}}\b{BACK}\b[^.;]{{0,40}}(?<!\bbe done )(?<!\bbe executed )\bbetween[ ]*$|"
            rf"\b{FUTURE}\b[^.;]{{0,16}}\bto (?:restore|fix|repair|resolve|reconnect)\b[^.;]{{0,40}}$"
        ),
        single=False,
    ),
    Cue(
        Role.CONTINGENCY,
        "only if something happens",
        left=(
            r"(?:\bback-?up(?: (?:window|date|day|slot|night|period|time|option)|[ :(]{0,3}$)|"
            r"reserve (?:window|date|day|slot|period)|contingency|fall-?back|alternat\w+|rain date|"
            r"if (?:needed|necessary|required))[^.\n]{0,40}$"
        ),
    ),
    Cue(
        Role.OLD,
        "replaced by a later time",
        left=(
            rf"(?:(?:originally|previously|initially)(?: (?:scheduled|planned|announced|set|expected|due|estimated))?|"
            rf"\bfirst (?:scheduled|planned|announced|set|expected|due|estimated|to))[^.;]{{0,16}}{AT}"
        ),
    ),
    Cue(
        Role.OLD,
        "replaced by a later time",
        left=(
            r"\b(?:re-?scheduled?|moved?|changed|postponed?|shift(?:ed)?|brought forward|delay(?:ed)?|extended|"
            r"push(?:ed)?(?: back)?|defer(?:red)?)(?: (?:the|this|our) [^.;,\n]{1,60})? from[ ]*$"
        ),
    ),
    Cue(
        Role.OLD,
        "replaced by a later time",
        left=(
            rf"(?:should have|was (?:to|due to|expected to|supposed to|scheduled to|planned to)|"
            rf"were (?:to|due to))[^.;]{{0,24}}{AT}"
        ),
    ),
    Cue(Role.OLD, "replaced by a later time", left=r"\bthen to[ ]*$|(?:instead of|rather than|not)(?: on| at| from)?[ ]*$"),
    Cue(
        Role.OLD,
        "will not happen then",
        right=(
            r"^[)]?[^.;]{0,12}(?:will not (?:go ahead|take place|happen)|"
            r"(?:has|have) been (?:postponed|cancell?ed|moved|rescheduled|withdrawn)|is (?:postponed|cancell?ed|off\b))"
        ),
    ),
    Cue(
        Role.DEADLINE,
        "to be done before",
        left=(
            rf"(?:deadline|due date|filing date|{_SIGNING_UP}|last day|"
            rf"expir(?:es|y|ing|ation)\b)[^.;]{{0,60}}$"
        ),
        single=True,
    ),
    Cue(
        Role.END,
        "to be had again",
        left=(
            r"\b(?:can|may|will) (?:be )?again (?:be )?\w+(?:ed|n)\b[^.;\n]{0,12}\b(?:from|as of)[ ]*$|"
            r"\b(?:can|may|will) be \w+(?:ed|n) again (?:from|as of)[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.NEW_END,
        "the end was moved",
        left=(
            r"\bnow (?:expect|estimate|anticipate|hope)\b[^.;\n]{0,60}\bfrom[ ]*$|"
            r"\bnow reckon(?:ing)?(?: with| on)?(?: about| around)?[ ]*$|\bneeds? (?:\w+ )?until[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.NOISE,
        "when it is decided to go back",
        left=r"\b(?:go/no-?go|roll-?back|back-?out)\b[^.;\n]{0,40}$",
        single=True,
        timed=True,
    ),
    Cue(
        Role.UNAFFECTED,
        "to be had from then on",
        left=(
            r"\b(?:can|may) (?:again |already |still |now )?(?:be )?\w+(?:ed|n) (?:again )?(?:from|as of|starting)[ ]*$|"
            r"\bavailable (?:for \w+ )?from[ ]*$"
        ),
        single=True,
    ),
    Cue(
        Role.OFFICE,
        "opening hours",
        left=(
            r"\b(?:counters?|branch(?:es)?|offices?|desks?|shops?|"
            r"stores?)\b(?! (?:systems?|networks?|servers?|terminals?|software|applications?|apps?|portal|link|"
            r"computers|tills)\b)[^.;)]{0,30}\bclos(?:e|es|ed|ing)\b[^.;]{0,12}$"
        ),
        single=True,
    ),
    Cue(Role.DEADLINE, "before something else", left=r"\b(?:before|prior to)[ ]*$", single=True),
    Cue(
        Role.START,
        "not before",
        left=r"\b(?:no(?:t)? (?:earlier|before|sooner)|not start)(?: than| before)?[ .:]{0,14}$",
        single=True,
        timed=True,
    ),
    Cue(
        Role.END,
        "not after",
        left=r"\b(?:no(?:t)? (?:later|after))(?: than)?[ .:]{0,14}$",
        single=True,
        timed=True,
        sentence=DOWN + r"|not (?:after|before)|earlier",
    ),
    Cue(
        Role.NEW_END,
        "the end was moved",
        left=r"\b(?:until|till|to|through)[ ]*$",
        sentence=(
            r"\b(?:we|has|have|is|are|been)\b[^.;\n]{0,16}\b(?:extend(?:ed|ing)|"
            r"prolong(?:ed|ing))\b(?! (?:the )?(?:deadline|period|hours|offer))"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.NEW_END,
        "the end was moved",
        left=(
            rf"\b(?:we|has|have|had|is|are|being|been|to|will|must)\b[^.;\n]{{0,30}}\b(?:extend\w*|"
            rf"prolong\w*)\b[^.;\n]{{0,60}}\b(?:until|till|to|through)[ ]*$|"
            rf"(?:extend\w+|prolong\w+|lengthen\w+|pushed(?: back)?|running)(?: further|"
            rf" again)?(?: (?:until|to|till|through))(?: at least)?{ABOUT}[ ]*$"
        ),
        single=True,
    ),
    Cue(
        Role.NEW_END,
        "the end was moved",
        left=rf"\bnow (?:ends?|runs?|lasts?|finish\w*|complet\w*|continues?)\b[^.;]{{0,16}}{AT}",
        single=True,
        timed=True,
    ),
    Cue(
        Role.NEW_END,
        "the end was moved",
        left=(
            r"\bnow (?:last|run|continue|(?:stay|remain|be kept)s? (?:\w+ ){0,2}(?:down|off|offline|closed|shut|"
            r"suspended|unavailable|out of (?:use|service|action)))s?\b[^.;\n]{0,16}\b(?:until|till|to|through)[ ]*$"
        ),
        single=True,
    ),
    Cue(
        Role.START,
        "when something happened",
        left=(
            r"\b(?:cut|fault|failure|outage|incident|alarm|explosion|fire|break|burst|damage|error|"
            r"crash)\b(?:(?!\b(?:resum|restor|re-?open|return|recover|back|fixed|(?:re)?solved|clear|end|over\b|closed|"
            r"remed|correct|rectif|repair|mend|remov|eliminat|lifted|put right|dealt with))[^.;]){0,20}\bat[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.OFFICE,
        "opening hours",
        left=(
            r"\b(?:teams?|support|desk|staff|lines?|helpline|hotline|counters?|offices?|"
            r"branch(?:es)?)\b[^.;\n]{0,24}\b(?:is|are) (?:available|open|reachable|staffed|there|here|on duty|around|"
            r"at your)\b[^.;\n]{0,30}$"
        ),
    ),
    Cue(
        Role.NEW_END,
        "the end was moved",
        left=(
            rf"\bnow (?:expect\w*|estimat\w*|hope|plan\w*|aim|anticipate\w*|scheduled|due)[^.;]{{0,60}}{AT}|"
            rf"(?:new|revised|updated) (?:end|completion|estimat\w*|ETA|ETR|expected|target|finish|return|"
            rf"re-?opening)[^.;\n]{{0,24}}{AT}|\b(?:ET[AR]|ETTR|estimat\w*|restoration|"
            rf"completion)\b[^.;\n]{{0,40}}\bis now[ ]*$|\b(?:new|revised|updated) (?:estimat\w*|ETA|ETR) (?:for|of|"
            rf"is)\b[^.;:\n]{{0,60}}(?:\b(?:is|as|to)|:)[ ]*$"
        ),
        single=True,
    ),
    Cue(Role.OFFICE, "opening hours", left=rf"\b{HOURS}\b[^.;\n]{{0,40}}$"),
    Cue(
        Role.OFFICE,
        "opening hours",
        sentence=(
            r"\b(?:our|the|office|support|working|desk|visiting|counter|trading|holiday|library|phone|telephone|service|"
            r"banking|branch|shop|store|opening|business) hours (?:are|is|will be)\b|\boperating hours:|"
            r"(?:opening|support|office|business) hours"
        ),
    ),
    Cue(
        Role.WINDOW,
        "a whole day in a list",
        left=r"^[^\w\n]*(?:on )?$",
        right=(
            r"^[ ,(:\-–]*(?:for )?(?:the )?(?:all|whole|entire|full) day(?: long)?[ )]*(?:[;,.]?$|"
            r"\n)"
        ),
        single=True,
        timed=False,
    ),
    Cue(Role.WINDOW, "a whole day", left=r"\bweekend[ ,]{0,2}\([ ]*$", sentence=DOWN, single=True, timed=False),
    Cue(
        Role.WINDOW,
        "a whole day",
        right=r"^[ ,(\t]*(?:for )?(?:the )?(?:all|whole|entire|full) day(?: long)?\b",
        sentence=DOWN + r"|\t",
        single=True,
        timed=False,
    ),
    Cue(
        Role.WINDOW,
        "a whole day",
        left=(
            r"\b(?:all day(?: long)?|(?:the |a )?whole (?:of|day)|all of|the entire|for all of)(?: on)?[ ,]*$|"
            r"\bon(?: the)?[ ]*$"
        ),
        sentence=DOWN + r"|^\W*(?:when|dates?|window)\b",
        single=True,
        timed=False,
    ),
    Cue(
        Role.START,
        "the new beginning",
        left=r"^[ ,)]*(?:to|until|till)(?: the)?[ ]*$",
        sentence=(
            r"\b(?:moved?|re-?scheduled?|postponed?|shift(?:ed)?|changed|brought forward|put back|push(?:ed)? back|"
            r"deferred|delayed)\b[^.;\n]{0,80}\bfrom\b"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.UNAFFECTED,
        "possible until then",
        left=r"\bcan (?:still |be |continue )[^.;]{0,40}\b(?:until|till|up to)[ ]*$",
        single=True,
    ),
    Cue(
        Role.ESTIMATE,
        "an estimate",
        left=(
            rf"\b{FUTURE}\b[^.;]{{0,40}}\b{BACK}\b[^.;]{{0,16}}{AT}|"
            rf"\b{FUTURE}\b[^.;\n]{{0,60}}\b(?:be|is|are|have|get)\b[^.;\n]{{0,48}}\b(?:in place|deployed|rolled out|"
            rf"implemented|working|operational|available|functional|functioning|reachable|running|stable|up(?! to)|live|"
            rf"on schedule|in service|connected|accessible|normal|clear|caught up|repair\w*|"
            rf"fix\w*)\b[^.;\n]{{0,24}}\b(?:by|before|around|at|about|until){ABOUT}[ ]*$"
        ),
        single=True,
    ),
    Cue(
        Role.ESTIMATE,
        "an estimate",
        left=(
            rf"\b{FUTURE}\b[^.;\n]{{0,40}}\b(?:resolution|(?:an?|the|full|complete|permanent) (?:\w+ )?(?:fix|repair|"
            rf"remedy|solution))\b[^.;\n]{{0,24}}{AT}"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.ESTIMATE,
        "an estimate",
        left=(
            rf"\b{FUTURE}\b[^.;\n]{{0,60}}\b(?:have|get) (?:\w+ )?(?:access|service|power|water|supply|"
            rf"a connection) (?:again|back)\b[ ]?(?:by|before|around|at|about)?[ ]*$|"
            rf"\bET[AR] for [^.;\n\d]{{1,40}}\bis[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.ESTIMATE,
        "an estimate",
        left=(
            rf"\b{FUTURE}\b[^.;]{{0,40}}\b{BACK}\b[^.;]{{0,16}}(?:at the latest|no later than|"
            rf"latest)(?: by)?[ ]*$"
        ),
        single=True,
    ),
    Cue(
        Role.ESTIMATE,
        "an estimate",
        left=(
            rf"\b{BACK}\b[^.;]{{0,16}}\b{FUTURE}\b[^.;]{{0,16}}{AT}|"
            rf"\b(?:ET[AR]|ETTR|ETOR|(?:estimated )?time (?:of|to|for) (?:service |full )?(?:restor\w+|repair|resolution|"
            rf"fix|recovery))[^.;\n]{{0,12}}$"
        ),
        single=True,
    ),
    Cue(
        Role.START,
        "a label",
        left=(
            r"(?:^|[\n\t|])[ *\-]{0,4}(?:DTSTART(?:[^:\n]{0,40}:|;)|"
            r"(?:planned |scheduled |maintenance |outage )?start(?:s|ing)?(?: ?date| ?time|/time| day \d| \(?UTC\)?|"
            r"[ /]){0,5}[^:\n\t.]{0,12}[:\t])[ ]*$"
        ),
        single=True,
    ),
    Cue(
        Role.END,
        "a label",
        left=(
            r"(?:^|[\n\t|])[ *\-]{0,4}(?:DTEND(?:[^:\n]{0,40}:|;)|"
            r"(?:planned |scheduled |maintenance |outage )?end(?:s|ing)?(?: ?date| ?time|/time| day \d| \(?UTC\)?|"
            r"[ /]){0,5}[^:\n\t.]{0,12}[:\t])[ ]*$"
        ),
        single=True,
    ),
    *TURNS,
    Cue(
        Role.START,
        "begins",
        left=(
            rf"\b(?:since|began|begun|initiated|started|starting|starts?|begins?|beginning|commenc\w+|effective|as of|"
            rf"go(?:es|ing)? (?:down|offline|off)|went (?:down|offline|off)|taken (?:down|offline|out)|"
            rf"kick(?:s|ed|ing)? off|gets? (?:going|under ?way)|clos(?:es?|ed|ing)|stop(?:s|ped)?|drained|withdrawn|"
            rf"switched off|shut down|powered (?:down|off)|paused|go(?:es|ing)? read-only|unusable|unavailable|"
            rf"down)\b(?! (?:for|until))(?:(?!\b(?:finish|complet|ended|over|done)\w*)[^.;\n]){{0,40}}?{AT}"
        ),
        single=True,
        timed=True,
        right=r"^(?![^.;]{0,4}(?:at the latest))",
    ),
    Cue(Role.START, "begins", left=r"\b(?:from|since|starting|beginning|effective)(?: the)?[ ]*$", sentence=DOWN, single=True),
    Cue(
        Role.END,
        "ends",
        left=rf"\b(?:will|going to|to be|is|are|to)\b[^.;]{{0,16}}\b{BACK}\b[^.;]{{0,16}}{AT}",
        single=True,
        timed=True,
        sentence=FUTURE,
    ),
    Cue(
        Role.RECOVERED,
        "already back",
        left=(
            r"\b(?:was|were|been) (?:\w+ )?(?:restored|reconnected|reinstated|returned|re-?opened) (?:to|for|in|at|"
            r"across|on)\b[^.;]{3,120}?\b(?:at|by|around|about|shortly (?:after|before)|just (?:after|before))(?: about|"
            r" around| approximately)?[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.RECOVERED,
        "already back",
        left=(
            rf"\b(?:resolved|restored|recovered|fixed|finished|completed|ended|back(?!-)|mitigated|repaired|concluded|"
            rf"cleared)\b[^.;]{{0,24}}{AT}"
        ),
        single=True,
    ),
    Cue(
        Role.END,
        "ends",
        left=(
            rf"\b(?:until|till|through|ends?|ending|returns?(?! (?:the|your|a|an|this|forms?)\b)|re-?opens?|resumes?|"
            rf"opens?|back(?!-)|finish(?:es)?|complet\w+|conclud\w+|again)\b[^.;]{{0,16}}{AT}"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        "a stop then",
        left=(
            rf"\b(?:will|is|are|be|to be|being)\b[^.;]{{0,30}}\b(?:{DOWN})[^.;\n]{{0,50}}\b(?:on|at|"
            rf"from)[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        "it takes place then",
        left=(
            rf"\b(?:tak(?:e|es|ing) place(?: for (?:about |up to )?[\w.½]+(?: and a half)? (?:hours?|minutes?|days?))?|"
            rf"happen(?:s|ing)?|occur(?:s|ring)?|(?:is|are|been) (?:now )?(?:scheduled|planned|set|due|booked)|"
            rf"requires? an? [^.;:\n]{{2,60}})(?: (?:for|on|at|from|around|about))?{ABOUT}[ ]*$"
        ),
        sentence=rf"{DOWN}|^\W*(?:it|this)\b",
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        "it happens then",
        left=(
            rf"^\W*(?:this|it) (?:will|shall|is going to|(?:is|are) (?:set|scheduled|due|expected|planned) to|"
            rf"should) (?:take place|happen|occur|start|begin|be (?:carried out|performed|"
            rf"done))\b[^.;:\n]{{0,30}}\b(?:at|around|from|about){ABOUT}[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        "work at its head",
        left=(
            rf"^[^.;\n]{{0,60}}(?<!\bun)(?<!\bun-)\b(?:planned|scheduled|server|system|network|emergency|"
            rf"routine) (?:\w+ )?{WORK}[ ]?[:\-–,(]?[ ]?$"
        ),
        right=r"^[ )]*(?:\n|$)",
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        "work then",
        left=(
            r"\b(?:restart|reboot|reload|maintenance|outage|downtime|shutdown|upgrade|deployment|hotfix|failover|"
            r"cut-?over|switch-?over|migration|roll-?out|patching|interruption)s?\b[^.;:\n]{0,50}\b(?:at|from)[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    *FORECASTS,
    Cue(
        Role.DEADLINE,
        "to be done before",
        left=(
            r"(?:before|\bby|no later than|deadline|due|prior to|until|claim|latest|"
            r"within)[^.;\n]{0,14}$"
        ),
        single=True,
    ),
)
