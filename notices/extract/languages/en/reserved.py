"""Cues of what happens only if something else does, with the day on which it is done then, of opening hours, and of news."""

from notices.extract.languages.en.vocabulary import DOWN
from notices.extract.languages.language import Cue
from notices.extract.mentions import reasons
from notices.extract.mentions.marks import Role

_SKY = (
    r"(?:weather|rain(?:fall)?|snow(?:fall)?|frost|ice|fog|hail|sleet|winds?|gusts|gales?|storms?|thunder\w*|lightning|heat|"
    r"swell|waves|floods?|flooding|temperatures?)"
)
_MISHAP = (
    rf"(?:if|should|in case|in the event|where|unless|weather permitting|(?:in|with|during|at|on) (?:\w+ )?{_SKY}\b)"
    r"(?! (?:you|your|anyone|anybody|someone|somebody|there are questions)\b)"
)
_INSTEAD = (
    r"^[ ,(]{0,3}(?:(?:at|for|between|during|in|with) )?(?:exactly )?(?:the )?same (?:times?|hours?|slot|window|period)\b|"
    r"^[^.;\n]{0,30}\binstead\b"
)


CONDITIONAL = (
    Cue(
        Role.CONTINGENCY,
        "only if something happens",
        left=rf"^\W*{_MISHAP}[^.;\n]{{2,100}}$",
        right=_INSTEAD,
    ),
)
"""They come before the cues of estimates and moves, whose verbs they share."""

_OPENED = r"(?:servers?|worlds?|realms?|services?|gates?|lanes?|lines?|site|game)"

_NOT_FAIR = (
    r"(?! (?:allows?|permits?|permitting|holds?|plays along|cooperates|"
    r"(?:is|stays|remains) (?:dry|fine|good|kind|calm|fair|favou?rable|suitable))\b)"
)

_ON_THEIR_WAY = (
    r"(?:crews?|teams?|generators?|technicians?|engineers?|vans?|trucks?|lorr(?:y|ies)|parts?|spares?|ships?|vessels?|couriers?|"
    r"drivers?|helicopters?)"
)

RESERVED = (
    Cue(
        Role.NOISE,
        "an example",
        left=(
            r"(?:such as|e\.g\.,?|for example|for instance)[^.\n]{0,12}$|"
            r"\b(?:for example|for instance|e\.g\.|say),[^.\n]{0,60}\b(?:was|were|is|had|could|did)\b[^.\n]{0,40}$"
        ),
    ),
    Cue(
        Role.CONTINGENCY,
        "only if something happens",
        right=(
            r"^[ )]{0,2}[(,][^.;\n()]{0,16}\b(?:reserve(?!d for)|back-?up(?! (?:generators?|power|servers?|systems?|batter|"
            r"lines?|links?|site|appliances?|"
            r"storage|jobs?|tapes?|software|platforms?|services?|hosts?|nodes?|data|agents?))|"
            r"contingency|spare|fall-?back|only if|if (?:needed|required|necessary))"
        ),
    ),
    Cue(
        Role.CONTINGENCY,
        "only if something happens",
        left=(
            rf"\bif (?:it rains|the weather{_NOT_FAIR}|weather{_NOT_FAIR}|this|the work|we|it) [^.;\n]{{0,60}}$|"
            r"in (?:case|the event) of (?:bad|poor|rain|adverse)[^.;\n]{0,60}$"
        ),
        sentence=r"\bif (?:it rains|(?:the )?weather|the work (?:can|is)n?o?t|we (?:can't|cannot))|in (?:case|the event) of",
    ),
    Cue(
        Role.CONTINGENCY,
        "only if something happens",
        sentence=(
            r"^\W*should (?!you\b|your\b|be\b)[^.;,\n?]{3,80}\b(?:fail|not|prove|occur|need|require|leak|break|go wrong|"
            r"be (?:bad|poor|adverse|unsuitable|unfavou?rable|wet|stormy|windy|icy|too \w+|impossible|unable|delayed))\b"
            r"[^.;,\n?]{0,40},[^.;\n?]{1,80}\b(?:will|would|shall)\b"
        ),
    ),
    Cue(
        Role.CONTINGENCY,
        "only if something goes wrong",
        left=(
            r"\b(?:in (?:case|the event) of|should there be|if there are|should|if)\b[^.;\n]{0,40}\b(?:problems?|difficult\w+|"
            r"issues|fail\w*|complications|wrong|unforeseen|unsuccessful|overrun\w*|incomplete)\b[^.;\n]{0,60}$"
        ),
    ),
    Cue(
        Role.CONTINGENCY,
        "the same hours of another day, if need be",
        left=r"\bthe same (?:hours?|times?|slot|window|period) (?:on|of)(?: the)?[ ]*$",
        right=(
            r"^[^.;\n]{0,30}\b(?:used|takes?|serves?|appl(?:y|ies)|steps? in|kept|held|instead|in (?:its|their) (?:place|stead))\b"
        ),
        sentence=(
            r"\b(?:if|should|in case|in the event)\b|\b(?:winds?|gusts|rain(?:fall)?|snow(?:fall)?|frost|ice|temperatures?|fog|"
            r"lightning|thunder\w*|storms?|waves|swell)\b[^.;:\n]{0,40}:"
        ),
    ),
    Cue(
        Role.CONTINGENCY,
        "kept in reserve",
        right=(
            r"^[ ,)]*as (?:an? |the |our )?(?:reserve|back-?up|spare|contingency|fall-?back|alternat\w+)\b|"
            r"^[ ,)]*[^.;\n]{0,24}\b(?:held|kept|reserved|booked|set aside|blocked|planned|scheduled|foreseen|noted|"
            r"provided|earmarked|serves?|available)(?: \w+){0,2}? (?:in reserve|"
            r"as (?:an? |the |our )?(?:\w+ )?(?:reserve|back-?up|spare|contingency|fall-?back|alternat\w+)|"
            r"for contingency|on stand-?by)\b"
        ),
    ),
    Cue(Role.OFFICE, "opening hours", left=r"\b(?:mon|monday)[ ]?(?:to|through|-)[ ]?$", single=False),
    Cue(
        Role.OFFICE,
        "opening hours",
        left=(
            rf"^(?![^\n]*(?:{DOWN}))[^\n]*\b(?:tue|wed|thu|fri|sat)[a-z]{{0,6}}[ ]?(?:to|through|"
            rf"-)[ ]?$"
        ),
        single=False,
    ),
    Cue(
        Role.OFFICE,
        "opening hours",
        right=(
            r"^[^.;\n]{0,6}\b(?:on )?(?:business days|weekdays|working days|"
            r"monday (?:through|to|-) friday|mon ?- ?fri)"
        ),
    ),
    Cue(
        Role.OFFICE,
        "hours of a desk",
        left=(
            r"^\W*(?:our |the )?(?:(?:it|service|help|support|customer|information|info|front|ticket|booking|box|school|"
            r"parish|site|control)[ -]?)?(?:desk|office|reception|hot-?line|help ?line|counter|switchboard|caretaker|"
            r"porter|enquiries|contact)(?: (?:hours|staffed|open|reachable))?\W*$|[\t:\n,(] ?(?:is |are )?open[ ]*$|"
            r"\bopen (?:as (?:usual|normal|ever)|normally)(?: from)?[ ,(]*$"
        ),
        single=False,
    ),
    Cue(
        Role.OLD,
        "cancelled in its row",
        right=(
            r"^[^.;\n]{0,60}\bcancell?ed\b|^[ ,);]{0,3}(?:it |this |that )?(?:is|are|has been|have been|was) (?:now )?"
            r"(?:cancell?ed|dropped|(?:no longer|not) (?:needed|required|necessary))\b"
        ),
    ),
    Cue(
        Role.NEW_END,
        reasons.END_MOVED,
        left=(
            r"\b(?:estimated? (?:time|end)|ETA|ETR|estimate|completion|restoration|(?:closing|finishing) (?:time|hour)|"
            r"termination|conclusion|end)\b[^.;]{0,50}\b(?:moves?|moved|pushed|slipp?ed|slips|revised|shifts?|changed|"
            r"put back|postponed|deferred|delayed|extended|prolonged)(?: back| out)? from[ ]*$"
        ),
        single=False,
    ),
    Cue(
        Role.NEW_END,
        reasons.END_MOVED,
        left=(
            rf"\b(?:(?:(?:re-?)?opening|launch|(?:re-?)?start(?:-up)?) of (?:the|all|our) (?:\w+ )?{_OPENED}|"
            rf"{_OPENED} (?:(?:re-?)?opening|launch|restart))\b[^.;]{{0,24}}\b(?:moves?|moved|pushed|slipp?ed|slips|"
            rf"shifts?|put back|postponed|deferred|delayed)(?: back| out)? from[ ]*$"
        ),
        single=False,
    ),
    Cue(
        Role.NOISE,
        "when somebody comes",
        left=(
            r"\b(?:ETA on|on[- ]?site|arriv\w+|(?:expected|due|dispatched|travelling|en route) (?:at|on|"
            r"to) (?:the )?(?:sites?|scene|location|spot|break|cut))\b[^.;]{0,12}$|"
            rf"\b{_ON_THEIR_WAY}\b[^.;,\n]{{0,24}}(?:left (?!with|in\b|un|off\b|on\b)|departed|set (?:off|out) from|d[ei]spatched)"
            r"[^.;,\n]{0,30}\bat[ ]*$"
        ),
        right=r"^(?![ ,(]*(?:instead of|rather than|and not|not) )",
        single=True,
    ),
)
