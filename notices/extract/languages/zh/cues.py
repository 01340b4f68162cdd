"""The Chinese words around a time that give it its role, in the order of their priority."""

from notices.extract.languages.zh.asides import ASIDE
from notices.extract.languages.zh.bounds import BOUNDS
from notices.extract.languages.zh.bystanders import BESIDE
from notices.extract.languages.zh.courses import RETURNED
from notices.extract.languages.zh.moves import MOVES
from notices.extract.languages.zh.replanned import LONGER
from notices.extract.languages.zh.returns import RETURNS

CUES = (*RETURNS, *RETURNED, *LONGER, *BESIDE, *ASIDE, *MOVES, *BOUNDS)
