"""Words of what stops for good: retired, replaced by something new, or taken away."""

_OLD = r"(?:old|legacy|previous|former|outdated|obsolete|classic|current)"
_KEPT_UP = (
    r"(?:portals?|(?:web ?)?sites?|(?:web ?)?shops?|systems?|apps?|platforms?|versions?|apis?|interfaces?|(?:mail |file )?servers?|"
    r"pages?|(?:phone |fax |telephone )?(?:numbers?|lines?)|clients?|gateways?|webmail|forums?|intranet|log-?ins?|terminals?|"
    r"(?:e-?mail )?address(?:es)?|mailbox(?:es)?|tools?|software|forms?|wiki|vpn|endpoints?|domains?|cards?|certificates?)"
)
_GONE = r"(?:(?:switched|turned|powered) off|shut (?:down|off)|taken (?:down|offline)|disconnected|closed(?: down)?|withdrawn)"
_END = r"(?:(?:switch|turn|power)(?:es|s|ing)? off|shut(?:s|ting)? (?:down|off)|clos(?:e|es|ing)(?: down)?|disconnect(?:s|ing)?)"
_FOR_A_TIME = (
    r"(?![^.;\n]{0,60}\b(?:while|whilst|during|until|till|so that|in order|for (?:maintenance|repairs?|work|an? |up to |about |"
    r"some |the (?:day|night|duration)|\d|one|two|three|four|six)|from \d|between|at \d|temporarily|briefly)\b)"
)

RETIRED = {
    "permanent": (
        r"\bfor good\b|\bstop(?:s|ped|ping)? (?:supporting|negotiating)\b|\bpermanently\b|\bonce and for all\b|"
        r"\bforever\b|\bretir(?:e[sd]?|ing|ement)\b(?! (?:portal|plans?|funds?|accounts?|savings|benefits?|age|"
        r"home|system|scheme|services?|planning|office)| (?:the|its|our|an?) (?:old|outdated|previous|legacy|"
        r"ageing|aging|former) )|\bfor ever\b|"
        r"\bdiscontinued\b(?![^;\n]{0,120}\b(?:re-?establish|re-?instat|restor|resum|reconnect|re-?energi[sz]|re-?commenc|returned))|"
        r"\b(?:not|no longer) be \w+ (?:after|from) (?:that|then)\b|\bend of (?:life|support)\b|"
        r"\b(?:v\d{1,2}(?:\.\d{1,2})?|version \d{1,2}(?:\.\d{1,2})?|[23]G(?: network)?)\b[^.;\n]{0,40}\b(?:will be|is|are) "
        rf"(?:finally )?{_GONE}(?= (?:on|from|as of|at the end of|in)\b)|"
        rf"\b{_OLD} (?:[\w\-]+ ){{0,2}}?{_KEPT_UP}\b[^.;\n]{{0,40}}\b(?:will be|is|are|gets?) (?:finally )?{_GONE}"
        rf"(?=\W*$| (?:on|from|as of|at the end of|in)\b){_FOR_A_TIME}|"
        rf"\b(?:we|they|IT) (?:will |shall |are going to |are |then )?{_END} (?:down )?(?:the|our) {_OLD} "
        rf"(?:[\w\-]+ ){{0,2}}?{_KEPT_UP}\b{_FOR_A_TIME}|"
        rf"\b(?:will|to|is|are) (?:be )?{_GONE}\b[^.;\n]{{0,40}}\b(?:and|then) "
        r"(?:(?:will be|are|is) )?(?:removed|dismantled|scrapped|demolished|taken away|"
        r"taken down|thrown away|sold)\b|"
        rf"\b{_GONE}\b[^.;\n]{{0,40}}\b(?:will not be|not|without being|without) (?:replaced|a? ?replacement)\b"
    ),
    "ended_on": rf"\b(?:{_GONE}|{_END})\b{_FOR_A_TIME}",
    "ended_behind": (
        r"\b(?:from then on|from that (?:day|date) on(?:wards)?)\b|"
        r"^\W*(?:it|they|this|the (?:service|line|number|site|page|portal)) (?:is|are|will|has been|have been) "
        r"(?:be )?(?:replaced by|superseded by|succeeded by|not (?:be )?replaced)\b|"
        r"\b(?:stays?|remains?|will be kept|is kept) (?:readable|available|online|on-?line)? ?as an archive\b|"
        r"\blinks? (?:will |all |then )?(?:lead|redirect|point|be redirected)\b|"
        r"\b(?:has|have) (?:already |all )?been moved to the new\b|\bplease (?:\w+ )?(?:install|set up|migrate to|register for|"
        r"update to|upgrade to|(?:move|switch|change)(?: over)? to (?:the )?(?:new|app|authenticator|v\d))\b|"
        r"\b(?:(?:is|are) (?:no longer|not) (?:needed|used|required|in use|supported|maintained|made|produced)(?: any ?more)?|"
        r"(?:hardly|almost|virtually) (?:anybody|anyone|nobody|no one|no-one) (?:uses?|used))\b"
    ),
}
