"""The form: what its fields come to, what is wrong in it, and how choices are filled in again."""

from datetime import time, timedelta
from typing import Any

import pytest

from notices.model import Impact
from statuspage.core.model import EventKind, Target
from statuspage.core.subscriber import ALL, Channel, Digest, Occasion, Quiet, Shape
from statuspage.core.subscribing.form import Mistake, choices_of, first, given_of, place_of
from statuspage.settings import Settings

SETTINGS = Settings.model_validate(
    {
        "site": {"title": "状态", "url": "https://status.example.cn"},
        "services": [
            {
                "id": "etax",
                "name": "电子税务局",
                "components": [{"id": "invoicing", "name": "发票开具"}, {"id": "login", "name": "登录"}],
            },
            {"id": "bank", "name": "银行"},
        ],
    }
)
WHOLE = {"what": ["all"], "kind": ["incident", "maintenance"]}


def read(**given: list[str]) -> tuple[Any, list[Mistake]]:
    return choices_of({**WHOLE, **given}, SETTINGS, "zh-Hans")


def test_everything_and_all_that_can_be_said_of_it() -> None:
    found, wrong = read(
        lang=["en"],
        least=["unavailable"],
        remind=["1h", "7d"],
        digest=["weekly"],
        quiet_from=["22:00"],
        quiet_to=["07:30"],
        shape=["kuma"],
    )
    assert wrong == []
    assert (found.wants.services, found.wants.components, found.wants.kinds) == ({ALL}, frozenset(), set(EventKind))
    assert (found.lang, found.wants.least, found.digest, found.shape) == ("en", Impact.UNAVAILABLE, Digest.WEEKLY, Shape.KUMA)
    assert found.reminders == (timedelta(days=7), timedelta(hours=1))
    assert found.quiet == Quiet(time(22), time(7, 30), "Asia/Shanghai")
    assert Occasion.TROUBLE not in found.wants.occasions


@pytest.mark.parametrize(
    ("services", "components", "wanted", "parts"),
    [
        (["etax"], [], {"etax"}, set()),
        ([], ["etax/login"], set(), {Target("etax", "login")}),
        (["etax"], ["etax/login"], {"etax"}, set()),
        (["bank", "gone"], ["etax/login", "etax/gone", "x"], {"bank"}, {Target("etax", "login")}),
    ],
)
def test_some_services_and_functions(services: list[str], components: list[str], wanted: set[str], parts: set[Target]) -> None:
    found, wrong = read(what=["some"], service=services, component=components)
    assert (found.wants.services, found.wants.components, wrong) == (wanted, parts, [])


def test_the_form_of_a_service_is_about_that_alone() -> None:
    found, wrong = read(what=["whole"], of=["etax"], component=["etax/login"])
    assert (found.wants.services, found.wants.components, wrong) == ({"etax"}, frozenset(), [])
    assert read(what=["whole"], of=["gone"])[1] == [Mistake.WHAT]


@pytest.mark.parametrize(
    ("given", "mistakes"),
    [
        ({"what": ["some"]}, [Mistake.WHAT]),
        ({"what": ["some"], "service": ["gone"]}, [Mistake.WHAT]),
        ({"kind": []}, [Mistake.KIND]),
        ({"kind": ["x"]}, [Mistake.KIND]),
        ({"quiet_from": ["22:00"]}, [Mistake.QUIET]),
        ({"quiet_from": ["22:00"], "quiet_to": ["22:00"]}, [Mistake.QUIET]),
        ({"quiet_from": ["late"], "quiet_to": ["07:00"]}, [Mistake.QUIET]),
        ({"quiet_from": ["22:00+01:00"], "quiet_to": ["07:00"]}, [Mistake.QUIET]),
        ({"what": ["some"], "kind": [], "quiet_to": ["1"]}, [Mistake.WHAT, Mistake.KIND, Mistake.QUIET]),
        ({"lang": ["xx"], "digest": ["hourly"], "least": ["some"], "remind": ["1y"], "shape": ["x"]}, []),
    ],
)
def test_what_is_wrong(given: dict[str, list[str]], mistakes: list[Mistake]) -> None:
    assert read(**given)[1] == mistakes


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"what": ["some"], "service": ["bank"], "component": ["etax/login"], "least": ["degraded"], "kind": ["maintenance"]},
        {
            "lang": ["en"],
            "remind": ["1d"],
            "digest": ["monthly"],
            "quiet_from": ["23:00"],
            "quiet_to": ["06:00"],
            "shape": ["statuspage"],
        },
    ],
)
def test_choices_are_filled_in_as_they_were_made(given: dict[str, list[str]]) -> None:
    found, _ = read(**given)
    assert choices_of(given_of(found), SETTINGS, "zh-Hans") == (found, [])


def test_a_form_that_nobody_has_filled_in() -> None:
    given = given_of(first(SETTINGS, "en"))
    assert (given["what"], given["kind"], given["remind"], given["lang"]) == (["all"], ["incident", "maintenance"], ["1d"], ["en"])


@pytest.mark.parametrize(
    ("channel", "given", "mistakes"),
    [
        (Channel.EMAIL, {"address": ["li@example.cn"]}, []),
        (Channel.EMAIL, {}, [Mistake.ADDRESS]),
        (Channel.FEISHU, {"address": ["x"], "signing": ["?"]}, [Mistake.ADDRESS, Mistake.SIGNING]),
    ],
)
def test_where_messages_go(channel: Channel, given: dict[str, list[str]], mistakes: list[Mistake]) -> None:
    found, _, wrong = place_of(channel, given)
    assert (wrong, found is None) == (mistakes, bool(mistakes))
