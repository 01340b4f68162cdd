"""No private address gets past the client's check, however it is written; the trial in an internet of our own dials as well."""

from random import Random

import pytest

from statuspage.errors import FetchError, Phase
from statuspage.net.client import Client
from tests.prove.targets import PRIVATE, spellings, urls
from tests.statuspage.net.servers import AGENT


class _Nobody:
    """A resolver that knows no name."""

    async def resolve(self, host: str) -> list[object]:
        raise FetchError(f"{host} does not exist", phase=Phase.DNS)


async def refused(client: Client, url: str) -> bool:
    """Whether it comes to no connection."""
    with pytest.raises(FetchError) as error:
        await client.request("GET", url)
    return error.value.phase in {Phase.REFUSED, Phase.DNS}


async def test_every_spelling_is_refused() -> None:
    client = Client(user_agent=AGENT, resolver=_Nobody())  # type: ignore[arg-type]
    chance = Random(1)
    dialled = [
        (address, host)
        for address in PRIVATE
        for host in spellings(address, chance)
        if not await refused(client, f"http://{host}/")
    ]
    others = [url for url in urls() if "localhost" not in url and not await refused(client, url)]
    await client.aclose()
    assert (dialled, others) == ([], [])
