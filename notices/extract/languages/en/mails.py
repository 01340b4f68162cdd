"""How carriers' mails say that work is done, a fault is cleared, something fails, or that they are about mails and rules."""

from notices.extract.languages.language import Cue
from notices.extract.mentions.marks import Role

_WORKS = r"(?:maintenance|works?|upgrade|migration|intervention|change|activity|window|event|relocation|replacement|swap)"
_LATER = r"(?! (?:by|before|on|from|for|until|till|all|next|between|to|off)\b)"
_IS = r"(?:is|are|has been|have been|now)"

DONE = (
    rf"\b{_WORKS} (?:window )?(?:(?:{_IS} )*(?:completed?|finished|concluded|ended|terminated|implemented|"
    rf"executed){_LATER}\b|(?:{_IS} )+(?:done|over|closed)\b{_LATER}|(?<=window )(?:closed|over)\b{_LATER}|"
    rf"(?:done|over(?!-\w))\W*(?:$|-))"
)
"""Work that is told to be done, in a title."""

CLEARED = r"[\-:|\]] ?cleared\b|\bcleared\W*$"
"""A fault that is over, in a title."""

ENDED = (
    rf"{DONE}|\bend of (?:the )?(?:planned |scheduled |"
    rf"emergency )?{_WORKS}\b(?! (?:window|time)?\W*(?:revised|moved|delayed|extended|changed|amended|now|"
    rf"postponed|put|pushed))|"
    rf"\b(?:incident|case|fault|outage|ticket) (?:is |now |has been )?closed\b{_LATER}|"
    r"\b(?:fault|outage|incident|alarm|trouble|ticket)s? (?:\S+ )?(?:is |are |has been |have been |now )*cleared\b"
)
"""The same, of work or faults, where nothing lies ahead."""

_REPORTED = (
    r"\b(?:receiving|getting|had|seeing|received|got|have) (?:(?:several|many|multiple|numerous|some|more|first|"
    r"initial|a number of|a lot of) )*(?:reports?|calls|complaints|tickets|alarms) (?:of|that|from|about|"
    r"on)\b(?! (?:our|the) (?:forms?|survey))"
)
_LOSES = (
    r"\b(?:are|is|were|was|keeps?) (?:\w+ly |now |still ){0,4}"
    r"(?:losing (?:\w+ ){0,2}(?:connections?|connectivity|sync|signal|service|access|calls|packets|"
    r"power|registration|sessions?)|timing out|flapping|in alarm|hard down|dropping)\b"
)
_LOST = (
    r"\b(?:has|have|had|were|was) (?:\w+ )?lost (?:(?:its|their|the|all|any|our|"
    r"your) ){0,2}(?:\w+ )?(?:uplinks?|downlinks?|outroutes?|inroutes?|connections?|links?|sync|power|signal|"
    r"light|feeds?|services?|sessions?|contact|carriers?|registrations?|connectivity|supply|paths?|routes?|"
    r"traffic|network|tunnels?|dial[ -]?tone)\b(?! to us\b)"
)
_SEEN = (
    r"\b(?:sees?|seeing|observ(?:e|es|ing)|measur(?:e|es|ing)|experienc(?:e|es|ing)|encounter(?:s|ing)?|"
    r"suffer(?:s|ing)?(?: from)?) (?:\w+ ){0,3}(?:packet loss|errors|alarms|drops|flaps|"
    r"loss of (?:signal|light|power))\b"
)
ALERTS = (
    r"\bdisturbances? (?:on|of|in|at|with|affecting|to)\b|"
    rf"\bpacket loss (?:in|on|at|towards|to|began|started|since|between)\b|{_REPORTED}|{_LOSES}|{_LOST}|{_SEEN}|"
    rf"\bthe cause is (?:not (?:yet )?known|still unknown|unknown)\b|"
    rf"\bno (?:fix time|ETA|ETR|estimate) (?:yet|so far|at (?:present|this time|the moment)|for now)\b"
)
"""Trouble as a network's desk tells it."""

_CONTACTS = (
    r"\b(?:contacts?|escalation|NOC|support|phone|telephone|e-?mail|dial-in) (?:and|&|or|"
    r"/) (?:\w+ )?(?:contacts?|escalation|e-?mail|phone|address(?:es)?|numbers?) (?:details?|matrix|list|"
    r"numbers?|procedures?|paths?|changes?|data|points?)\b|"
    r"\bescalation (?:matrix|lists?|paths?|procedures?|contacts?|numbers?|levels?)\b"
)
_LAYOUT = (
    r"\bnew (?:\w+ ){0,2}(?:layout|format|look|sender|design|template|wording|subject|phone|telephone|contact|"
    r"e-?mail address|hotline|account (?:lead|team)|address)\b|"
    r"\b(?:layout|format|sender|template|wording|subject lines?|design|language) (?:and \w+ )?(?:of|for|"
    r"in) (?:our|the|your|all) (?:\w+ ){0,3}(?:notices|notifications|mails|e-?mails|announcements|messages|"
    r"tickets)\b|"
    r"\b(?:tickets?|case|reference|circuit|invoice) (?:numbers?|numbering|prefix(?:es)?|naming|ids?|format) (?:will )?changes?\b"
)
_TERMS = (
    r"\b(?:changes?|changing) (?:of|to|in) (?:our|the|your) (?:standard|default|regular|usual|"
    r"standing) (?:\w+ )?(?:windows?|hours|slots?)\b|"
    r"\bhow (?:we|you are|you will be|customers are) (?:now )?(?:notify|notified|announce|inform|informed|tell|told|handle|"
    r"schedule|communicate|warn(?:ed)?)\b|\b(?:maintenance|change|patching|outage) (?:policy|rules?|practices?|principles)\b|"
    r"\bnew (?:pop|location|region|data ?cent(?:re|er)|availability zone|point of presence)\b[^\n]{0,40}\b(?:open|available|"
    r"live|launch\w*|in service|in operation|ready)\b|"
    r"\bnotif(?:y|ication|ying)s? (?:policy|policies|rules|process|procedure|lead times?)\b|\bnew portal for\b"
)
_BESIDE = (
    r"\b(?:support|reachability|availability) (?:during|over|on) (?:the )?(?:bank |public )?(?:holidays?|christmas|easter|"
    r"new year)\b|\b(?:lessons from|feedback on)\b"
)
INFORMING = rf"{_BESIDE}|^\W*agenda\b|^\W*(?:programme|program) (?:of|for) (?:the|our)\b|{_CONTACTS}|{_LAYOUT}|{_TERMS}"
"""Titles of mails about mails, numbers and terms."""

_WINDOW = r"(?:windows?|intervention|slot|maintenance(?: window)?|works?(?: window)?|change|activity|outage window)"

_DOING = (
    r"(?:replac|swap|upgrad|migrat|mov|patch|work|splic|maint|re-?boot|re-?load|relocat|install|updat|rewir|clean|exchang|chang|"
    r"switch|drain|remov|cut)"
)

MAIL_CUES = (
    Cue(
        Role.OLD,
        "a promise that is not kept",
        left=(
            r"(?:\bnot|n't) (?:going to |able to )?be (?:over|through|done|finished|completed?|ready|closed)(?: at| by)[ ]*$|"
            r"(?:\bnot|n't|\bunable to) (?:going to |able to |be able to )?(?:make|manage|get|finish) (?:it |this |done |"
            r"through )*(?:by|before|at)[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        "work starts then",
        right=(
            r"^[ ,]*(?:we|our (?:\w+ )?(?:engineers?|teams?|technicians|staff|vendor)|engineers|technicians|the (?:vendor|"
            r"contractor|works?|maintenance))(?:'ll| will| shall| are going to| is going to)? (?:start|begin|commence)s?\b"
            rf"(?:$|[.;,]| (?:with |to |on )?(?:the |our |your )?(?:\w+ ){{0,2}}?{_DOING}\w*)"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.CONTEXT,
        "when repair began",
        left=(
            r"\b(?:grappling|excavati\w+|digging|repairs?|repair works?|restoration works?)\b[^.;\n]{0,50}\b(?:began|started|"
            r"commenced)\b[^.;\n]{0,20}$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        "the window opens",
        left=rf"\b{_WINDOW}(?: will| is to)? (?:opens?|be opened|is opened|opened)(?: (?:at|from|on))?[ ]*$",
        single=True,
        timed=True,
    ),
    Cue(
        Role.END,
        "the window closes",
        left=(
            rf"\b{_WINDOW}(?: \S+)?(?: will| is to)? (?:closes?|be closed|runs?|lasts?|continues?|goes on|"
            rf"(?:stays?|remains?|is) open)(?: (?:again|at|by|until|till|to))*[ ]*$|"
            r"^[ ,]*(?:and|before it) (?:closes?|is closed|will close)(?: again)?(?: at| by| around)?[ ]*$"
        ),
        sentence=rf"\b{_WINDOW}\b",
        single=True,
        timed=True,
    ),
)
"""Cues of windows that open and close, and of ends and days that are moved."""

MAILS = {
    "status_done": rf"\bcomplet(?:ed?|ion)\b|{DONE}",
    "of_rules": (
        r"\b(?:polic(?:y|ies)|rules?|filter(?:s|ing)?|standards?|requirements?|validation|reject\w*|refus\w*|"
        r"mandatory|minimum|accept\w*|defaults?|naming|numbering|ROAs?|RPKI|TLS|ciphers?|DNSSEC|MANRS|communities|"
        r"certificates?|trust chains?|prefix(?:es)?|limits?|format|procedure|process)\b"
    ),
    "harmless": (
        r"\b(?:no|without(?: an?| any)?) (?:\w+ )?(?:interruption|downtime|outage|disruption|impact|reset|"
        r"effect)s?\b|\bno (?:circuit|service|customer|link|session|connection|traffic)s? (?:is|are|"
        r"will be) (?:affected|interrupted|impacted|touched)\b"
    ),
}
"""By their names in the engine."""
