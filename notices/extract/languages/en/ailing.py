"""How English says in passing that something is out of order just now: what is kaput, what is out, what nobody can use."""

_VERY = r"(?:(?:now|completely|totally|all|currently|still|well and truly|once again|again|temporarily|sadly|also) ){0,2}"
_BE = r"(?:is|are|'s|'re|has gone|have gone|gone|went)"
_THING = (
    r"(?:eftpos|(?:card|payment|ticket|vending|coffee|washing|cash|parking|fare) (?:machine|reader|terminal)s?|"
    r"power|electric(?:ity)?|internet|wi-?fi|broadband|landlines?|(?:tele)?phones?|phone lines?|heating|hot water|boiler|"
    r"water|gas|tills?|lifts?|elevators?|escalators?|(?:flood|street|traffic )?lights?|air[ -]?con(?:ditioning)?|network|signal|"
    r"printers?|projectors?|intercoms?|door entry|swipe (?:system|cards)|atms?|robocalls?|servers?|wi-?fi network|web ?site)"
)
_AHEAD = (
    r"(?! (?:of(?! (?:action|order|use|service|bounds))|to|for (?:maintenance|works?|upgrade|sale|collection|delivery)|from|"
    r"between|until|on (?:\w+day|the \d|\d)|at (?:\d|noon|midnight)|by|when|if|tomorrow|tonight|next|every|each|most|during|"
    r"with)\b)"
)

_OF = r"(?:international |total |available |spare |our |the |some |transit |upstream |backbone ){0,3}"
_SLUGGISH = r"(?:latency|jitter|response times?)"
"""What is bad if there is much of it."""
_MISSED = (
    r"(?:capacity|connectivity|traffic|signals?|packets?|links?|feeds?|routes?|routing|power|supply|service|circuits?|bandwidth|"
    r"transit|light|pressure|voltage|connections?|access|coverage|throughput)"
)
_FELT = rf"(?:{_OF}(?:{_MISSED}|{_SLUGGISH}|performance))"
_SEE = (
    r"(?:(?:(?:currently|now|presently) )?(?:observe|see|notice|register|suffer|experience|detect|measure|have)|are (?:currently |"
    r"now |"
    r"also |still )?(?:seeing|observing|noticing|registering|experiencing|suffering|detecting|measuring|having))"
)

AILING = (
    rf"(?:^\W*|, |: |\b(?:currently|present|moment|now) )we {_SEE} (?:(?:an?|the|some|severe|partial|total|complete|significant|"
    rf"considerable|intermittent|increased|unusually|very) ){{0,3}}(?:(?:loss|degradation|drop|reduction|impairment|fluctuations?|"
    rf"interruptions?) (?:of|in|on|to) (?:(?:an?|the|some|one|two|three|several|both|all|our|large|parts?|of) ){{0,6}}{_FELT}|"
    rf"(?:degraded|reduced|impaired|lost|poor) {_FELT}|(?:low|no) {_OF}{_MISSED}|high {_OF}{_SLUGGISH})\b"
    r"(?! (?:to (?:your|any|their)|impacts?|fees?|charges?|problems?|issues?|interruptions?)\b)"
    r"(?! (?:in (?:the )?(?:last|past|coming)|next|every)\b)|"
    r"^\W*(?:there is |you have )?low (?:water |gas )?pressure(?: (?:in|on|at|around) [^.;,\n]{1,30}?)? until (?:about |around )?"
    r"\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\b\.?)?(?: (?:today|tonight))?\W*$|"
    rf"{_BE} {_VERY}(?:kaput|poorly(?=[.,;!]|\W*$)|under the weather|bust(?:ed)?|knackered|stuffed|cactus|borked|bricked|fried|on "
    rf"the (?:blink|fritz)|up the spout|"
    rf"out of whack|throwing a (?:wobbly|tantrum)|having (?:one of (?:its|their) (?:days|moments|mornings)|"
    rf"an? (?:wobble|wobbly|moment|meltdown|bad (?:day|morning)|funny (?:turn|five minutes))))\b|"
    rf"\b{_THING} (?:(?:is|are|'s) {_VERY}|(?:has|have) been )(?:out|off|down|dead|playing up)\b{_AHEAD}|"
    r"(?:has|have|'s|'ve) had it(?=[.,;!]|\W*$)|"
    r"(?:is|are|'s|'re) (?:currently |still |also )?(?:down|offline|out of (?:action|order|service|use)) "
    r"(?:this morning|today|right now|at the moment|again)(?! (?:for|from|between|until|to|at|due to (?:planned|scheduled|"
    r"maintenance))\b)|"
    r"(?:shows?|showing|displays?|displaying|stuck on|get(?:s|ting)?|see(?:s|ing)?) (?:an? |the |nothing but (?:an? )?|only an? )?"
    r"(?:blue|black|blank|white|frozen|error|spinning|loading) (?:screen|wheel|circle)s?\b(?! of\b)|"
    r"(?:look|looking|having a look) (?:at|into) (?:it|this|the (?:problem|fault|issue))(?: now| urgently)?(?=[.;,]| and\b|\W*$)|"
    r"(?:won't|will not|refuses? to|(?:does|do)(?:n't| not) want to) (?:re-?)?(?:light|fire up|boot|start up|come (?:back )?on|"
    r"turn on|power up|charge|print|scan|"
    r"start(?= and\b|[.,;!]|\W*$| this (?:morning|evening)))\b(?! (?:until|before|from|between|on)\b)"
)
"""Something is out of order, in the words of people who are no engineers."""
