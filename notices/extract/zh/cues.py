"""The Chinese words around a time that give it its role, in the order of their priority."""

from notices.extract.zh.asides import ASIDE
from notices.extract.zh.bounds import BOUNDS
from notices.extract.zh.moves import MOVES

CUES = (*ASIDE, *MOVES, *BOUNDS)
