"""The pages of one subscription: what was typed stays what it is, and what they hold together is found."""

from datetime import time, timedelta

import pytest

from notices.model import Impact
from statuspage.core.model import EventKind, Target
from statuspage.core.subscriber import Channel, Digest, Quiet, Wants
from statuspage.core.subscribing.choices import Choices
from statuspage.core.subscribing.form import first, given_of
from statuspage.render.edition import editions
from statuspage.render.subscribe import Filled, Scope, offered
from statuspage.render.subscription import Held, SubscriptionPages, summary
from tests.statuspage.render.checks import Look
from tests.statuspage.render.pages import SETTINGS, lively

HOSTILE = '"><script>alert(1)</script>{{ 7*7 }}\u202e'
CHOICES = Choices(
    "en",
    Wants(
        frozenset({"bank"}),
        frozenset({Target("etax-beijing", "login"), Target("gone", "x")}),
        frozenset({EventKind.MAINTENANCE}),
        least=Impact.UNAVAILABLE,
    ),
    (timedelta(days=1), timedelta(hours=1)),
    Digest.WEEKLY,
    quiet=Quiet(time(22), time(7), "Asia/Shanghai"),
)
HELD = Held(Channel.EMAIL, "l***@example.cn", CHOICES, "v_1.0.abc")


def pages(lang: str = "zh-Hans") -> SubscriptionPages:
    return SubscriptionPages(lively(), lang)


@pytest.mark.parametrize("channel", offered(SETTINGS))
def test_what_was_typed_is_shown_and_never_raw(channel: Channel) -> None:
    given = {
        **given_of(first(SETTINGS, "zh-Hans")),
        **{key: [HOSTILE] for key in ("address", "token", "chat", "signing", "quiet_from")},
    }
    body = pages().form(Scope(), channel, Filled(given, ["address", "quiet"])).decode()
    look = Look(body)
    assert look.faults == []
    assert "<script>alert" not in body
    assert "&gt;&lt;script&gt;alert(1)&lt;/script&gt;{{ 7*7 }}" in body
    named = [one for _, key, value in look.attributes if key in {"aria-describedby", "for"} for one in value.split()]
    assert [one for one in named if one not in look.ids] == []
    assert [href for _, href in look.links if href.startswith("#") and href[1:] not in look.ids] == []


@pytest.mark.parametrize("lang", ["zh-Hans", "en"])
def test_every_page_of_a_subscription_is_whole(lang: str) -> None:
    own = pages(lang)
    made = [
        own.prove("/subscribe/confirm/t", HELD),
        own.prove("/subscribe/code/t", Held(Channel.DINGTALK, "oapi.dingtalk.com/***abc", CHOICES), wrong=True),
        own.done("/subscribe/confirm/t", HELD, secret="whsec_abc", rotated=True),
        own.manage(
            "/subscribe/manage/t",
            Held(Channel.WEBHOOK, "hooks.example.cn/***", CHOICES, "t"),
            Filled(given_of(CHOICES)),
            saved=True,
        ),
        own.leave("/subscribe/leave/t", HELD),
        *(own.said("/subscribe/leave/t", what) for what in ("left", "over", "foreign")),
    ]
    for body in made:
        look = Look(body.decode())
        assert (look.faults, [name for name in look.ids if look.ids.count(name) > 1]) == ([], [])
        assert look.headings.count(1) == 1


def test_a_summary_says_all_that_was_chosen() -> None:
    told = {str(words): str(value) for words, value in summary(editions(lively())["en"], CHOICES)}
    assert list(told) == ["About", "Which kind", "At least", "Reminders", "How often", "Quiet hours", "Language"]
    assert told["At least"] == "suspended"
    assert told["Quiet hours"] == "22:00–07:00"
    assert told["Language"] == "English"
    assert "gone" in told["About"]
