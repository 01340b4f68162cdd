"""Whom a ping or message is for: heartbeats, alerts and sources that send, by the secrets in their addresses.

Secrets are looked up by their digests, so that the time it takes tells nothing of how much of one was right.
"""

import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass, field

from statuspage.settings import Alert, Heartbeat, Settings, Source


@dataclass(frozen=True, slots=True)
class Sender:
    """A source that sends, and the secret that it signs with, where it does."""

    source: Source
    secret: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Addressees:
    """Heartbeats, alerts and senders by the digests of their keys, the digest of the ping key, and the keys of endpoints."""

    keys: Mapping[bytes, Heartbeat] = field(default_factory=dict)
    slugs: Mapping[str, Heartbeat] = field(default_factory=dict)
    endpoints: Mapping[str, Heartbeat] = field(default_factory=dict)
    alerts: Mapping[bytes, tuple[Alert, ...]] = field(default_factory=dict)
    senders: Mapping[bytes, Sender] = field(default_factory=dict)
    ping_key: bytes | None = None

    @classmethod
    def of(cls, settings: Settings, secrets: Mapping[str, str]) -> "Addressees":
        """Those of the settings whose secrets are set."""
        alerts: dict[bytes, tuple[Alert, ...]] = {}
        for alert in settings.alerts:
            if alert.key.reference in secrets:
                key = _digest(secrets[alert.key.reference])
                alerts[key] = (*alerts.get(key, ()), alert)
        known = [h for h in settings.heartbeats if h.key.reference in secrets]
        ping_key = secrets.get(settings.pings.key.reference) if settings.pings.key else None
        return cls(
            keys={_digest(secrets[h.key.reference]): h for h in known},
            slugs={h.by_slug: h for h in known},
            endpoints={h.by_endpoint: h for h in known},
            alerts=alerts,
            senders=_senders(settings, secrets),
            ping_key=_digest(ping_key) if ping_key else None,
        )

    def by_key(self, key: str) -> Heartbeat | None:
        """The heartbeat whose uuid or token this is."""
        return self.keys.get(_digest(key))

    def by_slug(self, ping_key: str, slug: str) -> Heartbeat | None:
        """The heartbeat of that slug, for those who know the ping key."""
        right = self.ping_key is not None and hmac.compare_digest(self.ping_key, _digest(ping_key))
        return self.slugs.get(slug) if right else None

    def knows(self, heartbeat: Heartbeat, token: str) -> bool:
        """Whether `token` is the key of `heartbeat`."""
        found = self.keys.get(_digest(token))
        return found is not None and found.id == heartbeat.id

    def hook(self, token: str) -> tuple[Alert, ...] | None:
        """The alerts that are posted to the address with that token; null when there is no such address."""
        return self.alerts.get(_digest(token))

    def sender(self, token: str) -> Sender | None:
        """The source that sends to the address with that token; null when there is no such address."""
        return self.senders.get(_digest(token))


def _senders(settings: Settings, secrets: Mapping[str, str]) -> dict[bytes, Sender]:
    """Those whose token is set, and whose secret too where one is asked for: what should be signed is never taken unsigned."""
    found: dict[bytes, Sender] = {}
    for source in settings.sending:
        token = secrets.get(source.push.reference) if source.push else None
        secret = secrets.get(source.secret.reference) if source.secret else None
        if token and (source.secret is None or secret):
            found.setdefault(_digest(token), Sender(source, secret))
    return found


def _digest(secret: str) -> bytes:
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).digest()
