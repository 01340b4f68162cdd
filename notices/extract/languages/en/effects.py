"""The words for what a notice says beside its windows: impact, what is not there, what goes on or comes back, workarounds, data."""

from notices.extract.languages.en.predicates import FELL, HINDERED, STOPS
from notices.extract.languages.en.vocabulary import DOWN
from notices.extract.languages.language import Cue
from notices.extract.mentions import reasons
from notices.extract.mentions.marks import Role

_TIME = (
    r"(?:\d|noon|midday|midnight|to(?:day|morrow|night)|"
    r"(?:the )?(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))"
)
_UNFELT = (
    r"(?:extra|additional|further|more|other|change|changes|need|cost|costs|charge|charges|fee|fees|impact|effect|interruptions?|"
    r"disruptions?|outages?|cuts?|downtime|delays?|restrictions?|limits?|such|parking|stopping|class(?:es)?|lessons?|lectures?|"
    r"meetings?|rehearsals?|match(?:es)?|games?|school|events?|mass|plans?|maintenance|works?|school|talks?|tours?|concerts?|"
    r"performances?|charity|risk|danger|reason|longer|doubt|guarantee)"
)
_CARRIERS = (
    r"(?:trains?|trams?|bus(?:es)?|coach(?:es)?|ferr(?:y|ies)|flights?|sailings?|cars?|cabins?|gondolas?|boats?|vehicles?|"
    r"departures?|crossings?|landings?)"
)
NOTHING = (
    rf"\bthere (?:will be|is|are|shall be) no (?:(?!{_UNFELT}\b)[\w\-]+ ){{1,4}}?(?:between|from|on|until|after) (?={_TIME})|"
    rf"\bthere (?:will be|is|are|shall be) no (?:(?!{_UNFELT}\b)[\w\-]+ ){{0,3}}services? (?:between|from|to|at|via|beyond|on)\b|"
    rf"\bno (?:(?!{_UNFELT}\b)[\w\-]+ )?{_CARRIERS}(?= )(?! (?:will be|are|is|were|have been) (?:cancel|affect|delay|"
    rf"lost|divert|expect|"
    rf"plan|chang))[^.;\n]{{0,40}}?(?: (?:between|from|on|until)|,) (?={_TIME})|"
    r"\bno (?:(?:hot|live|new|further|online|paper|"
    r"digital|outgoing|incoming|fresh|card|mobile|regular|scheduled|cold|public) )?"
    r"(?:skating|swimming|streaming|docking|printing|services?|meals?|streams?|channels?|replays?|quotes|prices|"
    r"data|feeds?|deliver(?:y|ies)|collections?|bookings?|payments?|orders|log-?ins?|"
    r"sign-?ins?|uploads?|downloads?|pushes|"
    r"deposits?|withdrawals?|transfers?|transactions|trading|calls|sms|texts?|messages?|e-?mails?|mail|sales|tickets|boarding|"
    r"entry|lifts?|elevators?|showers?|catering|checkouts?|submissions?|filings?|returns?|claims|prescriptions?|readings|"
    r"broadcasts?|programmes?|reception|internet|phones?|telephone|network|supply|refunds?|exchanges?|issuance)\b"
    r"(?![^.;\n]{0,24}\b(?:lost|required|needed|necessary|affected|expected|planned|missed|missing|dropped)\b)"
    r"(?! (?:fees?|charges?|costs?|surcharges?|limits?)\b)"
)
"""There is nothing of what is had at other times."""

BOUNDS = (
    Cue(
        Role.END,
        "had again from then on",
        left=r"(?:^|[,;:(]|\band\b|\bthen\b)[^a-z\n]{0,4}(?:as (?:from|of)|from|at|by)[ ]*$",
        right=rf"^[ ,]*(?=[a-z])(?:(?!\b(?:{STOPS})\b)[^.,;:\n]){{0,60}}?\bagain\b",
        single=True,
        timed=True,
    ),
)
"""Single clocks beside words for what is missing or there; they come before those beside a verb."""

_NOT = r"(?:(?:will|shall|would|is|are|is going to|are going to)(?: \w+ly)? not|(?:won|isn|aren)'t)"
_GONE = (
    r"(?:down|off(?:line)?|out of service|unavailable|closed|interrupted|suspended|disconnected|isolated|stopped|affected|shut|"
    r"(?:turned|switched|cut|shut|taken) (?:off(?:line)?|down))"
)
_WHOLE = (
    r"(?:for (?!\d)|long|more|the whole|all |at the same|complete|entire|fully|permanent|continuous|throughout|until|before|only)"
)
_GOES_ON = rf"\b{_NOT} (?:be )?{_GONE}\b(?! {_WHOLE})"
_STILL = (
    r"(?![^\n]{0,300}\b(?:as (?:first|previously|originally|initially|planned|announced|scheduled|told)|after all|any ?more|"
    r"any longer|had been|was to|were to)\b)"
)
"""What was to stop, and does not now, is called off."""

DENIED = (
    Cue(
        Role.UNAFFECTED,
        reasons.DENIED,
        left=rf"{_GOES_ON}(?:(?!\b(?:when|while|if|as|but|although|though|even)\b)[^.;,\n]){{0,40}}$",
        sentence=rf"^{_STILL}",
        single=False,
    ),
    Cue(
        Role.UNAFFECTED,
        reasons.DENIED,
        left=r"^[^.;,\n]{0,40}$",
        sentence=rf"^{_STILL}\W*(?:(?:unlike|other than|in contrast to|as opposed to|contrary to)[^.;\n]{{1,60}}, |"
        rf"(?:on|for|at)[ ]\d)"
        rf"(?:(?!\b(?:is|are|be)\b)[^.;\n]){{1,60}}?(?<!\w){_GOES_ON}[^.;,\n]{{0,40}}\W*$",
        single=False,
    ),
)
"""Ranges in which something is said not to stop."""

_NP = r"[A-Za-z][^.;:\n]{1,70}?"
_WILL = r"(?:(?:will|should|do|does|can)[ ])?(?:still[ ]|also[ ]|both[ ]|all[ ])?"
_ALL = r"you|nobody|customers|users|callers|patients|clients|members|visitors|passengers|guests|players|viewers|listeners"

EFFECTS = {
    "available": (
        rf"\bincluding ({_NP}),? (?:stays?|remains?|continues?|keeps?|will)\b|"
        rf"^[\s\-*•,]*(?:however,? |and |but |while |all other |all )?(?:the |our |your )?({_NP})(?: itself)?,? {_WILL}(?:be )?(?:"
        r"(?:fall|switch)(?:s|es)?(?: back)?[^.;]{0,50}\band keeps? working|keeps? (?:working|running|up|on)|"
        r"continues?\b|stays? (?:up|available|open|visible|online|in operation|usable|on)|"
        r"remains? (?:available|up|open|visible|online|unaffected|in service|in operation|energi[sz]ed|accessible|"
        r"usable|operational)|works? (?:as usual|normally|offline|as normal|as before|at all times|throughout)|"
        r"operates? (?:as usual|normally)|(?:is |are |was |were |be )?unaffected|"
        r"(?:is|are|was|were|be) (?:un|not (?:be )?)affected|"
        r"(?:is|are|was|were) not (?:part of|included|concerned|impacted|interrupted)|"
        r"not be (?:affected|impacted|interrupted)|"
        r"(?:is|are) (?:available|open|working|operating|running|reachable) (?:as usual|throughout|normally|"
        r"at all times|without)|(?:is|are) (?:firing normally|keeping up|fine|guaranteed|exempt|working normally)|"
        r"(?:be )?(?:used|made|reached|issued|available) (?:as usual|throughout|normally|at all times))|"
        rf"^[\s,]*(?:the |our )?({_NP}) remain (?:available|open|in service)"
    ),
    "workaround": (
        r"\bwork-?around|\bin the meantime\b|\bmeanwhile\b|\binstead\b(?! of)|\balternatively\b|"
        r"\bplease (?:use|bring|plan|carry|keep|save|print|download|switch|allow)\b|"
        r"^\W*(?:use|bring|print|carry|narrow|switch to|save|download) (?:the|a|an|your|our|this|cash|paper)\b|"
        r"\b(?:customers?|users?|merchants?|you|passengers?|drivers?|carriers|staff|agents|clients|batches|orders|"
        r"forms|declarations|returns|payments|requests|applications)\b[^.;]{0,70}\b(?:may|can|could|should)\b"
        r" (?:still |also |instead )?(?:be )?(?:us|post|order|offer|carry|keep|prepar|send|submit|pay|bring|lodg|"
        r"visit|upload|collect|print|record)\w*|"
        r"paper (?:forms?|slips?|returns?|copies)|offline mode|direct links|emergency procedure|"
        r"fall-?back procedure|(?:be|are) (?:reached|obtained|made|used) (?:through|via|by)\b|buy on board|"
        r"handwritten"
    ),
    "data_effect": (
        r"\bbuffered\b|\bqueued?\b|\blost\b|backfill|not (?:be )?saved|resubmit|re-?submitted|sent again|"
        r"re-?sen[dt]\b|re-?enter|\bsync(?:ed|s|hroni[sz]\w+)?\b|reflects? only|reflected (?:after|from|once|only)|"
        r"\bshow (?:items|data|figures|transactions|balances)\b|holds? data|data up to|\bas at\b|copy of the\b|"
        r"processed (?:when|once|after|overnight)|backlog (?:of|will|is|has)|out of date|\bstale\b|\bdeleted\b|"
        r"\bwiped\b|not (?:be )?copied|filed afterwards|"
        r"catch(?:es)? up|held until|uploaded (?:once|when)|(?:delivered|posted|credited) (?:after|once|when|later)|"
        r"\bmissing\b|partial results|(?:will be|are) processed"
    ),
    "data_until": (
        r"holds? data|data up to|\bas (?:at|of)\b|\bup to\b|"
        r"(?:added|made|entered|registered|posted|received|changed|submitted) after|\buntil\b"
    ),
    "restored": r"^[ ,]*(?:with|for|on) (?:the )?([^,.;\n]{2,60})$",
    "restored_before": (
        r"(?:^|[.;,]|\band\b)[\s,]*(?:however,? |then )?(?:the |our |"
        r"your )?([A-Za-z][^.;,:\n]{1,60}?)(?:, which [^.;,:\n]{1,60},)? (?:(?:will|is|are|was|were|has|have|had|"
        r"should|can)\b|resumes?\b|"
        r"re-?opens?\b|comes?\b|returns?\b|restored\b)[^.;]{0,60}$"
    ),
    "hard": (
        r"unavailable|unavailability|offline|\bdown\b|(?:not|n't) (?:be )?(?:available|able|accept\w*|possible|"
        r"accessible|work\w*|sell\w*|open)|unreachable|inaccessible|\bclos(?:e|es|ed|ure)\b|suspen\w+|cannot|"
        r"shut\w*|\boff\b|stopped|\bhalted\b|\bfrozen\b|\bpaused\b|"
        r"\bfail(?:s|ed)?\b|declined|rejected|refused|without (?:power|water|electricity|gas|supply)|"
        r"no (?:power|water|access|service|connection)|out of (?:service|order)|total loss|\blost\b|interrupt\w*|"
        r"under maintenance|disconnect\w*"
    ),
    "read_only": (
        r"read-?only|cannot be (?:submitted|changed|edited)|not be able to edit|view(?:ed)? but not|"
        r"not post entries|search but not"
    ),
    "unfelt": (
        r"(?:do not|don't) expect any impact|no (?:service )?impact\b|"
        r"(?:no|without|zero)[ -](?:downtime|interruption|outage)|not service.affecting|hitless|"
        r"no (?:downtime|interruption)s? (?:is|are) expected|(?:will|should|do) not (?:\w+ )?notice|won't notice|"
        r"nobody (?:will|should) notice"
    ),
    "seamless": (
        rf"^\W*(?:[\w\-]+ ){{1,6}}without (?:any )?(?:service |customer )?impact\W*$|"
        rf"\b(?:move|change|switch|transition|work|upgrade|failover) is (?:fully |completely )?transparent\b|"
        rf"(?:^|[.,;:(]|\b(?:and|but|so|that|as|while)\b) ?(?:{_ALL})(?: (?:will|should|would))? notice (?:nothing|"
        rf"no (?:change|difference)\w*)\b|(?:^|[.,;:(]|\b(?:and|but|so|that|as)\b) ?(?:{_ALL}) (?:will|should|would) not "
        rf"(?:even )?notice\b|\bnobody (?:will|should|would) notice|\bnobody (?:is|was|will be) (?:affected|disconnected|"
        rf"interrupted|logged out|cut off)\b|\b(?:no|nothing)(?: \w+)? (?:is|are|was|were|will be|goes|go|went) "
        rf"(?:switched off|shut down|offline|down|interrupted|restarted|stopped|turned off|taken (?:down|offline))\b|"
        rf"\bthere (?:was|is|were|will be) no (?:\w+ )?(?:interruption|downtime|outage|disruption|impact)s?"
        rf"(?= ?(?:[,;.!]|and\b|$))|\b(?:was|were|is|are) (?:never|at no (?:time|point)) (?:interrupted|affected|"
        rf"disrupted|down|unavailable)\b|"
        rf"\b(?:went|goes|carr(?:ied|ies)|ran|runs?|continue[sd]?|remain(?:s|ed)? up|stay(?:s|ed)? up|worked|works)(?: on)? "
        rf"(?:without (?:any )?(?:interruption|a break|a pause)|throughout)\b|"
        rf"\b(?:all |our |IT )?(?:systems|services) (?:are|remain|stay) (?:all )?(?:up|available|in operation|"
        rf"operational)(?: as (?:usual|always|normal))?\W*$|\b(?:needs?|needed|requires?|required|with|means) (?:no|zero) "
        rf"(?:downtime|interruption|outage)\b"
    ),
    "felt": rf"{FELL}|{DOWN}|\b(?:{STOPS}|{HINDERED})|\bproblems?\b|\berrors?\b|\bfail\w*|\bslow|\bbrief\w*|\brestor\w+|\bfixed\b|"
    r"\b(?:issues?|incidents?|disturbances?) (?:\w+ )?(?:lasted|ran|persisted|occurred)\b",
    "stale": (
        r"\bstale\b|\blag(?:s|ged|ging)?\b|out of date|\bdelay(?:ed|s)?\b[^.;]{0,30}(?:data|update|figures|metrics|"
        r"reports)|(?:data|updates?|figures|metrics|reports|messages|inbound mail) [^.;]{0,24}\bdelay|"
        r"not show items|old(?:er)? (?:data|figures)"
    ),
    "degraded": (
        r"slow\w*|degrad\w*|intermittent\w*|partial\w*|limited|elevated|\bbrief\w*|low or no|\blate\b|\bdelay\w*|"
        r"reduced|latency|short interruption|up to \d+ (?:seconds|minutes?) (?:interruption|break)|unstable|flap|"
        r"errors?|"
        r"at risk|loss of redundancy|reduced redundancy|packet loss"
    ),
    "negated": (
        r"\bno (?:data|messages?|calls?) (?:is|are|will be) lost|nothing is lost|"
        r"not (?:be )?(?:affected|lost|dropped)|unaffected"
    ),
    "faq": r"\?\s*$|^\W*(?:will|are|is|do|does|can|where|what|why|how|who)\b[^.]{0,120}\?",
}
"""By their names in the engine; matched against folded clauses and sentences."""
