"""The words for what a notice says beside its windows: impact, what goes on or comes back, workarounds, data."""

from notices.extract.languages.en.predicates import FELL, HINDERED, STOPS
from notices.extract.languages.en.vocabulary import DOWN

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
    "felt": rf"{FELL}|{DOWN}|\b(?:{STOPS}|{HINDERED})|\bproblems?\b|\berrors?\b|\bfail\w*|\bslow|\bbrief\w*|\brestor\w+|\bfixed\b",
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
