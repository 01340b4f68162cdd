"""Fetching: conditional GET, what statuses mean, and when to come back."""

import hashlib
from datetime import UTC, datetime, timedelta, timezone

import pytest

from statuspage.errors import FetchError, Phase
from statuspage.net.client import Client
from statuspage.net.fetch import Body, NotModified, fetch
from statuspage.net.retry import LONGEST, max_age, retry_after
from tests.statuspage.net.servers import Script, by_path, reply, serving

NOW = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
MODIFIED = "Tue, 24 Nov 2026 07:00:00 GMT"
CHALLENGE = b"<html><script>document.cookie=1</script></html>"


async def test_a_body_with_its_validators(client: Client) -> None:
    body = "停机维护".encode("gb18030")
    script = reply(
        200, body, ETag='"v1"', Last_Modified=MODIFIED, Content_Type="text/html; charset=gb2312", Cache_Control="max-age=60"
    )
    async with serving(by_path(old=reply(302, Location="/new"), new=script)) as server:
        fetched = await fetch(client, f"{server.url}/old", now=NOW)
    assert isinstance(fetched, Body)
    assert (fetched.etag, fetched.last_modified, fetched.max_age) == ('"v1"', MODIFIED, 60.0)
    assert fetched.sha256 == hashlib.sha256(body).hexdigest()
    document = fetched.document
    assert (document.url, document.body, document.content_type) == (f"{server.url}/new", body, "text/html; charset=gb2312")
    assert document.fetched_at == NOW
    assert not {"if-none-match", "if-modified-since"} & server.seen[0].headers.keys()


async def test_what_has_not_changed(client: Client) -> None:
    async with serving(reply(304, ETag='"v2"', Cache_Control="max-age=300")) as server:
        fetched = await fetch(client, server.url, now=NOW, etag='"v1"', last_modified=MODIFIED)
    assert fetched == NotModified('"v2"', MODIFIED, 300.0)
    sent = server.seen[0].headers
    assert (sent["if-none-match"], sent["if-modified-since"]) == ('"v1"', MODIFIED)


async def test_not_modified_without_a_condition_is_no_answer(client: Client) -> None:
    async with serving(reply(304)) as server:
        with pytest.raises(FetchError) as error:
            await fetch(client, server.url, now=NOW)
    assert error.value.status == 304


async def test_own_headers_are_sent(client: Client) -> None:
    async with serving(reply(200, b"x")) as server:
        await fetch(client, server.url, now=NOW, headers={"User-Agent": "browser", "Accept": "application/json"})
    assert (server.seen[0].headers["user-agent"], server.seen[0].headers["accept"]) == ("browser", "application/json")


async def test_a_validator_that_cannot_be_sent_back_is_dropped(client: Client) -> None:
    async with serving(reply(200, b"x", ETag='"\xe9"')) as server:
        fetched = await fetch(client, server.url, now=NOW)
    assert fetched.etag is None


@pytest.mark.parametrize(
    ("script", "wait", "blocked"),
    [
        (reply(403), None, True),
        (reply(412, CHALLENGE), None, True),
        (reply(521, CHALLENGE, Retry_After="30"), 30.0, True),
        (reply(429, Retry_After="120"), 120.0, False),
        (reply(429, CHALLENGE, Content_Type="text/html"), None, True),
        (reply(503, b"down for maintenance", Retry_After="Tue, 24 Nov 2026 08:05:00 GMT", Content_Type="text/html"), 300.0, False),
        (reply(503, b"x", CF_Mitigated="challenge"), None, True),
        (reply(202, CHALLENGE, Content_Type="text/html;charset=utf-8"), None, True),
        (reply(404, CHALLENGE, Content_Type="text/html"), None, False),
        (reply(500), None, False),
        (reply(410), None, False),
        (reply(204), None, False),
        (reply(206, b"part"), None, False),
        (reply(302), None, False),
        (reply(200), None, False),
    ],
)
async def test_answers_without_a_document(client: Client, script: Script, wait: float | None, blocked: bool) -> None:
    async with serving(script) as server:
        with pytest.raises(FetchError) as error:
            await fetch(client, server.url, now=NOW)
    assert (error.value.retry_after, error.value.blocked, error.value.phase) == (wait, blocked, Phase.STATUS)
    assert error.value.status is not None


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("0", 0.0),
        ("120", 120.0),
        (" 120 ", 120.0),
        ("Tue, 24 Nov 2026 08:02:00 GMT", 120.0),
        ("Tue, 24 Nov 2026 16:02:00 +0800", 120.0),
        ("Tuesday, 24-Nov-26 08:02:00 GMT", 120.0),
        ("Tue Nov 24 08:02:00 2026", 120.0),
        ("Tue, 24 Nov 2026 07:00:00 GMT", 0.0),
        ("99999999", LONGEST),
        ("Fri, 31 Dec 9999 23:59:59 GMT", LONGEST),
        ("9" * 400, None),
        ("-5", None),
        ("1.5", None),
        ("١٢", None),
        ("soon", None),
        ("Tue, 99 Nov 2026 08:02:00 GMT", None),
        ("", None),
    ],
)
def test_retry_after_in_both_forms(value: str, seconds: float | None) -> None:
    assert retry_after({"retry-after": value}, NOW) == seconds
    assert retry_after({"retry-after": value}, NOW.astimezone(timezone(timedelta(hours=8)))) == seconds


def test_no_retry_after() -> None:
    assert retry_after({}, NOW) is None


@pytest.mark.parametrize(
    ("control", "age", "seconds"),
    [
        ("max-age=300", "", 300.0),
        ("public, Max-Age=300", "100", 200.0),
        ("max-age=300", "400", 0.0),
        ('max-age="60"', "", 60.0),
        ("s-maxage=300", "", None),
        ("no-cache, max-age=300", "", None),
        ("max-age=soon", "", None),
        ("", "", None),
    ],
)
def test_max_age(control: str, age: str, seconds: float | None) -> None:
    assert max_age({"cache-control": control, "age": age}) == seconds
