"""How often a piece of a pattern stands in a sentence, about: what is rare rules out most."""

import math
from collections import Counter
from collections.abc import Iterable

from notices.extract.patterns.pieces import EDGE, bare, is_word

Strings = frozenset[str]

_COMMON = {
    30: "the", 21: "to", 20: "and", 19: "on", 18: "of", 15: "a", 14: "in", 13: "is at", 12: "be for", 11: "we are", 10: "will",
    9: "from", 8: "you", 7: "maintenance that your not by our", 6: "service this it pm time",
    5: "am as planned new work has have", 4: "hours no dear with can all may please been end if",
    3: "until start customer services back up down out before minutes system notice between change date friday sunday",
}  # fmt: skip
"""The commonest words of English notices, by the sentences in a hundred that have them."""
_WORDS = [(percent, f"{EDGE}{word}{EDGE}") for percent, words in _COMMON.items() for word in words.split()]
_LATIN = (0.0, 6.0, 2.0, 0.6, 0.2)
_WIDE = (0.0, 1.25, 0.15)
"""The same for other pieces by how many letters, or wide characters, they have."""
_BOUNDED = 0.35
"""How much rarer a piece is where its word begins or ends with it."""


class Chances:
    """The chances of pieces in percent. What the patterns often say themselves stands in many notices."""

    def __init__(self, patterns: Iterable[str]) -> None:
        """The patterns of the language, all of them."""
        self._said = Counter(bare("\n".join(patterns)))
        self._known: dict[str, float] = {}
        self._sums: dict[Strings, float] = {}

    def of_any(self, own: Strings) -> float:
        """How many of a hundred sentences have one of some pieces, about."""
        chance = self._sums.get(own)
        if chance is None:
            chance = self._sums[own] = sum(map(self.of, own))
        return chance

    def of(self, piece: str) -> float:
        """How many of a hundred sentences have a piece, about."""
        chance = self._known.get(piece)
        if chance is None:
            chance = self._known[piece] = self._of_word(piece) if is_word(piece) else self._of_wide(piece)
        return chance

    def _of_word(self, piece: str) -> float:
        bare = piece.strip(EDGE)
        common = sum(percent for percent, word in _WORDS if piece in word)
        rare = _LATIN[min(len(bare), len(_LATIN) - 1)] * math.sqrt(1 + self._said[bare])
        return common + rare * _BOUNDED ** (len(piece) - len(bare))

    def _of_wide(self, piece: str) -> float:
        return _WIDE[min(len(piece), len(_WIDE) - 1)] * (1 + self._said[piece])
