"""What an address alone says of a source: its probable kind, and where the document is to be had. Nothing is asked for.

Hosts are compared by whole labels from the end, never by a part of the text: `evilstatuspage.io` is not `statuspage.io`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from notices.model import Hint


@dataclass(frozen=True, slots=True)
class _Host:
    """Pages at `suffix` are of this kind; `document` is relative to the page's root, "" the page itself."""

    suffix: str
    kind: str
    document: str = ""


@dataclass(frozen=True, slots=True)
class _Path:
    """Pages with such a path, at whatever host, may be of this kind; `{}` in `document` is what the pattern's group holds."""

    pattern: re.Pattern[str]
    kind: str
    document: str = ""


_AZURE = "https://rssfeed.azure.status.microsoft/en-us/status/feed/"
_SLACK = "https://slack-status.com/api/v2.0.0/current"
_SALESFORCE = "https://api.status.salesforce.com/v1/incidents/active"
_ALIYUN = "/api/status/listProductEventForRegionInLast24Hours?regionId=cn-shanghai"

_PLATFORMS = (
    _Host("statuspage.io", "statuspage_v2", "/api/v2/summary.json"),
    _Host("instatus.com", "instatus", "/v3/summary.json"),
    _Host("instatus.com", "instatus", "/summary.json"),
    _Host("betteruptime.com", "better_stack", "/index.json"),
    _Host("betterstack.com", "better_stack", "/index.json"),
    _Host("openstatus.dev", "statuspage_v2", "/api/status/summary.json"),
)
"""Hosts of status platforms, at which everybody may have a page."""

_OWN = (
    _Host("health.aws.amazon.com", "aws_health", "/public/currentevents"),
    _Host("status.aws.amazon.com", "aws_rss", "/rss/all.rss"),
    _Host("azure.status.microsoft", "azure_rss", _AZURE),
    _Host("status.azure.com", "azure_rss", _AZURE),
    _Host("status.cloud.google.com", "google_cloud", "/incidents.json"),
    _Host("slack-status.com", "slack", _SLACK),
    _Host("status.slack.com", "slack", _SLACK),
    _Host("status.heroku.com", "heroku", "/api/v4/current-status"),
    _Host("status.salesforce.com", "salesforce_trust", _SALESFORCE),
    _Host("trust.salesforce.com", "salesforce_trust", _SALESFORCE),
    _Host("status.zendesk.com", "zendesk", "/api/incidents/active"),
    _Host("ocistatus.oraclecloud.com", "oci", "/api/v2/components.json"),
    _Host("gov.ocistatus.com", "oci", "/api/v2/components.json"),
    _Host("status.aliyun.com", "aliyun", _ALIYUN),
    _Host("status.alibabacloud.com", "aliyun", _ALIYUN),
    _Host("status.cloud.tencent.com", "tencent_cloud", "/v1/api/status/DescribeRegionsForProducts?BelongSite=1"),
    _Host("status.tencentcloud.com", "tencent_cloud", "/v1/api/status/DescribeRegionsForProducts?BelongSite=2"),
    _Host("gov.cn", "html_list"),
)
"""Hosts of those who tell in a format of their own."""

_PATHS = (
    _Path(re.compile(r"/pages/(?:[a-z]{1,20}/)?([0-9a-f]{24})(?:/|$)"), "statusio", "/1.0/status/{}"),
    _Path(re.compile(r"^/status/([A-Za-z0-9_-]{1,100})/?$"), "uptime_kuma", "/api/status-page/{}"),
    _Path(re.compile(r"^/appsstatus(?:/|$)"), "google_cloud", "/appsstatus/dashboard/incidents.json"),
    _Path(re.compile(r"\.ics$", re.IGNORECASE), "ical"),
)

PROBES = (
    ("statuspage_v2", "/api/v2/summary.json"),
    ("instatus", "/v3/summary.json"),
    ("instatus", "/summary.json"),
    ("better_stack", "/index.json"),
    ("gatus", "/api/v1/endpoints/statuses"),
    ("uptime_kuma", "/api/status-page/default"),
    ("cachet", "/api/v1/incidents"),
    ("cachet", "/api/incidents"),
    ("statuspage_v2", "/api/status/summary.json"),
    ("firehydrant", "/data/payload.json"),
    ("feed", "/history.atom"),
    ("feed", "/history.rss"),
    ("feed", "/feed.atom"),
    ("feed", "/feed"),
    ("feed", "/feed.xml"),
    ("feed", "/rss"),
    ("feed", "/index.xml"),
)
"""Where the platforms keep their documents below a page's root, in the order of asking: Statuspage, which others imitate, first."""


def hints(url: str) -> tuple[Hint, ...]:
    """What the address of a page says, most probable first; nothing for an address that says nothing or is none."""
    return tuple(dict.fromkeys([*hosted(url), *_by_hosts(url, _OWN), *_by_path(url)]))


def hosted(url: str) -> tuple[Hint, ...]:
    """The hints for a page at the host of a status platform: `https://acme.statuspage.io/`."""
    return tuple(_by_hosts(url, _PLATFORMS))


def is_platform(host: str) -> bool:
    """Whether a host belongs to a status platform, whose pages are those of its customers."""
    return any(_ends(host, rule.suffix) for rule in _PLATFORMS)


def probes(url: str) -> tuple[Hint, ...]:
    """What may be asked for at the root of the page at `url`, in the order of asking."""
    return tuple(Hint(kind, urljoin(url, path)) for kind, path in PROBES)


def web_address(url: str) -> str:
    """`webcal://` is a calendar by http(s): RFC 5545's addresses as calendar programs write them."""
    return re.sub(r"^webcal://", "https://", url, flags=re.IGNORECASE)


def _by_hosts(url: str, rules: tuple[_Host, ...]) -> Iterator[Hint]:
    host = _host(url)
    for rule in rules:
        if _ends(host, rule.suffix):
            yield Hint(rule.kind, urljoin(url, rule.document) if rule.document else url)


def _by_path(url: str) -> Iterator[Hint]:
    url = web_address(url)
    if not _host(url):
        return
    for rule in _PATHS:
        found = rule.pattern.search(urlsplit(url).path)
        if found:
            yield Hint(rule.kind, urljoin(url, rule.document.format(*found.groups())) if rule.document else url)


def _host(url: str) -> str:
    try:
        parts = urlsplit(url)
        return (parts.hostname or "").removesuffix(".") if parts.scheme in {"http", "https"} else ""
    except ValueError:
        return ""


def _ends(host: str, suffix: str) -> bool:
    return host == suffix or host.endswith(f".{suffix}")
