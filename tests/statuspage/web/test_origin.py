"""Whose page a form was on."""

import pytest

from statuspage.web.origin import is_foreign


@pytest.mark.parametrize(
    ("headers", "foreign"),
    [
        ({"sec-fetch-site": "same-origin", "origin": "https://elsewhere.example"}, False),
        ({"sec-fetch-site": "none"}, False),
        ({"sec-fetch-site": "cross-site", "origin": "https://status.example.cn"}, True),
        ({"sec-fetch-site": "same-site"}, True),
        ({"sec-fetch-site": ""}, True),
        ({"origin": "https://status.example.cn"}, False),
        ({"origin": "http://127.0.0.1:8000", "host": "127.0.0.1:8000"}, False),
        ({"origin": "https://evil.example", "host": "status.example.cn"}, True),
        ({"origin": "null"}, True),
        ({"origin": "https://status.example.cn.evil.example"}, True),
        ({"origin": "https://["}, True),
        ({"origin": ""}, True),
        ({}, False),
    ],
)
def test_a_form_is_ours_or_another_sites(headers: dict[str, str], foreign: bool) -> None:
    assert is_foreign(headers, "https://status.example.cn/tax") is foreign
