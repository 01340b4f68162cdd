"""Cues of hours in which somebody is there to be asked, of days on which nothing is done, and of what begins as on any day."""

from notices.extract.languages.language import Cue
from notices.extract.mentions import reasons
from notices.extract.mentions.marks import Role

_PLACE = (
    r"(?:offices?|counters?|desks?|halls?|windows?|branch(?:es)?|room|lodge|lobby|reception|registry|agency|cent(?:re|er)s?|shop)"
)
_PERSON = (
    r"(?:caretaker|concierge|porter|janitor|receptionists?|secretar(?:y|iat)|doorman|key-?holder|warden|custodian|superintendent|"
    r"building manager|neighbours?|syndic|reception|front desk|lodge|office)"
)
_HARD = (
    r"(?:unavailable|offline|down|closed|shut|off|cannot|can't|unable|interrupt\w*|suspen\w+|outages?|without|disrupt\w*|no|not|"
    r"maintenance|restart\w*|re-?boot\w*|upgrad\w*|updat\w*|works?|work(?:ed|ing) on|replac\w*|renew (?:the|our)|migrat\w*|"
    r"mov(?:e|es|ed|ing)|swap\w*|install\w*|firmware|"
    r"cabl(?:es|ing)|cuts?|drops|dropped|(?:network|lines?|connections?|links?) drop|lost|loss|dead|"
    r"silent|repairs|patch\w*|fail\w*|exchang\w*|switch(?:es|ed)?|relocat\w*)"
)
"""What is said of what stops, and seldom of people who wait for somebody."""
_CALM = rf"^(?![^\n]*\b{_HARD}\b)"
_DONE_TO = (
    r"(?:switched|turned|shut|cut|taken|closed|disconnected|interrupted|stopped|powered|isolated|blocked|suspended|touched|"
    r"worked on)"
)

_CREW = r"(?:crews?|technicians?|engineers?|fitters?|electricians?|plumbers|workers|divers|contractors?|gangs?|repair teams?)"
_MEETING = (
    r"(?:training|briefing(?! rooms?)|webinar|workshop|drop-in|help session|"
    r"(?:information|training|question|q&a|help) (?:session|evening)|"
    r"open (?:day|evening|house)|town hall|information event)"
)

_STOPS_THEN = r"\b(?:is|are|goes|will be|stays?|be) (?:down|off|closed|unavailable|offline|interrupted|shut|out)\b"

ATTENDED = (
    Cue(
        Role.OFFICE,
        reasons.CREW,
        left=rf"\b{_CREW}\b[^.;\n]{{0,40}}\b(?:work(?:ing)?|on site|out there|on duty)\b[^.;\n]{{0,16}}\b(?:until|till)[ ]*$",
        right=r"^[^.;\n]{0,16}\band (?:again |then )?(?:from|start|begin|resume|return|carry on|go on|continue)\b",
        sentence=r"^(?![^\n]*\b(?:instead|longer|lengthened|extended|prolonged|overrun\w*)\b)",
        single=True,
        timed=True,
    ),
    Cue(
        Role.OFFICE,
        reasons.CREW,
        left=rf"\b{_CREW}\b[^.;\n]{{0,80}}\b(?:start|begin|carry on|go on) (?:again|work again)?[^.;\n]{{0,12}}\b(?:at|from)[ ]*$",
        sentence=rf"\b{_CREW}\b[^.;\n]{{0,40}}\bwork(?:ing)?\b",
        single=True,
        timed=True,
    ),
    Cue(
        Role.OFFICE,
        "when the work is loudest, or hardest",
        sentence=(
            rf"{_CALM}[^\n]*?\b(?:noisiest|loudest|heaviest|hardest|concrete)(?: part of the)?"
            r"(?: (?:work|works|lifts?|lifting|drilling|part|deliver(?:y|ies)|loads?))?\b[^.;\n]{0,24}"
            r"\b(?:planned|scheduled|poured|take place|done|carried out)\b"
        ),
        single=False,
        timed=True,
    ),
    Cue(
        Role.OFFICE,
        "when people meet about the work",
        left=rf"^[^\n]*\b{_MEETING}\b[^.;\n]{{0,60}}$",
        right=r"^[^.;\n]{0,8}\b(?:will not|won't|(?:is|are|has been|have been) (?:also )?(?:cancell?ed|called off|dropped))\b",
        single=False,
        timed=True,
    ),
    Cue(
        Role.UNAFFECTED,
        "a site is quiet then",
        left=(
            r"\bno (?:(?:trucks?|lorr(?:y|ies)|skips?|containers?|wagons?|vans?|rubble|debris|spoil|materials?) (?:[\w\-]+ ){0,3}?"
            r"(?:loaded|unloaded|tipped|emptied|left running|idling)|(?:deliver(?:y|ies)|trucks?|lorr(?:y|ies)) (?:[\w\-]+ ){0,4}?"
            r"(?:to|at|enter|leave) (?:the|our) (?:building |construction |work )?site|(?:noisy|loud) (?:works?|machines?|tools|"
            r"equipment) (?:[\w\-]+ ){0,3}?)\b[^.;\n]{0,24}(?:between|from)[ ]*$"
        ),
        single=False,
        timed=True,
    ),
    Cue(
        Role.OFFICE,
        "when people meet about the work",
        left=(
            r"\b(?:an?|the|our|another|next) (?:(?:public|open|online|community|residents'?|neighbourhood|town|information|first|"
            r"second|further) ){0,2}(?:meeting|hearing|information (?:evening|event|session)|drop-in(?: session)?|town hall|"
            r"consultation(?: event)?|open evening|webinar|q&a(?: session)?)(?: (?:on|about|for|with|to discuss|concerning|"
            r"regarding)\b[^.;:\n]{1,60}?)? (?:will be held|is held|is being held|takes place|will take place|is planned|"
            r"is scheduled|is)(?: on| at| for)?[ ]*$"
        ),
        single=True,
    ),
    Cue(
        Role.DEADLINE,
        "to be done before people leave",
        left=(
            r"\b(?:before|when|until|as) (?:you|they|staff|everyone|everybody|people|users|colleagues) "
            r"(?:leave|go(?! (?:offline|down|dark))|log (?:off|out)|sign (?:off|out)|finish|close|shut down|switch off|head)\b"
            r"[^.;:\n]{0,30}?\b(?:on|for|this|by|at)[ ]*$"
        ),
        single=True,
    ),
    Cue(
        Role.UNAFFECTED,
        "they run from then",
        left=(
            r"\b(?:trains?|trams?|bus(?:es)?|ferr(?:y|ies)|boats?|metro|shuttles?|coaches|departures) (?:will )?(?:run|leave|"
            r"depart|operate|"
            r"sail|circulate|start)s? (?:from|as of)(?: about)?[ ]*$"
        ),
        right=(
            r"^[ ,]*(?:with (?:the |their |an? )?(?:$|[^.;\n]{0,30}\b(?:intervals?|headway|timetable|frequency)\b)|(?:every|"
            r"as (?:usual|always|normal)|at (?:the usual|\d{1,2}-minute)|to (?:the )?(?:normal|usual|regular|sunday|holiday|summer|"
            r"winter) (?:timetable|schedule))\b)"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.OFFICE,
        "when people are seen in person",
        left=(
            rf"\b(?:in person|over the counter|at (?:the|our|any) (?:[\w'\-]+ ){{0,4}}?{_PLACE}(?: [A-Z]?\d{{1,3}})?|in (?:room|"
            rf"office) "
            rf"[A-Z]?\d{{1,3}})\b[^.;\n]{{0,40}}$"
        ),
        sentence=_CALM,
        single=False,
    ),
    Cue(
        Role.OFFICE,
        "while somebody answers",
        left=(
            r"(?:^|[.;(\n])[ \W]*(?:our )?(?:(?:live|phone|telephone|chat|human|customer|technical|e-?mail) )*(?:agents?|chat|"
            r"support|help(?: ?desk| ?line)?|"
            r"operators?|advis[eo]rs?|hotline|service desk|call cent(?:re|er))(?: (?:are|is))?(?: (?:available|on duty|there|"
            r"online|here))? (?:until|till|from|between)[ ]*$"
        ),
        sentence=_CALM,
        single=None,
    ),
    Cue(
        Role.OFFICE,
        "when somebody has the keys",
        left=(
            rf"\b(?:(?:leave|drop|hand|deposit|collect|pick|fetch|return|borrow|keys?)\b[^;\n]{{0,60}}\b|(?:ask|see|call on|with) "
            rf"(?:(?:the|our|your|an?) )?(?:[\w\-]+ )?){_PERSON}\b(?! (?:network|phones?|lan|servers?|systems?|lines?)\b)"
            rf"[^;\n()]{{0,30}}(?:\([^()\n\d]{{0,30}})?$|"
            r"^[^;\n()]{0,30}\((?:(?:ground|first|second|third|top) floor|lobby|basement|lodge|entrance \w+),[ ]*$"
        ),
        sentence=_CALM,
        single=False,
    ),
    Cue(
        Role.UNAFFECTED,
        "a day on which nothing is done",
        sentence=(
            rf"^\W*on (?:(?!\b(?:but|except|only|until|from|between)\b)[^.;:\n\d]){{3,60}}?,? (?:nothing (?:is|will be|gets|has "
            rf"to be|"
            rf"needs to be) {_DONE_TO}|(?:no one|nobody)(?:'s| is| will be| will)? (?:climb|dig|drill|work|weld)\w*)\b"
            r"(?![^\n]*\b(?:but|except|only|until|from|between|down|closed)\b)"
        ),
    ),
    Cue(
        Role.OFFICE,
        reasons.SITTING,
        sentence=r"^(?![^\n]*\b(?:down|closed|unavailable|offline|off|shut) (?:while|when|as|because|for)\b)",
        left=(
            r"\b(?:board|council|committee|panel|court|jury|senate|parliament|assembly|trustees|governors|"
            r"working group)\b(?: itself)? "
            r"(?:sits?|meets?|convenes?|gathers?)(?: (?:on|at|from|again|next|here|there))*[ ,]*$"
        ),
    ),
    Cue(
        Role.UNAFFECTED,
        reasons.FREEZE,
        right=(
            r"^[ ,]*(?:nobody|no one|none of (?:us|you))\b[^.;,\n]{0,50}\b(?:may|is to|should|must) (?:alter|change|touch|"
            r"edit|tinker|"
            r"release|deploy|re-?configure|move|install)\b"
        ),
        sentence=rf"^(?![^\n]*{_STOPS_THEN})[^\n]*(?:\b(?:except|unless|save)\b[^.;\n]{{0,20}}\b(?:mend|fix|repair|restore|broken|breaks|emergenc(?:y|ies))\b|\bfreeze\b)",
        single=False,
    ),
    Cue(
        Role.OFFICE,
        reasons.ORDINARY,
        sentence=(
            rf"^(?![^\n]*{_STOPS_THEN})[^\n]*\b(?:is|are|stays?|remains?|will be) (?:just )?an(?:other)? "
            r"(?:perfectly |entirely )?(?:ordinary|normal|usual)"
            r"(?: (?:working|opening|library|school))? (?:day|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
        ),
        timed=True,
    ),
    Cue(
        Role.UNAFFECTED,
        "what there is instead",
        left=(
            r"\b(?:but|instead|however),? (?!(?:only|just|merely|not|from|on|at|between)\b)(?:(?:there (?:will be|is|are)|"
            r"we (?:have|offer|"
            r"hold|host|show|put on)|you can enjoy) )?(?:[\w\-]+ ){1,4}?(?:from |between )$"
        ),
        sentence=r"^\W*no (?:[\w\-]+ ){1,3}?(?:on|this|today|tomorrow|tonight)\b[^.;\n]{0,40}[,;] ?(?:but|instead|however)\b",
        single=False,
        timed=True,
    ),
    Cue(
        Role.UNAFFECTED,
        "it begins as on any day",
        left=r"\b(?:starts?|begins?|opens?|commences?|resumes?)\b[^.;\n]{0,30}$",
        right=(
            r"^[^.;\n]{0,24}\b(?:as (?:on (?:any|every) (?:other )?(?:\w+ )?day|always|ever|usual|normal)|"
            r"at the usual (?:time|hour))\b"
        ),
        sentence=(
            r"\b(?:trading|pre-?open|auctions?|sessions?|schools?|class(?:es)?|lessons|lectures|mass|worship|practice|shifts?|"
            r"markets?|courses?|meetings?|rehearsals?|show|matinee|matins)\b"
        ),
        single=True,
        timed=True,
    ),
)
"""They come before the cues of stops, of which such sentences hold words, too."""
