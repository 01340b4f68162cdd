"""Addresses of every channel: which are taken, which are the same, and how much of one is shown."""

import pytest

from statuspage.core.subscriber import Channel
from statuspage.core.subscribing.place import Place, masked, place, secret_of

TOKEN = "0123456789abcdef" * 4
BOT = "123456789:AAF-abcdefghijklmnopqrstuvwxyz012345"
DINGTALK = f"https://oapi.dingtalk.com/robot/send?access_token={TOKEN}"
WECOM = "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6-7xxx-4bc4-97a0-0ec2sifa5aaa"
FEISHU = "https://open.feishu.cn/open-apis/bot/v2/hook/6d5f2c1a-1111-2222-3333-444455556666"
SLACK = "https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX"
DISCORD = f"https://discord.com/api/webhooks/123456789012345678/{TOKEN}"
TEAMS = "https://prod-01.westeurope.logic.azure.com:443/workflows/abc/triggers/manual/paths/invoke?api-version=2016-06-01&sig=a%2Fb"
NTFY = "https://ntfy.sh/beijing-etax"
HOOK = "https://hooks.example.cn/a?b=c"

TAKEN = {
    Channel.EMAIL: "li@example.cn",
    Channel.WEBHOOK: HOOK,
    Channel.DINGTALK: DINGTALK,
    Channel.WECOM: WECOM,
    Channel.FEISHU: FEISHU,
    Channel.SLACK: SLACK,
    Channel.DISCORD: DISCORD,
    Channel.TEAMS: TEAMS,
    Channel.NTFY: NTFY,
}


@pytest.mark.parametrize(("channel", "address"), TAKEN.items())
def test_an_address_is_taken_by_its_channel(channel: Channel, address: str) -> None:
    assert place(channel, {"address": f" {address}\n"}) == Place(channel, address)


ROBOTS = [channel for channel in TAKEN if channel not in {Channel.EMAIL, Channel.WEBHOOK}]
FOREIGN = ["", "li@example.cn", HOOK, "http://127.0.0.1/x/y", "https://evil.example/robot/send?access_token=" + TOKEN]


@pytest.mark.parametrize("channel", ROBOTS)
@pytest.mark.parametrize("address", FOREIGN)
def test_no_robot_is_looked_for_elsewhere(channel: Channel, address: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        place(channel, {"address": address})


@pytest.mark.parametrize(
    ("channel", "address"),
    [
        (Channel.DINGTALK, DINGTALK.replace("https", "http")),
        (Channel.DINGTALK, DINGTALK + "&to=evil"),
        (Channel.DINGTALK, DINGTALK.replace("oapi.", "oapi.dingtalk.com.evil.example/")),
        (Channel.SLACK, SLACK.replace("hooks.slack", "hooksXslack")),
        (Channel.DISCORD, DISCORD + "/github"),
        (Channel.TEAMS, TEAMS.replace("logic.azure.com", "logic.azure.com.evil.example")),
        (Channel.NTFY, NTFY + "/json"),
        (Channel.NTFY, "http://ntfy.sh/a"),
        (Channel.WEBHOOK, "ftp://hooks.example.cn/"),
        (Channel.WEBHOOK, "https://user:pass@hooks.example.cn/"),
        (Channel.WEBHOOK, "https://hooks.example.cn/#a"),
        (Channel.WEBHOOK, "https://hooks.example.cn/a b"),
        (Channel.WEBHOOK, "https://hooks.example.cn/\r\nx"),
        (Channel.WEBHOOK, "https://hooks.example.cn:0/"),
        (Channel.WEBHOOK, "https://hooks.example.cn:99999/"),
        (Channel.WEBHOOK, "https://[::1/"),
        (Channel.WEBHOOK, "https:///x"),
        (Channel.WEBHOOK, "https://hooks.example.cn/" + "a" * 2_000),
        (Channel.EMAIL, "li@example.cn, wang@example.cn"),
    ],
)
def test_what_is_no_address_is_refused(channel: Channel, address: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        place(channel, {"address": address})


@pytest.mark.parametrize(
    ("chat", "expected"), [("-1001234567890", "-1001234567890"), ("@etax_beijing", "%40etax_beijing"), (" 42 ", "42")]
)
def test_telegram_has_a_bot_and_a_chat(chat: str, expected: str) -> None:
    found = place(Channel.TELEGRAM, {"token": BOT, "chat": chat})
    assert found.address == f"https://api.telegram.org/bot{BOT}/sendMessage?chat_id={expected}"


@pytest.mark.parametrize(("token", "chat"), [("", "42"), (BOT, ""), (BOT + "/x", "42"), (BOT, "42&text=x"), ("a/../b", "42")])
def test_telegram_takes_no_other_way(token: str, chat: str) -> None:
    with pytest.raises(ValueError, match="a bot and a chat"):
        place(Channel.TELEGRAM, {"token": token, "chat": chat})


@pytest.mark.parametrize(
    ("one", "other", "same_place", "same_target"),
    [
        ("li@example.cn", "LI@example.cn", True, True),
        ("li@example.cn", "li+status@example.cn", False, True),
        ("li.wei@example.cn", "liwei@example.cn", False, True),
        ("li@example.cn", "li@example.com", False, False),
    ],
)
def test_a_mailbox_is_known_however_it_is_written(one: str, other: str, same_place: bool, same_target: bool) -> None:
    first, second = Place(Channel.EMAIL, one), Place(Channel.EMAIL, other)
    assert (first.key == second.key, first.target == second.target) == (same_place, same_target)


def test_a_server_is_one_target_and_a_robot_another() -> None:
    hooks = {Place(Channel.WEBHOOK, f"https://hooks.example.cn/{n}").target for n in range(3)}
    robots = {Place(Channel.DINGTALK, DINGTALK[:-1] + str(n)).target for n in range(3)}
    assert (len(hooks), len(robots)) == (1, 3)


@pytest.mark.parametrize(
    ("channel", "text", "expected"),
    [
        (Channel.DINGTALK, " SEC" + TOKEN, ("SEC" + TOKEN,)),
        (Channel.DINGTALK, "", ()),
        (Channel.FEISHU, "g0a1b2c3d4e5f6", ("g0a1b2c3d4e5f6",)),
        (Channel.SLACK, "anything", ()),
    ],
)
def test_the_secret_of_a_robot(channel: Channel, text: str, expected: tuple[str, ...]) -> None:
    assert secret_of(channel, text) == expected


def test_what_cannot_be_a_secret_is_refused() -> None:
    with pytest.raises(ValueError, match="not a secret"):
        secret_of(Channel.DINGTALK, "hello")


@pytest.mark.parametrize(("channel", "address"), TAKEN.items())
def test_little_of_an_address_is_shown(channel: Channel, address: str) -> None:
    shown = masked(channel, address)
    assert "***" in shown
    assert address not in shown
    assert TOKEN not in shown
