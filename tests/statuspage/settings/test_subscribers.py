"""The settings of subscribers: what each kind needs and has no use for, and the receivers that they become."""

from datetime import time, timedelta
from pathlib import Path
from typing import Any

import pytest

from notices.model import Impact
from statuspage.core.model import EventKind, Target
from statuspage.core.subscriber import Channel, Digest, Occasion, Quiet, Receiver, Shape, Wants, operators
from statuspage.settings import Settings
from statuspage.settings.file import load, unusable_addresses, warnings
from statuspage.settings.subscribers import Subscriber
from tests.statuspage.settings.test_file import SERVICE, SITE, problems, written

WEB, MAIL = '"https://x.example/hook"', '"mailto:ops@x.example"'


def subscriber(lines: str, kind: str = "slack", url: str = WEB) -> str:
    return f'{SITE}{SERVICE}[[subscribers]]\nid = "s"\nkind = "{kind}"\nurl = {url}\n{lines}\n'


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (subscriber("", "webhook"), 'secret: is missing; write, for example, secret = "env:OPS_HOOK_SECRET" (in "s")'),
        (subscriber('secret = "env:A"'), 'secret: is for dingtalk and feishu and webhook; what goes to slack is not signed'),
        (subscriber('old_secret = "env:A"', "dingtalk"), 'old_secret: is for webhook; others know one secret only (in "s")'),
        (subscriber('shape = "kuma"'), 'shape: is for webhook; a message to slack has one form only (in "s")'),
        (subscriber('secret = "env:A"\ndigest = "daily"', "webhook"), "digest: is for what people read; a webhook gets each"),
        (subscriber('quiet = "22:00-07:00"', "websub"), "quiet: is for what people read; a websub gets each message at once"),
        (subscriber('quiet = "22-7"'), 'quiet: "22-7" is not hours of the day, such as "22:00-07:00"'),
        (subscriber('components = ["etax/x"]'), 'components[0]: "etax/x" is not a component of a service'),
        (subscriber('components = ["login"]'), 'components[0]: "login" is not a service and one of its components, such as "etax-beijing/invoicing"'),  # noqa: E501
        (subscriber('services = ["x"]'), 'services[0]: "x" is not the id of a service'),
        (subscriber('tell = ["soon"]'), 'tell[0]: "soon" is not "announced"'),
        (subscriber('reminders = ["soon"]'), 'reminders[0]: "soon" is not a length of time'),
        (subscriber("", "email", MAIL), 'kind: needs a mail server; write, for example, [mail] with host = "smtp.example.cn"'),
        (
            subscriber("", "email") + '[mail]\nhost = "h"\nsender = "a@x.example"',
            'url: is a web address; mail goes to one such as "mailto:ops@example.cn"',
        ),
        (subscriber("", "slack", MAIL), 'url: is a mail address; a slack has one such as "https://ops.example.cn/hook"'),
        (
            subscriber("", "email", '"mailto:.ops@x.example"') + '[mail]\nhost = "h"\nsender = "a@x.example"',
            'url: "mailto:.ops@x.example" is not an address, such as',
        ),
        (subscriber("", "slack", '"ops"'), 'url: "ops" is not an address, such as'),
    ],
)  # fmt: skip
def test_mistakes(tmp_path: Path, text: str, problem: str) -> None:
    (found,) = problems(tmp_path, text)
    assert found.startswith(f"subscribers[0].{problem}")


def receiver(**given: Any) -> Receiver:
    one = Subscriber.model_validate({"id": "s", "kind": "slack", "url": "https://x.example/", **given})
    (found,) = operators([one], {"env:URL": "https://x.example/tok", "env:NEW": "new", "env:OLD": "old"}, "en", "UTC")
    return found


def test_what_is_left_out_is_the_sites() -> None:
    assert receiver() == Receiver("s", Channel.SLACK, "https://x.example/", (), "en", zone="UTC")


def test_everything_that_can_be_said(tmp_path: Path) -> None:
    lines = """
secret = "env:NEW"
old_secret = "env:OLD"
lang = "zh-Hans"
services = []
components = ["etax/login"]
events = ["incident"]
tell = ["started", "ended"]
least = "degraded"
reminders = ["1h", "7d", "1h"]
timezone = "Asia/Tokyo"
shape = "kuma"
"""
    (one,) = load(written(tmp_path, subscriber(lines, "webhook", '"env:URL"'))).subscribers
    (found,) = operators([one], {"env:URL": "https://x.example/tok", "env:NEW": "new", "env:OLD": "old"}, "en", "UTC")
    wants = Wants(
        frozenset(),
        frozenset({Target("etax", "login")}),
        frozenset({EventKind.INCIDENT}),
        frozenset({Occasion.STARTED, Occasion.ENDED}),
        Impact.DEGRADED,
    )
    leads = (timedelta(hours=1), timedelta(days=7))
    assert found == Receiver(
        "s", Channel.WEBHOOK, "https://x.example/tok", ("new", "old"), "zh-Hans", wants, leads, zone="Asia/Tokyo", shape=Shape.KUMA
    )


def test_mail_digests_and_quiet_hours() -> None:
    found = receiver(kind="email", url="mailto:ops@x.example", digest="weekly", quiet="22:00-07:30")
    assert (found.address, found.digest) == ("ops@x.example", Digest.WEEKLY)
    assert found.quiet == Quiet(time(22), time(7, 30), "UTC")


def test_components_alone_are_no_services() -> None:
    assert receiver(components=["etax/login"]).wants.services == frozenset()
    assert receiver(components=["etax/login"], services=["bank"]).wants.services == frozenset({"bank"})


HELD = [
    ("slack", "https://x.example/tok", None),
    ("slack", "my token", "is not an address, such as"),
    ("slack", "mailto:ops@x.example", "is a mail address; a slack has one such as"),
    ("email", "mailto:ops@x.example", None),
    ("email", "mailto:ops@x.example\nBcc: all@x.example", "is not an address, such as"),
    ("email", "https://x.example/tok", "is a web address; mail goes to one such as"),
    ("email", "", None),  # that it is not set is told elsewhere
]


@pytest.mark.parametrize(("kind", "held", "problem"), HELD)
def test_an_address_in_a_secret_is_checked_as_one_in_the_settings_and_not_told(kind: str, held: str, problem: str | None) -> None:
    settings = Settings.model_validate(
        {"site": {"title": "T", "url": "https://x.example"}, "subscribers": [{"id": "s", "kind": kind, "url": "env:URL"}]}
    )
    found = unusable_addresses(settings, {"URL": held})
    assert [told.startswith(f"subscribers[0].url: what env:URL holds {problem}") for told in found] == [True] * (
        problem is not None
    )
    assert not any(held in told for told in found)
    assert set(found) <= set(warnings(settings, {"URL": held}))


@pytest.mark.parametrize(
    ("held", "address"),
    [("mailto:ops@税务.example", "ops@xn--zfr703g.example"), ("ops\nBcc: x", ""), ("https://x.example/t", "https://x.example/t")],
)
def test_an_address_in_a_secret_becomes_what_one_in_the_settings_does(held: str, address: str) -> None:
    one = Subscriber.model_validate({"id": "s", "kind": "slack", "url": "env:URL"})
    assert operators([one], {"env:URL": held}, "en", "UTC")[0].address == address


def test_an_address_that_is_not_revealed_is_none() -> None:
    one = Subscriber.model_validate({"id": "s", "kind": "slack", "url": "env:UNSET"})
    assert operators([one], {}, "en", "UTC")[0].address == ""
