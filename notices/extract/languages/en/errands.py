"""What has hours and lengths of its own beside trouble: answers, tests and trips, gifts to be claimed, doors and desks."""

from notices.extract.languages.en.asides import FOR_WORK
from notices.extract.languages.en.vocabulary import NOT_ONLINE
from notices.extract.languages.language import Cue
from notices.extract.mentions import reasons
from notices.extract.mentions.marks import Role

_SENT = r"(?:bulletins?|updates?|reports?|messages?|news|statements?|notes?|posts?|communiqués?|notices?)"
_ANSWER = r"(?:ring|call|phone|write|reply|respond|answer|post|report|mail|contact|get back|come back|be back here|be in touch)"
_SOMEBODY = (
    r"(?:someone|somebody|we|i|they|you|(?:an?|our|the) (?:colleagues?|agents?|advis[eo]rs?|operators?|support|desk|staff|"
    r"(?:[\w\-]+ )?team))"
)
_ERRAND = (
    r"(?:samples?|(?:lab(?:oratory)?|water|blood|bacteri\w+|swab|quality) (?:tests?|analys[ei]s|results?)|results?|cultures|"
    r"passwords?|transfers?|payments?|refunds?|deliver(?:y|ies)|shipments?|parcels?|(?:replacement |shuttle |rail "
    r")*(?:bus(?:es)?|"
    r"coach(?:es)?|taxis?|shuttles?)|detours?|diversions?|diverted route|the (?:longer|other) (?:way|route|road)|"
    r"journeys?|trips?|"
    r"drive|crossing|answering (?:the|a|your) (?:call|phone|mail)s?|logging (?:in|on)|signing in|log-?ins?|sign-?ups?|"
    r"registration|downloads?|downloading|boiling)"
)
OTHER_LENGTH = (
    rf"\b(?:will|shall|'ll|and|or|then|to) (?:then )?{_ANSWER} (?:again|back|more|here|anew|once more)\b|"
    rf"\b{_SOMEBODY}(?:'ll| will| shall| can)? (?:\w+ )?{_ANSWER}s?(?: to)?(?: (?:you|mails?|e-?mails?|messages|calls|"
    rf"tickets|back|"
    r"all|every|any|here|questions|requests))* within\b|"
    r"\byou(?:'ll| will| can expect to| should)? (?:have|get|hear|see|receive) (?:more|news|word|something|an answer|a reply|"
    r"further)\b|"
    rf"\b{_SENT}(?: (?:no\.? ?)?#?\d+)? (?:follows?|will follow|to follow|comes?|will come|goes out|(?:is|are) due|will be "
    r"(?:sent|posted|issued|out))\b|"
    r"\b(?:tickets?|mails?|e-?mails?|questions?|messages?|requests?|enquir\w+|inquir\w+|calls?) (?:is|are|will be|get) "
    r"(?:all )?"
    r"(?:answered|handled|returned|dealt with|replied to|processed)\b|"
    rf"\b{_ERRAND}\b(?:(?!\b(?:back(?! (?:clean|clear|negative|from))|restor\w+|repair\w*|"
    rf"fix\w*)\b)[^.;:\n]){{0,60}}?\b(?:takes?|took|will take|needs?|lasts?)\b|"
    r"\btakes? (?:(?:\w+|\d+) ){1,6}?(?:hours?|minutes?|mins?|days?) to (?:drive|travel|walk|ride|get (?:there|here|to)|reach|"
    r"arrive|fly|answer|log (?:in|on)|sign (?:in|up))\b"
)
"""How long an answer, a test or a way takes: nothing is back by then."""

OTHERS_LONGER = (
    r"\b(?:(?:all|the|our|your|these|running|limited|in-game|ongoing) events|auctions?|listings|(?:season |battle |event )?"
    r"pass(?:es)?|boosters?|boosts?|buffs?|(?:premium|vip) (?:time|accounts?|status)|rentals?|quests?|missions?|reservations?|"
    r"leases|streaks?|cooldowns?|memberships?|credits?|daily log-?ins?)\b(?:(?!\b(?:maintenance|inspection|and (?:the|it))\b)"
    r"[^.;\n]){0,60}\b(?:extended|prolonged|lengthened|extend|prolong)\b|"
    r"\b(?:bus(?:es)?|coach(?:es)?|detour|diversion|journeys?|trips?|walk|drive|way round)\b[^.;\n]{0,30}\b(?:takes?|is|"
    r"are|lasts?)"
    r"\b[^.;\n]{0,24}\blonger\b"
)
"""What is prolonged or takes longer, and is no work."""

NOT_PUT_OFF = (
    r"\b(?:kindly|please|should|could|must|to|then|so) (?:put off|postpone|defer|delay|move|re-?schedule) (?:your|any|all) |"
    r"\b(?:is|are|was|were)(?:n't| not) (?:merely|just|only|simply) (?:being )?(?:put off|postponed|delayed|moved|deferred)\b|"
    r"\b(?:if|shout|tell (?:me|us)|let (?:me|us) know|say so|write|speak up|unless|should|object)\b[^.;\n]{0,100}\b(?:i|"
    r"we|they)"
    r"(?:'ll| will| can|'d| could) (?:find|pick|look for|choose|arrange|work out|agree on|offer|try)(?: you)? (?:another|a "
    r"(?:different|new|later|better)|some other)\b"
)
"""What people put off themselves, and what would be done if somebody objects."""

NOT_DROPPED = (
    r"\b(?:tankers?|bowsers?|crews?|search(?:es)?|divers|alarms?|alert|generators?|fire brigade|boats?|escorts?|guards?|"
    r"evacuation|"
    r"pumps|helicopters?|relief|rescuers?)\b[^.;\n]{0,24}\b(?:called off|stood down|withdrawn|dismissed)\b"
)
"""Help that is not needed any more."""

_CLAIMED = (
    r"(?:claimed|collected|redeemed|picked up|fetched|spent|handed in|sent in|submitted|filed|applied for|cashed(?: in)?|"
    r"exchanged|requested|downloaded|registered)"
)
_TILL = r"(?:by|before|until|till|through|up to|no later than|not later than|at the latest(?: by| on)?)"
_PLACE = (
    rf"(?:(?<!data )(?<!reporting )warehouses?|{NOT_ONLINE}(?:shops?|stores?|offices?|counters?|branch(?:es)?)|depots?|kiosks?|"
    r"showrooms?|pharmac(?:y|ies)|canteens?|cafeterias?|caf[eé]s?|restaurants?|librar(?:y|ies)|(?:customer|visitor|"
    r"service|advice) "
    r"cent(?:re|er)s?|food banks?|laundr(?:y|ies)|receptions?|(?:service|help|front) ?desks?|clinics?|surger(?:y|ies)|"
    r"box offices?)"
)

ERRANDS = (
    Cue(
        Role.DEADLINE,
        reasons.READERS_DUE,
        left=(
            rf"^(?![^\n]*\b(?:(?:expect|hope|aim|anticipate|reckon)s?|seats?|handsets?|phones|modems|devices|extensions|"
            rf"subscribers|sessions)\b[^.;\n]*\b(?:to|will|should) be (?:all )?registered\b|"
            rf"[^\n]*\b(?:expected|due) to be (?:all )?registered again\b)[^\n]*"
            rf"\b(?:to|must|should|(?:has|have) to|can|may|could)(?: (?:still|only|also))? be {_CLAIMED}(?: "
            rf"[^.;\n\d]{{1,24}})? {_TILL}[ ]*$"
        ),
        single=True,
    ),
    Cue(
        Role.OFFICE,
        reasons.DOORS,
        left=(
            rf"\b{_PLACE}(?: \([^()\n]{{1,24}}\)| (?:in|at|on|of|by|near|next)(?: [\w'&\-]+){{1,3}}?) (?:(?:also|only|"
            rf"will|all) )*"
            r"(?:re-?opens?|opens?|clos(?:e|es|ed)|shuts?|(?:is|are) (?:open|closed|back|shut))\b(?: (?:again|early|late))?"
            r"(?: (?:at|from|on|until|till|by|to|after|only))*[ ,(]*$"
        ),
        right=rf"^(?![^.;\n]{{0,30}}\b(?:{FOR_WORK}|and so (?:is|are|will)\b))",
        sentence=r"^(?![^\n]{0,160}\b(?:downtime|fault|power|works?|repairs?|maintenance|because|due to|owing)\b)",
        single=True,
        timed=True,
    ),
)
"""They come before the cues of stops and returns, whose verbs they share."""

_DESK = (
    r"(?:secretariat|secretary|administration|accounts?(?: (?:department|office|payable))?|billing|sales|trade desk|ticket "
    r"(?:windows?|office|desk|counter)s?|box office|showrooms?|reception|noc|soc|security desk|front desk|facilities "
    r"office|school "
    r"office|head office|customer (?:care|service|cent(?:re|er))s?|registry|cash(?:ier| desk)|gatehouse|porter(?:'s lodge)?|"
    r"switchboard|(?:service|help|information|enquiry) ?desk|hotline|helpline|infoline|phones?|telephone|chat|live chat|"
    r"switchboard|"
    r"works planning|dispatch|goods in|stores|warehouse|counters?|tills?|office|shop|library|parts department|human "
    r"resources|hr)"
)
HOURS_OF = {
    "desk_led": (
        rf"(?:^|[.;,|(·•–\t] ?)\W*(?:our |the )?{_DESK}(?: (?:at|in|on|for)(?: [\w'\-]+){{1,3}})?(?: (?:is |are )?(?:manned|"
        r"staffed|open|hours|answers?|attended))?[ ]?[:,(|–\-]?[ ]?(?:open )?$"
    ),
    "label_staffed": (
        r"\b(?:telephone|phone|opening|office|business|counter|support|service|visiting|consultation) (?:hours|times)\b"
    ),
}
"""What else is prolonged, which desk stands before hours, what parts those of morning and afternoon, their labels."""
