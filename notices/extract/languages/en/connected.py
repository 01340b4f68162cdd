"""Words by which connected prose carries days and bounds on from sentence to sentence."""

CONNECTED = {
    "leads_sentence": (
        r"^\W{0,3}(?:(?:and|then|but|so|also) )?(?:on |in |over |during )?(?:"
        r"the (?:next|following) (?:day|morning|evening|afternoon|night)|the (?:day|morning|evening|night) after)$"
    ),
    "definite_day": (
        r"\b(?:the|that)(?: same)? (?:mon|tues|wednes|thurs|fri|satur|sun)day\b(?! (?:of|after|before|following|in|to)\b| ?[-/])"
    ),
}
