"""The chat robots: one refuses what is not signed, both show what was said."""

import base64
import hashlib
import hmac
import json
from datetime import UTC, datetime

from statuspage.demo.robots import Robots

NOW = datetime(2026, 11, 24, 9, 4, tzinfo=UTC)
SECRET = "SEC-of-a-robot"
BODY = json.dumps({"msgtype": "markdown", "markdown": {"title": "t", "text": "停机 <维护>"}}).encode()


def signed(secret: str = SECRET) -> dict[str, str]:
    sign = base64.b64encode(hmac.digest(secret.encode(), f"1\n{secret}".encode(), hashlib.sha256)).decode()
    return {"timestamp": "1", "sign": sign}


def test_dingtalk_takes_what_is_signed_and_refuses_with_a_200() -> None:
    robots = Robots(SECRET)
    tries: tuple[tuple[dict[str, str], bytes], ...] = (
        (signed(), BODY),
        (signed("other"), BODY),
        ({}, BODY),
        (signed(), b"no JSON"),
    )
    answers = [robots.dingtalk(query, body, NOW) for query, body in tries]
    assert [(answer.status, json.loads(answer.body)["errcode"]) for answer in answers] == [
        *((200, 0), (200, 310000), (200, 310000), (200, 40035)),
    ]
    assert [said.text for said in robots.said] == ["停机 <维护>"]
    assert "停机 &lt;维护&gt;" in robots.page().body.decode()


def test_slack_takes_blocks() -> None:
    robots = Robots(SECRET)
    block = {"type": "section", "text": {"type": "mrkdwn", "text": "*down*"}}
    assert robots.slack(json.dumps({"attachments": [{"blocks": [block]}]}).encode(), NOW).body == b"ok"
    assert robots.slack(b"{}", NOW).status == 400
    assert [said.text for said in robots.said] == ["*down*"]
