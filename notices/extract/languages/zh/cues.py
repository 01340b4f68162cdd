"""The Chinese words around a time that give it its role, in the order of their priority."""

from notices.extract.languages.zh.alarms import ALARMS
from notices.extract.languages.zh.asides import ASIDE
from notices.extract.languages.zh.bounds import BOUNDS
from notices.extract.languages.zh.bystanders import BESIDE
from notices.extract.languages.zh.conditional import CONDITIONAL
from notices.extract.languages.zh.courses import RETURNED
from notices.extract.languages.zh.foretold import FORETOLD
from notices.extract.languages.zh.homely import HOMELY
from notices.extract.languages.zh.hopes import HOPES
from notices.extract.languages.zh.meanwhile import MEANWHILE
from notices.extract.languages.zh.moves import MOVES
from notices.extract.languages.zh.plain_returns import PLAIN_RETURNS
from notices.extract.languages.zh.replanned import LONGER
from notices.extract.languages.zh.returns import RETURNS
from notices.extract.languages.zh.stories import STORIES
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
