"""Cues of the day on which work is done if it cannot be on the one that is told, and of how things come back."""

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
_DONE = (
    r"(?:mov(?:es?|ed|ing)|shift(?:s|ed)?|postponed?|put (?:off|back)|deferred|delayed|re-?scheduled|slips?|pushed (?:back|out)|"
    r"tak(?:es?|ing) place|carried out|done|performed|held|follows?|happens?|repeat\w*|resum\w+|continu\w+|"
    r"(?:try|tr(?:y|ies) it|come|return|do it|do this|start|attempt it)(?: (?:back|again))?)"
)
_INSTEAD = (
    r"^[ ,(]{0,3}(?:(?:at|for|between|during|in|with) )?(?:exactly )?(?:the )?same (?:times?|hours?|slot|window|period)\b|"
    r"^[^.;\n]{0,30}\binstead\b"
)

_PIECE = r"(?:street|floor|house|zone|area|block|site|line|module|district|one|system|service)"
_BY_AND_BY = rf"(?:gradually|progressively|step by step|bit by bit|little by little|in stages|in phases|{_PIECE} by {_PIECE})"
_COMES = (
    r"(?:return\w*|restor\w+|com(?:es?|ing) (?:back|up)|(?:brought|switched|turned) (?:back|on|up)|resum\w+|re-?open\w*|"
    r"warms?|refill\w*)"
)

CONDITIONAL = (
    Cue(
        Role.NOISE,
        reasons.COMING_BACK,
        right=(
            r"^(?![^.;\n]{0,60}\b(?:after|then|thereafter|before|followed|and|when|once|while)\b)[ ,:]*[^.;,\n]{0,40}\b"
            rf"(?:{_BY_AND_BY}\b[^.;\n]{{0,30}}\b{_COMES}|{_COMES}\b[^.;\n]{{0,30}}\b{_BY_AND_BY})\b"
        ),
        sentence=r"^(?![^.;\n]*\b(?:expect\w*|hop(?:e|ed|ing)|should|aim\w*|likely|estimate\w*)\b)",
        single=False,
        timed=True,
    ),
    Cue(
        Role.NOISE,
        reasons.COMING_BACK,
        left=r"\b(?:warms? up|refills?|fills? up|heats? up|cools? down)(?: again)?,? (?:between|from|during)?[ ]*$",
        single=False,
        timed=True,
    ),
    Cue(
        Role.CONTINGENCY,
        "only if something happens",
        left=rf"^\W*{_MISHAP}[^.;\n]{{2,100}}$",
        right=_INSTEAD,
    ),
    Cue(
        Role.CONTINGENCY,
        "only if something happens",
        left=(
            rf"^\W*(?:{_MISHAP}[^.;,\n]{{2,60}},|(?:in|with|during) (?:\w+ )?{_SKY}\b)[^.;\n]{{0,40}}\b{_DONE} "
            r"(?:(?:on|to|until|till|for|from|again) )?(?:the )?$"
        ),
    ),
    Cue(
        Role.CONTINGENCY,
        "only if the weather does not permit",
        left=(
            r"\b(?:otherwise|failing (?:that|which)|if not|or else|alternatively)[ ,:]{1,2}(?:(?:it|we|the \w+) "
            rf"(?:will |is |are |be ){{0,2}}(?:{_DONE} )?)?(?:(?:on|to|until|from) )?(?:the )?$"
        ),
        sentence=rf"\b{_SKY}\b|\b(?:if|should|otherwise|failing)\b",
    ),
)
"""They come before the cues of estimates and moves, whose verbs they share."""
