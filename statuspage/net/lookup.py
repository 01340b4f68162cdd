"""How names are looked up, and what comes of it: what the resolver and those that it asks have in common."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from statuspage.errors import FetchError, Phase
from statuspage.net.address import Address


@dataclass(frozen=True, slots=True)
class Lookup:
    """How names are looked up.

    `deadline` is for a whole name, in seconds; answers are kept for their TTL but at most `keep` seconds. `servers` are
    (address, port); None means those of `config`, which like `hosts` is read again when it changes.
    """

    deadline: float = 4.0
    keep: float = 60.0
    servers: Sequence[tuple[str, int]] | None = None
    config: Path = Path("/etc/resolv.conf")
    hosts: Path = Path("/etc/hosts")


@dataclass(frozen=True, slots=True)
class Answer:
    """Addresses, and how many seconds they hold."""

    addresses: tuple[Address, ...]
    ttl: float


@dataclass(slots=True)
class Watched:
    """A small file of the system that is read again when it has changed."""

    path: Path
    _seen: tuple[int, int] | None = field(default=None, init=False)

    def changed(self) -> bool:
        """Whether it has changed since this was last asked; a file that is not there has not."""
        try:
            stat = self.path.stat()
        except OSError:
            return False
        seen, self._seen = self._seen, (stat.st_mtime_ns, stat.st_size)
        return seen != self._seen


def failed(reason: str) -> FetchError:
    """That a name could not be looked up."""
    return FetchError(reason, phase=Phase.DNS)
