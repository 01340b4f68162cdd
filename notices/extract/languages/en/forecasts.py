"""Cues of the times by which something is hoped to be well again: what is rolled out, drained, mended."""

from notices.extract.languages.en.vocabulary import AT, FUTURE
from notices.extract.languages.language import Cue
from notices.extract.mentions.marks import Role

_REMEDY = (
    r"(?:resolution|solution|fix(?:es)?|patch(?:es)?|hotfix|repairs?|remed(?:y|iation)|correction|recovery|"
    r"roll-?back|roll-?out|replacement|work-?around|normali[sz]ation|"
    r"re-?establishment|end of (?:the |this )?(?:\w+ )?(?:works?|repairs?|disruption|outage|interruption|"
    r"trouble|problem|fault|incident|malfunction))"
)
_AWAITED = r"(?:expected|anticipated|awaited|due|forecast|foreseen|planned|targeted|promised|estimated|predicted|projected|likely)"
_MENDED = (
    r"(?:empt(?:y|ied)|drained|worked (?:off|through)|processed|caught up|in place|replaced|exchanged|swapped|"
    r"rebuilt|re-?started|re-?booted|mended|rolled (?:out|back)|spliced|deployed|installed|applied|"
    r"sorted(?: out)?|put right|switched over|"
    r"with (?:everyone|everybody|all \w+)|everyone|everybody|"
    r"all (?:of you|(?:\w+ ){0,2}(?:users|customers|regions|servers|sites|nodes|stores|branches|devices|shops|"
    r"clients)))"
)
_WHO = (
    r"(?:suppliers?|carriers?|vendors?|providers?|contractors?|crews?|teams?|engineers?|technicians?|operators?|utility|"
    r"owners?|partners?|they|he|she|we)"
)
_WRAP = (
    r"(?:(?:wrap|wind|clean|clear|tidy|pack|button)(?:s|ped|ing|ned|ed)? (?:it |things |everything |this )?up|"
    r"wrap(?= (?:by|at|around)\b)|call(?:s|ing)? it a (?:day|night)|"
    r"(?:be|get) (?:out of (?:your way|there)|through|done))"
)

FORECASTS = (
    Cue(
        Role.ESTIMATE,
        "a remedy is awaited",
        left=(
            rf"\b{_REMEDY}\b[^.;\n]{{0,40}}\b(?:is|are) (?:\w+ly |now |"
            rf"being )?{_AWAITED}\b[^.;\n]{{0,12}}{AT}"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.ESTIMATE,
        "a remedy is awaited",
        left=(
            rf"\b{_REMEDY}\b[^.;\n]{{0,60}}\b(?:should|will|ought to|is expected to|"
            rf"are expected to)\b[^.;\n]{{0,40}}\b(?:by|before)[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.ESTIMATE,
        "it is mended by then",
        left=(
            rf"\b{FUTURE}\b[^.;\n]{{0,60}}\b{_MENDED}\b[^.;\n]{{0,12}}\b(?:by|before|around|about)(?: about|"
            rf" around)?[ ]*$|\b{FUTURE} to have (?!(?:look|inspect|assess|arriv|reach|seen|sent|found|diagnos|examin|check|analys|"
            rf"analyz|learn|test)\w*)\w+(?:ed|n|t)\b[^.;\n]{{0,40}}\b(?:by|before|around)[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.ESTIMATE,
        "it is to be whole then",
        left=(
            rf"\b(?:full|normal|usual|complete|regular) (?:capacity|services?|operations?|speed|bandwidth|redundancy|power|"
            rf"connectivity|performance|supply|function\w*) (?:is|are|should be|will be) (?:now )?(?:back|{_AWAITED})\b"
            rf"[^.;\n]{{0,12}}{AT}"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.ESTIMATE,
        "it is to be well then",
        left=(
            r"\b(?:expect|hope|anticipate|think|believe|reckon)s?\b [^.;\n]{1,60}\b(?:to|will|should) be (?:\w+ ){1,3}"
            r"(?:by|before|around|at|about)(?: about| around)?[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.ESTIMATE,
        "somebody's guess",
        left=(
            rf"\b{_WHO} (?:now )?(?:estimates?|reckons?(?: with| on)?|quotes?|hopes? for|aims? (?:for|at)|"
            rf"(?:is|are) (?:aiming|hoping) for|has given us|have given us|gives?(?: us)?|names?|mentions?|talks? of)"
            rf"(?: (?:about|around|approximately))?[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.ESTIMATE,
        "work is wrapped up",
        left=rf"\b(?:{FUTURE}|we|the plan is)\b[^.;\n]{{0,24}}\b{_WRAP}\b[^.;\n]{{0,16}}{AT}",
        single=True,
        timed=True,
    ),
    Cue(
        Role.ESTIMATE,
        "a forecast at its head",
        left=(
            rf"(?:^|[\n.;(] ?)[^\w\n]{{0,4}}(?:prognosis|outlook|forecast|prospects?|expectation|our guess|"
            rf"(?:expected|estimated|foreseen|likely|probable|provisional) (?:{_REMEDY}|"
            rf"end))\b[^.:;\n]{{0,24}}:[^.;\n\d]{{0,40}}$"
        ),
        single=True,
        timed=True,
    ),
)
"""They come last, right before what must be done by a time: their words are of many other things, too."""
