"""What a notice says in the terms of the settings: which targets its windows, its title and its exceptions mean."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from notices.model import Evidence, Kind, Window
from statuspage.core.match import Matched, find, match, named
from statuspage.core.model import NoticeRevision, Phase, Quote, Spared, Target
from statuspage.core.places import places
from statuspage.core.said import Said
from statuspage.settings import Service, Settings

OPERATOR = "operator:"
"""Before a service's id: the source of what this page's operator posted about that service."""

_CONTEXT = 160
_STOPS = "。！？\n；!?;"
_UNCERTAIN = 0.7
"""How much the confidence of a phase is lowered when no name matched."""


@dataclass(frozen=True, slots=True)
class _Read:
    """What is made of a revision, which is held here so that it is known by identity as long."""

    revision: NoticeRevision
    phases: tuple[Phase, ...]
    unmatched: tuple[str, ...]


class Reading:
    """Turns notice revisions into phases, by the names that the settings know.

    Each revision is read once: comparing notices asks for the same ones again and again.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        services = {service.id: service for service in settings.services}
        self._services = {
            source.id: tuple(services[name] for name in source.services if name in services) for source in settings.sources
        }
        self._official = {source.id for source in settings.sources if source.official}
        self._read: dict[int, _Read] = {}

    def services(self, source: str) -> tuple[Service, ...]:
        """The services that a source's notices can be about; none for a source that was taken out of the settings."""
        if source.startswith(OPERATOR):
            own = self._settings.service(source.removeprefix(OPERATOR))
            return (own,) if own else ()
        return self._services.get(source, ())

    def sources(self, services: Collection[str]) -> set[str]:
        """The sources whose notices can be about any of these services."""
        known = {source for source, own in self._services.items() if any(service.id in services for service in own)}
        return known | {OPERATOR + service for service in services}

    def is_official(self, source: str) -> bool:
        """Whether a source is the authority on its services; this page's operator is."""
        return source in self._official or source.startswith(OPERATOR)

    def speaks(self, revision: NoticeRevision) -> bool:
        """Whether a notice can be (part of) an event: it is no mere information, and somebody is concerned."""
        told = revision.facts.kind is not Kind.INFO or bool(revision.facts.restored)
        return told and bool(self.phases(revision))

    def opens(self, revision: NoticeRevision) -> bool:
        """Whether a notice can be an event's first: it says when, or it is an outage, or its upstream says so as data."""
        timed = any(window.start or window.end for window in revision.facts.windows)
        return timed or revision.structured or revision.facts.kind is Kind.OUTAGE

    def subject(self, revision: NoticeRevision) -> frozenset[Target]:
        """The targets that a notice is about, as narrowly as its windows, its title or what it calls off names them."""
        services = self.services(revision.source)
        targets = {target for phase in self.phases(revision) for target in phase.targets}
        for more in (named(revision.title, services), *(find(name, services) for name in revision.facts.still_available)):
            if any(target.component for target in targets):
                break
            targets |= {target for target in more if any(own.covers(target) for own in targets)}
        return frozenset(t for t in targets if t.component or not any(o.component and t.covers(o) for o in targets))

    def _matched(self, revision: NoticeRevision, window: Window) -> Matched:
        """What a window's names mean for this source."""

        def said() -> str:
            return " ".join(quote(revision, evidence).context for evidence in window.evidence)

        return match(window.affects, self.services(revision.source), title=revision.title, said=said)

    def phases(self, revision: NoticeRevision) -> tuple[Phase, ...]:
        """The windows of a revision with their targets; a notice without windows has one phase of unknown bounds."""
        return self._once(revision).phases

    def unmatched(self, revision: NoticeRevision) -> tuple[str, ...]:
        """Names of a revision that no component bears."""
        return self._once(revision).unmatched

    def _once(self, revision: NoticeRevision) -> _Read:
        if id(revision) not in self._read:
            self._read[id(revision)] = self._made(revision)
        return self._read[id(revision)]

    def _made(self, revision: NoticeRevision) -> _Read:
        windows = revision.facts.windows or (Window(None, None),)
        found = [(window, self._matched(revision, window)) for window in windows]
        spared = self.spared(revision)
        phases = (replace(_phase(revision, window, hit), spared=_but(spared, hit)) for window, hit in found if hit.targets)
        names = (name for _, hit in found for name in hit.unmatched)
        return _Read(revision, tuple(phases), tuple(dict.fromkeys(names)))

    def spared(self, revision: NoticeRevision) -> tuple[Spared, ...]:
        """The components that still work, or work again before the rest."""
        services = self.services(revision.source)
        works = [(name, None) for name in revision.facts.still_available]
        back = [(name, restored.at) for restored in revision.facts.restored for name in restored.affects]
        return tuple(Spared(t, since) for name, since in (*works, *back) for t in sorted(find(name, services)) if t.component)

    def places(self, revision: NoticeRevision) -> frozenset[str]:
        """The places that a notice is about, which no component bears: by them it is told from others of the same target."""
        return places(revision, self.unmatched(revision), self.services(revision.source))


def _phase(revision: NoticeRevision, window: Window, hit: Matched) -> Phase:
    return Phase(
        start=window.start,
        end=window.end,
        affects=window.affects,
        targets=hit.targets,
        impact=window.impact,
        evidence=tuple(quote(revision, evidence) for evidence in window.evidence),
        confidence=round(window.confidence * (1 if hit.certain else _UNCERTAIN), 3),
        certain=hit.certain,
        said=(Said(window.start, window.end, window.impact, _public_at(revision)),),
    )


def _public_at(revision: NoticeRevision) -> datetime:
    """Since when anybody could read it: an edit since we saw it, what is only read again since it was published."""
    edited = revision.revision > 1 and not revision.reread
    return revision.known_at if edited else revision.published


def _but(spared: Iterable[Spared], hit: Matched) -> tuple[Spared, ...]:
    """What is excepted from a phase: a function that the phase names itself is not, unless it comes back later."""
    return tuple(s for s in spared if s.since or s.target not in hit.targets)


def quote(revision: NoticeRevision, evidence: Evidence) -> Quote:
    """A piece of evidence with the sentence it stands in."""
    text = revision.facts.text
    first, last = max(0, evidence.start - _CONTEXT), evidence.end + _CONTEXT
    start = max([first, *(text.rfind(stop, first, evidence.start) + 1 for stop in _STOPS)])
    end = min([last, *(at + 1 for stop in _STOPS if (at := text.find(stop, evidence.end, last)) >= 0)])
    return Quote(evidence.field, evidence.quote, text[start:end].strip(), revision.id, revision.revision)
