"""How English tells of a planned thing that it is done at another time, put off for now, or not done at all.

Each pattern has the thing itself, as the subject or the object: keys are revoked, too, slides are shown, and members stand down.
"""

from notices.extract.languages.en.vocabulary import CARRIED_OUT
from notices.extract.patterns.alternatives import each

PLAN = (
    r"(?:(?:maintenance|upgrade|migration|update|downtime|window|intervention|closure|relocation|test|reboot|reload|re-?start|"
    r"release|deploy(?:ment)?|cut-?over|switch-?over|change-?over|fail-?over|roll-?out|go-?live|shut-?(?:down|off)|"
    r"(?:power|switch|turn)-?(?:down|off)|swap|replacement|diversion|activity|operation|repair|inspection|interruption|"
    r"suspension|outage|overhaul|work|refresh|rebuild|disconnection|power cut|"
    r"(?:technical|system|service|maintenance|server|planned) (?:break|pause|stop|event|move|reset|wipe))s?|"
    r"patch(?:es|ing)?|splic(?:e|es|ing)|decommissioning|patch day|removal|dismantling|calibration|commissioning|conversion|"
    r"descaling|servicing|fumigation|disinfection|refurbishment|excavation|felling)"
)
"""What is planned, and can be planned otherwise."""

_NEWLY = (
    r"(?:because|unless|if|while|once|who|nobody|ends?|finish|completion|return|restoration|et[ar]|estimates?|deadlines?|"
    r"notice periods?|report|keys?|certificates?|licen[cs]es?|page|so|means|during|(?:can ?not|can't) move|"
    r"and (?:we|the|our|all|users|customers))\b"
)
_OTHER = r"(?:the|our|all|its|we|you|no(?! longer)|they|it)\b"
_GAP = (
    rf"(?:(?:(?:, (?!{_OTHER})|[ ]?(?:[(–]|:(?!\d))[ ]?|[ ](?:- )?)(?!{_NEWLY}))"
    r"(?!-)[^\s.,;:(–]+(?:[.,:]\d[^\s.,;:(–]*)*){0,22}?(?:,? |[ ]?[:–\-(][ ]?|\) )"
)
"""Some words: none holds what parts words, nor begins with a dash, so that rows of dashes or colons are told in one way."""
_WORDS = r"(?:(?!(?:for|of|to|in|on|at|an?|the|by|from|with|and|or|not)\b)[\w\-./]+ ){0,3}?"
_OURS = r"(?:the|this|that|our|all|tonight's|tomorrow's|today's|\w+day's)"
_OF_DAY = r"(?: (?:of|on|for|planned|scheduled|announced|at) [\w :,./-]{1,44}?)?"
_OBJECT = rf"(?: (?:off|on|out|back|forward|over|with|against|up|from|of))? {_OURS} {_WORDS}{PLAN}\b"
_BESIDE = "".join(
    f"(?<!{word} {the})"
    for word in ("in", "during", "after", "before", "by", "within", "until")
    for the in ("the ", "this ", "our ", "")
)
_SAID_OF = rf"\b(?={PLAN}\b){_BESIDE}{PLAN}\b{_GAP}\b"


def _said(choice: str) -> str:
    """What is said of a plan, each alternative behind the plan by itself: so it is searched only where its own words stand."""
    return "|".join(f"{_SAID_OF}{one}" for one in each(choice))


_DAY = (
    r"(?:the )?(?:nights? of (?:the )?|evening of (?:the )?|early |"
    r"week of (?:the )?)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"(?:mon|tue|wed|thu|fri|sat|sun)\b|\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|"
    r"\d{1,2}(?:st|nd|rd|th)\b|\d{1,2}[./]\d|\d{4}-\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d|"
    r"next (?:week|month|weekend|\w+day)|tomorrow|following)"
)
_STEP = (
    r"(?:by )?(?:an?|one|two|three|four|five|six|seven|ten|\d+|a few|half an?|several|some|exactly one|another|a further)"
    r" (?:hours?|days?|weeks?|nights?|months?|fortnight|hrs?|minutes?|mins?)"
)
_SHIFTED = (
    r"(?:(?:mov(?:es?|ed|ing)|slid(?:es?|ing)?|slip(?:s|ped|ping)?|shift(?:s|ed|ing)?|push(?:es|ed|ing)?|bump(?:s|ed|ing)?|"
    r"defer(?:s|red|ring)?|delay(?:s|ed|ing)?|postpon(?:es?|ed|ing)|advanc(?:es?|ed|ing)|prepon(?:es?|ed|ing)|nudg(?:es?|ed|ing)|"
    r"(?:bring(?:s|ing)?|brought) (?:forward|ahead)|put(?:s|ting)? (?:back|off|forward))"
    r"(?: (?:back|out|over|forward|up|in|along|on|ahead|instead|again))*)"
)
_OTHERWISE = (
    rf"(?:{_SHIFTED}|anticipat(?:ed|es)|(?:carr(?:y|ies|ied|ying)|roll(?:s|ed|ing)?|h[eo]ld(?:s|ing)?) (?:over|"
    rf"forward)|rolled|adjourn(?:s|ed|ing)?|"
    r"(?:switched|switches|swap(?:s|ped|ping)?|transferr(?:ed|ing)|kick(?:s|ed|ing)?|punt(?:s|ed|ing)?|drag(?:s|ged|ging)?|"
    r"relegat(?:es?|ed|ing)|displac(?:es?|ed|ing)|shunt(?:s|ed|ing)?|park(?:s|ed|ing)?|"
    r"(?:pull(?:s|ed|ing)?|brought) (?:forward|in)|"
    r"set back|changed|amend(?:s|ed|ing)?|revis(?:es?|ed|ing)|jump(?:s|ed)?|hop(?:s|ped)|drift(?:s|ed|ing)?|"
    r"float(?:s|ed|ing)?|wait(?:s|ed|ing)?)(?: (?:forward|over|instead))?)"
)
_AGAIN = (
    r"(?:re-?(?:tim(?:es?|ed|ing)|dat(?:es?|ed|ing)|slot(?:s|ted|ting)?|book(?:s|ed|ing)?|fix(?:es|ed|ing)?|plan(?:s|ned|ning)?|"
    r"arrang(?:es?|ed|ing)|programm?(?:es|ed|ing)|schedul(?:es?|ed|ing)|assign(?:s|ed|ing)?|allocat(?:es?|ed|ing)))"
)

MOVED = _said(
    rf"{_OTHERWISE}(?: from [^.;\n]{{3,50}}?)? (?:to|until|till) {_DAY}|{_AGAIN}(?: (?:to|for|on|until)) {_DAY}|"
    rf"(?:now lands(?: instead)?|lands instead|now (?:falls|ships|hits)) on {_DAY}|"
    rf"{_SHIFTED} {_STEP}\b(?! (?:long|window|slot))|"
    rf"(?:be|is|done|held|now|takes? place|starts?|begins?) {_STEP} (?:later|earlier|sooner)\b(?! than)"
) + (
    rf"|\b{PLAN} {_STEP} (?:later|earlier)\b|"
    rf"\b(?:(?:{_OTHERWISE}|{_AGAIN}){_OBJECT}|(?:bring(?:ing)?|brought|carr(?:y|ied|ying)|roll(?:ed|ing)?|"
    rf"put(?:ting)?|h[eo]ld(?:ing)?|"
    rf"pull(?:ed|ing)?) {_OURS} {_WORDS}{PLAN} (?:over|forward|back|off|in|"
    rf"up)\b)(?:(?!\b(?:because|which|to (?!{_DAY}))\b)[^.;\n]){{0,60}}? (?:to|until|till|for) {_DAY}|"
    rf"\b(?:scheduled|planned|announced|due|set|slated|meant)\b[^.;\n]{{0,50}}\b(?:is|are|will) now (?:be |take place |"
    rf"happen(?:ing)? |(?:re-?)?(?:set|scheduled|planned|due|slated|pencil+ed in|booked|fixed|targeted|going ahead|"
    rf"carried out|done|held) )?(?:for|on) {_DAY}|"
    rf"\b(?:announced|planned|scheduled) (?:for|on) [^.;\n]{{3,40}}, (?:will be done|will (?:follow|happen|take place)|waits) "
    rf"(?:on|until) {_DAY}|"
    rf"^\W*(?:moved|pushed|bumped|shifted|deferred|re-?(?:planned|timed|dated|booked|scheduled)|preponed)[ ]?[:\-–] [^\n]{{0,60}}\b"
    rf"{PLAN}\b|"
    rf"\b(?:change|revision|amendment) (?:of|in|to) (?:the )?(?:slot|time ?slot|date|day|plans?|schedule|night)\b"
    rf"[^.;\n]{{0,30}}\b{PLAN}\b|"
    rf"\b(?:re-?scheduling|deferral|deferment|re-?planning|preponement|re-?timing) of (?:the |our |this |tonight's |\w+day's )?"
    rf"{_WORDS}{PLAN}\b|"
    rf"\b(?:revised|amended|altered) (?:date|slot|day|night|schedule|timetable)(?: (?:for|of) (?:the |our )?|[ ]?[:\-–] ?)"
    rf"{_WORDS}{PLAN}\b|"
    rf"^[^.;\n]{{0,40}}\b{PLAN}[ ]?:? (?:is )?(?:now (?:on |set for |planned for |scheduled for )?{_DAY}|"
    rf"(?:re-?(?:timed|planned|arranged|dated|slotted))\b|(?:to happen |set for |on )?{_DAY},? (?:instead\b|not )|"
    rf"not (?:on )?{_DAY},? but )"
)
"""It is done on another day than was told."""

_REST_OF_DAY = (
    r"[a-z]{0,9}\.?(?:,? (?:the )?\d{1,2}(?:st|nd|rd|th)?)?(?:,? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"[a-z]*\.?)?(?:,? \d{1,4})?"
)
INSTEAD = (
    rf"^(?:(?!\b(?:if|where|should|in case|unless|otherwise)\b)[^;\n]){{0,160}}?"
    rf"\b(?:{PLAN}\b[^.;,\n]{{0,40}}\b(?:is|are|will be|happens?|takes? place|done|held|carried out)|"
    rf"(?:is|are|be|goes|go) (?:switched |turned |shut )?(?:off|down|closed|shut|unavailable|offline|out of (?:order|use|"
    rf"service)|repaired|replaced|serviced|cleaned|mended|"
    rf"inspected)|\bwe(?:'ll| will| shall| now)? (?:do|make|carry out|perform|run|replace|repair|service) (?:[\w\-]+ ){{1,4}}?) "
    rf"?on {_DAY}{_REST_OF_DAY},? instead\b(?! of\b)|"
    r"\b(?:will|shall|is|are|is to|are to) (?:now )?instead (?:be (?:done|held|carried out|performed|closed|shut|"
    r"unavailable|off\b|down\b|"
    r"out of|without|switched|taken|turned|suspended|interrupted)|take place|happen)\b|"
    rf"\b(?:is|are|was|has been|have been) anticipated to {_DAY}|"
    r"\bin (?:its|their) (?:place|stead),? (?:the|it|we|they)\b[^.;\n]{0,60}\b(?:will|shall|is|are)\b|"
    r"\bnew dates(?:(?: are)?(?: below| as follows)?[ ]?:|(?: are)? (?:below|as follows))|"
    r"\b(?:cut|split|divided?|broken?) (?:the|it|this|that) (?:\w+ )?(?:up )?into (?:two|three|four|shorter|"
    r"smaller)(?=[ ]?[:.,;]|[ ](?:\w+[ ])?(?:mornings|afternoons|days|weekends)\b|[ ](?:\w+[ ])?"
    r"(?:goes|parts|windows|nights|slots|steps|stages|pieces|sessions|evenings|breaks|interruptions)\b)|"
    rf"\bthe {_WORDS}{PLAN} (?:is|are) now (?:on|set for|planned for|scheduled for|due on) {_DAY}"
)
"""Another time or other parts take the place of what was told."""

_FOR_NOW = (
    r"(?:for now|for the (?:time being|moment|present)|until further notice|till further notice|indefinitely|sine die|temporarily|"
    r"pending\b)"
)
_STOPPED = (
    r"(?:shelv(?:ed?|es|ing)|park(?:s|ed|ing)?|paus(?:es?|ed|ing)|suspend(?:s|ed|ing)?|fr(?:eez(?:es?|ing)|ozen?)|"
    r"mothball(?:s|ed|ing)?|halt(?:s|ed|ing)?|h[eo]ld(?:s|ing)?(?: back| off| over)?|"
    r"st(?:and|ood|ands|anding) down|pull(?:s|ed|ing)?|"
    r"withdr[ae]wn?|withdrawing|(?:taken|removed|took|taking|removing) (?:off|from) the (?:calendar|schedule|"
    r"plan)|off|delay(?:s|ed|ing)?|"
    r"bench(?:ed|ing)?)"
)

PAUSED = _said(
    rf"await(?:s|ing) an? (?:new|fresh|later|other) (?:date|slot|time|day)|"
    rf"remains? (?:postponed|on hold|deferred|delayed)|"
    rf"on (?:hold|ice|pause|the back ?burner|the shelf)|to the back ?burner|in abeyance|mothballed|"
    rf"parked\b(?! (?:at|in)\b)|shelved|adjourned|put (?:off|back)\b(?! in)|pushed (?:out|back)|kicked down the road|bumped|"
    rf"(?:is|are|has been|have been|stands?|was|were) (?:now |therefore )?(?:paused|suspended|delayed|slipped)"
    rf"(?=\W*$|[,.;:–]| and| because| due| as | so | until further| indefinitely)|has slipped\b|slips(?=\W*$|[.,;:])|"
    rf"(?:(?:has|have|had) been |is |are |being )held(?: back)?(?=\W*$|[.,;:])|(?:will |has to |have to |must |needs to )+wait\b|"
    rf"hit the pause button|on standby(?=\W*$|[.,;])|pending(?=\W*$|[.,;])|re-?plann?ed|put on ice|re-?arranged|"
    rf"(?:be|being|been|to be) (?:re-?scheduled|re-?timed|re-?arranged|re-?booked)|"
    rf"(?:at|to|until) a (?:later|future|new|different|further) (?:date|time|stage|point)|"
    rf"(?:be|happen|done|held|take place|moved|postponed|put off) (?:at |to |until |on )?(?:another|some other) (?:time|day|date)|"
    rf"(?:temporarily )?{_STOPPED} {_FOR_NOW}|temporarily {_STOPPED}"
) + (
    rf"|\b(?:we|they)(?:'ve| have| had to)? (?:now )?re-?(?:booked?|arranged?) (?:the|this|our|it|that|your)\b"
    rf"|\b(?:hold(?:ing)?|held) (?:off|back)(?: (?:on|with))?{_OBJECT}|"
    rf"\b(?:shelv(?:ed|ing)|park(?:ed|ing)|paus(?:ed|ing)|delay(?:ed|ing)?|suspend(?:ed|ing)|defer(?:red|ring)?|"
    rf"pause|postpone|freez(?:e|ing)|"
    rf"frozen|halt(?:ed|ing)) (?:the|this|our|tonight's|tomorrow's|\w+day's) {_WORDS}{PLAN}\b|"
    rf"\b(?:put(?:ting)?|hold(?:ing)?|held|push(?:ed|ing)?) (?:it|this|that|{_OURS} {_WORDS}{PLAN}{_OF_DAY}) (?:off|back|out)\b"
    rf"(?! (?:to|until|till|by|from|in|on|at|line|of)\b)|"
    rf"\b(?:we|they)(?:'re| are|'ve| have| must| had to| have to)? (?:now )?(?:deferring|deferred|postponing|delaying|"
    rf"defer|postpone) (?:it|this|that)\b(?! (?:to|until|till) {_DAY})|"
    rf"\b(?:hold(?:ing)?|putting|put) (?:the|this|our) {_WORDS}{PLAN} on (?:hold|ice|pause|the back ?burner)|"
    rf"\bpress(?:ed|ing)? pause on\b|\bhit(?:ting)? pause on\b|"
    rf"\b(?:push(?:ed|ing)?|put(?:ting)?) (?:out|back|off) (?:the|this|our|tonight's) {_WORDS}{PLAN}\b|"
    rf"\b(?:pull(?:ed|ing)|stand(?:ing)? down|stood down) (?:the|this|our) {_WORDS}{PLAN} {_FOR_NOW}|"
    rf"\b(?:sitting on|back(?:ing)? off from|wait(?:ing)? with|not (?:yet )?ready for|re-?scheduling|re-?schedule) "
    rf"(?:the|this|our) {_WORDS}{PLAN}\b|"
    rf"\b(?:cannot|can't|unable to|not able to|won't be able to|won't(?: be)?|will not(?: be)?|"
    rf"not) (?:go(?:ing)? ahead with|proceeding with|proceed with|carry out|perform|do|start|begin) "
    rf"(?:the|this|our) {_WORDS}{PLAN}\b|"
    rf"\b{PLAN}\b{_GAP}(?:cannot|can't|could not) (?:now )?(?:go ahead|proceed|take place|happen)\b"
)
"""It is not done for now, whether or not another day is told."""

_LIST = r"the (?:calendar|schedule|plan|list|agenda|programme|program|diary|table|books|cards)"

_NOT_LAID = "".join(
    rf"(?<!{line} been pulled)"
    for line in ("cable has", "cables have", "fibre has", "fiber has", "fibres have", "fibers have", "wire has", "wires have")
)
"""What is pulled through a duct is not called off."""

DROPPED = _said(
    rf"revoked|rescinded|annulled|voided|null and void|void(?=\W*$|[.,;])|ditched|canned|binned|axed|nixed|"
    rf"scrapped|stood down|retracted|"
    rf"(?:scrubbed|toast|a no-go|knocked on the head)(?=\W*$|[.,;:!–]| because| as | since| due| owing)|"
    rf"(?:gone|goes|went|is) out (?:of )?the window\b|"
    rf"repealed|discarded|abandoned|shelved for good|(?:been|is|"
    rf"are) pulled{_NOT_LAID}(?! (?:forward|in|back|out|up|down|ahead|from the air))(?=\W*$|[.,;]| because|"
    rf" due| as | by | after| and)|(?:has|have|is|are|was|were) (?:been )?aborted(?! (?:at|midway|half|\d))|"
    rf"struck (?:off|out|from)|crossed (?:off|out)|"
    rf"(?:taken|removed|deleted|dropped|struck) (?:off|from|out of) {_LIST}|off {_LIST}|"
    rf"(?:is|are|become|became|been|be|made|rendered) (?:now )?(?:unnecessary|superfluous|redundant|surplus|"
    rf"obsolete|pointless|moot)\b|"
    rf"surplus to requirements|no longer (?:required|needed|necessary)(?! (?:to|after|by|for|from|in)\b)|"
    rf"given up|thrown out|torn up|killed(?=\W*$|[.,; ])|is (?:now )?dead\b|"
    rf"(?:falls?|fell|fallen) (?:through|away)|is (?:now )?invalid|"
    rf"no longer (?:be )?(?:applicable|planned|scheduled|valid|(?:going|to go) ahead|to proceed|proceeding)"
    rf"(?! (?:for|on|until|at|as|to|in|by)\b)|not planned any ?more|"
    rf"(?:does|do)(?: not|n't) apply(?: any ?more| any longer)?(?=\W*$|"
    rf"[.,;]| because| as )|no longer applies|"
    rf"no longer (?:takes? place|(?:be )?(?:{CARRIED_OUT}|done|held)|proceeds?|"
    rf"on(?=\W*$|[.,;]| because| as | since))|is not to proceed|"
    rf"(?:not|won't) be (?:going ahead|taking place)|(?:not|won't) proceed(?:ing)?|"
    rf"(?:not|won't) be (?:needed|required(?! to)|necessary|"
    rf"done)(?! (?:yet|by|before|until|till|on|at|in|as|from|with|for|when|"
    rf"during|to)\b)|(?:had to be|being|be) (?:abandoned|withdrawn|revoked|dropped|called off|scrapped)\b|"
    rf"(?:should|can|may|is to|are to|must|kindly|please)(?: therefore| now| thus| safely)*(?: be)? (?:disregard|ignor)(?:ed)?\b"
) + (
    rf"|\bcall(?:ing|ed)? {_OURS} {_WORDS}{PLAN}{_OF_DAY} off\b"
    rf"|\b(?:revok(?:ed?|ing)|rescind(?:ed|ing)?|void(?:ed|ing)|ditch(?:ed|ing)|cann(?:ed|ing)|bin(?:ned|ning)|"
    rf"axe?(?:d|ing)|nix(?:ed|ing)|"
    rf"scrap(?:ped|ping)?|retract(?:ed|ing)?|abandon(?:ed|ing)?|abort(?:ed|ing)?|withdr[ae]w(?:n|ing)?|pull(?:ed)?|"
    rf"struck|st(?:ood|anding) down|call(?:ed|ing)? off|cancel+(?:ing|ed)?|given up|giving up|drop(?:ped|"
    rf"ping)?(?! (?:out|off|in|by)\b)|"
    rf"pull(?:ed|ing)? the plug on|back(?:ed|ing) out of|do without|rejected|not approve|refused|disregard|ignore|forget|"
    rf"(?:won't|aren't|isn't|don't|not|no longer) (?:be )?(?:doing|do|carrying out|carry out|performing|perform|"
    rf"going ahead with|go ahead with|going on with|"
    rf"need|needing|require)|decided against) "
    rf"(?:(?:the|this|our|tonight's|tomorrow's|\w+day's) )?{_WORDS}{PLAN}\b(?=\W*$|[.,;:]| (?:announced|planned|scheduled|of|on|"
    rf"that|which|for|any|after|notice|from|in|at|advertised|notified|due|we)\b)|"
    rf"\bthere (?:is|will be|will not be|will now be) (?:now )?(?:no|an?) {_WORDS}{PLAN}\b (?:announced|planned|"
    rf"scheduled|after all|"
    rf"any ?more|any longer)|\b(?:taken|removed|struck|crossed) (?:the|this|our) {_WORDS}{PLAN} (?:off|from|out of) {_LIST}"
)
"""It is not done at all."""

FOR_NOW = (
    rf"\b{_STOPPED} {_FOR_NOW}|\btemporarily {_STOPPED}|"
    rf"\b(?:not|n't) [^.;\n]{{0,40}}\b(?:on that (?:date|day)|then|for now|this week)\b"
)
"""What only sounds like the end of it."""

STRUCK = (
    r"\b(?:inspections?|tests?|revision|overhaul|servicing|cleaning|calibration|maintenance|works?|checks?|flushing|switching)\b"
    r"[^;\n]{0,80}\b(?:will not|won't) (?:now )?be held\b(?! (?:back|up))|"
    r"\b(?:has|have|is|are|was|were|been|it|this|that|them) (?:now |therefore |been )*(?:struck|taken|removed|deleted|crossed|"
    r"dropped|scratched) (?:off|from|out of) (?:the|our) (?:work |maintenance )?(?:plan|programme|program|schedule|calendar|diary|"
    r"agenda|timetable)\b|\b(?:struck|taken|removed|deleted|crossed|dropped) (?:it|this|that|them) (?:off|from|out of) (?:the|our) "
    r"(?:plan|programme|program|schedule|calendar|diary|agenda|timetable)\b|\b(?:scratch|scrap) (?:\w{3,6}day|"
    r"tomorrow|tonight)\b(?=\W*$|[.,;:!])"
)
"""It is taken out of the plan."""

CALLED_OFF_TITLE = (
    rf"{_SAID_OF}(?:revoked|rescinded|scrapped|annulled|voided|dropped|abandoned|stood down|aborted|retracted|"
    rf"not (?:going ahead|needed|required|happening)|no longer (?:needed|required|necessary|going ahead|"
    rf"taking place))\W*$|\b{PLAN}[ ]?[:\-–] ?off\W*$"
)
"""The same in a title."""
