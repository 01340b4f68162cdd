"""Pings as Healthchecks' senders send them, and the answers that they know."""

from datetime import UTC, datetime

import pytest

from statuspage.core.heartbeat import Signal
from tests.statuspage.web.inquiry import KEY, NOW, PING_KEY, Desk, Disk

RID = "728b3763-ea84-4c3d-b2c5-cb8a1f3e7c4a"

S, F, B, L, IGN = Signal.SUCCESS, Signal.FAIL, Signal.START, Signal.LOG, Signal.IGNORED


@pytest.mark.parametrize(
    ("method", "address", "status", "text", "kept"),
    [
        ("GET", f"/ping/{KEY}", 200, "OK", [("sync", S)]),
        ("HEAD", f"/ping/{KEY}", 200, "OK", [("sync", S)]),
        ("POST", f"/ping/{KEY}", 200, "OK", [("sync", S)]),
        ("GET", f"/ping/{KEY}/", 200, "OK", [("sync", S)]),
        ("GET", f"/ping/{KEY}/start", 200, "OK", [("sync", B)]),
        ("GET", f"/ping/{KEY}/fail", 200, "OK", [("sync", F)]),
        ("POST", f"/ping/{KEY}/log", 200, "OK", [("sync", L)]),
        ("GET", f"/ping/{KEY}/0", 200, "OK", [("sync", S)]),
        ("GET", f"/ping/{KEY}/1", 200, "OK", [("sync", F)]),
        ("GET", f"/ping/{KEY}/255", 200, "OK", [("sync", F)]),
        ("GET", f"/ping/{KEY}/256", 400, "invalid url format", []),
        ("GET", f"/ping/{KEY}/99999", 400, "invalid url format", []),
        ("GET", f"/ping/{KEY}/-1", 400, "invalid url format", []),
        ("GET", f"/ping/{KEY}/sideways", 400, "invalid url format", []),
        ("PUT", f"/ping/{KEY}", 405, "method not allowed", []),
        # as on hc-ping.com
        ("GET", f"/{KEY}", 200, "OK", [("sync", S)]),
        ("GET", f"/{KEY}/fail", 200, "OK", [("sync", F)]),
        ("GET", "/11111111-1111-1111-1111-111111111111", 404, "not found", []),
        # by slug, which is the id unless another is given
        ("GET", f"/ping/{PING_KEY}/sync", 200, "OK", [("sync", S)]),
        ("GET", f"/ping/{PING_KEY}/sync/start", 200, "OK", [("sync", B)]),
        ("GET", f"/ping/{PING_KEY}/sync/7", 200, "OK", [("sync", F)]),
        ("GET", f"/ping/{PING_KEY}/sync/256", 400, "invalid url format", []),
        ("POST", f"/ping/{PING_KEY}/nightly_job", 200, "OK", [("night", S)]),
        ("GET", f"/ping/{PING_KEY}/night", 404, "not found", []),
        ("GET", f"/ping/{PING_KEY}/new-job?create=1", 404, "not found", []),
        ("GET", f"/ping/{PING_KEY}", 404, "not found", []),
        ("GET", "/ping/another-key-of-mine/sync", 404, "not found", []),
        ("GET", f"/ping/{KEY}/sync/start", 404, "not found", []),
        # one that takes only POST keeps the others and does not count them
        ("GET", "/ping/kuma0token", 200, "OK", [("night", IGN)]),
        ("HEAD", "/ping/kuma0token/fail", 200, "OK", [("night", IGN)]),
        ("POST", "/ping/kuma0token/fail", 200, "OK", [("night", F)]),
        # whose secret is not set, and who is not there
        ("GET", "/ping/unset", 404, "not found", []),
        ("GET", f"/ping/{KEY[:-1]}", 404, "not found", []),
        ("GET", f"/ping/{KEY.upper()}", 404, "not found", []),
        # runs
        ("GET", f"/ping/{KEY}/start?rid={RID}", 200, "OK", [("sync", B)]),
        ("GET", f"/ping/{KEY}?rid={RID[:-1]}", 400, "invalid uuid format", []),
        ("GET", f"/ping/{KEY}?rid=", 400, "invalid uuid format", []),
        ("GET", f"/ping/{KEY}?rid={RID.replace('-', '')}", 400, "invalid uuid format", []),
        ("GET", f"/ping/{KEY}/256?rid=x", 400, "invalid url format", []),
        ("GET", "/ping/nobody?rid=x", 404, "not found", []),
    ],
)
async def test_addresses(method: str, address: str, status: int, text: str, kept: list[tuple[str, Signal]]) -> None:
    desk = Desk()
    told = await desk.ask(method, address)
    assert (told.status, told.body if method != "HEAD" else text) == (status, text)
    assert [(a.heartbeat.id, a.ping.signal) for a in desk.disk.taken if a.ping] == kept


async def test_the_headers_that_senders_look_at() -> None:
    told = await Desk().ask("GET", f"/ping/{KEY}")
    assert told.headers["ping-body-limit"] == "100000"
    assert told.headers["access-control-allow-origin"] == "*"
    assert told.headers["content-type"] == "text/plain; charset=utf-8"
    assert told.headers["cache-control"] == "no-store"


async def test_a_run_has_one_spelling() -> None:
    desk = Desk()
    await desk.ask("GET", f"/ping/{KEY}/start?rid={RID}")
    await desk.ask("GET", f"/ping/{KEY}?rid={RID.upper()}")
    assert {arrival.ping.run for arrival in desk.disk.taken if arrival.ping} == {RID}


@pytest.mark.parametrize(
    ("body", "note"),
    [
        (b"", ""),
        ("导出完成".encode(), "导出完成"),
        (b"\xff\xfe", "\ufffd\ufffd"),
        (b"a\0b", "a\ufffdb"),
        (b"x" * 200_000, "x" * 1000),
    ],
)
async def test_a_body_is_kept_as_a_note(body: bytes, note: str) -> None:
    desk = Desk()
    assert (await desk.ask("POST", f"/ping/{KEY}", body)).status == 200
    assert [arrival.ping.note for arrival in desk.disk.taken if arrival.ping] == [note]


MARK = datetime(2026, 11, 24, 8, 59, tzinfo=UTC)


@pytest.mark.parametrize(
    ("query", "body", "status", "watermark"),
    [
        ("?watermark=2026-11-24T16:59:00%2B08:00", b"", 200, MARK),
        ("?watermark=2026-11-24T08:59:00Z", b"", 200, MARK),
        ("?watermark=1795510740", b"", 200, MARK),
        ("?watermark=1795510740.0", b"", 200, MARK),
        ("", b'{"watermark": "2026-11-24T16:59:00+08:00"}', 200, MARK),
        ("", b'{"watermark": 1795510740}', 200, MARK),
        ("?watermark=1795510740", b'{"watermark": 5}', 200, MARK),
        ("", b'{"rows": 5}', 200, None),
        ("", b'{"watermark": null}', 200, None),
        ("", b"{" * 2000, 200, None),
        ("", b"[1795510740]", 200, None),
        ("?watermark=yesterday", b"", 400, None),
        ("?watermark=2026-11-24T16:59:00", b"", 400, None),
        ("?watermark=1e999", b"", 400, None),
        ("?watermark=2027-01-01T00:00:00Z", b"", 400, None),
        ("?watermark=", b"", 400, None),
        ("?watermark=0001-01-01T00:00:00Z", b"", 400, None),
        ("?watermark=1999-12-31T23:59:59Z", b"", 400, None),
        ("?watermark=5", b"", 400, None),
        ("", b'{"watermark": true}', 400, None),
        ("", b'{"watermark": "soon"}', 400, None),
    ],
)
async def test_a_watermark_comes_along(query: str, body: bytes, status: int, watermark: datetime | None) -> None:
    desk = Desk()
    assert (await desk.ask("POST", f"/ping/{KEY}{query}", body)).status == status
    assert [a.ping.watermark for a in desk.disk.taken if a.ping] == ([watermark] if status == 200 else [])


async def test_what_is_not_on_disk_is_not_acknowledged() -> None:
    desk = Desk(Disk(full=True))
    told = await desk.ask("GET", f"/ping/{KEY}")
    assert (told.status, told.headers["retry-after"]) == (503, "5")


async def test_the_time_of_a_ping_is_ours() -> None:
    desk = Desk()
    await desk.ask("GET", f"/ping/{KEY}")
    assert [(a.at, a.ping.at) for a in desk.disk.taken if a.ping] == [(NOW, NOW)]
