"""What a sign of doubt is."""

from collections.abc import Callable, Collection
from typing import NamedTuple

from notices.extract.languages.language import Flag
from notices.extract.reading import Reading
from notices.extract.windows.found import Found
from notices.model import Kind

SEVERAL = 2
"""How many windows a sign asks for that tells something of windows beside each other."""


class Sign(NamedTuple):
    """A sign of doubt, in words, and its test. It counts in notices of some kinds only, and in languages with a flag.

    `windows` is the least number of windows of which it can tell anything: none, one, or `SEVERAL`.
    """

    why: str
    test: Callable[[Reading, Found], bool]
    kinds: Collection[Kind] = tuple(Kind)
    flag: Flag | None = None
    windows: int = 0
