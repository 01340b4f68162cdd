"""The labels that English puts before what is affected ("Affected circuit(s):"), and what identifiers look like."""

IDENTIFIER = (
    r"(?=[^\s,;|]{0,40}\d)(?:[A-Za-z0-9]{1,24}(?:[\-/._:#]{1,2}[A-Za-z0-9]{1,24}){1,8}|"
    r"[A-Za-z]{1,6}\d{3,16}[A-Z]?|[A-Z](?=[A-Z]{0,3}\d{1,3}[A-Z]{1,4}\d{3})[A-Z0-9]{6,20}|"
    r"\d{3}[A-Z]{2,8}\d{4,20}|\d{6,20})"
)
"""The number of a circuit, a service, a device: letters and digits in parts, or a long run of them."""

_BEFORE = (
    r"(?:your|our|all|the|which|what|list of|details? of|following|customer(?:'s)?|client|affected|impacted|"
    r"impaired|involved|relevant|concerned|related|degraded|failed|protected|unprotected|end|a-end|"
    r"service|circuit|line|link|network|product|carrier|fib(?:er|re)|cable|wave(?:length)?|transport|access|"
    r"leased|ethernet|transit|peering)"
)
_SERVICE = (
    r"(?:services?|systems?|products?|platforms?|circuits?|ckts?|(?:virtual )?interfaces?|links?|lines?|"
    r"connections?|cross[- ]?connects?|wave(?:length)?s?|lambdas?|trails?|ports?|"
    r"VLANs?|CIDs?|configuration items?|sessions?|tenants?|queues?|databases?|prefix(?:es)?|cabinets?|racks?|"
    r"components?|resources?|targets?|objects?|relations?|streams?|realms?|areas?|streets?|postcodes?|stations?)"
)
_PLACE = (
    r"(?:devices?|equipment|(?:network )?elements?|nodes?|sites?|buildings?|segments?|spans?|routes?|paths?|"
    r"sections?|servers?|hosts?|instances?|clusters?|assets?|regions?|routers?|switch(?:es)?|rings?|feeds?|UPS)"
)
_ONLY_HIT = (
    r"(?:applications?|apps?|customers?|users?|roads?|neighbou?rhoods?|districts?|postcodes?|suburbs?|towns?|"
    r"villages?|contracts?|subscriptions?|functions?|features?|channels?|websites?|pages?|countries|"
    r"branch(?:es)?|floors?|rooms?|zones?|counties|localities|properties|addresses|stops?|machines?)"
)
"""What stands in such labels only together with a word like "affected"."""

_KIND = (
    r"(?:ids?|numbers?|names?|ref(?:erence)?s?|identifiers?|nos?\.?|list|codes?|designations?|identifications?|"
    r"serials?(?:[ ](?:#|numbers?|nos?\.?))?|#)"
)
_HIT = (
    r"(?:affected|hit|impacted|involved|concerned|in scope|at risk|in question|"
    r"(?:remaining |still |currently )?(?:down|out|offline|unavailable|out of service)|"
    r"(?:that|which) (?:may|will|might|are|is)(?: be)?(?: \w+)?|(?:likely )?to be (?:affected|impacted)|"
    r"under maintenance|(?:listed )?on (?:this|the) (?!portal|web|\d)\w+|"
    r"with (?:an )?impact)(?:[ ](?:during|by|in|on|within|for)[ ][\w ]{1,40})?"
)
_FURTHER = r"(?:remaining|still)"
_NAMED = rf"(?:(?:\(s\)|/s)?(?:[ /]{_KIND}(?:\(s\)|/s)?){{0,2}}(?:[ ]\(s\))?(?:[ ](?:{_FURTHER}[ ])?{_HIT})?)"
_OTHER = (
    r"(?:what is affected|what's affected|who is affected|who's affected|"
    r"what(?=[ ]?:[ ](?![^\n]{0,80}\b(?:upgrad|maint|swap|replac|work|updat|migrat|patch|test|repair|mov|"
    r"install|remov|chang|outage|improv)))|(?:affected|impacted|involved|relevant)(?: \w+)?|"
    rf"(?:the )?following (?:[\w\-]+ ){{0,4}}?(?:will|are|is|shall|may|can|"
    rf"cannot)(?: not)? (?:be )?(?:\w+ ){{0,2}}?(?:available|unavailable|offline|down|closed|affected|accessible|"
    rf"interrupted|suspended|used|impacted|paused)|(?:the )?(?:[a-z\-]+ ){{1,3}}(?:affected|impacted|"
    rf"concerned)(?: (?:are|is|will be|include))?|hit|"
    rf"orders? (?:ids?|numbers?|refs?)(?:\(s\))?[ ]{_HIT}|{_ONLY_HIT}(?:\(s\))?[ ]{_HIT}|"
    rf"(?:services?|links?|circuits?|ports?|lines?)[ ]#?\d{{1,2}}|scope|(?:this (?:[\w\-]+ ){{0,3}})?affects|"
    rf"affecting|where|unavailable(?: then)?|target(?: services?| systems?)?|orders? (?:ids?|numbers?|refs?)(?:\(s\))?|"
    r"X-MAINTNOTE-OBJECT-ID(?:;[^:\n]{0,40})?)"
)
_BILINGUAL = r"(?:[^\W\d][^\n\t:/]{1,30}[ ]?/[ ]?)?"
PLAIN_LABELS = rf"(?:(?:(?:{_BEFORE}[ ]){{0,3}}(?:{_SERVICE}|{_PLACE}){_NAMED}|{_OTHER}))"
LABELS = rf"(?:{_BILINGUAL}(?:(?:{_BEFORE}[ ]){{0,3}}(?:{_SERVICE}|{_PLACE}){_NAMED}|{_OTHER})(?:[ ]?[\u3041-\u9fff/]{{1,12}})?)"
"""All labels of names."""

WEAK = rf"(?:(?:{_BEFORE}[ ]){{0,3}}{_PLACE}{_NAMED}|where|scope|orders? (?:ids?|numbers?|refs?)(?:\(s\))?)"
"""Labels of where work is done, which count only where no label says what it does to whom."""

_THING = (
    r"(?:circuits?|(?:virtual )?interfaces?|VXCs?|services?|links?|lines?|connections?|wave(?:length)?s?|"
    r"cross-?connects?|ports?|trails?|EPLs?|CIDs?|instances?|VMs?|VPS|virtual machines?|(?:route )?servers?|"
    r"hosts?|machines?|volumes?|cabinets?|(?-i:IDs?)|(?:circuit|service|line|link|product) (?:ids?|numbers?|"
    r"refs?|references?))(?:\(s\))?"
)
_ONE = rf"(?:{IDENTIFIER}|[A-Za-z]{{2,5}}\d{{1,2}}(?![\w.:/-]))"
APPOSED = (
    rf"(?<!via )(?<!over )(?<!through )(?<!onto )(?<!from )(?<!with )\b{_THING}[ ]?(?:(?:is|are|:|"
    rf"with (?:the )?(?:ids?|numbers?)|ids?|nos?\.?|numbers?)[ :]{{1,2}}|"
    rf"[^.;:\n]{{1,50}}?\b(?:are|is)[ ]?:[ ])?({_ONE}(?:(?:,[ ](?:and[ ])?|"
    rf"[ ](?:and|&|or)[ ]){_ONE}){{0,8}})(?![\w])"
)
"""Identifiers right behind a word for what they stand for: "the circuits are A-1 and A-2", "your service B-7"."""

BELOW = (
    rf"\b{_THING}\b[^\n]{{0,30}}\b(?:below|listed|following|as follows)\b|"
    rf"\b(?:following|these|below|listed)\b[^\n:]{{0,40}}\b{_THING}\b"
)
"""A line that announces a list of what is affected."""
