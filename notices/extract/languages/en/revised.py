"""Cues of what is replaced, moved or prolonged, and of whole days."""

from notices.extract.languages.en.predicates import HINDERED, STOPS
from notices.extract.languages.en.vocabulary import ABOUT, AT, BACK, DOWN, FUTURE, HOURS, NOT_ONLINE
from notices.extract.languages.language import Cue
from notices.extract.mentions import reasons
from notices.extract.mentions.marks import Role

_SIGNING_UP = (
    r"(?<!\blost )(?<!\blose )(?<!\bits )(?<!\btheir )registration(?! (?:app|system|portal|service|site|desk|platform))"
    r"(?![^.;\n]{0,60}\b(?:went|crashed|failed|stopped|broke|fell|collapsed|closed early|stops?|paus\w+|"
    r"suspend\w*|unavailable|offline|down|halt\w*|frozen?|interrupted|(?:was|were|has been|have been|is) (?:\w+ )?(?:finished|"
    r"completed|"
    r"restored|resolved|repaired|fixed))\b)"
)

HAVING = (
    r"(?:it|you|this|that|them|everything|everyone|everybody|all|both|most|the|your|our|power|water|gas|heating|service|things|an? "
    r"(?:fix|patch|solution|repair))\b"
)
"""What will be had again, where "should have" tells of nothing past: "we should have it back by noon"."""

REVISED = (
    Cue(
        Role.STAMP,
        "how things stood",
        left=r"\bas (?:of|at)[ ]*$",
        right=r"^[^.;]{0,80}\b(?:are|is|have|has|remain|about|approximately)\b(?![^.;]{0,60}\bagain\b)",
        single=True,
        timed=True,
    ),
    Cue(
        Role.ESTIMATE,
        "an estimate",
        left=(
            rf"\b{FUTURE}\b[^.;]{{0,40}}\b{BACK}\b[^.;]{{0,40}}(?<!\bbe done )(?<!\bbe executed )\bbetween[ ]*$|"
            rf"\b{FUTURE}\b[^.;]{{0,16}}\bto (?:restore|fix|repair|resolve|reconnect)\b[^.;]{{0,40}}$"
        ),
        single=False,
    ),
    Cue(
        Role.CONTINGENCY,
        "only if something happens",
        left=(
            r"(?:\bback-?up(?: (?:window|date|day|slot|night|period|time|option)|[ :(]{0,3}$)|"
            r"(?:reserve|spare|stand-?by|roll-?over|overflow|secondary|substitute) (?:(?:maintenance|work|service|change) )?"
            r"(?:window|date|day|slot|night|period)|contingency|fall-?back|alternat\w+|rain date|"
            r"if (?:needed|necessary|required))[^.\n]{0,40}$"
        ),
    ),
    Cue(
        Role.OLD,
        "replaced by a later time",
        left=(
            rf"(?:(?:originally|previously|initially)(?: (?:scheduled|planned|announced|set|expected|due|estimated))?|"
            rf"\bfirst (?:scheduled|planned|announced|set|expected|due|estimated|to))(?:(?!\bbut\b)[^.;]){{0,16}}{AT}"
        ),
    ),
    Cue(
        Role.OLD,
        "replaced by a later time",
        left=(
            r"\b(?:re-?scheduled?|moved?|changed|postponed?|shift(?:ed)?|brought forward|delay(?:ed)?|extended|"
            r"push(?:ed)?(?: back)?|defer(?:red)?)(?: (?:the|this|our) [^.;,\n]{1,60})? from[ ]*$"
        ),
    ),
    Cue(
        Role.OLD,
        "replaced by a later time",
        left=(
            rf"(?:should have(?! {HAVING})|was (?:to|due to|expected to|supposed to|scheduled to|planned to|going to|"
            rf"meant to|set to|"
            rf"slated to)|were (?:to|due to|going to|meant to))[^.;]{{0,24}}{AT}"
        ),
    ),
    Cue(
        Role.OLD,
        "replaced by a later time",
        left=r"\bthen to[ ]*$|(?:instead of|rather than|not)(?: on| at| from)?[ ]*$|\binstead of (?:the )?(?:[\w\-]+ ){1,4}\([ ]*$",
    ),
    Cue(
        Role.OLD,
        reasons.NOT_THEN,
        right=(
            r"^[)]?[^.;]{0,12}(?:will not (?:go ahead|take place|happen)|"
            r"(?:has|have) been (?:postponed|cancell?ed|moved|rescheduled|withdrawn|annulled|revoked|called off)|is (?:hereby |"
            r"now |therefore )?"
            r"(?:postponed|cancell?ed|annulled|revoked|called off))|^[) ,]{0,4}is (?:hereby |now |therefore )?off\b"
        ),
    ),
    Cue(
        Role.DEADLINE,
        reasons.DUE,
        left=(
            rf"(?:deadline|due date|filing date|{_SIGNING_UP}|last day|"
            rf"expir(?:es|y|ing|ation)\b)[^.;]{{0,60}}$"
        ),
        single=True,
    ),
    Cue(
        Role.END,
        "to be had again",
        left=(
            r"\b(?:can|may|will) (?:be )?again (?:be )?\w+(?:ed|n)\b[^.;\n]{0,12}\b(?:from|as of)[ ]*$|"
            r"\b(?:can|may|will) be \w+(?:ed|n) again (?:from|as of)[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.NEW_END,
        reasons.END_MOVED,
        left=r"\b(?:end|finish|completion|closing)(?: time| hour)?(?: (?:moved|changed|shifted|extended))?[ ]*$",
        sentence=(
            r"\b(?:end|finish|completion|closing)(?: time| hour)?(?: (?:moved|changed|shifted|extended))? \d{1,2}(?:[:.]\d\d)?"
            r"(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?[ ]?(?:→|[-=]>|»)"
        ),
        single=False,
        timed=True,
    ),
    Cue(
        Role.NOISE,
        "when it is decided to go back",
        left=r"\b(?:go/no-?go|roll-?back|back-?out)\b[^.;\n]{0,40}$",
        single=True,
        timed=True,
    ),
    Cue(
        Role.UNAFFECTED,
        reasons.HAD_AGAIN,
        left=(
            r"\b(?:can|may) (?:again |already |still |now )?(?:be )?\w+(?:ed|n) (?:again )?(?:from|as of|starting)[ ]*$|"
            r"\bavailable (?:for \w+ )?from[ ]*$"
        ),
        single=True,
    ),
    Cue(
        Role.OFFICE,
        "opening hours",
        left=(
            rf"{NOT_ONLINE}\b(?:counters?|branch(?:es)?|offices?|desks?|shops?|"
            r"stores?)\b(?! (?:systems?|networks?|servers?|terminals?|software|applications?|apps?|portal|link|"
            r"computers|tills)\b)[^.;)]{0,30}\bclos(?:e|es|ed|ing)\b(?! since)[^.;]{0,12}$"
        ),
        right=r"^(?![ ,]*(?:after|because|due to|owing to|following|when|as a result)\b)",
        single=True,
    ),
    Cue(Role.DEADLINE, reasons.DUE_EARLIER, left=r"\b(?:before|prior to)[ ]*$", single=True),
    Cue(
        Role.END,
        "not after",
        left=r"\b(?:no(?:t)? (?:later|after))(?: than)?[ .:]{0,14}$",
        single=True,
        timed=True,
        sentence=DOWN + r"|not (?:after|before)|earlier",
    ),
    Cue(
        Role.NEW_END,
        reasons.END_MOVED,
        left=(
            rf"\b(?:we|has|have|had|is|are|being|been|to|will|must)\b[^.;\n]{{0,30}}\b(?:extend\w*|"
            rf"prolong\w*)\b[^.;\n]{{0,60}}\b(?:until|till|to|through)[ ]*$|"
            rf"(?:extend\w+|prolong\w+|lengthen\w+|running)(?: further|"
            rf" again)?(?: (?:until|(?:up )?to|upto|till|through))(?: at least)?{ABOUT}[ ]*$"
        ),
        single=True,
    ),
    Cue(
        Role.NEW_END,
        reasons.END_MOVED,
        left=(
            r"\bnow (?:last|run|continue|(?:stay|remain|be kept)s? (?:\w+ ){0,2}(?:down|off|offline|closed|shut|"
            r"suspended|unavailable|out of (?:use|service|action)))s?\b[^.;\n]{0,16}\b(?:until|till|to|through)[ ]*$"
        ),
        single=True,
    ),
    Cue(
        Role.START,
        "when something happened",
        left=(
            r"\b(?:cut|fault|failure|outage|incident|alarm|explosion|fire|break|burst|damage|error|(?:pump|breaker|feeder|line|"
            r"circuit|"
            r"switch|transformer|boiler|relay|generator|unit|turbine|power|compressor|chiller) trip|collapse|collision|derailment|"
            r"crash)\b(?:(?!\b(?:resum|restor|re-?open|return|recover|back|fixed|(?:re)?solved|clear|end|over\b|closed|"
            r"remed|correct|rectif|repair|mend|remov|eliminat|lifted|put right|dealt with))[^.;]){0,20}\bat[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.OFFICE,
        "opening hours",
        left=(
            r"\b(?:teams?|support|desk|staff|lines?|helpline|hotline|counters?|offices?|"
            r"branch(?:es)?)\b[^.;\n]{0,24}\b(?:is|are) (?:available|open|reachable|staffed|there|here|on duty|around|"
            r"at your)\b[^.;\n]{0,30}$|"
            r"\b(?:cent(?:re|er)s?|counters?|offices?|branch(?:es)?|shops?|stores?|librar(?:y|ies))\b"
            r"(?:(?!\bnot\b|n't\b)[^.;\n]){0,16}\bopen (?:on|at) (?:(?!\bclosed?\b|\bshut\b|\bnot?\b|n't\b)[^.;\n]){0,40}$"
        ),
    ),
    Cue(
        Role.NEW_END,
        reasons.END_MOVED,
        left=(
            rf"\bnow (?:expect\w*|estimat\w*|hope|plan(?!ned (?:for|on)\b)\w*|aim|anticipate\w*|scheduled(?! (?:for|on)\b)|"
            rf"due(?! on\b))[^.;]{{0,60}}{AT}|"
            rf"(?:new|revised|updated) (?:end|completion|estimat\w*|ETA|ETR|expected|target|finish|return|"
            rf"re-?opening)[^.;\n]{{0,24}}{AT}|\b(?:ET[AR]|ETTR|estimat\w*|restoration|"
            rf"completion)\b[^.;\n]{{0,40}}\bis now[ ]*$|\b(?:new|revised|updated) (?:estimat\w*|ETA|ETR) (?:for|of|"
            rf"is)\b[^.;:\n]{{0,60}}(?:\b(?:is|as|to)|:)[ ]*$"
        ),
        single=True,
    ),
    Cue(Role.OFFICE, "opening hours", left=rf"\b{HOURS}\b[^.;\n]{{0,40}}$"),
    Cue(
        Role.OFFICE,
        "opening hours",
        sentence=(
            r"\b(?:our|the|office|support|working|desk|visiting|counter|trading|holiday|library|phone|telephone|service|"
            r"banking|branch|shop|store|opening|business) hours (?:are|is|will be)\b(?! (?:(?:always |each time )?the same|"
            r"unchanged|"
            r"as (?:before|announced|planned)))|\boperating hours:|"
            r"(?:opening|support|office|business) hours"
        ),
    ),
    Cue(
        Role.WINDOW,
        "a whole day in a list",
        left=r"^[^\w\n]*(?:on )?$",
        right=(
            r"^[ ,(:\-–]*(?:for )?(?:the )?(?:all|whole|entire|full) day(?: long)?[ )]*(?:[;,.]?$|"
            r"\n)"
        ),
        single=True,
        timed=False,
    ),
    Cue(
        Role.WINDOW,
        "a whole day",
        left=r"\b(?:will|shall|can)(?: not|not|n't) be [a-z]+(?:ed|ing|able)\b[^.;:\n]{0,16}\bon[ ]*$|\bwon't be [a-z]+(?:ed|ing|"
        r"able) on[ ]*$",
        sentence=rf"\b(?:{STOPS}|{HINDERED})",
        single=True,
        timed=False,
    ),
    Cue(
        Role.WINDOW,
        "a whole day",
        left=r"\bweekend[ ,]{0,2}\([ ]*$",
        sentence=rf"{DOWN}|\b(?:{STOPS}|{HINDERED})",
        single=True,
        timed=False,
    ),
    Cue(
        Role.WINDOW,
        "a whole day",
        right=r"^[ ,(\t]*(?:for )?(?:the )?(?:all|whole|entire|full) day(?: long)?\b",
        sentence=rf"{DOWN}|\t|\bclosures?\b|\b(?:{STOPS}|{HINDERED})",
        single=True,
        timed=False,
    ),
    Cue(
        Role.WINDOW,
        "a whole day",
        left=(
            r"\b(?:all day(?: long)?|(?:the |a )?whole (?:of|day)|all of|the entire|for all of)(?: on)?[ ,]*$|"
            r"\bon(?: the)?(?: days?)?[ ]*$|\b(?:during|for) the (?:whole |entire )?days? of[ ]*$"
        ),
        sentence=rf"{DOWN}|\bstands? still\b|^\W*(?:when|dates?|window)\b|\bbe neither\b|\b(?:{HINDERED})",
        single=True,
        timed=False,
    ),
    Cue(
        Role.START,
        reasons.NEW_BEGINNING,
        left=r"^[ ,)]*(?:to|until|till)(?: the)?[ ]*$",
        sentence=(
            r"\b(?:moved?|re-?scheduled?|postponed?|shift(?:ed)?|changed|brought forward|put back|push(?:ed)? back|"
            r"deferred|delayed)\b[^.;\n]{0,80}\bfrom\b"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.UNAFFECTED,
        "possible until then",
        left=r"\bcan (?:still |be |continue )[^.;]{0,40}\b(?:until|till|up to)[ ]*$",
        single=True,
    ),
)
