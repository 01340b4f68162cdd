"""Every error that the product raises on purpose, in one tree.

    StatuspageError
    ├── SettingsError      the settings file cannot be used; carries all mistakes at once
    ├── FetchError         a request gave no usable answer; says why and in which phase
    ├── DeliveryError      a message was not taken by its receiver; says whether to try again
    └── SignatureError     a signed message is not what it claims to be

An error that is none of these is a defect of the program.
"""

from collections.abc import Sequence
from enum import StrEnum


class StatuspageError(Exception):
    """The root; its text is one plain sentence fit for a log and for the operator."""


class SettingsError(StatuspageError):
    """The settings cannot be used. `problems` holds one line per mistake, each beginning with its path (`sources[3].every: …`)."""

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = tuple(problems)


class Phase(StrEnum):
    """How far a request had come when it failed."""

    REFUSED = "refused"  # our own guard: address, host, header, downgrade, too many redirects
    DNS = "dns"
    CONNECT = "connect"
    TLS = "tls"
    WAIT = "wait"  # sent, no complete answer head yet
    BODY = "body"
    TOO_LARGE = "too_large"  # a cap of ours was reached
    STATUS = "status"  # answered in full, with a status that carries no document


class FetchError(StatuspageError):
    """A request gave no usable answer.

    `reason` is the plain sentence. `retry_after` is in seconds from the `now` of the request, or None when the upstream named
    none. `blocked` means that the answer looks like a bot wall. `status` is the HTTP status, or None when there was no answer.
    """

    def __init__(
        self,
        reason: str,
        *,
        phase: Phase = Phase.STATUS,
        retry_after: float | None = None,
        blocked: bool = False,
        status: int | None = None,
    ) -> None:
        super().__init__(reason)
        self.reason = reason
        self.phase = phase
        self.retry_after = retry_after
        self.blocked = blocked
        self.status = status


class DeliveryError(StatuspageError):
    """A receiver did not take a message.

    `permanent` means that this receiver wants no more of them (410). `retry_after` is in seconds, or None. `status` is None when
    there was no answer; `excerpt` is the beginning of the answer's body; `seconds` is how long the attempt took.
    """

    def __init__(
        self,
        reason: str,
        *,
        permanent: bool,
        retry_after: float | None = None,
        status: int | None = None,
        excerpt: str = "",
        seconds: float = 0.0,
    ) -> None:
        super().__init__(reason)
        self.reason = reason
        self.permanent = permanent
        self.retry_after = retry_after
        self.status = status
        self.excerpt = excerpt
        self.seconds = seconds


class SignatureError(StatuspageError):
    """A signed message is malformed, too old, too new, or signed by none of the secrets."""
