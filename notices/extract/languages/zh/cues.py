"""The Chinese words around a time that give it its role, in the order of their priority."""

from notices.extract.languages.zh.asides import ASIDE, CONDITIONAL
from notices.extract.languages.zh.bounds import BOUNDS
from notices.extract.languages.zh.bystanders import BESIDE, MEANWHILE
from notices.extract.languages.zh.courses import RETURNED
from notices.extract.languages.zh.homely import HOMELY
from notices.extract.languages.zh.moves import MOVES
from notices.extract.languages.zh.replanned import FORETOLD, LONGER
from notices.extract.languages.zh.returns import HOPES, PLAIN_RETURNS, RETURNS
from notices.extract.languages.zh.stories import ALARMS, STORIES
from notices.extract.languages.zh.terms import MOVED_BESIDE, TERMS
from notices.extract.languages.zh.turns import TURNS
from notices.extract.languages.zh.usual import USUAL
from notices.extract.languages.zh.visits import SUPPLIED, VISITS

CUES = (
    *ALARMS,
    *TURNS,
    *MOVED_BESIDE,
    *FORETOLD,
    *STORIES,
    *MEANWHILE,
    *HOPES,
    *SUPPLIED,
    *RETURNS,
    *RETURNED,
    *LONGER,
    *CONDITIONAL,
    *USUAL,
    *VISITS,
    *TERMS,
    *BESIDE,
    *ASIDE,
    *MOVES,
    *PLAIN_RETURNS,
    *BOUNDS,
    *HOMELY,
)
