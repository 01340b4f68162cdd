"""English words that several patterns share, as alternatives of a pattern."""

ABOUT = r"(?:[ ](?:about|approximately|around|roughly|approx\.?|the|this))?"
AT = rf"(?:(?:[ ]|^)(?:at|on|by|around|about|from|until|to|for|before|in|towards|toward|near))?{ABOUT}[ :(]*$"
BACK = (
    r"(?:back(?!-)|restor\w+|usable|available again|complet\w+|resolv\w+|online|finish\w*|re-?open\w*|resum\w+|return\w*|recover\w*|fixed|"
    r"end(?:s|ed|ing)?|repaired|over|done|up again|clear\w*|sorted|energi[sz]ed|reconnect\w*|reinstat\w*|re-?establish\w*|normali[sz]\w+|lifted|running again|working again|normal|put back|rectif\w+|executed|processed|delivered|caught up|through(?= (?:at|by|around|about)\b))"
)
SHEDDING = r"(?:(?:load|rota|rotational|rotating|rolling)[ \-]?(?:shedding|reductions?|cuts?|disconnections?|blackouts?|outages?)(?! (?:schedule|timetable|slot|map|app|status)))"
"""Power is cut area by area because there is too little of it."""
DOWN = (
    rf"{SHEDDING}|"
    r"maintenance|outage|downtime|\bdown\b|offline|off-line|unavailable|(?:\bnot|n't) (?:be )?(?:available|accessible|accept\w*|possible|usable|reachable|able|run\b|work(?:ing)?\b(?! on (?!\d|\w+day))|operat\w*|tak(?:e|ing) (?:new|any|booking|order|payment)|process\w*|respond\w*)|interrupt\w*|suspen\w+|"
    r"shut\w*|upgrad\w+|reboot\w*|restart\w*|patch\w*|migrat\w+|\bclosed?s?\b|\bclosing\b|cannot|unable|inaccessible|unreachable|disrupt\w*|"
    r"degrad\w+|read-only|service window|cut-?over|fail(?:ing)?[ \-]?over|replac\w+|refresh\w*|swapp\w+|serviced|taken out|\boff\b|(?:planned|scheduled|urgent|emergency|essential) (?:\w+ ){0,2}(?:works?|event|activity|intervention|repairs?|replacement)\b|you(?:'ll| will) be affected|"
    r"stays? off|will not (?:be able|accept)|network work|scheduled work|splic\w+|relocat\w+|moving|loss of|swap|drained|service break|neither\b[^.;]{0,60}\bavailable|no longer (?:be )?available|\bno (?:[\w\-]+ )?(?:access|login)\b|planned interventions?|\b(?:doing|do|carry out|carrying out|perform|performing) (?:some |a bit of |essential |urgent |routine )?works? (?:on|to|in|at)\b|\bbreaks? (?:of|in)|will be paused|(?:is|are|be) paused|re-imaged|renew\w*|rebuil\w*|lose (?:your |the |all )?(?:connection|service|power|access|supply|internet)|disconnect\w*|switch(?:ed|ing)? ?-?over|slow(?:ness|er|ly|down)|\bno (?:trains?|trams?|bus(?:es)?|ferr(?:y|ies)|flights?|sailings?|services?)\b[^.;\n]{0,24}\b(?:run|operate|sail|depart|stop)\b|\bhits?\b (?:of|on|to)|\b(?:drop|flap)\b(?= (?:for|briefly|once|twice|out))|(?:see|have|experience|suffer|expect) (?:an?|one|two|several|brief|short) (?:\w+ ){0,2}(?:hits?|flaps?|drops?|breaks?|interruptions?)\b|reseat\w*|re-?patch\w*|recabl\w*|re-?terminat\w*|(?:be|go|goes) dark|traffic loss|packet loss|out of (?:service|use|action|order|commission|operation|reach|bounds)\b|\bgets? (?:\w+ ){1,3}?(?:firmware|patches|refit|overhaul)\b|\bgets? (?:(?:its|their|the|an?) )?(?:new |regular |routine |annual |yearly |quarterly |monthly |weekly )(?:\w+ ){0,2}?(?:updates?|service|software|operating system|battery|batteries)\b|\bflush(?:ing|ed|es) (?:of )?(?:the )?(?:water|drain|fire|mains?|hydrants?|pipes?|sewers?)|(?:mains?|hydrant|pipe) flushing|no (?:network|internet|access|connection|power|electricity|gas|supply|(?:hot )?water|heating|cooling|light|signal|broadband|wi-fi)\b|reindex\w*|refused|\bwithout (?:broadband|internet|phone|service|water|power|gas|electricity|heating|supply)\b"
)
FUTURE = r"(?:will|to be|going to|expect\w*|estimat\w*|hope\w*|plan\w*|should|aim\w*|anticipat\w*|ETA|likely|target\w*|foresee\w*|forecast|think to|intend\w*|count(?:ing)? (?:on|with))"
HOURS = (
    r"(?:weekdays|(?:opening|office|business|support|working|desk|visiting|branch|counter|banking) hours|(?<!early )(?<!small )(?<!morning )(?<!evening )(?<!afternoon )(?<!night )(?<!overnight )(?<!late )(?<!between the )\bhours (?:are|of)\b|\bhours:|opening times|(?:is|are|be|,) open|open (?:from|daily|every|weekdays|monday|between|until)|support (?:is|hours|from|line is|desk)|email support|call[- ]?back|(?:visiting|opening|collection|delivery) times|(?<!not )(?<!no )(?<!n't )answers?\b|"
    r"(?:call|phone|ring)(?: us)?(?: on| at)? [+(\d]|(?:help ?desk|service desk|help line|helpline|customer care|support|(?:call|contact|customer|service|information|help|support|emergency) cent(?:re|er))\b[^.;\n]{0,24}\b(?:open|available|staffed|reachable|hours|\d{3})|customer care:|"
    r"\bshifts?\b|staffed|monday (?:through|to) friday|mon ?- ?fri|webinar|(?:help|drop-?in|info\w*|training|q&a)\b[^.;\n]{0,12}sessions?|interviews?|\bcourses?\b(?! (?:registration|catalog\w*|selection|management|portal|platform|system|website)| (?:will be|is|are) (?:temporarily )?(?:paused|suspended|unavailable|closed|offline|not available))|\btraining\b|meetings? (?:takes? place|is|are|on|at|from))"
)

WORK = r"(?:maintenance|outage|work|window|upgrade|migration|event|change|downtime|notice|interruption|replacement|shutdown)"
