"""Mail addresses as they may be written, and as they go over the wire."""

import pytest

from statuspage.settings import Mail
from statuspage.settings.outgoing import mail_mistakes
from statuspage.settings.types import mail_address


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("li@example.cn", "li@example.cn"),
        ("Li.Wei+tax@Example.CN", "Li.Wei+tax@example.cn"),
        ("li@税务.cn", "li@xn--zfr703g.cn"),
        ("a/b=c@mail.example.co.uk", "a/b=c@mail.example.co.uk"),
    ],
)
def test_a_mail_address_is_taken(text: str, expected: str) -> None:
    assert mail_address(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        *("", "li", "@example.cn", "li@", "li@localhost", "li@@example.cn", "a@b@example.cn", "li@example..cn", "li@-example.cn"),
        *(
            "li@[127.0.0.1]",
            "li@127.0.0.1",
            '"a b"@example.cn',
            "li wei@example.cn",
            ".li@example.cn",
            "li.@example.cn",
            "a..b@example.cn",
        ),
        *(
            "li@example.cn\r\nBcc: all@example.cn",
            "li@example.cn,wang@example.cn",
            "<li@example.cn>",
            "李@example.cn",
            "a" * 65 + "@example.cn",
        ),
        *("li@" + "a" * 64 + ".cn", "li@exa mple.cn", "li@example.cn ", "li@ex\0ample.cn"),
    ],
)
def test_what_is_no_mail_address_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="a mail address"):
        mail_address(text)


@pytest.mark.parametrize(
    ("more", "port"), [({}, 587), ({"security": "tls"}, 465), ({"security": "none"}, 25), ({"port": 2525}, 2525)]
)
def test_the_port_is_the_one_that_is_wont(more: dict[str, object], port: int) -> None:
    assert Mail.model_validate({"host": "smtp.example.cn", "sender": "status@example.cn", **more}).at == port


SERVER = {"host": "smtp.example.cn", "sender": "status@example.cn"}
OPERATOR = [{"id": "ops", "kind": "email", "url": "mailto:ops@example.cn"}]


@pytest.mark.parametrize(
    ("written", "places"),
    [
        ({}, []),
        ({"mail": SERVER, "subscribers": OPERATOR}, []),
        ({"subscribers": OPERATOR}, [("subscribers", 0, "kind")]),
        ({"mail": {**SERVER, "user": "a", "password": "env:A"}}, []),
        ({"mail": {**SERVER, "user": "a"}}, [("mail", "user")]),
        ({"mail": {**SERVER, "password": "env:A"}}, [("mail", "password")]),
    ],
)
def test_mail_that_cannot_go_is_told(written: dict[str, object], places: list[tuple[str | int, ...]]) -> None:
    assert [mistake.loc for mistake in mail_mistakes(written)] == places
