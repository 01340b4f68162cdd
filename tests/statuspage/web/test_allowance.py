"""How much of what costs us work a visitor gets, and who counts as one."""

import pytest
from starlette.requests import Request

from statuspage.web.allowance import Allowance, visitor, visitors_network


def test_a_visitor_gets_so_many_a_minute_and_others_are_not_concerned() -> None:
    allowance = Allowance(2)
    assert [allowance.wait("a", 30.0), allowance.wait("a", 31.0), allowance.wait("a", 32.0)] == [0, 0, 28]
    assert allowance.wait("b", 32.0) == 0
    assert allowance.wait("a", 60.0) == 0


@pytest.mark.parametrize(
    ("client", "one", "network"),
    [
        (("203.0.113.77", 5), "203.0.113.77/32", "203.0.113.0/24"),
        (("2001:db8:1:2::7", 5), "2001:db8:1::/56", "2001:db8:1::/56"),
        (("2001:db8:1:ff:9::8", 5), "2001:db8:1::/56", "2001:db8:1::/56"),
        (None, "", ""),
    ],
)
def test_one_who_may_take_any_address_of_a_network_is_one(client: tuple[str, int] | None, one: str, network: str) -> None:
    request = Request({"type": "http", "headers": [], "client": client})
    assert (visitor(request), visitors_network(request)) == (one, network)
