"""The real server, as a process, for the real programs that send to it."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.prove.process import Site

UUID = "5e1f4b2c-7d0a-4c55-9f0d-2f6f6f5f1c01"
TOKEN = "kR2nT9sQ1x"
PING_KEY = "fqOOd6-F4MMNuCEnzTU01w"
HOOK = "c2VuZGVycw"
CLOUD_HOOK, SIGNED_HOOK = "3f1b0c6e9a5d4d273f1b0c6e9a5d4d27", "9a5d4d273f1b0c6e3f1b0c6e9a5d4d27"
SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
ENVIRON = {
    "SYNC": UUID,
    "PUSH": TOKEN,
    "PING_KEY": PING_KEY,
    "HOOK": HOOK,
    "CLOUD_HOOK": CLOUD_HOOK,
    "SIGNED_HOOK": SIGNED_HOOK,
    "SECRET": SECRET,
}

SETTINGS = """
[[services]]
id = "etax"
name = "e-Tax"
[[services.components]]
id = "invoicing"
name = "Invoicing"

[[sources]]
id = "cloud"
services = ["etax"]
push = "env:CLOUD_HOOK"

[[sources]]
id = "signed"
services = ["etax"]
push = "env:SIGNED_HOOK"
secret = "env:SECRET"

[pings]
key = "env:PING_KEY"

[[heartbeats]]
id = "db-backups"
service = "etax"
component = "invoicing"
every = "1h"
key = "env:SYNC"

[[heartbeats]]
id = "push"
service = "etax"
schedule = "*/5 * * * *"
timezone = "Asia/Shanghai"
key = "env:PUSH"
endpoint = "core_ext-ep-test"

[[alerts]]
id = "invoicing-alert"
service = "etax"
component = "invoicing"
key = "env:HOOK"
match = { alertname = "InvoicingDown", service = "etax" }
"""


@dataclass(frozen=True)
class Seen:
    """The server and what it has on disk."""

    site: Site

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.site.port}"

    def _rows(self, query: str) -> list[tuple[str, ...]]:
        path = self.site.folder / "statuspage.db"
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
            return connection.execute(query).fetchall()

    def pings(self) -> list[tuple[str, ...]]:
        """Heartbeat, signal and note of every ping on disk, in order."""
        return self._rows("SELECT heartbeat, signal, note FROM pings ORDER BY id")

    def notices(self) -> list[tuple[str, ...]]:
        """Source and revision of every notice on disk, and its stage."""
        query = "SELECT source, revision, json_extract(document, '$.stage') FROM notices ORDER BY source, published, revision"
        return self._rows(query.replace("published", "json_extract(document, '$.published')"))

    def messages(self) -> list[tuple[str, ...]]:
        """Source of every message on disk, and why it could not be read."""
        return self._rows("SELECT source, problem FROM messages ORDER BY received_at")

    def condition(self, name: str) -> str | None:
        """What a heartbeat or alert shows."""
        return {row[0]: row[1] for row in self._rows("SELECT id, condition FROM heartbeats")}[name]


@pytest.fixture
async def seen(tmp_path: Path) -> AsyncIterator[Seen]:
    """A server that is ready."""
    async with Site(tmp_path, SETTINGS, ENVIRON) as site:
        await site.start()
        await site.up()
        yield Seen(site)
