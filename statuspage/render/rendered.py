"""What is published: a body with its media type and how long it may be kept, and where such things are found."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

HTML = "text/html; charset=utf-8"
FRESH = "public, max-age=0, s-maxage=5, stale-while-revalidate=10, stale-if-error=600"
"""Browsers ask anew each time, since old news would be false news and an ETag makes it cheap. What stands between may spare us all
but one request in five seconds, need not let anybody wait for that one, and may go on for ten minutes when we do not answer at all
(RFC 5861); pages tell their time."""
IMMUTABLE = "public, max-age=31536000, immutable"


@dataclass(frozen=True, slots=True)
class Rendered:
    """What stands at an address."""

    body: bytes
    content_type: str
    cache_control: str
    location: str = ""
    """Where it has moved to (an absolute address), if it has; the body is empty then."""
    shared: bool = False
    """Whether pages of other sites may read it by script and show it in a frame."""


Address = tuple[str, Callable[[], Rendered]]
"""A path in the language of its edition, and what renders what stands there."""


class View(ABC):
    """One kind of what is published (pages, feeds …) in one edition. Addresses are in its language, without its folder."""

    @abstractmethod
    def whole(self) -> Iterator[Address]:
        """What is about the whole site: few addresses, listed for every page that is made."""

    @abstractmethod
    def single(self) -> Iterator[Address]:
        """What is about one service, event or notice: thousands, so that they are listed when they are asked for."""

    def find(self, path: str) -> Callable[[], Rendered] | None:
        """What renders `path`, one of `single`; null when it is none. A view that can tell by the path alone need not list them."""
        return self._listed.get(path)

    @cached_property
    def _listed(self) -> Mapping[str, Callable[[], Rendered]]:
        return dict(self.single())
