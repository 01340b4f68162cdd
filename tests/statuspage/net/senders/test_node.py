"""What we sign is verified by the Standard Webhooks library of Node, by either secret, and nothing that was changed is."""

import asyncio
import base64
import json
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from statuspage.net.senders.webhook import signed

SECRETS = ["whsec_" + base64.b64encode(letter * 24).decode() for letter in (b"n", b"o")]
PROGRAM = """
const { Webhook } = require("standardwebhooks");
const { secret, headers, body } = JSON.parse(require("fs").readFileSync(0, "utf8"));
try { console.log(JSON.stringify(new Webhook(secret).verify(body, headers))); }
catch (error) { console.log(error.constructor.name); }
"""


@pytest.mark.parametrize(
    ("secret", "change", "verified"),
    [
        (SECRETS[0], "", True),
        (SECRETS[1], "", True),
        (SECRETS[0], " ", False),
        ("whsec_" + base64.b64encode(b"x" * 24).decode(), "", False),
    ],
    ids=["new", "old", "changed", "other"],
)
async def test_node_agrees(root: Path, secret: str, change: str, verified: bool) -> None:
    modules = root / ".node" / "node_modules"
    node = shutil.which("node")
    if node is None or not (modules / "standardwebhooks").is_dir():
        pytest.skip("needs Node and its library: .ci/node")
    content = {"type": "event.announced", "data": {"title": "停机维护"}}
    body = json.dumps(content, ensure_ascii=False)
    now = datetime.now(UTC)  # noqa: TID251 -- the library compares with it
    post = signed("https://x.example/", SECRETS, "msg_1", body.encode(), now)
    given = json.dumps({"secret": secret, "headers": dict(post.headers), "body": body + change})
    process = await asyncio.create_subprocess_exec(
        *(node, "-e", PROGRAM), stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, env={"NODE_PATH": str(modules)}
    )
    told, _ = await process.communicate(given.encode())
    assert told.decode().strip() == (
        json.dumps(content, ensure_ascii=False, separators=(",", ":")) if verified else "WebhookVerificationError"
    )
