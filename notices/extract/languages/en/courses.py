"""Words of the course of trouble: what went wrong, since when, what broke besides, what came back, what is hoped still."""

from notices.extract.languages.en.predicates import BROKE, RETURNED
from notices.extract.languages.en.vocabulary import FUTURE

COURSES = {
    "back_ago": rf"\b(?:{RETURNED}|restored|resolved|fixed|repaired|recovered|mended|solved)\b[^.;\n]{{0,60}}$",
    "besides": r"\b(?:as well|also|in addition|additionally|too(?=[.,;)]|$)|likewise|second(?=:)|unrelated\w*|separately|"
    r"independently)\b",
    "went_wrong": (
        r"\b(?:out of (?:bounds|order|action|use|service)|broke|broken|fail\w*|fault\w*|crash\w*|errors?|down|dead|kaput|"
        r"haywire|abend\w*|abort\w*|stuck|jammed|froze|"
        r"frozen|lost|trouble|problems?|leak\w*|burst|smoke|flood\w*|attack\w*|outage|stopped|halted|did not|didn't|"
        r"(?:have|has|had|were|was)(?: not|n't)|no longer|missing|blank|garbled|wrong|refus\w*|reject\w*|slow\w*|late|"
        r"delay\w*|kicked|seized|went (?:bad|wrong|kaput|haywire|mad)|alarms?|alerts?)\b"
    ),
    "since": r"\bsince\b",
    "ever_since": r"^(?:past|last)\b",
    "hoped_after": (
        r"^,?[ ]?(?!please|you|if)[^.;\n]{0,40}\b(?:should|will|'ll|ought to|expects? to|hopes? to|(?:is|are) (?:expected|due|"
        r"hoped) to)\b"
    ),
    "went_or_came": (
        rf"\b(?:{RETURNED}|{BROKE})\b|\b(?:took|brought|knocked) [^.;\n]{{0,40}}\bdown\b|"
        r"\b(?:was|were|had been) (?:\w+ )?(?:down|closed|shut|off|out|offline|unavailable|restored|brought back)\b|"
        r"\b(?:could not|couldn't|failed)\b|(?:^|[,;] |\b(?:we|engineers?|crews?|technicians?|staff) )(?:have )?(?:finished|"
        r"completed)\b"
    ),
    "awaited_still": rf"\b{FUTURE}\b",
    "to_be": rf"\b(?:will|shall|is to|are to|{FUTURE}|'ll|planned|scheduled|plan|before|until|by)\b",
    "so_long_after": r"^ after (?!the (?:end|last|first)\b)[^.;,\n]{1,60}[ ]$",
}
"""What the kinds, the past days and the hopes of something that broke are told by."""
