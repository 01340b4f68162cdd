"""Words about several days, nights and hours, and about whole days."""

from notices.extract.languages.en import moves
from notices.extract.languages.en.predicates import STOPS, UNDONE
from notices.extract.languages.en.vocabulary import MISSED

_NTH = r"first|second|third|fourth"
_PART = r"(?:step|phase|stage|part|round|batch|wave|block|zone|group|section|half|leg|slot)"
NOT_MET = (
    r"(?![^\n]*\b(?:webinars?|meetings?|calls?|sessions?|drop-ins?|questions|trainings?|workshops?|concerts?|match(?:es)?|party|"
    r"talks?|classes|lessons|open|opening|desks?|staff(?:ed)?|hours|deadlines?|support|visits?|"
    r"shifts?|thanks?|news|invit\w*|drinks|for all)\b)"
)
"""What is told by turns and stops nothing."""
_ITEM = _PART[3:-1] + r"|window|item|entry|position|night|day|visit|work|job|task|date|session|activity|interruption|outage|change"
_NUMBER = r"(\d{1,2}|[A-F])\b\)?"
_AND_NUMBER = rf"(?:,|,? (?:and|&)) (?:(?:{_ITEM})s? )?\(?{_NUMBER}"
_NOT_IF = r"(?!\W*(?:if|unless|should|in case|when)\b)"
_LEFT_OUT = (
    r"(?:(?:(?:has|have) (?:now )?been|is|are|was|were|will be|gets?|had to be) (?:now |therefore |also |hereby |already |"
    r"both |all )?(?:cancell?ed|called off|withdrawn|dropped|scrapped|scrubbed|skipped|left out|struck (?:out|off)|deleted|"
    r"off(?=\W*$)|(?:no longer|not) (?:needed|required|going ahead))|"
    r"falls? away|drops? out|(?:will not|won't) (?:take place|happen|go ahead))(?! (?:if|only|unless|should|when|in case))"
)
_DAYS = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?"

_SAME = r"(?:exactly |just )?(?:the|that) (?:very )?same (?:time|moment|hour|minute|instant)"
THEN = (
    r"(?:at|from) (?:exactly |just )?(?:the (?:very )?same|that(?: very)?(?: same)?) (?:time|moment|hour|minute|instant)"
    r"(?! (?:as|of|when)\b)"
)
"""Begun when what was told before begins."""
_GOES = (
    rf"(?:{STOPS}|(?:is|are|be|being|goes|go) (?:\w+ )?(?:off|out|down|away|gone|offline|unavailable|closed|dark|silent|"
    r"unreachable))"
)

_SLOTS = (
    r"(?:windows?|slots?|nights?|maintenances?|works?|reboots?|re-?starts?|migrations?|interventions?|upgrades?|sessions?|moves?|"
    r"phases?|stages?|hosts?|sites?|updates?|activit(?:y|ies)|changes?|swaps?|replacements?)"
)
_IS_TO = (
    r"(?: (?:will|should|shall|can|(?:is|are) (?:expected|planned|scheduled|set) to|is|are|has|have|being|which is|which are))?"
)
_LAST = (
    r"(?: (?:last|lasts|lasting|take|takes|taking|run|runs|running|be|a (?:length|duration) of|planned|scheduled|set|allotted|"
    r"for|up to|about|around|approximately|roughly|at most|a maximum of|some|between)){0,4}[ ]"
)
_ABOUT = r"(?: (?:up to|about|around|approximately|roughly|at most|a maximum of|some))?[ :]{1,2}"

SEVERAL = {
    "same_begin_lasting": (
        rf"\b{_GOES}\b[^.;\n]{{0,40}}\b(?:at|from) {_SAME}\b[^.;\n\d]{{0,24}}$|"
        rf"\b(?:at|from) {_SAME}\b[^.;\n\d]{{2,50}}\b{_GOES}\b[^.;\n\d]{{0,24}}$|"
        rf"^[, ]*(?:and |but )?(?:the )?(?:[\w\-]+ ){{1,4}}(?:at|from) {_SAME}(?: too)?[, ]*"
        r"(?:but )?for (?:about |up to |as long as )?$"
    ),
    "hours_line": (
        r"^[ .]*\n{1,2}\W*(?:(?:local|work|working|maintenance|change|outage|planned|service|start and end|"
        r"daily) )?(?:times?|hours?|windows?|time ?frame|clock|"
        r"slots?)(?: \([^()\n]{1,12}\))?[ ]?[:=\t|][ ]?(?:from |between )?$"
    ),
    "day_line": (
        r"^[^\n\d]{0,16}\n{1,2}\W*(?:(?:primary|planned|main|work|maintenance|change|outage|first|scheduled|agreed|"
        r"calendar) )?(?:dates?|days?|nights?)(?: of (?:the )?\w+)?(?:\(s\))?[ ]?[:=\t|][ ]?(?:on |the )?$"
    ),
    "on_days": (
        r"^[ ,)]*(?:each(?: time| day| night)?)?[ ,]*:[ ](?:on )?$|^[ ,)]*(?:each(?: time)?)?,? ?namely (?:on )?$|"
        r"^[^.;:\n]{0,60}\)[ ]?:[ ]*$|"
        r"^[^.;:\n]{0,60}\b(?:on|during) (?:the )?following (?:days|nights|dates|mornings|evenings)[ ]?:[ ]*$|"
        r"^[ ,)]*(?:each )?(?:(?:starting|beginning|commencing|running) )?(?:on|during|in) (?:the |each of the |"
        r"both )?(?:(?:nights?|mornings?|evenings?|days?|dates?)(?: of)?(?: the)? ?)?$"
    ),
    "all_day_list": (
        r"\b(?:all|whole|entire|full) day\b[^\n]{0,60}:\s*$|\bfor the (?:whole |entire )?day\b[^\n]{0,60}:\s*$|"
        r"\b(?:on|following (?:days|dates)|(?:these|the) (?:days|dates)(?: below)?)[ ]?:\s*$"
    ),
    "same_cell": r"^\W*(?:the same|same(?: (?:as above|hours|times?|start|slot|window|again))?|ditto|idem|as above)\W*$|"
    r"^ ?[\"″”〃] ?$",
    "part_told": (
        rf"^\W*(?:the )?(?:{_PART}s? (?:\d|one|two|three|four|five|[A-F]\b|[IV]+\b)|"
        rf"(?:first|second|third|fourth|fifth|last|final|next|other) {_PART}\b)|"
        rf"^\W*(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|next|last(?:ly)?|finally),? (?:(?:it's|it is|comes?|is) )?{NOT_MET}"
        r"[^\n\d:]{2,90}: |^\W*(?:[\w\-']+ ){1,5}?(?:go(?:es)?|comes?|is|are) (?:first|second|third|next|last)(?: of all)?[,:]|"
        r"\b(?:it is|it's) the turn of\b|\bha(?:s|ve) (?:its|their) turn\b|"
        rf"^\W*{NOT_MET}(?:[\w\-']+ ){{1,4}}?(?:has|have|gets?) (?:the (?:night|morning|evening) of )?"
        r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    ),
    "item_number": rf"^\W*(?:(?:{_ITEM})s? )?(?:no\. ?|#)?(\d{{1,2}}|[A-F])[.):,]?(?=[\W]|$)",
    "number_dropped": (
        rf"^{_NOT_IF}[^\n]{{0,160}}?(?:\b(?:{_ITEM})s? (?:nos?\. ?|#)?\(?|\((?=\w{{1,2}}\))|"
        rf"(?:^\W*|[,;:] |\b(?:so|and|but|while|therefore) )(?:nos?\. ?|#|(?=(?-i:[A-F])\b)))"
        rf"{_NUMBER}(?:{_AND_NUMBER}(?:{_AND_NUMBER})?)?[ ,]{{1,2}}{_LEFT_OUT}|"
        rf"^{_NOT_IF}[^\n]{{0,80}}?\b(?:(?:we|they|i)(?:'ve| have| had to| will)? (?:now )?(?:cancel(?:led)?|"
        rf"withdr[ae]wn?|drop(?:ped)?|"
        rf"scrap(?:ped)?|skip(?:ped)?)|(?:please )?(?:ignore|disregard|strike)) (?:{_ITEM})s? (?:nos?\. ?|#)?{_NUMBER}"
    ),
    "same_hours": (
        r"^[ ,(]{0,3}(?:and )?(?:during|at|in|for|over|within|with)?[ ]?(?:the )?same (?:hours?|times?|timings?|windows?|"
        r"period|slot)|"
        r"^[ ,)]{0,3}(?:stays?|remains?) (?:the same|unchanged)|"
        r"^[^.;\n\d]{0,30}\b(?:turn|likewise|again|follows?|same (?:happens|applies|goes))\b"
        r"[^.;\n\d]{0,30}[ ,](?:at|during|in|over|between) (?:exactly |precisely )?the same (?:hours|times|timings)\b"
    ),
    "same_hours_led": (
        r"^[ ,]{0,3}(?:and|as well as|plus)(?: (?:again|also|then))? (?:at|during|in|within|for|over)?[ ]?the same "
        r"(?:hours?|times?|timings?|windows?|period|slot) (?:again )?on(?: the)?[ ]*$"
    ),
    "due_day": r"\b(?:due|deadlines?|last (?:date|day)|closing date|payable|pa(?:y|id)|submi\w+|expir\w+|deliver\w*)\b",
    "kept_hours": moves.KEPT,
    "first_of_series": (
        r"\bfirst (?:(?:such|ones?|two|of (?:them|these)|windows?|slots?|dates?|times?|occasions?|sessions?|"
        r"runs?) )*(?:is|are|being|will be|(?:will )?takes? place|(?:will )?fall|"
        r"happens|falls)?(?: on)?(?: the)?[ ]*$|\bfirst (?:time )?on[ ]*$|"
        r"\bnext(?: (?:one|time|date|run|window|occasion|occurrence|slot))?(?: (?:is|being|will be|takes place|falls|due))?"
        r"(?: on)?(?: the)?[ :(]*$|\b(?:beginning|starting|commencing) with (?:the one on )?[ ]*$|"
        r"\bfirst (?:time|run|window|slot|date)?[ ]?:[ ]*$|"
        r"\b(?:this|the|these) (?:new )?(?:arrangements?|schedules?|rules?|programme|series|routine|regime|rhythm|"
        r"works?) (?:will )?"
        r"(?:begins?|starts?|appl(?:y|ies)|takes? effect|comes? into (?:effect|force)|runs?|(?:is|are) valid)(?: (?:on|from|"
        r"as of|with))*"
        r"(?: the)?[ ]*$"
    ),
    "custom_begins": (
        r"[.!;\n][ \n]*(?:this|that|it|we|all this)(?: will|'ll)? (?:begins?|starts?|appl(?:y|ies)|takes? effect|"
        r"comes? into (?:effect|force))"
        r"(?: (?:with )?this)?(?: (?:on|in|from|as of|with))*(?: the)?[ ]*$"
    ),
    "custom": (
        r"\b(?:once|twice|(?:two|three|four|several) times|one|a (?:day|night)|two|three|an?) (?:a|per|each|every)[ ](?:day|"
        r"night|week|month|"
        r"fortnight)\b|\b(?:weekly|nightly|daily|monthly|fortnightly|regular(?:ly)?|recurring|fixed|schedules?|windows?|slots?|"
        r"service breaks?|maintenance|works?|servic(?:e|ing) the|patch(?:ed|ing)?|replac\w+|repair\w*|upgrad\w+|inspect\w+|"
        r"clean\w+|"
        r"renew\w*|overhaul\w*|install\w*)\b"
    ),
    "first_time": r"\bfirst (?:\w+ ){0,2}?(?:is|will be|takes place|happens|falls)(?: on)?(?: the)?[ ]*$",
    "night": r"\bnights?\b|\bovernight\b",
    "listed_place": (
        r"^[ ]?(?:\([^()\n]{1,30}\) ?)?(?:in|at|for|on) (?:the )?[\w\-.()/ ]{2,40}(?:,| and|, and| &|;)"
        r"(?: then)?(?: from| between)? $"
    ),
    "old_day": (
        r"\b(?:not|no longer|instead of|rather than|in place of)(?: on| for)?(?: the)?[ ]*$|"
        r"\((?:previously|originally|formerly|initially|earlier|was|not|instead of)\b(?:(?!\bnow\b)[^)\n]){0,24}$"
    ),
    "series": (
        rf"\b(?:every|each|alternate|twice an?|once an?|(?:{_NTH})(?: and (?:the )?(?:{_NTH}))?) (?:other |second |"
        rf"single )?(?:nights?|weeks?|weekends?|months?|quarters?|{_DAYS})\b|"
        rf"\bevery (?:two|three|six|[2-9]) (?:weeks|months|years)\b|\b(?:nightly|weekly|monthly|fortnightly)\b"
    ),
    "gone_days": (
        r"unavailable|\b(?:not|n't) (?:be )?(?:available|accessible|possible|reachable|usable)|offline|\bdown\b|"
        r"can(?:not|'t) be\b|suspended|inaccessible|switched off|shut down"
    ),
    "fortnightly": r"\b(?:fortnightly|bi-?weekly|every (?:other|second|two|2) weeks?|every fortnight|in alternate weeks)\b",
    "stable_now": (
        r"\b(?:it|everything|service|all|the (?:link|line|connection|supply|system|site|service))(?:'s| is| has been) "
        r"(?:all |now )?(?:stable|fine|back|restored|up|running|working|well|normal)\b[^.;\n]{0,24}\b(?:now|again|since)\b"
    ),
    "ended_then": r"(?<!be )(?<!been )\b(?:ended|finished|was over|came back|was back|were back)(?: \w+)? at[ ]*$",
    "several_nights": (
        r"\b(?:two|three|four|five|six|seven|[2-7]|several) (?:consecutive|successive|subsequent|following|"
        r"separate) (?:nights?|mornings?|evenings?|days?|windows)\b"
    ),
    "since_day": (
        r"\b(?:begins?|starts?|commences?)(?: (?:on|with))+(?: the)?[ ]*$|\b(?:from|as (?:from|of|at)|starting(?: (?:on|from|"
        r"with|in))?|beginning(?: (?:on|from|with|in))?|"
        r"commencing(?: (?:on|in))?|effective(?: (?:from|on))?|since)"
        r"(?: (?:(?:the )?week (?:of|starting|beginning|commencing)|the))?[ ]*$"
    ),
    "each_of_days": (
        r"\b(?:(?:on|in|for|during) )?(?:both|all|each|every|either|these|"
        r"those)(?: (?:of|the|these|those|two|three|four|five|six|single|said|listed|above|new|"
        r"above-mentioned))* (?:days?|nights?|mornings?|evenings?|afternoons?|dates?|occasions?|times?|cases?|"
        r"windows?|sites?|stages?|phases?|slots?)\b|\b(?:on|in|during) (?:each|all|both|either|every one) of (?:them|"
        r"these|those)\b|"
        r"\beach time\b|\bin (?:both|each|all) cases?\b"
    ),
    "open_then": (
        r"\b(?:is|are|stays?|remains?|will be) (?:\w+ )?(?:open|staffed|manned|reachable|answered|at your disposal)\b|"
        r"\bopening (?:hours|times)\b|\b(?:opens?|answers?)\b"
    ),
    "days_heading": (
        r"^\W*(?:the |our )?(?:dates?|days?|nights?|mornings?|schedule|timetable|time ?plan|plan(?:ning)?|programme|calendar|"
        r"order|sequence|streets?|areas?|sites?|servers?|locations?|who and when|when)(?: (?:and|by|per) (?:the )?(?:dates?|"
        r"days?|nights?|streets?|"
        r"areas?|sites?|servers?|locations?))?\W*$"
    ),
    "each_lasts": (
        rf"\b(?:each|every|all|both|either)(?: of the| the| one of the)? (?:[\w\-]+ ){{0,3}}?{_SLOTS}{_IS_TO}{_LAST}$|"
        rf"^[\W_]*(?:the |these )?(?:[\w\-]+ ){{0,2}}?(?:windows|slots|nights|maintenance window){_IS_TO}{_LAST}$|"
        rf"\b(?:length|duration)s? of (?:each|every|all|both|the individual)(?: of the| the)? (?:[\w\-]+ ){{0,3}}?"
        rf"(?:is|are|will be|being){_ABOUT}$|\b(?:each|every)(?: one| of them)?{_IS_TO}{_LAST}(?<!each )(?<!every )$"
    ),
    "for_each": (
        r"^(?![^|]*\b(?:downtime|outages?|interrupt\w*|loss|unavailab\w*|up to|drops?|delays?)\b)[^|]*\|[ ]?(?:(?:is|are|has been|"
        r"have been|will be) )?(?:(?:planned|allotted|reserved|needed|scheduled|set aside|allowed) )?(?:for |per |in )?"
        rf"(?:each|every|per)(?: of)?(?: the| these)? ?(?:[\w\-]+ )?(?:{_SLOTS}|servers?|nodes?|machines?|circuits?|"
        r"links?|instances?|regions?|clusters?)?\W*$"
    ),
    "on_each": (
        r"^[ ,(]*on (?:each|both)\b(?! \w)|"
        r"^[ ,(]*each(?=[ ]?(?:[.;,)\n]|$))|"
        r"^[ ,(]*(?:local time )?(?:on |for )?(?:each|every|both) (?:of (?:these|those|the) (?:(?:two|three|four|five|six) )?)?"
        r"(?:days?|nights?|mornings?|evenings?|dates?|time|occasions?)\b|"
        r"^[^.;\n]{0,60}\b(?:on |in )?the (?:following|next|subsequent) (?:mornings|days|evenings)\b"
    ),
    "series_spared": (
        r"^ (?:(?:will |therefore |thus )*(?:(?:have|has|see) (?:none|no (?:maintenance|works?|interruptions?|outages?|closures?|"
        r"downtime))|(?:are|is|stay|stays|remain|remains) (?:spared|unaffected|untouched|free(?! of (?:charge|cost))|"
        r"as (?:usual|ever|before|now)))|(?:do|does|will)(?: not|n't))\b"
        r"(?![^.;\n]*\b(?:because|due to|owing to|on account of|thanks to|as a result)\b)"
    ),
    "led_range": r"^(?![^\n]*\b(?:breakfast|lunch|meetings?|trainings?|questions?|drop-in|webinars?|q&a|briefings?|hotline|help|"
    r"support|hours|contact|deadlines?|workshops?|party|visits?|open|desk|fallback|back-?up|reserve|alternative)\b)"
    r"[ \t*#|\-•●○▪·>()\d]*[a-z][^.;:|\n]{2,60}(?:[:–]| -)[ ]*(?:on )?$",
    "item_dropped": (
        r"^[ \t,:;()\[\]*=>~\-–—|]*(?:(?:is|are|was|has been|have been|will be|now|therefore) )*(?:cancell?ed|dropped|removed|"
        r"withdrawn|deleted|omitted|scrapped|void|annulled|revoked|called off|abandoned|"
        r"no longer (?:needed|required|valid|planned|necessary)|not (?:needed|required|proceeding))\b"
    ),
    "item_gone": (
        r"(?:^\W*|[:(\[|\-–] ?)(?:cancell?ed|withdrawn|void|dropped|called off|deleted|removed|abandoned|scrapped|"
        r"no longer (?:needed|required|planned|valid)|not (?:needed|required))\W*$"
    ),
    "row_dropped": (
        r"^\W*(?:cancell?ed|withdrawn|called off|dropped|no longer (?:needed|required|necessary)|not (?:going ahead|needed))\b"
        r"(?=\W*$|[ ]?[,:;.(\-–]| (?:because|due|as|by|on|owing)\b)"
    ),
    "row_kept": r"^\W*(?:confirmed|unchanged|go(?:es|ing) ahead|as (?:planned|announced)|scheduled|planned|on)\W*$",
    "also_open": (
        r"^(?:[ ,;]*|[ ,;.]*(?=[^\n]{0,30}\b(?:open(?:ing)?|staffed|reachable|available|hours)\b))"
        r"(?:(?:and|as well as|plus|but|with)[ ,]+)?(?:also|exceptionally|additionally|in addition|extended|"
        r"extra (?:hours|opening))(?:[ ](?:open|staffed|reachable|available))?(?:[ ](?:on|this))?[ ,:]*$"
    ),
    "weekday_span": (
        r"^(?:on )?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]* (?:to|through|thru|till|until) (?:mon|tue|wed|thu|fri|sat|"
        r"sun)"
    ),
    "stop_days": (
        rf"{MISSED}|"
        r"\b(?:is|are|be|run|runs|stand|stands|lie|lies|sit|sits|go|goes|stay|stays) (?:dead|dark|dry|silent|idle|still|blank)\b|"
        r"maintenance|outage|downtime|(?<!taken )\bdown\b|offline|unavailable|not (?:be )?(?:available|accessible|possible)|"
        r"interrupt\w*|suspen\w+|shut\w*|\bclosed?s?\b|cannot|can't|unable|\bhalted\b|\bfrozen\b|\bpaused\b|"
        r"inaccessible|unreachable|unusable|\b(?:not|n't) (?:be )?(?:operating|operational|working|running|open|usable|reachable|"
        r"in "
        r"(?:service|use|operation))\b|"
        r"out of (?:service|order|production|use|action|operation|commission|bounds)|"
        r"\bno (?:new )?(?:[\w\-]+ ){1,3}?(?:can|may) be \w+|\bthere (?:will be|is|are) no (?:[\w\-]+ ){0,2}?(?:trains?|trams?|"
        r"bus(?:es)?|"
        r"ferr(?:y|ies)|services?|deliver(?:y|ies)|collections?|supply|water|power|gas|heating|access|lifts?|streaming)\b|"
        r"\bwithout (?:water|power|gas|electricity|heating|supply|service|internet)\b|(?:does|do|will)(?: not|"
        r"n't) (?:run|operate|sail|"
        r"open|work|turn|fly)\b|won't (?:run|operate|sail|open|work|turn|fly)\b|\bno (?:trains?|trams?|bus(?:es)?|ferr(?:y|"
        r"ies)|flights?|sailings?|"
        r"services?)\b[^.;\n]{0,24}\b(?:run|operate|sail|depart|stop)\b|"
        r"no (?:network|internet|access|connection|power|water|service)\b|\boff\b|disrupt\w*|read-only|"
        r"planned (?:work|event)|"
        rf"\b(?:will|shall|can)(?: not|not|n't) be (?:{UNDONE}|answering)\b|\bwon't be (?:{UNDONE}|answering)\b|"
        r"\b(?:takes?|taking|accepts?|accepting|process(?:es)?|sells?|issues?|answers?|delivers?) no (?:[a-z\-]+ )?(?:orders?|"
        r"calls?|"
        r"bookings?|payments?|tickets?|requests?|applications?|deliver(?:y|ies)|transfers?|cards?|mail)\b"
    ),
    "another_subject": r"\b(?:and|while|when|but) (?:the|our|an?|their|its|this|that|all|every)\b",
    "all_day": r"^[ ,(:\t–\-]*(?:(?:for )?(?:the )?(?:all|whole|entire|full) day)\b",
    "all_day_cell": r"^\W*(?:all|whole|full|entire|the whole) day\W*$",
    "last_step": (
        r"\b(?:ends?|end of \w+|closing|close-?out|finish(?:es|ed)?|complet\w+|done|over|all clear|back to normal|"
        r"restor\w+|back in service|confirmation)\b"
    ),
    "step_of_work": (
        r"^[\s:,;.|–-]*(?:(?:\w+ )?preparations?|prepar(?:e|ing)|pre-?checks?|post-?checks?|health checks?|"
        r"(?:final |closing )?(?:checks|"
        r"verification|validation)|(?:smoke |joint |final |acceptance )?tests?|testing|set-?up|briefing|back-?ups?|snapshots?|"
        r"hand-?(?:back|over)|clean-?up|drain(?:ing)? (?:of )?traffic|soak|monitoring|observation|wrap-?up|close-?out)\b"
    ),
    "span_led": r"^[ ,(]*(?:(?:from|between|during|in the period(?: from)?)(?: the)? ?)?$",
    "series_but": (
        r"\b(?:except(?:ing)?|excluding|but not|other than|apart from|save|with the exception of) (?:for |on )?"
        r"(?:the (?:first|second|third|fourth|last)\b|(?:the )?\d{1,2}(?:st|nd|rd|th)?\b|"
        r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d)"
    ),
    "day_closes": (
        r"\b(?:(?:close|end) of (?:business|play|trading|work|(?:the )?(?:working |business )?day)|"
        r"[ce]ob)[ ,]*(?:(?:on|of) )?(?:the )?$"
    ),
    "either_day": r"^[ ,]*or\b[^.;\n]{0,24}$",
    "until_day": (
        r"^[ ,)]*(?:and )?(?:(?:runs?|continues?|lasts?|ending|goes on) )?(?:until|till|to|through|up to|"
        r"ending)(?: and including)?(?: on)?(?: the)?[ ]*$"
    ),
    "each_date": (
        r"each of|following (?:dates|days|nights)|dates below|these (?:dates|days|nights|periods)|on the dates|"
        r"\b(?:each|every|always|nightly|per night|a night|consecutive|both|all)\b[^\n]*:\s*$"
    ),
}
