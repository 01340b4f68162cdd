"""Command lines as the documents of Healthchecks, Uptime Kuma and Gatus show them, run by a shell against the real server."""

import asyncio
import shutil

import pytest

from tests.senders.conftest import PING_KEY, TOKEN, UUID, Seen

pytestmark = pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not installed")

SYNC = f"curl -fsS -m 10 --retry 5 $URL/ping/{UUID}"
SLUG = f"curl -m 10 --retry 5 $URL/ping/{PING_KEY}"
RID = "RID=2d9f7a10-3b8e-4f43-9e1e-0d6a5a2f8d11"
GATUS = 'curl -X POST "$URL/api/v1/endpoints/core_ext-ep-test/external?success=true&error=&duration=10s"'

LINES = [
    # Healthchecks
    (f"curl -m 10 --retry 5 $URL/ping/{UUID}", "OK", [("db-backups", "success", "")]),
    (f"curl -m 10 --retry 5 $URL/{UUID}", "OK", [("db-backups", "success", "")]),
    (f"{SYNC} -o /dev/null", "", [("db-backups", "success", "")]),
    (f"{SYNC} -I | head -n 1", "HTTP/1.1 200 OK\r", [("db-backups", "success", "")]),
    (f"false; {SYNC}/$?", "OK", [("db-backups", "fail", "")]),
    (f"true; {SYNC}/$?", "OK", [("db-backups", "success", "")]),
    (f"{SYNC}/fail", "OK", [("db-backups", "fail", "")]),
    (f"{SYNC}/log --data-raw 'temperature too high'", "OK", [("db-backups", "log", "temperature too high")]),
    (f'm=$(echo "300 invoices"; exit 3); {SYNC}/$? --data-raw "$m"', "OK", [("db-backups", "fail", "300 invoices")]),
    (f"{RID}; {SYNC}/start?rid=$RID && {SYNC}?rid=$RID", "OKOK", [("db-backups", "start", ""), ("db-backups", "success", "")]),
    (f"curl -m 10 $URL/ping/{UUID}?rid=1", "invalid uuid format", []),
    (f"curl -m 10 $URL/ping/{UUID}/300", "invalid url format", []),
    (f"{SLUG}/db-backups", "OK", [("db-backups", "success", "")]),
    (f"{SLUG}/db-backups/start", "OK", [("db-backups", "start", "")]),
    (f"{SLUG}/srv01?create=1", "not found", []),
    # Uptime Kuma
    (f'curl "$URL/api/push/{TOKEN}?status=up&msg=OK&ping="', '{"ok":true}', [("push", "success", "OK")]),
    (f'curl -X POST "$URL/api/push/{TOKEN}?status=down&msg=no%20disk&ping=9"', '{"ok":true}', [("push", "fail", "no disk (9 ms)")]),
    ('curl "$URL/api/push/nobody?status=up&msg=OK&ping="', '{"ok":false,"msg":"Monitor not found or not active."}', []),
    # Gatus
    (f'{GATUS} -H "Authorization: Bearer {TOKEN}"', "", [("push", "success", "(10s)")]),
    (GATUS, "invalid Authorization header", []),
]


async def test_what_the_documents_of_others_show(seen: Seen) -> None:
    kept: list[tuple[str, ...]] = []
    for line, answer, pings in LINES:
        shell = await asyncio.create_subprocess_shell(
            line.replace("curl ", "curl -s ").replace("$URL", seen.url), stdout=asyncio.subprocess.PIPE
        )
        output, _ = await asyncio.wait_for(shell.communicate(), 30)
        assert output.decode().rstrip("\n") == answer, line
        kept += pings
        assert seen.pings() == kept, line
