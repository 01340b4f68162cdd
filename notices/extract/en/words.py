"""Words that single questions of the engine ask for."""

from notices.extract.en.effects import EFFECTS
from notices.extract.en.kinds import STATUSES
from notices.extract.en.vocabulary import BACK, DOWN, FUTURE

WORDS = {
    **STATUSES,
    **EFFECTS,
    "status_line": r"(?:^|\n)[ \t*|]*(?:(?:current|work|event|maintenance|ticket|notice|notification|change)[ ])?(?:status|state)[ ]*[:=\t|][ ]*([^\n]{2,60})",
    "not_sudden": r"\b(?:planned|scheduled|maintenance|replac\w+|upgrad\w+)\b",
    "not_cancellation": r"partial(?:ly)? cancel|signal is cancel|(?:until|unless|if|when|jobs?|tickets?|flights?|orders?|booking\w*|subscription\w*|order) [^.;]{0,40}cancell?|may be cancell?|can be cancell?",
    "not_postponement": r"\b(?:may|might|can|could|if)\b[^.;]{0,40}(?:re-?schedul|postpon|moved)|re-?schedule your|appointment|has been set",
    "not_maintenance": r"\bpermanent(?:ly)?\b|\b(?:no|without(?: any)?) (?:interruption|downtime|outage|disruption|service impact)s?\b(?! (?:to|of) (?:other|the other))",
    "label_office": r"^\W*(?:weekdays?|(?:mon|tue|wed|thu|fri|sat|sun)\w*(?: ?(?:to|-|and|&) ?(?:mon|tue|wed|thu|fri|sat|sun)\w*)?|(?:opening|office|business|branch|support|counter) (?:hours|times)|hours|opening)\W*$",
    "local": r"\blocal\b",
    "actual": r"\bactual",
    "planned_label": r"\b(?:scheduled|planned|expected|estimated|original|proposed)\b",
    "planned_title": r"(?<!un)\bplanned\b|\bscheduled\b|\bmaintenance\b|\bupgrade\b|\bupcoming\b",
    "same_hours": r"^[ ,(]{0,3}(?:during|at|in|for|over|within)?[ ]?(?:the )?same (?:hours|times?|windows?|period|slot)",
    "length_label": r"^[ \t*#|\-]*(?:(?:expected|estimated|planned|maximum|approx\w*)[ ])?(?:duration|length|time needed)\b[^\n]{0,30}$",
    "past_begin": r"\b(?:started|began|begun|since|went|stopped|failed|broke|occurred|cut|fault|outage|has been|have been)\b[^.;]{0,40}$",
    "ongoing": r"\b(?:is|are|remains?) still (?:not|un\w+|down|offline|closed|affected|out)|still (?:cannot|can't|unable|unavailable|not possible)|not yet (?:back|available|restored)",
    "test_only": r"\bthis is (?:only |just )?a test\b|\btest of (?:our|the) [^.]{0,40}notification|please ignore this (?:message|mail|e-mail|notice)",
    "outage_label": r"\b(?:outage|fault|incident|failure|event detected|down since)\b",
    "night": r"\bnights?\b|\bovernight\b",
    "row_kind": r"^\W*(?:old|new|previous|revised|original|current|primary|backup|reserve)\b",
    "length_first": r"^ (?:each )?(?:from|starting|beginning|commencing)(?: (?:at|from|on|around|about|approximately))?[ ]*$",
    "day_label": r"^\W*(?:when|dates?|period|(?:maintenance |outage |planned )?(?:window|dates?|days?)|all day)[^:\n]{0,12}[:\t]",
    "label_noise": r"next update|on[- ]?site|arriv|follow-?up|dry run|phone|call\b|hours|^ref\w*|\bid$|version|copyright|valid\b|survey|webinar|session|training",
    "label_stamp": r"issued?\b|\bsent\b|created|posted|published|(?:last )?updated?(?: (?:at|on|time))?$|date of (?:this )?(?:notice|issue|notification)|notification date|notice date|generated|as of|revised on|report date|today's date",
    "label_reserve": r"back-?up|reserve|alternat|contingenc|fall-?back|spare|rain\b|secondary (?:window|date)|if (?:needed|required)",
    "label_old": r"original|previous|former|\bold\b|initial|superseded|\bwas\b|(?:rescheduled|moved|changed|postponed) from",
    "label_deadline": r"deadline|(?:respond|reply|act|confirm|rsvp|submit|apply|register|order)\b[^:]{0,20}\bby\b|\bdue\b|expir|cut-?off|last day|closing date",
    "label_estimate": r"\bET[AR]\b|(?:estimated|expected|anticipated|projected|target)\w*(?: time)?(?: of| to| for)?(?: service| full)? ?(?:restor|repair|resol|recover|fix|clear)|restoration (?:target|estimate|eta)",
    "label_recovered": r"\b(?:restored|resolved|cleared|fixed|recovered|service restored|restoration (?:date|time)|time (?:restored|resolved|cleared))\b|actual (?:end|finish|complet)|outage end|end of outage|\bcompleted(?: (?:at|on))?$|^closed$",
    "label_start": r"\b(?:starts?|starting|begins?|beginning|began|commenc\w+|from|opened|detected|occurred|onset|not before|earliest|kick-?off|start(?:date|time))\b|DTSTART|\boff from\b",
    "label_end": r"\b(?:ends?|ending|finish(?:es)?|complet(?:e|es|ion)|until|till|through|to|stops?|conclusion|not after|latest|end(?:date|time)|back)\b|DTEND",
    "label_from": r"^\W*(?:re-?scheduled |moved |changed )?from\W*$",
    "label_to": r"^\W*(?:re-?scheduled |moved |changed )?to\W*$",
    "label_window": r"\b(?:when|windows?|dates?|times?|period|schedule[ds]?|night|slot|interval|day|timing|duration|maintenance|outage|works?|new|now|revised|primary|phase|stage|batch|local|utc|gmt)\b",
    "label_alone": r"^(?:planned |scheduled |proposed |maintenance |outage |service |new |revised |primary )*(?:start|end|window|date|time|when|from|to|begins?|ends?|finish)(?:s|ing)?(?: (?:date|time|window|and|&|/|of|work))*(?: ?\([^)]{2,20}\))?$",
    "hypothetical": r"^\W*(?:if|should)\b|\?\s*$|no incidents",
    "not_extension": r"deadline|filing|registration|validity|opening hours",
    "not_recovery": r"\b(?:once|as soon as|when|until|before|if)\b[^.;]{0,40}\b(?:restored|resolved|complete\w*|fixed|back|recovered|lifted|finished|over)\b|\bno\b[^.]{0,20}(?:needed|downtime)|^\W*if\b",
    "informing": r"\bdry[- ]run\b|\bdeprecat|\bdecommission|\bpermanent|\bdiscontinu|\bsunset\b|end of (?:life|support)|business review|\broadmap\b|what's new|price|\bterms of|\bpolicy update|(?:filing|payment|registration|application) deadline|(?:opening|office|business|holiday|support|branch|library) (?:hours|times)|(?<!\d )\bhours\W*$|\bwebinar\b|\bhiring\b|\bvacanc|\brelease notes\b|\bsurvey\b|\bnewsletter\b|\bworkshop\b|\btraining course\b",
    "stop": DOWN + r"|\bplanned\b|\bworks\b|\bwork (?:starts|begins|takes place|is carried out|will)\b|\bwindow\b",
    "sudden": r"unplanned|knock(?:s|ed) out|crews|struck|load shedding|power cut|\bfault\b|landslide|typhoon|tropical cyclone|(?:cable|fibre|fiber) cut|without (?:power|electricity|water)|\bno power\b|(?:have|has) been (?:unavailable|down|delayed)|transformer fire|lightning|storm damage",
    "back": BACK,
    "earlier": (
        r"\breminder\b|previous(?:ly)? (?:notice|announce\w*|notified|communicat\w*)|earlier (?:mail|notice|e-?mail|announcement)|announced (?:for|earlier|on|in)|as (?:previously )?(?:announced|planned|scheduled)|"
        r"we planned|originally|(?:started|in progress) as planned|rescheduled|correction|(?:^|\n)\W*(?:monitoring|identified|investigating)\b|ahead of schedule"
    ),
    "label_cell": r"^\W*(?:[a-z]+ ){0,3}(?:starts?|begins?|ends?|finish(?:es)?|from|to|until|dates?|times?|duration|when|windows?(?! ?\d)|period|downtime|schedule|day|night(?: of)?|commenc\w+|complet\w+)\b[^.\n]{0,24}$",
    "contact": r"contact|phone|owner|\bno\.|date|\bzone\b|impact|reason|status|ticket|ref|remark|note|duration|description",
    "inquiry": r"\b(?:questions?|enquir(?:y|ies)|inquir(?:y|ies)|further information|more information|assistance)\b",
    "all_times": r"all (?:times|dates)|times (?:are|in|shown)|dates and times",
    "each": r"\beach\b",
    "not_length": r"in advance[^|]{0,3}$|(?:at least|older than|every|per|within the last)[ ]\|?$|\|[ ]?(?:ahead|in advance|before|days ahead|after|ago|old|later|earlier)",
    "stop_days": (
        r"maintenance|outage|downtime|\bdown\b|offline|unavailable|not (?:be )?(?:available|accessible|possible)|interrupt\w*|suspen\w+|shut\w*|\bclosed?s?\b|cannot|unable|"
        r"out of (?:service|order|production)|no (?:network|internet|access|connection|power|water|service)\b|\boff\b|disrupt\w*|read-only|planned (?:work|event)"
    ),
    "not_bounds": r"backup",
    "eta": rf"\bETA\b|within|{FUTURE}[^.]{{0,60}}\b(?:{BACK}|fix)|next \d",
    "not_eta": r"within the last|per\b",
    "lasted": r"\bfor\b|lasted|duration",
    "prolonged": r"extend|prolong|delay|longer",
    "each_date": r"each of|following (?:dates|days|nights)|dates below|these (?:dates|days|periods)|on the dates",
}  # fmt: skip
