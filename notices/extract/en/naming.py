"""How English names what is affected."""

import re

from notices.extract.names import Naming

_BE = r"(?:will|is|are|was|were|goes?|went|may|might|can|cannot|could|stays?|stopped|has|have|should|would|closes?|show|return|needs?|gets?)\b"
_HIT = (
    r"(?:unavailable|\bnot\b|offline|\bdown\b|suspend|closed?\b|interrupt|restart|reboot|upgrad|serviced|patched|unable|fail|partial|slow|delay|"
    r"\blate\b|degrad|read-only|disrupt|taken|\bshut|migrat|moved|replaced|affected|stopped|limited|low or no|\boff\b|declined|unreachable|"
    r"inaccessible|maintenance|stale|accepting|dropped|without warning|5xx|errors?\b|extended|for the)"
)
NAMING = Naming(
    lists=(
        re.compile(r"\b(?:deposits and withdrawals|users of|access to)[ ]([^,.;:\n]{2,80}?)(?=[ ](?:will|is|are))", re.IGNORECASE),
        re.compile(
            r"\b(?:reboot|restart|upgrade|patch|replace|replacement of|upgrade of|maintenance (?:of|on|for)|rotation of|migration of|outage of|shutdown of|work on|failover of|behind)[ ](?:the|our|both|all|your)?[ ]?((?!will|is|on|at)[^,.;:\n]{2,60}?)(?=[ ](?:on|at|from|tonight|tomorrow|between|will|to|planned|is|has|for|in|with|over|scheduled|during)\b|$)",
            re.IGNORECASE,
        ),
        re.compile(
            rf"^[ \n]*(?:(?:for|to|starting|by|due|because|during|on|in|as|from|while|at|after|this|beginning|last|with)\b[^,]{{0,90}}?(?:,[ ]|[ ](?=(?:the|our)[ ])))?"
            rf"(?:the|our|your|both|all|key|some|most|while|that)?[ ]?([A-Za-z][^.;:\n]{{1,110}}?)[ ]{_BE}(?=[^.;\n]{{0,80}}?{_HIT})",
            re.IGNORECASE,
        ),
    ),
    clause=re.compile(
        r"[;\n\t]|(?<![ap])[.](?=\s|$)|,(?=[ ](?:and|but|so|while|which|when)[ ])|[ ](?:while|because|so that|and|but)[ ](?=(?:the|our|your|all|you|it|we|there)[ ])"
    ),
    split=re.compile(r",[ ]and[ ]|,[ ]|[ ](?:and|&|plus)[ ]", re.IGNORECASE),
    head=re.compile(
        r"(?:the|our|your|both|key|some|and|or|that|this|while|access to|users of|customers (?:along|in|of)|services?|incl\.?|including|[-*•]|\d{1,2}[.)])[ ]",
        re.IGNORECASE,
    ),
    tail=re.compile(r"[ ](?:services?|systems?|only|which|that|currently|also|both|each|all)$", re.IGNORECASE),
    junk=re.compile(
        r"^(?:when|what|window|scope|which|run|an|asia|europe|records|restoring|database patching|answers|how|re|public)\b|^(?:and|on|at|from|when|by|for|during|after|before|starting|beginning|due|to|expect|of|in|with|as|until)\b|^(?:it|work|value|start|end|maintenance)\b|\d{1,2}:\d\d|^(?:we|it|you|they|this|that|there|here|what|who|users?|customers?|the work|work|maintenance|no|please|service|services|an outage|outage|engineers|crews|our engineers|times|time|start|end|date|window|impact|region|all|one|dear .*|"
        r"messages|everything else|data|reads|writes|i|he|she|sorry|some customers|consumers|members|calls?|details|technicians?|the vendor|vendor|staff|orders|the maintenance|duration|notice|planned events?)$|"
        r"\b(?:we|you|your|please|thank|regret|sorry|if|not|don't|because|inconvenience|notified|informed|started|extended|planned|scheduled)\b|^[\d\W]+$|expected|interruption",
        re.IGNORECASE,
    ),
    skip=re.compile(
        r"\b(?:not affected|unaffected|without change|stays? up|keep working|continues?|remain available|are not part|as usual|normally|stay visible|in normal operation|no impact|not part of|can still|can be reached|throughout)\b",
        re.IGNORECASE,
    ),
    label=re.compile(
        r"(?:affected(?: services?| systems?| areas?)?|what is affected|services?(?: affected| impacted)?|systems? affected|scope|areas?|circuits?|impacted \w+|components?|X-MAINTNOTE-OBJECT-ID[^:\n]{0,40})[ ]?[:\t\n][ ]?([^\n;]{2,200}?)(?=[.,][ ]*(?:impact|expected)|[.]?\s*(?:$|\n)|[.][ ])",
        re.IGNORECASE,
    ),
    plain=re.compile(
        r"[ \n*\-]*((?![^\n]{0,60}(?:\bwill\b|\bdear\b|maintenance|notice|window|start|\bend\b|when|\btimes?\b|dates?|following))[A-Z][^,.;!?\n]{1,50}?)[ :(]{0,3}"
    ),
)
