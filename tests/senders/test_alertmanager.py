"""A real Alertmanager fires and resolves at the real server."""

import asyncio
import contextlib
import json
import os
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from statuspage.clock import utcnow
from statuspage.demo import ports
from statuspage.errors import FetchError
from statuspage.net.client import Client
from tests.senders.conftest import HOOK, Seen
from tests.statuspage.net.servers import AGENT, LOOPBACK, until

PROGRAM = os.environ.get("ALERTMANAGER") or shutil.which("prometheus-alertmanager") or shutil.which("alertmanager")

pytestmark = pytest.mark.skipif(
    PROGRAM is None, reason="no Alertmanager: install prometheus-alertmanager, or name it in ALERTMANAGER"
)

CONFIG = """
route:
  receiver: statuspage
  group_by: [alertname]
  group_wait: 0s
  group_interval: 1s
  repeat_interval: 1h
receivers:
  - name: statuspage
    webhook_configs:
      - url: {url}/hooks/{hook}
        send_resolved: true
"""


@asynccontextmanager
async def alertmanager(folder: Path, url: str) -> AsyncIterator[str]:
    """Its address, while it runs, alone and on the loopback."""
    port = ports.free(0, "port")
    config = folder / "alertmanager.yml"
    config.write_text(CONFIG.format(url=url, hook=HOOK), "utf-8")
    with (folder / "alertmanager.log").open("wb") as log:
        process = await asyncio.create_subprocess_exec(
            str(PROGRAM),
            f"--config.file={config}",
            f"--storage.path={folder / 'alertmanager'}",
            f"--web.listen-address=127.0.0.1:{port}",
            "--cluster.listen-address=",
            stdout=log,
            stderr=log,
        )
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        await process.wait()


async def posted(client: Client, address: str, ends: datetime) -> bool:
    """Whether it took our alert, which is over at `ends`."""
    alert = {
        "labels": {"alertname": "InvoicingDown", "service": "etax", "instance": "a"},
        "annotations": {"summary": "invoices cannot be issued"},
        "startsAt": (ends - timedelta(hours=2)).astimezone(UTC).isoformat(),
        "endsAt": ends.astimezone(UTC).isoformat(),
    }
    try:
        body = json.dumps([alert]).encode()
        answer = await client.request("POST", f"{address}/api/v2/alerts", headers={"content-type": "application/json"}, body=body)
    except FetchError:
        return False
    return answer.status == 200


async def test_an_alert_fires_and_is_resolved(seen: Seen, tmp_path: Path) -> None:
    client = Client(user_agent=AGENT, allow=LOOPBACK)
    try:
        async with alertmanager(tmp_path, seen.url) as address, asyncio.timeout(60):
            while not await posted(client, address, utcnow() + timedelta(hours=1)):  # noqa: ASYNC110 -- a start signals nothing
                await asyncio.sleep(0.1)
            await until(lambda: seen.condition("invoicing-alert") == "down", 30)
            assert await posted(client, address, utcnow())
            await until(lambda: seen.condition("invoicing-alert") == "up", 30)
    finally:
        await client.aclose()
    assert [ping[1:] for ping in seen.pings()][:1] == [("firing", "InvoicingDown; invoices cannot be issued")]
    assert [ping[1] for ping in seen.pings()][-1:] == ["resolved"]
