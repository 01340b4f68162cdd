"""Searches by address: which requests are one, what each is answered, and how many a network gets."""

from datetime import UTC, datetime

import pytest
from starlette.requests import Request
from starlette.responses import Response

from statuspage.core.page import Page
from statuspage.web.finding import PER_MINUTE, Finding, seeks
from tests.statuspage.render.crowd import crowd

NOW = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
PAGE = crowd(12)


@pytest.mark.parametrize(
    ("path", "query", "found"),
    [
        *(("/", query, True) for query in (b"q=", b"q=a", b"utm=1&q=a")),
        *(("/", query, False) for query in (b"", b"q", b"faq=a", b"at=1")),
        ("/en/", b"q=a", True),
        ("/sources", b"q=a", False),
    ],
)
def test_what_is_a_search(path: str, query: bytes, found: bool) -> None:
    assert seeks(path, query) is found


def asked(path: str, query: str, client: str = "192.0.2.1") -> Request:
    given = {"type": "http", "method": "GET", "path": path, "query_string": query.encode(), "headers": [], "client": (client, 1)}
    return Request(given)


def finding(page: Page | None = PAGE) -> Finding:
    return Finding(lambda: page, lambda _: None, lambda: NOW)


def text_of(answer: Response) -> str:
    return bytes(answer.body).decode()


@pytest.mark.parametrize(
    ("path", "query", "status", "words"),
    [
        ("/", "q=%E5%88%AB%E5%90%8D7", 200, "找到 1 项"),
        ("/", "q=x&q=%E5%88%AB%E5%90%8D7", 200, "找到 1 项"),
        ("/en/", "q=EXAMPLE+system+7", 200, "1 found"),
        ("/en/", "q=%ff%00%ed%a0%80", 200, "Nothing found"),
        ("/", "q=" + "a" * 5000, 200, f"“<bdi>{'a' * 100}</bdi>”"),
        ("/", "q=+%E3%80%80", 302, ""),
        ("/nothing/", "q=a", 404, "there is no such document"),
    ],
)
async def test_what_it_is_answered(path: str, query: str, status: int, words: str) -> None:
    answer = await finding().answer(asked(path, query))
    assert answer.status_code == status
    assert words in text_of(answer)
    assert (answer.headers["cache-control"], answer.headers["x-robots-tag"]) == ("no-store", "noindex")


async def test_no_words_lead_to_the_home_page() -> None:
    assert (await finding().answer(asked("/en/", "q="))).headers["location"] == "/en/"


async def test_there_is_none_before_there_is_a_page() -> None:
    assert (await finding(None).answer(asked("/", "q=a"))).status_code == 503


async def test_a_network_gets_so_many_a_minute_and_others_are_not_concerned() -> None:
    own = finding()
    statuses = [(await own.answer(asked("/", "q=a"))).status_code for _ in range(PER_MINUTE + 1)]
    assert statuses == [200] * PER_MINUTE + [429]
    assert (await own.answer(asked("/", "q=a", "198.51.100.1"))).status_code == 200
