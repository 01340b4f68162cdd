"""Groups that are kept from one look to the next: what notices say together is worked out anew only where one of them is another.

Notices that share no service, no id and no ruling never meet. Each such circle of notices is a function of itself alone, so that
what was found for just the same notices holds again.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from statuspage.core.announced import in_order
from statuspage.core.grouping import Group, group, spoken_of
from statuspage.core.model import NoticeRevision
from statuspage.core.reading import Reading
from statuspage.core.relate import Spoken
from statuspage.settings import Settings

_Key = tuple[tuple[int, str], ...]


class Memory:
    """What was found at the last look. Notices are known by identity, as the store gives the same objects again."""

    def __init__(self) -> None:
        self._settings: Settings | None = None
        self._spoken: dict[int, Spoken] = {}
        self._groups: dict[_Key, list[Group]] = {}

    def group(self, notices: Iterable[NoticeRevision], settings: Settings, pins: Mapping[str, str]) -> list[Group]:
        """What `grouping.group` gives for `notices`, in its order."""
        reading = self._reading(settings)
        ordered = in_order(notices)
        self._spoken = {id(r): self._spoken.get(id(r)) or spoken_of(r, reading) for r in ordered}
        found: dict[_Key, list[Group]] = {}
        for circle in _circles(list(self._spoken.values()), pins):
            key = tuple((id(spoken.revision), pins.get(spoken.revision.id, "")) for spoken in circle)
            found[key] = self._groups.get(key) or group(circle, reading, pins)
        self._groups = found
        place = {id(revision): number for number, revision in enumerate(ordered)}
        groups = (own for circle in found.values() for own in circle)
        return sorted(groups, key=lambda own: place[id(own.matter.first.revision)])

    def _reading(self, settings: Settings) -> Reading:
        """How the settings have notices read; under others than before nothing holds."""
        if settings is not self._settings:
            self._settings, self._spoken, self._groups = settings, {}, {}
        return Reading(settings)


def _circles(all_spoken: Sequence[Spoken], pins: Mapping[str, str]) -> list[list[Spoken]]:
    """The notices by circles of those that may meet, each in the given order."""
    above: dict[tuple[str, str], tuple[str, str]] = {}

    def top(tie: tuple[str, str]) -> tuple[str, str]:
        while (higher := above.setdefault(tie, tie)) != tie:
            above[tie] = tie = above.setdefault(higher, higher)
        return tie

    for spoken in all_spoken:
        first, *others = _ties(spoken, pins)
        for other in others:
            above[top(other)] = top(first)
    circles: dict[tuple[str, str], list[Spoken]] = {}
    for spoken in all_spoken:
        circles.setdefault(top(next(_ties(spoken, pins))), []).append(spoken)
    return list(circles.values())


def _ties(spoken: Spoken, pins: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """All by which a notice may meet others: its own id, the event that it was put into, its services."""
    yield "notice", spoken.revision.id
    if pin := pins.get(spoken.revision.id):
        yield "event", pin
    for target in spoken.subject:
        yield "service", target.service
