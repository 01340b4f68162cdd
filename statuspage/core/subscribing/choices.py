"""What a visitor has chosen to hear of, and how it is kept."""

from dataclasses import dataclass, field
from datetime import timedelta

from pydantic import TypeAdapter

from statuspage.core.subscriber import Channel, Digest, Origin, Quiet, Receiver, Shape, Wants


@dataclass(frozen=True, slots=True)
class Choices:
    """As `Receiver`, without who that is."""

    lang: str
    wants: Wants = field(default_factory=Wants)
    reminders: tuple[timedelta, ...] = ()
    digest: Digest = Digest.NONE
    zone: str = "Asia/Shanghai"
    quiet: Quiet | None = None
    shape: Shape = Shape.OWN


_CHOICES = TypeAdapter(Choices)


def dumped(choices: Choices) -> str:
    """As JSON text."""
    return _CHOICES.dump_json(choices).decode()


def loaded(text: str) -> Choices:
    """From that. Raises pydantic's ValidationError for what is none."""
    return _CHOICES.validate_json(text)


def receiver(id: str, channel: Channel, address: str, secrets: tuple[str, ...], choices: Choices) -> Receiver:
    """The receiver that a subscription is."""
    return Receiver(
        id=id,
        channel=channel,
        address=address,
        secrets=secrets,
        lang=choices.lang,
        wants=choices.wants,
        reminders=choices.reminders,
        digest=choices.digest,
        zone=choices.zone,
        quiet=choices.quiet,
        shape=choices.shape,
        origin=Origin.VISITOR,
    )
