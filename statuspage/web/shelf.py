"""What is ready to be answered, by address: bounded in bytes, with what stood there before the page changed."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from statuspage.render import Rendered
from statuspage.web.published import Published, published

MOST = 64 * 2**20
"""Bytes that are kept of what was rendered when it was asked for, and once more of what stood before. Whoever fetches every page,
feed and badge of a thousand services in all languages would have gigabytes kept."""

_OWN = 6_000
"""Bytes that an address takes beside its bodies: headers in several forms, and the objects that hold them."""


@dataclass(frozen=True, slots=True)
class Stood:
    """What was rendered for an address, its answers, and when that was."""

    rendered: Rendered
    published: Published
    at: datetime

    @property
    def size(self) -> int:
        """Bytes in memory, about."""
        answers = (self.published.identity, self.published.brotli, self.published.gzip)
        return _OWN + sum(len(answer.body) for answer in answers if answer)


class Shelf:
    """`pages` are the answers that are ready. The `homes` stay; of all others the ones that were put first make room."""

    def __init__(self, most: int = MOST) -> None:
        self.pages: dict[str, Published] = {}
        self.homes: tuple[str, ...] = ()
        self._most, self._size = most, 0
        self._stood: dict[str, Stood] = {}
        self._before: dict[str, Stood] = {}

    def last(self, path: str) -> Stood | None:
        """What stands at an address, or stood there before the page changed."""
        return self._stood.get(path) or self._before.get(path)

    def made(self, path: str, rendered: Rendered, at: datetime) -> Stood:
        """What was rendered with its answers; those of before, when it is the same."""
        for kept in (self._stood.get(path), self._before.get(path)):
            if kept is not None and kept.rendered == rendered:
                return Stood(rendered, kept.published, at)
        return Stood(rendered, published(rendered), at)

    def put(self, path: str, stood: Stood, answers: Published | None = None) -> Published:
        """Answer an address from now on with what stands there, or with `answers` in its place."""
        self._take(path)
        self._stood[path], self.pages[path] = stood, answers or stood.published
        self._size += 0 if path in self.homes else stood.size
        while self._size > self._most:
            self._take(next(first for first in self._stood if first not in self.homes))
        return answers or stood.published

    def exchange(self, home: str, old: Published, new: Published) -> None:
        """Answer a home page with `new`, which is `old` compressed better, unless another page has come meanwhile."""
        if self.pages.get(home) is old:
            self.pages[home], self._stood[home] = new, replace(self._stood[home], published=new)

    def turn(self, homes: Mapping[str, Stood]) -> None:
        """Begin anew with these home pages: all others are rendered again when they are asked for."""
        self._before, self._stood, self._size = self._stood, dict(homes), 0
        self.homes, self.pages = tuple(homes), {path: stood.published for path, stood in homes.items()}

    def _take(self, path: str) -> None:
        gone = self._stood.pop(path, None)
        if gone is not None and path not in self.homes:
            self._size -= gone.size
        self.pages.pop(path, None)
