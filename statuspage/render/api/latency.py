"""Answer times of a service's probes as a document of our own API."""

from collections.abc import Iterable

from statuspage.core.latency import Bucket
from statuspage.core.page import ServiceView
from statuspage.render.api.facts import seen
from statuspage.render.api.model import LatencyBucket, LatencyDocument, ProbeLatency
from statuspage.render.edition import Edition
from statuspage.render.latency import days, probes_of, recent


def latency(edition: Edition, view: ServiceView) -> LatencyDocument:
    """The answer times of a service's probes, finer than the page draws them; one of which nothing is in view is left out."""
    probes = (
        ProbeLatency(probe.id, probe.kind, target, _buckets(recent(known, edition.page.now)), _buckets(days(edition, known)))
        for probe, target, known in probes_of(edition, view)
    )
    return LatencyDocument(seen(edition.page), view.service.id, tuple(one for one in probes if one.recent or one.days))


def _buckets(found: Iterable[Bucket]) -> tuple[LatencyBucket, ...]:
    return tuple(
        LatencyBucket(one.since, one.until, one.answers, one.failures, *map(_seconds, (one.least, one.typical, one.most)))
        for one in found
    )


def _seconds(microseconds: int | None) -> float | None:
    return None if microseconds is None else microseconds / 1_000_000
