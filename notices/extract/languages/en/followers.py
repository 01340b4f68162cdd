"""English clauses by which something stops so long after another, or before it."""

from notices.extract.languages.en.predicates import STOPS
from notices.extract.languages.en.returns import RETURNS

_THEN = (
    r"(?:later|after (?:that|this)|afterwards|earlier|sooner|before(?:hand| that| this)|"
    r"before (?:the|it|they)\b[^.;\n]{1,40})"
)
_THEN_FIRST = (
    r"(?:later|after (?:that|this)|afterwards|earlier|sooner|before(?:hand| that| this)|"
    r"before (?:the|it|they)\b[^.,;\n]{1,40}(?=,))"
)
_NO_WORK = (
    r"(?<!work )(?<!works )(?<!window )(?<!maintenance )(?<!job )(?<!repair )(?<!repairs )(?<!closure )(?<!shutdown )"
    r"(?<!outage )(?<!interruption )(?<!cut )(?<! it )(?<!they )(?<!it is )(?<!it was )"
)
"""What ends there is no service, with it ends the stop; nor does a thing follow itself."""
_LOSES = r"(?:loses?|lost) (?:power|supply|service|water|signal|contact)"
_ENDS = (
    rf"(?:closes?|shuts?|stops?|follow(?:s|ed)?(?! (?:the|our|your|up)\b)|goes too|does so too|(?<!monitoring ){_LOSES}|"
    r"starts? (?:returning|failing|rejecting|refusing))"
)
_TOO = (
    r"(?:went (?:down|dark|off\w*|out)|failed|dropped|broke)(?= (?:as well|too|also|in turn)\b|"
    r"[^.;\n\d]{0,40}\|[^.;\n]{0,60}\b(?:as well|too|also|in turn)\b|[^.;\n|]{0,24}\b(?:as well|too|also|in turn)\b)|went too"
)
"""What failed later is but the same trouble, told step by step, unless it is said to have done so as well."""
_NO_BACK = rf"(?![^.;\n|]{{0,60}}\b(?:{RETURNS}|again|back)\b)"
_NO_OTHER = r"(?! than (?:usual|normal|planned|scheduled|announced|expected|on))"
_NO_LENGTH = r"(?<!for )(?<!within )(?<!in )(?<!last )(?<!takes )"
_UP_TO = r"(?<!up to )(?<!at least )(?<!at most )"
_NOT = (
    r"^(?![^;]*?\b(?:if|unless|in case|whenever|please|make sure|remember to|do not|don't|last (?:time|week|month|year)|"
    r"on (?:(?:mon|tues|wednes|thurs|fri|satur|sun)days|week ?days|weekends)|as usual|as (?:on )?(?:every|always)|usually|"
    r"normally|nothing|never|(?:does|do|did|will) not|(?:does|do|did|wo)n't)\b|\W*should\b)"
)
"""What is so only at times, was so once, is not so, or is what readers are to do."""

FOLLOWER_WORDS = {
    "stops_beside": (
        rf"{_NOT}[^|]*?(?:\b(?:{_NO_WORK}(?:{STOPS}|{_ENDS})|{_TOO})\b[^.;\n|\d]{{0,24}}{_NO_LENGTH}{_UP_TO}\|[ ]{_THEN}\b"
        rf"{_NO_OTHER}{_NO_BACK}|"
        rf"{_UP_TO}\|[ ]{_THEN_FIRST}\b{_NO_OTHER},?[ ]{_NO_BACK}[^.;\n|\d]{{0,60}}?"
        rf"\b(?:{_NO_WORK}(?:{STOPS}|{_ENDS})|{_TOO}|(?:it is|comes) the turn of)\b)"
    ),
    "clock_beside": (r"^ (?:later|earlier|after that|before that)[,:(]? ?(?:i\.e\. |that is,? )?(?:at|by|from|until)? ?$"),
    "days_beside": r"\b(?:days?|weeks?|months?|fortnights?)\b",
    "told_sooner": r"\|[ ](?:earlier|sooner|before)\b",
}
"""Patterns by their names in the engine, of what stands before a duration and behind it, with a bar between.

What follows by days has clocks of its own (`days_beside`, of the duration).
"""
