"""What was worked out of a value, remembered beside it for as long as that value lives."""

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar
from weakref import WeakKeyDictionary

T = TypeVar("T")

_MOST = 64
"""Results of one value: the months of a year and a few periods, and no day's of long ago."""


class Remembered(Generic[T]):
    """Results by the identity of what they were worked out of, and by a key. No result may lead back to that."""

    def __init__(self) -> None:
        self._kept: WeakKeyDictionary[object, dict[Hashable, T]] = WeakKeyDictionary()

    def of(self, owner: object, key: Hashable, make: Callable[[], T]) -> T:
        """The result for `owner` and `key`; `make` works it out where it is not known."""
        own = self._kept.setdefault(owner, {})
        found = own.get(key)
        if found is None:
            found = make()
            if len(own) >= _MOST:
                own.clear()
            own[key] = found
        return found
