"""How English names what is affected: by labels, as the subject of what stops, as the object of what is done, by lists."""

import re

from notices.extract.languages.en.labelling import APPOSED, BELOW, IDENTIFIER, LABELS, PLAIN_LABELS, WEAK
from notices.extract.languages.en.phrases import (
    ACCESS,
    AREAS,
    BE,
    BETWEEN,
    CAUSE,
    CAUSING,
    COMPONENT,
    DET,
    DOING,
    DONE,
    GENERIC,
    HIT,
    ITEM,
    LEAD,
    NOT_SUBJECT,
    NP,
    NPS,
    PEOPLE,
    PREDICATE,
    SERVING,
    STATE,
    STOPS,
    UNABLE,
    USE,
    WORK_OF,
    WORK_ON,
)
from notices.extract.languages.en.unnamed import UNNAMED
from notices.extract.naming.names import Naming
from notices.extract.patterns.caseless import any_of, caseless

NAMING = Naming(
    lists=tuple(
        caseless(pattern)
        for pattern in (
            APPOSED,
            (
                rf"\bleav(?:ing|es|e)[ ](?:{DET}[ ])*{NOT_SUBJECT}({NPS})[ ](?:dry|dark|in the dark|without|cut off|isolated|"
                rf"stranded|"
                rf"off-?line|with (?:no|low|little))\b"
            ),
            rf"\bneither[ ]({ITEM}(?:,[ ]{ITEM}){{0,4}}[ ]nor[ ]{ITEM})[ ](?:are|is|can|will|works?|may)\b",
            rf"\b(?:viz\.?|namely)[:,]?[ ]((?:{ITEM},[ ]){{0,8}}{ITEM}(?:,?[ ](?:and|&)[ ]{ITEM})?)(?=,|[ ]{BE}|{STOPS})",
            (
                rf"^[\s\-*•,]*(?:{CAUSE})?{LEAD}(?:{DET}[ ])*{NOT_SUBJECT}({NPS}),[ ]which[ ](?:has|have|had|was|were|went|is|are|"
                rf"stopped|failed|began|started)\b(?=[^.;\n]{{0,60}}?{HIT})"
            ),
            (
                rf"\b(?:has|have|had|we|they|us|to|crews?|engineers|fault|failure|breakdown|rail|fire|flood|trust|"
                rf"precaution)[ ](?:also |"
                rf"now )?(?:stopped|halted|disconnect(?:ed)?|isolated?|switch(?:ed)? off|turn(?:ed)? off|shut (?:off|down)|"
                rf"interrupt(?:ed)?|"
                rf"knocked out|severed)[ ](?:{DET}[ ])*(?!\w+ing\b|"
                rf"(?:gas|water|power|electric\w*|heat\w*|supply|services?|people)\b)"
                rf"{NOT_SUBJECT}({NPS}{BETWEEN}){STOPS}"
            ),
            (
                rf"\b(?:took|take|taking|bring|brought|put|pulled?|switch(?:ed)?|"
                rf"turn(?:ed)?)[ ](?:{DET}[ ])*{NOT_SUBJECT}({NPS})[ ](?:down|"
                rf"off-?line|off\b|out of (?:service|action|use|operation)|read-only)"
            ),
            (
                rf"\b(?:(?:[\w\-]+[ ])?(?:customers?|users?|people|students|staff|members|players|passengers|visitors|"
                rf"callers|clients|subscribers|employees)|"
                rf"you)\b[^,.;:\n]{{0,40}}?\b{UNABLE}[ ](?:{USE})[ ](?:{DET}[ ])*{NOT_SUBJECT}({NPS}){STOPS}"
            ),
            (
                rf"\b(?:works?|activit(?:y|ies)|maintenance|upgrades?|reasons?|issues?|problems?|failures?|faults?|changes|"
                rf"migration|developments?|updates?)[ ](?:our|the)[ ]((?:{ITEM},[ ](?!(?:we|you|they|it|this|"
                rf"please)\b)){{1,6}}{ITEM},?[ ](?:and|or|&)[ ]{ITEM})[ ](?:will|shall|is|are|cannot|can't|won't|may|"
                rf"must)\b(?=[^.;\n]{{0,60}}?{HIT})"
            ),
            (
                rf"\b{PEOPLE}\b[^,.;:\n]{{0,40}}?\b(?:along|in|on|at|of|"
                rf"around)[ ]({NP})(?=[ ]{BE}[^.;\n]{{0,60}}?(?:{HIT}|no\b|low\b))"
            ),
            rf"^[\s\-*•]*(?:{DET}[ ])*({NP})[ ]?[:–—\-][ ](?=(?:(?:not|will be|is|are|currently|temporarily)[ ])?{HIT})",
            (
                rf"\b{PEOPLE}\b[^,.;:\n]{{0,40}}?\b(?:off|interrupted|suspended|unavailable)[ ](?:in|on|at|to|for|"
                rf"along)[ ](?:{DET}[ ])*({NPS}){STOPS}"
            ),
            (
                rf"^[\s\-*•,]*{LEAD}(?:there (?:will be|is|are) )?no[ ](?:new[ ])?(?!(?:[\w\-]+[ ])?(?:announcements?|"
                rf"notices?|updates?|changes?|data|actions?|impact|downtime|outages?|interruptions?|further|works?|"
                rf"maintenance|customers?|users?|ET[AR]|estimate\w*|date|time)\b)({NPS}{BETWEEN})(?:[ ](?:can|will|may|"
                rf"could)[ ](?:again[ ])?be[ ](?:submit|accept|process|sent|made|issu|filed|lodg|record|book|deliver|receiv|"
                rf"served|plac|used|possible)\w*|(?=[ ](?:on|from|between|until|during|tonight|tomorrow|is possible|"
                rf"will be (?:available|possible))\b))"
            ),
            (
                rf"\b(?:files|messages|declarations|requests|submissions|data|calls|e-?mails?|orders|payments)[ ](?:sent|"
                rf"submitted|addressed|made)[ ]to[ ]({NP})(?=[ ]{BE}[^.;\n]{{0,40}}?(?:{HIT}|processed|held))"
            ),
            rf"\b(?:users of|access to|customers of|sign-?in to|log-?in to)[ ]({NP})(?=[ ]{BE})",
            (
                rf"^[\s\-*•,]*(?:(?:and|but|so|or|@\w+|(?:during|"
                rf"in) which(?: time)?)[ ])?(?:{CAUSE})?{LEAD}(?:{DET}[ ])*{NOT_SUBJECT}({NP})[ ]{BE}(?!{DOING})(?!{CAUSING})"
                rf"(?=[^.;\n]{{0,90}}?{HIT})"
            ),
            (
                rf"^[\s\-*•,]*(?:{CAUSE})?{LEAD}(?:{DET}[ ])*{NOT_SUBJECT}({NP})[ ](?:cannot|can\'t|"
                rf"stop(?:s|ped)?(?![ ](?:of|in|for|on)\b)|times? out|hangs?|broke|clos(?:es?|ed)|fail(?:s|ed)?|shuts?|"
                rf"(?:reboots?|restarts?)(?![ ](?:of|for|on)\b)|crash(?:es|ed)?|lose)\b"
            ),
            (
                rf"\b(?:{AREAS}|services|systems|functions|applications|channels|modules|products)\b[^.;:\n]{{0,24}}"
                rf"(?:(?<=areas)|(?<=s)|(?<=follows)|(?<=below)|(?<=off)|(?<=affected)):[ ]((?:{ITEM},[ ]){{1,12}}{ITEM}"
                rf"(?:[ ](?:and|&)[ ]{ITEM})?)(?=[.;]|$|\n)"
            ),
            (
                rf"\b(?:customers|homes|households|properties|residents|businesses|people|members|tenants|consumers|"
                rf"subscribers|users|accounts) (?:in|around|across|at|"
                rf"on) (?:parts of )?({NP})(?=[ ](?:lost|lose|will (?:lose|experience|have|see|be without)|"
                rf"are (?:currently )?without|were without|have no|have been|had no|may (?:have|lose|see|experience))\b)"
            ),
            (
                rf"\b(?:knock(?:ed|s|ing) out|cut|lost|left|leav(?:es|ing)|interrupted|without|"
                rf"out)\b[^.;\n]{{0,40}}\b(?:customers|homes|households|properties|residents|businesses|people|"
                rf"premises)[ ](?:in|around|across)[ ](?:parts of[ ])?({NPS}){STOPS}"
            ),
            (
                rf"\b(?:interrupt(?:s|ed|ing)?|disrupt(?:s|ed|ing)?|affect(?:s|ed|ing)?|cut(?:s|ting)?(?: off)?|lost|no|"
                rf"without|limited|reduced|low|restor(?:e|ed|ing)|turn(?:ed)? off|"
                rf"switch(?:ed)? off)[ ](?:the )?(?:(?:drinking )?water|power|gas|electric(?:ity)?|heat(?:ing)?|internet|"
                rf"phone|mains|network)?[ ]?(?:supply|supplies|service|services|pressure|power|water|electricity|gas|"
                rf"coverage)[ ](?:to|in|at|for|across|around)[ ](?:\d+ (?:homes|properties|customers|premises|"
                rf"households) in )?(?:{DET}[ ])*({NPS}){STOPS}"
            ),
            rf"^[\s\-*•,]*(?:{CAUSE})?{LEAD}(?:{DET}[ ])*{NOT_SUBJECT}({NPS})[ ]{PREDICATE}",
            (
                rf"\b{UNABLE}[ ](?:process|accept|make|take|send|receive|"
                rf"deliver)[ ](?:(?:{DET}|new)[ ])*{NOT_SUBJECT}({NPS}){STOPS}"
            ),
            (
                rf"^[\s\-*•,]*(?:{DET}[ ])*{NOT_SUBJECT}(?=(?-i:[A-Z])|\S+[ ]\S+[ ]\S|\S+[ ]re-?opened|"
                rf"\S+[ ]opened)({NP})[ ](?:(?:have |has )?(?:re-?)?opened|"
                rf"(?:has |have )?(?:come|came|gone|went) (?:back|live|online)|(?:has |have )?(?:recovered|returned))\b"
            ),
            (
                rf"\bfor[ ](?:all )?(?:residents|customers|households|properties|premises|homes|consumers|"
                rf"subscribers)[ ](?:of|in|on|at|along)[ ](?:{DET}[ ])*({NPS}){STOPS}"
            ),
            (
                rf"\b(?:power|water|gas|electricity|services?|supply|supplies|heating|"
                rf"internet)\b[^.;\n]{{0,24}}\b(?:restored|back(?: on)?|reconnected)[ ](?:to|for|"
                rf"in)[ ](?:(?:all|most|the|remaining|affected|\d[\d,]{{0,8}})[ ])*(?:customers|homes|households|properties|"
                rf"residents|businesses|people|premises)[ ](?:in|around|across|on|of)[ ](?:parts of[ ])?({NPS}){STOPS}"
            ),
            rf"\bexpect[ ](?:{DET}[ ])*({NP})[ ]to (?:be|come|return)\b",
            rf"\b(?:log|sign)[ ]?(?:in|on)[ ](?:via|through|using|with)[ ](?:{DET}[ ])*{NOT_SUBJECT}({NPS}){STOPS}",
            (
                rf"\b{UNABLE}\b[^.;\n]{{0,40}}?\b(?:via|through|using|on|in|"
                rf"with)[ ](?:{DET}[ ])*{NOT_SUBJECT}((?:mobile |web |online )?(?:app|website|web ?site|portal|site|"
                rf"platform|e-?shop|store)\w*(?:[ ](?:and|or)[ ](?:{DET}[ ])?[\w\-]+(?:[ ][\w\-]+)?)?){STOPS}"
            ),
            rf"(?<!not )\b{ACCESS}[ ](?:(?:{DET}|new)[ ])*{NOT_SUBJECT}({NPS}){STOPS}",
        )
    ),
    works=tuple(
        caseless(pattern)
        for pattern in (
            rf"^[\s\-*•]*(?:{CAUSE})?{LEAD}(?:{DET}[ ])*{NOT_SUBJECT}({NP})[ ]{BE}(?=[^.;\n]{{0,40}}?{DONE})",
            (
                rf"^[\s\-*•,]*(?:{CAUSE})?{LEAD}(?:{DET}[ ])*{NOT_SUBJECT}({NP})[ ](?:(?:is|are) moving|moves?|"
                rf"migrates?|relocates?|switch(?:es)? over|will (?:move|migrate|relocate|switch)|gets?)\b"
            ),
            (
                rf"\bflush\w*[ ](?:of )?(?:the )?(?:[\w\-]+[ ])?(?:water ?mains?|mains|hydrants?|pipes|pipework|drains|"
                rf"sewers?|system)[ ](?:in|on|along|at|around|across)[ ](?:parts of )?({NPS}){STOPS}"
            ),
            (
                rf"\b(?:hydrants?|(?:water ?)?mains?|pipe|sewer) (?:flushing|replacement|renewal|repairs?|works?)[ ](?:in|on|"
                rf"along|at|around|across)[ ](?:parts of )?({NPS}){STOPS}"
            ),
            (
                rf"^[\s\-*•,]*(?:we (?:have |had )?(?:withdrawn|cancell?ed|postponed|moved|"
                rf"rescheduled)[ ])?{LEAD}(?:{DET}[ ])*{NOT_SUBJECT}"
                rf"(?!(?:the |our )?(?:dates|days|nights|times|each|both)\b)((?-i:[A-Z]|\w+[ ]\w)[^,;:()\n]{{2,40}}?)[ ](?:upgrade|"
                rf"maintenance|migration|cut-?over|outage|downtime)[ ](?:that|which|we|you|due|"
                rf"set|planned|scheduled|announced|advertised|will|has|is|was|originally)\b"
            ),
            rf"\bbehind[ ](?:{DET}[ ])*({NPS}){STOPS}",
            rf"\b{WORK_ON}[ ](?:{DET}[ ])*{COMPONENT}(?:{DET}[ ])*{NOT_SUBJECT}({NPS}){STOPS}",
            (
                rf"^\W*(?:\[[^\]]{{1,30}}\][ ]?)?(?:(?:planned|scheduled|emergency|urgent|upcoming|reminder|notice|update|"
                rf"weekly|nightly|routine|cancelled|postponed|completed|resolved|investigating|tonight|"
                rf"tomorrow)\b[ :\-]{{0,3}})*"
                rf"(?:(?:maintenance|outage|downtime|work)\b[ :\-]{{1,3}})?({NP})[ ](?:(?:is|"
                rf"are)[ ])?(?:[\-:|][ ])?(?:(?:planned|scheduled|emergency|weekend|overnight|service)[ ])*(?:maintenance|"
                rf"outages?|downtime|unavailab\w+|upgrade|interruptions?|shutdown|offline|down|closed|migration|disruption|"
                rf"suspended|reboots?|restarts?)\b"
            ),
            (
                rf"^\W*(?:planned |scheduled |emergency )?(?:maintenance|outage|downtime|"
                rf"planned work)[ ]?[:\-][ ]({NP})(?=[ ]?(?:[\-(,|:]|$))"
            ),
        )
    ),
    clause=caseless(
        # Each alternative begins with one of these characters, which are searched quickly.
        (
            rf"[;\n\t!?.:, ](?:(?<=[;\n\t!?])|(?<=\.)(?<![ap]\.)(?<![ap]\.m\.)(?<!viz\.)(?=\s|$)|(?<=[ ])[\-–—][ ](?!{STATE})|"
            rf"(?<=:)(?<!areas:)(?<!streets:)(?<!localities:)(?<!suburbs:)(?<!villages:)(?<!services:)(?<!systems:)"
            rf"(?=[ ](?!{STATE}|(?=\S{{0,30}}\d)[A-Za-z]\w{{0,12}}[\-/._#]))|"
            rf"(?<=,)(?=[ ](?:(?!and\b|or\b)[\w\-]+[ ]){{1,4}}(?:stays?|remains?|continues?|keeps?|is not|are not|"
            rf"will not|works?)\b)|"
            rf"(?<=,)(?=[ ](?:and|but|so|while|when|during which)[ ](?!the\b[^,.;]{{0,40}}$))|"
            rf"(?<=[\w)][ ])(?:while|because|so that|and|but|so|"
            rf"when)[ ](?=(?:your|you|it|we|there|they|this|expect|please)[ ]))"
        ),
    ),
    split=caseless(
        (
            r"\n|;[ ]?|[ ]\|[ ]|[ ]/[ ](?=[A-Z0-9]+[-/]\S*\d)|(?<!viz\.),[ ](?:and|or|as well as)[ ]|"
            r",[ ](?!(?-i:[A-Z]|\d{1,3})(?:$|,|[ ](?:and|or|&)[ ]))|"
            r"[ ](?:and|&|or|plus|as well as|nor)[ ](?!(?-i:[A-Z]|\d{1,3})(?:$|[ ](?:in|on|at|of)\b))"
        ),
    ),
    joint=caseless(
        (
            rf"{SERVING}|"
            rf"[^,;\n]{{2,60}}[ ]between[ ][^,;\n]{{1,40}}[ ]and[ ][^,;\n]{{1,40}}|"
            rf"(?-i:[A-Z])[\w\-]*[ ](?:and|&)[ ](?:[\w\-]+[ ]){{1,2}}(?:in|from)[ ](?-i:[A-Z])[^,;\n]{{1,50}}|"
            rf"(?:(?:the|our|your)[ ])?(?!(?:[\w\-]+[ ]){{0,2}}{GENERIC}[ ])[\w\-]+(?:[ ][\w\-]*[^s\W])?[ ](?:and|"
            rf"&)[ ](?!the\b|our\b)[\w\-]+(?:[ ](?!of\b)[\w\-]+){{0,2}}[ ]?{GENERIC}"
        ),
    ),
    head=caseless(
        rf"(?:{WORK_OF}|(?-i:Scheduled|Planned)(?=[ ](?:(?-i:[A-Z0-9])|maintenance|work|outage|downtime|upgrade|"
        rf"update|migration|interruption|shutdown))|(?-i:Reminder:?)|the|our|your|its|their|partial|full|temporary|"
        rf"routine|regular|neither|either|and|or|nor|that|this|while|now|also|accordingly|therefore|thus|hence|consequently|"
        rf"(?:(?:city|town|district|village|(?-i:[A-Z])[\w\-]+)[ ])?(?:municipality|council|bank|company|university|"
        rf"college|ministry|city|town|board|court|authority|department|agency|project|institute|school|hospital|"
        rf"commission|utility|provider|vendor|operator|registry|office|bureau|district|county|society)['’]s|"
        rf"access(?:ing)? (?:to )?(?=the )|access to|"
        rf"log(?:ging)?[ -]?(?:in|on)[ ]?to|sign(?:ing)?[ -]?in[ ]?to|using|use of|connecting to|"
        rf"(?:connections?|requests?|calls?) to|users of|(?:customers|users|clients|merchants) using|"
        rf"customers (?:along|in|of|on)|(?:power|water|gas|electricity|heating|supply)[ ](?:in|at|for|"
        rf"to(?=[ ](?:the[ ])?(?-i:[A-Z0-9])))|"
        rf"(?:power|water|gas|electricity|electric|heat|heating)[ ](?:supply|supplies|services?)[ ](?:to|in|at|for)|"
        rf"(?:view|submit|make|access|use|see|check|download|upload|edit|create|change|update|manage|track|pay|file|"
        rf"request|place|renew|order|print|search)[ ](?:your|the|any|new|our)|services? (?:to|at|in|of)|"
        rf"(?:issuing|renewing)(?: of)?|(?:filing|lodging) of|(?:supply|service)[ ]to|"
        rf"heads[ ]?up,?|"
        rf"traffic (?:on|to)|incl\.?|including|e\.g\.|such as|node|span|"
        rf"(?:process|service|application|system|cluster|platform|instance|host|circuit|attachments?|"
        rf"links?)(?=[ ](?-i:[A-Z0-9])[\w])|(?:attachments?|servers?|instances?|"
        rf"hosts?)(?=[ ][A-Za-z]{{1,8}}-\S{{0,12}}\d)|[-*•]|\d{{1,2}}[.)])[ ]",
    ),
    tail=caseless(
        (
            r"[ ]?[/,|(][ ]?(?:customer|your|our|internal|client|order|ref)[ .]{0,2}(?:ref(?:erence)?|id|no|number|"
            r"order)?[^,;\n]{0,40}$|[ ](?:(?:minor|major|security)(?:[ ](?:version|release))?|initiated|"
            r"(?:that|which) (?:was|were|is|are|had been|has been)|before|after|early|announced|scheduled|planned|"
            r"originally(?: scheduled| planned)?|at (?:all|several|some|most|many) (?:[\w\-]+ ){0,3}[a-z]+s|temporarily|"
            r"offline|down|unavailable|out of service|without (?:power|water|gas|electricity|supply|service|heating|"
            r"internet)|on our (?:network|side|systems?|site|website|bank['’]s app|app|(?:\w+ )?(?:route|cluster|side|network))|"
            r"(?:came|comes?|went|goes|go|going) (?:back|down|up|off|out|dark|dead)|"
            r"(?<!bag )(?<!book )(?-i:drops?(?: out)?)|(?-i:stops?|closes?|open|shuts?|fails?|"
            r"crashed|stopped|tripped|died|froze|broke|went|came)|(?-i:foreseen)|"
            r"of (?:our|the|your) (?:bank|company|university|institution|ministry|department|corporation|"
            r"organi[sz]ation)|respectively|set|due|booked|listed|below|listed below|mentioned|concerned|only|and|or|but|of|for|on|"
            r"overnight|tonight|currently|beginning|starting|since|also|both|each|all|themselves|itself|now|today|etc|"
            r"\((?:window|phase|batch|slot)[ ]\w+\))$|[ ]?\($"
        ),
    ),
    junk=any_of(UNNAMED),
    skip=caseless(
        r"\b(?:never affected|(?:is|are) never|works (?:fine|well)|still works?|"
        r"please (?!note|be (?:aware|advised|informed)|take note)|not (?:be )?affected|unaffected|without change|"
        r"stays? up|keep(?:s)? (?:working|their)|will (?:continue|keep|still)|will (?:remain|stay)(?! (?:closed|shut|off|out|down|"
        r"dark|dry|cut|suspended|unavailable|inaccessible|offline|limited|interrupted|disconnected|read-only|without))|"
        r"continues? (?:to|as|without|normally)|remains? (?:available|open|up|visible|in)|"
        r"(?:are|is) not (?:part|affected|concerned|included|restarted|impacted)|as usual|operates? normally|"
        r"(?:is|are|was|were|wo|do|does)n't (?:be )?(?:affected|impacted|interrupted|touched)|"
        r"stay (?:visible|open|up)|no impact|not part of|can still|can be (?:reached|made|retrieved|downloaded)|"
        r"(?:are|is) (?:fine|exempt|guaranteed)|work(?:s)? (?:as normal|normally|at all times)|not be affected|"
        r"no effect on|"
        r"(?:is|are) available (?:at|from|via|through|by|on|in)|is not included|without interruption|served from|"
        r"should be able|will be able)\b",
    ),
    label=caseless(
        (
            rf"(?:(?<![^\n\t])|"
            rf"(?<=[.;!] ))[ *•·>#|▶►●○▪■◆◇※\-]{{0,6}}(?:\d{{1,2}}[.)][ ]*)?{LABELS}[ ]?(?:\([^()\n]{{1,30}}\)[ ]?)?"
            rf"(?:[ ]?\.{{2,}}[ ]?|[ ]{{0,24}}[:\t|=][ \t]*|[ ]{{2,}})((?:[^\n;\t|]|"
            rf"[;|](?=[ ]?[A-Z0-9]+[\-/][A-Z0-9])){{2,300}}?)(?=[.,;][ ]*(?:impact|expected|all (?:other|dates)|when\b|"
            rf"window|start)|[.]?\s*(?:$|\n)|[.][ ]|\t|;(?![ ]?[A-Z0-9]+[\-/][A-Z0-9])|"
            rf"[ ]\|(?![ ]?[A-Z0-9]+[\-/][A-Z0-9]))"
        ),
    ),
    column=caseless(rf"(?<![^\n\t])[ *:.#■●◆▼▶\[]{{0,4}}{LABELS}[ *:.]{{0,24}}\n?$"),
    plain=re.compile(
        r"[ \n*\-•–:,▶►●○▪■◆◇]*(?:(?:at|in|along|for|affecting)[ ](?:the[ ])?(?=[A-Z]))?((?![^\n]{0,60}(?:\bwill\b|"
        r"\bdear\b|maintenance|notice|\bwindow|start|\bend\b|when\b|\btimes?\b|\bdates?\b|following|\buntil\b|"
        r"duration|phase|restored|resolved|root cause|goes ahead|cancelled|hours?\b|expect|begin|\bnight|please|"
        r"\bwe\b|\byou\b))(?:[A-Za-z]|\d{1,4}(?:[-–]\d{1,4})? [A-Z])[^.;!?\n\t]{1,70}?)(?:[ ]only)?(?:[ ](?:from|"
        r"between|on|at))?[ :(,\-–]{0,3}"
    ),
    item=re.compile(
        r"[ \t]*(?:[-*•·–]|\d{1,2}[.)]|(?=[A-Z0-9]{2,}[-/]))[ \t]*([^\n:]{2,80}?)[ ]*(?:\([^()\n]{1,40}\))?[ ]*[.,;]?\n?$"
    ),
    listed=caseless(
        (
            rf"(?<![^\s*])(?:{PLAIN_LABELS}|(?:following|these|listed|below)[^\n:]{{0,40}}|"
            rf"(?:the|these) following (?:systems|services|applications|sites|areas|streets|circuits|tools|products|"
            rf"functions|components)\b[^\n]{{0,120}}|unavailable|offline|"
            rf"affected)(?:[ ](?:are|is)(?:[ ](?:as follows|the following|these))?)?[ ]?:?[ ]*\n?$"
        ),
    ),
    code=re.compile(
        r"(?<![A-Za-z0-9][ ])(?<![\w/\-])((?=\S*\d)[A-Z0-9][A-Za-z0-9]*(?:[\-/._]+[A-Za-z0-9]+)+)(?=[ ]\()|"
        r"\(([A-Z][a-z]+[A-Z]\w+)\)|\(((?=[A-Za-z0-9/_.\-]*\d)[A-Za-z0-9]+(?:[\-/_.]+[A-Za-z0-9]+)+)\)|"
        r"\b(?:line|instance|span|circuit|link|host|ports?|service|node|vlan|order|machine|server|"
        r"vm)[ ]((?=\S*\d)[A-Za-z0-9]+[\-/]\S+)"
    ),
    bare=re.compile(
        rf"[ \t*•·\-–]{{0,60}}(?:\d{{1,2}}[.)][ ]{{0,3}})?({IDENTIFIER})(?![^\s,;.(|:])(?:[ ]{{2,}}[^\n]{{0,60}}|"
        rf"[ ]?\t[^\n]{{0,60}}|[ ]?\([^()\n]{{1,40}}\)|[ ]?[–|:-][ ][^\n]{{1,60}})?[ ]*[,;.]?[ ]*\n*$"
    ),
    apposed=caseless(APPOSED),
    aside=caseless(r"^\W*(?:\([^()\n]{1,24}\)[ ])?(?:while|whilst|because(?! of))\b[^,]*$"),
    below=caseless(BELOW),
    weak=caseless(
        (
            rf"[ *•·>#|▶►●○▪■◆◇※\-]{{0,6}}(?:\d{{1,2}}[.)][ ]*)?{WEAK}[ ]?(?:\([^()\n]{{1,30}}\)[ ]?)?(?:[ ]?\.{{2,}}|"
            rf"[ *]{{0,24}}[:\t|=\n]|[ ]{{2,}}|$)"
        ),
    ),
    number=re.compile(r"(?=\S*\d)[A-Z0-9][A-Za-z0-9]*(?:[\-/._:#]+[A-Za-z0-9]+)+|[A-Z]{2,6}\d{3,}[A-Z]?"),
    inner=caseless(
        (
            r"\b(?:services|systems|applications|functions|features|channels|sites|areas|circuits|products|portals|"
            r"tools|platforms)[ ]\((?!the\b)([^()\n]{3,80}(?:,|[ ]and[ ]|[ ]&[ ])[^()\n]{2,60})\)|"
            r"\((?:incl(?:uding|\.)?|namely|i\.e\.,?)[ ]([^()\n]{3,80})\)"
        ),
    ),
    labels_first=True,
    relative=caseless(
        # "With the exchange of the server our label service": what is named begins behind it.
        (
            r"(?=[^,;:()\n]{2,90}[ ](?:the|our)[ ])(?:[\w\-'’/.]+[ ]){0,11}?(?!(?:of|in|on|at|to|for|from|with|by|and|or|nor|via|"
            r"through|behind|between|into|onto|over|under|within|plus|as|than|near|along|across|around|inside|outside|per|before|"
            r"after|during|since|except|all|both|without|towards?|against|beyond|about|above|below|off|out|up|down|\w+ing)[ ])"
            r"[\w\-'’/.]+[ ](?:the|our)[ ]"
        ),
    ),
)
