"""What an adapter says of itself."""

from dataclasses import dataclass
from datetime import timedelta

from notices.sources._options import Option


@dataclass(frozen=True, slots=True)
class About:
    """`reads` says what, `example` is an address that answers so, `every` how often one asks when nothing else is set.

    `open_only`: the format lists only what is open, so that what is missing from a readable document is over. Of all others what
    is missing has only gone from the list. `options` are those that the settings may give it.
    """

    reads: str
    example: str
    every: timedelta
    open_only: bool = False
    options: tuple[Option, ...] = ()


STRUCTURED = timedelta(minutes=5)
FEEDS = timedelta(minutes=15)
PAGES = timedelta(minutes=30)
