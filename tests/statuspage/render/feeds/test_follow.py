"""What pages say can be followed: in their heads for programs, in their text for people."""

import re
from dataclasses import replace

import pytest

from statuspage.render.edition import editions
from statuspage.render.feeds.follow import follow, webcal
from tests.statuspage.render.checks import rendered
from tests.statuspage.render.pages import SETTINGS, lively

ALTERNATE = re.compile(r'<link rel="alternate" type="([^"]+)" title="([^"]+)" href="([^"]+)">')
TYPES = ["application/rss+xml", "application/atom+xml", "application/feed+json"]


@pytest.mark.parametrize(
    ("page", "folder", "name"),
    [
        ("/", "", "北京办税系统状态"),
        ("/events/a1b2c3d4e5f6", "", "北京办税系统状态"),
        ("/services/bank", "/services/bank", "示例银行企业网银"),
        ("/en/services/bank", "/en/services/bank", "Example Bank Online"),
    ],
)
def test_the_head_of_a_page_names_the_feeds_that_belong_to_it(page: str, folder: str, name: str) -> None:
    found = ALTERNATE.findall(rendered(lively(), page).body.decode())
    files = [f"{folder}/{stem}.{end}" for stem in ("feed", "events") for end in ("rss", "atom", "json")]
    assert [(kind, href) for kind, _, href in found] == [
        *zip(TYPES * 2, files, strict=True),
        ("text/calendar", f"{folder}/calendar.ics"),
    ]
    assert all(title.startswith(name) for _, title, _ in found)


@pytest.mark.parametrize("page", ["/", "/services/etax-beijing", "/services/etax-beijing/login", "/sources"])
def test_what_can_be_followed_is_there(page: str) -> None:
    made = lively()
    ways = [way for followed in follow(editions(made)["en"], page) for way in followed.ways]
    assert len(ways) == 4 * 3 + 3
    assert all(rendered(made, way.href).content_type.startswith(way.type) for way in ways)


def test_a_calendar_opens_in_the_reader_s_own_program() -> None:
    site = SETTINGS.site.model_copy(update={"url": "https://example.cn:8443/status"})
    edition = editions(replace(lively(), settings=SETTINGS.model_copy(update={"site": site})))["en"]
    assert webcal(edition, "/calendar.ics") == "webcal://example.cn:8443/status/en/calendar.ics"


@pytest.mark.parametrize("page", ["/services/bank", "/calendar"])
def test_people_find_it_on_the_page(page: str) -> None:
    folder = page.removesuffix("/calendar")
    body = rendered(lively(), page).body.decode()
    assert (
        f'href="webcal://status.example.cn{folder}/calendar-alarm-1d.ics"><span class="vh">维护日历 </span>提前 1 天提醒</a>'
        in body
    )
