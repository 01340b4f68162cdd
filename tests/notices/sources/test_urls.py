"""What addresses alone say: kinds by whole labels of the host, documents by the place of the page."""

import pytest

from notices.sources import Hint, hints, hosted, is_platform, kinds, probes, web_address
from notices.sources._urls import _OWN, _PATHS, _PLATFORMS, PROBES


@pytest.mark.parametrize(
    ("url", "kind", "document"),
    [
        ("https://acme.statuspage.io/", "statuspage_v2", "https://acme.statuspage.io/api/v2/summary.json"),
        ("https://acme.instatus.com", "instatus", "https://acme.instatus.com/v3/summary.json"),
        ("https://acme.betteruptime.com/x", "better_stack", "https://acme.betteruptime.com/index.json"),
        ("https://acme.openstatus.dev/", "statuspage_v2", "https://acme.openstatus.dev/api/status/summary.json"),
        ("https://a.example/pages/5b36dc6502d06804c08349f7", "statusio", "https://a.example/1.0/status/5b36dc6502d06804c08349f7"),
        ("http://kuma.example:3001/status/net/", "uptime_kuma", "http://kuma.example:3001/api/status-page/net"),
        ("https://status.azure.com/zh-cn/status", "azure_rss", "https://rssfeed.azure.status.microsoft/en-us/status/feed/"),
        ("https://status.cloud.google.com/summary", "google_cloud", "https://status.cloud.google.com/incidents.json"),
        ("https://www.google.com/appsstatus", "google_cloud", "https://www.google.com/appsstatus/dashboard/incidents.json"),
        ("https://status.slack.com", "slack", "https://slack-status.com/api/v2.0.0/current"),
        ("https://STATUS.HEROKU.COM./", "heroku", "https://STATUS.HEROKU.COM./api/v4/current-status"),
        ("https://noc.example/m.ICS?x=1", "ical", "https://noc.example/m.ICS?x=1"),
        ("webcal://noc.example/m.ics", "ical", "https://noc.example/m.ics"),
        ("https://beijing.chinatax.gov.cn/tzgg/", "html_list", "https://beijing.chinatax.gov.cn/tzgg/"),
    ],
)
def test_an_address_hints_at_its_document(url: str, kind: str, document: str) -> None:
    assert hints(url)[0] == Hint(kind, document)


@pytest.mark.parametrize(
    "url",
    [
        "https://evilstatuspage.io/",
        "https://statuspage.io.evil.example/",
        "https://evil.example/statuspage.io",
        "https://evil.example/?u=acme.statuspage.io",
        "https://acme.statuspage.io@evil.example/",
        "https://xgov.cn/",
        "ftp://acme.statuspage.io/",
        "https://a.example/status/",
        "https://a.example/status/a/b",
        "https://a.example/pages/5b36dc6502d06804c08349f",
        "https://[::1/",
        "",
    ],
)
def test_what_only_resembles_one_hints_at_nothing(url: str) -> None:
    assert hints(url) == ()


def test_every_kind_that_a_rule_names_exists() -> None:
    named = {rule.kind for rule in (*_PLATFORMS, *_OWN, *_PATHS)} | {kind for kind, _ in PROBES}
    assert named <= set(kinds())


def test_pages_of_platforms_belong_to_their_customers() -> None:
    assert hosted("https://status.heroku.com/") == ()
    assert (is_platform("a.instatus.com"), is_platform("instatus.com"), is_platform("heroku.com")) == (True, True, False)


def test_statuspage_is_asked_for_first_and_each_address_once() -> None:
    asked = [hint.url for hint in probes("https://a.example/deep/page?x")]
    assert asked[0] == "https://a.example/api/v2/summary.json"
    assert len(set(asked)) == len(asked) == len(PROBES)


def test_a_calendar_address_is_one_of_the_web() -> None:
    assert web_address("WebCal://a.example/m.ics") == "https://a.example/m.ics"
