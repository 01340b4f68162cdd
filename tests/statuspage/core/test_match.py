"""Names in notices and the components that they mean."""

import pytest

from statuspage.core.match import match
from statuspage.core.model import Target
from statuspage.settings import Component, Service

ETAX = Service(
    id="etax",
    name="北京市电子税务局",
    names={"en": "Beijing e-Tax Bureau"},
    aliases=["电子税务局"],
    components=[
        Component(id="invoicing", name="发票开具", aliases=["开票", "数电票"]),
        Component(id="login", name="登录", names={"en": "Login"}),
        Component(id="app", name="APP"),
    ],
)
BANK = Service(id="bank", name="示范银行", components=[Component(id="transfer", name="转账")])
WHOLE, INVOICING, LOGIN, APP = Target("etax"), Target("etax", "invoicing"), Target("etax", "login"), Target("etax", "app")


@pytest.mark.parametrize(
    ("names", "targets"),
    [
        (["发票开具"], [INVOICING]),
        (["数电票"], [INVOICING]),
        (["发票开具功能"], [INVOICING]),
        (["电子税务局发票开具"], [INVOICING]),
        (["北京市电子税务局"], [WHOLE]),
        (["BEIJING E-TAX BUREAU"], [WHOLE]),
        (["ＡＰＰ"], [APP]),
        (["税务 APP"], [APP]),
        (["登录", "开票"], [INVOICING, LOGIN]),
        (["user login page"], [LOGIN]),
    ],
)
def test_a_name_means(names: list[str], targets: list[Target]) -> None:
    assert match(names, [ETAX, BANK]).targets == tuple(targets)


@pytest.mark.parametrize("name", ["application", "snapplogin", "税", "转"])
def test_a_piece_of_a_word_means_nothing(name: str) -> None:
    found = match([name], [ETAX, BANK])
    assert (found.targets, found.unmatched, found.certain) == ((), (name,), False)


def test_what_is_not_matched_stays_verbatim_beside_what_is() -> None:
    found = match(["发票开具", "自然人扣缴端"], [ETAX])
    assert (found.targets, found.unmatched, found.certain) == ((INVOICING,), ("自然人扣缴端",), True)


def test_with_one_service_an_unknown_name_is_taken_for_the_whole_and_is_not_certain() -> None:
    found = match(["自然人扣缴端"], [ETAX])
    assert (found.targets, found.unmatched, found.certain) == ((WHOLE,), ("自然人扣缴端",), False)


def test_no_name_at_all_means_the_one_service() -> None:
    assert (match([], [ETAX]).targets, match([], [ETAX]).certain) == ((WHOLE,), True)


def test_the_title_helps_when_no_name_does() -> None:
    assert match([], [ETAX, BANK], title="示范银行系统维护公告").targets == (Target("bank"),)


@pytest.mark.parametrize(
    ("said", "targets"),
    [
        ("示范银行定于今晚停机", [Target("bank")]),
        ("示范银行转账与电子税务局定于今晚停机", []),
        ("定于今晚停机", []),
    ],
)
def test_of_several_services_the_only_one_in_the_sentence_with_the_times_is_meant(said: str, targets: list[Target]) -> None:
    found = match(["和平街道"], [ETAX, BANK], said=lambda: said)
    assert (found.targets, found.unmatched, found.certain) == (tuple(targets), ("和平街道",), False)
