"""What a message is about: a change, a start that is near, a period, a trouble of ours, or nothing but a test."""

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from statuspage.core.subscriber import Digest


@dataclass(frozen=True, slots=True)
class Changed:
    """The change of that `number` in an event, `name` is `<event>#<revision>`."""

    event: str
    number: int
    name: str
    kind: Literal["change"] = "change"

    @property
    def subject(self) -> str:
        """What messages are about together."""
        return self.event


@dataclass(frozen=True, slots=True)
class Reminder:
    """An event that is announced to begin at `start`, told `lead` before or, when that was missed, later."""

    event: str
    start: datetime
    lead: timedelta
    kind: Literal["reminder"] = "reminder"

    @property
    def name(self) -> str:
        """By which it is told once."""
        return f"{self.event}@{int(self.start.timestamp())}-{int(self.lead.total_seconds())}"

    @property
    def subject(self) -> str:
        """What messages are about together."""
        return self.event


@dataclass(frozen=True, slots=True)
class Summary:
    """What happened in `[since, until)`, and what is announced after it."""

    digest: Digest
    since: datetime
    until: datetime
    kind: Literal["summary"] = "summary"

    @property
    def name(self) -> str:
        """By which it is told once."""
        return f"{self.digest}@{int(self.until.timestamp())}"

    @property
    def subject(self) -> str:
        """What messages are about together."""
        return "summary"


@dataclass(frozen=True, slots=True)
class Trouble:
    """A source that cannot be read since then, or a receiver that is sent nothing more; or, with `over`, that it is well again.

    `id` is that of the source or receiver, `reason` a sentence.
    """

    what: Literal["source", "receiver"]
    id: str
    since: datetime
    reason: str
    over: bool = False
    kind: Literal["trouble"] = "trouble"

    @property
    def name(self) -> str:
        """By which it is told once."""
        return f"{self.subject}@{int(self.since.timestamp())}{'-over' if self.over else ''}"

    @property
    def subject(self) -> str:
        """What messages are about together."""
        return f"{self.what}:{self.id}"


@dataclass(frozen=True, slots=True)
class Trial:
    """A test by the operator."""

    at: datetime
    kind: Literal["trial"] = "trial"

    @property
    def name(self) -> str:
        """By which it is told once."""
        return f"trial@{self.at.timestamp()}"

    @property
    def subject(self) -> str:
        """What messages are about together."""
        return "trial"


Matter = Changed | Reminder | Summary | Trouble | Trial

_MATTER: TypeAdapter[Matter] = TypeAdapter(Annotated[Matter, Field(discriminator="kind")])


def as_json(matter: Matter) -> str:
    """A matter as it is kept."""
    return _MATTER.dump_json(matter).decode()


def from_json(text: str) -> Matter:
    """A matter that was kept."""
    return _MATTER.validate_json(text)


def message_id(matter: Matter, receiver: str) -> str:
    """The Standard Webhooks id of a matter for a receiver: the same on every attempt, and whenever it is decided again."""
    return "msg_" + hashlib.sha256(f"{matter.name}\n{receiver}".encode()).hexdigest()[:24]
