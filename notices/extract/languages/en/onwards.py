"""Cues of times beside a stop: what was done about trouble, what goes on behind it, revised guesses, how things stood."""

from notices.extract.languages.en.vocabulary import AT, SHEDDING
from notices.extract.languages.language import Cue
from notices.extract.mentions.marks import Role

_REMEDY = (
    r"(?:fix(?:es)?|hot-?fix|patch|work-?around|roll-?back|correction|(?:new|corrected|repaired|fixed|previous|"
    r"old|working) (?:build|version|release|config(?:uration)?|certificate|rule|file|part|board|pump|motor|cable|disk))"
)
_IN_PLACE = (
    r"(?:went (?:in|live|out)|(?:was|were) (?:in place|live|in|active|deployed|applied|rolled out|installed|fitted|shipped|"
    r"released))(?: (?:on|to|in|across) (?:all|every|both|the) [\w\-]{2,20}(?: [\w\-]{2,20})?)?"
)
_UNSURE = (
    r"\b(?:not|no|still|but|some|most|only|yet|may|might|should|will|would|to|more|fewer|less|lower|worse|better|slow\w*|gradual\w*|"
    r"partly|partially|drop\w*|fall\w*|fallen|improv\w*|reduc\w*|decreas\w*|monitor\w*|wait\w*|test\w*|check\w*|hop\w*|expect\w*|"
    r"soon|shortly|by|until|till)\b|n't\b"
)
_WELL_SINCE = (
    rf"(?:(?!{_UNSURE})[^.;\n]){{0,60}}\b(?:(?:ever )?since\b|looks? (?:healthy|good|fine|"
    r"normal|stable)|recovered|cleared|gone|stopped|(?:is|are) (?:back|fine|healthy|normal|working)|(?:works?|runs?|flows?) again)"
)
_WAY = (
    r"(?:lines?|tracks?|roads?|sites?|buildings?|junctions?|lanes?|bridge|tunnel|runways?|station|platforms?|scene|carriageways?)"
)
_GUESS = r"(?:estimates?|ETA|ETR|forecast|expectation|time|target|prognosis|guess|outlook|projection)"
_AFTER = (
    r"(?:knock-on|residual|remaining|minor|slight|follow-on|after-?effects?|lingering|subsequent|consequential|further|some) "
    r"(?:[\w\-]+ )?(?:delays?|disruptions?|congestion|queues?|cancellations?|slowness|effects?|restrictions?)"
)
_DESKS = (
    r"(?:(?:phone |telephone )?lines?|helpline|hotline|(?:service |help )?desks?|counters?|offices?|reception|"
    r"call cent(?:re|er)s?|switchboard|support|hyper-?care)"
)

ONWARDS = (
    Cue(
        Role.RECOVERED,
        "what was done about it worked",
        left=rf"\b{_REMEDY} {_IN_PLACE} (?:at|by|from|since)[ ]*$",
        right=rf"^[ ,]*and\b{_WELL_SINCE}",
        single=True,
        timed=True,
    ),
    Cue(
        Role.RECOVERED,
        "the way was cleared",
        left=(
            rf"\b(?:released|cleared|freed|unblocked|vacated|re-?opened|handed back) (?:the|both|"
            rf"all) (?:[\w\-]+ )?{_WAY}(?: at| by)[ ]*$"
        ),
        right=(
            rf"^[ ,]*(?:and|so)\b(?:(?!{_UNSURE})[^.;\n]){{0,40}}\b(?:again|resumed|running|normal(?:ly)?|"
            r"flow(?:s|ing)?|restarted|moving|open)\b"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.CONTEXT,
        "it came back for some only",
        left=r"^\W*$",
        right=(
            r"^[ ,:\-–]{0,4}(?=[a-z])[^.;\n]{0,50}\b(?:back|restored|working|reconnected|"
            r"normal)\b[^.;\n]{0,12}\b(?:in|for|to|at|on) "
            r"(?:most|some|many|parts?|half|several)\b|"
            r"^[ ,:\-–]{0,4}(?:not (?:all|every\w*|yet|quite|fully)|only (?:some|part|half|"
            r"a few))\b[^.;\n]{0,50}\b(?:again|back|restored|normal|"
            r"working)\b"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.RECOVERED,
        "already back",
        left=r"\bas of[ ]*$",
        right=(
            r"^(?![^;\n]{0,160}\b(?:most|some|half|part|partly|partially|percent|all but|except|but|remain\w*|"
            r"still|others?|only|not|"
            r"temporar\w*|expected|\d+ (?:of|customers|homes|households|premises))\b|[^;\n]{0,160}%)[ ,]*(?=[a-z])[^.;\n]{0,50}\b"
            r"(?:(?:has|have) been (?:fully |completely |now )?(?:restored|reconnected|repaired|resolved|"
            r"re-?opened|re-?energi[sz]ed|"
            r"reinstated)|(?:has|have) finished (?:repairing|replacing|welding|mending|fixing|the repairs?|repairs))\b"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        "it left people without",
        left=(
            r"\b(?:left|leaving|plunged|plunging)\b[^.;\n]{1,80}\b(?:without (?:power|electricity|water|gas|"
            r"heat(?:ing)?|internet|supply|"
            r"light|service|phones?)|in(?:to)? (?:the dark|darkness))(?: at| around| about| from| since| shortly after)+[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        "it was blocked",
        left=(
            rf"\b(?:blocked|obstructed|fouled|brought down|came down (?:on|across)|fell (?:on(?:to)?|across)) (?:the|both|all|our)"
            rf" (?:[\w\-]+ ){{0,3}}?(?:{_WAY}|overhead (?:line|wire)s?|entrance|access)\b[^.;\n]{{0,30}}\bat[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.NOISE,
        "what it leaves behind",
        left=rf"\b{_AFTER}\b[^.;\n]{{0,50}}\b(?:until|till|up to)(?: about| around| approximately)?[ ]*$",
        single=True,
        timed=True,
    ),
    Cue(
        Role.OFFICE,
        "people who help",
        left=(
            r"\b(?:hyper-?care|war ?room|command cent(?:re|er)|incident bridge|floor-?walkers?)\b[^.;\n]{0,24}\b(?:is|are|stays?|"
            r"remains?|runs?|will be)\b[^.;\n]{0,20}\b(?:until|till|through|up to)[ ]*$"
        ),
        single=True,
    ),
    Cue(
        Role.OFFICE,
        "opening hours",
        left=(
            r"^[ ,]*(?:and|but)?,? ?(?:they |it )?(?:is|are|will be) (?:back|open|there|with you|"
            r"staffed)(?: again)?(?: on| at| from)?[ ]*$"
        ),
        sentence=rf"\b{_DESKS}\b[^.;\n]{{0,30}}\bclos",
        single=True,
    ),
    Cue(
        Role.OFFICE,
        "when something is charged",
        left=(
            r"\b(?:charges?|fees?|tariffs?|tolls?|(?:parking|peak|off-peak|night) (?:rates?|fares?)) (?:apply|applies|is|are)"
            r"(?: (?:charged|payable|due|levied|collected))?\b[^.;\n]{0,30}$"
        ),
    ),
    Cue(
        Role.OFFICE,
        "when something is charged",
        sentence=r"^\W*(?:[\w\-]+ ){0,3}(?:charges?|fees?|tariffs?|tolls?) (?:apply|applies|(?:is|are) (?:charged|payable|due))\b",
        single=False,
    ),
    Cue(
        Role.DEADLINE,
        "to be stopped before",
        left=(
            r"\b(?:(?:(?:is|are|be|were) |kindly |please )?(?:invited|asked|requested|advised|urged|told|required|"
            r"instructed)|please|must|"
            r"should|need|have)(?: to)? (?:stop|cease|halt|finish|refrain from|pause) (?:\w+ing|(?:all )?(?:new )?(?:submissions?|"
            r"transmissions?|uploads?))\b[^.;\n]{0,30}$"
        ),
        single=True,
    ),
    Cue(
        Role.STAMP,
        "how things stood",
        left=(
            r"^\W*(?:\w+ )?(?:summary|status|situation|state of (?:play|affairs)|position|overview|where (?:we|"
            r"things) (?:are|stand)|"
            r"snapshot|latest)(?: \w+)? as (?:of|at)[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        "power is cut from then on",
        left=r"\b(?:with effect from|w\.?e\.?f\.?|effective(?: from)?|(?:applies|in force|implemented) (?:as )?from|as from)[ ]*$",
        sentence=SHEDDING,
        single=True,
        timed=True,
    ),
    Cue(
        Role.END,
        "wrapped up by then",
        left=(
            r"\b(?:(?:should|will|'ll|to)(?! have\b)|expect\w*|hope|hoping|plan\w*|"
            r"aim\w*)\b[^.;\n]{0,24}\b(?:wrap(?:ped)?(?: (?:it|things|this|all))?(?: up)?|"
            r"buttoned up|squared away)(?: by| at| around| before)+(?: about| around)?[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.END,
        "it was to end then",
        left=(
            r"\b(?:foreseen|due|expected|scheduled|planned|supposed|set|meant) to (?:close|stop|shut|cease|"
            r"terminate)(?: at| by)?[ ]*$"
        ),
        sentence=r"\b(?:in progress|under ?way|running|ongoing|going on|(?:has|had) (?:begun|started))\b",
        single=True,
        timed=True,
    ),
    Cue(
        Role.NEW_END,
        "the end was moved",
        left=(
            rf"\b(?:revis|correct|amend|updat|adjust)(?:es?|ed|ing) (?:it|that|this|(?:the|our|this|that) (?:[\w\-]+ )?{_GUESS})"
            rf" (?:out |back |up )?to(?: about| around)?[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.OLD,
        "replaced by a later time",
        left=(
            rf"\b(?:had been|were|was) (?:first |originally |initially )?(?:given|quoted|told) (?:an? |"
            rf"the )?(?:[\w\-]+ )?{_GUESS} of[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.OLD,
        "replaced by a later time",
        left=rf"\b{_GUESS} (?:of|for)\b[^.;\n]{{0,40}}$",
        right=(
            r"^,? (?:no longer (?:holds?|stands?|applies|is (?:realistic|valid))|is (?:no longer (?:realistic|"
            r"valid|correct|achievable)|"
            r"off the table|out of date|obsolete|not realistic)|(?:can(?:not|'t| no longer)|could not|will not|"
            r"won't) be (?:kept|met|held|"
            r"reached|achieved))\b"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.OLD,
        "it lasts beyond that",
        left=(
            r"\b(?:stays?|remains?|be|is|are|continues?|goes|go|runs?|lasts?|extends?|going on|carry|"
            r"carries) (?:on |down |closed |offline |shut |"
            r"off |unavailable |out |suspended |running )*(?:well |far )?(?:past|beyond)[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.NEW_END,
        "the end was moved",
        left=(
            rf"\bnow (?:think|believe|foresees?|forecasts?|projects?|predicts?)\b[^.;\n]{{0,60}}"
            rf"\b(?:back|again|ready|finish\w*|complet\w+|done|restor\w+|end|over|open\w*|return\w*)\b[^.;\n]{{0,20}}{AT}"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.CONTEXT,
        "what is known anyway",
        left=(
            r"\b(?:apart|aside) from (?:the |our |some )?(?:usual|known|planned|regular|announced|ongoing|"
            r"current) [^.;:\n]{0,40}$"
        ),
    ),
    Cue(
        Role.START,
        "an entry tells that it begins",
        left=r"^\W*$",
        right=(
            r"^[ ,:\-–|]{0,4}(?:(?:planned|scheduled|the|our|today's) )?(?:maintenance|works?|upgrade|update|migration|downtime|"
            r"window)\b[^.;:\n]{0,60}\b(?:begins?|began|starts?|started|commence[sd]?|under ?way)\W*(?=[.;\n]|$)"
        ),
        single=True,
        timed=True,
    ),
)
"""They stand before the cues of verbs, which would take them for beginnings and returns."""
