"""Words that single questions of the engine ask for."""

from notices.extract.en.vocabulary import BACK, DOWN, FUTURE

WORDS = {
    "length_first": r"^ (?:each )?(?:from|starting|beginning|commencing)(?: (?:at|from|on|around|about|approximately))?[ ]*$",
    "day_label": r"^\W*(?:when|dates?|period|(?:maintenance |outage |planned )?(?:window|dates?|days?)|all day)[^:\n]{0,12}[:\t]",
    "hypothetical": r"^\W*(?:if|should)\b|\?\s*$|no incidents",
    "not_extension": r"deadline|filing|registration|validity|opening hours",
    "not_recovery": r"\b(?:once|as soon as)\b|\bno\b[^.]{0,20}(?:needed|downtime)|^\W*if\b",
    "informing": r"\bwebinar\b|\bhiring\b|\bvacanc|\brelease notes\b|\bsurvey\b|\bnewsletter\b|\bworkshop\b|\btraining course\b",
    "stop": DOWN,
    "sudden": r"unplanned|crews|struck|load shedding|power cut",
    "back": BACK,
    "earlier": (
        r"\breminder\b|previous(?:ly)? (?:notice|announce\w*|notified|communicat\w*)|earlier (?:mail|notice|e-?mail|announcement)|announced (?:for|earlier|on|in)|as (?:previously )?(?:announced|planned|scheduled)|"
        r"we planned|originally|(?:started|in progress) as planned|rescheduled|correction|(?:^|\n)\W*(?:monitoring|identified|investigating)\b|ahead of schedule"
    ),
    "restored": r"(?:restor\\w+|re-?open\\w*|resum\\w+)[ :]([^,.;\\n]{2,60})",
    "label_cell": r"start|end|date|time|duration|when",
    "contact": r"contact|phone|owner|no\\.|region|date|zone",
    "hard": r"unavailable|offline|\\bdown\\b|not (?:be )?(?:available|able|accept)|unreachable|inaccessible|closed|suspended|cannot|shut|outage\\b(?! up to)|stopped|fail",
    "available": r"^[ \\n]*(?:the |all |our )?([A-Za-z][^.;:\\n]{2,60}?)(?: itself)? (?:(?:will|do|does) )?(?:keeps? working|continues?(?: to work| normally| without change)?|(?:is|are|will|be) (?:not|un)[ ]?affected|stays? (?:up|available|visible)|remains? (?:available|up)|operates? normally|(?:is|are) available as usual|can be made throughout)",
    "workaround": r"\\b(?:please use|use the|you (?:may|can) (?:use|still)|in the meantime|instead\\b|bring cash|direct links|emergency procedure|work-?around|paper slips|offline mode|can be (?:reached|used) through)",
    "data_effect": r"\\b(?:buffered|delayed|not (?:be )?lost|stale|partial results|processed when|will be (?:queued|processed)|backlog|resubmit)",
    "all_times": r"all (?:times|dates)|times (?:are|in|shown)|dates and times",
    "each": r"\beach\b",
    "not_length": r"in advance[^|]{0,3}$|(?:at least|older than|every|per|within the last)[ ]\|?$|\|[ ]?(?:ahead|in advance|before|days ahead|after|ago|old|later|earlier)",
    "stop_days": DOWN,
    "not_bounds": r"backup",
    "eta": rf"\bETA\b|within|{FUTURE}[^.]{{0,60}}\b(?:{BACK}|fix)|next \d",
    "not_eta": r"within the last|per\b",
    "lasted": r"\bfor\b|lasted|duration",
    "prolonged": r"extend|prolong|delay|longer",
    "each_date": r"each of|following (?:dates|days|nights)|dates below|these (?:dates|days|periods)|on the dates",
    "read_only": r"read-only|cannot be (?:submitted|changed|edited)|not be able to edit",
    "stale": r"stale|delayed|out of date|lag",
    "degraded": r"slow|degrad|intermittent|partial|limited|elevated|brief|low or no|late\b",
}  # fmt: skip
