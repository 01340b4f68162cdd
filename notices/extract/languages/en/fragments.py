"""Stretches of English that a time or a clause cut off, and headings of notices: they look like names and are none."""

_BROKEN_OFF = (
    r"[ ](?:the|(?-i:an?)|to|by|as|from|into|than|if|until|till|never|still|they|our|your|their|between|we|you|i|when|"
    r"while|whether|because|with|at|about|this|these|instead|meanwhile|within|behind|is|are|was|were)$|"
    r"[ ](?-i:WILL|IS|ARE|WAS|HAS|BE|GOES)(?:[ ]|$)"
)
"""What ends before that to which its last word leads, or is a sentence in capitals."""
_ASKED = (
    r"^(?:forget|bring|reply|open|turn|finish|stop|hoped?|fixed|taken|turned|switched|run|boil|fill|keep|check|try|save|log|"
    r"sign|visit|report|download|restart|unplug|update|use)[ ](?:the|an?|your|it|this|that|to|back|on|off|in|out|any|all|"
    r"down|by|supplying)\b"
)
"""What somebody is to do."""
_PREDICATES = (
    r"^(?:(?:\w+ly )?(?:resumed|confirmed|powered|brought|handed|wrapped|given|first promised|leaving|taking|severed|threw|"
    r"halted|paused|implemented|arranged|discontinued|unchanged|well (?:inside|within|ahead|before)|ahead of|given that|"
    r"according to|near|under|between|meant|let|except|limited by|remember|treat|yell|drive|seeing|kicks?|wants?|locked|"
    r"delivered|instead of))\b|"
    r"[ ](?:happens|loads|replaces?|severed|threw|piled|recalculates|retires|flushes|foresees|says?|reckon|saw|"
    r"follow(?:s|ed)|pauses?|moves|moved to|reported|arranged|said|stays?|flapping|throwing|whose|whom)\b"
)
"""A clause without its subject, or with it."""
_NEWS = (
    r"(?:notice|circular|message|bulletin|advisory|announcement|communiqu[ée]|update|alert|ticket|memo|newsletter|makluman|"
    r"drift(?:s)?info|rca|rfo|subject|interim|major(?: incident)?|fault|amended|n\.)"
)
_HEADINGS = (
    rf"^(?:(?:advance|public|exchange|change|operating|operational|service|weekly|member|recurring|important|customer|market|"
    rf"system)[ ])?{_NEWS}(?:[ ](?:n\.|no\.?|of|#)?[ ]?(?:[\w/.\-]*\d[\w/.\-]*|system))?$|"
    r"^(?:[\w\-]+ ){0,3}(?:service window|migration|overrun|swap|enhancement|closure|re-?cabling|fork|disruption|(?-i:works))$|"
    r"^(?:changed? (?:of )?(?:date|hour|day|time|plan)s?|[\w ]{0,30}good again|two short|door hanger|both days included|"
    r"(?:phase|step|sitting|shutdown|week|day|part|round|wave) (?:\d+\w?|[a-z]|one|two|three|four)(?: \([^()]*\)?)?|"
    r"under way|board meeting)$"
)
"""What is announced, and by what; the steps of it."""
_LABELS = (
    r"^(?:reported|opened|off|onwards?|plan|finishes|closes|out|taken|moves?|archiving|distribution|communicated|"
    r"reservation|departure|evening|slot|contingency|suspended|floor|patches|stop|section|new target|time of \w+|"
    r"start of \w+|same hours|delivery|version|failover|people|nobody|anything|themselves|failure|meters|gates open|"
    r"corrected|closing|opening|timings?|correction|fixed|partial|back|reply|switched (?:off|on)|"
    r"supply (?:lost|off|on)|last (?:refreshed|updated)|"
    r"(?:suspension|closure|adjustment|shutdown) period|(?:alternate|rain|back-?up) date|"
    r"period of (?:the )?\w+|stage [a-z\d]|without \w+|(?:\w+ )?local time|earlier|later|gave \w+|figure)$"
)
"""Words that stand before times as labels do, or behind them as verbs do."""
_GREETINGS = r"\b(?:kia ora|bonjour|namaste|salam)\b|^(?:kind|valued|gentle|esteemed|respected|honou?red) \w+$"

FRAGMENTS = rf"[→※|{{}}]|^~|{_GREETINGS}|{_BROKEN_OFF}|{_ASKED}|{_PREDICATES}|{_HEADINGS}|{_LABELS}"
"""A stretch in which it is found is a piece of a sentence or the heading of a notice."""
