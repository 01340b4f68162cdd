"""The fields of the form in which a visitor chooses, both ways: into choices, and back into fields that are filled in.

A field that names nothing there is, such as a service that has gone meanwhile, is passed over; what cannot be meant is a mistake.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import time, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import TypeVar

from notices.model import Impact
from statuspage.core.model import EventKind, Target
from statuspage.core.subscriber import ALL, Channel, Digest, Occasion, Quiet, Shape, Wants
from statuspage.core.subscribing.choices import Choices
from statuspage.core.subscribing.place import Place, place, secret_of
from statuspage.settings import Settings

Given = Mapping[str, Sequence[str]]
"""The values of each field, as they were sent."""

LEADS: Mapping[str, timedelta] = MappingProxyType({"7d": timedelta(days=7), "1d": timedelta(days=1), "1h": timedelta(hours=1)})
"""How long before an announced start a reminder may be sent."""

LEAST = (Impact.DEGRADED, Impact.UNAVAILABLE)
"""The least impacts that can be asked for, beside any."""

OCCASIONS = frozenset(Occasion) - {Occasion.TROUBLE}
"""What visitors are told of: a source that cannot be read is the operator's to mend."""

FIRST = ("1d",)
"""The reminders that are ticked in a form that nobody has filled in."""

E = TypeVar("E", bound=StrEnum)


class Mistake(StrEnum):
    """What is wrong with a form, each by the field that has to be looked at."""

    ADDRESS = "address"
    SIGNING = "signing"
    WHAT = "what"
    KIND = "kind"
    QUIET = "quiet"


def first(settings: Settings, lang: str) -> Choices:
    """What a form offers before it is filled in: everything, and a reminder a day before."""
    reminders = tuple(LEADS[name] for name in FIRST)
    return Choices(lang, Wants(occasions=OCCASIONS), reminders, zone=settings.site.timezone)


def choices_of(given: Given, settings: Settings, lang: str) -> tuple[Choices, list[Mistake]]:
    """What a form asks for, with what is wrong in it. `lang` is that of the page, for a form that names none."""
    services, components = _places(given, settings)
    kinds = frozenset(_known(EventKind, given.get("kind", ())))
    quiet, right = _quiet(given, settings.site.timezone)
    wrong = {Mistake.WHAT: not services and not components, Mistake.KIND: not kinds, Mistake.QUIET: not right}
    asked = _one(given, "lang")
    found = Choices(
        lang=asked if asked in settings.site.languages else lang,
        wants=Wants(services, components, kinds, OCCASIONS, next(_known(Impact, given.get("least", ())), None)),
        reminders=tuple(LEADS[name] for name in LEADS if name in given.get("remind", ())),
        digest=next(_known(Digest, given.get("digest", ())), Digest.NONE),
        zone=settings.site.timezone,
        quiet=quiet,
        shape=next(_known(Shape, given.get("shape", ())), Shape.OWN),
    )
    return found, [mistake for mistake, is_wrong in wrong.items() if is_wrong]


def place_of(channel: Channel, given: Given) -> tuple[Place | None, tuple[str, ...], list[Mistake]]:
    """Where a form wants messages to go, and the secret that signs them there, with what is wrong in these fields."""
    mistakes: list[Mistake] = []
    found: Place | None = None
    secrets: tuple[str, ...] = ()
    try:
        found = place(channel, {name: _one(given, name) for name in ("address", "token", "chat")})
    except ValueError:
        mistakes.append(Mistake.ADDRESS)
    try:
        secrets = secret_of(channel, _one(given, "signing"))
    except ValueError:
        mistakes.append(Mistake.SIGNING)
    return found, secrets, mistakes


def given_of(choices: Choices) -> dict[str, Sequence[str]]:
    """The fields of a form that asks for `choices`."""
    wants = choices.wants
    return {
        "what": ["all" if ALL in wants.services else "some"],
        "service": sorted(wants.services - {ALL}),
        "component": sorted(f"{own.service}/{own.component}" for own in wants.components),
        "kind": sorted(wants.kinds),
        "least": [wants.least or ""],
        "lang": [choices.lang],
        "remind": [name for name, lead in LEADS.items() if lead in choices.reminders],
        "digest": [choices.digest],
        "quiet_from": [choices.quiet.start.isoformat("minutes")] if choices.quiet else [],
        "quiet_to": [choices.quiet.end.isoformat("minutes")] if choices.quiet else [],
        "shape": [choices.shape],
    }


def _places(given: Given, settings: Settings) -> tuple[frozenset[str], frozenset[Target]]:
    """The services that are wanted as a whole, and the single functions of others. `whole`: the one that the form is `of`."""
    what = _one(given, "what")
    if what not in {"whole", "some"}:
        return frozenset({ALL}), frozenset()
    named = given.get("of", ()) if what == "whole" else given.get("service", ())
    services = frozenset(named) & {own.id for own in settings.services}
    if what == "whole":
        return services, frozenset()
    known = {f"{own.id}/{part.id}": Target(own.id, part.id) for own in settings.services for part in own.components}
    parts = (known[name] for name in given.get("component", ()) if name in known)
    return services, frozenset(part for part in parts if part.service not in services)


def _quiet(given: Given, zone: str) -> tuple[Quiet | None, bool]:
    """The quiet hours, and whether they can be meant: with both ends, and these apart."""
    ends = [_one(given, name).strip() for name in ("quiet_from", "quiet_to")]
    if not any(ends):
        return None, True
    try:
        start, end = (time.fromisoformat(text) for text in ends)
    except ValueError:
        return None, False
    good = start != end and start.tzinfo is None and end.tzinfo is None
    return (Quiet(start, end, zone), True) if good else (None, False)


def _known(kind: type[E], names: Iterable[str]) -> Iterator[E]:
    return (kind(name) for name in names if name in kind.__members__.values())


def _one(given: Given, name: str) -> str:
    """The value of a field that has one."""
    values = given.get(name) or ("",)
    return values[-1]
