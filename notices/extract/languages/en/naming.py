"""How English names what is affected: by labels, as the subject of what stops, as the object of what is done, by lists."""

import re

from notices.extract.languages.en.labelling import APPOSED, BELOW, IDENTIFIER, LABELS, PLAIN_LABELS, WEAK
from notices.extract.naming.names import Naming
from notices.extract.patterns.caseless import caseless

_DET = r"(?:the|our|your|its|their|both|all|key|some|most|many|several of|all of|each of|parts? of|any)"
_WORD = r"[^\s,;:!?()]{1,40}"
_BRACKET = r"\([^()\n]{1,80}\)"
# At most 14 words, commas and brackets between them.
_NP = rf"(?:{_WORD}|{_BRACKET})(?:,?[ ]{{1,2}}(?:{_WORD}|{_BRACKET})){{0,13}}?"
# "A, B and C", whose commas end nothing.
_ITEM = rf"(?:{_WORD}|{_BRACKET})(?:[ ](?:{_WORD}|{_BRACKET})){{0,5}}?"
_NPS = rf"(?:(?:{_ITEM},[ ]){{1,7}}(?:{_ITEM}[ ])?(?:and|or|&)[ ](?!(?:we|you|they|it|so|then|will|is|are|has)\b){_ITEM}|{_NP})"
_NOT_SUBJECT = (
    r"(?!(?:issues?|problems?|incidents?|teams?|vendor|window|change|outage|deadlines?|shutdown|we|you|i|he|she|"
    r"it|they|there|this|that|these|those|here|what|when|where|who|why|how|if|no|inserting|entering|using|"
    r"paying|please|dear|customers? who|engineers?|"
    r"technicians?|crews?|staff|facilities|(?:city|town|council|company|contractor|provider|supplier|utility|"
    r"district|department)[ ](?:will|is|has|plans|shall|would)|nothing|everything|everybody|anyone|times?|"
    r"dates?|details|work|works|maintenance|the (?:work|works|maintenance|"
    r"window|change|vendor|supplier|team|problem|issue|outage|interruption|planned|scheduled|following)|"
    r"(?:service )?break|an?[ ](?:outage|interruption|update|fix|problem|issue|error|"
    r"upgrade|engineer|new|brief|short)|active sessions|messages|thanks?|sorry|next|further)\b)"
)
_CAUSE = (
    r"(?:(?:we(?:'re| are| have)? )?(?:currently |also )?(?:investigat|look|aware|see|receiv|had|"
    r"get)\w*\b[^,;:.\n]{0,40}\bthat[ ]|(?:due to|owing to|because of|in order to|to|as part of|following|for|"
    r"after|as|since|while|whilst|once)\b[^,;:\n]{0,90}?,[ ]+)"
)
_LEAD = (
    r"(?:(?:please (?:be (?:informed|advised|aware)|note)|kindly (?:note|be (?:advised|informed))|note|"
    r"we (?:inform|advise) you|be advised|(?:just |this is )?(?:a )?(?:quick |friendly |gentle )?reminder|"
    r"(?:[a-z]+ ){1,3}(?:is|are) (?:hereby |kindly )?(?:informed|advised|notified|reminded)|"
    r"(?:[a-z]+ ){1,3}(?:may|should|must|will|(?:is|are) (?:kindly |hereby )?(?:requested|asked|"
    r"advised) to) (?:please |kindly )?(?:note|take note|be (?:aware|informed|advised))) that[ ])?(?:(?:due|"
    r"owing) to (?:[\w\-]+[ ]){0,4}?(?:issues?|problems?|faults?|errors?|reasons?|failures?|works?|maintenance|"
    r"upgrades?|activity)[ ](?!(?:on|in|at|of|with|to|by|and|for|from|affecting|between|during|the|our)\b)|"
    r"(?:during|in|over|throughout|within) (?:this|that|the) (?:maintenance |planned )?(?:time|period|window|"
    r"works?|upgrade|outage|maintenance|downtime|night)[ ](?!(?:of|on|for|from|in|at|the|our|we|you|and|will|is|"
    r"are)\b))?(?:(?:for|to|starting|beginning|by|due to|owing|owing to|because of|because|during|on|in|as|from|"
    r"while|whilst|at|after|before|this|last|with|until|over|throughout|dear|valued|"
    r"once|between|within|tonight|tomorrow|today|yesterday|overnight|unfortunately|currently|hey|hello|hi|since|"
    r"following|however|also|so|then|and|but|that)\b[^,;:\n]{0,90}?"
    r"(?:,[ ]+(?:and[ ])?|[ ](?=(?:the|our|all|both)[ ])|[:][ ])){0,2}"
)
_BE = (
    r"(?:will|won't|shall|go|is|isn't|are|aren't|was|wasn't|were|has|have|had|goes?|going|went|may|might|can|"
    r"cannot|can't|could|should|would|stays?|stay|remains?|remain|"
    r"becomes?|stop|stops|stopped|close|closes|closed|broke|breaks|shut|shuts|show|shows|return|returns|"
    r"returned|fail|fails|failed|drop|drops|needs?|gets?|experience[sd]?|suffers?|sees?|"
    r"reboots?|restarts?|come|comes|came|be|being|do|does|did|not|run|runs|began|begins?|started|starts?|"
    r"(?:is|are|was|were|do|does|did|wo|ca|have|has|could|would)(?=n't))(?:\b|(?=n't))"
)
_HIT = (
    r"(?:unavailable|(?:\bnot|n't) (?:be |been |currently |yet )?(?:able|available|accessible|possible|work\w*|"
    r"accept\w*|process\w*|respond\w*|load\w*|sell\w*|receiv\w*|reach\w*|deliver\w*|sync\w*|updat\w*|usable|"
    r"operat\w*|open|function\w*|show\w*|run|generat\w*|creat\w*|sen[dt]|issu\w*|print\w*|produc\w*|arriv\w*|"
    r"provided|offered|served|supplied|take)|"
    r"cannot|offline|off-line|\bdown\b|suspen\w+|\bclos(?:ed?|es|ing)\b|interrupt\w*|restart\w*|reboot\w*|"
    r"unable|fail\w*|partial\w*|slow\w*|delay\w*|queu(?:ed?|e?ing)\b|"
    r"\blate\b|degrad\w+|read-only|disrupt\w*|\bshut\w*|stop(?:s|ped)?\b|limited|low or no|\boff\b|declined|"
    r"unreachable|refused|rejected|"
    r"inaccessible|maintenance\b|stale|\bdrop(?:s|ped)?\b|5xx|\b50[234]\b|errors?\b|"
    r"out of (?:service|action|order|use|commission|operation|reach)|(?<=go )dark\b|(?<=goes )dark\b|halted|"
    r"frozen|(?<=are )concerned|(?<=is )concerned|without (?:power|water|electricity|gas|supply|service)|"
    r"unusable|"
    r"no (?:power|water|electricity|supply|gas|access|service)|cut off|\blost\b|disconnected|paused|blocked|"
    r"disabled|locked|drained|impacted|affected|broke|intermittent\w*|"
    r"elevated|exempt|(?<=be )out\b(?! of)|(?<=is )out\b(?! of)|(?<=are )out\b(?! of)|flaps?\b|incomplete|"
    r"incorrect|outdated|one power feed|taken (?:down|out|offline)|withdrawn|"
    r"no longer(?! (?:sent|needed|required|necessary|issued))|re-?imaged|imaged|serviced|patched|maintained|"
    r"(?:see|sees|experience|suffer|have)\b[^.;\n]{0,30}\b(?:outages?|interruptions?|flaps?|drops?|disruptions?|"
    r"downtime|packet loss|breaks?|loss of)\b|(?<!not )included in\b|back\b|again\b|restored|recovered|resolved|"
    r"on time|in scope|wiped|time ?outs?|timing out)"
)
_STATE = (
    r"(?:(?:will be |is |are |currently |temporarily )?(?:unavailable|not available|inaccessible|offline|down\b|"
    r"out of (?:service|order)|closed|no |limited|read-only|slow|suspended|interrupted|degraded|"
    r"disrupted)(?! (?:time|period)))"
)
_DOING = (
    r"[ ](?:be )?(?:perform|carry|carrying|conduct|undertak|implement|execut|complet(?:e|ing)|mak(?:e|ing)|"
    r"announc|schedul(?:e|ing))\w*[ ](?!out\b[^.]{0,4}$)"
)
_DONE = (
    r"(?:upgraded|updated|replaced|patched|serviced|migrated|moved|relocated|maintained|rebuilt|converted|"
    r"renewed|re-?imaged|imaged|switched|re-?indexed|transferred|consolidated|refreshed|"
    r"swapped|rebooted|restarted|tested|repaired|decommissioned|changed|reconfigured|worked on|extended|"
    r"rescheduled|postponed|cancelled|canceled)"
)
_PEOPLE = (
    r"(?:customers?|consumers?|residents|households|homes|properties|premises|addresses|water|gas|power|electricity|supply|heating)"
)
_UNABLE = (
    r"(?:cannot|can't|can not|could(?: not|n't)|unable to|(?:not|[a-z]{2,6}n't) (?:be |currently |yet )?able to|"
    r"not (?:be )?possible to|impossible to|(?:nobody|no one) can)(?: currently| temporarily)?"
)
_USE = (
    r"access|use|reach|enter|open|view|log ?in(?:to| to)|log ?on to|sign ?in(?:to| to)|connect to|get (?:in)?to|"
    r"load|place (?:an? )?(?:order|trade|call)s? (?:on|in|via)"
)
_ACCESS = (
    r"(?:access(?: is not possible)? to|log(?:ging)?[ -]?(?:in|on)[ ]?to|sign(?:ing)?[ -]?in[ ]?to|"
    r"interruptions? (?:to|of|in)|disruptions? (?:to|of|in|with)|outages? (?:of|to|on|for|in)|"
    r"downtime (?:of|for|on)|unavailability of|suspension of|closure of|shutdown of|shut-?down of|"
    r"(?:service )?(?:stop|stoppage|halt|pause) (?:of|for|on)|affect(?:s|ed|ing)?|impact(?:s|ed|ing)|"
    r"problems? with|issues? with|trouble with|(?:(?:degraded |reduced |poor |low )?(?:throughput|performance|"
    r"connectivity)|error rates?|errors?|[45]xx(?: \w+)?|latency|delays?|timeouts?|failures?|degradation|"
    r"packet loss) (?:on|for|in|with|of|at)|"
    rf"{_UNABLE} (?:{_USE})|(?:is|are) not receiving|power(?:ed)? off|"
    r"(?:delays?|issues?|problems?|errors?|difficult(?:y|ies)|trouble|timeouts?|failures?)[ ](?:in |when |"
    r"while |with )?(?:receiving|loading|accessing|using|opening|sending|viewing|processing|connecting to|"
    r"logging in(?:to| to)?|signing in(?:to| to)?)|(?:slow\w*|degraded|delayed|elevated|increased|"
    r"reduced)[ ](?:[\w\-]+[ ]){1,3}(?:of|for|on|in|with)(?=[ ])|take(?: down|n down)?|taking down|"
    r"shut(?:ting)? down|clos(?:e|ing)|stop accepting|pausing|pause|(?:service )?breaks? (?:of|in|to)|"
    r"suspend(?:ing)?|drained from|withdrawing)"
)
_WORK_ON = (
    r"(?:reload(?:s|ing)?(?![ ](?:of|on|for)\b)|power[- ]cycl(?:e|ing)|recabl(?:e|ing)|re-?splic(?:e|ing)|"
    r"splic(?:e|ing)|overhaul(?:ing)?|isolat(?:e|ing)|re-?configur(?:e|ing)|switch(?:ing)? over|"
    r"cut(?:ting)? over|(?:upgrad(?:e|es|ing)|updat(?:e|es|ing)|reboot(?:s|ing)?|restart(?:s|ing)?|test(?:ing)?|"
    r"patch(?:es|ing)?)(?![ ](?:of|on|for|to|at|in)\b)|replac(?:e|es|ing)(?![ ]of\b)|migrat(?:e|es|ing)|"
    r"mov(?:e|es|ing)|relocat(?:e|es|ing)|maintain(?:ing)?|renew(?:ing)?|"
    r"swap(?:ping)?|rebuild(?:ing)?|servic(?:e|ing)|fail(?:ing)? over|convert(?:ing)?|repair(?:ing)?(?![ ](?:of|on|for|to|at)\b)|"
    r"(?:maintenance(?: (?:window|period|works?))?|works?|upgrades|replacement|reboot|restart|rotation|renewal|"
    r"repairs?|patching|inspection|intervention) (?:of|on|for|to|at)|"
    r"(?:upgrade|update|migration|relocation|failover|conversion|move|transition|switch) (?:of|on|for|at)|"
    r"(?:updates|upgrades|patches) to|behind)"
)
_STOPS = (
    r"(?=[ ](?:right now|following|caused|after|at (?:the|this) moment|currently|anymore|takes?|starts?|begins?|"
    r"was|were|consists?|continues?|goes|finished|ended|ends|completed|concluded|lasted|ran|runs|should|on|at|"
    r"from|tonight|tomorrow|between|will|to|planned|is|are|has|have|for|with|over|scheduled|during|so|since|"
    r"which|that|because|due|in (?:two|three|batches|order|zone|the)|until|starting|this|next|by|again|within|"
    r"without(?= (?:power|water|gas|electricity|supply|service|heating|internet)\b)|after|while|"
    r"and (?:we|you|it|the work))\b|[ ]?[,.;:!?(\n]|[ ]*$)"
)
_COMPONENT = (
    r"(?:(?:[\w\-]+[ ]){0,2}(?:software|firmware|operating systems?|line cards?|linecards?|fabric modules?|"
    r"modules|optics|batteries|power suppl(?:y|ies)|disks?|chillers|fans?)[ ](?:of|on|in|for|at)[ ])?"
)
_WORK_OF = (
    r"(?:(?:[a-z\-]{3,14}[ ]){0,2}(?:patching|upgrade|upgrading|update|updating|work|works|maintenance|"
    r"migration|outage|interruption|replacement|replacing|reboot|restart|restarting|rebooting|repair|shutdown|"
    r"stop|stoppage|pause|halt|move|relocation|testing|delivery|(?:line |fabric |controller |interface )cards?|"
    r"linecards?|modules?|optics|transceivers?|fans?|power suppl(?:y|ies)|software|firmware|operating system|"
    r"configuration|operation|availability)"
    r"[ ](?:of|on|for|to|at|in)(?:[ ](?:the|our|your|all))?)"
)
_VERBS = (
    r"(?:is|are|was|were|has|have|had|will|shall|would|should|can|cannot|could|may|might|must|do|does|did|be|"
    r"been|being|takes?|took|ran|fell|failed|lasted|started|occurred|happened|hits?|struck|detected|found|"
    r"caused|reopens?|resumes?|runs?|ends?|ended|goes|go|went|returns?|returned|begins?|began|starts?|started|"
    r"opens|opened|closes?|closed|finished|put|becomes?|became|needs?|lasts?|uses?|comes?|recovered|remains?|"
    r"affecting|get|gets|expects?|means?|allows?|keeps?|see|contact)"
)
_STATUS = (
    r"(?:planned|scheduled|emergency|urgent|upcoming|reminder|notice|notification|update|weekly|nightly|routine|"
    r"cancell?ed|postponed|rescheduled|completed|resolved|restored|investigating|identified|monitoring|"
    r"tonight|tomorrow|important|fw|fwd|re|status|alert|in progress)"
)
_EVENT = (
    r"(?:maintenance|outages?|downtime|unavailability|upgrade|interruptions?|shutdown|shut-off|migration|"
    r"disruption|reboots?|restarts?|replacement|failover|failure|impairment|problems?|issues?|work|relocation|"
    r"rotation|patching|incident)"
)
_GENERIC = (
    r"(?:portals?|systems?|services?|bank(?:ing)?|sites?|websites?|apps?|lines?|channels?|machines?|pages?|"
    r"platforms?|applications?|servers?|terminals?|realms|records|endpoints?)"
)

NAMING = Naming(
    lists=tuple(
        caseless(pattern)
        for pattern in (
            APPOSED,
            (
                rf"\b(?:(?:[\w\-]+[ ])?(?:customers?|users?|people|students|staff|members|players|passengers|visitors|"
                rf"callers|clients|subscribers|employees)|"
                rf"you)\b[^,.;:\n]{{0,40}}?\b{_UNABLE}[ ](?:{_USE})[ ](?:{_DET}[ ])*{_NOT_SUBJECT}({_NPS}){_STOPS}"
            ),
            (
                rf"\b(?:works?|activit(?:y|ies)|maintenance|upgrades?|reasons?|issues?|problems?|failures?|faults?|changes|"
                rf"migration|developments?|updates?)[ ](?:our|the)[ ]((?:{_ITEM},[ ](?!(?:we|you|they|it|this|"
                rf"please)\b)){{1,6}}{_ITEM},?[ ](?:and|or|&)[ ]{_ITEM})[ ](?:will|shall|is|are|cannot|can't|won't|may|"
                rf"must)\b(?=[^.;\n]{{0,60}}?{_HIT})"
            ),
            (
                rf"\b{_PEOPLE}\b[^,.;:\n]{{0,40}}?\b(?:along|in|on|at|of|"
                rf"around)[ ]({_NP})(?=[ ]{_BE}[^.;\n]{{0,60}}?(?:{_HIT}|no\b|low\b))"
            ),
            rf"^[\s\-*•]*(?:{_DET}[ ])*({_NP})[ ]?[:–—\-][ ](?=(?:(?:not|will be|is|are|currently|temporarily)[ ])?{_HIT})",
            (
                rf"\b{_PEOPLE}\b[^,.;:\n]{{0,40}}?\b(?:off|interrupted|suspended|unavailable)[ ](?:in|on|at|to|for|"
                rf"along)[ ](?:{_DET}[ ])*({_NPS}){_STOPS}"
            ),
            (
                rf"^[\s\-*•,]*{_LEAD}(?:there (?:will be|is|are) )?no[ ](?:new[ ])?(?!(?:[\w\-]+[ ])?(?:announcements?|"
                rf"notices?|updates?|changes?|data|actions?|impact|downtime|outages?|interruptions?|further|works?|"
                rf"maintenance|customers?|users?|ET[AR]|estimate\w*|date|time)\b)({_NPS})(?:[ ](?:can|will|may|"
                rf"could)[ ](?:again[ ])?be[ ](?:submit|accept|process|sent|made|issu|filed|lodg|record|book|deliver|receiv|"
                rf"served|plac|used|possible)\w*|(?=[ ](?:on|from|between|until|during|tonight|tomorrow|is possible|"
                rf"will be (?:available|possible))\b))"
            ),
            (
                rf"\b(?:files|messages|declarations|requests|submissions|data|calls|e-?mails?|orders|payments)[ ](?:sent|"
                rf"submitted|addressed|made)[ ]to[ ]({_NP})(?=[ ]{_BE}[^.;\n]{{0,40}}?(?:{_HIT}|processed|held))"
            ),
            rf"\b(?:users of|access to|customers of|sign-?in to|log-?in to)[ ]({_NP})(?=[ ]{_BE})",
            (
                rf"^[\s\-*•,]*(?:(?:and|but|so|or|@\w+|(?:during|"
                rf"in) which(?: time)?)[ ])?(?:{_CAUSE})?{_LEAD}(?:{_DET}[ ])*{_NOT_SUBJECT}({_NP})[ ]{_BE}(?!{_DOING})"
                rf"(?=[^.;\n]{{0,90}}?{_HIT})"
            ),
            (
                rf"^[\s\-*•,]*(?:{_CAUSE})?{_LEAD}(?:{_DET}[ ])*{_NOT_SUBJECT}({_NP})[ ](?:cannot|can\'t|"
                rf"stop(?:s|ped)?(?![ ](?:of|in|for|on)\b)|times? out|hangs?|broke|clos(?:es?|ed)|fail(?:s|ed)?|shuts?|"
                rf"(?:reboots?|restarts?)(?![ ](?:of|for|on)\b)|crash(?:es|ed)?|lose)\b"
            ),
            (
                rf"\b(?:customers|homes|households|properties|residents|businesses|people) (?:in|around|across|at|"
                rf"on) (?:parts of )?({_NP})(?=[ ](?:lost|lose|will (?:lose|experience|have|see|be without)|"
                rf"are (?:currently )?without|were without|have no|have been|had no|may (?:have|lose|see|experience))\b)"
            ),
            (
                rf"\b(?:knock(?:ed|s|ing) out|cut|lost|left|leav(?:es|ing)|interrupted|without|"
                rf"out)\b[^.;\n]{{0,40}}\b(?:customers|homes|households|properties|residents|businesses|people|"
                rf"premises)[ ](?:in|around|across)[ ](?:parts of[ ])?({_NPS}){_STOPS}"
            ),
            (
                rf"\b(?:interrupt(?:s|ed|ing)?|disrupt(?:s|ed|ing)?|affect(?:s|ed|ing)?|cut(?:s|ting)?(?: off)?|lost|no|"
                rf"without|limited|reduced|low|restor(?:e|ed|ing)|turn(?:ed)? off|"
                rf"switch(?:ed)? off)[ ](?:the )?(?:(?:drinking )?water|power|gas|electric(?:ity)?|heat(?:ing)?|internet|"
                rf"phone|mains|network)?[ ]?(?:supply|supplies|service|services|pressure|power|water|electricity|gas|"
                rf"coverage)[ ](?:to|in|at|for|across|around)[ ](?:\d+ (?:homes|properties|customers|premises|"
                rf"households) in )?(?:{_DET}[ ])*({_NPS}){_STOPS}"
            ),
            (
                rf"\b{_UNABLE}[ ](?:process|accept|make|take|send|receive|"
                rf"deliver)[ ](?:(?:{_DET}|new|any)[ ])*{_NOT_SUBJECT}({_NPS}){_STOPS}"
            ),
            (
                rf"^[\s\-*•,]*(?:{_DET}[ ])*{_NOT_SUBJECT}(?=(?-i:[A-Z])|\S+[ ]\S+[ ]\S|\S+[ ]re-?opened|"
                rf"\S+[ ]opened)({_NP})[ ](?:(?:have |has )?(?:re-?)?opened|"
                rf"(?:has |have )?(?:come|came|gone|went) (?:back|live|online)|(?:has |have )?(?:recovered|returned))\b"
            ),
            (
                rf"\bfor[ ](?:all )?(?:residents|customers|households|properties|premises|homes|consumers|"
                rf"subscribers)[ ](?:of|in|on|at|along)[ ](?:{_DET}[ ])*({_NPS}){_STOPS}"
            ),
            (
                rf"\b(?:power|water|gas|electricity|services?|supply|supplies|heating|"
                rf"internet)\b[^.;\n]{{0,24}}\b(?:restored|back(?: on)?|reconnected)[ ](?:to|for|"
                rf"in)[ ](?:(?:all|most|the|remaining|affected|\d[\d,]{{0,8}})[ ])*(?:customers|homes|households|properties|"
                rf"residents|businesses|people|premises)[ ](?:in|around|across|on|of)[ ](?:parts of[ ])?({_NPS}){_STOPS}"
            ),
            rf"\bexpect[ ](?:{_DET}[ ])*({_NP})[ ]to (?:be|come|return)\b",
            rf"\b(?:log|sign)[ ]?(?:in|on)[ ](?:via|through|using|with)[ ](?:{_DET}[ ])*{_NOT_SUBJECT}({_NPS}){_STOPS}",
            (
                rf"\b{_UNABLE}\b[^.;\n]{{0,40}}?\b(?:via|through|using|on|in|"
                rf"with)[ ](?:{_DET}[ ])*{_NOT_SUBJECT}((?:mobile |web |online )?(?:app|website|web ?site|portal|site|"
                rf"platform|e-?shop|store)\w*(?:[ ](?:and|or)[ ](?:{_DET}[ ])?[\w\-]+(?:[ ][\w\-]+)?)?){_STOPS}"
            ),
            rf"(?<!not )\b{_ACCESS}[ ](?:(?:{_DET}|new|any)[ ])*{_NOT_SUBJECT}({_NPS}){_STOPS}",
        )
    ),
    works=tuple(
        caseless(pattern)
        for pattern in (
            rf"^[\s\-*•]*(?:{_CAUSE})?{_LEAD}(?:{_DET}[ ])*{_NOT_SUBJECT}({_NP})[ ]{_BE}(?=[^.;\n]{{0,40}}?{_DONE})",
            (
                rf"^[\s\-*•,]*(?:{_CAUSE})?{_LEAD}(?:{_DET}[ ])*{_NOT_SUBJECT}({_NP})[ ](?:(?:is|are) moving|moves?|"
                rf"migrates?|relocates?|switch(?:es)? over|will (?:move|migrate|relocate|switch)|gets?)\b"
            ),
            (
                rf"\bflush\w*[ ](?:of )?(?:the )?(?:[\w\-]+[ ])?(?:water ?mains?|mains|hydrants?|pipes|pipework|drains|"
                rf"sewers?|system)[ ](?:in|on|along|at|around|across)[ ](?:parts of )?({_NPS}){_STOPS}"
            ),
            (
                rf"\b(?:hydrants?|(?:water ?)?mains?|pipe|sewer) (?:flushing|replacement|renewal|repairs?|works?)[ ](?:in|on|"
                rf"along|at|around|across)[ ](?:parts of )?({_NPS}){_STOPS}"
            ),
            rf"\bbehind[ ](?:{_DET}[ ])*({_NPS}){_STOPS}",
            rf"\b{_WORK_ON}[ ](?:{_DET}[ ])*{_COMPONENT}(?:{_DET}[ ])*{_NOT_SUBJECT}({_NPS}){_STOPS}",
            (
                rf"^\W*(?:\[[^\]]{{1,30}}\][ ]?)?(?:(?:planned|scheduled|emergency|urgent|upcoming|reminder|notice|update|"
                rf"weekly|nightly|routine|cancelled|postponed|completed|resolved|investigating|tonight|"
                rf"tomorrow)\b[ :\-]{{0,3}})*"
                rf"(?:(?:maintenance|outage|downtime|work)\b[ :\-]{{1,3}})?({_NP})[ ](?:(?:is|"
                rf"are)[ ])?(?:[\-:|][ ])?(?:(?:planned|scheduled|emergency|weekend|overnight|service)[ ])*(?:maintenance|"
                rf"outages?|downtime|unavailab\w+|upgrade|interruptions?|shutdown|offline|down|closed|migration|disruption|"
                rf"suspended|reboots?|restarts?)\b"
            ),
            (
                rf"^\W*(?:planned |scheduled |emergency )?(?:maintenance|outage|downtime|"
                rf"planned work)[ ]?[:\-][ ]({_NP})(?=[ ]?(?:[\-(,|:]|$))"
            ),
        )
    ),
    clause=caseless(
        # Each alternative begins with one of these characters, which are searched quickly.
        (
            rf"[;\n\t!?.:, ](?:(?<=[;\n\t!?])|(?<=\.)(?<![ap]\.)(?<![ap]\.m\.)(?=\s|$)|(?<=[ ])[\-–—][ ](?!{_STATE})|"
            rf"(?<=:)(?=[ ](?!{_STATE}|(?=\S{{0,30}}\d)[A-Za-z]\w{{0,12}}[\-/._#]))|"
            rf"(?<=,)(?=[ ](?:[\w\-]+[ ]){{1,4}}(?:stays?|remains?|continues?|keeps?|is not|are not|will not|works?)\b)|"
            rf"(?<=,)(?=[ ](?:and|but|so|while|which|when|during which)[ ](?!the\b[^,.;]{{0,40}}$))|"
            rf"(?<=[\w)][ ])(?:while|because|so that|and|but|so|"
            rf"when)[ ](?=(?:your|you|it|we|there|they|this|expect|please)[ ]))"
        ),
    ),
    split=caseless(
        r"\n|;[ ]?|[ ]\|[ ]|[ ]/[ ](?=[A-Z0-9]+[-/]\S*\d)|,[ ](?:and|or|as well as)[ ]|,[ ]|[ ](?:and|&|or|plus|as well as|nor)[ ]",
    ),
    joint=caseless(
        (
            rf"(?:(?:the|our|your)[ ])?(?!(?:[\w\-]+[ ]){{0,2}}{_GENERIC}[ ])[\w\-]+(?:[ ][\w\-]*[^s\W])?[ ](?:and|"
            rf"&)[ ](?!the\b|our\b)[\w\-]+(?:[ ](?!of\b)[\w\-]+){{0,2}}[ ]?{_GENERIC}"
        ),
    ),
    head=caseless(
        rf"(?:{_WORK_OF}|(?-i:Scheduled|Planned)(?=[ ](?:(?-i:[A-Z0-9])|maintenance|work|outage|downtime|upgrade|"
        rf"update|migration|interruption|shutdown))|(?-i:Reminder:?)|the|our|your|its|their|partial|full|temporary|"
        rf"routine|regular|neither|either|and|or|nor|that|this|while|access(?:ing)? (?:to )?(?=the )|access to|"
        rf"log(?:ging)?[ -]?(?:in|on)[ ]?to|sign(?:ing)?[ -]?in[ ]?to|using|use of|connecting to|"
        rf"(?:connections?|requests?|calls?) to|users of|(?:customers|users|clients|merchants) using|"
        rf"customers (?:along|in|of|on)|(?:power|water|gas|electricity|heating|supply)[ ](?:in|at|for)|"
        rf"(?:power|water|gas|electricity|electric|heat|heating)[ ](?:supply|supplies|services?)[ ](?:to|in|at|for)|"
        rf"(?:view|submit|make|access|use|see|check|download|upload|edit|create|change|update|manage|track|pay|file|"
        rf"request|place|renew|order|print|search)[ ](?:your|the|any|new|our)|services? (?:to|at|in)|"
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
            r"internet)|of (?:our|the|your) (?:bank|company|university|institution|ministry|department|corporation|"
            r"organi[sz]ation)|respectively|listed|below|listed below|mentioned|concerned|only|and|or|but|of|for|on|"
            r"overnight|tonight|currently|beginning|starting|since|also|both|each|all|themselves|itself|now|today|etc|"
            r"\((?:window|phase|batch|slot)[ ]\w+\))$|[ ]?\($"
        ),
    ),
    junk=caseless(
        r"\b(?:that|which|who|whose)$|\b(?:this|these|those|said)[ ](?!week|month)|\bestimates?\b|\bbacklog\b|"
        r"\bits\b|^(?:queued|running|pending|existing|active)[ ]|^(?:finish|start|begin|end)(?:es|s|ing)? by$|"
        r"^(?:files|queries|requests|uploads|jobs|taxpayers|nationwide|workloads|power|water|gas|electricity|"
        r"heating)$|\bsessions$|^bilateral$|^(?:it|he|she|they|we|you|there)\b|^(?:first |initial )?reports?\b|"
        r"^jobs\b|^nothing$|^(?:(?:kind |best )?regards|sincerely|yours)\b|"
        r"(?:^|/ ?|[ ])(?:night|window|phase|stage|batch|slot|step|activity|noite|nacht|nuit|notte|noche) ?\d+$|"
        r"^ref\b|^(?:planned )?outage (?:start|end|ref)|^(?:kindly|reminder|note|attention|important|warning|"
        r"started|began|begun|standard|one|two|three|four|five|six|ten|span|autumn release|new release|"
        r"(?:new|next) version|originally|quick|brief|short|all[- ]day|offline|down|online|owing to|holiday|spring|"
        r"fiscal|hotfix|announced|information|actual|restored|resolved|delayed|extended|"
        r"(?:service|power|supply|link) (?:restored|resolved|back)|"
        r"(?:two|three|four|five|six|several) (?:hours|minutes|days|nights|weeks|windows))$|\bnone$|"
        r"^information (?:about|on)\b|^(?:originally|owing)\b|"
        r"^(?:and|on|at|from|when|by|for|during|after|before|starting|beginning|due|to|expect|of|in|with|as|until|"
        r"while|because|since|so|if|or|but|not|no|which|who|whose|where|then|than|there|once|please)\b(?!-)|"
        r"^(?:it|its|we|you|they|them|this|that|these|those|here|what|who|users?|customers?|clients?|merchants?|"
        r"passengers?|shoppers?|callers?|visitors?|residents?|families|students?|employees|drivers?|players?|"
        r"(?:all |our )?(?:staff|tenants)|work|works|the work|maintenance|the maintenance|service|services|system|"
        r"systems|outage|outages|an outage|one|all|some|both|several|many|others?|everything else|everything|"
        r"engineers|crews|our engineers|times?|start|starts|end|ends|begins?|finish|date|day|dates|window|"
        r"windows?(?: \w)?|impact|region|data|messages|traffic|members|calls?|details|technicians?|vendor|staff|"
        r"orders|duration|notice|n/?a|none|tbd|tba|yes|no|"
        r"planned events?|period|status|reason|location|reference|ticket|type|effect|scope|sessions?|connections?|"
        r"requests?|new ones|the rest|rest|time|hours?|minutes|batch \d|batch|wave \d|phase \d|night|weekend|"
        r"weekdays?|month|week|place|"
        r"following|warning|advance|progress|full|part|total|same|team|office|offices|inconvenience|disruption|"
        r"downtime|interruption|possible|available|unavailable|local|utc|circuit|circuits|expected|the|our|your|an?|"
        r"everyone|@everyone|here|between|retry|regular|wartungsfenster(?: /)?|interim report|"
        r"event (?:time|onset|date)|change of terms|links?|ports?|redundancy|repairs?|follows|"
        r"(?:(?:the |your )?following |affected |your )(?:links?|lines?|circuits?|services?|systems?|connections?|"
        r"customers?|users?|windows?|network)|(?:all )?students(?: and staff)?|hours?|id|ids|ref|reference|"
        r"production|current one|new one|whatever|planned|scheduled|original|revised|actual|previous|previously|now|"
        r"each|every|was|level|news|events|tier \d|branch(?:es)?|buildings?|us|counters?|the counters?|issues?|"
        r"problems?|incidents?|again|once again|instead(?: of)?|overnight|shutdown)$|^(?:hey|hi|hello|dear)\b|"
        r"^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.?[ ]?\d|"
        rf"\b(?-i:{_VERBS})\b|^an?[ ]|(?:^|[ ])(?:maintenance|outages?|downtime|interruptions?|upgrades?)$|"
        rf"^(?:actual|planned|scheduled|expected|estimated|new|old|original|previous|earlier|existing|prior|revised|"
        rf"amended|updated|maintenance|outage|service)[ ](?:start|end|finish|begin|window|schedule|slot|timing|time|"
        rf"date|completion|restoration|recovery)|^(?:cancellation|period)$|"
        rf"^(?:start|end|begin(?:ning)?|finish|execution|event)(?:[ ]?(?:/|&|and)[ ]?(?:end|finish))?[ ](?:date|"
        rf"time)\b|^(?:start|end|from|to|finish)[ ]?\(|^(?:open|closed|confirmed|cancell?ed|completed?|withdrawn|"
        rf"postponed|dispatched|approved|pending|unplanned|investigating|identified|monitoring|resolved|restored|"
        rf"in progress|no longer needed|goes ahead)(?:[ ]?/[ ]?\w+)?$|"
        rf"^(?:facility|us/(?:pacific|eastern|central|mountain))$|^\d+[ ]?[GM]bps$|^\(|"
        rf"^(?:emergency|urgent|planned|maintenance performed|availability|list)$|^(?:less|more|fewer) than\b|"
        rf"^within \d|^(?:timed|announced?|completely|fully|partly)\b|^(?:etr|eta|rfo|re|fw|fwd|cut)$|"
        rf"^(?:why|who|what|when|where|reason|cause|purpose|note)[ ]?:|"
        rf"^(?:usually|about|around|up|approximately|roughly|putting|there|almost|nearly|just|only|still|very)\b|"
        r"\b(?:we|you|i|please|thank|thanks|regret|sorry|apologi[sz]e|inconvenience|notified|informed|expected|"
        r"dear)\b|\d{1,2}:\d\d|^(?!\d{6,12}$|\d{1,3}-\d{6,12}$)[\d\W]+$|@|"
        r"^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?:each|every)[ ]|"
        r"^new (?:jobs|requests|orders|calls|messages|sessions|connections|builds|logins)$|^unfortunately\b|"
        r"^tests?$|^(?:un)?planned$|^change of date$|[ ](?:which|who)[ ]|"
        r"^(?:finish|start|end)(?:ing)? (?:time|date)$|^\d+(?:\.\d+)+[ ](?-i:[a-z])|^general public$|"
        r"^media statement$|^(?:(?:winter|summer|spring|autumn|fall|christmas|easter|mid-?term|"
        r"semester)[ ])?(?:break|holidays?|vacation|recess)$|^inclusive$|"
        r"^\d+(?:[.,–-]\d+)?[ ]?(?:%|hours?|minutes?|min|h|seconds?|ms)\b|"
        r"^(?:january|february|march|april|may|june|july|august|september|october|november|december)\b",
    ),
    skip=caseless(
        r"\b(?:never affected|(?:is|are) never|works (?:fine|well)|still works?|"
        r"please (?!note|be (?:aware|advised|informed)|take note)|not (?:be )?affected|unaffected|without change|"
        r"stays? up|keep(?:s)? (?:working|their)|will (?:continue|keep|remain|stay|still)|"
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
    titles=tuple(
        caseless(pattern)
        for pattern in (
            (
                rf"\b(?:outage|fault|failure|interruption|degradation|down|loss of service|restored|resolved)[ ]?(?:on|of|"
                rf"for|at|:|-|–)?[ ](?:(?:circuit|service|link)[ ])?(?!(?:INC|CHG|CRQ|CASE|REF|TT|SO|CM|PM|PW|MW|NE|"
                rf"EV)[-_]?\d|\d)({IDENTIFIER})"
            ),
            (
                rf"^\W*(?:\[[^\]]{{1,30}}\][ ]?)?(?:{_STATUS}\b[ :\-|]{{0,3}})*(?-i:([A-Z][^:|\[(]{{1,50}}?))[ ]?[\-:|][ ]"
                rf"(?:(?:planned|scheduled|emergency|urgent|weekend|overnight|system|service)[ ])*{_EVENT}\b"
            ),
            (
                rf"^\W*(?:\[[^\]]{{1,30}}\][ ]?)?(?:{_STATUS}\b[ :\-|]{{0,3}})*(?:{_EVENT}[ ](?:of|on|for|to|in)[ ]|"
                rf"{_EVENT}[ ]?[:\-|][ ])(?:the[ ]|our[ ])?([^:|\[(,]{{2,60}}?)(?=[ ]?(?:$|[\[(|:,]|[ ][\-–]|"
                rf"[ ](?:on|from|at|this|tonight|tomorrow|is|are|has|to|extended|scheduled|planned|[\d])\b))"
            ),
            (
                rf"^\W*(?:\[[^\]]{{1,30}}\][ ]?)?(?:{_STATUS}\b[ :\-|]{{0,3}})*(?:the[ ]|"
                rf"our[ ])?([^:|\[(]{{2,50}}?)[ ](?:is |are |was |were )?(?:(?:planned|scheduled|emergency|weekend|overnight|"
                rf"service|temporarily|currently)[ ])*(?:{_EVENT}|unavailable|offline|down|closed|suspended|postponed|"
                rf"degraded|slow)\b"
            ),
            (
                rf"^(?!(?:{_STATUS}|{_EVENT}|extension|delayed|service status|new|action|outage|note|"
                rf"urgent)\b)([A-Z][\w\-]{{1,20}}(?:[ ][\w\-]{{1,20}}){{0,3}}):[ ]"
            ),
        )
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
)
