"""Uptime by day as a document of our own API."""

from collections.abc import Iterator
from datetime import date, timedelta

from statuspage.core.daygrid import between
from statuspage.core.ledger import Ledger
from statuspage.core.model import Target
from statuspage.core.page import ServiceView
from statuspage.core.series import NINETY, YEAR, Period
from statuspage.core.uptime import Day
from statuspage.render.api.facts import seen
from statuspage.render.api.model import UptimeDay, UptimeDocument, UptimePeriod, UptimeSeries
from statuspage.render.edition import Edition


def uptime(edition: Edition, view: ServiceView) -> UptimeDocument:
    """The uptime of a service as a whole and of its components, each as it was measured by itself."""
    ledger, own = edition.page.ledger, view.service
    targets = [Target(own.id), *(part.state.target for part in view.components)] if ledger else []
    series = tuple(_series(edition, ledger, target) for target in targets if ledger)
    return UptimeDocument(seen(edition.page), own.id, series)


def _series(edition: Edition, ledger: Ledger, target: Target) -> UptimeSeries:
    name = edition.component_name(target) if target.component else edition.service_name(target.service)
    ninety, year = (_period(ledger.period(target, days)) for days in (NINETY, YEAR))
    return UptimeSeries(target, name, ninety, year, tuple(_days(ledger, target)))


def _period(period: Period) -> UptimePeriod:
    return UptimePeriod(period.days, period.share, period.measured_days, period.first, period.figures)


def _days(ledger: Ledger, target: Target) -> Iterator[UptimeDay]:
    series = ledger.of(target)
    first = ledger.date - timedelta(days=YEAR - 1)
    if series.days:
        for day in between(max(first, series.first), ledger.date - timedelta(days=1)):
            yield _day(day, series.at(day))
    yield _day(ledger.date, ledger.today(target))


def _day(on: date, day: Day | None) -> UptimeDay:
    return UptimeDay(on, day.figures.share if day else None, day.figures if day else None, day.marks if day else ())
