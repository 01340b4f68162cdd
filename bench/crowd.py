"""Facts of a site of any size, as the ordinary rules make them of notices: services, sources, what runs and what is over."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from notices.model import Evidence, Facts, Impact, Kind, Window
from statuspage.core.model import Change, NoticeRevision
from statuspage.core.observed import Sight
from statuspage.core.page import Known
from statuspage.core.reconcile import reconcile
from statuspage.core.source import SourceHealth
from statuspage.settings import Settings

NOW = datetime(2026, 11, 26, 2, 0, 30, tzinfo=UTC)
PER_SOURCE = 5
"""Services that a source speaks of."""


@dataclass(frozen=True, slots=True)
class Crowd:
    """Settings of a site and what is known of it."""

    settings: Settings
    known: Known

    def changed(self, number: int) -> Known:
        """What is known once one more service is down; numbers from 1 on, each another change."""
        services = self.settings.services
        fresh = notice(len(services) * 7 + number, services[number % len(services)].name, "src0", timedelta(minutes=-5))
        (change,) = changes_of(self.settings, [fresh])
        known = self.known
        return Known(
            events=(*known.events, change.event),
            changes=(*known.changes, change),
            notices=(*known.notices, fresh),
            health=known.health,
            reconciled_at=known.reconciled_at,
        )


def crowd(services: int, notices: int, languages: Sequence[str] = ("zh-Hans", "en", "zh-Hant")) -> Crowd:
    """A site of so many services with so many notices of the last days; one in twenty of these is in effect now."""
    settings = settings_of(services, languages)
    sources = len(settings.sources)
    made = [
        notice(
            n,
            settings.services[(n * 7) % services].name,
            f"src{n % sources}",
            timedelta(minutes=-10) if n % 20 == 0 else timedelta(hours=-6 - n * 300 / max(1, notices)),
        )
        for n in range(notices)
    ]
    changes = changes_of(settings, made)
    health = {source.id: SourceHealth(source.id, last_good=NOW) for source in settings.sources}
    events = tuple(change.event for change in changes)
    return Crowd(settings, Known(events, tuple(changes), tuple(made), health=health, reconciled_at=NOW))


def settings_of(services: int, languages: Sequence[str]) -> Settings:
    """Settings of so many services, in twenty groups, with two components each, and a source for every five."""
    return Settings.model_validate(
        {
            "site": {"title": "Thousand", "url": "https://status.example.cn", "languages": list(languages)},
            "services": [
                {
                    "id": f"s{n}",
                    "name": f"Bureau {n}",
                    "group": f"Group {n % 20}",
                    "components": [{"id": "login", "name": "Login"}, {"id": "filing", "name": "Filing"}],
                }
                for n in range(services)
            ],
            "sources": [
                {
                    "id": f"src{n}",
                    "url": f"https://src{n}.example.cn/feed",
                    "services": [f"s{k}" for k in range(services)][n * PER_SOURCE : (n + 1) * PER_SOURCE],
                }
                for n in range(max(1, services // PER_SOURCE))
            ],
        }
    )


def notice(number: int, service: str, source: str, begins: timedelta) -> NoticeRevision:
    """A notice of two hours without login, which begin so long from now."""
    title = f"{service}: login is not available"
    text = (
        f"{title}\nLogin of {service} is not available for two hours. Filing works. What was sent meanwhile is taken up afterwards."
    )
    window = Window(
        NOW + begins,
        NOW + begins + timedelta(hours=2),
        (service, "Login"),
        Impact.UNAVAILABLE,
        (Evidence("start", "two hours", 0, 9),),
    )
    facts = Facts(lang="en", kind=Kind.OUTAGE, text=text, windows=(window,))
    published = NOW + begins - timedelta(minutes=5)
    return NoticeRevision(f"n{number:08x}", source, 1, f"https://example.cn/{number}", title, published, published, "0" * 64, facts)


def changes_of(settings: Settings, notices: Sequence[NoticeRevision]) -> list[Change]:
    """What the rules make of these notices."""
    return list(reconcile([], notices, Sight(), [], NOW, settings=settings))
