"""English clauses by which something stops so long after another, or before it."""

from notices.extract.languages.en.predicates import STOPS
from notices.extract.languages.en.returns import RETURNS

_THEN = (
    r"(?:later|after (?:that|this)|afterwards|earlier|sooner|before(?:hand| that| this)|"
    r"before (?:the|it|they)\b[^.;\n]{1,40})"
)
_ENDS = (
    r"(?:closes?|shuts?|stops?|ends?|follow(?:s|ed)?|goes too|does so too|"
    r"(?:loses?|lost) (?:power|supply|service|water|signal|contact)|went (?:down|dark|off\w*|out|too)|"
    r"failed|dropped|broke|starts? (?:returning|failing|rejecting|refusing))"
)
_NO_BACK = rf"(?![^.;\n|]{{0,60}}\b(?:{RETURNS}|again|back)\b)"
_NO_OTHER = r"(?! than (?:usual|normal|planned|scheduled|announced|expected|on))"
_NO_LENGTH = r"(?<!for )(?<!within )(?<!in )(?<!last )(?<!takes )"

FOLLOWER_WORDS = {
    "stops_beside": (
        rf"\b(?:{STOPS}|{_ENDS})\b[^.;\n|\d]{{0,24}}{_NO_LENGTH}\|[ ]{_THEN}\b{_NO_OTHER}{_NO_BACK}|"
        rf"\|[ ]{_THEN}\b{_NO_OTHER},?[ ]{_NO_BACK}[^.;\n|\d]{{0,60}}?\b(?:{STOPS}|{_ENDS}|(?:it is|comes) the turn of)\b"
    ),
    "clock_beside": (r"^ (?:later|earlier|after that|before that)[,:(]? ?(?:i\.e\. |that is,? )?(?:at|by|from|until)? ?$"),
    "told_sooner": r"\|[ ](?:earlier|sooner|before)\b",
}
"""Patterns by their names in the engine, of what stands before a duration and behind it, with a bar between."""
