"""The reader process: what it answers, and what happens to a document that breaks its limits."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from notices.model import Document, Options, ParseError
from statuspage.jobs.reader import LostReaderError, Reader

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>公告</title><item>
<title>系统停机公告</title><guid>1</guid><pubDate>Tue, 24 Nov 2026 08:00:00 GMT</pubDate>
<description>定于2026年11月25日20:00至22:00停机维护。</description></item></channel></rss>"""


def document(body: bytes, media: str = "application/rss+xml") -> Document:
    return Document("https://a.example/feed", body, media, NOW)


@pytest.fixture
async def reader() -> AsyncIterator[Reader]:
    made = Reader()
    yield made
    await made.stop()


async def test_a_document_is_read_and_its_format_found(reader: Reader) -> None:
    reading = await reader.read(None, document(FEED.encode()), Options())
    (noted,) = reading.notices
    assert (reading.kind, noted.notice.title) == ("feed", "系统停机公告")
    assert noted.facts.windows[0].start == datetime(2026, 11, 25, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("kind", "body", "reason"),
    [
        (None, b"<html><body>nothing here</body></html>", "no format that we know"),
        ("statuspage_v2", b'{"message":"Forbidden"}', "page"),
        ("statuspage_v2", b"[" * 100_000, "nest|JSON"),
        ("feed", b"", "feed|empty"),
    ],
)
async def test_a_document_that_cannot_be_read_says_why(reader: Reader, kind: str | None, body: bytes, reason: str) -> None:
    with pytest.raises(ParseError, match=reason) as caught:
        await reader.read(kind, document(body, ""), Options())
    assert len(str(caught.value)) > 10


async def test_the_child_goes_on_after_a_bad_document(reader: Reader) -> None:
    with pytest.raises(ParseError):
        await reader.read("feed", document(b"<html>"), Options())
    assert (await reader.read("feed", document(FEED.encode()), Options())).notices


@pytest.fixture
async def dying() -> AsyncIterator[Reader]:
    made = Reader(deadline=120.0, module="tests.statuspage.jobs.dying_child")
    yield made
    await made.stop()


async def test_a_child_over_its_memory_is_replaced(reader: Reader) -> None:
    small = Reader(memory=300_000_000)
    try:
        with pytest.raises(LostReaderError, match=r"memory"):
            await small.read("feed", document(FEED.encode().replace(b"</channel>", b"<x/>" * 9_000_000 + b"</channel>")), Options())
        assert (await small.read("feed", document(FEED.encode()), Options())).notices
    finally:
        await small.stop()


@pytest.mark.parametrize(
    ("way", "reason"),
    [
        (b"kill", "ended over it by SIGKILL"),
        (b"crash", "ended over it by SIGSEGV"),
        (b"leave", "broke off over it"),
        (b"eat", "more memory than allowed"),
        (b"babble", "answered nonsense"),
    ],
)
async def test_a_child_that_is_lost_says_how_and_the_next_document_is_read(dying: Reader, way: bytes, reason: str) -> None:
    with pytest.raises(LostReaderError, match=reason):
        await dying.read("feed", document(way), Options())
    assert (await dying.read("feed", document(FEED.encode()), Options())).notices


async def test_a_child_that_computes_without_end_is_lost_by_the_documents_fault() -> None:
    hasty = Reader(deadline=120.0, processor=4, module="tests.statuspage.jobs.dying_child")
    try:
        with pytest.raises(LostReaderError, match="more than 4 s of processor time"):
            await hasty.read("feed", document(b"spin"), Options())
        assert (await hasty.read("feed", document(FEED.encode()), Options())).notices
    finally:
        await hasty.stop()


async def test_a_child_without_the_processor_is_no_documents_fault() -> None:
    hasty = Reader(deadline=0.5, processor=600, module="tests.statuspage.jobs.dying_child")
    try:
        for _ in range(2):
            with pytest.raises(ParseError, match=r"not read within 0\.5 s, and the reader had the processor for") as caught:
                await hasty.read("feed", document(b"wait"), Options())
            assert not isinstance(caught.value, LostReaderError)
    finally:
        await hasty.stop()


async def test_a_child_that_has_grown_answers_and_is_not_kept(dying: Reader) -> None:
    await dying.read("feed", document(FEED.encode()), Options())
    first = dying.pid
    await dying.read("feed", document(FEED.encode()), Options())
    assert dying.pid == first is not None
    with pytest.raises(ParseError, match="no feed"):
        await dying.read("feed", document(b"grow"), Options())
    assert dying.pid is None
    assert (await dying.read("feed", document(FEED.encode()), Options())).notices
