"""What is expected to come in: pings of the operator's own jobs, and the alerts of an alerting system."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from statuspage.settings.types import Duration, Id, Model, SecretReference, ZoneName


def _schedule(text: str) -> str:
    """A cron expression of five fields that has a next time."""
    # Loaded only where a schedule is written.
    from cronsim import CronSim, CronSimError  # noqa: PLC0415

    form = 'a cron expression of five fields, such as "0 2 * * *" or "*/10 8-18 * * 1-5"'
    if len(text.split()) != 5:
        raise ValueError(form)
    try:
        next(CronSim(text, datetime(2000, 1, 1, tzinfo=UTC)))
    except (CronSimError, StopIteration) as error:
        raise ValueError(form) from error
    return text


def _slug(text: str) -> str:
    if not re.fullmatch(r"[a-z0-9_-]{1,100}", text):
        raise ValueError('a slug: small letters, digits, hyphens and underscores, such as "nightly-sync"')
    return text


def _endpoint(text: str) -> str:
    if not re.fullmatch(r"[^\s/?#,.+&A-Z]{0,100}_[^\s/?#,.+&A-Z]{1,100}", text):
        raise ValueError('a key of Gatus, <group>_<name> in small letters, such as "core_nightly-sync"')
    return text


class Pings(Model):
    """`key` is the ping key of addresses by slug: `/ping/<key>/<slug>`."""

    key: SecretReference | None = None


class Heartbeat(Model):
    """A ping that is expected every `every`, or at the times of `schedule`, and is missed `grace` later.

    `max_lag`: older watermarks show as delayed. `slug` and `endpoint` are its names in addresses of Healthchecks and Gatus.
    """

    id: Id
    service: Id
    component: Id | None = None
    every: Duration | None = None
    schedule: Annotated[str, AfterValidator(_schedule)] | None = None
    timezone: ZoneName | None = None
    grace: Duration = timedelta(minutes=5)
    key: SecretReference
    slug: Annotated[str, AfterValidator(_slug)] | None = None
    endpoint: Annotated[str, AfterValidator(_endpoint)] | None = None
    post_only: bool = False
    max_lag: Duration | None = None

    @property
    def by_slug(self) -> str:
        """Its slug, which is its id unless another is given."""
        return self.slug or self.id

    @property
    def by_endpoint(self) -> str:
        """Its key as an external endpoint of Gatus, which is `<service>_<id>` unless another is given."""
        return self.endpoint or f"{self.service}_{self.id}"


class Alert(Model):
    """Alerts of Alertmanager or Grafana that have all the labels of `match` speak for a component.

    While one of them fires, the component shows as `means`; what was last said counts for `valid`.
    """

    id: Id
    service: Id
    component: Id | None = None
    key: SecretReference
    match: Mapping[str, str] = Field(min_length=1)
    means: Literal["down", "impaired"] = "down"
    valid: Duration = timedelta(hours=5)
