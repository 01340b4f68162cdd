"""Cues of clocks that are no bounds of a stop: hours of people and doors, promises that no longer hold, guesses, steps of the work."""

from notices.extract.en.predicates import RETURNS
from notices.extract.language import Cue
from notices.extract.marks import Role

_DOORS = r"(?:we|doors?|gates?|clinics?|museums?|box offices?|bag drops?|check-?in desks?|receptions?|canteens?|gyms?|pools?|bars?|caf[eé]s?|surger(?:y|ies)|shops?|stores?|offices?|counters?|branch(?:es)?|phone lines?|lines|switchboards?|help ?desks?)"
_FORMAL = r"(?:appeals?|claims?|entries|entry|bids|bidding|tenders?|tendering|quotations?|ballots?|polls?|admissions?|nominations?|applications?|registrations?|enrol\w*|filings?|objections?|comments|submissions?|consultations?|expressions of interest|offers?|early[ -]bird|subscriptions?)"
_SOON = r"(?:[ ](?:about|around|roughly|approximately|by|before|some ?time|as early as|maybe|perhaps|the))*[ ]*$"
_REPAIRING = r"(?:digging|excavat\w+|work(?:ing)? on|repair\w*|search\w*|investigat\w+|looking|jointing|splicing|restor\w+|roll(?:ing)? back|the (?:repairs?|dig|search|investigation)|(?:a|an) (?:repair|search|investigation)|troubleshoot\w*|tracing|recover\w*)"

ASIDES = (
    Cue(Role.CONTEXT, "when somebody set to work", left=rf"\b(?:began|begun|started|starts?|begins?|commenced|set about|got to)[ ](?:\w+ )?{_REPAIRING}\b[^.;\n]{{0,30}}$", single=True, timed=True),
    Cue(Role.NOISE, "when somebody set out", left=r"\b(?:engineers?|splicers?|crews?|technicians?|team|electricians?|contractors?|van|plane|part|spares?|courier|replacement)\b[^.;\n]{0,24}\b(?:left|set (?:off|out)|departed|dispatched|on (?:its|their) way|landed?|arriv\w+|reach(?:es|ed)?|joined|on the (?:floor|call|road)|called out)\b[^.;\n]{0,30}$", single=True, timed=True),
    Cue(Role.NOISE, "when more will be said", left=r"\b(?:write|post|report|speak|message|e?-?mail|brief|check in|be in touch|say more|come back to you|(?:be )?back (?:here|with (?:news|more|an update|another update)))\b(?: (?:you|again|here|more|once more|an update|another update))*(?: (?:at|by|around|before|no later than))?[ ]*$", single=True, timed=True),
    Cue(Role.NOISE, "a call", left=r"\b(?:gold|silver|bronze|bridge|status|huddle|stand-?up|briefing|conference) (?:calls?|huddles?|meetings?|briefings?)\b[^.;\n]{0,16}$|\bhuddles?\b(?: (?:is|are))?(?: at)?[ ]*$", single=True, timed=True),
    Cue(Role.OFFICE, "when doors open or close", left=rf"\b{_DOORS} (?:(?:also|still|usually|always|only|then|will|all) )*(?:re-?opens?|opens?|clos(?:e|es|ed)|shuts?|(?:is|are) (?:open|closed|back|in))\b(?: (?:late|early|as usual|again))?(?: (?:at|from|on|until|till|by|to|after))?(?: \w+day)?[ ,(]*$", single=True),
    Cue(Role.OFFICE, "in the hours of something", left=r"\b(?!maintenance|outage|downtime|night|suspension|interruption|affected|planned|work)\w+ (?:timings?|hours)\b[ :,(]*$", single=False),
    Cue(Role.UNAFFECTED, "to be had until then", left=r"(?<!not )(?<!n't )(?<!not be )(?<!n't be )(?<!longer )\b(?:open|available|staffed|answered|manned|attended|on sale|served|accepted|in force|valid)\b(?: \w+)?(?: (?:until|till|up to|to))[ ]*$", single=True, right=r"^(?![ ,)]*(?:and|but|after which|when)\b[^.;\n]{0,40}\b(?:unavailable|offline|down|closed|not)\b)"),
    Cue(Role.DEADLINE, "when people may do something", left=rf"\b{_FORMAL}\b(?! (?:portal|system|service|app|site|website|page|platform|desk|tool)s?\b)(?: (?:for|to|of|by) [^.;:\n]{{1,30}}?)?[ :]{{1,2}}(?:(?:will|shall|is|are|be|must|can) ){{0,2}}(?:opens?|closes?|clos(?:ed|ing)|ends?|runs?|starts?|begins?)\b[^.;\n]{{0,30}}$", single=True),
    Cue(Role.OLD, "it is not back then", left=rf"\b(?:neither|none|not|never|no longer)\b[^.;,\n]{{0,30}}\b(?:{RETURNS})[^.;,\n]{{0,16}}\b(?:at|by|around)[ ]*$|\b\w+n't\b (?:be |come |coming |going to be )?(?:{RETURNS})[^.;,\n]{{0,16}}\b(?:at|by|around)[ ]*$", single=True, timed=True),
    Cue(Role.OLD, "what was promised", left=rf"\b(?:told|said|promised|announced|thought|hoped|wrote|expected)\b[^.;\n]{{0,60}}\b(?:would|should)\b[^.;\n]{{0,24}}\b(?:{RETURNS}|be (?:over|done|finished))[^.;\n]{{0,16}}\b(?:at|by|around|from)[ ]*$|\btold (?:you|everyone|everybody|people) to expect\b[^.;\n]{{0,30}}$", single=True, timed=True),
    Cue(Role.ESTIMATE, "a guess", left=rf"\b(?:thinks?|reckons?|guess(?:es)?|count(?:ing)? on|bank(?:ing)? on|aim(?:ing|s)? (?:for|at)|hop(?:e|es|ing) for|shoot(?:ing)? for|pencil+ed in(?: for)?|(?:best|latest|current|our) (?:guess|estimate|bet|forecast|target)\b[^.;\n]{{0,24}}\b(?:is|remains|stays)|puts? it at|\bET[AR]\b(?: [^.;\n\d]{{1,40}})? (?:is|stands at|remains|given))(?: (?:on|it(?:'s|'ll be| will be)))?{_SOON}", single=True, timed=True),
    Cue(Role.END, "to be had again", left=r"\b(?:be able to|can|may) (?:then |once more |again )?(?:log|sign|get|use|access|reach|enter|file|pay|book|order|call|dial|play|connect)\b[^.;\n]{0,50}\b(?:again )?(?:from|as of)[ ]*$", sentence=r"\b(?:you'll|you will|again|back|be able to)\b", single=True, timed=True),
    Cue(Role.DEADLINE, "when it is due", left=r"\b(?:falls?|is|are|be|becomes?|was) (?:now |next )?due\b(?! to\b)[^.;\n]{0,16}$|\b(?:payable|due back|expires?|expire|lapses?|takes? effect|comes? into force)(?: (?:on|from|by|until))?[ ]*$", single=True),
    Cue(Role.OFFICE, "as it always is", left=r"\b(?:as (?:always|usual|ever|normal)|always|normally|usually|ordinarily)\b,?(?: (?:at|from|on|between|by))?[ ]*$", single=True),
)  # fmt: skip
"""They come before the cues of stops and returns, whose verbs they share."""
