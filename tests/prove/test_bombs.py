"""Documents that are made to blow the reader up are read or refused, in one and the same child."""

from datetime import UTC, datetime
from random import Random

from notices.model import Document, Options, ParseError
from statuspage.jobs.reader import LostReaderError, Reader
from tests.prove.bombs import bombs

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


async def test_no_bomb_costs_the_reader() -> None:
    reader = Reader(deadline=120.0)
    lost = []
    try:
        for bomb in bombs(1, Random(1)):
            if bomb.name.startswith("a text of") and bomb.name != "a text of 今天":
                continue  # these take their time, and are tried by `make prove`
            try:
                await reader.read(bomb.kind, Document("https://a.example/x", bomb.body, "", NOW), Options())
            except LostReaderError as error:
                lost.append((bomb.name, str(error)))
            except ParseError:
                pass
    finally:
        await reader.stop()
    assert lost == []
