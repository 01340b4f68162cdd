"""Why places are shut: for works, or for a holiday, an event, the people who work there."""

from notices.extract.languages.language import Cue
from notices.extract.mentions.marks import Role

_DONE_TO = (
    r"(?:repair|replac|renew|chang|exchang|clean|paint|laid|lay|relaid|install|fitt?|overhaul|refurbish|renovat|rebuil[dt]|"
    r"resurfac|"
    r"decorat|redecorat|servic|inspect|test|upgrad|sand|polish|fix|mend|treat|drain|refill|til|retil|repaint|remov|rewir|extend|"
    r"moderni[sz]|reseal|strengthen|survey|disinfect|carpet|varnish)\w*"
)
FOR_WORK = (
    r"(?:(?:while|whilst|so (?:that )?)[ ]?(?:we|they|it (?:is|gets)|contractors?|engineers?|builders?|"
    r"the \w+ (?:is|are|can be|may be|will be|gets?))|"
    r"(?:while|whilst|so|so that|in order that|because|as|since|where) (?:(?:the|a|an|its|their|our|some|all|both|two|three|new|"
    r"old) )?(?:[\w\-]+ ){1,4}?(?:can|could|may|must|have to|has to|needs? to|will|is to|are to|is|are|gets?) (?:be|being|get)? ?"
    rf"{_DONE_TO}|"
    r"(?:for|due to|because of|owing to|as part of|"
    r"to allow)\b[^.;\n]{0,30}\b(?:maintenance|"
    r"repairs?|refurbish\w*|cleaning|renovat\w*|shelving|stock-?tak\w*|inventory|relocation|works?|upgrad\w*|"
    r"replac\w*|install\w*|testing|inspection|"
    r"overhaul|service|servicing|decorat\w*|resurfac\w*|re-?\w+ing\b|painting|tiling|drainage)|"
    r"(?:to|in order to) (?:replace|repair|install|fit|renew|clean|test|inspect|service|upgrade|refurbish|paint|fix|change|move|"
    r"swap|re\w+)\b)"
)
"""Why doors are closed when it is no holiday."""

_PLACE = (
    r"(?:restaurants?|practices?|surger(?:y|ies)|offices?|branch(?:es)?|counters?|shops?|stores?|librar(?:y|ies)|museums?|"
    r"galler(?:y|ies)|"
    r"pools?|baths?|saunas?|gyms?|centres?|halls?|canteens?|caf[eé]s?|bars?|pubs?|schools?|kindergartens?|nurser(?:y|ies)|rooms?|"
    r"clinics?|"
    r"pharmac(?:y|ies)|banks?|post offices?|registr(?:y|ies)|archives?|we|receptions?|desks?|showrooms?|workshops?|depots?)"
)
_OCCASION = (
    r"(?:holidays?|vacations?|easter|christmas|xmas|whitsun|pentecost|new year|bank holiday|summer break|winter break|half-?term|"
    r"gala|weddings?|(?:private |closed )?(?:functions?|part(?:y|ies))|private events?|tournaments?|competitions?|championships?|"
    r"concerts?|festivals?|carnival|exams?|examinations?|elections?|polling|referendum|(?:staff|team|in-?house|"
    r"teacher) (?:training|"
    r"meetings?|outings?|days?|excursions?|away ?days?|events?|conferences?)|team ?building|company outing|inset days?|"
    r"conferences?|"
    r"funerals?|mourning|celebrat\w+|graduation|prize ?giving|works outing)"
)
_ONLY_FOR = (
    r"(?:for|because of|due to|owing to|on account of|on the occasion of|during|over|as part of)\b[^.;\n]{0,30}"
    rf"\b{_OCCASION}\b"
)
_FOR_PEOPLE = (
    r"(?:so(?: that)?|because|as|while|in order that|since) (?:all |both |most )?(?:of )?(?:our|the|its|we|a|everyone|everybody)\b"
    rf"[^.;\n]{{0,40}}\b(?:rest|relax|holidays?|on leave|away|trained|training|{_OCCASION}|attend\w*|celebrat\w*|take part|vote)\b"
)
_NO_WORK = (
    r"^(?![^\n]{0,300}\b(?:maintenance|repairs?|works|refurbish\w*|renovat\w*|upgrad\w*)\b)"
    rf"(?=[^\n]{{0,300}}\b{_PLACE}\b)"
)

HOLIDAYS = (
    Cue(
        Role.OFFICE,
        "shut for a holiday or an event",
        left=(
            r"\b(?:closed|shut|not (?:be )?open)\b(?: to (?:the public|visitors|members|swimmers|guests|customers|all))?"
            r"[^.;\n]{0,12}$"
        ),
        right=rf"^[ ,]*(?:{_ONLY_FOR}|{_FOR_PEOPLE})",
        sentence=_NO_WORK,
        timed=False,
    ),
)
"""They come before what is said of doors, which also are shut for works."""
