"""Cues of the day on which work is done if it cannot be on the one that is told, and of how things come back."""

from notices.extract.languages.language import Cue
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
