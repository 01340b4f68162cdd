"""What is published: a body with its media type and how long it may be kept, and where such things are found."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

HTML = "text/html; charset=utf-8"
FRESH = "public, max-age=0, s-maxage=5, stale-if-error=600"
"""Browsers ask anew each time, since old news would be false news and an ETag makes it cheap. What stands between may spare us all
but one request in five seconds, and go on for ten minutes when we do not answer at all (RFC 5861); pages tell their time."""
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


class View(Protocol):
    """One kind of what is published (pages, feeds …) in one edition. Addresses are in its language, without its folder."""

    def whole(self) -> Iterator[Address]:
        """What is about the whole site: few addresses, listed for every page that is made."""

    def single(self) -> Iterator[Address]:
        """What is about one service, event or notice: thousands, so that they are listed when one of them is asked for."""
