"""What a sign of doubt is."""

from collections.abc import Callable, Collection
from typing import NamedTuple

from notices.extract.reading import Reading
from notices.extract.windows.found import Found
from notices.model import Kind

BY_WORDS, ALL_TIMES = "told_by_words", "all_times_told"
"""Flags of languages: how such notices tell what a time stands for, and that those in the text are all that there are."""

SEVERAL = 2
"""How many windows a sign asks for that tells something of windows beside each other."""


class Sign(NamedTuple):
    """A sign of doubt, in words, and its test. It counts in notices of some kinds only, and in languages with a flag.

    `windows` is the least number of windows of which it can tell anything: none, one, or `SEVERAL`.
    """

    why: str
    test: Callable[[Reading, Found], bool]
    kinds: Collection[Kind] = tuple(Kind)
    flag: str = ""
    windows: int = 0
